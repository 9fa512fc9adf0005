"""Handouts: a list to copy by, a sheet for each, and links between them and their activities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from examples import a_course, a_library, a_module, an_activity, documents

from builder.content import Library
from builder.document import Book, Paragraph, Section, Table
from builder.plan.handouts import users
from builder.text import PAGE, Run

BODY = [{"paragraph": "P"}]


def a_book(*materials: str, **handout: Any) -> Book:
    """A book with a handout, and an activity that needs `materials`."""
    one = {"id": "cards", "title": "Case cards: six stories", "body": BODY, **handout}
    activity = an_activity("sort", title="Sort them", materials=list(materials))
    module = a_module("m", activity, an_activity("talk", title="Talk"), handouts=[one])
    return documents(a_course(a_library(module)))[2]


def section(book: Book, id: str) -> Section:  # noqa: A002
    def walk(sections: tuple[Section, ...]) -> Iterator[Section]:
        for each in sections:
            yield each
            yield from walk(each.sections)

    return next(each for each in walk(book.sections) if each.id == id)


def links(book: Book, id: str) -> dict[str, str]:  # noqa: A002
    """The words of the links in the paragraphs of a section, and where they lead."""
    return {run.text: run.href for run in said(section(book, id)) if run.href}


def said(section: Section) -> list[Run]:
    paragraphs = [each for each in section.blocks if isinstance(each, Paragraph)]
    return [run for each in paragraphs for run in each.runs]


def test_an_activity_links_to_the_handouts_among_its_materials() -> None:
    found = links(a_book("Handout: case cards, cut", "Tape"), "m-sort")

    assert found["case cards"] == "#handout-m-cards"
    assert [href for text, href in found.items() if PAGE in text] == ["#handout-m-cards"]


def test_what_is_needed_keeps_its_words() -> None:
    text = "".join(run.text for run in said(section(a_book("Handout: case cards, cut"), "m-sort")))

    assert "Handout: case cards (" in text
    assert "), cut" in text


def test_a_handout_that_no_material_names_is_named_where_it_is_used() -> None:
    found = links(a_book("Tape", activities=["talk"]), "m-talk")

    assert found["Case cards: six stories"] == "#handout-m-cards"
    assert links(a_book("Tape", activities=["talk"]), "m-sort") == {}


def test_a_handout_says_where_it_is_used() -> None:
    named = links(a_book("Handout: case cards", activities=["talk", "sort"]), "handout-m-cards")

    assert [text for text in named if PAGE not in text] == ["Sort them", "Talk"]
    assert set(named.values()) == {"#m-sort", "#m-talk"}


def test_a_handout_without_an_activity_belongs_to_its_module() -> None:
    assert set(links(a_book("Tape"), "handout-m-cards").values()) == {"#module-m"}


def test_the_chapter_lists_what_there_is_to_copy() -> None:
    _, listed = section(a_book("Handout: case cards"), "handouts").blocks

    assert isinstance(listed, Table)
    ((handout, used),) = listed.rows
    assert handout[0] == Run("Case cards: six stories", href="#handout-m-cards")
    assert "#m-sort" in {run.href for run in used}


def test_the_longest_name_is_meant() -> None:
    two = [
        {"id": "cards", "title": "Case cards", "body": BODY},
        {"id": "more", "title": "More case cards", "body": BODY},
    ]
    activity = an_activity("sort", materials=["Handout: more case cards"])
    module = a_module("m", activity, handouts=two)

    assert [users(module, each) for each in module.handouts] == [[], [activity]]


def test_most_handouts_of_the_library_know_their_activities(library: Library) -> None:
    known = [bool(users(m, each)) for m in library.modules.values() for each in m.handouts]

    assert sum(known) / len(known) > 0.95
