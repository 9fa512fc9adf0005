"""A `Course` in, its coverage matrix out: each objective with its practice, its test and its
minutes.
"""

from __future__ import annotations

from builder.content import LearningObjective, Method
from builder.course import Course, TaughtModule
from builder.document import Paragraph, Runs, Section, Table, TableColumn
from builder.labels import Label
from builder.plan.blocks import caption
from builder.plan.words import duration, plain, text_of, word


def coverage(course: Course) -> Section:
    """Objective by activity by assessment item by minutes, module after module."""
    columns = (
        TableColumn(plain(word(course, Label.OBJECTIVE)), 3.4),
        TableColumn(plain(word(course, Label.PRACTISED_IN)), 3.0),
        TableColumn(plain(word(course, Label.DURATION)), 1.0),
        TableColumn(plain(word(course, Label.TESTED_BY)), 1.0),
    )
    numbers = item_numbers(course)
    rows = tuple(
        _row(course, each, objective, numbers)
        for each in course.modules
        for objective in each.module.objectives
    )
    title = word(course, Label.COVERAGE)
    table = Table(columns, rows, word(course, Label.COVERAGE_ALT), caption(course, title))
    intro = Paragraph(plain(word(course, Label.COVERAGE_INTRO)))
    return Section("coverage", plain(title), (intro, table) if rows else (), new_page=True)


def item_numbers(course: Course) -> dict[str, int]:
    """The number of each assessment item in the printed test, by module and id."""
    items = [
        f"{each.module.id}/{item.id}" for each in course.modules for item in each.module.assessment
    ]
    return {name: number for number, name in enumerate(items, 1)}


def _row(
    course: Course, taught: TaughtModule, objective: LearningObjective, numbers: dict[str, int]
) -> tuple[Runs, ...]:
    practice = [
        each
        for each in taught.module.activities
        if objective.id in each.objectives and each.method is not Method.SHORT_LECTURE
    ]
    tests = [
        str(numbers[f"{taught.module.id}/{item.id}"])
        for item in taught.module.assessment
        if item.objective == objective.id
    ]
    minutes = sum(taught.minutes_of(each) for each in practice)
    return (
        (*plain(f"{taught.number}. ", bold=True), *objective.text.runs),
        plain("; ".join(text_of(each.title.runs) for each in practice) or "–"),
        plain(duration(course, minutes) if minutes else "–"),
        plain(", ".join(tests) or "–"),
    )
