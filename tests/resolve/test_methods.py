"""Methodology per audience: the alternative that suits; a banned method never stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from examples import TODAY, a_library, a_module, an_activity, an_audience, resolved
from hypothesis import given
from hypothesis import strategies as st

from builder.content import Activity, Depth, Edition, Library, Method, ModuleChoice
from builder.course import Course, Occasion
from builder.diagnostics import Diagnostic
from builder.resolve import resolve

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


def course_of(
    library: Library, audience: str, module: str, depth: Depth
) -> tuple[Course, list[Diagnostic]]:
    """The course of one module at one depth for one audience."""
    curriculum = next(iter(library.curricula.values())).model_copy(
        update={"audience": audience, "modules": (ModuleChoice(id=module, depth=depth),)}
    )
    found: list[Diagnostic] = []
    only = replace(library, curricula={curriculum.id: curriculum})
    edition = Edition(curriculum.id, "GB", "en")
    course = resolve(only, edition, Occasion(TODAY), found.append)
    assert course is not None
    return course, found


def test_no_real_audience_meets_a_banned_method(library: Library) -> None:
    for audience in library.audiences.values():
        for module in library.modules:
            for depth in Depth:
                course, _ = course_of(library, audience.id, module, depth)
                used = {each.method for each in course.modules[0].module.activities}
                assert not used & set(audience.methods.banned), (audience.id, module, depth)


def test_every_real_choice_has_a_method_for_every_audience(library: Library) -> None:
    for audience in library.audiences:
        for module in library.modules:
            for depth in Depth:
                _, found = course_of(library, audience, module, depth)
                assert not [each for each in found if each.severity == "error"], (audience, module)
