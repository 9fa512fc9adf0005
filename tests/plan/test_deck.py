"""Decks: slides told apart, every word of a step in the notes, placeholders filled."""

from __future__ import annotations

from typing import Any

from editions import Editions
from examples import a_curriculum, a_day, a_module, a_step, an_activity, an_entry
from hypothesis import given
from hypothesis import strategies as st
from planned import deck_of, filled, slide_with, text_of, title_of

from builder.content import DayPlan, FacilitatorNotes, Step, walk
from builder.document import Chart, Drawing, Layout, Slide, Table
from builder.plan.words import without_references
from builder.text import Run, Text

NOTES = ("say", "ask", "expect", "do", "watch_for")


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
    objectives = [{"id": f"o{n}", "text": f"Objective {n}"} for n in range(7)]
    module = a_module(objectives=[{"id": "listen", "text": "Listen"}, *objectives])
    activity = module.activities[0].model_copy(update={"objectives": ("listen",)})

    deck = deck_of(module.model_copy(update={"activities": (activity,)}))

    pages = [each for each in deck.slides if each.id.startswith("first/objectives")]
    assert [len(filled(each, "body").splitlines()) for each in pages] == [4, 4]
    assert len({title_of(each) for each in pages}) == 2


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
