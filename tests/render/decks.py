"""Decks to draw in tests: valid, each argument optional, and how to reopen what was drawn."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pptx import Presentation

from builder.content import ChartKind, FigureKind
from builder.document import (
    PLACEHOLDERS,
    Card,
    Cards,
    Chart,
    Deck,
    DeckSection,
    Drawing,
    DrawingPart,
    Filled,
    Graphic,
    Layout,
    Meta,
    Paragraph,
    ParagraphKind,
    Runs,
    Slide,
    Table,
    TableColumn,
)
from builder.text import Run

THEME = Path(__file__).parents[2] / "builder/themes/plain/deck.pptx"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
HARD = "<&>\"' 😀 اتصل على الشرطة"


def says(text: str) -> Runs:
    return (Run(text),)


def a_meta(**changes: str) -> Meta:
    meta = Meta(
        title="Recognising & responding",
        subject="Human trafficking",
        author="Training Unit",
        language="en-GB",
        direction="ltr",
        identifier="police/GB-en",
        keywords="training",
    )
    return replace(meta, **changes)


def a_slide(name: str = "one", layout: Layout = Layout.CONTENT, **fields: Any) -> Slide:
    return Slide(name, layout, fields.pop("title", says(f"Title of {name}")), **fields)


def a_deck(*slides: Slide, meta: Meta | None = None, footer: str = "Draft 0.1") -> Deck:
    half = len(slides) // 2
    sections = (DeckSection("Opening", slides[:half]), DeckSection("A & B", slides[half:]))
    return Deck("deck", meta or a_meta(), footer, sections)


def a_table() -> Table:
    columns = (TableColumn(says("Who"), 1), TableColumn(says("What"), 3))
    rows = ((says("Police"), says("Safety")), (says("Health"), says(HARD)))
    return Table(columns, rows, 'Who does "what"')


def a_chart(
    unit: str = "%", values: tuple[float, ...] = (31.8, 18.7), kind: ChartKind = ChartKind.BAR
) -> Chart:
    names = ("Services", "Farms & fishing", "Homes", "Sites", "Streets", "Ships")[: len(values)]
    return Chart(names, "Share", values, unit, "Bar chart of shares", kind)


def a_card(number: str = "0800 722 203", **changes: Any) -> Card:
    digits = number.replace(" ", "")
    card = Card(
        label="Advice & support",
        name=says("Helpline"),
        number=says(number),
        hours="24 hours a day",
        icon="support",
        alt=f"Advice & support: Helpline, {number}",
        code=f"tel:{digits}" if digits.isdigit() else "",
        code_alt=f"Calls {number}" if digits.isdigit() else "",
    )
    return replace(card, **changes)


def some_cards(count: int = 4) -> Cards:
    lead = a_card("999, 112 or 911", label="Immediate danger", icon="emergency")
    return Cards((lead, *(a_card(f"11{each}") for each in range(count - 1))), lead=True)


def a_drawing(kind: FigureKind, count: int = 3, result: str = "Together") -> Drawing:
    parts = tuple(
        DrawingPart(says(f"Part {each}"), (says("a first line"), says("a second line")))
        for each in range(count)
    )
    return Drawing(kind, parts, f"Drawing of {kind}", says(result) if result else ())


def every_kind() -> tuple[Paragraph, ...]:
    return tuple(Paragraph(says(f"{kind}: {HARD}"), kind) for kind in ParagraphKind)


def every_layout() -> Iterator[Slide]:
    """A slide of each layout with all its placeholders filled, and one of each drawing."""
    notes = (Paragraph(says("Say"), ParagraphKind.LABEL), Paragraph(says("Welcome.")))
    graphics: dict[Layout, Graphic] = {
        Layout.TABLE: a_table(),
        Layout.CONTACTS: some_cards(),
        Layout.CHART: a_chart(),
        Layout.FIGURE: a_drawing(FigureKind.ELEMENTS),
    }
    for layout, names in PLACEHOLDERS.items():
        texts = tuple(Filled(n, every_kind()) for n in names if n not in ("title", "graphic"))
        yield Slide(
            layout.value,
            layout,
            says(f"{layout} {HARD}"),
            texts,
            graphics.get(layout),
            notes,
            marker="3 · Signs & <indicators>",
            progress=0.4,
        )
    for kind in FigureKind:
        yield a_slide(f"drawing-{kind}", Layout.FIGURE, graphic=a_drawing(kind))
    for chart in ChartKind:
        yield a_slide(f"chart-{chart}", Layout.CHART, graphic=a_chart(kind=chart))


def reopened(package: bytes) -> Any:
    return Presentation(io.BytesIO(package))


def on_layout(package: bytes, layout: Layout) -> Any:
    """The first slide on `layout`."""
    slides = reopened(package).slides
    return next(each for each in slides if each.slide_layout.name == layout.value)


def named(slide: Any) -> dict[str, Any]:
    return {shape.name: shape for shape in slide.shapes}


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
