"""What audiences, country packs and organisations change in modules: whether it is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.check.rule import Finding, rule, unknown
from builder.content import Change, Item, Library, walk
from builder.diagnostics import Severity


@rule(Library, Severity.ERROR)
def unknown_item(library: Library) -> Iterator[Finding]:
    """A change names a module, or an item in it, that does not exist.

    An adaptation that no longer meets its item would silently be lost, for instance after an
    update. What an earlier layer added can be changed by a later one.

    Bad:   item: first-contact/neutral-trio
    Good:  item: first-contact/neutral-trios
    """
    added: list[str] = []
    for layer in _layers(library):
        added += [f"{_module(each)}/{name}" for each in layer for name in _ids(each.add_after)]
        for change in layer:
            yield from _found(library, change, added)


def _found(library: Library, change: Change, added: list[str]) -> Iterator[Finding]:
    name, item = change.item.split("/")
    module = library.modules.get(name)
    if name not in library.known("module"):
        yield unknown("module", name, change.place, library.known("module"))
    elif module is not None and change.item not in added:
        known = [each.id for each in walk(module) if isinstance(each, Item)]
        if item not in known:
            yield unknown(f"item of `{name}`", item, change.place, known)


def _layers(library: Library) -> Iterator[list[Change]]:
    """The changes in the order in which they are made."""
    yield [change for each in library.audiences.values() for change in each.changes]
    yield [change for each in library.countries.values() for change in each.changes]
    for organisation in library.organisations:
        yield list(organisation.changes)


def _module(change: Change) -> str:
    return change.item.split("/")[0]


def _ids(value: Any) -> Iterator[str]:
    """The ids of what a change adds, and of what stands in it."""
    if isinstance(value, dict):
        if "id" in value:
            yield str(value["id"])
        value = tuple(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from _ids(each)
