"""Draw `plain/deck.pptx`, the theme of decks: its layouts in a file.

The theme is a real file, made to be opened and changed in PowerPoint; this script drew it first.
`python -m builder.themes.make_deck FILE` draws it again and so undoes what was changed in
PowerPoint. Line spacing is exact, so that every program breaks lines and pages alike.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from builder.render.package import Package
from builder.themes import deck_parts as parts
from builder.themes.deck_frame import R, frame, relationships
from builder.themes.deck_grid import (
    AMBER,
    FULL,
    HEIGHT,
    MARGIN,
    MARKER_BOX,
    PAPER,
    SLATE,
    TEAL,
    TITLE,
    Foot,
    Page,
)
from builder.themes.deck_parts import Box, Decoration, Words
from builder.themes.deck_room import done
from builder.themes.deck_shown import shown

FOOTER = Words(
    "footer",
    Box(376, 509, 448, 16),
    12,
    15,
    "Footer",
    "ftr",
    ink=SLATE,
    anchor="ctr",
    align="r",
)
ALONE = Box(MARGIN, 509, 448, 16)
"""The footer where no marker stands at its left."""
NUMBER = Words(
    "slide number", Box(840, 509, 64, 16), 12, 15, "", "sldNum", ink=SLATE, anchor="ctr", align="r"
)
MARKER = Words("marker", MARKER_BOX, 12, 15, "Module", anchor="ctr", bold=True)
RESTRICTION = Words(
    "restriction", Box(MARGIN + 22, 12, 800, 20), 14, 18, "Restricted", anchor="ctr", bold=True
)
BAND = Decoration(Box(0, 0, 12, HEIGHT), TEAL)
MARK = Decoration(Box(0, 42, 12, 28), AMBER)


def draw_theme() -> bytes:
    """The theme as a .pptx without slides; the same bytes each time."""
    layouts = [_layout(page) for page in (*shown(), *done())]
    package = Package()
    for name, part in frame(len(layouts)).items():
        package.add(name, part)
    package.add("ppt/slideMasters/slideMaster1.xml", parts.master(_master(), len(layouts)))
    rels = relationships((f"{R}/slideMaster", "../slideMasters/slideMaster1.xml"))
    for number, layout in enumerate(layouts, 1):
        package.add(f"ppt/slideLayouts/slideLayout{number}.xml", layout)
        package.add(f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels", rels)
    return package.finish()


def _master() -> str:
    body = Words("body", Box(MARGIN, 132, 776, 324), 22, 28, "Points", bullet="•", before=8)
    return parts.tree(PAPER, (BAND, MARK), (TITLE, body, FOOTER, NUMBER))


def _layout(page: Page) -> str:
    words, decorations = page.words, page.decorations
    if page.name != "title":
        words = (*words, *_foot_words(page.foot))
        decorations = (*decorations, *_foot_lines(page.foot))
    tree = parts.tree(page.ground, decorations, words)
    return parts.layout(page.name, page.kind, page.alone, tree)


def _foot_words(foot: Foot) -> tuple[Words, ...]:
    """Restriction and marker where slides have them, footer and number."""
    own: tuple[Words, ...] = ()
    if foot.marker:
        right = MARGIN + FULL - foot.above_at - 22
        above = RESTRICTION.moved(Box(foot.above_at + 22, 12, right, 20), foot.above)
        own = (above, MARKER.moved(foot.marker, foot.marked))
    footer = FOOTER if foot.marker else replace(FOOTER, box=ALONE, align="l")
    return (*own, footer.moved(footer.box, foot.ink), NUMBER.moved(NUMBER.box, foot.ink))


def _foot_lines(foot: Foot) -> tuple[Decoration, ...]:
    """The line on which slides draw how far they are, and the place of the lock."""
    track = Box(foot.left, 501, MARGIN + FULL - foot.left, 2)
    line = Decoration(track, foot.track, 45, name="progress")
    lock = Decoration(Box(foot.above_at, 14, 16, 16), name="icon of restriction")
    return (line, lock) if foot.marker else (line,)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(draw_theme())
