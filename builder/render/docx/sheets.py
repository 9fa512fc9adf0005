"""Sheets to copy: a section comes in, its blocks go out with what the page has left over.

Rows that are cut out or written in get higher, lines to write on become more; a sheet that fills
its page, or goes on to a second, stays as it is. Heights are in points and near enough: the share
of the page that is given away leaves a margin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.document import (
    BookBlock,
    Bullets,
    Paragraph,
    ParagraphKind,
    Runs,
    Section,
    Steps,
    Table,
    WriteIn,
)
from builder.measure import line_count, pieces
from builder.render.docx.pen import Pen
from builder.render.docx.tables import column_widths

_SHARE = 0.88  # of the page, which is filled
_CHAPTER = 56.0  # the name of the chapter, above its first sheet
_TITLE, _BODY, _CELL = 16.0, 11.0, 10.0  # letters, where those in tables have 10 points
_PITCH, _CELL_PITCH = 1.37, 1.26  # lines, to their letters
_ABOVE, _ITEM, _PROMPT = 8.0, 3.0, 8.0  # white between paragraphs, items, above a prompt
_INDENT, _INSETS = 17.0, 12.0
_LINE = 24.0  # to write on
_FRAME = 6.0  # of a row, beside its lines
_MAT, _ROOMY, _AIRY = 180.0, 54.0, 40.0  # the highest rows: empty, to be written in, to be read


def filled(pen: Pen, section: Section) -> tuple[BookBlock, ...]:
    """The blocks of `section`, with higher rows and more lines where its page has room."""
    scale = pen.table_size / _CELL
    page = pen.height / 20 * _SHARE - (0 if section.new_page else _CHAPTER * scale)
    title = (_lines(pen, section.title, _TITLE) * _TITLE * _PITCH + 20) * scale
    left = page - title - sum(_height(pen, each) for each in section.blocks)
    if left <= 0:
        return section.blocks
    tables = [each for each in section.blocks if isinstance(each, Table)]
    row = _row_height(pen, tables, left)
    left -= sum(_growth(pen, each, row) for each in tables)
    return tuple(_roomier(section.blocks, row, left / scale))


def _roomier(blocks: Sequence[BookBlock], row: float, left: float) -> Iterator[BookBlock]:
    """The blocks with rows of that height, and with at most twice as many lines to write on."""
    lines = sum(each.lines for each in blocks if isinstance(each, WriteIn))
    share = min(1.0, max(0.0, left) / _LINE / lines) if lines else 0.0
    for each in blocks:
        match each:
            case Table():
                yield replace(each, row_height=min(row, _highest(each)))
            case WriteIn():
                yield replace(each, lines=each.lines + int(each.lines * share))
            case _:
                yield each


def _row_height(pen: Pen, tables: Sequence[Table], left: float) -> float:
    """The height of rows, alike in all `tables`, by which they grow by at most `left`."""
    for row in range(round(_MAT), 0, -2):
        if sum(_growth(pen, each, row) for each in tables) <= left:
            return float(row)
    return 0.0


def _growth(pen: Pen, table: Table, row: float) -> float:
    least = min(row, _highest(table))
    return sum(max(0.0, least - each) for each in _rows(pen, table))


def _highest(table: Table) -> float:
    """How high rows may become: in empty cells somebody writes, on empty rows cards are laid."""
    if not any(cell for row in table.rows for cell in row):
        return _MAT
    return _ROOMY if any(not cell for row in table.rows for cell in row) else _AIRY


def _height(pen: Pen, block: BookBlock) -> float:
    """How high a block of a sheet is about to be."""
    scale = pen.table_size / _CELL
    line = _BODY * _PITCH * scale
    match block:
        case Paragraph(runs, kind, _):
            above = _ABOVE if kind is not ParagraphKind.FACTS else _ITEM
            return _lines(pen, runs, _BODY) * line + above * scale
        case Bullets(items) | Steps(items):
            lines = sum(_lines(pen, item, _BODY, _INDENT) for item in items)
            return lines * line + _ITEM * scale * len(items)
        case WriteIn(prompt, lines):
            return _lines(pen, prompt, _BODY) * line + _PROMPT * scale + lines * _LINE
        case Table():
            return sum(_rows(pen, block)) + (_CELL * _CELL_PITCH + _FRAME) * scale
        case _:
            return pen.height / 20  # nothing that a sheet has: leave it alone


def _rows(pen: Pen, table: Table) -> list[float]:
    """How high each row is about to be."""
    scale = pen.table_size / _CELL
    insides = [width / 20 - _INSETS for width in column_widths(pen, table)]
    return [
        (_FRAME + _CELL * _CELL_PITCH * max(_in(cell, inside, pen) for cell, inside in cells))
        * scale
        for cells in (list(zip(row, insides, strict=True)) for row in table.rows)
    ]


def _in(cell: Runs, inside: float, pen: Pen) -> int:
    return line_count(pieces(cell), inside / pen.table_size)


def _lines(pen: Pen, runs: Runs, size: float, indent: float = 0.0) -> int:
    """How many lines `runs` take over the width of the page."""
    letters = size * pen.table_size / _CELL
    return line_count(pieces(runs), (pen.width / 20 - indent) / letters)
