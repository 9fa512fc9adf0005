"""Last lines: no short word stands alone, and no line is won or lost by that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.last_lines import well_ended
from builder.measure import line_count, pieces, text_width
from builder.text import Run

ASK = "Which element was hardest to decide from what the card says?"


def room_for(text: str) -> float:
    """The width that holds `text` and no more of what follows it."""
    return text_width(text) + 0.3


def ended(text: str, room: float) -> str:
    return "".join(run.text for run in well_ended((Run(text),), room))


def test_a_lone_word_takes_the_one_before_with_it() -> None:
    shown = ended(ASK, room_for("Which element was hardest to decide from what the card"))

    assert shown == ASK.replace("card says?", "card\u00a0says?")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (ASK, "Which element was hardest to decide"),
        ("Two words", "Two"),
        ("Where rights are kept by every administration", "Where rights are kept"),
        ("Call the line at any hour of the day 0800 111 222", "Call the line at any hour of the d"),
    ],
    ids=["two words at the end", "too few words", "a long word", "a number as it is dialled"],
)
def test_what_ends_well_stays_as_it_is(text: str, first: str) -> None:
    assert ended(text, room_for(first)) == text


def test_the_last_space_may_stand_in_another_run_than_the_last_word() -> None:
    runs = (Run("Which element was hardest to decide from what the card "), Run("says?", bold=True))

    first, last = well_ended(
        runs, room_for("Which element was hardest to decide from what the card")
    )

    assert first.text.endswith("card\u00a0")
    assert last == runs[1]


@given(st.lists(st.text("aeinrst", min_size=1, max_size=9), min_size=1, max_size=20), st.data())
def test_words_and_lines_stay_as_many_as_they_were(words: list[str], data: st.DataObject) -> None:
    text, room = " ".join(words), data.draw(st.floats(8, 40))

    shown = ended(text, room)

    assert shown.replace("\u00a0", " ") == text
    lines = [line_count(pieces((Run(each),)), room) for each in (text, shown)]
    assert lines[1] <= lines[0]
