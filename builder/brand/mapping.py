"""`theme.yaml`, written for a person to change: choices come in, text goes out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.document import PLACEHOLDERS
from builder.template import Dress, Found, NewLayout
from builder.theme import ROLES

USES = {
    "text": "text on the ground",
    "ground": "the ground of slides, and text on fillings",
    "titles": "heads of tables, headings, questions",
    "quiet": "quiet areas",
    "main": "bars, bullets, drawings",
    "mark": "small marks, never text",
    "second": "labels, and the second of two",
    "line": "thin lines and arrows",
    "third": "a third category",
    "small": "sources and footers",
    "link": "links",
}


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a `theme.yaml`."""

    id: str
    deck: str
    book: str
    colours: Mapping[str, str]
    proposed: Mapping[str, str]
    fonts: tuple[str, str]
    logo: str
    dress: Dress | None = None
    lacking: Sequence[str] = ()


def mapping(written: Written) -> str:
    """The file; what is only proposed stands in comments."""
    return "\n".join(_lines(written)) + "\n"


def _lines(written: Written) -> Iterator[str]:
    yield "# How documents look. `curriculum theme new` wrote this; change it in any editor."
    yield "# Use it with: curriculum build … --theme FOLDER"
    yield f"# or put this folder into the folder themes/ of your library, and `theme: {written.id}`"
    yield "# into a curriculum."
    yield f"id: {written.id}  # the name of this folder"
    yield f"name: {_said(written.id.replace('-', ' ').replace('_', ' ').title())}"
    yield "files:  # beside this one; open and change them in PowerPoint and Word"
    yield f"  deck: {written.deck}"
    yield f"  book: {written.book}"
    yield from _colours(written)
    yield from _fonts(written)
    if written.logo:
        yield "logo:  # top-right, top-left, bottom-right or bottom-left; the height is in points"
        yield f"  file: {written.logo}"
        yield "  corner: top-right"
        yield "  height: 28"
    if written.dress is not None and written.dress.layouts:
        yield from _layouts(written.dress.layouts)
    if written.lacking:
        yield ""
        yield "# Styles of the handbook that your document does not have are the builder's own, in"
        yield "# your font and colours. To use one of yours instead, name it:"
        yield "# styles:"
        for name in written.lacking[:6]:
            yield f"#   {name}: …"


def _colours(written: Written) -> Iterator[str]:
    yield ""
    yield "# Colours of what the builder draws, RRGGBB. These win over what the files say."
    if not written.colours:
        yield "# Without any they are chosen from your template so that they can be read:"
    yield "colours:" if written.colours else "# colours:"
    for name in ROLES:
        if name in written.colours:
            yield f'  {name}: "{written.colours[name]}"  # {USES[name]}'
        elif name in written.proposed:
            yield f'#   {name}: "{written.proposed[name]}"  # {USES[name]}'


def _fonts(written: Written) -> Iterator[str]:
    titles, text = written.fonts
    if titles or text:
        yield "fonts:"
        yield f"  titles: {_said(titles or text)}"
        yield f"  text: {_said(text or titles)}"
    else:
        yield "# fonts: {titles: Calibri, text: Calibri}  # to have others than the files'"


def _layouts(layouts: Sequence[NewLayout]) -> Iterator[str]:
    yield ""
    yield "# Which layout of your template carries which kind of slide, and which of its"
    yield "# placeholders stands for which of ours. What is left out is drawn by the builder, in"
    yield "# the area of the layout's content. Without an entry the builder chooses for itself."
    yield "layouts:"
    for new in layouts:
        why = "  # a fallback: no layout of its own" if new.found is Found.FALLBACK else ""
        yield f"  {new.kind.value}:{why}"
        yield f"    layout: {_said(new.base)}"
        taken = {spot.name: spot.like for spot in new.spots if spot.taken}
        ours = PLACEHOLDERS[new.kind]
        named = ", ".join(f"{_key(n)}: {_said(taken[n])}" for n in ours if n in taken)
        made = ", ".join(name for name in ours if name not in taken)
        yield f"    placeholders: {{{named}}}" + (f"  # drawn: {made}" if made else "")


def _key(name: str) -> str:
    return _said(name) if " " in name else name


def _said(text: str) -> str:
    """A text as YAML reads it, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)
