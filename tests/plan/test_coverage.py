"""The coverage matrix: each objective once, with what practises and what tests it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from editions import Editions
from examples import (
    a_course,
    a_curriculum,
    a_library,
    a_module,
    an_activity,
    an_audience,
    an_item,
    documents,
)

from builder.content import Depth, Method, Module
from builder.document import Book, Paragraph, Question, Section, Table
from builder.plan.words import duration, text_of


def sections_of(sections: tuple[Section, ...]) -> Iterator[Section]:
    for each in sections:
        yield each
        yield from sections_of(each.sections)


def rows_of(book: Book) -> list[list[str]]:
    """The cells of the matrix."""
    section = next(each for each in sections_of(book.sections) if each.id == "coverage")
    (table,) = (each for each in section.blocks if isinstance(each, Table))
    return [[text_of(cell) for cell in row] for row in table.rows]


def questions_of(book: Book) -> dict[str, str]:
    """The questions of the printed test by number."""
    found = [each for each in sections_of(book.sections) if each.id == "test-paper"]
    stems = [text_of(b.stem) for each in found for b in each.blocks if isinstance(b, Question)]
    return dict(stem.split(". ", 1) for stem in stems)


def matrix(*modules: Module, **nouns: Any) -> list[list[str]]:
    return rows_of(documents(a_course(a_library(*modules, **nouns)))[2])


def objectives(*names: str) -> list[dict[str, str]]:
    return [{"id": each, "text": f"Do {each}"} for each in names]


def test_each_objective_stands_once_with_its_practice_its_minutes_and_its_questions() -> None:
    first = a_module(
        "first",
        an_activity("a", 10, objectives=["x", "y"]),
        an_activity("b", 65, objectives=["y"]),
        objectives=objectives("x", "y"),
        assessment=[an_item("i", objective="y"), an_item("j", objective="x"),
                    an_item("k", objective="y")],
    )  # fmt: skip
    second = a_module(
        "second",
        an_activity("c", 20, objectives=["x"]),
        objectives=objectives("x"),
        assessment=[an_item("l", objective="x")],
    )

    assert matrix(first, second) == [
        ["1. Do x", "The a", "minutes 10", "2"],
        ["1. Do y", "The a; The b", "hours and minutes 1 15", "1, 3"],
        ["2. Do x", "The c", "minutes 20", "4"],
    ]


def test_a_lecture_is_no_practice_and_what_is_lost_is_seen() -> None:
    lecture = an_activity("talk", method=Method.SHORT_LECTURE, objectives=["x"])
    module = a_module(
        "first",
        lecture,
        an_activity("a", objectives=["y"]),
        objectives=objectives("x", "y"),
        assessment=[an_item(objective="y")],
    )

    assert matrix(module)[0] == ["1. Do x", "–", "–", "–"]


def test_what_an_edition_does_not_run_is_not_counted() -> None:
    alternatives = [
        an_activity("quiz", method=Method.QUIZ, choice="one", objectives=["x"]),
        an_activity("sort", method=Method.CARD_SORT, choice="one", objectives=["x"]),
    ]
    deep = an_activity("deep", {"specialist": 30}, objectives=["x"])
    late = {"id": "late", "text": "Do late", "depth": "specialist"}
    module = a_module(
        "first",
        *alternatives,
        deep,
        objectives=[*objectives("x"), late],
        assessment=[an_item(objective="x"), an_item("z", objective="late", depth="specialist")],
    )
    audience = an_audience(methods={"suit": [Method.CARD_SORT]})
    curriculum = a_curriculum(depth=Depth.AWARENESS)

    found = matrix(module, audience=audience, curriculum=curriculum)

    assert found == [["1. Do x", "The sort", "minutes 20", "1"]]


def test_every_handbook_has_each_objective_once_with_the_numbers_of_the_printed_test(
    editions: Editions,
) -> None:
    for name, made in editions.items():
        rows = rows_of(made.book)
        questions = questions_of(made.book)
        taught = [
            (each, objective)
            for each in made.course.modules
            for objective in each.module.objectives
        ]
        asked = []
        assert len(rows) == len(taught), name
        for (text, practice, minutes, numbers), (each, objective) in zip(rows, taught, strict=True):
            place = (name, each.module.id, objective.id)
            activities = [
                a
                for a in each.module.activities
                if objective.id in a.objectives and a.method is not Method.SHORT_LECTURE
            ]
            total = sum(each.minutes_of(a) for a in activities)
            assert text == f"{each.number}. {text_of(objective.text.runs)}", place
            assert practice == "; ".join(text_of(a.title.runs) for a in activities) != "", place
            assert minutes == duration(made.course, total), place
            stems = [
                text_of(item.stem.runs)
                for item in each.module.assessment
                if item.objective == objective.id
            ]
            assert [questions[number] for number in numbers.split(", ")] == stems, place
            asked += re.findall(r"\d+", numbers)
        assert sorted(asked, key=int) == sorted(questions, key=int), name


def test_the_matrix_tells_what_it_is_for() -> None:
    book = documents(a_course())[2]
    section = next(each for each in sections_of(book.sections) if each.id == "coverage")

    assert isinstance(section.blocks[0], Paragraph)
    assert text_of(section.blocks[0].runs) == "coverage intro"
