"""Values of the country pack: how sure a fact is decides whether it is printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
from editions import Editions, made
from examples import (
    EDITION,
    a_contact,
    a_country,
    a_course,
    a_curriculum,
    a_fact,
    a_library,
    a_module,
    checked_by_a_person,
    resolved,
    texts_in,
)

from builder.content import Contact, Edition, Library, Status, walk
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


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, "Name of child_line: 111, and 111"),
        ({"children_call": "childline"}, "Name of childline: 222, and 111"),
    ],
)
def test_children_are_given_the_number_that_is_for_them(fields: dict[str, str], shown: str) -> None:
    contacts = [
        a_contact("child_line", role="child", number="111", **fields),
        a_contact("childline", role="child", number="222"),
    ]

    written = "{child_line.children.name}: {child_line.children}, and {child_line}"

    assert printed(written, contacts=contacts) == shown


def test_a_number_for_children_that_the_pack_lacks_is_told() -> None:
    contact = a_contact("child_line", role="child", children_call="childline")
    country = a_country(contacts=[contact])

    _, (fault,) = resolved(a_library(a_module(summary="{child_line.children}"), country=country))

    assert (fault.rule, "`childline`" in fault.message) == ("missing-value", True)


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


def test_no_reference_is_left_open_in_a_real_course(editions: Editions) -> None:
    for name, each in editions.items():
        assert not each.found, name
        course = each.course
        nouns = (course.country, course.audience, course.curriculum, course.language)
        for noun in (*nouns, *course.terms, *(taught.module for taught in course.modules)):
            for text in walk(noun):
                if isinstance(text, Text):
                    assert text.runs == text.parts, (name, str(text))


# --- unverified contacts -------------------------------------------------------------------------

EVERYWHERE = ("trainers", "at-risk-women-job-seekers")
"""A curriculum for professionals and one for participants: every value is used in one of them."""
LONG = 6
"""Digits of a number that is found in no year, time or period."""


def pack_as(library: Library, country: str, change: Callable[[Contact], Contact]) -> Library:
    """The library with every contact of a pack, and of the whole that it is part of, changed."""
    packs = dict(library.countries)
    for name in {country, country.partition("-")[0]}:
        contacts = tuple(map(change, packs[name].contacts))
        packs[name] = packs[name].model_copy(update={"contacts": contacts})
    return replace(library, countries=packs)


def shown_with(
    library: Library, country: str, curriculum: str, change: Callable[[Contact], Contact]
) -> str:
    """An edition in outline, with the contacts of its country changed."""
    return made(pack_as(library, country, change), Edition(curriculum, country, "en")).text


def as_secret(contact: Contact) -> Contact:
    """The contact with a number that stands nowhere, read in no published page."""
    secret = {"status": Status.UNVERIFIED, "number": f"555 {contact.id} 777"}
    return contact.model_copy(update=secret)


def as_unverified(contact: Contact) -> Contact:
    """The contact as it is, but read in no published page."""
    return contact.model_copy(update={"status": Status.UNVERIFIED})


def numbers(contacts: Iterable[Contact]) -> set[str]:
    """The numbers of `contacts` that are long enough to be found."""
    return {
        each.number
        for each in contacts
        if each.number and sum(sign.isdigit() for sign in each.number) >= LONG
    }


@pytest.mark.parametrize("curriculum", EVERYWHERE)
def test_an_unverified_number_is_printed_nowhere(library: Library, curriculum: str) -> None:
    for country in library.countries:
        shown = shown_with(library, country, curriculum, as_secret)

        assert not re.findall(r"555 [a-z_]+ 777", shown), country


@pytest.mark.parametrize("curriculum", EVERYWHERE)
def test_a_number_that_turns_unverified_is_printed_nowhere(
    library: Library, curriculum: str
) -> None:
    """Also not in a note, a fact or a module, where somebody may have typed it."""
    for country in library.countries:
        shown = shown_with(library, country, curriculum, as_unverified)

        typed = {each for each in numbers(library.countries[country].contacts) if each in shown}
        assert not typed, country


@pytest.mark.parametrize("curriculum", EVERYWHERE)
def test_the_packs_as_they_are_print_what_was_read_and_nothing_else(
    library: Library, editions: Editions, curriculum: str
) -> None:
    for country, pack in library.countries.items():
        shown = editions[f"{curriculum}/{country}-en"].text
        read = numbers(each for each in pack.contacts if each.status != "unverified")

        assert not {each for each in read if each not in shown}, country
        unread = numbers(each for each in pack.contacts if each.status == "unverified") - read
        assert not {each for each in unread if each in shown}, country


def test_a_curriculum_may_use_values_as_well() -> None:
    curriculum = a_curriculum(purpose="Know {support_line.name}.")

    course = a_course(a_library(curriculum=curriculum))

    assert str(course.curriculum.purpose) == "Know Name of support_line."
