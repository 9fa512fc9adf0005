"""The pieces of a drawing: what an arrangement gives, and how large text may be in a box.

Measures are points. Text is of one size in all parts of a drawing, the largest of `SIZES` that fits
by an estimate; lines are two points smaller than headings, and nothing is below 14.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf, sqrt
from typing import NamedTuple

from builder.document import DrawingPart, Runs
from builder.measure import Piece, line_count, pieces, widest

SIZES = (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0)
BETWEEN = 4.0
_CUT = {"chevron": 36.0, "homePlate": 36.0}
_SHARES = {"ellipse": 0.7}
"""What the form of a shape takes from the room of its words."""
_CORNER = 1 - sqrt(0.5)
"""What a round corner takes of it, as a share of its radius (ECMA-376 part 1, 20.1.10.56)."""
RESULT, RESULT_GAP = 54.0, 14.0
"""Height of the bar that closes a drawing, and the space above it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A placed shape of PowerPoint's `form`; `fill`, `line` and `ink` are roles of the theme.

    Places count from the upper left corner of the area, in a document that runs left to right;
    `turn` is in degrees clockwise, `flip` turns the shape upside down.
    """

    name: str
    x: float
    y: float
    w: float
    h: float
    form: str = "rect"
    fill: str = ""
    line: str = ""
    heading: Runs = ()
    lines: tuple[Runs, ...] = ()
    size: float = SIZES[-1]
    ink: str = "tx1"
    anchor: str = "ctr"
    align: str = "ctr"
    inset: tuple[float, float] = (10, 6)
    turn: float = 0
    flip: bool = False
    adjust: int = 0
    between: float = BETWEEN

    @property
    def room(self) -> tuple[float, float]:
        """Width and height that are free for words."""
        across, down = self.inset
        cut = _CUT.get(self.form, 0.0)
        share = _SHARES.get(self.form, 1.0)
        return self.w * share - 2 * across - cut, self.h * share - 2 * down

    @property
    def written_inset(self) -> tuple[float, float]:
        """The inset that leaves `room` to the words: round corners keep some of it already."""
        if self.form != "roundRect":
            return self.inset
        corner = min(self.w, self.h) * self.adjust / 100000 * _CORNER
        across, down = self.inset
        return max(0.0, across - corner), max(0.0, down - corner)

    @property
    def over(self) -> float:
        """How many points the words are too high or too wide for the shape; 0 where they fit."""
        return self.over_by(1.0)

    def over_by(self, stretch: float) -> float:
        """The same where letters are wider than Calibri, and so is the shape; not its insets."""
        if not (self.heading or self.lines):
            return 0.0
        words = measured(self.heading, self.lines)
        across, down = self.room
        small = line_size(self.size)
        wide = max(widest([words.heading]) * self.size, widest(words.lines) * small)
        more = (self.between - BETWEEN) * len(self.lines)
        high = words_height(words, max(across, 1.0), self.size) + more
        spare = (stretch - 1) * (2 * self.inset[0] + _CUT.get(self.form, 0.0))
        return max(0.0, (wide - across) * stretch - spare, high - down)


class Words(NamedTuple):
    """The words of a box, measured: of the heading, and of each line."""

    heading: Sequence[Piece]
    lines: Sequence[Sequence[Piece]]


def measured(heading: Runs, lines: tuple[Runs, ...] = ()) -> Words:
    """`heading` (bold) and `lines` as widths."""
    return Words(pieces(heading, bold=True), [pieces(line) for line in lines])


def measured_parts(parts: Iterable[DrawingPart]) -> list[Words]:
    """Each part as widths."""
    return [measured(part.heading, part.lines) for part in parts]


def line_size(size: float) -> float:
    """The size of lines under a heading of `size`."""
    return max(SIZES[-1], size - 2)


def pitch(size: float) -> float:
    """The height of a line of text of `size`, whole points."""
    return float(round(size * 1.2))


def text_height(words: Words, width: float, size: float) -> float:
    """How high `words` stand in a box of `width`; infinite where a word is wider than the box."""
    small = line_size(size)
    if max(widest([words.heading]) * size, widest(words.lines) * small) > width:
        return inf
    return words_height(words, width, size)


def words_height(words: Words, width: float, size: float) -> float:
    """How high `words` stand in a box of `width`, where need be with a word on two lines."""
    small = line_size(size)
    height = line_count(words.heading, width / size) * pitch(size) if words.heading else 0.0
    for line in words.lines:
        height += line_count(line, width / small) * pitch(small) + BETWEEN
    return height


def largest_size(fits: Callable[[float], bool], start: float = SIZES[0]) -> float:
    """The largest size up to `start` with which `fits` agrees; the smallest where none does."""
    return next((size for size in SIZES if size <= start and fits(size)), SIZES[-1])


def fitted(words: Iterable[Words], room: float, most: float) -> tuple[float, float]:
    """The largest size with which all `words` are at most `most` high, and the highest of them."""
    texts = list(words)

    def highest(size: float) -> float:
        return max(text_height(each, room, size) for each in texts)

    size = largest_size(lambda size: highest(size) <= most)
    return size, highest(size)


def part_box(part: DrawingPart, at: tuple[float, float, float, float], look: Shape) -> Shape:
    """A box for `part` at x, y, width, height; all else as in `look`."""
    x, y, w, h = at
    name = "".join(run.text for run in part.heading)
    return replace(look, name=name, x=x, y=y, w=w, h=h, heading=part.heading, lines=part.lines)


def result_bar(result: Runs, width: float, y: float, size: float) -> Shape:
    """What a drawing comes to, in a bar at its foot."""
    words = measured(result)
    fits = largest_size(lambda each: text_height(words, width - 48, each) <= RESULT - 8, size)
    return Shape(
        "result",
        0,
        y,
        width,
        RESULT,
        fill="accent3",
        heading=result,
        size=fits,
        ink="bg1",
        inset=(24, 4),
    )


def foot_of(result: Runs) -> float:
    """The height that the result takes at the foot of a drawing."""
    return RESULT + RESULT_GAP if result else 0.0
