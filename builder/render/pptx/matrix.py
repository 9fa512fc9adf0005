"""Parts in a grid, row by row: a `matrix`; four parts make it two by two."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from builder.document import Drawing
from builder.render.pptx.shape import (
    RESULT,
    Shape,
    fitted,
    foot_of,
    measured_parts,
    part_box,
    result_bar,
)

_GAP, _EDGE = 16.0, 6.0
_ACROSS = {2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3, 10: 5}
_EDGES = ("accent1", "accent3")


def matrix(drawing: Drawing, width: float, height: float) -> Iterator[Shape]:
    """A sheet for each part, with an edge; neighbours have edges of two colours."""
    high = height - foot_of(drawing.result)
    count = len(drawing.parts)
    across = _ACROSS.get(count, 4)
    down = ceil(count / across)
    w = (width - (across - 1) * _GAP) / across
    h = (high - (down - 1) * _GAP) / down
    size, _ = fitted(measured_parts(drawing.parts), w - _EDGE - 36, h - 32)
    look = Shape("", 0, 0, 0, 0, fill="bg2", size=size, anchor="t", align="l", inset=(18, 16))
    for place, part in enumerate(drawing.parts):
        row, column = divmod(place, across)
        x, y = column * (w + _GAP), row * (h + _GAP)
        yield part_box(part, (x + _EDGE, y, w - _EDGE, h), look)
        yield Shape("edge", x, y, _EDGE, h, fill=_EDGES[(row + column) % 2])
    if drawing.result:
        yield result_bar(drawing.result, width, height - RESULT, size + 2)
