"""What every country pack of the library has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from editions import Editions, made

from builder.content import Condition, Depth, Edition, Item, Library, ModuleChoice, Node
from builder.resolve.countries import whole_country
from builder.text import Text, ValueRef

COUNTRIES = 19
"""Eighteen countries, of which the United Kingdom has a part with law of its own."""


def test_the_packs_are_those_of_the_research(library: Library) -> None:
    assert sorted(library.countries) == [
        "CA", "CN", "CU", "GB", "GB-SCT", "GH", "IN", "IT", "KE", "KH", "MD", "MM", "MW", "MY",
        "PH", "RO", "TH", "UA", "US",
    ]  # fmt: skip
    assert len(library.countries) == COUNTRIES


def values_named(node: object, country: str) -> Iterator[tuple[str, str]]:
    """Every value that something within `node` names where it is used in `country`, at any depth
    and with any audience, and the place.
    """
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Item) and not _holds(each.when, country):
            continue
        if isinstance(each, Text):
            for part in each.parts:
                if isinstance(part, ValueRef):
                    yield part.name.partition(".")[0], str(each.place)
        elif isinstance(each, Node):
            waiting += each.__dict__.values()
        elif isinstance(each, tuple):
            waiting += each


def _holds(when: Condition, country: str) -> bool:
    return not when.countries or country in when.countries


def test_every_value_that_anything_names_is_in_every_pack(library: Library) -> None:
    """So `missing-value` is told in no edition: any curriculum, any country, any depth."""
    english = library.languages["en"]
    nouns = (
        *library.modules.values(),
        *library.audiences.values(),
        *library.curricula.values(),
        *english.guidance,
        *english.glossary,
    )
    missing = {
        (country, name, place)
        for country, pack in library.countries.items()
        for whole in [whole_country(library, pack, lambda fault: pytest.fail(str(fault)))]
        for known in [{each.id for each in whole.values}]
        for noun in (*nouns, whole)
        for name, place in values_named(noun, country)
        if name not in known
    }

    assert missing == set()


def test_every_module_is_planned_in_every_country_without_a_fault(library: Library) -> None:
    """All modules at once and as deep as they go, for those who train trainers."""
    choices = tuple(ModuleChoice(id=each, depth=Depth.SPECIALIST) for each in library.modules)
    everything = library.curricula["trainers"].model_copy(update={"modules": choices})
    whole = replace(library, curricula={"trainers": everything})

    for country in library.countries:
        planned = made(whole, Edition("trainers", country, "en"))
        found = {each.rule for each in planned.found if each.severity == "error"}
        assert found <= {"day-overrun"}, country
        assert "{" not in re.sub(r"Table \{number\}", "", planned.text), country


def test_every_pack_has_what_a_release_will_ask_for(library: Library) -> None:
    needed = {"emergency_number", "support_line", "referral_contact"}

    for pack in library.countries.values():
        whole = whole_country(library, pack, lambda fault: pytest.fail(str(fault)))
        assert needed <= {each.id for each in whole.contacts}, pack.id
        assert "offence_law" in {each.id for each in whole.law}, pack.id
        assert whole.definitions, pack.id


def test_scotland_says_nothing_of_england(editions: Editions) -> None:
    scotland, england = (editions[f"judiciary/{each}-en"] for each in ("GB-SCT", "GB"))
    law = (
        "Human Trafficking and Exploitation (Scotland) Act 2015 makes human trafficking an offence"
    )

    assert law in scotland.deck_text
    assert law not in england.deck_text
    ids = [each.scope for each in scotland.course.country.values]
    assert "England and Wales" not in ids
    assert "Northern Ireland" not in ids
    assert {each.scope for each in scotland.course.country.definitions} <= {
        "Scotland",
        "United Kingdom",
    }


def test_every_fact_without_a_value_says_why(library: Library) -> None:
    for pack in library.countries.values():
        for fact in pack.facts:
            if fact.value is None:
                assert fact.absence is not None, (pack.id, fact.id)
                if fact.absence != "unknown":
                    assert fact.status != "unverified", (pack.id, fact.id)
