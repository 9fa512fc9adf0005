"""Which theme an edition has and what is wrong with it: names and a library in, faults out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from builder import deliver, outfit

if TYPE_CHECKING:
    from builder.content import Library
    from builder.diagnostics import Diagnostic
    from builder.document import Deck


def theme_id(asked: str, curriculum: str) -> str:
    """The theme that was asked for, else the curriculum's; a folder goes by its name."""
    return os.path.basename(os.path.abspath(asked)) if asked else curriculum


def shop(base: deliver.Workshop, library: Library, name: str) -> deliver.Workshop:
    """What drawing needs, with the theme of that name; the plain one where the library has none."""
    return base._replace(theme=library.themes.get(name))


def faults(used: deliver.Workshop) -> Iterator[Diagnostic]:
    """Why a theme's files are not opened, and the names in its mapping that they do not have."""
    from builder.check import check
    from builder.diagnostics import NOWHERE, error

    folder = used.theme
    if folder is None:
        return
    try:
        deck, book = deliver.deck_theme(used), deliver.book_theme(used)
        yield from check(outfit.offered(folder, deck, book))
    except outfit.TemplateError as fault:
        place = folder.theme.place or NOWHERE
        yield error("refused-template", place, f"`{fault.name}`: {fault.message}", fault.hint)


def all_faults(base: deliver.Workshop, library: Library) -> Iterator[Diagnostic]:
    """What is wrong with the themes of a library, whether a curriculum uses them or not."""
    for name in library.themes:
        yield from faults(shop(base, library, name))


def hinted(found: Sequence[Diagnostic], used: deliver.Workshop) -> Iterator[Diagnostic]:
    """What was found; where text does not fit a theme of somebody's own, with what can be done to
    the theme.
    """
    for each in found:
        if each.rule == "overfull-slide" and used.theme is not None:
            yield replace(each, hint=f"{each.hint}; {_ROOM.format(used.theme.theme.id)}")
        else:
            yield each


_ROOM = "or give its layout more room in the deck of the theme `{}`, or map another to it"


def unplaced(deck: Deck, lost: Sequence[tuple[str, str]]) -> Iterator[Diagnostic]:
    """What a slide says and its layout has no place for: nothing is left out in silence."""
    from builder.diagnostics import error

    places = {slide.id: slide.place for slide in deck.slides}
    for id_, what in lost:
        message = f"the theme has no place for the {what} of the slide `{id_}`"
        hint = "give its layout a placeholder of that name, or map one in `theme.yaml`"
        yield error("unplaced-text", places[id_], message, hint)
