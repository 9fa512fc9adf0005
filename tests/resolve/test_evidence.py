"""Figures, citations and terms: what may be printed, how it is numbered, what is explained."""

from __future__ import annotations

from typing import Any

import pytest
from examples import (
    TODAY,
    a_course,
    a_language,
    a_library,
    a_module,
    a_step,
    a_term,
    an_activity,
    an_entry,
    checked_by_a_person,
    resolved,
)

from builder.content import Evidence, Status
from builder.course import Course, standing
from builder.text import Run

MARK = "\u00a0[{}]"


def course_with(summary: str, *entries: Evidence, **fields: Any) -> Course:
    return a_course(a_library(a_module(summary=summary, **fields), evidence=entries))


def test_a_figure_is_printed_and_cited() -> None:
    course = course_with("About {figure:estimate} people.", an_entry())

    assert course.modules[0].module.summary.runs == (
        Run("About "),
        Run("49.6 million"),
        Run(MARK.format(1), href="#ref-estimate"),
        Run(" people."),
    )
    assert list(course.evidence) == ["estimate"]


def test_a_citation_stands_close_to_what_it_supports() -> None:
    course = course_with("So it is [@estimate]. And [@estimate]", an_entry())

    assert str(course.modules[0].module.summary) == f"So it is{MARK.format(1)}. And{MARK.format(1)}"


def test_entries_are_numbered_in_the_order_of_citation() -> None:
    entries = [an_entry(each) for each in ("a", "b", "c")]

    course = course_with("[@c] [@a] [@c] [@b]", *entries)

    assert [course.number_of(each) for each in ("c", "a", "b")] == [1, 2, 3]
    assert "[1]" in str(course.modules[0].module.summary)


def test_only_what_is_cited_is_in_the_course() -> None:
    assert not course_with("Nothing is cited.", an_entry()).evidence


@pytest.mark.parametrize(
    "slide",
    [
        {"kind": "chart", "evidence": "estimate", "alt": "A", "takeaway": "T"},
        {"kind": "big-number", "evidence": "estimate", "statement": "S"},
        {"kind": "quotation", "source": "estimate", "quotation": "Q", "attribution": "A"},
    ],
    ids=lambda slide: slide["kind"],
)
def test_a_slide_that_shows_an_entry_cites_it(slide: dict[str, str]) -> None:
    step = a_step(slide={"id": "shown", "title": "T", **slide})

    course = course_with("S", an_entry(), activities=[an_activity(steps=[step])])

    assert list(course.evidence) == ["estimate"]


@pytest.mark.parametrize(
    ("written", "fields", "severity", "rule", "hint"),
    [
        ("[@estimat]", {}, "error", "unknown-evidence", "did you mean `estimate`?"),
        ("{figure:estimat}", {}, "error", "unknown-evidence", "did you mean `estimate`?"),
        ("[@estimate]", {"use": "do-not-use"}, "error", "stale-evidence", ""),
        (
            "{figure:estimate}",
            {"use": "superseded", "superseded_by": "newer"},
            "error",
            "stale-evidence",
            "use `newer` instead",
        ),
        (
            "[@estimate]",
            {"use": "check", "note": "Pages differ."},
            "warning",
            "unchecked-evidence",
            "Pages differ.",
        ),
        ("{figure:estimate}", {"figure": None}, "error", "no-figure", "cite it with `[@estimate]`"),
        (
            "{figure:estimate}",
            {"status": "unverified"},
            "error",
            "unverified-figure",
            "find its source, or leave it out",
        ),
    ],
)
def test_what_may_not_be_printed_is_told_once(
    written: str, fields: dict[str, Any], severity: str, rule: str, hint: str
) -> None:
    module = a_module(summary=f"{written} and {written}")

    _, (fault,) = resolved(a_library(module, evidence=[an_entry(**fields)]))

    assert (fault.severity, fault.rule, fault.hint) == (severity, rule, hint)


def test_an_unverified_entry_may_be_cited_without_its_figure() -> None:
    assert course_with("[@estimate]", an_entry(status="unverified")).evidence


# --- terms ---------------------------------------------------------------------------------------


def test_a_term_leads_to_the_glossary() -> None:
    course = a_course(a_library(a_module(summary="Some [[grounding]] and [[Grounding|landing]].")))

    assert course.modules[0].module.summary.runs == (
        Run("Some "),
        Run("grounding", href="#term-grounding"),
        Run(" and "),
        Run("landing", href="#term-grounding"),
        Run("."),
    )


def test_the_glossary_holds_what_is_pointed_at_and_what_that_points_at() -> None:
    glossary = [
        a_term("child", definition="A young [[person]]."),
        a_term("act"),
        a_term("person", definition="Also a [[child]].", see=["people"]),
        a_term("unused"),
    ]
    library = a_library(
        a_module(summary="[[people|Persons]]"), language=a_language(glossary=glossary)
    )

    course = a_course(library)

    assert [each.id for each in course.terms] == ["child", "person"]
    assert str(course.terms[0].definition) == "A young person."


def test_evidence_of_the_glossary_is_cited_after_that_of_the_modules() -> None:
    language = a_language(glossary=[a_term("act", definition="What is done [@law].")])
    entries = [an_entry("law"), an_entry("study")]
    module = a_module(summary="An [[act]].", bridge="It was shown [@study].")

    course = a_course(a_library(module, language=language, evidence=entries))

    assert list(course.evidence) == ["study", "law"]


# --- how sure ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "counts_as"),
    [
        ({"status": "sourced"}, Status.SOURCED),
        ({"status": "unverified"}, Status.UNVERIFIED),
        ({"status": "verified"}, Status.SOURCED),
        (checked_by_a_person("2027-01-01"), Status.VERIFIED),
        (checked_by_a_person("2026-11-21"), Status.VERIFIED),
        (checked_by_a_person("2026-11-20"), Status.SOURCED),
    ],
)
def test_a_fact_holds_until_its_review_date(fields: dict[str, Any], counts_as: Status) -> None:
    assert standing(an_entry(**fields), TODAY) is counts_as
