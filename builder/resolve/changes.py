"""Replacements: what an audience, a country pack and an organisation change in modules, in this
order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from builder.content import Change, Item, Library, Module, Node, SlideNode, walk
from builder.course import Course, TaughtModule
from builder.diagnostics import Report, error
from builder.raw import Fields, shaped

Edit = Callable[[Item], tuple[Item, ...]]


def apply_changes(course: Course, library: Library, report: Report) -> Course:
    """The course with every change made; a later layer changes what an earlier one left."""
    changes = (
        *course.audience.changes,
        *course.country.changes,
        *(change for each in library.organisations for change in each.changes),
    )
    modules = tuple(_changed_module(each, changes, report) for each in course.modules)
    return replace(course, modules=modules)


def _changed_module(
    taught: TaughtModule, changes: tuple[Change, ...], report: Report
) -> TaughtModule:
    module: Module = taught.module
    for change in changes:
        name, item = change.item.split("/")
        if name == module.id:
            edit: Edit = partial(_edit, change=change, report=report)
            edited = _edited(module, item, edit)
            assert isinstance(edited, Module)
            _report_taken(module, edited, change, report)
            module = edited
    return replace(taught, module=module)


def _report_taken(before: Module, after: Module, change: Change, report: Report) -> None:
    """Report each id that a change gives to a second item of the module."""
    had, has = (
        Counter(each.id for each in walk(module) if isinstance(each, Item))
        for module in (before, after)
    )
    for name, count in has.items():
        if count > 1 and count > had[name]:
            message = f"`{name}` is an id that the module `{after.id}` already has"
            hint = "give what you add an id of its own, such as one with your name before it"
            report(error("duplicate-id", change.place, message, hint))


def _edit(item: Item, change: Change, report: Report) -> tuple[Item, ...]:
    """What stands in the place of `item` after `change`; faults leave it as it was."""
    changed: Item | None = item
    if change.remove:
        changed = None
    elif change.set:
        fields = {name: getattr(item, name) for name in type(item).model_fields}
        changed = shaped(type(item), _fields({**fields, **change.set}, change), report) or item
    if change.add_after and isinstance(item, SlideNode):
        hint = "add a step with this slide instead"
        report(error("wrong-value", change.place, "a step shows one slide at most", hint))
    added = (shaped(type(item), _fields(each, change), report) for each in change.add_after)
    return tuple(each for each in (changed, *added) if each is not None)


def _fields(values: Mapping[str, Any], change: Change) -> Fields:
    fields = Fields(values)
    fields["place"] = fields.place = change.place
    fields.keys_at = {}
    return fields


def _edited(node: Node, item: str, edit: Edit) -> Node:
    """`node` with `edit` made on the item of that id, wherever within it stands."""
    update: dict[str, object] = {}
    for name, value in node.__dict__.items():
        new: object = value
        if isinstance(value, tuple):
            new = tuple(part for each in value for part in _edited_part(each, item, edit))
        elif isinstance(value, Node):
            new = next(iter(_edited_part(value, item, edit)), None)
        if new != value:
            update[name] = new
    return node.model_copy(update=update) if update else node


def _edited_part(part: object, item: str, edit: Edit) -> tuple[object, ...]:
    if isinstance(part, Item) and part.id == item:
        return edit(part)
    return (_edited(part, item, edit),) if isinstance(part, Node) else (part,)
