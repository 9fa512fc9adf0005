"""Telephone numbers in text that runs from the right: they stay in one piece, in deck and book."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from examples import (
    a_contact,
    a_country,
    a_course,
    a_language,
    a_library,
    a_module,
    checked_by_a_person,
    documents,
)

from builder.document import Book, Deck
from builder.plan.direction import isolated, with_marks
from builder.text import Run

LRM = "\u200e"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ring 0800 121 700.", f"Ring {LRM}0800 121 700{LRM}."),
        ("+254 20 123-456 now", f"{LRM}+254 20 123-456{LRM} now"),
        ("(020) 7946 0000", f"{LRM}(020) 7946 0000{LRM}"),
        ("999 or 112", "999 or 112"),
        ("in 2024, 12 of 30", "in 2024, 12 of 30"),
        ("09:30–10:15", "09:30–10:15"),
        ("no number", "no number"),
    ],
)
def test_marks_stand_about_what_can_be_dialled_and_comes_apart(text: str, marked: str) -> None:
    assert with_marks(text) == marked


def runs_of(node: Any) -> Iterator[Run]:
    if isinstance(node, Run):
        yield node
    elif isinstance(node, tuple):
        for each in node:
            yield from runs_of(each)
    elif hasattr(node, "__dataclass_fields__"):
        for name in node.__dataclass_fields__:
            yield from runs_of(getattr(node, name))


def planned(direction: str) -> tuple[Deck, Book]:
    contact = a_contact("line", number="0800 121 700", **checked_by_a_person())
    module = a_module(summary="Ring {line}.")
    language = a_language(direction=direction)
    library = a_library(module, country=a_country(contacts=[contact]), language=language)
    _, deck, book = documents(a_course(library))
    return deck, book


@pytest.mark.parametrize("which", [0, 1])
def test_every_number_of_a_document_from_the_right_has_its_marks(which: int) -> None:
    document = isolated(planned("rtl")[which])

    shown = [run.text for run in runs_of(document) if "0800 121 700" in run.text]

    assert shown
    assert all(f"{LRM}0800 121 700{LRM}" in text for text in shown)


@pytest.mark.parametrize("which", [0, 1])
def test_a_document_from_the_left_is_left_alone(which: int) -> None:
    document = planned("ltr")[which]

    assert isolated(document) is document
