"""What the plain way is handed: a planned deck and book as lists and strings, for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from builder.document import (
    Book,
    BookBlock,
    Bullets,
    Callout,
    Cards,
    Chart,
    Contents,
    Deck,
    Drawing,
    Graphic,
    Paragraph,
    Question,
    Runs,
    Script,
    ScriptStep,
    Section,
    Slide,
    Steps,
    Table,
    WriteIn,
)
from builder.render.docx.names import CALLOUTS, HEADINGS, PARAGRAPHS
from builder.text import Run


def handed_deck(deck: Deck) -> dict[str, Any]:
    """`deck` for `plain.draw_deck`."""
    return {
        "title": deck.meta.title,
        "footer": deck.footer,
        "slides": [_slide(each) for each in deck.slides],
    }


def handed_book(book: Book) -> dict[str, Any]:
    """`book` for `plain.draw_book`: every section in a row, each block a list."""
    sections = list(_walk(book.sections, 1))
    marks = _marks(section for _, section in sections)
    facts = [("Cover Fact", f"{label}\t{value}") for label, value in book.cover.facts]
    blocks = [b for level, each in sections for b in _section(each, level, marks, sections)]
    return {
        "title": book.meta.title,
        "header": book.header,
        "cover": [
            ("Cover Kicker", book.cover.kicker),
            ("Title", book.cover.title),
            ("Subtitle", book.cover.subtitle),
            *facts,
            ("Cover Notice", book.cover.notice),
        ],
        "blocks": blocks,
    }


def _slide(slide: Slide) -> dict[str, Any]:
    return {
        "id": slide.id,
        "layout": slide.layout.value,
        "title": _runs(slide.title),
        "texts": [[each.placeholder, _paragraphs(each.paragraphs)] for each in slide.texts],
        "graphic": _graphic(slide.graphic) if slide.graphic else None,
        "notes": _paragraphs(slide.notes),
    }


def _paragraphs(paragraphs: tuple[Paragraph, ...]) -> list[Any]:
    return [[each.kind.value, _runs(each.runs)] for each in paragraphs]


def _runs(runs: Runs, marks: dict[str, str] | None = None) -> list[Any]:
    """Runs; with `marks`, links within the book aim at bookmarks, or at nothing."""
    return [[run.text, run.bold, run.italic, _href(run.href, marks)] for run in runs]


def _href(href: str, marks: dict[str, str] | None) -> str:
    if marks is None or not href.startswith("#"):
        return href
    return f"#{marks[href[1:]]}" if href[1:] in marks else ""


def _graphic(graphic: Graphic) -> dict[str, Any]:
    match graphic:
        case Table():
            head = [_runs(each.heading) for each in graphic.columns]
            rows = [[_runs(cell) for cell in row] for row in graphic.rows]
            return {"kind": "table", "alt": graphic.alt, "head": head, "rows": rows}
        case Chart():
            return {
                "kind": "chart",
                "alt": graphic.alt,
                "categories": graphic.categories,
                "series": graphic.series,
                "values": graphic.values,
            }
        case Drawing():
            parts = [
                [_runs(each.heading), [_runs(line) for line in each.lines]]
                for each in graphic.parts
            ]
            result = _runs(graphic.result)
            return {"kind": "drawing", "alt": graphic.alt, "parts": parts, "result": result}
        case Cards():
            parts = [
                [_runs(each.number), [_runs((Run(each.label),)), _runs(each.name)]]
                for each in graphic.cards
            ]
            alt = " ".join(each.alt for each in graphic.cards)
            return {"kind": "drawing", "alt": alt, "parts": parts, "result": []}
        case _:
            assert_never(graphic)


def _walk(sections: tuple[Section, ...], level: int) -> Iterator[tuple[int, Section]]:
    for section in sections:
        yield level, section
        yield from _walk(section.sections, level + 1)


def _marks(sections: Iterable[Section]) -> dict[str, str]:
    """A bookmark for each section and each paragraph that links aim at."""
    marks: dict[str, str] = {}
    for section in sections:
        marks.setdefault(section.id, f"mark{len(marks)}")
        for block in section.blocks:
            if isinstance(block, Paragraph) and block.anchor:
                marks.setdefault(block.anchor, f"mark{len(marks)}")
    return marks


def _section(
    section: Section, level: int, marks: dict[str, str], sections: list[tuple[int, Section]]
) -> Iterator[list[Any]]:
    style = HEADINGS[min(level, len(HEADINGS)) - 1]
    if section.kicker:
        yield ["text", "Kicker", [[section.kicker, False, False, ""]]]
    number = [[f"{section.number}\u2002", False, False, ""]] if section.number else []
    title = [*number, *_runs(section.title, marks)]
    yield ["heading", style, title, marks[section.id], section.new_page]
    for block in section.blocks:
        if isinstance(block, Contents):
            for depth, each in sections:
                if depth <= block.levels:
                    link = [[each.name, False, False, f"#{marks[each.id]}"]]
                    yield ["text", f"toc {depth}", link]
        else:
            yield from _block(block, marks)


def _called_out(callout: Callout, marks: dict[str, str]) -> list[Any]:
    first, *others = (_runs(item, marks) for item in callout.items)
    return [[[f"{callout.label}\u2003", True, False, ""], *first], *others]


def _step(step: ScriptStep, marks: dict[str, str]) -> list[Any]:
    """Paragraphs of the two cells of a step."""
    views = [line for view in step.views for line in view.lines]
    left = [_runs(each, marks) for each in (step.title, step.caption, *views, *step.task) if each]
    callouts = [each for each in step.blocks if isinstance(each, Callout)]
    right = [item for each in callouts for item in _called_out(each, marks)]
    return [left or [[]], right or [[]]]


def _block(  # noqa: C901, PLR0912 - one case for each kind
    block: BookBlock, marks: dict[str, str]
) -> Iterator[list[Any]]:
    match block:
        case Paragraph():
            style, runs = PARAGRAPHS[block.kind], _runs(block.runs, marks)
            anchored = ["heading", style, runs, marks.get(block.anchor, ""), False]
            yield anchored if block.anchor else ["text", style, runs]
        case Bullets(items):
            yield from (["text", "List Bullet", _runs(item, marks)] for item in items)
        case Steps(items):
            yield from (["text", "List Number", _runs(item, marks)] for item in items)
        case Callout():
            style = CALLOUTS[block.kind]
            yield from (["text", style, item] for item in _called_out(block, marks))
        case Question():
            yield ["text", "Question", _runs(block.stem, marks)]
            yield from (["text", "Option", _runs(option, marks)] for option in block.options)
            if block.lines:
                yield from _block(WriteIn(block.prompt, block.lines), marks)
        case Script():
            heads = [[[[each, False, False, ""]]] for each in (block.screen, block.spoken)]
            rows = [_step(step, marks) for step in block.steps]
            yield ["table", "Script Table", ["Table Heading", "Table Text"], [heads, *rows]]
        case WriteIn():
            yield ["text", "Write In Prompt", _runs(block.prompt, marks)]
            yield from (["text", "Write In", []] for _ in range(block.lines))
        case Table():
            if block.caption:
                yield ["text", "Caption", _runs(block.caption, marks)]
            rows = [[each.heading for each in block.columns], *block.rows]
            cells = [[[_runs(cell, marks)] for cell in row] for row in rows]
            yield ["table", "Book Table", ["Table Heading", "Table Text"], cells]
        case Drawing():
            top = [[_runs(each.heading, marks)] for each in block.parts]
            below = [[_runs(line, marks) for line in each.lines] for each in block.parts]
            styles = ["Drawing Heading", "Drawing Text"]
            yield ["table", "Drawing Table", styles, [top, below]]
        case Chart() | Contents():
            pass  # python-docx has no charts; the contents need the headings
        case _:
            assert_never(block)
