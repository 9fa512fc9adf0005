"""Parts that belong round one another: a `cycle`, and parts `around` a centre."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, degrees, pi, sin

from builder.document import Drawing
from builder.render.pptx.shape import (
    Shape,
    fitted,
    largest_size,
    measured,
    measured_parts,
    part_box,
    text_height,
)

_ARROW, _CENTRE = 26.0, 100.0
_HUB, _GAP, _REACH, _BETWEEN = 196.0, 24.0, 48.0, 8.0
_BOXES = (
    (5, 250.0, 92.0),
    (6, 232.0, 80.0),
    (8, 176.0, 64.0),
    (99, 150.0, 52.0),
)
"""Up to how many parts of a cycle: width and greatest height of a box."""


def cycle(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """Boxes on an ellipse, clockwise from the top, with an arrow from each to the next."""
    count = len(drawing.parts)
    w, most = next((w, most) for up_to, w, most in _BOXES if count <= up_to)
    size, natural = fitted(measured_parts(drawing.parts), w - 20, most - 12)
    h = min(most, natural + 24)
    rx, ry = (width - w) / 2, (height - h) / 2
    angles = [2 * pi * place / count - pi / 2 for place in range(count)]
    corners = [(rx + rx * cos(angle), ry + ry * sin(angle)) for angle in angles]
    look = Shape("", 0, 0, 0, 0, "roundRect", fill="tx2", size=size, ink="bg1", adjust=9000)
    yield Shape("path", w / 2, h / 2, 2 * rx, 2 * ry, "ellipse", line="accent4")
    for part, (x, y), angle in zip(drawing.parts, corners, angles, strict=True):
        yield part_box(part, (x, y, w, h), look)
        yield _arrow(width / 2, height / 2, rx, ry, angle + pi / count)
    if drawing.result:
        beside = [x for x, y in corners if abs(y - ry) < (h + _CENTRE) / 2]
        yield _centre(drawing, beside, w, (width, height))


def around(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """The result in a circle, joined by lines to parts on its left and right; an odd one on top."""
    odd, rows = len(drawing.parts) % 2, len(drawing.parts) // 2
    most = (height - odd * _GAP - (rows - 1) * _BETWEEN) / (rows + odd)
    w = (width - _HUB) / 2 - _REACH
    size, natural = fitted(measured_parts(drawing.parts), w - 24, most - 12)
    h = min(most, natural + 28)
    top = odd * (h + _GAP)
    side, middle = min(_HUB, height - top), (height + top) / 2
    corners = [((width - w) / 2, 0.0)] * odd
    gap = (height - top - rows * h) / max(rows, 1)
    for x in (0.0, width - w):
        corners += [(x, top + gap / 2 + row * (h + gap)) for row in range(rows)]
    for x, y in corners:
        yield _spoke(min(max(x, width / 2), x + w), y + h / 2, width / 2, middle)
    if drawing.result:
        yield _hub(drawing, (width - side) / 2, middle - side / 2, side)
    align = "l" if any(part.lines for part in drawing.parts) else "ctr"
    look = Shape("", 0, 0, 0, 0, fill="bg2", size=size, align=align, inset=(12, 6))
    for part, (x, y) in zip(drawing.parts, corners, strict=True):
        yield part_box(part, (x, y, w, h), look)


def _arrow(x: float, y: float, rx: float, ry: float, angle: float) -> Shape:
    """An arrow that follows the ellipse round (`x`, `y`), clockwise, at `angle`."""
    return Shape(
        "arrow",
        x + rx * cos(angle) - _ARROW / 2,
        y + ry * sin(angle) - _ARROW / 2,
        _ARROW,
        _ARROW,
        form="rightArrow",
        fill="accent2",
        turn=degrees(atan2(ry * cos(angle), -rx * sin(angle))),
    )


def _spoke(x1: float, y1: float, x2: float, y2: float) -> Shape:
    """A line between two points."""
    return Shape(
        "link",
        min(x1, x2),
        min(y1, y2),
        abs(x2 - x1),
        abs(y2 - y1),
        form="line",
        line="accent4",
        flip=(x2 - x1) * (y2 - y1) < 0,
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


def _centre(
    drawing: Drawing, beside: list[float], width: float, area: tuple[float, float]
) -> Shape:
    """The result amid a cycle, between the boxes (their left edges) that stand `beside` it."""
    across, down = area
    reach = min((abs(x + width / 2 - across / 2) for x in beside), default=across / 2) - width / 2
    half = max(40.0, reach - 20)
    words = measured(drawing.result)
    size = largest_size(lambda size: text_height(words, 2 * half, size) <= _CENTRE)
    return Shape(
        "centre",
        across / 2 - half,
        (down - _CENTRE) / 2,
        2 * half,
        _CENTRE,
        heading=drawing.result,
        size=size,
        ink="tx2",
        inset=(0, 0),
    )
