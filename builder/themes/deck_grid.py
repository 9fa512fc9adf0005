"""The grid of the theme of decks: margins, colours by role, head and foot of a page.

Only `make_deck` and the layouts use this. Measures are points on a slide of 960 x 540, in 12
columns of 56.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.themes.deck_parts import Box, Decoration, Field, Words

MARGIN, COLUMN, GUTTER = 56, 56, 16
WIDTH, HEIGHT = 960, 540
FULL = 12 * (COLUMN + GUTTER) - GUTTER
PANEL, ASIDE = 296, 48
"""A sheet at the side, and the space between it and what stands beside it."""

TEAL, PAPER, SAND = "tx2", "bg1", "bg2"
MID_TEAL, AMBER, PLUM, MIST, SLATE = "accent1", "accent2", "accent3", "accent4", "accent6"

TITLE = Words("title", Box(MARGIN, 38, FULL, 72), 30, 36, "Title: say the message", "title")
SOURCE = Words(
    "source", Box(MARGIN, 462, FULL, 32), 12, 15, "Source", ink=SLATE, anchor="b", before=2
)
RINGS = ((300, MID_TEAL, 45), (216, MID_TEAL, 70), (132, MID_TEAL, 100), (56, AMBER, 100))


MARKER_BOX = Box(MARGIN, 509, 312, 16)


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of a page: the line of progress from `left` on, and what stands under it.

    `ink` is that of footer and number, `marked` that of the marker; `above` is the ink of a
    restriction, which stands above the title, from `above_at` on.
    """

    left: float = MARGIN
    ink: str = SLATE
    track: str = MIST
    marker: Box | None = MARKER_BOX
    marked: str = SLATE
    above: str = PLUM
    above_at: float = MARGIN


FOOT = Foot()


@dataclass(frozen=True, slots=True)
class Page:
    """A layout: words in reading order, decoration behind; `alone` leaves out the master's."""

    name: str
    words: tuple[Words | Field, ...]
    decorations: tuple[Decoration, ...] = ()
    ground: str = PAPER
    alone: bool = False
    kind: str = ""
    foot: Foot = FOOT


def icon(name: str, x: float, y: float, size: float, tone: str) -> Decoration:
    """An icon of `size` points, decoration like a band or a rule."""
    return Decoration(Box(x, y, size, size), tone, shape=name)


def slot(name: str, x: float, y: float, size: float) -> Decoration:
    """Where a slide puts the icon that goes with its placeholder `name`."""
    return Decoration(Box(x, y, size, size), name=f"icon of {name}")
