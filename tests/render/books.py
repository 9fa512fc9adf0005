"""Books to draw in tests: valid, each argument optional, and how to reopen what was drawn."""

from __future__ import annotations

import io
import marshal
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as DocxParagraph

from builder.content import FigureKind
from builder.document import (
    UNFINISHED,
    Book,
    BookBlock,
    Bullets,
    Callout,
    CalloutKind,
    Chart,
    Contents,
    Cover,
    Drawing,
    DrawingPart,
    Finish,
    Meta,
    Paragraph,
    ParagraphKind,
    Question,
    Runs,
    Script,
    ScriptStep,
    Section,
    SlideView,
    Steps,
    Table,
    TableColumn,
    WriteIn,
)
from builder.render.docx import compile_theme, render
from builder.text import Run

THEME = Path(__file__).parents[2] / "builder/themes/plain/book.docx"
HARD = "a < b & \"c\" > 'd' 🌍 مرحبا"


def runs(text: str) -> Runs:
    return (Run(text),)


def a_table(caption: str = "", rows: int = 2) -> Table:
    columns = (TableColumn(runs("Time"), 1), TableColumn(runs("What"), 3))
    cells = tuple((runs(f"09:{n:02}"), runs(f"Activity {n}")) for n in range(rows))
    return Table(columns, cells, "The first morning", runs(caption) if caption else ())


def a_drawing(parts: int = 3, kind: FigureKind = FigureKind.ELEMENTS) -> Drawing:
    drawn = tuple(DrawingPart(runs(f"Part {n}"), (runs(f"line {n}"),)) for n in range(parts))
    return Drawing(kind, drawn, "Parts make a whole", runs("a whole"))


def a_section(
    *blocks: BookBlock,
    id: str = "s",  # noqa: A002
    title: str = "Section",
    **changes: Any,
) -> Section:
    return Section(id, runs(title), blocks, **changes)


def a_book(*sections: Section, **changes: Any) -> Book:
    meta = Meta("Title", "Subject", "Author", "en-GB", "ltr", "c/GB-en", "one, two")
    cover = Cover("A title", "A subtitle", "A kicker", (("Audience", "Police"),), "A notice")
    book = Book("book", meta, "A4", "Header words", "Page {page} of {pages}", cover, sections)
    return replace(book, **changes)


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(8) + (1600).to_bytes(4, "big") + (900).to_bytes(4, "big")
"""As much of a PNG file as is read of it."""


def a_view(slide: str = "m/a") -> SlideView:
    return SlideView(slide, runs("On it"), (runs("first line"), runs("second line")), "A slide")


def a_step(number: int = 1, **changes: Any) -> ScriptStep:
    said = (
        Callout(CalloutKind.DO, "Do", (runs("Walk round."),)),
        Callout(CalloutKind.SAY, "Say", (runs("Welcome."), runs("Sit down."))),
    )
    step = ScriptStep(runs(f"Step {number}"), runs("Slide 7: On it"), (a_view(),), (), said)
    return replace(step, **changes)


def a_script(*steps: ScriptStep) -> Script:
    return Script("On the screen", "What you do and say", steps or (a_step(),), "The steps")


def every_kind() -> Book:
    callouts = tuple(
        Callout(kind, kind.title(), (runs(f"{kind} one"), runs(f"{kind} two")))
        for kind in CalloutKind
    )
    links = Paragraph(
        (
            Run("see "),
            Run("there", href="#second"),
            Run(" or ", bold=True, italic=True),
            Run("here", href="https://example.org/a?b=1&c=2"),
            Run("gone", href="#nowhere"),
        )
    )
    paragraphs = tuple(Paragraph(runs(kind), kind) for kind in ParagraphKind)
    chart = Chart(("A", "B"), "Cases", (3.0, 5.5), "%", "Two bars: A 3, B 5.5 per cent")
    first = Section(
        "first",
        runs("First"),
        (*paragraphs, Bullets((runs("b1"), runs("b2"))), Steps((runs("s1"), runs("s2"))), links),
        (Section("deep", runs("Deep"), (Paragraph(runs(HARD)),), (deeper(),)),),
        new_page=True,
    )
    drawn = (a_table("A table"), a_table(), a_drawing(), a_drawing(6), chart)
    written = (WriteIn(runs("Your answer"), 3), Steps((runs("again"),)), a_table("Last {number}"))
    tested = (
        Question(runs("1. Which?"), (runs("a) This"), runs("b) That"))),
        Question(runs("2. Why?"), (), runs("Because:"), 2),
    )
    listed = a_step(2, views=(), task=(runs("t1"), runs("t2")), blocks=(chart, *callouts[:2]))
    script = a_script(a_step(), listed)
    second = Section(
        "second",
        runs("Second"),
        (*callouts, *drawn, *written, *tested, script),
        number="2",
        kicker="Module",
    )
    contents = Section("contents", runs("Contents"), (Contents(2),))
    return a_book(contents, first, second)


def deeper() -> Section:
    fifth = Section("v", runs("Fifth"))
    return Section("iii", runs("Third"), (), (Section("iv", runs("Fourth"), (), (fifth,)),))


@cache
def theme(look: str = "") -> dict[str, Any]:
    compiled: dict[str, Any] = marshal.loads(marshal.dumps(compile_theme(THEME.read_bytes(), look)))
    return compiled


def opened(book: Book, finish: Finish = UNFINISHED, look: str = "") -> Document:
    return docx.Document(io.BytesIO(render(book, theme(look), finish)))


def parts(book: Book, finish: Finish = UNFINISHED, look: str = "") -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(render(book, theme(look), finish)))
    return {name: archive.read(name) for name in archive.namelist()}


def looks(document: Document, style: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style and each.style.name == style]


def attributes(document: Document, tag: str, name: str) -> list[str]:
    found = [each.get(qn(name)) for each in document.element.iter(qn(tag))]
    return [each for each in found if each is not None]


def numbered(document: Document) -> list[tuple[str, str]]:
    """Text and list number of each paragraph that has a list of its own."""
    return [
        (DocxParagraph(each.getparent().getparent(), document).text, each.numId.get(qn("w:val")))
        for each in document.element.body.iter(qn("w:numPr"))
    ]
