"""The workbook behind a chart: a `Chart` comes in, the bytes of an .xlsx without dates go out.

Format: ECMA-376 part 1, section 18.
"""

from __future__ import annotations

from functools import cache

from builder.content import ChartKind
from builder.document import Chart
from builder.render.chart_series import number
from builder.render.package import XML_HEAD, Package, escaped

WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COLUMNS = "ABCDEFGHIJKLM"

Row = tuple[str | float, ...]


def draw_workbook(chart: Chart) -> bytes:
    """Categories in column A and the series in column B; parts of a whole each in a column."""
    rows = _rows(chart)
    sheet = "".join(
        f'<row r="{line}">'
        + "".join(_cell(f"{_COLUMNS[place]}{line}", value) for place, value in enumerate(row))
        + "</row>"
        for line, row in enumerate(rows, 1)
    )
    package = Package()
    for name, part in _frame().items():
        package.add(name, part)
    package.add(
        "xl/worksheets/sheet1.xml",
        f'{XML_HEAD}<worksheet xmlns="{_X}"><cols><col min="1" max="1" width="40" customWidth="1"/>'
        f"</cols><sheetData>{sheet}</sheetData></worksheet>",
    )
    return package.finish()


def _rows(chart: Chart) -> list[Row]:
    if chart.kind is ChartKind.STACKED:
        return [("", *chart.categories), (chart.series, *chart.values)]
    return [("", chart.series), *zip(chart.categories, chart.values, strict=True)]


def _cell(reference: str, value: str | float) -> str:
    if isinstance(value, str):
        text = f'<is><t xml:space="preserve">{escaped(value)}</t></is>'
        return f'<c r="{reference}" t="inlineStr">{text}</c>' if value else ""
    return f'<c r="{reference}"><v>{number(value)}</v></c>'


@cache
def _frame() -> dict[str, str]:
    main = WORKBOOK_TYPE + ".main+xml"
    sheet = WORKBOOK_TYPE.replace("sheetml.sheet", "sheetml.worksheet") + "+xml"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return {
        "[Content_Types].xml": f'{XML_HEAD}<Types xmlns="{_TYPES}">'
        f'<Default Extension="rels" ContentType="{rels}"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}"/></Types>',
        "_rels/.rels": f'{XML_HEAD}<Relationships xmlns="{_RELS}"><Relationship Id="rId1" '
        f'Type="{_R}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{XML_HEAD}<workbook xmlns="{_X}" xmlns:r="{_R}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{XML_HEAD}<Relationships xmlns="{_RELS}">'
        f'<Relationship Id="rId1" Type="{_R}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
    }
