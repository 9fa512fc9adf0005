"""The documents of an edition in, its files by name out: drawn, and with what LibreOffice adds.

A handbook with pictures of the slides is drawn until the pages that LibreOffice finds its headings
on are those that it says.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from builder import outfit, write
from builder.load import fingerprint

if TYPE_CHECKING:
    from builder.document import Book, Deck, Finish
    from builder.office.libreoffice import Converter
    from builder.theme import ThemeFolder

SUFFIXES = {"deck": "pptx", "handbook": "docx"}
"""The documents of an edition, and the format of each."""
EXTRAS = ("illustrated", "pdf", "notes-pages", "large-print", "grayscale")
"""What can be asked for beyond them; the first three need LibreOffice."""
NEEDS_OFFICE = frozenset(EXTRAS[:3])
LOOKS = ("large-print", "grayscale")
"""The looks in which a handbook can be drawn beside the ordinary one."""
PICTURE_WIDTH = 420  # pixels
_MOST_DRAWINGS = 4  # of a book, until the page numbers in it are right
PLAIN, DECK, BOOK = "plain", "deck.pptx", "book.docx"
"""The theme that comes with the builder, and its files."""


class Workshop(NamedTuple):
    """What drawing needs beside the documents: where compiled themes are kept, LibreOffice, and the
    theme (the plain one where none is given).
    """

    cache: str = ""
    office: str = ""
    theme: ThemeFolder | None = None


def drawn_files(
    deck: Deck, handbook: Book, wanted: Sequence[str], shop: Workshop, link_text: str
) -> dict[str, bytes]:
    """Every file of an edition that is `wanted` (names of documents and extras), by its name.

    Raises `builder.office.libreoffice.ConversionError` where LibreOffice fails.
    """
    from builder.office.libreoffice import Converter

    office = Converter(shop.office)
    files: dict[str, bytes] = {}
    if "deck" in wanted or NEEDS_OFFICE & set(wanted):
        files[f"{deck.name}.pptx"] = draw_deck(deck, shop)
    if "handbook" in wanted:
        pictures = _pictures(deck, files, office) if "illustrated" in wanted else {}
        for look in ("", *(each for each in LOOKS if each in wanted)):
            name = f"{handbook.name}-{look}" if look else handbook.name
            finish = _finish(handbook, look, _in_look(pictures, look), shop, office)
            files[f"{name}.docx"] = draw_book(handbook, shop, look, finish)
    if "pdf" in wanted:
        files.update(_pdfs(deck, handbook, files, office, link_text))
    if "notes-pages" in wanted:
        files[f"{deck.name}-notes.pdf"] = _notes_pages(deck, files, shop, link_text)
    if "deck" not in wanted:
        files.pop(f"{deck.name}.pptx", None)
    return files


def draw_deck(deck: Deck, shop: Workshop) -> bytes:
    """The deck as a file."""
    from builder.render import pptx

    return pptx.render(deck, deck_theme(shop))


def draw_book(book: Book, shop: Workshop, look: str, finish: Finish) -> bytes:
    """The book as a file, in the ordinary look (""), in large print or in grey."""
    from builder.render import docx

    return docx.render(book, book_theme(shop, look), finish)


def deck_theme(shop: Workshop) -> Mapping[str, Any]:
    """The compiled theme of decks.

    Raises `builder.outfit.TemplateError` where its file cannot be used.
    """
    return _kept(shop, DECK, "", lambda: outfit.compiled_deck(shop.theme, plain_file(DECK)))


def book_theme(shop: Workshop, look: str = "") -> Mapping[str, Any]:
    """The compiled theme of books in a look; raises the same."""
    return _kept(shop, BOOK, look, lambda: outfit.compiled_book(shop.theme, plain_file(BOOK), look))


def plain_file(name: str) -> bytes:
    """A file of the plain theme."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "themes", PLAIN)
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def _kept(
    shop: Workshop, name: str, look: str, compiled: Callable[[], Mapping[str, Any]]
) -> Mapping[str, Any]:
    """A compiled theme, kept under the hash of the builder (which holds the plain theme) and of the
    contents of the theme that is used.
    """

    def made() -> bytes:
        return marshal.dumps(dict(compiled()))

    if not shop.cache:
        return dict(marshal.loads(made()))
    key = fingerprint.combined(
        [fingerprint.builder_fingerprint(), name, look, outfit.identity(shop.theme)]
    )
    kept = write.kept_or_made(os.path.join(shop.cache, f"{key[:32]}.theme"), made)
    try:
        return dict(marshal.loads(kept))
    except (EOFError, TypeError, ValueError):  # half a file, or another Python's
        return dict(marshal.loads(made()))


