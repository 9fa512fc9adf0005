"""The real modules and curricula: no faults, days that fit, the treaty to the letter."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from examples import a_course
from libraries import REPOSITORY, request_for

from builder import pipeline
from builder.content import (
    Activity,
    Depth,
    Edition,
    EvidenceUse,
    Library,
    Module,
    QuotationSlide,
    walk,
)
from builder.plan.schedule import minutes_since_midnight, plan_schedule

MINUTES = {
    "frame-open": (15, 30, 45),
    "what-is-trafficking": (45, 60, 75),
    "risk-and-protection": (30, 60, 75),
    "victim-needs": (30, 75, 120),
    "identification": (30, 75, 120),
    "first-contact": (30, 90, 150),
    "training-methodology": (45, 120, 240),
    "frame-close": (15, 30, 45),
}
"""The minutes of each module at its three depths, as the research has them."""
TOLERANCE = 5

ARTICLE_3_A = (
    '(a) "Trafficking in persons" shall mean the recruitment, transportation, transfer, harbouring '
    "or receipt of persons, by means of the threat or use of force or other forms of coercion, of "
    "abduction, of fraud, of deception, of the abuse of power or of a position of vulnerability or "
    "of the giving or receiving of payments or benefits to achieve the consent of a person having "
    "control over another person, for the purpose of exploitation. Exploitation shall include, at "
    "a minimum, the exploitation of the prostitution of others or other forms of sexual "
    "exploitation, forced labour or services, slavery or practices similar to slavery, servitude "
    "or the removal of organs;"
)
ARTICLE_3_B = (
    "(b) The consent of a victim of trafficking in persons to the intended exploitation set forth "
    "in subparagraph (a) of this article shall be irrelevant where any of the means set forth in "
    "subparagraph (a) have been used;"
)
ARTICLE_3_C = (
    "(c) The recruitment, transportation, transfer, harbouring or receipt of a child for the "
    'purpose of exploitation shall be considered "trafficking in persons" even if this does not '
    "involve any of the means set forth in subparagraph (a) of this article;"
)
ARTICLE_3_D = '(d) "Child" shall mean any person under eighteen years of age.'
"""Palermo Protocol, article 3: the exact text of the research (content.md, section 6.1)."""


def editions(library: Library) -> list[Edition]:
    return [
        Edition(curriculum.id, *listed.split("/"))
        for curriculum in library.curricula.values()
        for listed in curriculum.editions
    ]


def test_the_real_library_has_no_fault() -> None:
    found = pipeline.check_all(request_for(REPOSITORY))

    assert not found, "\n".join(map(str, found))


def test_every_edition_is_planned_inside_its_days(library: Library) -> None:
    for edition in editions(library):
        course = a_course(library, edition)
        found: list[object] = []
        schedule = plan_schedule(course, found.append)
        assert not found, edition
        for day in schedule.days:
            plan = course.curriculum.days[day.number - 1]
            assert day.slots[-1].end <= minutes_since_midnight(plan.closes), (edition, day.number)


def test_no_training_day_is_left_empty_and_no_break_out(library: Library) -> None:
    for edition in editions(library):
        course = a_course(library, edition)
        schedule = plan_schedule(course, lambda _: None)
        for plan, day in zip(course.curriculum.days, schedule.days, strict=True):
            breaks = [slot for slot in day.slots if slot.activity is None]
            assert len(breaks) == len(plan.breaks), (edition, day.number)


def test_the_agreed_minutes_name_every_module_that_a_curriculum_frames(library: Library) -> None:
    assert set(MINUTES) <= set(library.modules)


@pytest.mark.parametrize("module", MINUTES)
@pytest.mark.parametrize("depth", Depth)
def test_a_module_takes_its_agreed_minutes_for_every_audience(
    library: Library, module: str, depth: Depth
) -> None:
    agreed = MINUTES[module][list(Depth).index(depth)]

    taken = {
        audience: minutes(library, library.modules[module], depth, audience)
        for audience in library.audiences
    }

    assert {name: each for name, each in taken.items() if abs(each - agreed) > TOLERANCE} == {}


def minutes(library: Library, module: Module, depth: Depth, audience: str) -> int:
    """How long `module` takes at `depth` with the methods of `audience`."""
    return sum(each.minutes.at(depth) or 0 for each in activities(library, module, depth, audience))


def activities(library: Library, module: Module, depth: Depth, audience: str) -> list[Activity]:
    """The activities of `module` that are run at `depth` with `audience`, in Britain."""
    base = next(iter(library.curricula.values()))
    choice = base.modules[0].model_copy(update={"id": module.id, "depth": depth})
    curriculum = base.model_copy(update={"audience": audience, "modules": (choice,)})
    course = a_course(
        replace(library, curricula={base.id: curriculum}), Edition(base.id, "GB", "en")
    )
    return list(course.modules[0].module.activities)


# --- methods -------------------------------------------------------------------------------------


def test_at_least_four_modules_use_other_methods_with_other_audiences(library: Library) -> None:
    taught: dict[str, dict[str, set[str]]] = {}
    for edition in editions(library):
        course = a_course(library, edition)
        for each in course.modules:
            chosen = {
                activity.method.value for activity in each.module.activities if activity.choice
            }
            taught.setdefault(each.module.id, {})[course.audience.id] = chosen

    differing = [
        module
        for module, by_audience in taught.items()
        if any(a != b for a, b in combinations(by_audience.values(), 2))
    ]
    assert len(differing) >= 4, taught


def test_every_choice_offers_another_method(library: Library) -> None:
    for module in library.modules.values():
        for choice in {each.choice for each in module.activities if each.choice}:
            methods = {each.method for each in module.activities if each.choice == choice}
            assert len(methods) > 1, (module.id, choice)


# --- the treaty ----------------------------------------------------------------------------------


def test_article_3_is_quoted_to_the_letter_on_slides(library: Library) -> None:
    quoted = [
        str(each.quotation)
        for each in walk(library.modules["what-is-trafficking"])
        if isinstance(each, QuotationSlide) and each.source == "palermo-article-3"
    ]

    whole = f"{ARTICLE_3_A} {ARTICLE_3_B} {ARTICLE_3_C} {ARTICLE_3_D}"
    assert " ".join(quoted) == whole


def test_article_3_is_quoted_to_the_letter_on_the_handout(library: Library) -> None:
    module = library.modules["what-is-trafficking"]
    handout = next(each for each in module.handouts if each.id == "article-3")

    paragraphs = [str(each.paragraph) for each in handout.body if each.paragraph]
    assert paragraphs[1:] == [
        "For the purposes of this Protocol:",
        ARTICLE_3_A,
        ARTICLE_3_B,
        ARTICLE_3_C,
        ARTICLE_3_D,
    ]


def test_article_3_is_taught_exactly_wherever_it_is_taught_in_depth(library: Library) -> None:
    for edition in editions(library):
        course = a_course(library, edition)
        for taught in course.modules:
            if taught.module.id == "what-is-trafficking":
                handouts = [each.id for each in taught.module.handouts]
                assert "article-3" in handouts, edition


# --- facts ---------------------------------------------------------------------------------------


def test_every_superseded_entry_names_what_replaced_it_or_says_why(library: Library) -> None:
    for entry in library.evidence.values():
        if entry.use is EvidenceUse.SUPERSEDED:
            assert entry.superseded_by in library.evidence or entry.note, entry.id


def test_every_country_has_the_contacts_that_a_release_needs(library: Library) -> None:
    needed = {"emergency_number", "support_line", "referral_contact"}

    for country in library.countries.values():
        assert needed <= {each.id for each in country.contacts}, country.id


def test_every_file_of_the_library_is_read(library: Library) -> None:
    kinds = {
        "modules": Path("modules"),
        "audiences": Path("curricula/audiences"),
        "countries": Path("curricula/countries"),
    }
    for name, folder in kinds.items():
        on_disk = {
            path.stem if path.suffix == ".yaml" else path.name
            for path in (REPOSITORY / folder).iterdir()
            if path.is_dir() or path.suffix == ".yaml"
        }
        assert set(getattr(library, name)) == on_disk
