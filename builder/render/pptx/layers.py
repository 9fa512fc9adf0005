"""Nested `layers`: rectangles one within the other, the first part outermost."""

from __future__ import annotations

from collections.abc import Iterator
from math import isinf

from builder.document import Drawing, DrawingPart
from builder.render.pptx.shape import (
    RESULT,
    Shape,
    Words,
    foot_of,
    largest_size,
    measured_parts,
    part_box,
    result_bar,
    text_height,
)
from builder.text import Run

_BETWEEN = (Run(" · "),)
_STEP, _FOOT, _PAD = 22.0, 9.0, 7.0
_LEFT, _ROUND = 18.0, 12.0
_TINTS = (("bg2", "tx1"), ("accent4", "tx1"), ("accent1", "bg1"), ("tx2", "bg1"))


def layers(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """The shapes of a `layers` drawing; colours deepen inwards, words stand at the top."""
    count = len(drawing.parts)
    parts = [_on_one_line(part) for part in drawing.parts]
    if drawing.result:
        yield result_bar(drawing.result, width, height - RESULT, 24.0)
        height -= foot_of(drawing.result)
    free = height - (count - 1) * _FOOT
    size, texts = _texts(measured_parts(parts), width, free)
    spare = (free - sum(texts)) / count
    y = 0.0
    for place, part in enumerate(parts):
        x = place * _STEP
        w, h = width - 2 * x, height - y - place * _FOOT
        fill, ink = _tint(place, count)
        look = Shape(
            "",
            *(0, 0, 0, 0),
            form="roundRect",
            fill=fill,
            size=size,
            ink=ink,
            anchor="t",
            align="l",
            inset=(_LEFT, max(_PAD, spare / 2) - 3),
            adjust=round(_ROUND / min(w, h) * 100000),
        )
        yield part_box(part, (x, y, w, h), look)
        y += texts[place] + spare


def _on_one_line(part: DrawingPart) -> DrawingPart:
    """The lines of a layer one behind the other: layers are wide and low."""
    joined = tuple(
        run
        for number, line in enumerate(part.lines)
        for run in ((*_BETWEEN, *line) if number else line)
    )
    return DrawingPart(part.heading, (joined,) if joined else ())


def _texts(parts: list[Words], width: float, free: float) -> tuple[float, list[float]]:
    """The size of the words and the height of each layer's; equal shares where nothing fits."""
    rooms = [width - 2 * (place * _STEP + _LEFT) for place in range(len(parts))]

    def heights(size: float) -> list[float]:
        return [text_height(part, room, size) for part, room in zip(parts, rooms, strict=True)]

    size = largest_size(lambda size: sum(heights(size)) + 2 * _PAD * len(parts) <= free)
    found = heights(size)
    return size, [free / len(parts)] * len(parts) if isinf(sum(found)) else found


def _tint(place: int, count: int) -> tuple[str, str]:
    """Fill and ink of a layer: the innermost is deepest, neighbours differ in lightness."""
    inner = count - 1 - place
    if inner == 0:
        return _TINTS[3]
    if inner == 1 and count > 2:
        return _TINTS[2]
    return _TINTS[(inner + 1) % 2]
