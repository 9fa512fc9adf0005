"""The real modules and curricula: no faults, days that fit, the minutes and depths agreed."""

from __future__ import annotations

from pathlib import Path

import pytest
from editions import Editions, Teaching
from libraries import REPOSITORY, request_for

from builder import pipeline
from builder.content import Depth, Library
from builder.plan.schedule import minutes_since_midnight

MINUTES = {
    "frame-open": (15, 30, 45),
    "what-is-trafficking": (45, 60, 75),
    "distinctions": (20, 45, 60),
    "forms": (30, 45, 60),
    "scale-and-data": (20, 45, 75),
    "risk-and-protection": (30, 60, 75),
    "gender-and-rights": (20, 45, 60),
    "process-and-control": (30, 60, 90),
    "children": (30, 60, 90),
    "effects-and-trauma": (30, 60, 90),
    "myths": (20, 30, 30),
    "survivor-voice": (30, 45, 60),
    "identification": (30, 75, 120),
    "first-contact": (30, 90, 150),
    "referral": (20, 60, 90),
    "victim-needs": (30, 75, 120),
    "protection-and-rights": (20, 60, 90),
    "return-reintegration": (30, 90, 180),
    "law-international": (20, 60, 90),
    "law-national": (20, 60, 120),
    "investigation-prosecution": (30, 120, 240),
    "adjudication": (30, 90, 180),
    "demand": (20, 45, 75),
    "prevention": (30, 60, 90),
    "safe-migration": (60, 90, 120),
    "technology": (20, 60, 120),
    "crises": (30, 60, 90),
    "media-and-images": (30, 60, 90),
    "ethics-and-safety": (20, 45, 60),
    "monitoring": (20, 45, 90),
    "training-methodology": (45, 120, 240),
    "frame-close": (15, 30, 45),
}
"""The minutes of each module at its three depths, as the research has them (content.md, 3.1)."""
TOLERANCE = 5

AUDIENCES = (
    "police-frontline",
    "investigators-prosecutors",
    "judiciary",
    "labour-inspectors-unions-employers",
    "health-psychosocial",
    "educators",
    "young-people",
    "at-risk-women-job-seekers",
    "affiliates-volunteers-public",
    "advocates",
    "ngo-state-repatriated",
    "legislators-policy",
    "disaster-humanitarian",
    "tech-companies",
    "media-communicators",
    "trainers",
)
"""The audiences A01 to A16 of the research; each has a curriculum of its name."""

FIT = """
what-is-trafficking        1 2 2 1 1 1 1 1 1 2 1 1 1 1 1 2
distinctions               2 . . 2 . . . . . 2 . 1 . . 1 .
forms                      1 . . 1 1 . o . 1 . . . o 1 . .
scale-and-data             . . . . . . . . o 2 . 1 . o 2 2
risk-and-protection        . . . 1 . 2 1 1 1 2 . o o 1 . 1
gender-and-rights          . . 1 . . . . o . 2 . 1 . . o o
process-and-control        1 3 1 . 1 1 . 1 . 2 1 . . . . 1
children                   o o o . o 2 . . . . o . 1 1 . .
effects-and-trauma         1 2 2 . 3 . . . . 2 2 . o . 1 2
myths                      . . 1 . . 1 1 o 1 . . . . 1 1 2
survivor-voice             . . . . o o . . o 2 1 1 . 1 2 2
identification             2 2 . 3 2 1 . . 1 2 o . 1 . . 1
first-contact              2 3 . 1 2 1 . . . 1 2 . 1 . . o
referral                   1 2 . 1 2 1 . . . 2 2 . 1 . . .
victim-needs               . . . . 2 . . o . . 3 . o . . .
protection-and-rights      1 2 2 1 1 . . o . 2 2 1 . . . .
return-reintegration       . . . . o . . . . . 3 . . . . .
law-international          . 2 3 . . . . . . 2 . 2 . . . .
law-national               1 3 3 1 . . . . . 2 . 2 . o . o
investigation-prosecution  . 3 . . . . . . . . . . . . . .
adjudication               . o 3 . . . . . . . . o . . . .
demand                     . o o 2 . . . . o 1 . 1 . 1 o .
prevention                 . . . . . 2 . . 1 1 . o . . . .
safe-migration             . . . o . o 1 2 o o o . o . . .
technology                 o 3 o . . 1 1 1 . . . o . 3 o .
crises                     o . . . . . . . o . . o 2 . . .
media-and-images           . . . . . . . . o o . . . . 3 2
ethics-and-safety          1 1 . 1 2 1 . . . 2 2 . 1 1 1 2
monitoring                 . . . o . . . . . o 1 2 . o . 2
training-methodology       . . . . . o . . . o . . . . . 3
"""
"""Which module is core for which audience, in that order, and how deep; `o` is an option, `.` is no
part of the profile (content.md, 2.3).
"""
FRAMES = {"frame-open", "frame-close"}
HOURS = (7.6, 19.6, 11.7, 8.1, 10.3, 7.1, 3.4, 4.1, 3.6, 15.3, 13.3, 6.2, 4.4, 6.2, 6.2, 13.0)
"""The contact time of each of those curricula in the research."""
SHORTER = {
    "public-two-hours": 125,
    "world-day-30-july": 90,
    "at-risk-women-job-seekers": 245,
    "police-frontline-one-day": 355,
    "legislators-policy": 370,
    "legislators-four-hours": 240,
    "ngo-state-repatriated": 800,
    "disaster-humanitarian-card": 45,
    "tech-five-hours": 300,
}
"""The minutes of shorter versions and sample agendas (content.md, 2.2 and 7.12)."""


