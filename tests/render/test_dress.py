"""Somebody else's template as a theme: nothing that a slide says is lost, whatever it lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from decks import a_deck, every_layout, on_layout, parts, reopened
from templates import (
    LIBREOFFICE,
    OTHERS,
    PLAIN_DECK,
    deck_with,
    pandoc_reference,
    python_pptx_default,
    renamed_deck,
    saved_by_libreoffice,
    wide_deck,
)

from builder.brand.dress import dress
from builder.document import PLACEHOLDERS, Layout
from builder.inspect import inspect_file
from builder.render import pptx
from builder.theme import Theme

Needs = Callable[[str], str]
GERMAN = {
    "Title Slide": "Titelfolie",
    "Title and Content": "Titel und Inhalt",
    "Section Header": "Abschnittsüberschrift",
    "Two Content": "Zwei Inhalte",
    "Comparison": "Vergleich",
    "Title Only": "Nur Titel",
}
MADE: dict[str, Callable[[], bytes]] = {
    "python-pptx, 4:3": python_pptx_default,
    "10 inches wide": wide_deck,
    "German": lambda: renamed_deck(GERMAN),
    "names that say nothing": lambda: renamed_deck({name: f"L{name[::-1]}" for name in GERMAN}),
    "one layout": lambda: deck_with("Title and Content"),
    "only titles": lambda: deck_with("Title Only"),
    "plain": PLAIN_DECK.read_bytes,
}
TEXT = re.compile(rb"<a:t>([^<]*)</a:t>")


@pytest.fixture(
    scope="module", params=[*MADE, "pandoc", "saved by LibreOffice", *(f"otp {n}" for n in OTHERS)]
)
def template(
    request: pytest.FixtureRequest, needs: Needs, tmp_path_factory: pytest.TempPathFactory
) -> bytes:
    """Each template as a .pptx; what needs a program that is not here skips."""
    name = request.param
    if name in MADE:
        return MADE[name]()
    if name == "pandoc":
        return pandoc_reference(needs, "pptx")
    folder = tmp_path_factory.mktemp("template")
    if name == "saved by LibreOffice":
        return saved_by_libreoffice(needs, "deck.pptx", wide_deck(), folder)
    needs("soffice")
    given = LIBREOFFICE / f"{name.removeprefix('otp ')}.otp"
    if not given.exists():
        needs(f"the template {given.name} of LibreOffice")
    return saved_by_libreoffice(needs, given.name, given.read_bytes(), folder)


@pytest.fixture(scope="module")
def compiled(template: bytes) -> dict[str, Any]:
    return compiled_from(template)


def compiled_from(template: bytes, **said: Any) -> dict[str, Any]:
    theme = Theme.model_validate({"id": "x", "name": "x", **said})
    new = dress(pptx.read_template(template), theme)
    package, inks = pptx.dressed(template, PLAIN_DECK.read_bytes(), new)
    return {**pptx.compile_theme(package), "inks": inks}


def test_a_footer_takes_what_the_number_does_not_need() -> None:
    new = dress(pptx.read_template(python_pptx_default()), Theme(id="x", name="x"))

    (content,) = (each for each in new.layouts if each.kind is Layout.CONTENT)
    boxes = {spot.name: spot.box for spot in content.spots}
    number, footer = boxes["slide number"], boxes["footer"]
    assert number[2] == pytest.approx(44)
    assert number[0] + number[2] == pytest.approx(720 - 36), "where the template's ends"
    assert 0 < number[0] - (footer[0] + footer[2]) < 12


def texts_in(theme: dict[str, Any]) -> Iterator[tuple[Layout, Counter[bytes], Counter[bytes]]]:
    """What each slide says on the plain theme and on another: layout, and words by count; where
    lines end, and so which spaces do not break, is the theme's.
    """
    plain = {**pptx.compile_theme(PLAIN_DECK.read_bytes())}
    slides = list(every_layout())
    there, here = (parts(pptx.render(a_deck(*slides), each)) for each in (plain, theme))
    for number, slide in enumerate(slides, 1):
        name = f"ppt/slides/slide{number}.xml"
        yield slide.layout, _words(there[name]), _words(here[name])


def _words(part: bytes) -> Counter[bytes]:
    return Counter(TEXT.findall(part.replace("\u00a0".encode(), b" ")))


def test_every_layout_has_all_placeholders(compiled: dict[str, Any]) -> None:
    for layout, names in PLACEHOLDERS.items():
        assert set(names) <= set(compiled["layouts"][layout.value]["places"])


def test_no_text_is_lost_on_any_layout(compiled: dict[str, Any]) -> None:
    for layout, there, here in texts_in(compiled):
        assert not there - here, layout


def test_nothing_is_unplaced(compiled: dict[str, Any]) -> None:
    assert pptx.unplaced(a_deck(*every_layout()), compiled) == ()


def test_slides_are_540_points_high(compiled: dict[str, Any]) -> None:
    package = pptx.render(a_deck(*every_layout()), compiled)

    assert abs(reopened(package).slide_height - 540 * 12700) < 540 * 127


def test_what_is_written_stands_on_the_slide_and_apart(
    compiled: dict[str, Any], template: bytes
) -> None:
    ours = template == PLAIN_DECK.read_bytes()  # whose boxes are anchored away from each other
    for layout in Layout if not ours else ():
        places = compiled["layouts"][layout.value]["places"]
        boxes = {n: places[n]["box"] for n in PLACEHOLDERS[layout]}
        for x, y, w, h in boxes.values():
            assert x >= 0
            assert y >= 0
            assert x + w <= compiled["width"] + 12700
            assert y + h <= 545 * 12700
        names = list(boxes)
        for i, one in enumerate(names):
            for other in names[i + 1 :]:
                assert not overlap(boxes[one], boxes[other]), (layout, one, other)


def overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two boxes share more than a point each way."""
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return wide > 12700 and high > 12700


