"""Parts side by side: `elements` that add up, a `process` that runs in arrows, a `comparison`.

Up to five parts stand in one row, more in two; a result closes the drawing below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from builder.content import FigureKind
from builder.document import Drawing, DrawingPart
from builder.measure import line_count
from builder.render.pptx.shape import (
    BETWEEN,
    RESULT,
    SIZES,
    Shape,
    Words,
    largest_size,
    measured_parts,
    result_bar,
    text_height,
)

_MOST_IN_A_ROW = 5
_POINT, _OVERLAP, _ROW_GAP = 18.0, 6.0, 18.0
_GAPS = {FigureKind.ELEMENTS: 38.0, FigureKind.COMPARISON: 24.0}
_SIGN, _SIGN_SPACE = 30.0, 38.0
_ACROSS = {FigureKind.ELEMENTS: 16.0, FigureKind.PROCESS: 14.0, FigureKind.COMPARISON: 20.0}
_HEAD_DOWN, _BODY_DOWN = 9.0, 12.0
_CALM, _FULL_BELOW = 0.82, 20.0
"""Text is set larger than this only where it fills no more than this share of its card."""
_HAIR = 1.08
"""No size is taken at which a heading breaks that would fit into so much of its room."""
_HEAD_SPARE, _ARROW_SPARE, _BODY_SPARE, _CLOSED = 14.0, 26.0, 52.0, 400.0
"""How much higher than their words headings and bodies may stand."""
_MOST_BETWEEN = 22.0
_ABOVE = 0.4
"""How much of the room that a drawing leaves stands above it: its middle is a little high."""
_TONES = ("tx2", "accent3", "accent1", "accent5", "tx2")


class _Grid(NamedTuple):
    """Where the columns stand: `step` from one to the next, `width` of a box, `room` for text and
    for headings.
    """

    across: int
    rows: int
    step: float
    width: float
    room: float
    head_room: float


class _Heights(NamedTuple):
    """Size of the text, and heights of the heading's strip and of the body under it."""

    size: float
    head: float
    body: float
    between: float = BETWEEN


