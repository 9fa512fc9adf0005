"""What is printed of a country pack: absences, dates, definitions, safety."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from examples import (
    UNREAD,
    a_country,
    a_course,
    a_definition,
    a_fact,
    a_library,
    a_module,
    checked_by_a_person,
    documents,
)

from builder.course import Course
from builder.document import Section
from builder.render.outline import outline

NONE = {"value": None, "absence": "none"}


def shown(course: Course, *ids: str) -> str:
    """The sections `ids` of the handbook of `course`, in outline."""
    book = documents(course)[2]
    found = tuple(each for each in sections_of(book.sections) if each.id in ids)
    return outline(replace(book, sections=found)).partition("\n\n")[2]


def sections_of(sections: tuple[Section, ...]) -> Iterator[Section]:
    for each in sections:
        yield each
        yield from sections_of(each.sections)


@pytest.mark.parametrize(
    ("fields", "mark"),
    [
        ({**UNREAD}, "not verified Label of a country GB"),
        ({**UNREAD, "absence": "unknown"}, "not verified Label of a country GB"),
        ({"value": None, "absence": "unknown"}, "not verified Label of a country GB"),
        (NONE, "none here Label of a country GB"),
        ({"value": None, "absence": "does-not-apply"}, "does not apply Label of a country GB"),
        ({**NONE, **checked_by_a_person()}, "none here Label of a country GB"),
        ({**UNREAD, "absence": "none"}, "not verified Label of a country GB"),
        ({**UNREAD, "absence": "does-not-apply"}, "not verified Label of a country GB"),
    ],
)  # fmt: skip
def test_why_there_is_no_value_is_said_and_only_as_surely_as_it_is_known(
    fields: dict[str, Any], mark: str
) -> None:
    country = a_country(law=[a_fact("a", **fields)])

    course = a_course(a_library(a_module(summary="{a}"), country=country))

    assert str(course.modules[0].module.summary) == mark


def test_the_annex_keeps_unknown_none_and_does_not_apply_apart() -> None:
    absent = {"value": None}
    country = a_country(
        law=[
            a_fact("a", **UNREAD),
            a_fact("b", **absent, absence="none"),
            a_fact("c", **absent, absence="does-not-apply"),
        ]
    )

    rows = shown(a_course(a_library(country=country)), "annex-law")

    assert "Label of a | unknown country GB | status unverified" in rows
    assert "Label of b | none here Label of b country GB | status sourced" in rows
    assert "Label of c | does not apply Label of c country GB | status sourced" in rows


def test_the_annex_says_since_when_a_law_holds() -> None:
    country = a_country(
        law=[a_fact("old", valid_from="2016-05-31"), a_fact("undated")],
    )

    rows = shown(a_course(a_library(country=country)), "annex-law")

    assert "Value of old (valid from 31 May 2016) |" in rows
    assert "Value of undated |" in rows


def test_the_annex_says_for_which_part_a_value_holds() -> None:
    country = a_country(name="Whole", law=[a_fact("a", scope="South"), a_fact("b", scope="Whole")])

    rows = shown(a_course(a_library(country=country)), "annex-law")

    assert "Label of a (South) | " in rows
    assert "Label of b | " in rows


def test_definitions_are_told_question_by_question_and_unclear_is_no_no() -> None:
    country = a_country(
        definitions=[
            a_definition(
                scope="South",
                means_needed_adult="yes",
                means_needed_child="no",
                consent_irrelevant="unclear",
                movement_needed="no",
            ),
            a_definition("heard", scope="North", status="unverified", sources=[]),
        ]
    )

    rows = shown(a_course(a_library(country=country)), "annex-definitions").splitlines()

    told = [line.strip() for line in rows if line.startswith("  ")]
    assert told[1:] == [
        "South | answer yes | answer no | answer unclear | answer no | What differs in offence. | "
        "status sourced"
    ]


def test_a_definition_lists_its_source() -> None:
    country = a_country(law=[], contacts=[], definitions=[a_definition()])

    assert "page: P. T." in shown(a_course(a_library(country=country)), "annex-sources")


def test_a_definition_that_nobody_read_is_not_printed() -> None:
    country = a_country(definitions=[a_definition(status="unverified", sources=[])])

    assert "What differs" not in outline(documents(a_course(a_library(country=country)))[2])


def test_what_is_dangerous_in_a_country_stands_in_the_safety_plan() -> None:
    country = a_country(safety=["Do not name {support_line.name} aloud."])

    plan = shown(a_course(a_library(country=country)), "guidance-safety")

    assert "[country safety country GB]\n  Do not name Name of support_line aloud." in plan
    assert "country safety" not in shown(a_course(), "guidance-safety")
