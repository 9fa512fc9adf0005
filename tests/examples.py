"""Valid nouns for tests: every argument is optional, and a test names only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from builder.content import (
    Activity,
    AssessmentItem,
    Audience,
    Contact,
    ContactRole,
    Country,
    Curriculum,
    DayPlan,
    Depth,
    Edition,
    Evidence,
    GlossaryEntry,
    Language,
    LearningObjective,
    Library,
    Method,
    Module,
    Organisation,
    Step,
    walk,
)
from builder.course import Course, Occasion, Schedule
from builder.diagnostics import Diagnostic
from builder.document import Book, Deck
from builder.labels import BLANKS, Label
from builder.plan.deck import plan_deck
from builder.plan.handbook import plan_handbook
from builder.plan.schedule import plan_schedule
from builder.resolve import resolve
from builder.text import Text

TODAY = date(2026, 11, 21)
EDITION = Edition("course", "GB", "en")


# --- modules -------------------------------------------------------------------------------------


def a_step(id: str = "work", **fields: Any) -> Step:  # noqa: A002
    return Step(**{"id": id, "do": ["Walk round."], **fields})


def an_activity(
    id: str = "practice",  # noqa: A002
    minutes: int | Mapping[str, int] = 20,
    **fields: Any,
) -> Activity:
    """An activity that takes `minutes` at every depth; its step is named after it."""
    by_depth = {each.value: minutes for each in Depth} if isinstance(minutes, int) else minutes
    return Activity(
        **{
            "id": id,
            "title": f"The {id}",
            "method": Method.PAIR_DISCUSSION,
            "objectives": ["listen"],
            "minutes": by_depth,
            "steps": [a_step(f"{id}-step")],
            **fields,
        }
    )


def an_item(id: str = "item", **fields: Any) -> AssessmentItem:  # noqa: A002
    return AssessmentItem(
        **{
            "id": id,
            "objective": "listen",
            "stem": "What comes first?",
            "answer": ["Safety"],
            "rationale": "People come first.",
            **fields,
        }
    )


def a_module(id: str = "first", *activities: Activity, **fields: Any) -> Module:  # noqa: A002
    """A module whose texts all name it, so that two of them make no equal titles."""
    return Module(
        **{
            "id": id,
            "title": f"Module {id}",
            "summary": f"What {id} is about.",
            "purpose": f"Why {id} is taught.",
            "skip_when": f"When {id} is known.",
            "content_note": {"level": 0},
            "boundaries": [f"What {id} is not."],
            "objectives": [LearningObjective(id="listen", text=f"Listen in {id}")],
            "key_messages": [{"id": f"{id}-key", "text": f"The message of {id}."}],
            "activities": activities or (an_activity(f"{id}-practice"),),
            "assessment": [an_item(f"{id}-item")],
            "bridge": f"After {id}.",
            **fields,
        }
    )


# --- who, where, in which language ---------------------------------------------------------------


def an_audience(id: str = "police", **fields: Any) -> Audience:  # noqa: A002
    return Audience(
        **{
            "id": id,
            "name": f"The {id}",
            "groups": ["professionals"],
            "who": "Officers.",
            "prior_knowledge": "Some.",
            "outcomes": ["Listen"],
            "methods": {"suit": [Method.PAIR_DISCUSSION]},
            "group_size": "Twelve",
            "pace": "Brisk.",
            "tone": "Calm.",
            "reading_grade": 9,
            "safeguards": ["No photographs."],
            "facilitators": "Two.",
            **fields,
        }
    )


def a_contact(id: str = "support_line", **fields: Any) -> Contact:  # noqa: A002
    return Contact(
        **{
            "id": id,
            "role": ContactRole.SUPPORT,
            "name": f"Name of {id}",
            "number": "0800 000 111",
            "status": "sourced",
            "sources": ["page"],
            "as_of": "2026-01-31",
            **fields,
        }
    )


def a_fact(id: str = "offence_law", **fields: Any) -> dict[str, Any]:  # noqa: A002
    """A fact as the fields of a country pack."""
    return {
        "id": id,
        "label": f"Label of {id}",
        "value": f"Value of {id}",
        "status": "sourced",
        "sources": ["page"],
        "as_of": "2026-01-31",
        **fields,
    }


def checked_by_a_person(review_by: str = "2027-11-21") -> dict[str, Any]:
    """The fields of a fact that somebody has verified."""
    verified = {"role": "Duty lawyer", "date": "2026-11-01", "review_by": review_by}
    return {"status": "verified", "verified": verified}


def a_country(id: str = "GB", **fields: Any) -> Country:  # noqa: A002
    return Country(
        **{
            "id": id,
            "name": f"Country {id}",
            "in_sentence": f"country {id}",
            "locale": "en-GB",
            "paper": "A4",
            "contacts": [a_contact()],
            "law": [a_fact()],
            "sources": {"page": {"publisher": "P", "title": "T", "accessed": "2026-01-31"}},
            **fields,
        }
    )


def labels() -> dict[str, str]:
    """Interface words that say their own names and blanks."""
    return {
        each.value: " ".join(
            [each.value.replace("_", " "), *(f"{{{name}}}" for name in BLANKS.get(each, ()))]
        )
        for each in Label
    }


def a_language(id: str = "en", **fields: Any) -> Language:  # noqa: A002
    glossary = [{"id": "grounding", "term": "grounding", "definition": "Coming back to the room."}]
    return Language(
        **{
            "id": id,
            "name": "English",
            "direction": "ltr",
            "labels": labels(),
            "methods": {each.value: each.value.replace("-", " ") for each in Method},
            "glossary": glossary,
            **fields,
        }
    )


def an_entry(id: str = "estimate", **fields: Any) -> Evidence:  # noqa: A002
    return Evidence(
        **{
            "id": id,
            "kind": "estimate",
            "figure": "49.6 million",
            "measures": "People.",
            "publisher": f"Publisher of {id}",
            "title": f"Title of {id}",
            "published": "2022",
            "status": "sourced",
            "as_of": "2026-01-31",
            **fields,
        }
    )


def a_term(id: str, **fields: Any) -> GlossaryEntry:  # noqa: A002
    return GlossaryEntry(**{"id": id, "term": id, "definition": f"What {id} means.", **fields})


# --- curricula and libraries ---------------------------------------------------------------------


def a_day(opens: str = "09:00", closes: str = "17:00", *breaks: tuple[str, int]) -> DayPlan:
    """A day with breaks of so many minutes at these times."""
    return DayPlan(
        opens=opens,
        closes=closes,
        breaks=tuple({"kind": "break", "at": at, "minutes": minutes} for at, minutes in breaks),
    )


def a_curriculum(
    modules: Iterable[str] = ("first",), depth: Depth = Depth.WORKING, **fields: Any
) -> Curriculum:
    return Curriculum(
        **{
            "id": "course",
            "title": "A course",
            "subtitle": "Its subtitle",
            "audience": "police",
            "purpose": "Its purpose.",
            "modules": [{"id": each, "depth": depth} for each in modules],
            "days": [a_day()],
            "editions": ["GB/en"],
            **fields,
        }
    )


def a_library(*modules: Module, **nouns: Any) -> Library:
    """A library with these modules, and with one audience, country, language and curriculum.

    `nouns` may give these four, and `evidence` and `organisations`.
    """
    taught = modules or (a_module(),)
    groups: dict[str, Mapping[str, Any]] = {
        "modules": {each.id: each for each in taught},
        "curricula": _by_id(nouns.get("curriculum") or a_curriculum([each.id for each in taught])),
        "audiences": _by_id(nouns.get("audience") or an_audience()),
        "countries": _by_id(nouns.get("country") or a_country()),
        "languages": _by_id(nouns.get("language") or a_language()),
    }
    kinds = {"curricula": "curriculum", "countries": "country"}
    ids = {
        kinds.get(name, name.removesuffix("s")): frozenset(held) for name, held in groups.items()
    }
    evidence: Sequence[Evidence] = nouns.get("evidence", ())
    organisations: tuple[Organisation, ...] = tuple(nouns.get("organisations", ()))
    return Library(
        **groups,
        evidence={each.id: each for each in evidence},
        organisations=organisations,
        ids=ids,
    )


def _by_id(noun: Any) -> dict[str, Any]:
    return {noun.id: noun}


# --- what becomes of them ------------------------------------------------------------------------


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
