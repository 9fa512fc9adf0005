"""Each rule finds its defect, and no other rule does; `defects` says what the SDK sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
import sdk
from broken import Parts
from defects import DEFECTS, MISSED, SEEN, Defect
from examples import TODAY
from libraries import REPOSITORY

from builder import pipeline
from builder.document import Book, Deck
from builder.inspect import RULES, inspect_file
from builder.render import docx, pptx

KEPT = ("contents", "guidance-use", "guidance-safety", "agenda", "annex")
LINKED = "http"


@pytest.fixture(scope="module")
def whole() -> Mapping[str, bytes]:
    """A deck with a slide of each kind and a handbook with some sections: whole, but small."""
    layers = (pipeline.Layer(str(REPOSITORY), ""),)
    request = pipeline.Request(layers, TODAY, names=("police-frontline/GB-en",))
    (_, planned), *_rest = pipeline.planned(request)
    assert planned.deck is not None
    assert planned.handbook is not None
    return {
        "pptx": pptx.render(a_slide_of_each_kind(planned.deck), theme("deck.pptx", pptx)),
        "docx": docx.render(some_sections(planned.handbook), theme("book.docx", docx)),
    }


def test_whole_files_have_no_defect(whole: Mapping[str, bytes], validate: sdk.Validate) -> None:
    for ending, data in whole.items():
        assert list(inspect_file(f"whole.{ending}", data)) == []
    assert list(validate({f"whole.{e}": data for e, data in whole.items()}).values()) == [[], []]


@pytest.mark.parametrize(
    "defect", DEFECTS, ids=[f"{i}-{each.rule}-{each.format}" for i, each in enumerate(DEFECTS)]
)
def test_the_rule_finds_the_defect(defect: Defect, whole: Mapping[str, bytes]) -> None:
    found = list(inspect_file(f"broken.{defect.format}", broken(whole, defect)))

    assert {each.rule for each in found} == {defect.rule, *defect.also}, found
    assert {each.place.file for each in found} == {f"broken.{defect.format}"}


def test_every_rule_has_a_file_that_makes_it_fire() -> None:
    assert {each.rule for each in DEFECTS} == set(RULES)


def test_the_open_xml_sdk_sees_what_the_table_says(
    whole: Mapping[str, bytes], validate: sdk.Validate
) -> None:
    seen = [each for each in DEFECTS if each.seen_by_sdk is SEEN]

    errors = validate({f"{i}.{each.format}": broken(whole, each) for i, each in enumerate(seen)})

    assert [each.rule for each, found in zip(seen, errors.values(), strict=True) if not found] == []


def test_the_open_xml_sdk_misses_most_defects(
    whole: Mapping[str, bytes], validate: sdk.Validate
) -> None:
    """Why we have rules of our own; several defects are in one file, which the SDK calls valid."""
    missed = [each for each in DEFECTS if each.seen_by_sdk is MISSED]
    assert len(missed) > len(DEFECTS) / 2

    errors = validate(
        {
            f"{'-'.join(dict.fromkeys(each.rule for each in some))[:200]}.{format_}": broken(
                whole, *some
            )
            for format_ in whole
            for some in batches([each for each in missed if each.format == format_])
        }
    )

    assert {name: found for name, found in errors.items() if found} == {}


def test_a_message_names_the_part_and_the_slide(whole: Mapping[str, bytes]) -> None:
    defect = next(each for each in DEFECTS if each.rule == "duplicate-shape-id")

    (found,) = inspect_file("broken.pptx", broken(whole, defect))

    assert str(found) == (
        "broken.pptx:1:1: error[duplicate-shape-id] "
        "ppt/slides/slide2.xml (slide 2): 2 shapes have the id 2"
    )


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\3\4 and no more"])
def test_what_is_no_office_file_is_one_finding(data: bytes) -> None:
    assert [each.rule for each in inspect_file("x.docx", data)] == ["unreadable-part"]


def test_other_formats_are_refused() -> None:
    with pytest.raises(ValueError, match=r"`notes\.odt` is neither"):
        list(inspect_file("notes.odt", b""))


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_teaches(name: str) -> None:
    text = RULES[name].text

    assert "\nBad: " in text
    assert "\nGood: " in text


def theme(name: str, renderer: Any) -> Any:
    return renderer.compile_theme((REPOSITORY / "builder/themes/plain" / name).read_bytes())


def broken(whole: Mapping[str, bytes], *defects: Defect) -> bytes:
    parts = Parts(whole[defects[0].format])
    for each in defects:
        each.change(parts)
    return parts.packed()


def batches(defects: Sequence[Defect]) -> list[Sequence[Defect]]:
    """The defects by about twelve, those of one rule apart."""
    count = len(defects) // 12 + 1
    return [defects[start::count] for start in range(count)]


def a_slide_of_each_kind(deck: Deck) -> Deck:
    kept = set(_first_of_each_kind(deck))
    sections = [
        replace(each, slides=tuple(slide for slide in each.slides if slide.id in kept))
        for each in deck.sections
    ]
    return replace(deck, sections=tuple(each for each in sections if each.slides))


def _first_of_each_kind(deck: Deck) -> Iterator[str]:
    """The first slide of each layout, and the first that has a link to a web page."""
    seen = set[object]()
    for slide in deck.slides:
        kinds = {slide.layout} | (
            {LINKED} if LINKED in repr((slide.texts, slide.graphic)) else set()
        )
        if kinds - seen:
            yield slide.id
        seen |= kinds


def some_sections(book: Book) -> Book:
    return replace(book, sections=tuple(each for each in book.sections if each.id in KEPT))
