"""Slides keep their ids when something is added before them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from examples import TODAY, a_curriculum, a_module, a_step, an_activity, documents
from planned import deck_of

from builder.content import Depth, Edition, Library
from builder.course import Occasion
from builder.diagnostics import Diagnostic
from builder.resolve import resolve


def test_ids_of_slides_stay_the_same_when_a_module_is_added_before() -> None:
    first, second = a_module("first"), a_module("second")

    alone = {each.id for each in deck_of(second).sections[1].slides}
    behind = {each.id for each in deck_of(first, second).sections[2].slides}

    assert alone == behind


@pytest.mark.parametrize("depth", Depth)
def test_ids_of_slides_stay_the_same_when_a_step_is_added_before(depth: Depth) -> None:
    def steps(*names: str) -> Any:
        return [
            a_step(n, slide={"id": f"s-{n}", "kind": "content", "title": n, "points": ["P"]})
            for n in names
        ]

    def ids(*names: str) -> set[str]:
        module = a_module("first", an_activity(steps=steps(*names)))
        deck = deck_of(module, curriculum=a_curriculum(depth=depth))
        return {each.id for each in deck.slides}

    assert ids("b", "c") == ids("a", "b", "c") - {"first/s-a"}


def test_a_course_as_of_another_day_has_the_same_slides(library: Library) -> None:
    edition = Edition("police-frontline", "GB", "en")
    found: list[Diagnostic] = []
    course = resolve(library, edition, Occasion(TODAY), found.append)
    assert course is not None
    later = replace(course, occasion=Occasion(TODAY.replace(year=2027)))

    assert [s.id for s in documents(course)[1].slides] == [s.id for s in documents(later)[1].slides]
