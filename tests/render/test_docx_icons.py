"""Icons in books, asked through the file: which, how they lie in the line, that they are silent."""

from __future__ import annotations

from typing import Any

import pytest
from books import a_book, a_section, every_kind, opened, parts, runs
from docx.oxml.ns import qn

from builder.document import Book, Callout, CalloutKind, Paragraph, ParagraphKind
from builder.text import Run

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def icons(book: Book, look: str = "") -> list[Any]:
    """The frames of the icons of `book`, in order."""
    found = opened(book, look=look).element.iter(f"{_WP}inline")
    return [each for each in found if named(each).startswith("Icon: ")]


def named(frame: Any) -> str:
    return str(frame.find(f"{_WP}docPr").get("name"))


def of_kind(kind: CalloutKind) -> Book:
    return a_book(a_section(Callout(kind, "Label", (runs("one"), runs("two")))))


@pytest.mark.parametrize("kind", CalloutKind)
def test_a_call_out_has_its_icon_once_before_its_label(kind: CalloutKind) -> None:
    (frame,) = icons(of_kind(kind))
    paragraph = next(frame.iterancestors(qn("w:p")))
    first, *_ = paragraph.iter(qn("w:r"))

    assert named(frame) == f"Icon: {kind}"
    assert frame in list(first.iter())


def test_facts_have_the_icons_that_were_planned() -> None:
    facts = Paragraph((Run("9:00", icon="time"), Run("Quiz", icon="quiz")), ParagraphKind.FACTS)

    frames = icons(a_book(a_section(facts)))

    assert [named(each) for each in frames] == ["Icon: time", "Icon: quiz"]


def test_an_icon_lies_in_the_line_and_screen_readers_pass_over_it() -> None:
    document = opened(every_kind()).element

    assert not list(document.iter(f"{_WP}anchor"))
    for frame in icons(every_kind()):
        assert any(each.get("val") == "1" for each in frame.iter("{*}decorative"))
        assert frame.find(f"{_WP}docPr").get("descr") is None


def test_drawings_have_numbers_of_their_own() -> None:
    numbers = [each.get("id") for each in opened(every_kind()).element.iter(f"{_WP}docPr")]

    assert len(numbers) > 10
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    ("look", "ink"), [("", "tx2"), ("large-print", "tx2"), ("grayscale", "tx1")]
)
def test_an_icon_has_a_colour_of_the_theme_and_is_black_on_grey_paper(look: str, ink: str) -> None:
    for frame in icons(every_kind(), look):
        assert {each.get("val") for each in frame.iter(f"{_A}schemeClr")} == {ink}


def test_an_icon_grows_with_the_letters() -> None:
    def height(look: str) -> int:
        (frame,) = icons(of_kind(CalloutKind.SAY), look)
        return int(frame.find(f"{_WP}extent").get("cy"))

    assert height("large-print") >= height("") * 1.3


def test_a_reader_that_knows_no_shapes_draws_nothing_in_its_place() -> None:
    xml = parts(of_kind(CalloutKind.SAY))["word/document.xml"].decode()

    assert xml.count('<mc:Choice Requires="wps">') == xml.count("<mc:Fallback/>") == 1
