"""Tables, and drawings and charts made of cells: blocks of a book come in, WordprocessingML goes out (17.4)."""

from __future__ import annotations

from dataclasses import dataclass

from builder.content import FigureKind
from builder.document import Chart, Drawing, DrawingPart, Runs, Table
from builder.render.docx.pen import Pen
from builder.render.package import attribute
from builder.text import Run

_ABREAST = 4  # parts of a drawing that stand side by side; more go into a further row
_SIGNS = {  # between parts and before the result, for text that runs from the left and from the right
    FigureKind.ELEMENTS: (("+", "+"), ("=", "=")),
    FigureKind.PROCESS: (("→", "←"), ("→", "←")),
    FigureKind.CYCLE: (("→", "←"), ("", "")),
    FigureKind.LAYERS: (("", ""), ("", "")),
    FigureKind.AROUND: (("", ""), ("", "")),
}
_NUMBER = "{number}"


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table without its words: style, title and description for those who do not see it, widths of columns."""

    style: str
    title: str
    alt: str
    widths: tuple[int, ...]


def draw_table(pen: Pen, table: Table) -> str:
    """A table, its caption above it."""
    widths = _widths(pen.width, tuple(column.share for column in table.columns))
    grid = _Grid("Book Table", _plain(table.caption), table.alt, widths)
    heading = tuple(pen.paragraph("Table Heading", column.heading) for column in table.columns)
    rows = [tuple([pen.paragraph("Table Text", cell) for cell in row]) for row in table.rows]
    caption = _caption(pen, table.caption) if table.caption else ""
    return caption + _drawn(pen, grid, heading, rows)


def draw_chart_table(pen: Pen, chart: Chart) -> str:
    """The figures of a chart: a row for each bar."""
    grid = _Grid("Book Table", chart.series, chart.alt, _widths(pen.width, (3, 1)))
    heading = (
        pen.paragraph("Table Heading", ()),
        pen.paragraph("Table Heading", (Run(chart.series),)),
    )
    rows = [
        (
            pen.paragraph("Table Text", (Run(category),)),
            pen.paragraph("Table Text", (Run(f"{value:g}{chart.unit}"),)),
        )
        for category, value in zip(chart.categories, chart.values, strict=True)
    ]
    return _drawn(pen, grid, heading, rows)


def draw_drawing(pen: Pen, drawing: Drawing) -> str:
    """A drawing in cells: a column for each part, and under them what they come to."""
    between, before_result = (signs[pen.rtl] for signs in _SIGNS[drawing.kind])
    last = drawing.parts[-1]
    closed = drawing.kind is FigureKind.CYCLE
    signed = [(part, between if closed or part is not last else "") for part in drawing.parts]
    gap = pen.paragraph("Gap", ())
    tables = gap.join(
        _parts(pen, signed[i : i + _ABREAST], drawing.alt) for i in range(0, len(signed), _ABREAST)
    )
    if not drawing.result:
        return tables
    sign = (Run(f"{before_result} "),) if before_result else ()
    return tables + pen.paragraph("Drawing Result", (*sign, *drawing.result))


def _parts(pen: Pen, parts: list[tuple[DrawingPart, str]], alt: str) -> str:
    widths = _widths(pen.width, (1.0,) * len(parts))
    heading = tuple(
        pen.paragraph("Drawing Heading", (*part.heading, Run(f" {sign}")) if sign else part.heading)
        for part, sign in parts
    )
    lines = tuple(
        "".join(pen.paragraph("Drawing Text", line) for line in part.lines)
        or pen.paragraph("Drawing Text", ())
        for part, _ in parts
    )
    rows = [lines] if any(part.lines for part, _ in parts) else []
    return _drawn(pen, _Grid("Drawing Table", "", alt, widths), heading, rows)


def _drawn(pen: Pen, grid: _Grid, heading: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A grid with its header row and `rows` of cells; each cell is given as its paragraphs."""
    cells = [f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>' for w in grid.widths]
    first = _cells(cells, heading)
    body = "".join(
        [f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cells(cells, row)}</w:tr>" for row in rows]
    )
    top = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{first}</w:tr>"
    return f"<w:tbl>{_properties(pen, grid)}{top}{body}</w:tbl>"


def _cells(openings: list[str], cells: tuple[str, ...]) -> str:
    return "".join([f"{a}{b}</w:tc>" for a, b in zip(openings, cells, strict=True)])


def _properties(pen: Pen, grid: _Grid) -> str:
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in grid.widths])
    return (
        f'<w:tblPr><w:tblStyle w:val="{pen.styles[grid.style]}"/>'
        f'{"<w:bidiVisual/>" if pen.rtl else ""}<w:tblW w:w="{sum(grid.widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{_described('Caption', grid.title)}{_described('Description', grid.alt)}</w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def _described(tag: str, text: str) -> str:
    return f'<w:tbl{tag} w:val="{attribute(text)}"/>' if text else ""


def _widths(total: int, shares: tuple[float, ...]) -> tuple[int, ...]:
    """`total` divided by `shares`, to the last unit."""
    whole, reached, widths = sum(shares), 0.0, []
    for share in shares:
        start = round(reached)
        reached += total * share / whole
        widths.append(round(reached) - start)
    return tuple(widths)


def _caption(pen: Pen, caption: Runs) -> str:
    """The caption with the table's number at `{number}`, or in front when the words do not place it."""
    number = pen.field("SEQ Table \\* ARABIC", str(pen.next_table()))
    for i, run in enumerate(caption):
        before, found, after = run.text.partition(_NUMBER)
        if found:
            left = (*caption[:i], Run(before, run.bold, run.italic)) if before else caption[:i]
            right = (Run(after, run.bold, run.italic), *caption[i + 1 :])
            return f"{pen.start('Caption')}{pen.runs(left)}{number}{pen.runs(right)}</w:p>"
    return f"{pen.start('Caption')}{number}{pen.words('  ')}{pen.runs(caption)}</w:p>"


def _plain(runs: Runs) -> str:
    return "".join([run.text for run in runs]).replace(_NUMBER, "").strip()
