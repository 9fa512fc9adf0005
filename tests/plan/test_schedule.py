"""The days of a course: in order, without gaps, with breaks where the work changes."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from examples import a_course, a_curriculum, a_day, a_library, a_module, an_activity
from hypothesis import given
from strategies import courses

from builder.content import Break
from builder.course import Course, Day, Schedule, SlotKind
from builder.diagnostics import Diagnostic
from builder.plan.schedule import clock, minutes_since_midnight, plan_schedule


def planned(course: Course) -> tuple[Schedule, list[Diagnostic]]:
    found: list[Diagnostic] = []
    return plan_schedule(course, found.append), found


def course_of(*minutes: int, days: Any = None) -> Course:
    """One module with activities of these minutes."""
    module = a_module("first", *(an_activity(f"a{n}", each) for n, each in enumerate(minutes)))
    curriculum = a_curriculum(days=days or [a_day()])
    return a_course(a_library(module, curriculum=curriculum))


def times(day: Day) -> list[str]:
    """`09:00 30` for an activity, `09:30 15 break` for a break."""
    return [
        f"{clock(each.start)} {each.minutes}" + ("" if each.activity else f" {each.kind}")
        for each in day.slots
    ]


BREAK_AT_TEN = a_day("09:00", "12:00", ("10:00", 15))


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ((60, 60), ["09:00 60", "10:00 15 break", "10:15 60"]),
        ((50, 60), ["09:00 50", "09:50 15 break", "10:05 60"]),
        ((70, 30), ["09:00 70", "10:10 15 break", "10:25 30"]),
        ((20, 60, 20), ["09:00 20", "09:20 60", "10:20 15 break", "10:35 20"]),
        ((35, 60, 20), ["09:00 35", "09:35 15 break", "09:50 60", "10:50 20"]),
        ((30, 60, 20), ["09:00 30", "09:30 15 break", "09:45 60", "10:45 20"]),
        ((150,), ["09:00 150"]),
        ((60,), ["09:00 60"]),
        ((50,), ["09:00 50"]),
    ],
)
def test_a_break_is_taken_at_the_change_that_is_nearest(
    minutes: tuple[int, ...], expected: list[str]
) -> None:
    schedule, found = planned(course_of(*minutes, days=[BREAK_AT_TEN]))

    assert times(schedule.days[0]) == expected
    assert not found


def test_lunch_is_told_from_a_break() -> None:
    lunch = Break(kind="lunch", at="10:00", minutes=45)
    day = a_day().model_copy(update={"breaks": (lunch,)})

    schedule, _ = planned(course_of(60, 60, days=[day]))

    assert times(schedule.days[0]) == ["09:00 60", "10:00 45 lunch", "10:45 60"]


def test_no_day_begins_with_a_break() -> None:
    schedule, _ = planned(course_of(150, 10, days=[BREAK_AT_TEN]))

    assert times(schedule.days[0]) == ["09:00 150", "11:30 15 break", "11:45 10"]


def test_two_breaks_may_fall_on_one_change() -> None:
    day = a_day("09:00", "17:00", ("11:00", 10), ("11:15", 20))

    schedule, _ = planned(course_of(120, 120, days=[day]))

    assert times(schedule.days[0]) == [
        "09:00 120",
        "11:00 10 break",
        "11:10 20 break",
        "11:30 120",
    ]


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ((60, 60, 60), [["09:00 60"], ["10:00 60", "11:00 60"]]),
        ((59, 1, 60), [["09:00 59", "09:59 1"], ["10:00 60"]]),
        ((30, 31), [["09:00 30"], ["10:00 31"]]),
        ((61, 10), [["10:00 61", "11:01 10"]]),
        ((60,), [["09:00 60"]]),
    ],
)
def test_an_activity_that_would_overrun_a_day_waits_for_the_next(
    minutes: tuple[int, ...], expected: list[list[str]]
) -> None:
    days = [a_day("09:00", "10:00"), a_day("10:00", "13:00")]

    schedule, found = planned(course_of(*minutes, days=days))

    assert [times(day) for day in schedule.days] == expected
    assert not found


def test_a_break_before_what_waits_for_tomorrow_is_not_taken() -> None:
    days = [a_day("09:00", "10:00", ("10:00", 15)), a_day("09:00", "10:00")]

    schedule, _ = planned(course_of(60, 60, days=days))

    assert [times(day) for day in schedule.days] == [["09:00 60"], ["09:00 60"]]


@pytest.mark.parametrize(
    ("minutes", "over"), [((60,), None), ((61,), 1), ((30, 45), 15), ((60, 60, 60), 120)]
)
def test_an_overrun_is_reported_with_the_minutes_that_are_missing(
    minutes: tuple[int, ...], over: int | None
) -> None:
    _, found = planned(course_of(*minutes, days=[a_day("09:00", "10:00")]))

    assert [each.rule for each in found] == (["day-overrun"] if over else [])
    if over:
        assert f"need {over} minutes more than day 1" in found[0].message
        assert f"they end at {clock(600 + over)}, the day closes at 10:00" in found[0].message


def test_breaks_count_towards_an_overrun() -> None:
    _, (fault,) = planned(course_of(60, 120, days=[BREAK_AT_TEN]))

    assert "need 15 minutes more" in fault.message


def test_a_clock_reads_as_it_is_written() -> None:
    assert minutes_since_midnight("09:30") == 570
    assert [clock(each) for each in (0, 570, 1439, 1500)] == ["00:00", "09:30", "23:59", "25:00"]


# --- what holds for every course -----------------------------------------------------------------


@given(courses())
def test_activities_keep_their_order_and_their_minutes(course: Course) -> None:
    schedule, _ = planned(course)

    slots = [slot for day in schedule.days for slot in day.slots if slot.activity]
    written = [
        (taught, activity) for taught in course.modules for activity in taught.module.activities
    ]
    assert [(slot.module, slot.activity) for slot in slots] == written
    assert [slot.minutes for slot in slots] == [
        taught.minutes_of(activity) for taught, activity in written
    ]
    assert sum(slot.minutes for slot in slots) == sum(each.minutes for each in course.modules)


@given(courses())
def test_slots_follow_each_other_without_a_gap(course: Course) -> None:
    for day in planned(course)[0].days:
        assert all(slot.minutes > 0 for slot in day.slots)
        assert all(before.end == after.start for before, after in pairwise(day.slots))


@given(courses())
def test_a_day_opens_on_time(course: Course) -> None:
    for day in planned(course)[0].days:
        assert clock(day.slots[0].start) == course.curriculum.days[day.number - 1].opens


@given(courses())
def test_breaks_are_those_of_the_day_in_order_and_none_ends_it(course: Course) -> None:
    for day in planned(course)[0].days:
        taken = [slot.minutes for slot in day.slots if slot.kind is not SlotKind.ACTIVITY]
        written = [each.minutes for each in course.curriculum.days[day.number - 1].breaks]
        assert taken == written[: len(taken)]
        assert day.slots[-1].activity is not None


@given(courses())
def test_a_break_is_at_no_change_that_is_farther_than_another(course: Course) -> None:
    """Looking at the first break alone: what comes after it is moved by it."""
    for day in planned(course)[0].days:
        breaks = course.curriculum.days[day.number - 1].breaks
        taken = next((s for s in day.slots if s.kind is not SlotKind.ACTIVITY), None)
        if not breaks or taken is None:
            continue
        at = minutes_since_midnight(breaks[0].at)
        before = [s for s in day.slots if s.end <= taken.start]
        after = day.slots[len(before) + 1 :]
        following = next((s.minutes for s in after if s.activity), 0)
        assert abs(at - taken.start) <= abs(at - taken.start - following)
        if len(before) > 1:  # no day begins with a break
            assert abs(at - taken.start) <= abs(at - before[-1].start)


@given(courses())
def test_a_day_before_the_last_closes_on_time_and_only_when_the_next_would_overrun(
    course: Course,
) -> None:
    schedule, _ = planned(course)
    plans = course.curriculum.days

    for today, tomorrow in pairwise(schedule.days):
        closes = minutes_since_midnight(plans[today.number - 1].closes)
        assert today.slots[-1].end <= closes
        pauses = sum(each.minutes for each in plans[today.number - 1].breaks)
        next_one = next(slot for slot in tomorrow.slots if slot.activity)
        assert today.slots[-1].end + pauses + next_one.minutes > closes


@given(courses())
def test_an_overrun_is_reported_exactly_when_the_last_day_is_overrun(course: Course) -> None:
    schedule, found = planned(course)

    last = course.curriculum.days[-1]
    ends = [day.slots[-1].end for day in schedule.days if day.number == len(course.curriculum.days)]
    over = max(0, *(end - minutes_since_midnight(last.closes) for end in (*ends, 0)))
    assert [each.rule for each in found] == ["day-overrun"] * (over > 0)
    assert all(f"need {over} minutes more" in each.message for each in found)
