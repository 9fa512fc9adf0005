"""A `Course` in, its `Schedule` out: activities in order, breaks at the change nearest to their
time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.content import Activity, Break, DayPlan
from builder.course import Course, Day, Schedule, Slot, SlotKind, TaughtModule
from builder.diagnostics import Report, error

Work = tuple[TaughtModule, Activity]


def plan_schedule(course: Course, report: Report) -> Schedule:
    """Lay out the activities of `course`; none straddles a break or a day.

    A break is taken at the change of activity that is nearest to its time. What does not fit the
    days is reported, with the minutes that are missing, and laid out after the last day's end so
    that the documents can be read.
    """
    plans = course.curriculum.days
    work = [
        (module, activity) for module in course.modules for activity in module.module.activities
    ]
    days: list[Day] = []
    for number, plan in enumerate(plans, 1):
        is_last = number == len(plans)
        slots = _filled_day(plan, work, stop=not is_last)
        del work[: sum(slot.kind is SlotKind.ACTIVITY for slot in slots)]
        days.append(Day(number, tuple(slots)))
        if is_last:
            _report_overrun(course, plan, slots, report)
    return Schedule(tuple(day for day in days if day.slots))


def minutes_since_midnight(clock: str) -> int:
    """`09:30` as 570."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def clock(minutes: int) -> str:
    """570 as `09:30`; past midnight it goes on counting, since that is a fault to be seen."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@dataclass
class _Clock:
    """The time of day, and the breaks that are still to come."""

    now: int
    closes: int
    breaks: list[Break]

    def due(self, minutes: int) -> Iterator[Break]:
        """The breaks to take before an activity of `minutes`: those whose time is nearer to its
        start than its end.
        """
        while self.breaks:
            at = minutes_since_midnight(self.breaks[0].at)
            if abs(at - self.now) > abs(self.now + minutes - at) and at > self.now:
                return
            yield self.breaks.pop(0)


def _filled_day(plan: DayPlan, work: Sequence[Work], *, stop: bool) -> list[Slot]:
    """The slots of one day; with `stop`, the first activity that would overrun it waits for the
    next day.
    """
    opens, closes = minutes_since_midnight(plan.opens), minutes_since_midnight(plan.closes)
    day = _Clock(opens, closes, list(plan.breaks))
    slots: list[Slot] = []
    for module, activity in work:
        minutes = module.minutes_of(activity)
        due = day.due(minutes) if slots else ()
        pauses = [_slot(day, SlotKind(each.kind), each.minutes) for each in due]
        if stop and day.now + minutes > closes:
            break
        slots += [*pauses, _slot(day, SlotKind.ACTIVITY, minutes, (module, activity))]
    return slots


def _slot(day: _Clock, kind: SlotKind, minutes: int, work: Work | None = None) -> Slot:
    start, day.now = day.now, day.now + minutes
    module, activity = work or (None, None)
    return Slot(kind, start, day.now, module, activity)


def _report_overrun(course: Course, plan: DayPlan, slots: Sequence[Slot], report: Report) -> None:
    end = slots[-1].end if slots else 0
    over = end - minutes_since_midnight(plan.closes)
    if over > 0:
        number = len(course.curriculum.days)
        message = (
            f"the activities need {over} minutes more than day {number} has: "
            f"they end at {clock(end)}, the day closes at {plan.closes}"
        )
        hint = "close the day later, add a day, or teach a module at a lower depth"
        report(error("day-overrun", plan.place, message, hint))