def _pictures(deck: Deck, files: Mapping[str, bytes], office: Converter) -> dict[str, bytes]:
    """A picture of each slide, by its id."""
    from builder.office.pictures import page_pictures

    name = f"{deck.name}.pptx"
    shown = office.pdfs({name: files[name]})[name]
    ids = [slide.id for slide in deck.slides]
    return dict(zip(ids, page_pictures(shown, PICTURE_WIDTH), strict=True))


def _in_look(pictures: Mapping[str, bytes], look: str) -> Mapping[str, bytes]:
    if look != "grayscale":
        return pictures
    from builder.office.pictures import in_grey

    return {slide: in_grey(picture) for slide, picture in pictures.items()}


def _finish(
    book: Book, look: str, pictures: Mapping[str, bytes], shop: Workshop, office: Converter
) -> Finish:
    """The pictures, and the pages on which the headings stand with them in this `look`.

    The numbers themselves can move a line; they are drawn until they are right, or not at all.
    """
    from builder.document import UNFINISHED, Finish
    from builder.office.pdf import heading_pages

    if not pictures:
        return UNFINISHED
    pages = _no_pages(book)
    for _ in range(_MOST_DRAWINGS):
        drawn = draw_book(book, shop, look, Finish(pages, pictures))
        pdf = office.pdfs({"book.docx": drawn})["book.docx"]
        found = _listed_pages(book, heading_pages(pdf))
        if found == pages:
            return Finish(pages, pictures)
        pages = found
    return Finish((), pictures)


def _no_pages(book: Book) -> tuple[int, ...]:
    """A page for each listed heading, as wide as the right one will be."""
    return (100,) * sum(listed for _, listed in _headings(book))


def _listed_pages(book: Book, outline: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    """The pages of the listed headings; none at all where LibreOffice's outline is another.

    A wrong number is worse than none.
    """
    headings = _headings(book)
    titles = [title for title, _ in headings if title]
    found = outline[-len(titles) :] if len(outline) > len(titles) else outline
    if [" ".join(title.split()) for title, _ in found] != [" ".join(t.split()) for t in titles]:
        return ()
    pages = iter(found)
    return tuple(page for (_, page), (_, listed) in zip(pages, headings, strict=True) if listed)


def _headings(book: Book) -> list[tuple[str, bool]]:
    """Title of each heading that an outline has, in order, and whether the contents list it."""
    from builder.document import Contents

    found: list[tuple[str, bool]] = []

    def walk(sections: Any) -> None:
        for section in sections:
            if not any(isinstance(block, Contents) for block in section.blocks):
                found.append((section.name, section.listed))
            walk(section.sections)

    walk(book.sections)
    return found


def _pdfs(
    deck: Deck, handbook: Book, files: Mapping[str, bytes], office: Converter, link_text: str
) -> dict[str, bytes]:
    """A PDF of each of `files`."""
    from builder.office.pdf import Known, repaired

    of_deck = Known(deck.meta.language, link_text, _told_of_deck(deck))
    of_book = Known(handbook.meta.language, link_text, _told_of_book(handbook))
    pdfs = {}
    for name, data in office.pdfs(files).items():
        stem, suffix = os.path.splitext(name)
        pdfs[f"{stem}.pdf"] = repaired(data, of_deck if suffix == ".pptx" else of_book)
    return pdfs


def _notes_pages(deck: Deck, files: Mapping[str, bytes], shop: Workshop, link_text: str) -> bytes:
    from builder.office.libreoffice import NOTES_PAGES, converted
    from builder.office.pdf import Known, repaired

    name = f"{deck.name}.pptx"
    made = converted(shop.office, {name: files[name]}, NOTES_PAGES)
    return repaired(made[name], Known(deck.meta.language, link_text, _told_of_deck(deck)))


def _told_of_deck(deck: Deck) -> list[tuple[int, str]]:
    """The alternative text of each chart, with the number of its slide."""
    from builder.document import Chart

    numbered = enumerate(deck.slides, 1)
    return [(n, each.graphic.alt) for n, each in numbered if isinstance(each.graphic, Chart)]


def _told_of_book(book: Book) -> list[tuple[int, str]]:
    """The alternative texts of all charts in order, on pages that are not known."""
    from builder.document import Chart, Script

    found: list[tuple[int, str]] = []

    def walk(sections: Any) -> None:
        for section in sections:
            for block in section.blocks:
                steps = block.steps if isinstance(block, Script) else ()
                inner = (block, *(each for step in steps for each in step.blocks))
                found.extend((0, each.alt) for each in inner if isinstance(each, Chart))
            walk(section.sections)

    walk(book.sections)
    return found
