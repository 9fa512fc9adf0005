"""What is not for this audience, this country or this depth is left out, wherever it stands."""

from __future__ import annotations

from typing import Any

import pytest
from examples import (
    a_country,
    a_course,
    a_curriculum,
    a_library,
    a_module,
    a_step,
    an_activity,
    an_audience,
    an_item,
    checked_by_a_person,
)

from builder.content import Depth, Edition, Item, Module, walk


def left(module: Module, depth: Depth = Depth.WORKING, **nouns: Any) -> set[str]:
    """The ids of all items of `module` that are left in a course."""
    curriculum = a_curriculum([module.id], depth)
    course = a_course(a_library(module, curriculum=curriculum, **nouns))
    return {each.id for each in walk(course.modules[0].module) if isinstance(each, Item)}


def a_message(id: str, **fields: Any) -> dict[str, Any]:  # noqa: A002
    return {"id": id, "text": f"The message {id}.", **fields}


@pytest.mark.parametrize(
    ("when", "stays"),
    [
        ({}, True),
        ({"audiences": ["police"]}, True),
        ({"audiences": ["professionals"]}, True),
        ({"audiences": ["community"]}, False),
        ({"audiences": ["community", "police"]}, True),
        ({"except_audiences": ["police"]}, False),
        ({"except_audiences": ["professionals"]}, False),
        ({"except_audiences": ["community"]}, True),
        ({"audiences": ["professionals"], "except_audiences": ["police"]}, False),
        ({"countries": ["GB"]}, True),
        ({"countries": ["KE", "GB"]}, True),
        ({"countries": ["KE"]}, False),
        ({"countries": ["GB-SCT"]}, False),
        ({"audiences": ["police"], "countries": ["KE"]}, False),
    ],
)
def test_an_item_stays_when_its_condition_holds(when: dict[str, list[str]], stays: bool) -> None:
    messages = [a_message("always"), a_message("sometimes", when=when)]

    assert ("sometimes" in left(a_module(key_messages=messages))) is stays


@pytest.mark.parametrize(
    ("taught", "begins", "stays"),
    [(a, b, list(Depth).index(a) >= list(Depth).index(b)) for a in Depth for b in Depth],
)
def test_an_item_is_taught_from_its_depth_on(taught: Depth, begins: Depth, stays: bool) -> None:
    messages = [a_message("always"), a_message("deeper", depth=begins)]

    assert ("deeper" in left(a_module(key_messages=messages), taught)) is stays


@pytest.mark.parametrize(
    ("depth", "minutes"), [("awareness", 5), ("working", 0), ("specialist", 15)]
)
def test_an_activity_runs_at_the_depths_that_have_minutes(depth: str, minutes: int) -> None:
    activity = an_activity("short", minutes={"awareness": 5, "specialist": 15})
    curriculum = a_curriculum(depth=Depth(depth))

    course = a_course(a_library(a_module("first", an_activity(), activity), curriculum=curriculum))

    assert course.modules[0].minutes == 20 + minutes


NOT_HERE: dict[str, Any] = {"when": {"countries": ["KE"]}}


@pytest.mark.parametrize(
    "fields",
    [
        {"key_messages": [a_message("key"), a_message("gone", **NOT_HERE)]},
        {"objectives": [a_message("listen"), a_message("gone", **NOT_HERE)]},
        {"activities": [an_activity(), an_activity("gone", **NOT_HERE)]},
        {"activities": [an_activity(steps=[a_step(), a_step("gone", **NOT_HERE)])]},
        {"assessment": [an_item(), an_item("gone", **NOT_HERE)]},
        {"hard_questions": [{"id": "gone", "question": "Q", "answer": "A", **NOT_HERE}]},
        {"handouts": [{"id": "gone", "title": "T", "body": [{"paragraph": "P"}], **NOT_HERE}]},
        {
            "activities": [
                an_activity(
                    steps=[
                        a_step(
                            slide={"id": "gone", "kind": "content", "title": "T", "points": ["P"]}
                            | NOT_HERE
                        )
                    ]
                )
            ]
        },
    ],
    ids=lambda fields: next(iter(fields)),
)  # fmt: skip
def test_every_kind_of_item_can_be_left_out(fields: dict[str, Any]) -> None:
    module = a_module(**fields)

    everywhere = {each.id for each in walk(module) if isinstance(each, Item)}
    assert "gone" in everywhere
    assert left(module) == {each for each in everywhere if not each.startswith("gone")}


def test_what_is_left_out_needs_no_value_and_no_evidence() -> None:
    message = a_message("gone", **NOT_HERE) | {"text": "{nowhere} {figure:none} [@none]"}

    course = a_course(a_library(a_module(key_messages=[a_message("always"), message])))

    assert not course.evidence
    assert not course.needs


def test_the_library_stays_as_it_was() -> None:
    module = a_module(key_messages=[a_message("always"), a_message("gone", **NOT_HERE)])
    library = a_library(module, country=a_country(law=[]), audience=an_audience())

    a_course(library, Edition("course", "GB", "en"))

    assert [each.id for each in library.modules["first"].key_messages] == ["always", "gone"]
    assert checked_by_a_person()["status"] == "verified"
