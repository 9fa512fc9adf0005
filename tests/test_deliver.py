"""A handbook that is drawn twice: what its first PDF tells is used only where it can be trusted."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from examples import a_course, a_library, a_module, documents

from builder import deliver
from builder.document import Book, Deck, Section

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(8) + (16).to_bytes(4, "big") + (9).to_bytes(4, "big")


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> tuple[Deck, Book]:
    """A deck and its handbook; LibreOffice makes a PDF of anything."""
    _, deck, book = documents(a_course(a_library(a_module("first"), a_module("second"))))
    monkeypatch.setattr("builder.office.libreoffice.converted", lambda _, made: dict.fromkeys(made))
    monkeypatch.setattr(
        "builder.office.pictures.page_pictures", lambda *_: [PICTURE] * len(deck.slides)
    )
    return deck, book


def titles(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        if section.id != "contents":
            yield section.name
        yield from titles(section.sections)


def numbers(planned: tuple[Deck, Book]) -> list[str]:
    """The page numbers in the contents of the illustrated handbook."""
    shop = deliver.Workshop(office="soffice")
    (file,) = deliver.drawn_files(*planned, ("handbook", "illustrated"), shop, "link").values()
    with zipfile.ZipFile(BytesIO(file)) as package:
        text = package.read("word/document.xml").decode()
    entries = re.findall(r"PAGEREF .*?<w:t>(\d+)</w:t>", text)
    assert len(entries) == text.count("PAGEREF")
    return entries


def test_the_pages_of_the_outline_are_those_of_the_contents(
    planned: tuple[Deck, Book], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(title, page) for page, title in enumerate(titles(planned[1].sections), 5)]
    monkeypatch.setattr("builder.office.pdf.heading_pages", lambda _: found)

    pages = numbers(planned)

    assert pages[0] == "5"
    assert {int(page) for page in pages} <= {page for _, page in found}


def test_white_space_in_the_outline_does_not_matter(
    planned: tuple[Deck, Book], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(f" {title} ".replace(" ", "\u2002"), 7) for title in titles(planned[1].sections)]
    monkeypatch.setattr("builder.office.pdf.heading_pages", lambda _: found)

    assert set(numbers(planned)) == {"7"}


def test_what_stands_in_the_outline_before_the_headings_is_left_out(
    planned: tuple[Deck, Book], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [("Title", 1), *((title, 9) for title in titles(planned[1].sections))]
    monkeypatch.setattr("builder.office.pdf.heading_pages", lambda _: found)

    assert set(numbers(planned)) == {"9"}


@pytest.mark.parametrize("wrong", ["nothing", "one less", "another title"])
def test_from_another_outline_no_number_is_taken(
    planned: tuple[Deck, Book], monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    right = [(title, 9) for title in titles(planned[1].sections)]
    found = {"nothing": [], "one less": right[:-1], "another title": [*right[:-1], ("x", 9)]}
    monkeypatch.setattr("builder.office.pdf.heading_pages", lambda _: found[wrong])

    assert numbers(planned) == []
