"""Methodology per audience: the alternative that suits; a banned method never stays."""

from __future__ import annotations

from itertools import product

import pytest
from editions import Teaching
from examples import (
    a_country,
    a_library,
    a_module,
    an_activity,
    an_audience,
    resolved,
)
from hypothesis import given
from hypothesis import strategies as st

from builder.content import Activity, Change, Depth, Library, Method, Organisation
from builder.diagnostics import Diagnostic

methods = st.sampled_from(list(Method)[:6])


def run(
    activities: list[Activity], suit: list[Method], banned: list[Method]
) -> tuple[list[str], list[Diagnostic]]:
    """The ids of the activities that are run with an audience, and what was reported."""
    audience = an_audience(methods={"suit": suit, "banned": banned})
    course, found = resolved(a_library(a_module("first", *activities), audience=audience))
    return [each.id for each in course.modules[0].module.activities], found


def an_alternative(method: Method, choice: str | None = "one") -> Activity:
    return an_activity(method.value, method=method, choice=choice)


QUIZ, SORT, FILM = Method.QUIZ, Method.CARD_SORT, Method.FILM


@pytest.mark.parametrize(
    ("suit", "banned", "chosen"),
    [
        ([], [], QUIZ),
        ([SORT], [], SORT),
        ([FILM, SORT], [], SORT),
        ([], [QUIZ], SORT),
        ([], [QUIZ, SORT], FILM),
        ([SORT], [SORT], QUIZ),
        ([FILM], [QUIZ], FILM),
        ([QUIZ, SORT, FILM], [QUIZ], SORT),
    ],
)
def test_the_first_that_suits_is_run_else_the_first_that_is_not_banned(
    suit: list[Method], banned: list[Method], chosen: Method
) -> None:
    alternatives = [an_alternative(each) for each in (QUIZ, SORT, FILM)]

    ids, found = run(alternatives, suit, banned)

    assert ids == [chosen.value]
    assert not found


def test_the_chosen_one_stands_where_the_first_stood() -> None:
    before, after = an_activity("before"), an_activity("after")
    activities = [before, an_alternative(QUIZ), after, an_alternative(SORT)]

    ids, _ = run(activities, [SORT], [])

    assert ids == ["before", "card-sort", "after"]


def test_no_usable_alternative_is_an_error_at_the_first() -> None:
    _, (fault,) = run([an_alternative(QUIZ), an_alternative(SORT)], [], [QUIZ, SORT])

    assert (fault.severity, fault.rule) == ("error", "banned-method")
    assert "`one`" in fault.message
    assert "`police`" in fault.message


def test_an_activity_without_alternative_is_left_out_with_a_warning() -> None:
    ids, (fault,) = run([an_alternative(QUIZ, None), an_activity()], [], [QUIZ])

    assert ids == ["practice"]
    assert (fault.severity, fault.rule) == ("warning", "banned-method")


def test_an_alternative_for_another_audience_is_no_alternative() -> None:
    other = an_activity("other", method=SORT, choice="one", when={"audiences": ["community"]})

    ids, _ = run([other, an_alternative(QUIZ)], [SORT], [])

    assert ids == ["quiz"]


def test_an_alternative_of_another_depth_is_no_alternative() -> None:
    other = an_activity("other", method=SORT, choice="one", minutes={"specialist": 20})

    ids, _ = run([other, an_alternative(QUIZ)], [SORT], [])

    assert ids == ["quiz"]


@given(
    st.lists(st.tuples(methods, st.sampled_from(["one", "two", None])), min_size=1, max_size=6),
    st.lists(methods, unique=True),
    st.lists(methods, unique=True, max_size=4),
)
def test_a_banned_method_never_stays(
    written: list[tuple[Method, str | None]], suit: list[Method], banned: list[Method]
) -> None:
    activities = [
        an_activity(f"a{n}", method=method, choice=choice)
        for n, (method, choice) in enumerate(written)
    ]

    ids, found = run(activities, suit, banned)

    kept = [each for each in activities if each.id in ids]
    chosen = [each.choice for each in kept if each.choice]
    offered = {each.choice for each in activities if each.choice}
    assert not {each.method for each in kept} & set(banned)
    assert len(chosen) == len(set(chosen))
    assert offered - set(chosen) == {
        choice
        for choice in offered
        if all(each.method in banned for each in activities if each.choice == choice)
    }
    assert bool(found) == (
        any(each.method in banned for each in activities if not each.choice)
        or offered != set(chosen)
    )


# --- the real library ----------------------------------------------------------------------------


def test_no_real_audience_meets_a_banned_method(library: Library, teaching: Teaching) -> None:
    for audience, depth in product(library.audiences.values(), Depth):
        course, _ = teaching(audience.id, depth)
        met = {
            (each.module.id, activity.id)
            for each in course.modules
            for activity in each.module.activities
            if activity.method in audience.methods.banned
        }
        assert met == set(), (audience.id, depth)


def test_every_real_choice_has_a_method_for_every_audience(
    library: Library, teaching: Teaching
) -> None:
    for audience, depth in product(library.audiences, Depth):
        _, found = teaching(audience, depth)
        assert [str(each) for each in found if each.severity == "error"] == [], (audience, depth)


def test_no_change_brings_a_banned_method_to_an_audience() -> None:
    """Neither a country pack nor an organisation, nor the audience's own profile."""
    change = {"item": "first/practice", "set": {"method": QUIZ}, "reason": "We like it."}
    more = {"id": "more", "title": "More", "method": QUIZ, "minutes": {"working": 20}}
    steps = [{"id": "more-step", "do": ["Ask."]}]
    added = {**change, "set": {}, "add_after": [{**more, "steps": steps}]}
    library = a_library(
        a_module("first", an_activity()),
        audience=an_audience(methods={"suit": [], "banned": [QUIZ]}, changes=[change]),
        country=a_country(changes=[change, added]),
        organisations=[Organisation(name="Some", changes=(Change(**change),))],
    )

    course, found = resolved(library)

    assert [each.rule for each in found] == ["banned-method", "banned-method"]
    assert course.modules[0].module.activities == ()
