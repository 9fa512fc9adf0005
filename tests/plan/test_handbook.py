"""Handbooks: every text that a facilitator needs is in it, every link in it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from editions import Editions
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

from builder.content import Module, SlideNode, walk
from builder.course import Course
from builder.document import Book, Section
from builder.render.outline import outline
from builder.text import Text


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


def test_every_text_that_a_facilitator_needs_is_in_the_handbook(editions: Editions) -> None:
    lost = {
        (text, name)
        for name, each in editions.items()
        for text in set(needed(each.course)) - set(each.book_text.splitlines())
        if text not in each.book_text
    }

    assert not lost


def test_the_title_of_every_slide_stands_where_it_is_shown(editions: Editions) -> None:
    for each in editions.values():
        numbers = {slide.id: number for number, slide in enumerate(each.deck.slides, 1)}
        for taught in each.course.modules:
            for slide in walk(taught.module):
                if isinstance(slide, SlideNode):
                    number = numbers[f"{taught.module.id}/{slide.id}"]
                    assert f" {number}" in each.book_text
                    assert str(slide.title).split(" [")[0] in each.book_text


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


def test_every_link_leads_somewhere(editions: Editions) -> None:
    for name, each in editions.items():
        aimed = set(links(each.book.sections))
        assert aimed
        assert aimed <= anchors(each.book), name


def test_every_section_has_an_id_of_its_own(editions: Editions) -> None:
    for name, each in editions.items():
        ids = [section.id for section in all_sections(each.book.sections)]
        assert len(set(ids)) == len(ids), name


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
    assert "  Name of a | 0800 000 111. | 1 |" in listed


def test_a_release_with_everything_verified_has_nothing_to_check() -> None:
    country = a_country(
        contacts=[a_contact(**checked_by_a_person())], law=[a_fact(**checked_by_a_person())]
    )

    book = book_of(country=country)

    assert "to-check" not in [each.id for each in book.sections]


def test_no_answer_stands_on_the_paper_that_participants_get() -> None:
    options = [{"id": "a", "text": "Wrong"}, {"id": "b", "text": "Right"}]
    item = {"id": "i", "objective": "listen", "stem": "Which?", "options": options}
    module = a_module(assessment=[{**item, "answer": ["b"], "rationale": "It is so."}])

    book = book_of(module)

    paper, key = section(book, "test-paper"), section(book, "answer-key")
    assert "1. Which?" in paper
    assert "a) Wrong" in paper
    assert "b) Right" in paper
    assert "It is so." not in paper
    assert "1 | b) Right | It is so." in key
    assert section(book, "assessment").index(paper) > section(book, "assessment").index(key)


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
