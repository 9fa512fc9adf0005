"""Conditions and depth: what is not for this audience, this country or this depth is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import is_not
from typing import TypeVar

from builder.content import Activity, Item, Library, Node
from builder.course import Course, TaughtModule
from builder.diagnostics import Report

NodeT = TypeVar("NodeT", bound=Node)
Keep = Callable[[Item], bool]


def drop_unmet(course: Course, library: Library, report: Report) -> Course:  # noqa: ARG001
    """The course with only those items whose condition holds and whose depth is reached."""
    return replace(course, modules=tuple(_kept_module(each, course) for each in course.modules))


def _kept_module(taught: TaughtModule, course: Course) -> TaughtModule:
    def keep(item: Item) -> bool:
        if isinstance(item, Activity) and not item.minutes.at(taught.depth):
            return False
        return taught.depth.reaches(item.depth) and item.when.holds(
            course.audience, course.country.id
        )

    return replace(taught, module=_kept(taught.module, keep))


def _kept(node: NodeT, keep: Keep) -> NodeT:
    update: dict[str, object] = {}
    for name, value in node.__dict__.items():
        if isinstance(value, tuple):
            items = tuple(_within(each, keep) for each in value if _stays(each, keep))
            if len(items) < len(value) or any(map(is_not, items, value)):
                update[name] = items
        elif isinstance(value, Node):
            inner = _within(value, keep) if _stays(value, keep) else None
            if inner is not value:
                update[name] = inner
    return node.model_copy(update=update) if update else node


def _stays(part: object, keep: Keep) -> bool:
    return not isinstance(part, Item) or keep(part)


def _within(part: object, keep: Keep) -> object:
    return _kept(part, keep) if isinstance(part, Node) else part
