"""The marks of a chart and their labels: a `Chart` comes in, its `c:ser` elements go out.

Every mark carries its value, so that no chart needs a legend or an axis. Format: ECMA-376 part 1,
21.2.2.170 (series of bars), 21.2.2.171 (of lines), 21.2.2.49 (labels).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.content import ChartKind
from builder.document import Chart
from builder.render.package import attribute, escaped

NOTHING = "<a:noFill/><a:ln><a:noFill/></a:ln>"

PART_TONES = (
    ("tx2", "bg1"),
    ("accent4", "tx1"),
    ("accent1", "bg1"),
    ("accent2", "tx1"),
    ("accent3", "bg1"),
    ("bg2", "tx1"),
)
"""Fill and ink of the parts of a whole: neighbours differ in lightness, for copiers' sake."""
_COLUMNS = "BCDEFGHIJKLM"


class Labels(NamedTuple):
    """How labels are written."""

    language: str
    points: float


def marks(chart: Chart, labels: Labels) -> str:
    """One series; where the chart shows parts of a whole, a series for each part."""
    match chart.kind:
        case ChartKind.STACKED:
            return "".join([_part(chart, place, labels) for place in range(len(chart.values))])
        case ChartKind.LINE | ChartKind.DOT:
            return _points(chart, labels)
        case _:
            return _bars(chart, labels)


def number_format(chart: Chart) -> str:
    """How values are printed, as in Excel: `#,##0"%"`; a word stands off by a no-break space."""
    decimals = max((len(number(value).partition(".")[2]) for value in chart.values), default=0)
    shape = "#,##0" + ("." + "0" * min(decimals, 2) if decimals else "")
    unit = chart.unit.replace('"', "")
    is_word = unit[:1].isalnum()
    if is_word and chart.kind in (ChartKind.COLUMN, ChartKind.LINE, ChartKind.DOT):
        return shape  # there is no room for a word over each mark: it stands in the caption
    space = "\u00a0" if is_word else ""
    return f'{shape}"{space}{unit}"' if unit else shape


def number(value: float) -> str:
    """A value as XML and spreadsheets write it."""
    return f"{value:.12g}" if abs(value) < 1e12 else repr(value)


def words(language: str, points: float, *, bold: bool = False, ink: str = "tx1") -> str:
    """The look of the text of an axis or of labels."""
    weight = ' b="1"' if bold else ' b="0"'
    wrap = ' wrap="none"' if bold else ""
    lang = attribute(language)
    return (
        f'<c:txPr><a:bodyPr{wrap}/><a:lstStyle/><a:p><a:pPr><a:defRPr lang="{lang}" '
        f'sz="{round(points * 100)}"{weight}><a:solidFill><a:schemeClr val="{ink}"/></a:solidFill>'
        f'</a:defRPr></a:pPr><a:endParaRPr lang="{lang}"/></a:p></c:txPr>'
    )


def _bars(chart: Chart, labels: Labels) -> str:
    return (
        f"{_head(0, 'B', chart.series)}<c:spPr>{_fill('accent1')}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{_labels(chart, labels, "outEnd")}'
        f"{_data(chart)}</c:ser>"
    )


def _points(chart: Chart, labels: Labels) -> str:
    dots = chart.kind is ChartKind.DOT
    line = "<a:noFill/>" if dots else _fill("accent1")
    size = 15 if dots else 9
    return (
        f'{_head(0, "B", chart.series)}<c:spPr><a:ln w="38100" cap="rnd">{line}<a:round/></a:ln>'
        f'</c:spPr><c:marker><c:symbol val="circle"/><c:size val="{size}"/><c:spPr>'
        f'{_fill("tx2")}<a:ln w="19050">{_fill("bg1")}</a:ln></c:spPr></c:marker>'
        f'{_labels(chart, labels, "t")}{_data(chart)}<c:smooth val="0"/></c:ser>'
    )


def _part(chart: Chart, place: int, labels: Labels) -> str:
    """One part of the whole: a series of a single value, labelled with its own name."""
    fill, ink = PART_TONES[place % len(PART_TONES)]
    column = _COLUMNS[place]
    look = words(labels.language, labels.points, bold=True, ink=ink)
    return (
        f"{_head(place, column, chart.categories[place])}<c:spPr>{_fill(fill)}"
        f'<a:ln w="19050">{_fill("bg1")}</a:ln></c:spPr><c:invertIfNegative val="0"/><c:dLbls>'
        f'{_label_head(chart)}{look}<c:dLblPos val="ctr"/>{_shown(name=True)}'
        f"<c:separator>: </c:separator></c:dLbls>{_texts('A', 2, (chart.series,))}"
        f"{_values(column, 2, (chart.values[place],))}</c:ser>"
    )


def _labels(chart: Chart, labels: Labels, position: str) -> str:
    look = words(labels.language, labels.points, bold=True)
    return (
        f"<c:dLbls>{_label_head(chart)}{look}"
        f'<c:dLblPos val="{position}"/>{_shown(name=False)}</c:dLbls>'
    )


def _label_head(chart: Chart) -> str:
    code = attribute(number_format(chart))
    return f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr>{NOTHING}</c:spPr>'


def _shown(*, name: bool) -> str:
    return (
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        f'<c:showSerName val="{int(name)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def _head(place: int, column: str, name: str) -> str:
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/><c:tx><c:strRef>'
        f'<c:f>Sheet1!${column}$1</c:f><c:strCache><c:ptCount val="1"/>{_cached((name,))}'
        "</c:strCache></c:strRef></c:tx>"
    )


def _data(chart: Chart) -> str:
    return _texts("A", len(chart.categories) + 1, chart.categories) + _values(
        "B", len(chart.values) + 1, chart.values
    )


def _texts(column: str, last: int, texts: Sequence[str]) -> str:
    return (
        f"<c:cat><c:strRef><c:f>{_range(column, last)}</c:f><c:strCache>"
        f'<c:ptCount val="{len(texts)}"/>{_cached(texts)}</c:strCache></c:strRef></c:cat>'
    )


def _values(column: str, last: int, values: Sequence[float]) -> str:
    return (
        f"<c:val><c:numRef><c:f>{_range(column, last)}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>'
        f"{_cached([number(value) for value in values])}</c:numCache></c:numRef></c:val>"
    )


def _range(column: str, last: int) -> str:
    return f"Sheet1!${column}$2:${column}${last}" if last > 2 else f"Sheet1!${column}$2"


def _cached(values: Sequence[str]) -> str:
    return "".join(
        f'<c:pt idx="{place}"><c:v>{escaped(value)}</c:v></c:pt>'
        for place, value in enumerate(values)
    )


def _fill(role: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{role}"/></a:solidFill>'
