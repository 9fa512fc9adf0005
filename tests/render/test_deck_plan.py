"""What planners say so that slides look as they do: layouts, markers, icons, cards."""

from __future__ import annotations

from typing import Any

import pytest
from examples import (
    a_contact,
    a_country,
    a_course,
    a_curriculum,
    a_library,
    a_module,
    a_step,
    an_activity,
    checked_by_a_person,
    documents,
)

from builder.diagnostics import Diagnostic
from builder.document import Cards, Deck, Layout, Rooms, Slide
from builder.plan.facts import calling
from builder.plan.fit import fit
from builder.render.pptx import rooms


@pytest.fixture(scope="module")
def rooms_of_theme(theme: dict[str, Any]) -> Rooms:
    return rooms(theme)


def deck_of(**fields: Any) -> Deck:
    country = fields.pop("country", None)
    nouns = {"country": country} if country else {}
    return documents(a_course(a_library(a_module("first", an_activity(**fields)), **nouns)))[1]


def slide_of(deck: Deck, layout: Layout) -> Slide:
    return next(slide for slide in deck.slides if slide.layout is layout)


def test_an_activity_says_how_how_long_with_whom_and_with_what() -> None:
    deck = deck_of(group_size="Pairs", materials=["Cards", "Pens"], task=["Sort", "Say why"])

    texts = slide_of(deck, Layout.ACTIVITY).texts

    assert [each.placeholder for each in texts] == ["method", "time", "groups", "task", "materials"]
    icons = [each.icon for each in texts]
    assert icons == ["pair-discussion", "time", "groups", "", "materials"]


def test_what_an_activity_does_not_say_leaves_no_empty_place() -> None:
    texts = slide_of(deck_of(task=["Sort"]), Layout.ACTIVITY).texts

    assert [each.placeholder for each in texts] == ["method", "time", "task"]


def test_objectives_and_debriefs_have_layouts_of_their_own() -> None:
    deck = deck_of(debrief=["What helped?", "What now?"])

    assert slide_of(deck, Layout.OBJECTIVES).id == "first/objectives"
    (questions,) = slide_of(deck, Layout.DEBRIEF).texts
    assert questions.placeholder == "questions"
    assert len(questions.paragraphs) == 2


def test_slides_of_a_module_are_marked_with_it() -> None:
    for section in deck_of().sections[1:-1]:
        assert {slide.marker for slide in section.slides} == {f"1 · {section.name}"}


def test_what_is_restricted_says_for_whom() -> None:
    slide = {"id": "s", "kind": "discussion", "title": "T", "question": "Q"}
    open_ = {"id": "o", "kind": "discussion", "title": "O", "question": "Q"}
    steps = [a_step("one", slide=slide, restricted=True), a_step("two", slide=open_)]

    shown = {each.id: each.restriction for each in deck_of(steps=steps).slides}

    assert shown["first/s"] == "restricted The police", "the label, filled with the audience"
    assert not shown["first/o"]
    assert not shown["first/objectives"]


def test_a_restricted_activity_restricts_all_its_slides() -> None:
    deck = deck_of(restricted=True, task=["Sort"], debrief=["What helped?"])

    said = {each.id: bool(each.restriction) for each in deck.slides}

    assert said["first/practice-task"]
    assert said["first/practice-debrief"]
    assert not said["first/key-messages"]


def test_progress_grows_to_the_end(rooms_of_theme: Rooms) -> None:
    course = a_course()
    deck = fit(course, documents(course)[1], rooms_of_theme, pytest.fail)

    far = [slide.progress for slide in deck.slides]

    assert far == sorted(far)
    assert far[0] == pytest.approx(1 / len(far))
    assert far[-1] == 1


def test_short_text_has_air_and_long_text_has_none(rooms_of_theme: Rooms) -> None:
    def air(words: str, count: int) -> float:
        slide = {"id": "s", "kind": "content", "title": "T", "points": [words] * count}
        course = a_course(a_library(a_module("first", an_activity(steps=[a_step(slide=slide)]))))
        deck = fit(course, documents(course)[1], rooms_of_theme, lambda _: None)
        return next(each for each in deck.slides if each.id == "first/s").texts[0].air

    assert air("A few words", 3) > 10
    assert air("A few words", 1) == 0
    assert air("Many words that fill a line and more than a line of the slide " * 2, 5) < 3


