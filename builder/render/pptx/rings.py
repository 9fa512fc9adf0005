"""Parts that belong round one another: nested `layers`, a `cycle`, parts `around` a centre."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, degrees, isinf, pi, sin

from builder.document import Drawing, DrawingPart
from builder.render.pptx.shape import (
    Shape,
    largest_size,
    measured,
    measured_parts,
    text_height,
)

_LAYER_STEP, _LAYER_FOOT, _LAYER_PAD = 22.0, 12.0, 10.0
_TINTS = (("bg2", "tx1"), ("accent4", "tx1"), ("accent1", "bg1"), ("tx2", "bg1"))
_ARROW = 26.0
_ROUND = 12.0
_HUB, _GAP = 196.0, 28.0


def layers(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """Rectangles one within the other, the first part outermost; colours deepen inwards."""
    parts = measured_parts(drawing.parts)
    count = len(parts)
    rooms = [width - 2 * place * _LAYER_STEP - 36 for place in range(count)]
    free = height - (count - 1) * _LAYER_FOOT

    def strips(size: float) -> list[float]:
        return [
            text_height(part, room, size) + 2 * _LAYER_PAD
            for part, room in zip(parts, rooms, strict=True)
        ]

    size = largest_size(lambda size: sum(strips(size)) <= free)
    heights = strips(size)
    spare = (free - sum(heights)) / count
    heights = [free / count if isinf(spare) else each + spare for each in heights]
    y = 0.0
    for place, part in enumerate(drawing.parts):
        x = place * _LAYER_STEP
        below = height - y - place * _LAYER_FOOT
        fill, ink = _tint(place, count)
        middle = (heights[place] - strips(size)[place]) / 2 if not isinf(spare) else 0
        yield _box(
            part,
            (x, y, width - 2 * x, below),
            size=size,
            form="roundRect",
            fill=fill,
            ink=ink,
            anchor="t",
            align="l",
            inset=(18, _LAYER_PAD - 4 + max(0.0, middle)),
            adjust=round(_ROUND / min(width - 2 * x, below) * 100000),
        )
        y += heights[place]


def cycle(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """Boxes on an ellipse, clockwise from the top, with an arrow from each to the next."""
    count = len(drawing.parts)
    w = 216.0 if count <= 6 else 176.0 if count <= 8 else 150.0
    most = 92.0 if count <= 4 else 80.0 if count <= 6 else 64.0 if count <= 8 else 52.0
    parts = measured_parts(drawing.parts)
    size = largest_size(
        lambda size: all(text_height(part, w - 20, size) <= most - 10 for part in parts)
    )
    h = min(most, max(text_height(part, w - 20, size) for part in parts) + 24)
    rx, ry = (width - w) / 2, (height - h) / 2
    yield Shape("path", w / 2, h / 2, 2 * rx, 2 * ry, form="ellipse", line="accent4")
    for place, part in enumerate(drawing.parts):
        angle = 2 * pi * place / count - pi / 2
        x, y = rx + rx * cos(angle), ry + ry * sin(angle)
        yield _box(
            part, (x, y, w, h), size=size, fill="tx2", ink="bg1", form="roundRect", adjust=9000
        )
        half = angle + pi / count
        yield Shape(
            "arrow",
            width / 2 + rx * cos(half) - _ARROW / 2,
            height / 2 + ry * sin(half) - _ARROW / 2,
            _ARROW,
            _ARROW,
            form="rightArrow",
            fill="accent2",
            turn=degrees(atan2(ry * cos(half), -rx * sin(half))),
        )
    if drawing.result:
        yield _centre_text(drawing, (w + 40, height / 2 - 50, width - 2 * w - 80, 100))


def around(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """The result in a circle, joined by lines to parts on its left and right; an odd one on top."""
    odd, rows = len(drawing.parts) % 2, len(drawing.parts) // 2
    most = (height - odd * _GAP - (rows - 1) * 12) / (rows + odd)
    w = (width - _HUB) / 2 - 56
    parts = measured_parts(drawing.parts)
    size = largest_size(
        lambda size: all(text_height(part, w - 24, size) <= most - 12 for part in parts)
    )
    h = min(most, max(text_height(part, w - 24, size) for part in parts) + 28)
    top = odd * (h + _GAP)
    side = min(_HUB, height - top)
    middle = top + (height - top) / 2
    boxes = [((width - w) / 2, 0.0)] * odd
    gap = (height - top - rows * h) / max(rows, 1)
    for x in (0.0, width - w):
        boxes += [(x, top + gap / 2 + row * (h + gap)) for row in range(rows)]
    for x, y in boxes:
        yield _spoke(min(max(x, width / 2), x + w), y + h / 2, width / 2, middle)
    if drawing.result:
        yield _hub(drawing, (width - side) / 2, middle - side / 2, side)
    align = "l" if any(part.lines for part in drawing.parts) else "ctr"
    for part, (x, y) in zip(drawing.parts, boxes, strict=True):
        yield _box(part, (x, y, w, h), size=size, fill="bg2", align=align, inset=(12, 6))


def _box(part: DrawingPart, box: tuple[float, float, float, float], **look: object) -> Shape:
    name = "".join(run.text for run in part.heading)
    return Shape(name, *box, heading=part.heading, lines=part.lines, **look)  # type: ignore[arg-type]


def _tint(place: int, count: int) -> tuple[str, str]:
    """Fill and ink of a layer: the innermost is deepest, neighbours differ in lightness."""
    inner = count - 1 - place
    if inner < 2:
        return _TINTS[3 - inner] if count > 2 or inner == 0 else _TINTS[0]
    return _TINTS[(inner + 1) % 2]


def _spoke(x1: float, y1: float, x2: float, y2: float) -> Shape:
    """A line between two points; one that rises has a negative height."""
    x, w = min(x1, x2), abs(x2 - x1)
    rising = (x2 - x1) * (y2 - y1) < 0
    return Shape(
        "link", x, min(y1, y2), w, -abs(y2 - y1) if rising else abs(y2 - y1), "line", line="accent4"
    )


def _hub(drawing: Drawing, x: float, y: float, side: float) -> Shape:
    words = measured(drawing.result)
    size = largest_size(lambda size: text_height(words, side * 0.68, size) <= side * 0.7)
    return Shape(
        "centre",
        x,
        y,
        side,
        side,
        form="ellipse",
        fill="tx2",
        heading=drawing.result,
        size=size,
        ink="bg1",
        inset=(2, 2),
    )


def _centre_text(drawing: Drawing, box: tuple[float, float, float, float]) -> Shape:
    words = measured(drawing.result)
    size = largest_size(lambda size: text_height(words, box[2], size) <= box[3])
    return Shape("centre", *box, heading=drawing.result, size=size, ink="tx2", inset=(0, 0))
