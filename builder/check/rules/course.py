"""What a course must hold before it may be taught: verified contacts for a release, and practice
of each objective.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.check.rule import Finding, rule
from builder.content import Contact, ContactRole, Country, Fact, Method, Status
from builder.course import Course, standing
from builder.diagnostics import Severity

MUST_BE_VERIFIED = (
    (ContactRole.EMERGENCY, "the emergency number", "emergency_number"),
    (ContactRole.SUPPORT, "a support line", "support_line"),
    (ContactRole.REFERRAL, "the referral contact", "referral_contact"),
)


@rule(Course, Severity.ERROR)
def release(course: Course) -> Iterator[Finding]:
    """A release lacks a verified contact or a verified law.

    A wrong number on a slide can cost a person the one call that she dares to make. A draft
    prints what was read in a published page and says so; a release only what a person has
    checked, and only until its review date.

    Bad:   curriculum build --release with a support line that is `sourced`
    Good:  the same line with `status: verified` and `verified: {role: …, date: …, review_by: …}`
    """
    if course.occasion.release:
        for what, found, values in unverified(course.country, course.occasion.as_of):
            yield _finding(course, what, found, values)


def unverified(
    country: Country, as_of: date
) -> Iterator[tuple[str, Contact | Fact | None, list[str]]]:
    """What a release of `country` lacks: what, the fact as it stands, the values that need it."""
    for role, what, value in MUST_BE_VERIFIED:
        contacts = [each for each in country.contacts if each.role is role]
        if not any(_is_verified(each, as_of) and each.number for each in contacts):
            yield what, contacts[0] if contacts else None, [value]
    laws = [each for each in country.law if not _is_verified(each, as_of)]
    if laws or not country.law:
        names = [each.id for each in country.law]
        yield "the law and its dates", laws[0] if laws else None, names


def _is_verified(fact: Contact | Fact, as_of: date) -> bool:
    return standing(fact, as_of) is Status.VERIFIED


def _finding(course: Course, what: str, found: Contact | Fact | None, values: list[str]) -> Finding:
    """What is missing, why, and which modules need it."""
    if found is None:
        state = "is not in the country pack"
    elif found.status is Status.VERIFIED:
        state = f"is past its review date (`{found.id}`)"
    else:
        state = f"is not verified (`{found.id}` is {found.status})"
    modules = dict.fromkeys(
        module for need in course.needs if need.name in values for module in need.modules
    )
    needed = f"; needed by {', '.join(modules)}" if modules else ""
    place = found.place if found else course.country.place
    hint = "let a person check it, and add `verified: {role: …, date: …, review_by: …}`"
    return Finding(place, f"{course.country.name}: {what} {state}{needed}", hint)


@rule(Course, Severity.ERROR)
def objective_not_reached(course: Course) -> Iterator[Finding]:
    """An edition leaves an objective without practice, since its activities were left out.

    The methods that an audience bans must leave it another way to the same objective.

    Bad:   one activity for the objective, with a method that is banned for the audience
    Good:  a `choice` with an alternative that the audience can use
    """
    for taught in course.modules:
        practised = {
            name
            for activity in taught.module.activities
            if activity.method is not Method.SHORT_LECTURE
            for name in activity.objectives
        }
        for objective in taught.module.objectives:
            if objective.id not in practised:
                message = (
                    f"in {course.edition}, no activity of `{taught.module.id}` practises "
                    f"`{objective.id}`"
                )
                yield Finding(objective.place, message, "add an alternative for this audience")
