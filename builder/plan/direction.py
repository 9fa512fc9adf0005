"""A planned document in, the same out with its telephone numbers in one piece.

In text that runs from the right, the groups of a number change places and a plus sign goes to the
wrong end, since a space belongs to neither direction (Unicode annex 9). Left-to-right marks on both
sides prevent it; they have no width, and programs that dial leave them out.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from builder.document import Book, Deck
from builder.text import Run

Planned = TypeVar("Planned", Deck, Book)

MARK = "\u200e"
_NUMBER = re.compile(r"(?<!\w)(?:\+\d|\(?\d)[\d ()/.-]*\d(?!\w)")
_GROUPED = re.compile(r"^\+|\d[ ()/.-]+\d")
_FEWEST = 5  # digits: less is no number to dial, or cannot come apart


def isolated(document: Planned) -> Planned:
    """`document` as it is where it runs from the left; else with marks about each number."""
    if document.meta.direction != "rtl":
        return document
    return cast(Planned, _isolated(document))


def with_marks(text: str) -> str:
    """`text` with a mark on both sides of each telephone number."""

    def mark(found: re.Match[str]) -> str:
        number = found[0]
        digits = sum(sign.isdigit() for sign in number)
        if digits < _FEWEST or not _GROUPED.search(number):
            return number
        return f"{MARK}{number}{MARK}"

    return _NUMBER.sub(mark, text)


def _isolated(part: object) -> object:
    """`part` with the runs within it marked; what holds none stays the same object."""
    if isinstance(part, Run):
        marked = with_marks(part.text)
        return part if marked == part.text else replace(part, text=marked)
    if isinstance(part, tuple):
        inner = tuple(_isolated(each) for each in part)
        return inner if any(a is not b for a, b in zip(inner, part, strict=True)) else part
    if not is_dataclass(part):
        return part
    changed: dict[str, Any] = {}
    for field in fields(part):
        before = getattr(part, field.name)
        after = _isolated(before)
        if after is not before:
            changed[field.name] = after
    return replace(cast(Any, part), **changed) if changed else part