def test_the_real_library_has_no_fault() -> None:
    found = pipeline.check_all(request_for(REPOSITORY))

    assert "\n".join(map(str, found)) == ""


def test_every_edition_is_planned_inside_its_days(editions: Editions) -> None:
    for name, each in editions.items():
        assert not each.found, name
        for day in each.schedule.days:
            plan = each.course.curriculum.days[day.number - 1]
            assert day.slots[-1].end <= minutes_since_midnight(plan.closes), (name, day.number)


def test_no_training_day_is_left_empty_and_no_break_out(editions: Editions) -> None:
    for name, each in editions.items():
        for plan, day in zip(each.course.curriculum.days, each.schedule.days, strict=True):
            breaks = [slot for slot in day.slots if slot.activity is None]
            assert len(breaks) == len(plan.breaks), (name, day.number)


# --- modules and their minutes -------------------------------------------------------------------


def test_the_modules_and_audiences_are_those_of_the_research(library: Library) -> None:
    assert set(library.modules) == set(MINUTES)
    assert len(MINUTES) == 32
    assert set(library.audiences) == set(AUDIENCES)


@pytest.mark.parametrize("depth", Depth)
def test_every_module_takes_its_agreed_minutes_for_every_audience(
    library: Library, teaching: Teaching, depth: Depth
) -> None:
    number = list(Depth).index(depth)

    other = {
        (audience, each.module.id): each.minutes
        for audience in library.audiences
        for each in teaching(audience, depth)[0].modules
        if abs(each.minutes - MINUTES[each.module.id][number]) > TOLERANCE
    }

    assert other == {}


# --- curricula -----------------------------------------------------------------------------------


def fit_of(audience: str) -> dict[str, str]:
    """The digit, `o` or `.` of each module for `audience`."""
    rows = [line.split() for line in FIT.strip().splitlines()]
    return {row[0]: row[1 + AUDIENCES.index(audience)] for row in rows}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_curriculum_has_its_core_modules_at_their_depths_and_the_frames(
    library: Library, audience: str
) -> None:
    curriculum = library.curricula[audience]
    core = {
        name: list(Depth)[int(mark) - 1] for name, mark in fit_of(audience).items() if mark in "123"
    }
    chosen = {each.id: each.depth for each in curriculum.modules}

    assert curriculum.audience == audience
    assert {name: chosen[name] for name in chosen if name not in FRAMES} == core
    assert [curriculum.modules[0].id, curriculum.modules[-1].id] == ["frame-open", "frame-close"]


@pytest.mark.parametrize(("audience", "hours"), list(zip(AUDIENCES, HOURS, strict=True)))
def test_a_curriculum_takes_its_contact_time(
    editions: Editions, audience: str, hours: float
) -> None:
    taken = sum(each.minutes for each in editions[f"{audience}/GB-en"].course.modules)

    assert abs(taken - hours * 60) <= hours * 60 * 0.05


@pytest.mark.parametrize("name", SHORTER)
def test_a_shorter_version_takes_its_minutes(editions: Editions, name: str) -> None:
    taken = sum(each.minutes for each in editions[f"{name}/GB-en"].course.modules)

    assert 0 <= SHORTER[name] - taken <= 2 * TOLERANCE


def test_every_curriculum_opens_safely_and_all_but_a_card_close_as_well(library: Library) -> None:
    for curriculum in library.curricula.values():
        chosen = [each.id for each in curriculum.modules]
        assert chosen[0] == "frame-open", curriculum.id
        assert chosen[-1] == "frame-close" or len(chosen) == 2, curriculum.id
        assert FRAMES.isdisjoint(chosen[1:-1]), curriculum.id


def test_every_curriculum_is_for_an_audience_and_built_for_two_countries(library: Library) -> None:
    for curriculum in library.curricula.values():
        assert curriculum.audience in AUDIENCES
        assert set(curriculum.editions) >= {"GB/en", "KE/en"}, curriculum.id


# --- files ---------------------------------------------------------------------------------------


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
