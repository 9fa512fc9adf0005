"""Small blocks of a book that several planners need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.content import HandoutBlock, Item
from builder.course import Course
from builder.document import (
    BookBlock,
    Bullets,
    Paragraph,
    ParagraphKind,
    Runs,
    Steps,
    Table,
    TableColumn,
    WriteIn,
)
from builder.labels import Label
from builder.plan.words import plain, restriction, text_of, word
from builder.text import Text


def paragraph(text: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(plain(text))


def caption(course: Course, text: str) -> Runs:
    """The caption of a table; the renderer counts, and puts the number in the place of
    `{number}`.
    """
    return plain(word(course, Label.TABLE_CAPTION, number="{number}", caption=text))


def heading(course: Course, label: Label) -> Paragraph:
    """A small heading that stands in no list of contents."""
    return Paragraph(plain(word(course, label)), ParagraphKind.LABEL)


def labelled(course: Course, label: Label, text: Text | None) -> Iterator[Paragraph]:
    """A paragraph that begins with its label, or nothing where there is no text."""
    if text is not None and text.parts:
        yield Paragraph((*plain(f"{word(course, label)}: ", bold=True), *text.runs))


def handling(course: Course, item: Item) -> Iterator[Paragraph]:
    """Who alone may see the page of a restricted `item`."""
    words = restriction(course, item)
    if words:
        yield Paragraph(plain(words), ParagraphKind.LABEL)


def bulleted(course: Course, label: Label, texts: Iterable[Text]) -> Iterator[BookBlock]:
    """A list under its small heading, or nothing where it is empty."""
    items = tuple(text.runs for text in texts)
    if items:
        yield heading(course, label)
        yield Bullets(items)


def blocks_of(body: Iterable[HandoutBlock]) -> Iterator[BookBlock]:
    """The blocks of a handout or a page of guidance."""
    for block in body:
        if block.heading:
            yield Paragraph(block.heading.runs, ParagraphKind.LABEL)
        if block.paragraph:
            yield Paragraph(block.paragraph.runs)
        if block.points:
            yield Bullets(tuple(each.runs for each in block.points))
        if block.steps:
            yield Steps(tuple(each.runs for each in block.steps))
        if block.columns:
            yield _table(block)
        if block.write_in:
            yield WriteIn(block.write_in.runs, block.lines)


def _table(block: HandoutBlock) -> Table:
    columns = tuple(
        TableColumn(each.runs, _share(block, index)) for index, each in enumerate(block.columns)
    )
    rows = tuple(tuple(cell.runs for cell in row) for row in block.rows)
    heads = ", ".join(text_of(each.runs) for each in block.columns)
    return Table(columns, rows, heads)


def _share(block: HandoutBlock, index: int) -> float:
    cells = [block.columns[index], *(row[index] for row in block.rows if index < len(row))]
    longest = max(len(str(cell)) for cell in cells)
    return float(min(max(longest, 10), 45))
