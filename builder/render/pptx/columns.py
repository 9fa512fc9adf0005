"""Parts side by side: `elements` that add up, a `process` that runs in arrows.

Up to five parts stand in one row, more in two; a result closes the drawing below.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from builder.content import FigureKind
from builder.document import Drawing, DrawingPart
from builder.render.pptx.shape import (
    SIZES,
    Shape,
    Words,
    largest_size,
    measured,
    measured_parts,
    text_height,
)

_MOST_IN_A_ROW = 5
_PLUS_GAP, _POINT, _OVERLAP, _ROW_GAP = 40.0, 18.0, 6.0, 18.0
_SIGN, _SIGN_SPACE, _BAR = 30.0, 40.0, 60.0
_ACROSS, _HEAD_DOWN, _BODY_DOWN = 12.0, 9.0, 11.0
_MOST_STRETCH = 44.0


class _Grid(NamedTuple):
    """Where the columns stand: `step` from one to the next, `width` of a box, `room` for text."""

    across: int
    rows: int
    step: float
    width: float
    room: float


class _Heights(NamedTuple):
    """Size of the text, and heights of the heading's strip and of the body under it."""

    size: float
    head: float
    body: float


def columns(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """The shapes of an `elements` or `process` drawing in an area of `width` and `height`."""
    grid = _grid(drawing, width)
    foot = _SIGN_SPACE + _BAR if drawing.result else 0.0
    between = _PLUS_GAP if drawing.kind is FigureKind.ELEMENTS else _ROW_GAP
    high = (height - foot - (grid.rows - 1) * between) / grid.rows
    heights = _heights(measured_parts(drawing.parts), grid, high)
    card = heights.head + heights.body
    used = grid.rows * card + (grid.rows - 1) * between + foot
    top = max(0.0, (height - used) / 2)
    for place, part in enumerate(drawing.parts):
        row, column = divmod(place, grid.across)
        x, y = column * grid.step, top + row * (card + between)
        yield from _card(drawing.kind, part, (x, y), grid, heights)
        if drawing.kind is FigureKind.ELEMENTS and place + 1 < len(drawing.parts):
            last = column + 1 == grid.across
            middle = width / 2 if last else x + grid.width + _PLUS_GAP / 2
            yield _sign(
                "plus", "mathPlus", middle, y + card + between / 2 if last else y + card / 2
            )
    if drawing.result:
        yield from _result(drawing, width, top + used - foot, heights.size)


def _grid(drawing: Drawing, width: float) -> _Grid:
    count = len(drawing.parts)
    rows = 1 if count <= _MOST_IN_A_ROW else 2
    count = ceil(count / rows)
    if drawing.kind is FigureKind.PROCESS:
        box = (width + (count - 1) * (_POINT - _OVERLAP)) / count
        return _Grid(count, rows, box - _POINT + _OVERLAP, box, box - 2 * _POINT - 10)
    box = (width - (count - 1) * _PLUS_GAP) / count
    return _Grid(count, rows, box + _PLUS_GAP, box, box - 2 * _ACROSS)


def _heights(parts: list[Words], grid: _Grid, high: float) -> _Heights:
    """The largest text with which a card is at most `high`; the card is then stretched a little."""
    heads = [Words(part.heading, []) for part in parts]
    bodies = [Words([], part.lines) for part in parts]

    def natural(size: float) -> tuple[float, float]:
        head = max(text_height(each, grid.room, size) for each in heads) + 2 * _HEAD_DOWN
        body = max(text_height(each, grid.room, size) for each in bodies)
        return head, body + 2 * _BODY_DOWN if body else 0.0

    size = largest_size(lambda size: sum(natural(size)) <= high)
    head, body = natural(size)
    if head + body > high:
        head = min(high * 0.4, head) if body else high
        return _Heights(SIZES[-1], head, high - head)
    spare = min(_MOST_STRETCH, high - head - body)
    return _Heights(size, head, body + spare) if body else _Heights(size, head + spare, 0.0)


def _card(
    kind: FigureKind, part: DrawingPart, at: tuple[float, float], grid: _Grid, heights: _Heights
) -> Iterator[Shape]:
    x, y = at
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
        fill="tx2",
        heading=part.heading,
        size=heights.size,
        ink="bg1",
        align="ctr" if arrow or not heights.body else "l",
        inset=(2, 2) if arrow else (_ACROSS, 4),
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
            inset=(_ACROSS, _BODY_DOWN),
        )


def _sign(name: str, form: str, x: float, y: float) -> Shape:
    """An amber sign with its middle at (`x`, `y`)."""
    return Shape(name, x - _SIGN / 2, y - _SIGN / 2, _SIGN, _SIGN, form=form, fill="accent2")


def _result(drawing: Drawing, width: float, y: float, size: float) -> Iterator[Shape]:
    form = "downArrow" if drawing.kind is FigureKind.PROCESS else "mathEqual"
    yield _sign("leads to", form, width / 2, y + _SIGN_SPACE / 2)
    words = measured(drawing.result)
    room = width - 4 * _ACROSS
    fits = largest_size(lambda each: text_height(words, room, each) <= _BAR - 8, size + 2)
    yield Shape(
        "result",
        0,
        y + _SIGN_SPACE,
        width,
        _BAR,
        fill="accent3",
        heading=drawing.result,
        size=fits,
        ink="bg1",
        inset=(2 * _ACROSS, 4),
    )
