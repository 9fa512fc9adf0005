"""Hypothesis strategies for what authors may write."""

from __future__ import annotations

from examples import a_course, a_curriculum, a_day, a_library, a_module, an_activity
from hypothesis import strategies as st

from builder.course import Course

characters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"])
"""What YAML and XML can hold, without what ends a line."""

plain_texts = st.one_of(
    st.text(characters, max_size=40),
    st.text(st.sampled_from(list("*_[]{}\\|@:()a 1!<>&`~#-")), max_size=20),
).map(str.strip)
"""Texts without space around them, every other one dense with the signs of our markup."""


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """Up to three modules in up to three days, coarse enough for days to fill exactly."""
    minutes = st.sampled_from([5, 10, 15, 20, 30, 45, 60, 90, 120])
    modules = [
        a_module(
            f"m{number}",
            *(an_activity(f"m{number}-a{n}", each) for n, each in enumerate(activities)),
        )
        for number, activities in enumerate(
            draw(st.lists(st.lists(minutes, min_size=1, max_size=5), min_size=1, max_size=3))
        )
    ]
    days = draw(st.lists(st.builds(_day, st.integers(0, 3), _breaks), min_size=1, max_size=3))
    curriculum = a_curriculum([each.id for each in modules], days=days)
    return a_course(a_library(*modules, curriculum=curriculum))


_breaks = st.lists(
    st.tuples(st.integers(0, 16), st.sampled_from([10, 15, 30])),
    max_size=3,
    unique_by=lambda b: b[0],
)


def _day(opens: int, breaks: list[tuple[int, int]]) -> object:
    """Three hours from nine, or so many half hours later, with breaks at quarters of an hour."""
    first = 540 + 30 * opens
    at = [(_clock(first + 15 * quarter), minutes) for quarter, minutes in sorted(breaks)]
    return a_day(_clock(first), _clock(first + 180), *at)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