def columns(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """The shapes of a drawing of columns in an area of `width` and `height`."""
    grid = _grid(drawing, width)
    foot = _foot(drawing)
    between = _ROW_GAP if drawing.kind is FigureKind.PROCESS else _GAPS[drawing.kind]
    high = (height - foot - (grid.rows - 1) * between) / grid.rows
    heights = _heights(drawing, grid, high)
    card = heights.head + heights.body
    used = grid.rows * card + (grid.rows - 1) * between + foot
    top = max(0.0, (height - used) * _ABOVE)
    for place, part in enumerate(drawing.parts):
        row, column = divmod(place, grid.across)
        x, y = column * grid.step, top + row * (card + between)
        yield from _card(drawing.kind, (part, place), (x, y), grid, heights)
        if drawing.kind is FigureKind.ELEMENTS and place + 1 < len(drawing.parts):
            last = column + 1 == grid.across
            middle = width / 2 if last else x + grid.width + between / 2
            yield _sign(
                "plus", "mathPlus", middle, y + card + between / 2 if last else y + card / 2
            )
    if drawing.result:
        yield from _result(drawing, width, top + used - foot, heights.size)


def _foot(drawing: Drawing) -> float:
    if not drawing.result:
        return 0.0
    return RESULT + (_ROW_GAP if drawing.kind is FigureKind.COMPARISON else _SIGN_SPACE)


def _grid(drawing: Drawing, width: float) -> _Grid:
    count = len(drawing.parts)
    rows = 1 if count <= _MOST_IN_A_ROW else 2
    count = ceil(count / rows)
    if drawing.kind is FigureKind.PROCESS:
        box = (width + (count - 1) * (_POINT - _OVERLAP)) / count
        room = box - _POINT - _OVERLAP - 2 * _ACROSS[drawing.kind]
        return _Grid(count, rows, box - _POINT + _OVERLAP, box, room, box - 2 * _POINT - 10)
    gap = _GAPS[drawing.kind]
    box = (width - (count - 1) * gap) / count
    room = box - 2 * _ACROSS[drawing.kind]
    return _Grid(count, rows, box + gap, box, room, room)


def _heights(drawing: Drawing, grid: _Grid, high: float) -> _Heights:
    """The largest text with which a card is at most `high`; the card is then stretched."""
    parts = measured_parts(drawing.parts)
    heads = [Words(part.heading, []) for part in parts]
    bodies = [Words([], part.lines) for part in parts]

    def natural(size: float) -> tuple[float, float]:
        head = max(text_height(each, grid.head_room, size) for each in heads) + 2 * _HEAD_DOWN
        body = max(text_height(each, grid.room, size) for each in bodies)
        return head, body + 2 * _BODY_DOWN if body else 0.0

    def fits(size: float) -> bool:
        if size > _FULL_BELOW and _breaks_by_a_hair(heads, grid.head_room / size):
            return False
        return sum(natural(size)) <= high * (_CALM if size > _FULL_BELOW else 1.0)

    size = largest_size(fits)
    head, body = natural(size)
    if head + body > high:
        head = min(high * 0.4, head) if body else high
        return _Heights(SIZES[-1], head, high - head)
    spare = high - head - body
    closed = drawing.kind is not FigureKind.PROCESS
    most = _HEAD_SPARE if closed else _ARROW_SPARE
    more = min(most, spare / 4) if body else min(most * 2, spare)
    below = min(_CLOSED if closed else _BODY_SPARE, spare - more) if body else 0.0
    lines = max(len(part.lines) for part in drawing.parts)
    between = BETWEEN + min(_MOST_BETWEEN, below / 1.5 / lines) if lines else BETWEEN
    return _Heights(size, head + more, body + below, between)


def _breaks_by_a_hair(heads: Sequence[Words], room: float) -> bool:
    return any(
        line_count(each.heading, room) > line_count(each.heading, room * _HAIR) for each in heads
    )


def _card(
    kind: FigureKind,
    numbered: tuple[DrawingPart, int],
    at: tuple[float, float],
    grid: _Grid,
    heights: _Heights,
) -> Iterator[Shape]:
    (part, place), (x, y) = numbered, at
    name = "".join(run.text for run in part.heading)
    arrow = kind is FigureKind.PROCESS
    first = arrow and x == 0
    yield Shape(
        name,
        x,
        y,
        grid.width,
        heights.head,
        form="homePlate" if first else "chevron" if arrow else "rect",
        fill=_TONES[place % len(_TONES)] if kind is FigureKind.COMPARISON else "tx2",
        heading=part.heading,
        size=heights.size,
        ink="bg1",
        align="ctr" if arrow or not heights.body else "l",
        inset=(2, 2) if arrow else (_ACROSS[kind], 4),
        adjust=round(_POINT / min(grid.width, heights.head) * 100000) if arrow else 0,
    )
    if heights.body:
        yield Shape(
            f"{name}: lines",
            x,
            y + heights.head,
            grid.width - (_POINT + _OVERLAP if arrow else 0),
            heights.body,
            fill="bg2",
            lines=part.lines,
            size=heights.size,
            anchor="t",
            align="l",
            inset=(_ACROSS[kind], _BODY_DOWN),
            between=heights.between,
        )


def _sign(name: str, form: str, x: float, y: float) -> Shape:
    """An amber sign with its middle at (`x`, `y`)."""
    return Shape(name, x - _SIGN / 2, y - _SIGN / 2, _SIGN, _SIGN, form=form, fill="accent2")


def _result(drawing: Drawing, width: float, y: float, size: float) -> Iterator[Shape]:
    space = _foot(drawing) - RESULT
    if drawing.kind is not FigureKind.COMPARISON:
        form = "downArrow" if drawing.kind is FigureKind.PROCESS else "mathEqual"
        yield _sign("leads to", form, width / 2, y + space / 2)
    yield result_bar(drawing.result, width, y + space, size + 2)
