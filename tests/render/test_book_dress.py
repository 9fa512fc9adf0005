"""Somebody else's document as a theme of books."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import docx
import pytest
from decks import parts
from docx.oxml.ns import qn
from examples import a_course, a_library, a_module, documents
from templates import PLAIN_BOOK, pandoc_reference, png, python_docx_default, saved

from builder.brand.book import book_dress
from builder.document import Book
from builder.inspect import inspect_file
from builder.render import docx as books
from builder.theme import Theme

Needs = Callable[[str], str]


def drawn(template: bytes, picture: bytes = b"", **said: object) -> bytes:
    """The example handbook on a template."""
    theme = Theme.model_validate({"id": "x", "name": "x", **said})
    dress = book_dress(books.read_book_template(template), theme, picture)
    package = books.dressed(template, PLAIN_BOOK.read_bytes(), dress)
    return books.render(the_book(), books.compile_theme(package, inks=dress.inks))


def the_book() -> Book:
    _, _, book = documents(a_course(a_library(a_module())))
    return book


@pytest.fixture(scope="module", params=["python-docx", "pandoc", "plain"])
def template(request: pytest.FixtureRequest, needs: Needs) -> bytes:
    if request.param == "pandoc":
        return pandoc_reference(needs, "docx")
    return python_docx_default() if request.param == "python-docx" else PLAIN_BOOK.read_bytes()


def words(package: bytes) -> list[str]:
    """Every paragraph that says something, in tables too."""
    body = docx.Document(io.BytesIO(package)).element.body
    texts = ("".join(t.text or "" for t in p.iter(f"{{{p.nsmap['w']}}}t")) for p in body.iter(P))
    return [text for text in texts if text.strip()]


P = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def test_a_book_says_the_same_on_every_template(template: bytes) -> None:
    assert words(drawn(template)) == words(drawn(PLAIN_BOOK.read_bytes()))


def test_no_style_and_no_list_is_missing(template: bytes) -> None:
    assert [each.message for each in inspect_file("book.docx", drawn(template))] == []


def test_the_running_line_and_the_page_number_are_in_a_footer_or_header(template: bytes) -> None:
    section = docx.Document(io.BytesIO(drawn(template))).sections[-1]
    said = section.footer._element.xml + section.header._element.xml

    assert the_book().header in re.sub(r"<[^>]*>", "", said)
    assert "PAGE" in said


def test_styles_of_the_document_are_used_where_it_has_them() -> None:
    styles = docx.Document(io.BytesIO(drawn(python_docx_default()))).styles

    assert styles["Heading 1"].font.color.rgb == docx.Document().styles["Heading 1"].font.color.rgb
    assert "Callout Say" in {style.name for style in styles}


def test_a_style_can_be_mapped_to_one_of_the_document() -> None:
    package = drawn(python_docx_default(), styles={"Lead": "Intense Quote"})

    assert docx.Document(io.BytesIO(package)).styles["Lead"].base_style.name == "Intense Quote"


def test_a_copy_of_the_plain_book_takes_colours_twice_without_loss() -> None:
    once = book_dress(
        books.read_book_template(PLAIN_BOOK.read_bytes()),
        Theme.model_validate({"id": "x", "name": "x", "colours": {"main": "7A1F5C"}}),
    )
    changed = books.dressed(PLAIN_BOOK.read_bytes(), PLAIN_BOOK.read_bytes(), once)
    again = drawn(changed, colours={"main": "0B3D91"})

    styles = docx.Document(io.BytesIO(again)).styles.element.xml
    assert "0B3D91" in styles
    assert "7A1F5C" not in styles


def test_a_logo_is_in_the_headers_once() -> None:
    theme = {"logo": {"file": "logo.png"}}
    once = drawn(PLAIN_BOOK.read_bytes(), png(), **theme)
    headers = [s.header._element.xml for s in docx.Document(io.BytesIO(once)).sections]

    assert [header.count('<wp:docPr id="95') for header in headers] == [1] * len(headers)


def test_a_logo_stands_above_the_words_of_a_letterhead() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Our street, our town"

    once = drawn(saved(document), png(), logo={"file": "logo.png"})

    for section in docx.Document(io.BytesIO(once)).sections:
        logo, words = section.header.paragraphs
        assert logo._element.findall(f".//{qn('wp:inline')}")
        assert words.text == "Our street, our town"


def test_a_letterhead_with_a_picture_keeps_it_alone() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(png()))

    once = drawn(saved(document), png(90, 90), logo={"file": "logo.png"})

    for section in docx.Document(io.BytesIO(once)).sections:
        assert section.header._element.xml.count("<a:blip ") == 1


def test_what_is_drawn_on_a_document_of_others_has_the_colours_of_the_rest() -> None:
    there, ours = (
        parts(drawn(each, colours={"titles": "7A1F5C"}))["word/document.xml"].decode()
        for each in (python_docx_default(), PLAIN_BOOK.read_bytes())
    )

    assert '<a:srgbClr val="7A1F5C"/>' in there
    assert '<a:schemeClr val="tx2"/>' not in there
    assert '<a:schemeClr val="tx2"/>' in ours, "its theme has the colour"
