"""Methodology per audience: of alternative activities, the one whose method suits; a banned
method never stays, and no handout of an activity that is not run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.content import Activity, Audience, Handout, Library
from builder.course import Course, TaughtModule
from builder.diagnostics import Report, error, warning


def choose_methods(course: Course, library: Library, report: Report) -> Course:  # noqa: ARG001
    """The course with one activity for each choice, and none whose method the audience's profile
    bans.
    """
    audience = course.audience
    modules = tuple(_chosen_module(each, audience, report) for each in course.modules)
    return replace(course, modules=modules)


def preferred(alternatives: Iterable[Activity], audience: Audience) -> Activity | None:
    """The first whose method suits `audience`, else the first that is not banned there."""
    usable = [each for each in alternatives if each.method not in audience.methods.banned]
    suiting = [each for each in usable if each.method in audience.methods.suit]
    return next(iter((*suiting, *usable)), None)


def _chosen_module(taught: TaughtModule, audience: Audience, report: Report) -> TaughtModule:
    chosen: list[Activity] = []
    decided: set[str] = set()
    for activity in taught.module.activities:
        if activity.choice is None:
            chosen += _unless_banned(activity, audience, report)
        elif activity.choice not in decided:
            decided.add(activity.choice)
            same = (a for a in taught.module.activities if a.choice == activity.choice)
            found = preferred(same, audience)
            if found is None:
                _report_no_method(activity, audience, report)
            else:
                chosen.append(found)
    update = {"activities": tuple(chosen), "handouts": _used(taught.module.handouts, chosen)}
    return replace(taught, module=taught.module.model_copy(update=update))


def _used(handouts: Iterable[Handout], chosen: Iterable[Activity]) -> tuple[Handout, ...]:
    """The handouts that belong to no activity, or to one that is run."""
    run = {each.id for each in chosen}
    return tuple(each for each in handouts if not each.activities or run & set(each.activities))


def _unless_banned(activity: Activity, audience: Audience, report: Report) -> list[Activity]:
    if activity.method not in audience.methods.banned:
        return [activity]
    message = (
        f"`{activity.id}` is left out: its method `{activity.method}` is banned for `{audience.id}`"
    )
    hint = f"give it a `choice` and add an alternative that `{audience.id}` can use"
    report(warning("banned-method", activity.place, message, hint))
    return []


def _report_no_method(activity: Activity, audience: Audience, report: Report) -> None:
    message = f"no alternative of `{activity.choice}` has a method that `{audience.id}` may use"
    hint = "add one, such as a plenary or pair discussion"
    report(error("banned-method", activity.place, message, hint))