def test_slides_that_continue_are_alike_full(rooms_of_theme: Rooms) -> None:
    points = ["Many words that fill a line and more than a line of the slide " * 5] * 5
    slide = {"id": "s", "kind": "content", "title": "T", "points": points}
    course = a_course(a_library(a_module("first", an_activity(steps=[a_step(slide=slide)]))))

    deck = fit(course, documents(course)[1], rooms_of_theme, pytest.fail)

    parts = [each for each in deck.slides if each.id.startswith("first/s")]
    counts = [len(each.texts[0].paragraphs) for each in parts]
    assert len(counts) > 1
    assert sum(counts) == len(points)
    assert max(counts) - min(counts) <= 1


def test_words_are_joined_where_the_last_would_stand_alone(rooms_of_theme: Rooms) -> None:
    def ends_joined(words: int) -> bool:
        asked = "which " * words + "now?"
        course = a_course(a_library(a_module("first", an_activity(debrief=[asked]))))
        deck = fit(course, documents(course)[1], rooms_of_theme, pytest.fail)
        (questions,) = slide_of(deck, Layout.DEBRIEF).texts
        return questions.paragraphs[0].runs[0].text.endswith("which\u00a0now?")

    joined = [words for words in range(5, 40) if ends_joined(words)]

    assert joined
    assert len(joined) < 12, "only where a line ends just before"


LONG = "a name that runs on and on " * 4


@pytest.mark.parametrize(
    ("title", "name", "footer", "faults"),
    [
        ("Care", "Kenya", "Care · Kenya · check numbers", []),
        ("Care", LONG, "Care · check numbers", []),
        (LONG, "Kenya", f"{LONG.strip()} · check numbers", ["overfull-slide"]),
    ],
)
def test_a_footer_leaves_out_the_country_before_the_warning(
    rooms_of_theme: Rooms, title: str, name: str, footer: str, faults: list[str]
) -> None:
    nouns = {"country": a_country(name=name), "curriculum": a_curriculum(title=title)}
    course = a_course(a_library(**nouns))
    found: list[Diagnostic] = []

    deck = fit(course, documents(course)[1], rooms_of_theme, found.append)

    assert deck.footer == footer
    assert [each.rule for each in found] == faults


# --- contacts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("999", "tel:999"),
        ("0800 808 3733", "tel:08008083733"),
        ("+44 20 1234 5678", "tel:+442012345678"),
        ("0161-555 010", "tel:0161555010"),
        ("999, 112 or 911", ""),
        ("999 or 112", ""),
        ("0800 HELP", ""),
        (None, ""),
    ],
)
def test_only_a_single_number_can_be_called(number: str | None, address: str) -> None:
    assert calling(a_contact(number=number)) == address


def test_an_unverified_number_has_no_code() -> None:
    sure = a_contact("sure", role="support", number="0800 1", **checked_by_a_person())
    unsure = a_contact("unsure", role="child", number="0800 2", status="unverified")

    cards = slide_of(deck_of(country=a_country(contacts=[sure, unsure])), Layout.CONTACTS).graphic

    assert isinstance(cards, Cards)
    assert [card.code for card in cards.cards] == ["tel:08001", ""]
    assert "0800 2" not in str(cards)
    assert not cards.lead


def test_danger_leads() -> None:
    contacts = [
        a_contact("calm", role="support", **checked_by_a_person()),
        a_contact("danger", role="emergency", **checked_by_a_person()),
    ]

    cards = slide_of(deck_of(country=a_country(contacts=contacts)), Layout.CONTACTS).graphic

    assert isinstance(cards, Cards)
    assert cards.lead
    assert [card.icon for card in cards.cards] == ["emergency", "support"]


def test_what_is_set_larger_than_usual_stays_below_the_titles(rooms_of_theme: Rooms) -> None:
    for layout, places in rooms_of_theme.items():
        for name, room in places.items():
            assert max(room.steps) <= max(room.size, 28), f"{name} of {layout}"
    assert max(rooms_of_theme[Layout.OBJECTIVES]["body"].steps) > 26, "few words are set larger"
