"""Drawings and charts: drawings become tables that anyone can edit, charts are native charts."""

from __future__ import annotations

import struct
from math import ceil

from builder.content import FigureKind
from builder.document import Chart, Drawing, DrawingPart, SlideView
from builder.render.chart import chart_height
from builder.render.docx.grids import Grid, draw_grid, shared
from builder.render.docx.pen import Pen
from builder.render.package import attribute
from builder.text import Run

_ABREAST = 4  # parts that stand side by side; more go into further rows
_SIGNS = {  # between parts, and before the result
    FigureKind.ELEMENTS: ("+", "="),
    FigureKind.PROCESS: ("→", "→"),
    FigureKind.CYCLE: ("→", ""),
    FigureKind.LAYERS: ("", ""),
    FigureKind.AROUND: ("", ""),
    FigureKind.TIMELINE: ("→", ""),
    FigureKind.CONTINUUM: ("↔", ""),
    FigureKind.PATHWAY: ("→", "→"),
    FigureKind.MATRIX: ("", ""),
    FigureKind.COMPARISON: ("", ""),
}
_MIRRORED = {"→": "←"}
_SIGN_SHARE = 0.16  # of a part's width
_USUAL_SIZE = 10  # of text in tables and charts, in points
_EMU = 635  # in a twentieth of a point

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_INLINE_NAMESPACES = (
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" '
    f'xmlns:c="{_DRAWING}/chart"'
)

Cell = tuple[DrawingPart | None, str]
"""A part of a drawing, or a sign between two."""


def draw_drawing(pen: Pen, drawing: Drawing) -> str:
    """A drawing: a column for each part, signs between them, and below what they come to."""
    between, before = (
        _MIRRORED.get(sign, sign) if pen.rtl else sign for sign in _SIGNS[drawing.kind]
    )
    signed = [(part, between) for part in drawing.parts]
    if drawing.kind is not FigureKind.CYCLE:
        signed[-1] = (drawing.parts[-1], "")
    abreast = ceil(len(signed) / ceil(len(signed) / _ABREAST))
    rows = [signed[i : i + abreast] for i in range(0, len(signed), abreast)]
    widths = shared(pen.width, [1.0 if part else _SIGN_SHARE for part, _ in _cells(rows[0])])
    tables = [_parts(pen, _cells(row), widths, drawing.alt) for row in rows]
    drawn = pen.paragraph("Gap", ()).join(tables)
    if not drawing.result:
        return drawn
    sign = (Run(f"{before} "),) if before else ()
    return drawn + pen.paragraph("Drawing Result", sign + drawing.result)


def draw_chart(pen: Pen, chart: Chart, width: int) -> str:
    """A chart in line with the text (20.4.2.8), what it counts above it; `pen` keeps its data.

    Its paragraph runs from left to right, whatever its words do: in a right-to-left one LibreOffice
    turns the digits of the labels round, and 3.0 becomes 0.3.
    """
    drawing = pen.next_drawing()
    pen.charts.append(chart)
    number = len(pen.charts)
    height = round(chart_height(chart) * pen.table_size / _USUAL_SIZE * 20)
    frame = _inline(
        (width, height),
        f'<wp:docPr id="{drawing}" name="Chart {number}" descr="{attribute(chart.alt)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_DRAWING}/chart">'
        f'<c:chart r:id="chart{number}"/></a:graphicData></a:graphic>',
    )
    series = pen.paragraph("Caption", (Run(chart.series),)) if chart.series else ""
    start = pen.start("Body Text").replace("<w:bidi/>", '<w:bidi w:val="0"/>')
    return f"{series}{start}<w:r>{frame}</w:r></w:p>"


def draw_slide_view(pen: Pen, view: SlideView, width: int, held: str = "") -> str:
    """A slide as a picture of `width` in line with the text, or its words where there is none.

    `held` is what keeps the picture on the page of what follows, where that stands below.
    """
    picture = pen.finish.pictures.get(view.slide)
    if picture is None:
        return "".join([pen.paragraph("Slide Words", line) for line in view.lines if line])
    drawing = pen.next_drawing()
    name = pen.pictures.setdefault(view.slide, f"media/slide{len(pen.pictures) + 1}.png")
    wide, high = struct.unpack(">II", picture[16:24])  # the header of a PNG file
    size = f'cx="{width * _EMU}" cy="{width * high // wide * _EMU}"'
    number = list(pen.pictures).index(view.slide) + 1
    frame = _inline(
        (width, width * high // wide),
        f'<wp:docPr id="{drawing}" name="Slide {number}" descr="{attribute(view.alt)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{drawing}" '
        f'name="{attribute(name)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="slide{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect">'
        '<a:avLst/></a:prstGeom><a:ln w="6350"><a:solidFill><a:schemeClr val="accent4"/>'
        "</a:solidFill></a:ln></pic:spPr></pic:pic></a:graphicData></a:graphic>",
    )
    return f"{pen.start('Step Caption', held)}<w:r>{frame}</w:r></w:p>"


def _inline(size: tuple[int, int], inside: str) -> str:
    """A frame in line with the text; `size` is its width and height in twentieths of a point."""
    width, height = size
    return (
        f'<w:drawing><wp:inline {_INLINE_NAMESPACES} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width * _EMU}" cy="{height * _EMU}"/>{inside}</wp:inline></w:drawing>'
    )


def _cells(signed: list[tuple[DrawingPart, str]]) -> list[Cell]:
    """Parts and the signs behind them, in turn; no cell for an empty sign."""
    return [
        cell for part, sign in signed for cell in ((part, ""), (None, sign)) if cell[0] or cell[1]
    ]


def _parts(pen: Pen, cells: list[Cell], widths: tuple[int, ...], alt: str) -> str:
    """One row of parts as a table: headings, and below them the lines."""
    bare = frozenset(i for i, (part, _) in enumerate(cells) if part is None)
    grid = Grid("Drawing Table", "", alt, widths[: len(cells)], bare)
    heading = tuple(
        pen.paragraph("Drawing Heading", part.heading if part else (Run(sign),))
        for part, sign in cells
    )
    lines = tuple(
        "".join(pen.paragraph("Drawing Text", line) for line in (part.lines if part else ()))
        or pen.paragraph("Drawing Text", ())
        for part, _ in cells
    )
    rows = [lines] if any(part.lines for part, _ in cells if part) else []
    return draw_grid(pen, grid, heading, rows)
