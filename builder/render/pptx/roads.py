"""Parts along a line: a `timeline`, a `continuum` from one end to the other, a `pathway`.

Up to five parts stand in one row; more hang on both sides of a timeline, and a pathway then turns
back. A result closes the drawing below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from builder.document import Drawing, DrawingPart, Runs
from builder.render.pptx.shape import (
    RESULT,
    Shape,
    fitted,
    foot_of,
    measured,
    measured_parts,
    part_box,
    result_bar,
)
from builder.text import Run

_IN_A_ROW = 5
_DOT, _AXIS, _STEM, _APART = 20.0, 5.0, 14.0, 16.0
_BAND, _BAND_MOST, _ARROW, _NEAR = 64.0, 120.0, 26.0, 6.0
_GAP, _NUMBER, _SIGN, _ROW_GAP = 34.0, 38.0, 26.0, 34.0
_ABOVE = 0.4
"""How much of the room that a drawing leaves stands above it: its middle is a little high."""
_SCALE = (("bg2", "tx1"), ("accent4", "tx1"), ("accent1", "bg1"), ("tx2", "bg1"))


def timeline(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """Dots on a line, with what happened under them, or in turn over and under them."""
    high = height - foot_of(drawing.result)
    count = len(drawing.parts)
    both = count > _IN_A_ROW
    step = (width + _APART) / (count + both)
    wide = (1 + both) * step - _APART
    most = (high - _DOT) / 2 - _STEM if both else high - _DOT - _STEM
    size, natural = fitted(measured_parts(drawing.parts), wide - 24, most - 20)
    box = min(most, natural + 20)
    middle = high / 2 if both else max(_DOT / 2, (high - box - _STEM) / 2)
    yield Shape("line", 0, middle - _AXIS / 2, width, _AXIS, fill="accent4")
    look = Shape("", 0, 0, 0, 0, fill="bg2", size=size, anchor="t", align="l", inset=(12, 10))
    for place, part in enumerate(drawing.parts):
        above = both and place % 2 == 0
        x = place * step
        y = middle - _DOT / 2 - _STEM - box if above else middle + _DOT / 2 + _STEM
        dot = x + 12
        yield _stem(dot + _DOT / 2, middle, y + box if above else y)
        yield Shape(
            "dot", dot, middle - _DOT / 2, _DOT, _DOT, "ellipse", fill="accent1", line="bg1"
        )
        yield part_box(part, (x, y, wide, box), look)
    yield from _closed(drawing, width, height, size)


def continuum(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """A band that deepens along an arrow, and under it what belongs to each stretch."""
    high = height - foot_of(drawing.result)
    count = len(drawing.parts)
    step = width / count
    heads = [measured(part.heading) for part in drawing.parts]
    bodies = [measured((), part.lines) for part in drawing.parts]
    size, natural = fitted(heads, step - 20, _BAND_MOST - 16)
    least = _BAND if any(part.lines for part in drawing.parts) else _BAND_MOST
    band = max(least, min(_BAND_MOST, natural + 24))
    most = high - band - _ARROW - 2 * _NEAR
    body_size, body = fitted(bodies, step - 24, most - 20)
    size = min(size, body_size)
    box = min(most, body + 20) if body else 0.0
    line = band + _NEAR
    top = max(0.0, (high - line - _ARROW - _NEAR - box) * _ABOVE)
    look = Shape("", 0, 0, 0, 0, size=size, line="bg1", inset=(10, 6))
    under = Shape("", 0, 0, 0, 0, size=size, anchor="t", align="l", inset=(12, 10))
    for place, part in enumerate(drawing.parts):
        fill, ink = _SCALE[round(place * 3 / max(1, count - 1))]
        at = (place * step, top, step, band)
        yield part_box(DrawingPart(part.heading), at, replace(look, fill=fill, ink=ink))
        if part.lines:
            at = (place * step, top + line + _ARROW + _NEAR, step, box)
            yield part_box(DrawingPart((), part.lines), at, under)
    arrow = Shape("from end to end", 0, top + line, width, _ARROW, "leftRightArrow")
    yield replace(arrow, fill="accent4")
    yield from _closed(drawing, width, height, size)


def pathway(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """Numbered stations, joined by arrows; the second row runs back under the first."""
    high = height - foot_of(drawing.result)
    count = len(drawing.parts)
    rows = ceil(count / _IN_A_ROW)
    across = ceil(count / rows)
    wide = (width - (across - 1) * _GAP) / across
    most = (high - (rows - 1) * _ROW_GAP) / rows - _NUMBER / 2
    top_room = _NUMBER / 2 + 8
    size, natural = fitted(measured_parts(drawing.parts), wide - 24, most - top_room - 10)
    box = min(most, natural + top_room + 34)
    used = rows * (box + _NUMBER / 2) + (rows - 1) * _ROW_GAP
    top = max(0.0, (high - used) / 2)
    look = Shape("", 0, 0, 0, 0, size=size, anchor="t", align="l", inset=(12, 0))
    for place, part in enumerate(drawing.parts):
        row, column = divmod(place, across)
        back = row % 2 == 1
        x = (across - 1 - column if back else column) * (wide + _GAP)
        y = top + row * (box + _NUMBER / 2 + _ROW_GAP) + _NUMBER / 2
        yield Shape("station", x, y, wide, box, fill="bg2")
        words = (x, y + top_room, wide, box - top_room - 6)
        yield part_box(part, words, look)
        yield _numbered(place + 1, x + 10, y - _NUMBER / 2)
        if place + 1 < count:
            yield _onward((x, y, wide, box), column + 1 == across, back)
    yield from _closed(drawing, width, height, size)


def _onward(at: tuple[float, float, float, float], turns: bool, back: bool) -> Shape:
    """The arrow from a station to the next: beside it, or under the last of a row."""
    x, y, w, h = at
    if turns:
        middle = x + w / 2 - _SIGN / 2
        return Shape("then", middle, y + h + 2, _SIGN, _SIGN - 10, "downArrow", fill="accent2")
    left = x - _GAP / 2 - _SIGN / 2 if back else x + w + _GAP / 2 - _SIGN / 2
    arrow = Shape("then", left, y + h / 2 - _SIGN / 2, _SIGN, _SIGN, "rightArrow", fill="accent2")
    return replace(arrow, turn=180) if back else arrow


def _numbered(number: int, x: float, y: float) -> Shape:
    words: Runs = (Run(str(number)),)
    look = Shape("number", x, y, _NUMBER, _NUMBER, "ellipse", fill="tx2", line="bg1")
    return replace(look, heading=words, size=18.0, ink="bg1", inset=(0, 0))


def _stem(x: float, y1: float, y2: float) -> Shape:
    return Shape("stem", x, min(y1, y2), 0, abs(y2 - y1), "line", line="accent4")


def _closed(drawing: Drawing, width: float, height: float, size: float) -> Iterator[Shape]:
    if drawing.result:
        yield result_bar(drawing.result, width, height - RESULT, size + 2)
