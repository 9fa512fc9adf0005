"""Country packs: what a part of a country takes over, what is printed where there is no value, and
what every pack of the library has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from command import Run, change
from editions import Editions, made
from examples import (
    a_contact,
    a_country,
    a_course,
    a_fact,
    a_library,
    a_module,
    checked_by_a_person,
    documents,
    resolved,
)

from builder.content import (
    Condition,
    Country,
    Depth,
    Edition,
    Item,
    Library,
    ModuleChoice,
    Node,
)
from builder.course import Course
from builder.document import Section
from builder.render.outline import outline
from builder.resolve.countries import whole_country
from builder.text import Text, ValueRef

UNREAD: dict[str, Any] = {"value": None, "status": "unverified", "sources": []}
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


# --- a part of a country -------------------------------------------------------------------------


def a_definition(id: str = "offence", **fields: Any) -> dict[str, Any]:  # noqa: A002
    answers = ("means_needed_adult", "means_needed_child", "consent_irrelevant", "movement_needed")
    return {
        "id": id,
        "scope": "Whole",
        **dict.fromkeys(answers, "no"),
        "differs": f"What differs in {id}.",
        "status": "sourced",
        "sources": ["page"],
        "as_of": "2026-01-31",
        **fields,
    }


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


# --- absences, dates, definitions, safety --------------------------------------------------------


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


# --- how ready a pack is -------------------------------------------------------------------------

GB = "curricula/countries/GB/country.yaml"
CHECKED = "verified: {role: duty officer, date: 2026-11-01, review_by: 2027-11-01}"


def ready(run: Run) -> dict[str, str]:
    """What `list countries` says each pack is ready for."""
    rows = [line.split("\t") for line in run("list", "countries").out.splitlines()]
    return {row[0]: row[2] for row in rows}


def verify(folder: Path, *ids: str) -> None:
    """Let somebody check those contacts of the pack, and the law where `law` is among them."""
    path = folder / GB
    text = path.read_text(encoding="utf-8")
    for each in ids:
        contact = re.compile(rf"(\{{id: {each}, .*)status: \w+")
        text = contact.sub(rf"\g<1>status: verified, {CHECKED}", text)
    if "law" in ids:
        text = text.replace("    status: sourced\n", f"    status: verified\n    {CHECKED}\n", 1)
    path.write_text(text, encoding="utf-8")


def test_a_list_of_countries_says_what_each_lacks_for_a_release(
    run: Run, small_library: Path
) -> None:
    everything = "emergency number, a support line, referral contact, law and its dates"
    assert ready(run)["GB"] == f"draft (unverified: {everything})"

    verify(small_library, "emergency_number", "support_line")
    assert ready(run)["GB"] == "draft (unverified: referral contact, law and its dates)"

    verify(small_library, "referral_contact", "law")
    assert ready(run) == {"GB": "release", "KE": f"draft (unverified: {everything})"}


def test_a_part_is_as_ready_as_what_it_takes_over(run: Run, small_library: Path) -> None:
    verify(small_library, "emergency_number", "support_line", "referral_contact", "law")
    part = "id: GB-N\nname: North\nin_sentence: the North\nlocale: en-GB\npaper: A4\npart_of: GB\n"
    (small_library / "curricula/countries/GB-N").mkdir()
    (small_library / "curricula/countries/GB-N/country.yaml").write_text(part, encoding="utf-8")

    assert ready(run)["GB-N"] == "release"


def test_what_is_past_its_review_date_is_not_ready(run: Run, small_library: Path) -> None:
    verify(small_library, "emergency_number", "support_line", "referral_contact", "law")
    path = small_library / GB
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("review_by: 2027", "review_by: 2025", 1), encoding="utf-8")

    assert ready(run)["GB"] == "draft (unverified: emergency number)"


def test_a_part_is_built_again_when_its_whole_changes(run: Run, small_library: Path) -> None:
    part = "id: GB-N\nname: North\nin_sentence: the North\nlocale: en-GB\npaper: A4\npart_of: GB\n"
    (small_library / "curricula/countries/GB-N").mkdir()
    (small_library / "curricula/countries/GB-N/country.yaml").write_text(part, encoding="utf-8")
    edition = ("build", "officers-day/GB-N-en", "--only", "deck")

    first, second = run(*edition), run(*edition)
    change(small_library / GB, "0800 111 222", "0800 111 333")
    third = run(*edition)

    assert [each.code for each in (first, second, third)] == [0, 0, 0]
    assert ["up to date" in each.err for each in (first, second, third)] == [False, True, False]


# --- every pack of the library -------------------------------------------------------------------

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
