"""What does not fit a slide is told, by slide and in points; what fits is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from decks import a_chart, a_deck, a_drawing, a_slide, a_table, every_layout, says

from builder.content import ChartKind, FigureKind
from builder.document import Drawing, DrawingPart, Graphic, Layout
from builder.render.pptx import overfull

LONG = "an exceedingly long line of many words that nobody could read from the back of a room " * 3


def found(theme: dict[str, Any], graphic: Graphic, layout: Layout = Layout.FIGURE) -> Any:
    return overfull(a_deck(a_slide("it", layout, graphic=graphic)), theme)


def test_what_fits_is_not_told(theme: dict[str, Any]) -> None:
    assert overfull(a_deck(*every_layout()), theme) == ()


@pytest.mark.parametrize("kind", list(FigureKind))
def test_a_drawing_of_short_words_fits(theme: dict[str, Any], kind: FigureKind) -> None:
    most = 5 if kind is FigureKind.LAYERS else 6
    for count in range(2, most + 1):
        assert found(theme, a_drawing(kind, count)) == (), count


@pytest.mark.parametrize("kind", list(FigureKind))
def test_a_drawing_of_long_words_is_told(theme: dict[str, Any], kind: FigureKind) -> None:
    part = DrawingPart(says("Heading"), (says(LONG),) * 4)

    ((id_, points),) = found(theme, Drawing(kind, (part,) * 6, "alt"))

    assert id_ == "it"
    assert points > 10


@pytest.mark.parametrize("kind", list(FigureKind))
def test_a_word_that_is_wider_than_its_box_is_told(theme: dict[str, Any], kind: FigureKind) -> None:
    part = DrawingPart(says("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2))

    assert found(theme, Drawing(kind, (part,) * 5, "alt"))


def test_a_result_that_is_too_long_is_told(theme: dict[str, Any]) -> None:
    assert found(theme, replace(a_drawing(FigureKind.MATRIX), result=says(LONG * 3)))


def test_a_table_that_is_too_high_is_told(theme: dict[str, Any]) -> None:
    table = a_table()
    full = replace(table, rows=((says(LONG), says(LONG)),) * 6)

    assert found(theme, table, Layout.TABLE) == ()
    assert found(theme, full, Layout.TABLE)


def test_a_part_of_a_whole_that_is_too_small_for_its_label_is_told(theme: dict[str, Any]) -> None:
    stacked = a_chart(values=(97.0, 3.0), kind=ChartKind.STACKED)

    assert found(theme, stacked, Layout.CHART) == (("it", 8),)
    assert found(theme, replace(stacked, kind=ChartKind.BAR), Layout.CHART) == ()
