"""Where contacts stand and how large their words are: `Cards` and an area come in, places go out.

All measures are points of the area. The leading card is a band over the others; words stand beside
the code in a wide card, and over it in a tall one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from builder.document import Card, Cards, Runs
from builder.measure import line_count, pieces, widest
from builder.render.pptx.shape import pitch
from builder.text import Run

_GAP, _PAD, _LEAD, _HEAD = 12.0, 10.0, 80.0, 24.0
_WIDE, _TALL_PAD, _TALL_SHARE, _WIDE_SHARE = 1.6, 16.0, 0.4, 0.35
_CODE, _CODE_GAP, _HIGHEST = 132.0, 14.0, 284.0
ICON, LEAD_ICON, _ICON_ROOM = 22.0, 40.0, 30.0
_LEAD_SIZES = (48.0, 44.0, 40.0, 36.0, 32.0, 28.0)


class Sizes(NamedTuple):
    """The sizes of a card's texts in points."""

    number: float
    label: float
    name: float
    hours: float


SIZES = (
    Sizes(44, 18, 20, 18),
    Sizes(40, 18, 20, 16),
    Sizes(36, 16, 18, 16),
    Sizes(32, 16, 18, 14),
    Sizes(28, 14, 16, 14),
    Sizes(24, 14, 14, 14),
)


class Line(NamedTuple):
    """A paragraph of a card; what is to stay `whole` is made smaller before it is broken."""

    runs: Runs
    size: float
    ink: str
    bold: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text in a box, in points of the area."""

    x: float
    y: float
    w: float
    h: float
    lines: tuple[Line, ...]
    anchor: str = "t"
    align: str = "l"

    @property
    def height(self) -> float:
        """How high the lines stand."""
        return sum(
            line_count(pieces(line.runs, bold=line.bold), self.w / line.size) * pitch(line.size)
            for line in self.lines
        )

    @property
    def over(self) -> float:
        """By how many points it is too high, or what must not be broken too wide."""
        wide = max(_least_width(line) for line in self.lines)
        return max(0.0, self.height - self.h, wide - self.w)


def _least_width(line: Line) -> float:
    """The width without which a word is broken, or a line that is to stay whole."""
    words = pieces(line.runs, bold=line.bold or line.whole)
    whole = sum(space + width for space, width in words)
    return (whole if line.whole else widest([words])) * line.size


class Form(StrEnum):
    """How a card is laid out: a band, words beside the code, or words over it."""

    LEAD = "lead"
    WIDE = "wide"
    TALL = "tall"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a card stands, in points of the area, and how large its code is (0: it has none)."""

    card: Card
    form: Form
    x: float
    y: float
    w: float
    h: float
    pad: float
    code: float

    @property
    def code_at(self) -> tuple[float, float]:
        """The upper left corner of the code: at the bottom, or amid the right side."""
        if self.form is Form.TALL:
            return self.x + self.pad, self.y + self.h - self.pad - self.code
        inset = (self.h - self.code) / 2
        return self.x + self.w - self.code - inset, self.y + inset

    @property
    def width(self) -> float:
        """The width that is free for words."""
        whole = self.w - 2 * self.pad
        if not self.code or self.form is Form.TALL:
            return whole
        return self.code_at[0] - _CODE_GAP - self.x - self.pad


def spots(cards: Cards, width: float, height: float) -> list[Spot]:
    """Where each card stands in an area of `width` and `height` points.

    Where the words do not fit, the code moves to the other side of them, then it is made smaller.
    """
    ways = [_placed(cards, (width, height), turned, share) for turned, share in _WAYS]
    return next((way for way in ways if _over(way) <= 0), ways[0])


_WAYS = ((False, 1.0), (True, 1.0), (False, 0.75), (True, 0.75), (False, 0.55))
"""Whether the code stands on the other side than the card's form has it, and how large it is."""


def _over(placed: list[Spot]) -> float:
    """How many points the words are too high or too wide at the smallest sizes."""
    sizes = fitting(placed)
    return max((each.over for spot in placed for each in words_of(spot, sizes)), default=0.0)


