"""A document in, plain text out: what a reviewer reads and what golden tests compare."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from builder.content import ChartKind
from builder.document import (
    Book,
    BookBlock,
    Bullets,
    Callout,
    Cards,
    Chart,
    Contents,
    Deck,
    DeckSection,
    Document,
    Drawing,
    Graphic,
    Paragraph,
    ParagraphKind,
    Question,
    Runs,
    Script,
    Section,
    Slide,
    Steps,
    Table,
    WriteIn,
)
from builder.text import PAGE, Run


def outline(document: Document) -> str:
    """`document` as plain text; every character that people will see is in it."""
    lines = _deck(document) if isinstance(document, Deck) else _book(document)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _deck(deck: Deck) -> Iterator[str]:
    yield f"DECK {deck.name}"
    yield f"footer: {deck.footer}"
    number = 0
    for section in deck.sections:
        yield ""
        yield f"=== {section.name}"
        yield from (f"marker: {each}" for each in dict.fromkeys(_markers(section)) if each)
        for slide in section.slides:
            number += 1
            yield from _slide(number, slide)


def _markers(section: DeckSection) -> Iterator[str]:
    return (slide.marker for slide in section.slides)


def _slide(number: int, slide: Slide) -> Iterator[str]:
    yield ""
    yield f"{number}. {_text(slide.title)}  [{slide.layout}] {slide.id}"
    if slide.restriction:
        yield f"    ! {slide.restriction}"
    for filled in slide.texts:
        for paragraph in filled.paragraphs:
            yield f"    {filled.placeholder}: {_mark(paragraph)}{_text(paragraph.runs)}"
    if slide.graphic is not None:
        yield from (f"    {line}" for line in _graphic(slide.graphic))
    for paragraph in slide.notes:
        yield f"    | {_mark(paragraph)}{_text(paragraph.runs)}"


def _graphic(graphic: Graphic) -> Iterator[str]:
    match graphic:
        case Table():
            yield from _table(graphic)
        case Chart():
            yield from _chart(graphic)
        case Drawing():
            yield from _drawing(graphic)
        case Cards(cards):
            for card in cards:
                said = (card.label, _text(card.name), _text(card.number), card.hours)
                yield f"card: {' | '.join(said)}{f' ({card.code})' if card.code else ''}"
        case _:
            assert_never(graphic)


def _chart(chart: Chart) -> Iterator[str]:
    kind = "" if chart.kind is ChartKind.BAR else f", {chart.kind}"
    yield f"chart{kind} ({chart.alt})"
    for category, value in zip(chart.categories, chart.values, strict=True):
        yield f"  {category}: {value:g} {chart.unit}"


def _drawing(drawing: Drawing) -> Iterator[str]:
    yield f"drawing, {drawing.kind} ({drawing.alt})"
    for part in drawing.parts:
        lines = "; ".join(_text(line) for line in part.lines)
        yield f"  {_text(part.heading)}{': ' if lines else ''}{lines}"
    if drawing.result:
        yield f"  = {_text(drawing.result)}"


def _table(table: Table) -> Iterator[str]:
    yield f"table ({table.alt})" + (f" {_text(table.caption)}" if table.caption else "")
    yield "  " + " | ".join(_text(column.heading) for column in table.columns)
    for row in table.rows:
        yield "  " + " | ".join(_text(cell) for cell in row)


def _book(book: Book) -> Iterator[str]:
    yield f"BOOK {book.name}"
    yield f"{book.cover.kicker}: {book.cover.title}. {book.cover.subtitle}"
    for name, value in book.cover.facts:
        yield f"{name}: {value}"
    yield f"! {book.cover.notice}"
    for section in book.sections:
        yield from _section(section, 1)


def _section(section: Section, level: int) -> Iterator[str]:
    yield ""
    yield f"{'#' * level} {f'{section.number} ' if section.number else ''}{_text(section.title)}"
    if section.kicker:
        yield f"({section.kicker})"
    for block in section.blocks:
        yield from _block(block)
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _block(block: BookBlock) -> Iterator[str]:  # noqa: C901 - a case for each kind
    match block:
        case Paragraph():
            yield f"{_mark(block)}{_text(block.runs)}"
        case Bullets(items):
            yield from (f"- {_text(item)}" for item in items)
        case Steps(items):
            yield from (f"{n}. {_text(item)}" for n, item in enumerate(items, 1))
        case Callout():
            yield f"[{block.label}]"
            yield from (f"  {_text(item)}" for item in block.items)
        case WriteIn():
            yield f"{_text(block.prompt)} ({block.lines} lines)"
        case Contents():
            yield "(contents)"
        case Script():
            yield from _script(block)
        case Question():
            yield f"* {_text(block.stem)}"
            yield from (_text(option) for option in block.options)
            if block.lines:
                yield f"{_text(block.prompt)} ({block.lines} lines)"
        case Table() | Chart() | Drawing():
            yield from _graphic(block)
        case _:
            assert_never(block)


def _script(script: Script) -> Iterator[str]:
    yield f"script ({script.alt}) {script.screen} | {script.spoken}"
    for step in script.steps:
        caption = f" · {_text(step.caption)}" if step.caption else ""
        yield f"* {_text(step.title)}{caption}"
        yield from (f"(slide: {_text(view.title)})" for view in step.views)
        yield from (f"{n}. {_text(line)}" for n, line in enumerate(step.task, 1))
        for block in step.blocks:
            yield from _block(block)


def _mark(paragraph: Paragraph) -> str:
    match paragraph.kind:
        case ParagraphKind.BULLET:
            return "- "
        case ParagraphKind.NUMBER:
            return "# "
        case ParagraphKind.LABEL:
            return "* "
        case _:
            return ""


def _text(runs: Runs) -> str:
    return "".join(_run(run) for run in runs if PAGE not in run.text)


def _run(run: Run) -> str:
    return (
        f"{run.text} <{run.href}>"
        if run.href.startswith("http") and run.href != run.text
        else run.text
    )
