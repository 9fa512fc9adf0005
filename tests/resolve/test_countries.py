"""What a part of a country takes over from the whole, and what it does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from examples import (
    UNREAD,
    a_contact,
    a_country,
    a_course,
    a_definition,
    a_fact,
    a_library,
    a_module,
    documents,
    resolved,
)

from builder.content import Country, Edition, Library
from builder.render.outline import outline
from builder.resolve.countries import whole_country


def packs(**part: Any) -> Library:
    """A whole with two parts, North and South, and a stranger; `part` are the fields of North."""
    whole = a_country(
        "GB",
        name="Whole",
        contacts=[
            a_contact("emergency_number", number="111 000"),
            a_contact("support_line", number="222 000", scope="Whole"),
            a_contact("support_line_south", number="222 333", scope="South"),
            a_contact("referral_contact", number="333 000", scope="South and North"),
        ],
        law=[
            a_fact("offence_law", value="The law of the whole", scope="Whole"),
            a_fact("offence_law_north", value="As the whole tells it", scope="North"),
            a_fact("penalty", value="The penalty of the South", scope="South"),
            a_fact("appeal", value="The appeal of the whole"),
        ],
        referral=[a_fact("referral_lead", value="The whole leads")],
        context=[a_fact("terms_used", value="The words of the South", scope="South")],
        definitions=[
            a_definition("offence"),
            a_definition("offence_north", scope="North"),
            a_definition("identification", scope="Whole"),
            a_definition("custody", scope="South"),
        ],
        safety=["Safe in the whole."],
        trainer_notes=["Note of the whole."],
        changes=[{"item": "first/practice", "set": {"title": "Of the whole"}, "reason": "R"}],
        sources={
            "page": {"publisher": "Whole", "title": "T", "accessed": "2026-01-31"},
            "both": {"publisher": "Whole", "title": "T", "accessed": "2026-01-31"},
        },
    )  # fmt: skip
    north = a_country(
        "GB-N",
        **{
            "name": "North",
            "part_of": "GB",
            "contacts": [],
            "law": [],
            "sources": {"both": {"publisher": "North", "title": "T", "accessed": "2026-01-31"}},
            **part,
        },
    )
    stranger = a_country(
        "KE",
        contacts=[a_contact("reporting_line", number="999 999")],
        law=[a_fact("smuggling_law", value="The law of the stranger")],
    )
    library = a_library(a_module("first"))
    countries = {each.id: each for each in (whole, north, stranger)}
    ids = {**library.ids, "country": frozenset(countries)}
    return replace(library, countries=countries, ids=ids)


def north(**part: Any) -> Country:
    library = packs(**part)
    return whole_country(library, library.countries["GB-N"], lambda fault: pytest.fail(str(fault)))


def ids(country: Country) -> list[str]:
    return [each.id for each in country.values]


def test_a_part_takes_over_what_holds_in_the_whole_and_nothing_of_another_part() -> None:
    assert ids(north()) == [
        "emergency_number", "support_line", "referral_contact",
        "offence_law", "offence_law_north", "appeal", "referral_lead",
    ]  # fmt: skip


def test_what_a_part_says_itself_wins_over_the_whole_and_over_its_twin_there() -> None:
    part = north(
        contacts=[a_contact("support_line", number="222 111")],
        law=[a_fact("offence_law", value="The law of the North")],
    )

    values = {each.id: each for each in part.values}
    assert values["support_line"].number == "222 111"  # type: ignore[union-attr]
    assert str(values["offence_law"].value) == "The law of the North"  # type: ignore[union-attr]
    assert "offence_law_north" not in values
    assert ids(part).count("offence_law") == 1
    assert [each.id for each in part.law] == ["offence_law", "appeal"]


def test_what_a_part_does_not_know_is_not_taken_from_the_whole() -> None:
    course = a_course(
        replace(
            packs(law=[a_fact("offence_law", **UNREAD)]),
            modules={"first": a_module("first", summary="{offence_law}, {appeal}")},
        ),
        Edition("course", "GB-N", "en"),
    )

    assert str(course.modules[0].module.summary) == (
        "not verified Label of offence_law country GB-N, The appeal of the whole"
    )


def test_definitions_of_the_whole_hold_in_a_part_as_other_values_do() -> None:
    def defined(**part: Any) -> list[str]:
        return [each.id for each in north(**part).definitions]

    assert defined() == ["offence", "offence_north", "identification"]
    assert defined(definitions=[a_definition(scope="North")]) == ["offence", "identification"]


def test_notes_safety_sources_and_changes_of_the_whole_hold_after_those_of_the_part() -> None:
    part = north(
        safety=["Safe in the North."],
        trainer_notes=["Note of the North."],
        changes=[{"item": "first/practice", "set": {"title": "Of the North"}, "reason": "R"}],
    )

    assert [str(each) for each in part.safety] == ["Safe in the North.", "Safe in the whole."]
    assert [str(each) for each in part.trainer_notes] == [
        "Note of the North.",
        "Note of the whole.",
    ]
    assert [each.set["title"] for each in part.changes] == ["Of the whole", "Of the North"]
    assert {key: each.publisher for key, each in part.sources.items()} == {
        "page": "Whole",
        "both": "North",
    }


def test_a_part_takes_over_nothing_of_another_country() -> None:
    names = ("reporting_line", "smuggling_law", "support_line_south", "penalty", "terms_used")
    summary = " ".join(f"{{{each}}}" for each in names)
    library = replace(packs(), modules={"first": a_module("first", summary=summary)})

    course, found = resolved(library, Edition("course", "GB-N", "en"))

    assert {each.rule for each in found} == {"missing-value"}
    assert len(found) == len(names)
    book = outline(documents(course)[2])
    for secret in ("999 999", "The law of the stranger", "222 333", "penalty of the South"):
        assert secret not in book


def test_a_whole_takes_over_nothing_of_its_part() -> None:
    library = packs(law=[a_fact("own_law", value="The own law of the North")])

    assert whole_country(library, library.countries["GB"], print) is library.countries["GB"]


def test_a_part_of_a_country_without_a_pack_is_told() -> None:
    library = packs()
    del library.countries["GB"]  # type: ignore[attr-defined]

    _, (found,) = resolved(library, Edition("course", "GB-N", "en"))

    assert found.rule == "unknown-country"
    assert "of which `GB-N` is a part" in found.message
