"""Decks: slides told apart, every word of a step in the notes, sources where figures are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from editions import Editions
from examples import (
    TODAY,
    a_contact,
    a_country,
    a_course,
    a_curriculum,
    a_day,
    a_fact,
    a_library,
    a_module,
    a_step,
    an_activity,
    an_entry,
    checked_by_a_person,
    documents,
    resolved,
)
from hypothesis import given
from hypothesis import strategies as st

from builder.content import DayPlan, Depth, Edition, FacilitatorNotes, Library, Module, Step, walk
from builder.course import Occasion
from builder.diagnostics import Diagnostic
from builder.document import Chart, Deck, Drawing, Layout, Paragraph, Slide, Table
from builder.plan.words import without_references
from builder.resolve import resolve
from builder.text import Run, Text

NOTES = ("say", "ask", "expect", "do", "watch_for")


def deck_of(*modules: Module, **nouns: Any) -> Deck:
    return documents(a_course(a_library(*modules, **nouns)))[1]


def text_of(paragraphs: tuple[Paragraph, ...]) -> str:
    return "\n".join("".join(run.text for run in each.runs) for each in paragraphs)


def title_of(slide: Slide) -> str:
    return "".join(run.text for run in slide.title)


def slide_with(deck: Deck, id: str) -> Slide:  # noqa: A002
    return next(each for each in deck.slides if each.id == id)


def filled(slide: Slide, placeholder: str) -> str:
    """What stands in a placeholder of `slide`."""
    return "\n".join(
        text_of(each.paragraphs) for each in slide.texts if each.placeholder == placeholder
    )


def shown_on(text: Text) -> str:
    """The characters of `text` as slides and their notes show them."""
    return "".join(run.text for run in without_references(text.runs))


# --- every slide ---------------------------------------------------------------------------------


def test_slides_are_told_apart_by_title_and_id(editions: Editions) -> None:
    for edition, made in editions.items():
        titles = [title_of(each) for each in made.deck.slides]
        ids = [each.id for each in made.deck.slides]
        assert len(set(titles)) == len(titles), edition
        assert len(set(ids)) == len(ids), edition
        assert all(titles), edition


def test_every_slide_has_notes_and_a_place(editions: Editions) -> None:
    for edition, made in editions.items():
        for slide in made.deck.slides:
            assert text_of(slide.notes).strip(), (edition, slide.id)
            assert slide.place.file, (edition, slide.id)


def test_every_graphic_says_what_it_shows(editions: Editions) -> None:
    for edition, made in editions.items():
        for slide in made.deck.slides:
            if isinstance(slide.graphic, Table | Chart | Drawing):
                assert slide.graphic.alt, (edition, slide.id)


def test_each_module_is_a_section_between_opening_and_closing(editions: Editions) -> None:
    for made in editions.values():
        course, deck = made.course, made.deck
        names = [section.name for section in deck.sections]
        assert names[1:-1] == [str(each.module.title) for each in course.modules]
        for taught, section in zip(course.modules, deck.sections[1:-1], strict=True):
            assert section.slides[0].layout is Layout.SECTION
            assert {each.id.split("/")[0] for each in section.slides} == {taught.module.id}


# --- no word is lost -----------------------------------------------------------------------------


def test_every_word_of_every_step_stands_in_the_notes(editions: Editions) -> None:
    for edition, made in editions.items():
        for taught, section in zip(made.course.modules, made.deck.sections[1:-1], strict=True):
            notes = {
                "".join(run.text for run in paragraph.runs)
                for slide in section.slides
                for paragraph in slide.notes
            }
            for step in walk(taught.module):
                if isinstance(step, FacilitatorNotes):
                    for text in (text for kind in NOTES for text in getattr(step, kind)):
                        assert shown_on(text) in notes, (edition, str(text))


slides = st.sampled_from(["", "content"])


@given(st.lists(st.booleans(), min_size=1, max_size=6), st.booleans(), st.booleans())
def test_no_step_is_lost_wherever_slides_task_and_debrief_stand(
    with_slide: list[bool], task: bool, debrief: bool
) -> None:
    def slide(number: int) -> dict[str, Any]:
        return {"id": f"slide-{number}", "kind": "content", "title": f"T{number}", "points": ["P"]}

    steps = [
        a_step(f"s{n}", say=[f"word {n}."], slide=slide(n) if has else None)
        for n, has in enumerate(with_slide)
    ]
    activity = an_activity(steps=steps, task=["T"] * task, debrief=["D"] * debrief)

    deck = deck_of(a_module("first", activity))

    notes = [text_of(each.notes) for each in deck.sections[1].slides]
    order = [n for each in notes for n in range(len(steps)) if f"word {n}." in each]
    assert sorted(order) == list(range(len(steps)))
    assert not [
        n
        for n, has in enumerate(with_slide)
        if has and f"word {n}." not in text_of(slide_with(deck, f"first/slide-{n}").notes)
    ]
    assert ("first/practice-task" in [each.id for each in deck.slides]) == (
        task or not any(with_slide)
    )
    assert ("first/practice-debrief" in [each.id for each in deck.slides]) == debrief


def test_prompts_stand_in_the_notes_for_when_the_room_is_silent() -> None:
    slide = {
        "id": "s",
        "kind": "discussion",
        "title": "T",
        "question": "Q?",
        "prompts": ["Think of work."],
    }

    deck = deck_of(a_module("first", an_activity(steps=[a_step(slide=slide)])))

    assert "Think of work." in text_of(slide_with(deck, "first/s").notes)


def test_each_kind_of_slide_fills_its_placeholders() -> None:
    def slide(kind: str, **fields: Any) -> Step:
        id = f"a-{kind}"  # noqa: A001
        return a_step(
            f"show-{kind}", slide={"id": id, "kind": kind, "title": f"T {kind}", **fields}
        )

    steps = [
        slide("content", points=["P"]),
        slide(
            "two-columns",
            left={"heading": "L", "points": ["1"]},
            right={"heading": "R", "points": ["2"]},
        ),
        slide("table", columns=["A", "B"], rows=[["1", "2"]], alt="A table"),
        slide("chart", evidence="e", alt="A chart", takeaway="T"),
        slide(
            "figure", figure="process", parts=[{"heading": "A"}, {"heading": "B"}], alt="A figure"
        ),
        slide("quotation", quotation="Q", attribution="A", source="e"),
        slide("big-number", evidence="e", statement="S"),
        slide("discussion", question="Q"),
        slide("case", composite=True, story=["S"], question="Q"),
    ]
    points = [{"label": "a", "value": 1}, {"label": "b", "value": 2.5}]
    entry = an_entry("e", series={"name": "N", "unit": "%", "points": points}, does_not_show="D")

    deck = deck_of(a_module("first", an_activity(steps=steps)), evidence=[entry])

    def placeholders(kind: str) -> list[str]:
        return [each.placeholder for each in slide_with(deck, f"first/a-{kind}").texts]

    assert placeholders("content") == ["body"]
    assert placeholders("two-columns") == ["left heading", "left", "right heading", "right"]
    assert placeholders("table") == []
    assert placeholders("chart") == ["takeaway", "source"]
    assert placeholders("figure") == []
    assert placeholders("quotation") == ["quotation", "attribution", "source"]
    assert placeholders("big-number") == ["number", "statement", "caveat", "source"]
    assert placeholders("discussion") == ["question"]
    assert placeholders("case") == ["story", "question"]
    chart = slide_with(deck, "first/a-chart").graphic
    assert isinstance(chart, Chart)
    assert (chart.categories, chart.values, chart.unit) == (("a", "b"), (1.0, 2.5), "%")


def test_many_objectives_stand_on_even_slides() -> None:
    objectives = [{"id": f"o{n}", "text": f"Objective {n}"} for n in range(6)]
    module = a_module(objectives=[{"id": "listen", "text": "Listen"}, *objectives])
    activity = module.activities[0].model_copy(update={"objectives": ("listen",)})

    deck = deck_of(module.model_copy(update={"activities": (activity,)}))

    pages = [each for each in deck.slides if each.id.startswith("first/objectives")]
    assert [len(filled(each, "body").splitlines()) for each in pages] == [4, 3]
    assert len({title_of(each) for each in pages}) == 2


# --- figures and their sources -------------------------------------------------------------------


def test_a_slide_that_cites_names_its_source_and_has_it_in_full_in_the_notes() -> None:
    slide = {"id": "s", "kind": "content", "title": "T", "points": ["About {figure:estimate}."]}

    deck = deck_of(
        a_module("first", an_activity(steps=[a_step(slide=slide)])), evidence=[an_entry()]
    )

    shown = slide_with(deck, "first/s")
    assert filled(shown, "body") == "About 49.6 million."
    assert "Publisher of estimate, 2022 [1]" in filled(shown, "source")
    assert "[1] Publisher of estimate (2022). Title of estimate." in text_of(shown.notes)


def test_every_real_slide_that_shows_a_figure_names_a_source(editions: Editions) -> None:
    missing = set()
    for made in editions.values():
        figures = [each.figure for each in made.course.evidence.values() if each.figure]
        for slide in made.deck.slides:
            words = "\n".join(text_of(each.paragraphs) for each in slide.texts)
            shows = [figure for figure in figures if len(figure) > 4 and figure in words]
            if shows and slide.layout is not Layout.REFERENCES and not filled(slide, "source"):
                missing.add((slide.id, *shows))
    assert not missing


def test_references_list_what_is_cited_in_order() -> None:
    entries = [an_entry(f"e{n}") for n in range(8)]
    summary = " ".join(f"[@e{n}]" for n in reversed(range(8)))

    deck = deck_of(a_module(summary=summary), evidence=entries)

    pages = [each for each in deck.slides if each.layout is Layout.REFERENCES]
    lines = "\n".join(filled(each, "body") for each in pages).splitlines()
    assert [line.split(".")[0] for line in lines] == [
        f"[{n}] Publisher of e{8 - n} (2022)" for n in range(1, 9)
    ]


def test_an_address_on_the_screen_shows_its_site_and_leads_to_the_page() -> None:
    entry = an_entry("e", url="https://www.example.org/a/long/way?to=the-page")

    deck = deck_of(a_module(summary="Said [@e]."), evidence=[entry])

    (page,) = (each for each in deck.slides if each.layout is Layout.REFERENCES)
    link = next(run for each in page.texts[0].paragraphs for run in each.runs if run.href)
    assert (link.text, link.href) == ("example.org", entry.url)


# --- the programme -------------------------------------------------------------------------------


def programme(day: DayPlan) -> list[Slide]:
    """The programme of two modules of twice 25 minutes on two days like `day`."""
    halves = [an_activity(each, minutes=25) for each in ("practice", "review")]
    modules = [a_module(each, *halves) for each in ("first", "second")]
    curriculum = a_curriculum([each.id for each in modules], days=[day, day])
    deck = deck_of(*modules, curriculum=curriculum)
    return [each for each in deck.slides if each.id.startswith("opening/agenda")]


def test_short_days_stand_on_one_slide() -> None:
    (slide,) = programme(a_day("09:00", "10:00"))

    assert isinstance(slide.graphic, Table)
    rows = [["".join(run.text for run in cell) for cell in row] for row in slide.graphic.rows]
    assert rows == [
        ["day 1, 09:00–09:50", "Module first"],
        ["day 2, 09:00–09:50", "Module second"],
    ]


def test_days_with_breaks_stand_on_a_slide_each() -> None:
    assert len(programme(a_day("09:00", "10:10", ("09:25", 10)))) == 2


# --- contacts ------------------------------------------------------------------------------------


def test_contacts_for_professionals_are_not_on_the_screen() -> None:
    contacts = [
        a_contact("a", professional=True, number="111 222"),
        a_contact("b", number="333 444"),
    ]

    deck = deck_of(country=a_country(contacts=contacts))

    (first, second) = [each for each in deck.slides if each.layout is Layout.CONTACTS]
    assert first.graphic == second.graphic
    assert "111 222" not in str(first.graphic)
    assert "333 444" in str(first.graphic)


def released() -> Deck:
    contacts = [
        a_contact(role, role=role, **checked_by_a_person())
        for role in ("emergency", "support", "referral")
    ]
    country = a_country(contacts=contacts, law=[a_fact(**checked_by_a_person())])
    course, found = resolved(a_library(country=country), release=True)
    assert not found
    return documents(course)[1]


def test_a_draft_says_so_on_every_slide_and_a_release_does_not() -> None:
    assert "check numbers" in deck_of().footer
    assert "check numbers" not in released().footer
    assert "draft notice" in text_of(deck_of().slides[0].texts[1].paragraphs)
    assert "release notice" in text_of(released().slides[0].texts[1].paragraphs)


# --- ids -----------------------------------------------------------------------------------------


def test_ids_of_slides_stay_the_same_when_a_module_is_added_before() -> None:
    first, second = a_module("first"), a_module("second")

    alone = {each.id for each in deck_of(second).sections[1].slides}
    behind = {each.id for each in deck_of(first, second).sections[2].slides}

    assert alone == behind


@pytest.mark.parametrize("depth", Depth)
def test_ids_of_slides_stay_the_same_when_a_step_is_added_before(depth: Depth) -> None:
    def steps(*names: str) -> Any:
        return [
            a_step(n, slide={"id": f"s-{n}", "kind": "content", "title": n, "points": ["P"]})
            for n in names
        ]

    def ids(*names: str) -> set[str]:
        module = a_module("first", an_activity(steps=steps(*names)))
        deck = deck_of(module, curriculum=a_curriculum(depth=depth))
        return {each.id for each in deck.slides}

    assert ids("b", "c") == ids("a", "b", "c") - {"first/s-a"}


def test_a_course_as_of_another_day_has_the_same_slides(library: Library) -> None:
    edition = Edition("police-frontline", "GB", "en")
    found: list[Diagnostic] = []
    course = resolve(library, edition, Occasion(TODAY), found.append)
    assert course is not None
    later = replace(course, occasion=Occasion(TODAY.replace(year=2027)))

    assert [s.id for s in documents(course)[1].slides] == [s.id for s in documents(later)[1].slides]


def test_looks_of_running_text_reach_the_slide() -> None:
    slide = {
        "id": "s",
        "kind": "content",
        "title": "T",
        "points": ["a **b** _c_ [d](https://e.org)"],
    }

    deck = deck_of(a_module("first", an_activity(steps=[a_step(slide=slide)])))

    assert slide_with(deck, "first/s").texts[0].paragraphs[0].runs == (
        Run("a "),
        Run("b", bold=True),
        Run(" "),
        Run("c", italic=True),
        Run(" "),
        Run("d", href="https://e.org"),
    )
