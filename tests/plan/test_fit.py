"""How high text stands in a room: lines, spaces between paragraphs, columns."""

from __future__ import annotations

import pytest

from builder.document import Paragraph, ParagraphKind, Room, Setting
from builder.plan.fit import height_of
from builder.text import Run

SETTING = Setting(size=14, pitch=18, before=6, indent=0, family="Calibri", bold=False)
ONE_LINE = Paragraph((Run("one"),))


def a_room(height: float, columns: int = 1) -> Room:
    settings = dict.fromkeys(ParagraphKind, SETTING)
    return Room(200, height * columns, 14, {14: settings}, columns)


@pytest.mark.parametrize(("count", "high"), [(1, 18), (2, 42), (3, 66)])
def test_the_first_paragraph_has_no_space_before_it(count: int, high: float) -> None:
    assert height_of((ONE_LINE,) * count, a_room(100), 14) == high


@pytest.mark.parametrize(("count", "high"), [(4, 90), (5, 118), (8, 190), (9, 218), (14, 338)])
def test_a_line_that_would_stand_in_two_columns_stands_in_the_second(
    count: int, high: float
) -> None:
    """A column of 100 points holds four of these; what is too much stands under the last."""
    assert height_of((ONE_LINE,) * count, a_room(100, 3), 14) == high
