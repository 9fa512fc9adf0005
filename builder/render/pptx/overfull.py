"""What does not fit: a `Deck` and a compiled theme come in, slides and points over go out.

Text in placeholders is fitted while planning; drawings, tables, cards and charts are measured here,
as they will be drawn, at the smallest size that they know.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Any, assert_never

from builder.content import ChartKind
from builder.document import Cards, Chart, Deck, Drawing, Graphic, Table
from builder.measure import TABLE_SIZES
from builder.render.pptx.area import graphic_box
from builder.render.pptx.card_places import points_over
from builder.render.pptx.drawing import arrange
from builder.render.pptx.shape import pitch
from builder.render.pptx.table import column_widths, fit_rows

_POINT = 12700
_LABEL = 14.0
"""The smallest labels of a chart, in points."""
_SLACK = 0.5
"""Less than this many points is nobody's loss."""


def overfull(deck: Deck, theme: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    """The slides whose graphic does not fit its area, by id, and by how many points."""
    found = []
    for slide in deck.slides:
        if slide.graphic is not None:
            _, _, wide, height = graphic_box(slide, theme)
            stretch = theme.get("stretch", 1.0)
            size = (wide / _POINT / stretch, height / _POINT)
            over = _points_over(slide.graphic, size, stretch)
            if over > _SLACK:
                found.append((slide.id, ceil(over)))
    return tuple(found)


def _points_over(graphic: Graphic, size: tuple[float, float], stretch: float) -> float:
    """By how many points; `size` is the area's as if its letters were Calibri's."""
    width, height = size
    match graphic:
        case Table():
            return _table_over(graphic, width, height)
        case Drawing():
            shapes = arrange(graphic, width, height)
            return max((shape.over_by(stretch) for shape in shapes), default=0.0)
        case Cards():
            return points_over(graphic, width, height)
        case Chart():
            return _chart_over(graphic, height)
        case _:
            assert_never(graphic)


def _table_over(table: Table, width: float, height: float) -> float:
    widths = [each / _POINT for each in column_widths(table, round(width * _POINT))]
    size, heights = fit_rows(table, widths, height)
    return sum(heights) - height if size == TABLE_SIZES[-1] else 0.0


def _chart_over(chart: Chart, height: float) -> float:
    """Parts of a whole are labelled within; the least of them must hold its label."""
    whole = sum(chart.values)
    if chart.kind is not ChartKind.STACKED or not whole:
        return 0.0
    return pitch(_LABEL) - min(chart.values) / whole * height
