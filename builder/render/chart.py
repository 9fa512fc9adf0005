"""Native charts: a `Chart` comes in, the chart part and its embedded workbook go out.

Both Office programs draw charts from the same two parts; where they lie, and the frame round them
with its alternative text, is the renderer's. Colours are those of the document's theme. The chart
part refers to its workbook as rId1. Format: ECMA-376 part 1, sections 21.2 (charts) and 18
(workbooks).
"""

from __future__ import annotations

from functools import cache

from builder.document import Chart
from builder.measure import text_width
from builder.render.package import XML_HEAD, Package, attribute, escaped

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHART_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CATEGORIES, _VALUES = 111111111, 222222222
_AXIS_IDS = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'
_NOTHING = "<a:noFill/><a:ln><a:noFill/></a:ln>"
_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
_PLOT_EMS = 20.0


def draw_chart(chart: Chart, language: str, direction: str, points: float) -> str:
    """The chart part: one bar for each category, the first on top; text of `points` in `language`.

    In a right-to-left document the bars grow from the right.
    """
    words = _words(language, points)
    return (
        f'{XML_HEAD}<c:chartSpace xmlns:c="{CHART_SPACE}" xmlns:a="{_A}" xmlns:r="{_R}">'
        f'<c:date1904 val="0"/><c:lang val="{attribute(language)}"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>'
        '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f"{_series(chart, _words(language, points, bold=True))}"
        f'<c:gapWidth val="45"/>{_AXIS_IDS}</c:barChart>'
        f"{_category_axis(words)}{_value_axis(chart, direction)}"
        f'<c:spPr>{_NOTHING}</c:spPr></c:plotArea><c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart><c:spPr>{_NOTHING}</c:spPr>{words}'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def draw_workbook(chart: Chart) -> bytes:
    """The workbook behind the chart: categories in column A, the series in column B; no dates."""
    rows: list[tuple[str, str | float]] = [
        ("", chart.series),
        *zip(chart.categories, chart.values, strict=True),
    ]
    sheet = "".join(
        f'<row r="{number}">{_cell(f"A{number}", name)}{_cell(f"B{number}", value)}</row>'
        for number, (name, value) in enumerate(rows, 1)
    )
    package = Package()
    for name, part in _workbook_frame().items():
        package.add(name, part)
    package.add(
        "xl/worksheets/sheet1.xml",
        f'{XML_HEAD}<worksheet xmlns="{_X}"><cols><col min="1" max="1" width="40" customWidth="1"/>'
        f"</cols><sheetData>{sheet}</sheetData></worksheet>",
    )
    return package.finish()


def chart_rels(workbook: str) -> str:
    """The relationships of a chart part whose workbook lies at `workbook`, seen from the chart."""
    return (
        f'{XML_HEAD}<Relationships xmlns="{_RELS}"><Relationship Id="rId1" '
        f'Type="{_R}/package" Target="{attribute(workbook)}"/></Relationships>'
    )


def number_format(chart: Chart) -> str:
    """How values are printed, as in Excel: `#,##0"%"`; a word stands off by a no-break space."""
    decimals = max((len(_number(value).partition(".")[2]) for value in chart.values), default=0)
    shape = "#,##0" + ("." + "0" * min(decimals, 2) if decimals else "")
    unit = chart.unit.replace('"', "")
    space = "\u00a0" if unit[:1].isalnum() else ""
    return f'{shape}"{space}{unit}"' if unit else shape


def _category_axis(words: str) -> str:
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="maxMin"/>'
        '</c:scaling><c:delete val="0"/><c:axPos val="l"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_NO_TICKS}'
        '<c:spPr><a:ln w="12700"><a:solidFill><a:schemeClr val="accent4"/></a:solidFill></a:ln>'
        f'</c:spPr>{words}<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart, direction: str) -> str:
    reverse = "maxMin" if direction == "rtl" else "minMax"
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="{reverse}"/>'
        f'<c:max val="{_number(_axis_end(chart))}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="b"/><c:numFmt formatCode="{attribute(number_format(chart))}" '
        f'sourceLinked="0"/>{_NO_TICKS}<c:crossAx val="{_CATEGORIES}"/><c:crosses val="max"/>'
        "</c:valAx>"
    )


def _series(chart: Chart, words: str) -> str:
    code = attribute(number_format(chart))
    count = len(chart.categories)
    names = _points(chart.categories)
    values = _points([_number(value) for value in chart.values])
    title = f'<c:pt idx="0"><c:v>{escaped(chart.series)}</c:v></c:pt>'
    return (
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/>{title}</c:strCache></c:strRef></c:tx><c:spPr>'
        '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr>'
        '<c:invertIfNegative val="0"/><c:dLbls>'
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr>{_NOTHING}</c:spPr>'
        f'{words}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/>'
        '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${count + 1}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${count + 1}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{values}'
        "</c:numCache></c:numRef></c:val></c:ser>"
    )


def _points(values: tuple[str, ...] | list[str]) -> str:
    return "".join(
        f'<c:pt idx="{place}"><c:v>{escaped(value)}</c:v></c:pt>'
        for place, value in enumerate(values)
    )


def _words(language: str, points: float, bold: bool = False) -> str:
    weight = ' b="1"' if bold else ' b="0"'
    wrap = ' wrap="none"' if bold else ""
    lang = attribute(language)
    return (
        f'<c:txPr><a:bodyPr{wrap}/><a:lstStyle/><a:p><a:pPr><a:defRPr lang="{lang}" '
        f'sz="{round(points * 100)}"{weight}><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'</a:defRPr></a:pPr><a:endParaRPr lang="{lang}"/></a:p></c:txPr>'
    )


def _axis_end(chart: Chart) -> float:
    """The end of the axis, so far out that the longest label still has room behind its bar."""
    longest = max(chart.values, default=1.0) or 1.0
    label = f"{longest:,.0f} {chart.unit}"
    return longest / (1 - min(0.5, (text_width(label) + 1) / _PLOT_EMS))


def _number(value: float) -> str:
    return f"{value:.12g}" if abs(value) < 1e12 else repr(value)


def _cell(reference: str, value: str | float) -> str:
    if isinstance(value, str):
        text = f'<is><t xml:space="preserve">{escaped(value)}</t></is>'
        return f'<c r="{reference}" t="inlineStr">{text}</c>' if value else ""
    return f'<c r="{reference}"><v>{_number(value)}</v></c>'


@cache
def _workbook_frame() -> dict[str, str]:
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
