"""Handbooks: every text that a facilitator needs is in it, every link in it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from examples import (
    a_contact,
    a_country,
    a_course,
    a_fact,
    a_language,
    a_library,
    a_module,
    a_step,
    an_activity,
    an_audience,
    an_entry,
    checked_by_a_person,
    documents,
)

from builder.content import Edition, Library, Module, SlideNode, walk
from builder.course import Course
from builder.document import Book, Deck, Section
from builder.render.outline import outline
from builder.text import Text

Real = dict[str, tuple[Course, Deck, Book, str]]


def book_of(*modules: Module, **nouns: Any) -> Book:
    return documents(a_course(a_library(*modules, **nouns)))[2]


def all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    for each in sections:
        yield each
        yield from all_sections(each.sections)


def section(book: Book, id: str) -> str:  # noqa: A002
    """The section `id` of `book`, in outline."""
    found = next(each for each in all_sections(book.sections) if each.id == id)
    return outline(replace(book, sections=(found,))).partition("\n\n")[2]


@pytest.fixture(scope="module")
def real(library: Library) -> Real:
    """The documents of all real editions, and the outline of the handbook."""
    made: Real = {}
    for curriculum in library.curricula.values():
        for listed in curriculum.editions:
            course = a_course(library, Edition(curriculum.id, *listed.split("/")))
            _, deck, book = documents(course)
            made[str(course.edition)] = (course, deck, book, outline(book))
    return made


# --- nothing is lost -----------------------------------------------------------------------------


def needed(course: Course) -> Iterator[str]:
    """Every text of `course` that is not on a slide, and that somebody who teaches needs."""
    facts = (*course.country.facts, *course.country.contacts)
    unprinted = {id(each.value) for each in course.country.facts if each.status == "unverified"}
    nouns = (course.curriculum, course.audience, *(each.module for each in course.modules))
    for noun in (*nouns, *course.language.guidance, *course.terms, *facts):
        for text in texts_beside_slides(noun):
            if id(text) not in unprinted:
                yield "".join(run.text for run in text.runs)
    yield from (str(each) for each in course.country.trainer_notes)


def texts_beside_slides(noun: object) -> Iterator[Text]:
    """The texts of `noun` that no slide shows; prompts of a discussion are not shown."""
    slides = [each for each in walk(noun) if isinstance(each, SlideNode)]
    on_slides = {id(text) for slide in slides for text in walk(slide) if isinstance(text, Text)}
    prompts = {id(text) for slide in slides for text in getattr(slide, "prompts", ())}
    for text in walk(noun):
        if isinstance(text, Text) and text.parts and id(text) not in on_slides - prompts:
            yield text


def test_every_text_that_a_facilitator_needs_is_in_the_handbook(real: Real) -> None:
    lost = {
        (text, edition)
        for edition, (course, _, _, shown) in real.items()
        for text in needed(course)
        if text not in shown
    }

    assert not lost


def test_the_title_of_every_slide_stands_where_it_is_shown(real: Real) -> None:
    for course, deck, _, shown in real.values():
        numbers = {each.id: number for number, each in enumerate(deck.slides, 1)}
        for taught in course.modules:
            for slide in walk(taught.module):
                if isinstance(slide, SlideNode):
                    number = numbers[f"{taught.module.id}/{slide.id}"]
                    assert f" {number}" in shown
                    assert str(slide.title).split(" [")[0] in shown


# --- links ---------------------------------------------------------------------------------------


def anchors(book: Book) -> set[str]:
    blocks = [block for each in all_sections(book.sections) for block in each.blocks]
    named = {getattr(block, "anchor", "") for block in blocks}
    return {each.id for each in all_sections(book.sections)} | named


def links(node: object) -> Iterator[str]:
    """The places within the book at which something under `node` aims."""
    if hasattr(node, "href"):
        if node.href.startswith("#"):
            yield node.href[1:]
    elif isinstance(node, tuple):
        for each in node:
            yield from links(each)
    elif hasattr(node, "__dataclass_fields__"):
        for name in node.__dataclass_fields__:
            yield from links(getattr(node, name))


def test_every_link_leads_somewhere(real: Real) -> None:
    for edition, (_, _, book, _) in real.items():
        aimed = set(links(book.sections))
        assert aimed
        assert aimed <= anchors(book), edition


def test_every_section_has_an_id_of_its_own(real: Real) -> None:
    for edition, (_, _, book, _) in real.items():
        ids = [each.id for each in all_sections(book.sections)]
        assert len(set(ids)) == len(ids), edition


# --- its parts -----------------------------------------------------------------------------------


def test_a_step_shows_what_to_do_before_what_to_say() -> None:
    step = a_step(watch_for=["W"], expect=["E"], ask=["A"], say=["S"], do=["D"])
    book = book_of(a_module("first", an_activity(steps=[step])))

    plan = section(book, "first-practice").splitlines()

    assert [line.strip() for line in plan if len(line.strip()) == 1] == list("DSAEW")


def test_the_slides_of_an_activity_are_named_from_first_to_last() -> None:
    def slide(name: str) -> dict[str, Any]:
        return {"id": name, "kind": "content", "title": name, "points": ["P"]}

    steps = [a_step("a", slide=slide("x")), a_step("b"), a_step("c", slide=slide("y"))]
    activity = an_activity(steps=steps, task=["T"], debrief=["D"])
    course = a_course(a_library(a_module("first", activity)))
    _, deck, book = documents(course)

    first = 1 + [each.id for each in deck.slides].index("first/x")

    assert [each.id for each in deck.slides][first - 1 : first + 3] == [
        "first/x",
        "first/practice-task",
        "first/y",
        "first/practice-debrief",
    ]
    assert f"slides used {first}–{first + 3}" in section(book, "first-practice")


def test_what_nobody_verified_is_on_the_list_of_what_to_check() -> None:
    country = a_country(
        contacts=[a_contact("a"), a_contact("b", number="222 333", **checked_by_a_person())],
        law=[a_fact("c"), a_fact("d", value="A rumour", status="unverified", sources=[])],
    )
    entries = [an_entry("e"), an_entry("f", status="unverified")]
    module = a_module(summary="{a} {c} [@e] [@f]")

    listed = section(book_of(module, country=country, evidence=entries), "to-check")

    assert "Name of a" in listed
    assert "Name of b" not in listed
    assert "Label of c" in listed
    assert "A rumour" in listed
    assert "Title of f" in listed
    assert "Title of e" not in listed
    (row,) = (line.split(" | ") for line in listed.splitlines() if "Name of a" in line)
    assert row[2].strip(" |") == "1"  # the number of the module


def test_a_release_with_everything_verified_has_nothing_to_check() -> None:
    country = a_country(
        contacts=[a_contact(**checked_by_a_person())], law=[a_fact(**checked_by_a_person())]
    )

    book = book_of(country=country)

    assert "to-check" not in [each.id for each in book.sections]


def test_the_paper_to_copy_stands_behind_all_answers_and_has_none() -> None:
    options = [{"id": "a", "text": "Wrong"}, {"id": "b", "text": "Right"}]
    item = {"id": "i", "objective": "listen", "stem": "Which?", "options": options}
    written = {"id": "w", "objective": "listen", "stem": "Why?", "answer": ["It is"]}
    items = [{**item, "answer": ["b"], "rationale": "It is so."}, {**written, "rationale": "Yes."}]
    book = book_of(a_module(assessment=items))

    key, _, paper = section(book, "assessment").partition("## test paper")
    found = next(each for each in all_sections(book.sections) if each.id == "test-paper")

    assert found.new_page
    assert "□  a) Wrong" in paper
    assert "write answer (2 lines)" in paper
    assert "It is so." not in paper
    assert "It is so." in key
    assert "b) Right" in key
    assert "a) Wrong" not in key


def test_a_handout_is_printed_where_one_of_its_activities_is_run() -> None:
    body = [{"paragraph": "P"}]
    handouts = [
        {"id": "always", "title": "Always", "body": body},
        {"id": "run", "title": "Run", "activities": ["cards", "other"], "body": body},
        {"id": "not", "title": "Not run", "activities": ["other"], "body": body},
    ]
    chosen = an_activity("cards", choice="c", method="card-sort")
    other = an_activity("other", choice="c", method="film")
    audience = an_audience(methods={"suit": ["card-sort"]})

    shown = section(
        book_of(a_module("m", chosen, other, handouts=handouts), audience=audience), "handouts"
    )

    assert "Always" in shown
    assert "## Run" in shown
    assert "Not run" not in shown


def test_a_chapter_has_its_number_and_says_how_long_it_takes_at_which_depth() -> None:
    opened = next(each for each in book_of(a_module("first")).sections if each.number)

    assert opened.name == "1 Module first"
    assert opened.kicker == "module · minutes 20 · depth working · day 1, 09:00"


def test_the_annex_gives_each_fact_its_date_and_how_sure_it_is() -> None:
    country = a_country(
        law=[
            a_fact("read", value="Read value"),
            a_fact("checked", value="Checked value", **checked_by_a_person()),
            a_fact("heard", value="Heard value", status="unverified", sources=[]),
        ]
    )

    rows = [
        line
        for line in section(book_of(country=country), "annex-law").splitlines()
        if " | " in line
    ]

    assert "Read value" in rows[1]
    assert "status sourced" in rows[1]
    assert "Jan" in rows[1]
    assert "status verified" in rows[2]
    assert "Nov" in rows[2]
    assert "status unverified" in rows[3]
    assert "Heard value" not in rows[3]


def test_paper_and_language_are_the_editions() -> None:
    language = a_language(direction="rtl")

    book = book_of(country=a_country(paper="Letter", locale="en-US"), language=language)

    assert (book.paper, book.meta.direction, book.meta.language) == ("Letter", "rtl", "en-US")


def test_banned_methods_are_named_for_the_facilitator() -> None:
    audience = an_audience(methods={"suit": ["quiz"], "banned": ["film", "mock-trial"]})

    shown = section(book_of(audience=audience), "participants")

    assert "film, mock trial" in shown


def test_the_agenda_has_every_module_with_its_depth_and_every_break() -> None:
    shown = section(book_of(a_module("first"), a_module("second")), "agenda")

    assert "09:00–09:20 | minutes 20 | Module first | depth working" in shown
    assert "09:20–09:40 | minutes 20 | Module second | depth working" in shown
