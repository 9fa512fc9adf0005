"""Contacts as cards: draw, reopen with python-pptx, ask."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from decks import A, P, a_card, a_deck, a_meta, a_slide, named, reopened, says, some_cards
from pptx.dml.color import RGBColor

from builder.document import Cards, Layout
from builder.measure import text_width
from builder.render.pptx import overfull, render
from builder.render.pptx.card_places import SIZES, Form, fitting, points_over, spots, words_of

WIDTH, HEIGHT = 848.0, 376.0


def drawn(theme: dict[str, Any], cards: Cards, **meta: str) -> Any:
    slide = a_slide(layout=Layout.CONTACTS, graphic=cards)
    return reopened(render(a_deck(slide, meta=a_meta(**meta)), theme)).slides[0]


def groups(slide: Any) -> list[Any]:
    return [shape for shape in slide.shapes if shape.name.startswith("Contact: ")]


def test_a_card_is_one_group_that_says_all(theme: dict[str, Any]) -> None:
    slide = drawn(theme, some_cards(4))

    assert len(groups(slide)) == 4
    for group, card in zip(groups(slide), some_cards(4).cards, strict=True):
        assert group._element.nvGrpSpPr.cNvPr.get("descr") == card.alt
        said = [p.text for s in group.shapes if s.has_text_frame for p in s.text_frame.paragraphs]
        number = "".join(run.text for run in card.number)
        assert {card.label, "Helpline", number, card.hours} <= set(said)


def test_a_code_has_words_of_its_own_and_the_rest_is_decoration(theme: dict[str, Any]) -> None:
    for group in groups(drawn(theme, some_cards(3)))[1:]:
        (code,) = (shape for shape in group.shapes if shape.name == "QR code")
        assert code._element.find(f".//{P}cNvPr").get("descr").startswith("Calls 11")
        assert code._element.find(f".//{A}custGeom") is not None
        for shape in group.shapes:
            silent = not (shape.has_text_frame and shape.text_frame.text)
            if silent and shape is not code and shape.name != "QR code":
                assert b"decorative" in _xml(shape), shape.name


def _xml(shape: Any) -> bytes:
    from lxml import etree  # noqa: PLC0415  only this test looks at a whole element

    return bytes(etree.tostring(shape._element))


def test_a_code_is_dark_on_light_whatever_the_theme(theme: dict[str, Any]) -> None:
    light_on_dark = {"tx1": '<a:srgbClr val="FFFFFF"/>', "bg1": '<a:srgbClr val="101010"/>'}

    for group in groups(drawn({**theme, "inks": light_on_dark}, some_cards(3)))[1:]:
        ground, code = (shape for shape in group.shapes if "code" in shape.name.lower())
        assert ground.fill.fore_color.rgb == RGBColor(255, 255, 255)
        assert code.fill.fore_color.rgb == RGBColor(0, 0, 0)


def test_what_cannot_be_dialled_has_no_code(theme: dict[str, Any]) -> None:
    cards = Cards((a_card("999, 112 or 911"), a_card(number="–", code="", code_alt="")))

    for group in groups(drawn(theme, cards)):
        assert "QR code" not in [shape.name for shape in group.shapes]


def test_the_number_is_by_far_the_largest() -> None:
    for sizes in SIZES:
        assert sizes.number >= 1.7 * max(sizes.label, sizes.name, sizes.hours) >= 14
        assert min(sizes) >= 14


@pytest.mark.parametrize("lead", [True, False])
@pytest.mark.parametrize("count", range(1, 7))
def test_cards_keep_apart_and_to_their_area(count: int, lead: bool) -> None:
    cards = replace(some_cards(count), lead=lead)
    placed = spots(cards, WIDTH, HEIGHT)
    sizes = fitting(placed)

    assert points_over(cards, WIDTH, HEIGHT) == 0
    for spot in placed:
        assert spot.x >= 0
        assert spot.y >= 0
        assert spot.x + spot.w <= WIDTH + 0.01
        assert spot.y + spot.h <= HEIGHT + 0.01
        for words in words_of(spot, sizes):
            assert spot.x <= words.x <= words.x + words.w <= spot.x + spot.w
            assert spot.y <= words.y <= words.y + words.h <= spot.y + spot.h + 0.01
            if spot.code:
                across, down = spot.code_at
                beside = words.x + words.w <= across or words.x >= across + spot.code
                assert beside or words.y + words.h <= down
        for other in placed:
            if other is not spot:
                apart = other.x >= spot.x + spot.w or spot.x >= other.x + other.w
                assert apart or other.y >= spot.y + spot.h or spot.y >= other.y + other.h


def test_no_number_and_no_word_is_broken() -> None:
    for cards in (some_cards(4), Cards((a_card("0800 722 203 444 555"),) * 4, lead=True)):
        least = min(width for width in range(200, 860, 20) if not points_over(cards, width, HEIGHT))
        placed = spots(cards, least, HEIGHT)

        for words in (each for spot in placed for each in words_of(spot, fitting(placed))):
            for line in words.lines:
                text = "".join(run.text for run in line.runs)
                kept = [text] if line.whole else text.split()
                widths = [text_width(each, bold=line.bold) * line.size for each in kept]
                assert max(widths) <= words.w + 0.01, text


def test_immediate_danger_leads() -> None:
    first, *others = spots(some_cards(4), WIDTH, HEIGHT)

    assert first.form is Form.LEAD
    assert first.w == WIDTH
    assert {each.form for each in others} == {Form.TALL}
    assert {each.form for each in spots(some_cards(5), WIDTH, HEIGHT)[1:]} == {Form.WIDE}


def test_cards_change_sides_from_right_to_left(theme: dict[str, Any]) -> None:
    left, right = drawn(theme, some_cards(4)), drawn(theme, some_cards(4), direction="rtl")
    width = 12192000

    for one, other in zip(groups(left), groups(right), strict=True):
        assert abs(other.left - (width - one.left - one.width)) <= 1


def test_a_name_that_no_card_holds_is_told(theme: dict[str, Any]) -> None:
    long = a_card(name=says("The Confidential Referral Helpline of the Organisation " * 6))
    slide = a_slide("long", Layout.CONTACTS, graphic=Cards((long,) * 5, lead=True))

    ((id_, points),) = overfull(a_deck(slide), theme)

    assert id_ == "long"
    assert points > 20
    assert named(reopened(render(a_deck(slide), theme)).slides[0])
