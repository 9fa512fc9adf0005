"""What an audience, a country pack and an organisation change in modules, in this order."""

from __future__ import annotations

from typing import Any

import pytest
from examples import (
    a_country,
    a_library,
    a_module,
    a_step,
    an_activity,
    an_audience,
    resolved,
)

from builder.content import Item, Module, Organisation, walk
from builder.diagnostics import Diagnostic, Place

HERE = Place("changes.yaml", 7, 5)


def a_change(item: str = "first/practice", **fields: Any) -> dict[str, Any]:
    return {"item": item, "reason": "It is better here.", "place": HERE, **fields}


def an_organisation(*changes: dict[str, Any], name: str = "The society") -> Organisation:
    return Organisation(name=name, changes=changes)


def changed(
    *changes: dict[str, Any], module: Module | None = None
) -> tuple[Module, list[Diagnostic]]:
    """A module after an organisation's changes."""
    library = a_library(
        module or a_module("first", an_activity()), organisations=[an_organisation(*changes)]
    )
    course, found = resolved(library)
    return course.modules[0].module, found


def ids(module: Module) -> list[str]:
    return [each.id for each in walk(module) if isinstance(each, Item)]


@pytest.mark.parametrize(
    ("item", "name", "value"),
    [
        ("first/practice", "title", "Another title"),
        ("first/practice-step", "say", ("A new word.", "And another.")),
        ("first/first-key", "text", "Another message."),
        ("first/first-item", "stem", "Another question?"),
        ("first/listen", "text", "Listen twice"),
        ("first/a-slide", "title", "Another title"),
    ],
)  # fmt: skip
def test_set_replaces_a_field_of_an_item_wherever_it_stands(
    item: str, name: str, value: Any
) -> None:
    slide = {"id": "a-slide", "kind": "content", "title": "T", "points": ["P"]}
    module = a_module("first", an_activity(steps=[a_step("practice-step", slide=slide)]))

    after, found = changed(a_change(item, set={name: value}), module=module)

    (held,) = [
        getattr(each, name)
        for each in walk(after)
        if isinstance(each, Item) and each.id == item.split("/")[1]
    ]
    assert not found
    assert (tuple(map(str, held)) if isinstance(value, tuple) else str(held)) == value
    assert ids(after) == ids(module)


def test_set_leaves_the_other_fields() -> None:
    module = a_module("first", an_activity(debrief=["Why?"], materials=["Cards"]))

    after, _ = changed(a_change(set={"title": "Other"}), module=module)

    before = module.activities[0]
    same = {"title": before.title, "place": before.place}
    assert after.activities[0].model_copy(update=same) == before


def test_remove_leaves_an_item_out() -> None:
    module = a_module("first", an_activity(), an_activity("second"))

    after, found = changed(a_change("first/second", remove=True), module=module)

    assert not found
    assert "second" not in ids(after)
    assert "practice" in ids(after)


def test_add_after_puts_items_of_the_same_kind_behind() -> None:
    module = a_module("first", an_activity(steps=[a_step("one"), a_step("two")]))
    added = [{"id": "one-a", "say": ["A"]}, {"id": "one-b", "say": ["B"]}]

    after, found = changed(a_change("first/one", add_after=added), module=module)

    assert not found
    assert [each.id for each in after.activities[0].steps] == ["one", "one-a", "one-b", "two"]


def test_remove_and_add_after_put_items_in_the_place_of_another() -> None:
    module = a_module("first", an_activity(steps=[a_step("one"), a_step("two")]))
    change = a_change("first/one", remove=True, add_after=[{"id": "new", "say": ["A"]}])

    after, _ = changed(change, module=module)

    assert [each.id for each in after.activities[0].steps] == ["new", "two"]


def test_layers_change_what_earlier_ones_left() -> None:
    def layer(word: str) -> dict[str, Any]:
        return a_change(set={"title": word})

    library = a_library(
        a_module("first", an_activity()),
        audience=an_audience(
            changes=[
                layer("audience"),
                a_change(set={"task": ["of audience"]}),
                a_change(set={"debrief": ["of audience"]}),
            ]
        ),
        country=a_country(changes=[layer("country"), a_change(set={"debrief": ["of country"]})]),
        organisations=[
            an_organisation(layer("one"), a_change(set={"group_size": "of one"}), name="One"),
            an_organisation(layer("two"), name="Two"),
        ],
    )

    course, found = resolved(library)

    (activity,) = course.modules[0].module.activities
    assert not found
    assert str(activity.title) == "two"
    assert [str(each) for each in (*activity.task, *activity.debrief)] == [
        "of audience",
        "of country",
    ]
    assert str(activity.group_size) == "of one"
    assert course.author == "Two"


def test_a_later_layer_can_change_what_an_earlier_one_added() -> None:
    added = a_change("first/one", add_after=[{"id": "new", "say": ["A"]}])
    library = a_library(
        a_module("first", an_activity(steps=[a_step("one")])),
        country=a_country(changes=[added]),
        organisations=[an_organisation(a_change("first/new", set={"say": ["B"]}))],
    )

    course, _ = resolved(library)

    assert [str(each) for each in course.modules[0].module.activities[0].steps[1].say] == ["B"]


def test_a_change_of_another_module_changes_nothing_here() -> None:
    module = a_module("first", an_activity())

    after, found = changed(a_change("second/practice", remove=True), module=module)

    assert after == module
    assert not found


@pytest.mark.parametrize(
    ("change", "rule", "words"),
    [
        ({"set": {"titel": "Other"}}, "unknown-field", "`titel` is not a field here"),
        ({"add_after": [{"id": "new"}]}, "missing-field", "is missing"),
    ],
)
def test_a_change_that_does_not_fit_is_told_at_its_place_and_not_made(
    change: dict[str, Any], rule: str, words: str
) -> None:
    module = a_module("first", an_activity())

    after, found = changed(a_change(**change), module=module)

    assert found
    assert {(each.rule, each.place) for each in found} == {(rule, HERE)}
    assert words in found[0].message
    assert ids(after) == ids(module)


def test_conditions_and_methods_decide_after_changes() -> None:
    hidden = a_change("first/second", set={"when": {"countries": ["KE"]}})

    after, _ = changed(hidden, module=a_module("first", an_activity(), an_activity("second")))

    assert "second" not in ids(after)


def test_an_item_that_is_added_to_a_slide_is_not_lost_in_silence() -> None:
    slide = {"id": "a-slide", "kind": "content", "title": "T", "points": ["P"]}
    module = a_module("first", an_activity(steps=[a_step(slide=slide)]))
    more = a_change("first/a-slide", add_after=[{**slide, "id": "more"}])

    after, found = changed(more, module=module)

    assert "more" in ids(after) or found


def test_an_id_that_the_module_has_already_is_told() -> None:
    step = {"id": "practice-step", "do": ["Wait."]}

    _, found = changed(a_change("first/practice-step", add_after=[step]))

    (fault,) = [each for each in found if each.rule == "duplicate-id"]
    assert (fault.place, fault.severity) == (HERE, "error")
    assert "`practice-step` is an id that the module `first` already has" in fault.message
    assert not changed(a_change("first/practice-step", add_after=[{**step, "id": "ours"}]))[1]
