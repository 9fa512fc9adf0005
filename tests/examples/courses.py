"""What becomes of a library: courses and documents."""

from __future__ import annotations

from datetime import date

from builder.content import Edition, Library, walk
from builder.course import Course, Occasion, Schedule
from builder.diagnostics import Diagnostic
from builder.document import Book, Deck
from builder.plan.deck import plan_deck
from builder.plan.handbook import plan_handbook
from builder.plan.schedule import plan_schedule
from builder.resolve import resolve
from builder.text import Text
from examples.libraries import a_library

TODAY = date(2026, 11, 21)
EDITION = Edition("course", "GB", "en")


def resolved(
    library: Library, edition: Edition = EDITION, *, release: bool = False
) -> tuple[Course, list[Diagnostic]]:
    """The course of `edition`, and all that was reported meanwhile."""
    found: list[Diagnostic] = []
    course = resolve(library, edition, Occasion(TODAY, release), found.append)
    assert course is not None, found
    return course, found


def a_course(library: Library | None = None, edition: Edition = EDITION) -> Course:
    """The course of `edition`, in which nothing was found."""
    course, found = resolved(library or a_library(), edition)
    assert not found, "\n".join(map(str, found))
    return course


def documents(course: Course) -> tuple[Schedule, Deck, Book]:
    """The schedule, deck and handbook of `course`, whatever the schedule reports."""
    schedule = plan_schedule(course, lambda _: None)
    deck = plan_deck(course, schedule)
    return schedule, deck, plan_handbook(course, schedule, deck)


def texts_in(noun: object) -> list[str]:
    """Every text within `noun`, as characters."""
    return [str(each) for each in walk(noun) if isinstance(each, Text) and each.parts]
