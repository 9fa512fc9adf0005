"""Tables, charts and drawings in decks: draw, reopen with python-pptx, ask."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from decks import (
    HARD,
    A,
    P,
    a_chart,
    a_deck,
    a_drawing,
    a_slide,
    a_table,
    named,
    on_layout,
    parts,
    reopened,
    says,
)

from builder.content import FigureKind
from builder.document import (
    Drawing,
    DrawingPart,
    Layout,
    Table,
    TableColumn,
)
from builder.measure import line_count, pieces
from builder.render.chart import draw_workbook, number_format
from builder.render.pptx import render
from builder.render.pptx.drawing import arrange
from builder.render.pptx.shape import Shape


def test_a_table_has_a_head_and_its_words(everything: bytes) -> None:
    frame = named(on_layout(everything, Layout.TABLE))["Table"]

    assert [[cell.text for cell in row.cells] for row in frame.table.rows] == [
        ["Who", "What"],
        ["Police", "Safety"],
        ["Health", HARD],
    ]
    assert frame.table.first_row
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == 'Who does "what"'
    widths = [column.width for column in frame.table.columns]
    assert sum(widths) == frame.width
    assert widths[1] == pytest.approx(3 * widths[0], rel=1e-4)
    assert frame.is_placeholder


def test_a_full_table_keeps_to_its_area_and_to_14_points(theme: dict[str, Any]) -> None:
    row = tuple(says("Words that take up two lines in a cell") for _ in range(5))
    table = Table(tuple(TableColumn(says("Heading")) for _ in range(5)), (row,) * 8, "Full")
    package = render(a_deck(a_slide(layout=Layout.TABLE, graphic=table)), theme)

    slide = reopened(package).slides[0]

    area = next(s for s in slide.slide_layout.placeholders if s.name == "graphic")
    assert named(slide)["Table"].height <= area.height
    sizes = {int(run.get("sz")) for run in slide._element.iter(f"{A}rPr") if run.get("sz")}
    assert min(sizes) >= 1400


def test_a_row_of_the_wrong_length_is_refused(theme: dict[str, Any]) -> None:
    table = replace(a_table(), rows=((says("alone"),),))

    with pytest.raises(ValueError, match="zip"):
        render(a_deck(a_slide(layout=Layout.TABLE, graphic=table)), theme)


def test_a_chart_is_native_and_has_its_workbook(everything: bytes) -> None:
    frame = named(on_layout(everything, Layout.CHART))["Chart"]
    chart = frame.chart

    assert list(chart.plots[0].categories) == ["Services", "Farms & fishing"]
    assert list(chart.series[0].values) == [31.8, 18.7]
    assert chart.series[0].name == "Share"
    assert not chart.has_legend
    assert chart.category_axis.reverse_order
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "Bar chart of shares"
    ids = chart._chartSpace.xpath(".//c:axId/@val")
    assert all(0 < int(each) < 2147483647 for each in ids)
    assert chart.part.chart_workbook.xlsx_part.blob == draw_workbook(a_chart())


def test_the_workbook_holds_the_figures_and_no_date() -> None:
    drawn = parts(draw_workbook(a_chart()))

    sheet = drawn["xl/worksheets/sheet1.xml"].decode()
    assert re.findall(r"<v>(.*?)</v>", sheet) == ["31.8", "18.7"]
    assert re.findall(r"<t [^>]*>(.*?)</t>", sheet) == ["Share", "Services", "Farms &amp; fishing"]
    assert not any(b"dcterms" in part for part in drawn.values())


@pytest.mark.parametrize(
    ("unit", "values", "code"),
    [
        ("%", (31.8, 2.0), '#,##0.0"%"'),
        ("%", (31, 2), '#,##0"%"'),
        ("people", (27_600_000, 1.0), '#,##0"\u00a0people"'),
        ("", (1, 2), "#,##0"),
        ("\u00a0%", (1, 2), '#,##0"\u00a0%"'),
    ],
)
def test_values_carry_their_unit(unit: str, values: tuple[float, ...], code: str) -> None:
    assert number_format(a_chart(unit, values)) == code


@pytest.mark.parametrize("kind", list(FigureKind))
def test_a_drawing_is_one_group_with_one_description(everything: bytes, kind: FigureKind) -> None:
    slides = {slide.shapes.title.text: slide for slide in reopened(everything).slides}
    slide = slides[f"Title of drawing-{kind}"]
    group = named(slide)[f"Drawing: {kind}"]
    area = next(s for s in slide.slide_layout.placeholders if s.name == "graphic")

    described = [e.get("descr") for e in group._element.iter(f"{P}cNvPr") if e.get("descr")]
    assert described == [f"Drawing of {kind}"]
    said = [p.text for s in group.shapes if s.has_text_frame for p in s.text_frame.paragraphs]
    for part in range(3):
        assert f"Part {part}" in said
    lines = [line for text in said for line in text.split(" · ")]
    assert lines.count("a first line") == lines.count("a second line") == 3
    assert "Together" in said
    assert (group.left, group.top, group.width, group.height) == (
        area.left,
        area.top,
        area.width,
        area.height,
    )
    assert "graphic" not in named(slide)


@pytest.mark.parametrize("kind", list(FigureKind))
@pytest.mark.parametrize("count", range(2, 11))
@pytest.mark.parametrize("words", ["short", "a somewhat longer line of words"])
def test_a_drawing_keeps_to_its_area(kind: FigureKind, count: int, words: str) -> None:
    part = DrawingPart(says("Heading"), (says(words),) if count < 6 else ())
    drawing = Drawing(kind, (part,) * count, "alt", says("Result"))

    shapes = arrange(drawing, 848, 332)

    assert all(14 <= shape.size <= 28 for shape in shapes)
    for shape in shapes:
        assert -0.01 <= shape.x <= shape.x + shape.w <= 848.01, shape
        assert -0.01 <= shape.y <= shape.y + shape.h <= 332.01, shape
    boxes = [s for s in shapes if s.heading and s.form in ("rect", "roundRect", "ellipse")]
    if kind is not FigureKind.LAYERS:
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                assert not _overlap(one, other), (one.name, other.name, one, other)


def _overlap(one: Shape, other: Shape) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > 0.01 and down > 0.01


def of_size(shape: Shape) -> float:
    """The room for the heading of `shape`, in em."""
    return shape.room[0] / shape.size


def test_no_heading_of_a_process_breaks_by_a_hair() -> None:
    heads = ("Today, before", "Today, after", "After 3 months", "After 6 months")
    parts = tuple(DrawingPart(says(each), (says("what is used"),)) for each in heads)

    shapes = arrange(Drawing(FigureKind.PROCESS, parts, "Four measurements"), 848, 334)

    headed = [each for each in shapes if each.heading]
    assert len(headed) == len(heads)
    for each in headed:
        words = pieces(each.heading, bold=True)
        room = of_size(each)
        assert line_count(words, room * 0.97) == line_count(words, room * 1.03), each.name


def test_what_belongs_to_a_stretch_stands_under_the_arrow() -> None:
    drawing = a_drawing(FigureKind.CONTINUUM, result="")

    shapes = arrange(drawing, 848, 334)

    (arrow,) = (each for each in shapes if each.form == "leftRightArrow")
    bands = [each for each in shapes if each.heading]
    under = [each for each in shapes if each.lines]
    assert len(bands) == len(under) == len(drawing.parts)
    assert all(each.y + each.h <= arrow.y for each in bands)
    assert all(each.y >= arrow.y + arrow.h for each in under)


def test_a_short_table_is_set_large_and_has_room(theme: dict[str, Any]) -> None:
    package = render(a_deck(a_slide(layout=Layout.TABLE, graphic=a_table())), theme)

    table = named(reopened(package).slides[0])["Table"]

    sizes = {int(run.get("sz")) for run in table._element.iter(f"{A}rPr") if run.get("sz")}
    assert sizes == {2400}
    head, *rows = (row.height for row in table.table.rows)
    assert all(head < each for each in rows)


def test_round_corners_take_nothing_from_the_room_of_words() -> None:
    """The words' rectangle of a `roundRect` begins 0.29 of the radius within the shape."""
    round_ = Shape("it", 0, 0, 200, 80, form="roundRect", adjust=10000)
    across, down = round_.written_inset

    assert (across, down) == pytest.approx((10 - 0.29289 * 8, 6 - 0.29289 * 8), abs=0.001)
    assert replace(round_, form="rect").written_inset == round_.inset
