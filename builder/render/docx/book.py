"""A book as a Word file: a `Book` and a compiled theme come in, the bytes of a .docx go out.

Neither python-docx nor lxml is used: the document is strings joined and packed in one pass. The
same book and theme give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.document import UNFINISHED, Book, Cover, Finish, Section
from builder.render.docx.blocks import draw_blocks
from builder.render.docx.names import HEADINGS
from builder.render.docx.parts import NAMESPACES, parts_around
from builder.render.docx.pen import Pen
from builder.render.docx.places import Heading, holds_contents
from builder.render.docx.sheets import filled
from builder.render.inks import inked
from builder.render.package import XML_HEAD, Package

_PAPERS = {"A4": (11906, 16838), "Letter": (12240, 15840)}
"""Width and height in twentieths of a point."""


def render(book: Book, theme: Mapping[str, Any], finish: Finish = UNFINISHED) -> bytes:
    """Draw `book` with what `compile_theme` read, and with `finish` where that is known.

    Raises ValueError for an unknown paper, and where `finish` has another number of pages than the
    book has listed headings.
    """
    if book.paper not in _PAPERS:
        raise ValueError(f"`{book.paper}` is no paper; there are {', '.join(_PAPERS)}")
    pages = theme[book.meta.direction]["pages"]
    wide, high = _PAPERS[book.paper]
    area = (wide - pages["body"]["sides"], high - pages["body"]["ends"])
    pen = Pen(book, theme, area, finish)
    document = _document(pen, book, pages)
    package = Package()
    for name, text in parts_around(book, theme, pen):
        package.add(name, text)
    package.add("word/document.xml", inked(document, theme["inks"]))
    for picture, name in pen.pictures.items():
        package.add(f"word/{name}", finish.pictures[picture])
    for name, part in theme["parts"].items():
        package.put(name, part)
    return package.finish()


def _document(pen: Pen, book: Book, pages: Mapping[str, Any]) -> str:
    """document.xml: the cover in a section of its own, then all the rest."""
    size = '<w:pgSz w:w="{}" w:h="{}"/>'.format(*_PAPERS[book.paper])
    cover, body = (size.join(pages[page]["cut"]) for page in ("cover", "body"))
    text = "".join(_sections(pen, book.sections, iter(enumerate(pen.headings, 1))))
    if text.endswith("</w:tbl>"):  # Word wants a paragraph at the end
        text += pen.paragraph("Gap", ())
    return (
        f"{XML_HEAD}<w:document {NAMESPACES}><w:body>"
        f"{_cover(pen, book.cover, cover)}{text}{body}</w:body></w:document>"
    )


def _cover(pen: Pen, cover: Cover, section: str) -> str:
    """The first page; its last paragraph ends the section."""
    lines = [
        (style, pen.words(text))
        for style, text in (
            ("Cover Kicker", cover.kicker),
            ("Title", cover.title),
            ("Subtitle", cover.subtitle),
        )
        if text
    ]
    for label, value in cover.facts:
        lines.append(("Cover Fact", pen.words(label, "Cover Fact Label") + pen.words(f"\t{value}")))
    if cover.notice:
        lines.append(("Cover Notice", pen.words(cover.notice)))
    *others, (style, last) = lines or [("Title", "")]
    drawn = [f"{pen.start(each)}{inside}</w:p>" for each, inside in others]
    return "".join((*drawn, pen.start(style, after=section), last, "</w:p>"))


def _sections(
    pen: Pen, sections: tuple[Section, ...], headings: Iterator[tuple[int, Heading]]
) -> Iterator[str]:
    """Sections in reading order, each with the next of `headings`."""
    for section in sections:
        yield _heading(pen, section, *next(headings))
        yield draw_blocks(pen, filled(pen, section) if section.sheet else section.blocks)
        yield from _sections(pen, section.sections, headings)


def _heading(pen: Pen, section: Section, number: int, heading: Heading) -> str:
    """A heading in the style of its level, with the bookmark that links aim at (17.13.6)."""
    style = HEADINGS[min(heading.level, len(HEADINGS)) - 1]
    if holds_contents(section):
        style = "TOC Heading"
    new_page = "<w:pageBreakBefore/>" if section.new_page else ""
    kicker = ""
    if section.kicker:
        kicker = f"{pen.start('Kicker', new_page)}{pen.words(section.kicker)}</w:p>"
        new_page = ""
    lead = ""
    if section.number:
        lead = pen.words(section.number, "Heading Number") + pen.words("\u2002")
    opening = f'<w:bookmarkStart w:id="{number}" w:name="{heading.bookmark}"/>'
    closing = f'<w:bookmarkEnd w:id="{number}"/></w:p>'
    title = f"{lead}{pen.runs(section.title)}"
    return f"{kicker}{pen.start(style, new_page)}{opening}{title}{closing}"