def _placed(cards: Cards, area: tuple[float, float], turned: bool, share: float) -> list[Spot]:
    width, height = area
    placed: list[Spot] = []
    top, rest = 0.0, cards.cards
    if cards.lead and len(rest) > 1:
        placed.append(_spot(rest[0], (0.0, 0.0, width, _LEAD), Form.LEAD))
        top, rest = _LEAD + _GAP, rest[1:]
    across = len(rest) if len(rest) <= 3 else 2 if len(rest) == 4 else 3
    down = -(-len(rest) // across)
    w = (width - (across - 1) * _GAP) / across
    h = min(_HIGHEST, (height - top - (down - 1) * _GAP) / down)
    form = Form.WIDE if (w / h > _WIDE) is not turned else Form.TALL
    for number, card in enumerate(rest):
        row, column = divmod(number, across)
        x, y = column * (w + _GAP), top + row * (h + _GAP)
        spot = _spot(card, (x, y, w, h), form)
        placed.append(replace(spot, code=spot.code * share))
    return placed


def _spot(card: Card, box: tuple[float, float, float, float], form: Form) -> Spot:
    pad = _TALL_PAD if form is Form.TALL else _PAD
    beside = min(box[3] - _PAD, box[2] * _WIDE_SHARE)
    free = box[3] * _TALL_SHARE if form is Form.TALL else beside
    return Spot(card, form, *box, pad, min(_CODE, free) if card.code else 0.0)


def fitting(placed: list[Spot]) -> Sizes:
    """The largest sizes with which every card holds its words; the smallest where none does."""
    for sizes in SIZES:
        words = [each for spot in placed for each in words_of(spot, sizes)]
        if not any(each.over for each in words):
            return sizes
    return SIZES[-1]


def points_over(cards: Cards, width: float, height: float) -> float:
    """How many points the words of a card are too high for it at the smallest sizes; 0 if none."""
    return _over(spots(cards, width, height))


def words_of(spot: Spot, sizes: Sizes) -> Iterator[Words]:
    """The words of a card: what for, then number, name and hours; in a band the number last."""
    if spot.form is Form.LEAD:
        yield from _lead_words(spot, sizes)
        return
    card, pad = spot.card, spot.pad
    x, y = spot.x + pad, spot.y + pad
    head = (Line((Run(card.label),), sizes.label, "accent3", bold=True),)
    yield Words(x + _ICON_ROOM, y, spot.width - _ICON_ROOM, _HEAD, head, "ctr")
    hours = (Line((Run(card.hours),), sizes.hours, "accent6"),)
    lines = (_number(card, sizes.number, sizes.name, "tx2"), Line(card.name, sizes.name, "tx1"))
    y += _HEAD
    if spot.form is Form.TALL and spot.code:
        left, top = spot.code_at
        aside = left + spot.code + _CODE_GAP
        yield Words(x, y, spot.width, top - y - 4, lines)
        yield Words(aside, top, spot.x + spot.w - pad - aside, spot.code, hours, "ctr")
    else:
        yield Words(x, y, spot.width, spot.y + spot.h - pad - y, (*lines, *hours))


def _lead_words(spot: Spot, sizes: Sizes) -> Iterator[Words]:
    card = spot.card
    lines = (
        Line((Run(card.label),), sizes.label, "accent2", bold=True),
        Line(card.name, sizes.name, "bg1"),
        Line((Run(card.hours),), sizes.hours, "bg2"),
    )
    left = spot.x + spot.pad + LEAD_ICON + 24
    room = spot.x + spot.pad + spot.width - left
    box = (spot.y + 4, room * 0.5 - _CODE_GAP, spot.h - 8)
    yield Words(left, *box, lines, "ctr")
    for size in _LEAD_SIZES:
        number = _number(card, size, sizes.name, "bg1")._replace(whole=True)
        words = Words(left + room * 0.5, *box, (number,), "ctr", "r")
        if not words.over or size == _LEAD_SIZES[-1]:
            yield words
            return


def _number(card: Card, size: float, otherwise: float, ink: str) -> Line:
    """The number, large; words that say why there is none are as large as a name."""
    if not any(sign.isdigit() for run in card.number for sign in run.text):
        return Line(card.number, otherwise, ink)
    return Line(card.number, size, ink, bold=True, whole=True)
