"""Native charts: a `Chart` comes in, the chart part and its embedded workbook go out.

Both Office programs draw charts from the same two parts; where they lie, and the frame round them
with its alternative text, is the renderer's. Colours are those of the document's theme. The chart
part refers to its workbook as rId1. Format: ECMA-376 part 1, section 21.2.
"""

from __future__ import annotations

from builder.content import ChartKind
from builder.document import Chart
from builder.measure import text_width
from builder.render.chart_series import NOTHING, Labels, marks, number, number_format, words
from builder.render.chart_workbook import WORKBOOK_TYPE, draw_workbook
from builder.render.package import XML_HEAD, attribute, escaped

__all__ = [
    "CHART_SPACE",
    "CHART_TYPE",
    "WORKBOOK_TYPE",
    "chart_caption",
    "chart_height",
    "chart_rels",
    "draw_chart",
    "draw_workbook",
    "number_format",
]

CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
CHART_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CATEGORIES, _VALUES = 111111111, 222222222
_AXIS_IDS = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'
_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{}"/>'
_PLOT_EMS = 20.0
_GUIDES = (
    '<c:dropLines><c:spPr><a:ln w="12700"><a:solidFill><a:schemeClr val="accent4"/></a:solidFill>'
    '<a:prstDash val="sysDot"/></a:ln></c:spPr></c:dropLines>'
)
"""Dotted lines that lead from a dot to its name."""
_BAR_POINTS, _AROUND_BARS, _UPRIGHT = 26.0, 16.0, 190.0


def draw_chart(
    chart: Chart, language: str, direction: str, points: float, caption: str = ""
) -> str:
    """The chart part; text of `points` in `language`, `caption` small above the plot.

    In a right-to-left document bars grow from the right, and columns follow each other from there.
    """
    plain = words(language, points)
    return (
        f'{XML_HEAD}<c:chartSpace xmlns:c="{CHART_SPACE}" xmlns:a="{_A}" xmlns:r="{_R}">'
        f'<c:date1904 val="0"/><c:lang val="{attribute(language)}"/><c:roundedCorners val="0"/>'
        f"<c:chart>{_caption(caption, language)}"
        f'<c:autoTitleDeleted val="{int(not caption)}"/><c:plotArea><c:layout/>'
        f"{_plot(chart, Labels(language, points))}"
        f"{_category_axis(chart, direction, plain)}{_value_axis(chart, direction)}"
        f'<c:spPr>{NOTHING}</c:spPr></c:plotArea><c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart><c:spPr>{NOTHING}</c:spPr>{plain}'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def chart_caption(chart: Chart) -> str:
    """What the chart counts, with the unit where it stands over no mark."""
    unit = chart.unit if chart.unit and chart.unit not in number_format(chart) else ""
    return f"{chart.series} ({unit})" if unit else chart.series


def chart_height(chart: Chart) -> float:
    """How high a chart stands well in running text, in points."""
    if chart.kind is ChartKind.BAR:
        return len(chart.categories) * _BAR_POINTS + _AROUND_BARS
    return _UPRIGHT


def chart_rels(workbook: str) -> str:
    """The relationships of a chart part whose workbook lies at `workbook`, seen from the chart."""
    return (
        f'{XML_HEAD}<Relationships xmlns="{_RELS}"><Relationship Id="rId1" '
        f'Type="{_R}/package" Target="{attribute(workbook)}"/></Relationships>'
    )


def _caption(text: str, language: str) -> str:
    """What the chart counts, in the upper left corner."""
    if not text:
        return ""
    lang = attribute(language)
    look = f'lang="{lang}" sz="1600" b="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    return (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f"<a:defRPr {look}</a:defRPr></a:pPr><a:r><a:rPr {look}</a:rPr><a:t>{escaped(text)}</a:t>"
        f'</a:r><a:endParaRPr lang="{lang}"/></a:p></c:rich></c:tx><c:layout><c:manualLayout>'
        '<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout>'
        '</c:layout><c:overlay val="0"/></c:title>'
    )


def _plot(chart: Chart, labels: Labels) -> str:
    """The marks: bars, one bar of all parts, or points with or without a line."""
    drawn = marks(chart, labels)
    if chart.kind in (ChartKind.LINE, ChartKind.DOT):
        guides = _GUIDES if chart.kind is ChartKind.DOT else ""
        return (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{drawn}{guides}<c:marker val="1"/>{_AXIS_IDS}</c:lineChart>'
        )
    whole = chart.kind is ChartKind.STACKED
    grouping, overlap = ("stacked", '<c:overlap val="100"/>') if whole else ("clustered", "")
    return (
        f'<c:barChart><c:barDir val="{"bar" if chart.kind is ChartKind.BAR else "col"}"/>'
        f'<c:grouping val="{grouping}"/><c:varyColors val="0"/>{drawn}'
        f'<c:gapWidth val="{_gap(chart)}"/>{overlap}{_AXIS_IDS}</c:barChart>'
    )


def _gap(chart: Chart) -> int:
    """The space between bars in per cent of a bar: few bars need not be fat."""
    if chart.kind is ChartKind.STACKED:
        return 30
    return {1: 180, 2: 100, 3: 70}.get(len(chart.categories), 45)


def _category_axis(chart: Chart, direction: str, plain: str) -> str:
    across = chart.kind is ChartKind.BAR
    backwards = across or direction == "rtl"
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation '
        f'val="{"maxMin" if backwards else "minMax"}"/></c:scaling>'
        f'<c:delete val="{int(chart.kind is ChartKind.STACKED)}"/>'
        f'<c:axPos val="{"l" if across else "b"}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_NO_TICKS.format("low")}'
        '<c:spPr><a:ln w="12700"><a:solidFill><a:schemeClr val="accent4"/></a:solidFill></a:ln>'
        f'</c:spPr>{plain}<c:crossAx val="{_VALUES}"/><c:crosses val="min"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart, direction: str) -> str:
    """Never shown, since every mark is labelled; from zero, but for dots."""
    across, whole = chart.kind is ChartKind.BAR, chart.kind is ChartKind.STACKED
    backwards = (across and direction == "rtl") or whole
    first, last = _axis_ends(chart)
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation '
        f'val="{"maxMin" if backwards else "minMax"}"/>'
        f'<c:max val="{number(last)}"/><c:min val="{number(first)}"/></c:scaling>'
        f'<c:delete val="1"/><c:axPos val="{"b" if across else "l"}"/>'
        f'<c:numFmt formatCode="{attribute(number_format(chart))}" '
        f'sourceLinked="0"/>{_NO_TICKS.format("nextTo")}<c:crossAx val="{_CATEGORIES}"/>'
        f'<c:crosses val="{"max" if across else "autoZero"}"/></c:valAx>'
    )


def _axis_ends(chart: Chart) -> tuple[float, float]:
    """The ends of the axis, so far out that the labels have room beyond their marks."""
    least, most = min(chart.values, default=0.0), max(chart.values, default=1.0) or 1.0
    match chart.kind:
        case ChartKind.BAR:
            label = f"{most:,.0f} {chart.unit}"
            return 0.0, most / (1 - min(0.5, (text_width(label) + 1) / _PLOT_EMS))
        case ChartKind.STACKED:
            return 0.0, sum(chart.values) or 1.0
        case ChartKind.DOT:
            span = (most - least) or abs(most)
            return least - span / 3, most + span / 3
        case _:
            return 0.0, most * 1.15
