"""Charts of every kind: drawn in a deck, reopened with python-pptx, asked."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from decks import a_chart, a_deck, a_slide, named, parts, reopened
from pptx.enum.chart import XL_CHART_TYPE

from builder.content import ChartKind
from builder.document import Chart, Layout
from builder.render.chart import chart_caption, chart_height, draw_chart, draw_workbook
from builder.render.chart_series import PART_TONES
from builder.render.pptx import render

VALUES = (31.8, 18.7, 49.5)
TYPES = {
    ChartKind.BAR: XL_CHART_TYPE.BAR_CLUSTERED,
    ChartKind.COLUMN: XL_CHART_TYPE.COLUMN_CLUSTERED,
    ChartKind.LINE: XL_CHART_TYPE.LINE_MARKERS,
    ChartKind.DOT: XL_CHART_TYPE.LINE_MARKERS,
    ChartKind.STACKED: XL_CHART_TYPE.COLUMN_STACKED,
}


def in_deck(theme: dict[str, Any], chart: Chart) -> Any:
    slide = a_slide(layout=Layout.CHART, graphic=chart)
    return named(reopened(render(a_deck(slide), theme)).slides[0])["Chart"].chart


def xml_of(kind: ChartKind, direction: str = "ltr", unit: str = "%") -> str:
    return draw_chart(a_chart(unit, VALUES, kind), "en-GB", direction, 18)


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_is_native_and_labelled_without_a_legend(
    theme: dict[str, Any], kind: ChartKind
) -> None:
    chart = in_deck(theme, a_chart(values=VALUES, kind=kind))

    assert chart.chart_type == TYPES[kind]
    assert not chart.has_legend
    assert chart.chart_title.text_frame.text == "Share"
    values = [value for series in chart.series for value in series.values]
    assert values == list(VALUES)
    for series in chart.series:
        assert series._element.find(".//{*}dLbls/{*}showVal").get("val") == "1"


def test_parts_of_a_whole_are_named_where_they_are(theme: dict[str, Any]) -> None:
    chart = in_deck(theme, a_chart(values=VALUES, kind=ChartKind.STACKED))

    assert [series.name for series in chart.series] == ["Services", "Farms & fishing", "Homes"]
    for series in chart.series:
        assert series._element.find(".//{*}dLbls/{*}showSerName").get("val") == "1"
    assert chart.value_axis.maximum_scale == sum(VALUES)
    assert chart.value_axis.reverse_order, "the first part is on top"


def test_neighbouring_parts_differ_in_lightness() -> None:
    inks = [ink for _, ink in PART_TONES]

    assert all(one != other for one, other in pairwise(inks))
    assert len({fill for fill, _ in PART_TONES}) == len(PART_TONES)


@pytest.mark.parametrize("kind", [each for each in ChartKind if each is not ChartKind.DOT])
def test_what_is_a_length_counts_from_zero(kind: ChartKind) -> None:
    assert '<c:min val="0"/>' in xml_of(kind)


def test_dots_stand_on_an_axis_of_their_own_reach() -> None:
    xml = xml_of(ChartKind.DOT)

    (low,) = re.findall(r'<c:min val="(.*?)"', xml)
    (high,) = re.findall(r'<c:max val="(.*?)"', xml)
    assert 0 < float(low) < min(VALUES) < max(VALUES) < float(high)
    assert "<a:noFill/><a:round/>" in xml, "no line joins what is no course of time"


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_runs_from_the_right_in_languages_that_do(kind: ChartKind) -> None:
    ltr, rtl = (re.findall(r'<c:orientation val="(.*?)"', xml_of(kind, d)) for d in ("ltr", "rtl"))

    if kind is ChartKind.BAR:
        assert (ltr, rtl) == (["maxMin", "minMax"], ["maxMin", "maxMin"])
    else:
        assert (ltr[0], rtl[0]) == ("minMax", "maxMin")
        assert ltr[1] == rtl[1]


@pytest.mark.parametrize(
    ("kind", "unit", "caption"),
    [
        (ChartKind.BAR, "people", "Share"),
        (ChartKind.COLUMN, "people", "Share (people)"),
        (ChartKind.LINE, "people", "Share (people)"),
        (ChartKind.LINE, "%", "Share"),
        (ChartKind.STACKED, "people", "Share"),
    ],
)
def test_a_unit_stands_over_the_marks_or_in_the_caption(
    kind: ChartKind, unit: str, caption: str
) -> None:
    assert chart_caption(a_chart(unit, VALUES, kind)) == caption


def test_the_workbook_of_a_whole_has_a_column_for_each_part() -> None:
    drawn = parts(draw_workbook(a_chart(values=VALUES, kind=ChartKind.STACKED)))

    sheet = drawn["xl/worksheets/sheet1.xml"].decode()
    cells = re.findall(r'<c r="(\w+)"[^>]*>(?:<v>|<is><t[^>]*>)(.*?)<', sheet)
    assert cells == [
        ("B1", "Services"),
        ("C1", "Farms &amp; fishing"),
        ("D1", "Homes"),
        ("A2", "Share"),
        ("B2", "31.8"),
        ("C2", "18.7"),
        ("D2", "49.5"),
    ]
    xml = xml_of(ChartKind.STACKED)
    assert re.findall(r"<c:val><c:numRef><c:f>(.*?)</c:f>", xml) == [
        "Sheet1!$B$2",
        "Sheet1!$C$2",
        "Sheet1!$D$2",
    ]


def test_a_chart_in_running_text_is_as_high_as_it_needs() -> None:
    assert chart_height(a_chart(values=VALUES)) < chart_height(
        a_chart(values=VALUES, kind=ChartKind.LINE)
    )
