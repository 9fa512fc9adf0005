"""How many lines a text takes: never fewer than any program draws."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.measure import line_count, most_lines, pieces, text_width
from builder.text import Run

ADDRESS = "https://example.org/a-long-way/to-the-page"
words = st.text(st.sampled_from("ab -/–é“"), max_size=60)
rooms = st.floats(1, 40)


def said(*texts: str) -> tuple[Run, ...]:
    return tuple(Run(each) for each in texts)


def lines(room: float, *runs: Run) -> int:
    return most_lines(runs, room, "Calibri", bold=False)


def test_lines_break_after_spaces_hyphens_and_slashes() -> None:
    assert len(pieces(said("one two-three/four"))) == 4


def test_a_word_in_several_runs_is_one_piece() -> None:
    (piece,) = pieces((Run("in"), Run("divis", bold=True), Run("ible")))

    assert piece == (0.0, text_width("inible") + text_width("divis", bold=True))


def test_a_link_to_the_web_is_one_piece_and_a_link_in_the_deck_is_words() -> None:
    assert len(pieces((Run("see "), Run(ADDRESS, href=ADDRESS)))) == 2
    assert len(pieces((Run("see "), Run("that page", href="#ref-it")))) == 3


def test_of_two_ways_to_break_a_link_the_one_with_more_lines_counts() -> None:
    """As a field it begins a line of its own; in words it leaves the ends of lines empty."""
    link, room = Run("aaaa-aaaa-aaaa-aaaa", href="https://example.org"), text_width("aaaa-aaa")

    assert lines(text_width("see aaaa-aaaa-aaaa-aaa"), Run("see "), link) == 2
    assert lines(room, link) == lines(room, Run(link.text)) == 4
    assert line_count(pieces((link,)), room) == 3


def test_a_line_that_is_all_but_full_is_not_counted_on() -> None:
    width = text_width("as wide as this")

    assert lines(width * 1.006, *said("as wide as this")) == 1
    assert lines(width * 1.004, *said("as wide as this")) == 2


@given(words, rooms, rooms)
def test_more_room_never_takes_more_lines(text: str, one: float, other: float) -> None:
    least, most = sorted((one, other))

    assert lines(most, Run(text)) <= lines(least, Run(text))


@given(words, words, rooms)
def test_more_words_never_take_fewer_lines(text: str, more: str, room: float) -> None:
    assert lines(room, Run(text)) <= lines(room, Run(text), Run(more))


@given(words, st.integers(0, 60), rooms)
def test_where_runs_begin_does_not_matter(text: str, at: int, room: float) -> None:
    assert lines(room, Run(text)) == lines(room, Run(text[:at]), Run(text[at:]))
