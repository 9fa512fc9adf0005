"""What has no place: a `Deck` and a compiled theme come in, slides and what they would lose go out.

A layout that somebody changed may lack a placeholder; nothing that a slide says is left out in
silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.document import Deck, Layout, Slide


def unplaced(deck: Deck, theme: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The slides whose layout has no place for something, by id, and what that is."""
    return tuple(
        (slide.id, what)
        for slide in deck.slides
        for what in _lost(slide, deck.footer, theme["layouts"][slide.layout.value])
    )


def _lost(slide: Slide, footer: str, layout: Mapping[str, Any]) -> Iterator[str]:
    places = layout["places"]
    for filled in slide.texts:
        if filled.paragraphs and filled.placeholder not in places:
            yield f"text `{filled.placeholder}`"
    if slide.graphic is not None and "graphic" not in places:
        yield "graphic"
    if slide.layout is Layout.TITLE:
        return
    if footer and not layout["footer"]:
        yield "footer"
    if slide.restriction and "restriction" not in places and not layout["footer"]:
        yield "restriction"
