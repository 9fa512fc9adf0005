"""One edition with every choice made: no condition, reference or alternative is left open in a
`Course`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from builder.content import (
    Absence,
    Activity,
    Audience,
    Checked,
    Contact,
    Country,
    Curriculum,
    Depth,
    Edition,
    Evidence,
    Fact,
    GlossaryEntry,
    Language,
    Module,
    Status,
)
from builder.diagnostics import Place
from builder.labels import Label


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a build is for: facts are judged as of `as_of`; only a `release` may be used without
    checking again.
    """

    as_of: date
    release: bool = False


@dataclass(frozen=True, slots=True)
class TaughtModule:
    """A module of the course: its number in the order of teaching, and only what is taught at its
    depth.
    """

    number: int
    depth: Depth
    module: Module

    @property
    def minutes(self) -> int:
        """The sum of its activities."""
        return sum(self.minutes_of(each) for each in self.module.activities)

    def minutes_of(self, activity: Activity) -> int:
        """How long `activity` takes at the depth of this course."""
        return activity.minutes.at(self.depth) or 0


@dataclass(frozen=True, slots=True)
class Need:
    """A value of the country pack that the course uses, and where: by module, in order of use."""

    name: str
    places: tuple[Place, ...]
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """One edition, resolved: `evidence` in the order of citation, `terms` that its texts point
    at.
    """

    edition: Edition
    occasion: Occasion
    curriculum: Curriculum
    audience: Audience
    country: Country
    language: Language
    modules: tuple[TaughtModule, ...]
    evidence: Mapping[str, Evidence]
    terms: tuple[GlossaryEntry, ...] = ()
    needs: tuple[Need, ...] = ()
    author: str = ""

    def number_of(self, key: str) -> int:
        """The number under which the evidence entry `key` is cited, from 1."""
        return list(self.evidence).index(key) + 1

    @property
    def stale_on(self) -> date:
        """The first day on which one of its facts is past its review date, or the last day there
        is.
        """
        reviews = (
            each.verified.review_by + timedelta(days=1)
            for each in (*self.country.values, *self.evidence.values())
            if each.verified and each.verified.review_by >= self.occasion.as_of
        )
        return min(reviews, default=date.max)


def standing(fact: Checked, as_of: date) -> Status:
    """How sure a fact is on `as_of`: one that is past its review date counts as sourced only."""
    if fact.status is not Status.VERIFIED:
        return fact.status
    current = fact.verified is not None and as_of <= fact.verified.review_by
    return Status.VERIFIED if current else Status.SOURCED


def absence_label(fact: Fact | Contact, as_of: date) -> Label:
    """Which words stand in the place of a value that is not printed: unknown, none and does not
    apply are kept apart.
    """
    absence = fact.absence if isinstance(fact, Fact) else None
    if absence is None or standing(fact, as_of) is Status.UNVERIFIED:
        return Label.NOT_VERIFIED
    return {
        Absence.NONE: Label.NONE_HERE,
        Absence.DOES_NOT_APPLY: Label.DOES_NOT_APPLY,
        Absence.UNKNOWN: Label.NOT_VERIFIED,
    }[absence]


class SlotKind(StrEnum):
    """What a stretch of the day is for."""

    ACTIVITY = "activity"
    BREAK = "break"
    LUNCH = "lunch"


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of the day, in minutes since midnight; a break has no module and no activity."""

    kind: SlotKind
    start: int
    end: int
    module: TaughtModule | None = None
    activity: Activity | None = None

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Day:
    """A training day: its slots follow each other without a gap."""

    number: int
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """The days of a course."""

    days: tuple[Day, ...]

    def slot_of(self, module: TaughtModule, activity: Activity) -> tuple[Day, Slot]:
        """When `activity` of `module` is run."""
        for day in self.days:
            for slot in day.slots:
                if slot.activity is activity and slot.module is module:
                    return day, slot
        raise KeyError(activity.id)
