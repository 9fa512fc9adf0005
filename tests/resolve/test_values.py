"""Values of the country pack: how sure a fact is decides whether it is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from examples import (
    EDITION,
    TODAY,
    a_contact,
    a_country,
    a_course,
    a_curriculum,
    a_fact,
    a_library,
    a_module,
    checked_by_a_person,
    documents,
    resolved,
    texts_in,
)

from builder.content import Edition, Library, Status, walk
from builder.course import Course, Occasion
from builder.diagnostics import Diagnostic
from builder.render.outline import outline
from builder.resolve import resolve
from builder.text import Run, Text


def printed(written: str, **country: Any) -> str:
    """What stands in the place of `written` in a module."""
    course = a_course(a_library(a_module(summary=written), country=a_country(**country)))
    return str(course.modules[0].module.summary)


UNVERIFIED: dict[str, Any] = {"status": "unverified", "sources": []}


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, "0800 000 111"),
        (checked_by_a_person(), "0800 000 111"),
        (checked_by_a_person("2026-11-21"), "0800 000 111"),
        (checked_by_a_person("2026-11-20"), "0800 000 111"),
        (UNVERIFIED, "not verified Name of support_line country GB"),
        ({"number": None}, "not verified Name of support_line country GB"),
        ({**UNVERIFIED, "number": None}, "not verified Name of support_line country GB"),
    ],
)
def test_a_number_is_printed_when_it_was_read_in_a_published_page(
    fields: dict[str, Any], shown: str
) -> None:
    assert printed("Call {support_line}.", contacts=[a_contact(**fields)]) == f"Call {shown}."


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, "Value of offence_law"),
        (UNVERIFIED, "not verified Label of offence_law country GB"),
        ({"value": None}, "not verified Label of offence_law country GB"),
    ],
)
def test_a_fact_is_printed_when_it_was_read_in_a_published_page(
    fields: dict[str, Any], shown: str
) -> None:
    assert printed("{offence_law}", law=[a_fact(**fields)]) == shown


def test_the_name_of_a_contact_is_printed_however_sure_its_number_is() -> None:
    assert printed("{support_line.name}", contacts=[a_contact(**UNVERIFIED)]) == (
        "Name of support_line"
    )


def test_a_value_has_a_name_and_no_other_part() -> None:
    _, (fault,) = resolved(a_library(a_module(summary="{support_line.hours}")))

    assert (fault.severity, fault.rule) == ("error", "missing-value")
    assert "`{support_line.name}`" in fault.hint


def test_looks_around_a_value_do_not_hide_it() -> None:
    course = a_course(a_library(a_module(summary="a **b {support_line} c** d")))

    assert course.modules[0].module.summary.runs == (
        Run("a "),
        Run("b ", bold=True),
        Run("0800 000 111", bold=True),
        Run(" c", bold=True),
        Run(" d"),
    )


def test_a_missing_value_is_one_message_with_every_place() -> None:
    modules = [
        a_module("first", summary="{nowhere}", bridge="{nowhere} and {nowhere}"),
        a_module("second", purpose="{nowhere}, {offence_laww}"),
    ]

    _, found = resolved(a_library(*modules))

    assert [each.rule for each in found] == ["missing-value", "missing-value"]
    assert "`GB` has no value `nowhere`" in found[0].message
    assert len(found[0].also) == 3
    assert found[1].hint == "did you mean `offence_law`?"


def test_nothing_is_taken_over_from_another_country() -> None:
    kenya = a_country("KE", contacts=[a_contact("hotline", number="1195")])
    library = a_library(a_module(summary="{hotline}"), country=a_country())
    packs = {**library.countries, "KE": kenya}
    ids = {**library.ids, "country": frozenset(packs)}
    library = replace(library, countries=packs, ids=ids)

    course, (fault,) = resolved(library, EDITION)

    assert fault.rule == "missing-value"
    assert "1195" not in " ".join(texts_in(course.modules[0].module))
    kenyan = a_course(library, Edition("course", "KE", "en"))
    assert str(kenyan.modules[0].module.summary) == "1195"


def test_texts_of_the_country_pack_are_filled_too() -> None:
    country = a_country(
        law=[a_fact(value="Ask {support_line.name} [[grounding]].")],
        trainer_notes=["Ring {support_line} first."],
    )

    course = a_course(a_library(a_module(summary="{offence_law}"), country=country))

    summary = "Ask Name of support_line grounding."
    assert str(course.modules[0].module.summary) == summary
    assert str(course.country.trainer_notes[0]) == "Ring 0800 000 111 first."


def test_needs_say_which_modules_use_a_value_in_order() -> None:
    first = a_module("first", summary="{offence_law} {support_line}")
    second = a_module("second", summary="{support_line.name}")

    needs = {each.name: each for each in a_course(a_library(first, second)).needs}

    assert needs["offence_law"].modules == ("Module first",)
    assert needs["support_line"].modules == ("Module first", "Module second")
    assert len(needs["support_line"].places) == 2


def test_no_reference_is_left_open_in_a_real_course(library: Library) -> None:
    for curriculum in library.curricula.values():
        for listed in curriculum.editions:
            edition = Edition(curriculum.id, *listed.split("/"))
            found: list[Diagnostic] = []
            course = resolve(library, edition, Occasion(TODAY), found.append)
            assert course is not None
            assert not found
            nouns = (course.country, course.audience, course.curriculum, course.language)
            for noun in (*nouns, *course.terms, *(each.module for each in course.modules)):
                for text in walk(noun):
                    if isinstance(text, Text):
                        assert text.runs == text.parts, (str(edition), str(text))


# --- unverified contacts -------------------------------------------------------------------------


def shown_everywhere(course: Course) -> str:
    _, deck, handbook = documents(course)
    return outline(deck) + outline(handbook)


SECRET = "555 0199 777"


def cases(library: Library) -> list[tuple[str, str, str]]:
    """Curriculum, country and contact: each contact of each country, in the longest curriculum."""
    return [
        (curriculum, country.id, contact.id)
        for country in library.countries.values()
        for contact in country.contacts
        for curriculum in ("trainers", "at-risk-women-job-seekers")
    ]


def with_contact(library: Library, country: str, contact: str, **changes: Any) -> Library:
    pack = library.countries[country]
    contacts = tuple(
        each.model_copy(update=changes) if each.id == contact else each for each in pack.contacts
    )
    packs = {**library.countries, country: pack.model_copy(update={"contacts": contacts})}
    return replace(library, countries=packs)


def test_an_unverified_number_is_printed_nowhere(library: Library) -> None:
    for curriculum, country, contact in cases(library):
        changes = {"status": Status.UNVERIFIED, "number": SECRET}
        changed = with_contact(library, country, contact, **changes)

        course = a_course(changed, Edition(curriculum, country, "en"))

        assert SECRET not in shown_everywhere(course), (curriculum, country, contact)


def test_a_number_that_turns_unverified_is_printed_nowhere(library: Library) -> None:
    """Also not in a note, a fact or a module, where somebody may have typed it."""
    for curriculum, country, contact in cases(library):
        number = next(
            each.number for each in library.countries[country].contacts if each.id == contact
        )
        if number is None or sum(sign.isdigit() for sign in number) < 6:
            continue  # a short number is found in years and times as well
        changed = with_contact(library, country, contact, status=Status.UNVERIFIED)

        course = a_course(changed, Edition(curriculum, country, "en"))

        assert number not in shown_everywhere(course), (curriculum, country, contact)


def test_a_number_that_is_sourced_is_printed(library: Library) -> None:
    course = a_course(library, Edition("trainers", "GB", "en"))

    for contact in library.countries["GB"].contacts:
        if contact.number and contact.status == "sourced":
            assert contact.number in shown_everywhere(course)


def test_a_curriculum_may_use_values_as_well() -> None:
    curriculum = a_curriculum(purpose="Know {support_line.name}.")

    course = a_course(a_library(curriculum=curriculum))

    assert str(course.curriculum.purpose) == "Know Name of support_line."