def test_a_deck_on_it_has_no_fault_of_ours(compiled: dict[str, Any]) -> None:
    package = pptx.render(a_deck(*every_layout()), compiled)

    found = {each.rule for each in inspect_file("deck.pptx", package)}

    assert found <= {"uncovered-character"}  # what the test deck says is meant to be hard


def test_letters_have_exact_pitch_and_are_never_too_small(compiled: dict[str, Any]) -> None:
    for layout in Layout:
        for name in PLACEHOLDERS[layout]:
            room = pptx.rooms(compiled)[layout.value][name]
            assert all(s.pitch >= s.size for step in room.steps.values() for s in step.values())
            assert min(room.steps) >= (28 if name == "title" else 12)


# --- mapping --------------------------------------------------------------------------------------


def test_a_mapping_chooses_the_layout_and_the_placeholder() -> None:
    said = {
        "discussion": {"layout": "Comparison", "placeholders": {"question": "Text Placeholder 4"}}
    }
    compiled = compiled_from(python_pptx_default(), layouts=said)
    deck = pptx.render(a_deck(*every_layout()), compiled)

    question = next(
        s
        for s in on_layout(deck, Layout.DISCUSSION).slide_layout.placeholders
        if s.name == "question"
    )

    assert question.width > 0


def test_colours_of_a_role_are_used_in_what_is_drawn() -> None:
    compiled = compiled_from(python_pptx_default(), colours={"main": "7A1F5C"})
    deck = parts(pptx.render(a_deck(*every_layout()), compiled))

    assert any(b'<a:srgbClr val="7A1F5C"/>' in data for data in deck.values())


def test_a_deck_of_our_own_takes_colours_into_its_scheme() -> None:
    compiled = compiled_from(PLAIN_DECK.read_bytes(), colours={"main": "7A1F5C"})
    deck = parts(pptx.render(a_deck(*every_layout()), compiled))

    assert b'<a:accent1><a:srgbClr val="7A1F5C"/>' in deck["ppt/theme/theme1.xml"]
    assert not compiled["inks"]


def test_the_same_template_gives_the_same_bytes() -> None:
    one, other = (
        pptx.render(a_deck(*every_layout()), compiled_from(python_pptx_default())) for _ in range(2)
    )

    assert one == other


def test_sample_slides_of_a_template_are_left_out(needs: Needs) -> None:
    compiled = compiled_from(pandoc_reference(needs, "pptx"))

    assert len(reopened(pptx.render(a_deck(*every_layout()), compiled)).slides) == len(
        list(every_layout())
    )
