"""Tables and their captions: a `Table` comes in, WordprocessingML goes out."""

from __future__ import annotations

from collections.abc import Iterable

from builder.document import Runs, Table
from builder.measure import text_width
from builder.render.docx.grids import Grid, draw_grid, fitted
from builder.render.docx.pen import Pen
from builder.text import Run

_NUMBER = "{number}"
_PADDING = 250  # left and right of a cell's words, in twentieths of a point
_BOLDER = 1.06
_MOST = 0.3  # of the table's width, for the longest word of a column: an address may break


def draw_table(pen: Pen, table: Table) -> str:
    """A table, its caption above it."""
    widths = column_widths(pen, table)
    grid = Grid("Book Table", _plain(table.caption), table.alt, widths, row=table.row_height)
    heading = tuple(pen.paragraph("Table Heading", column.heading) for column in table.columns)
    rows = [tuple([pen.paragraph("Table Text", cell) for cell in row]) for row in table.rows]
    caption = _caption(pen, table.caption) if table.caption else ""
    return caption + draw_grid(pen, grid, heading, rows)


def column_widths(pen: Pen, table: Table) -> tuple[int, ...]:
    """Widths in twentieths of a point, by shares, but with room for each column's longest word."""
    least = tuple(
        min(
            round(_longest((column.heading, *cells)) * pen.table_size * 20) + _PADDING,
            round(pen.width * _MOST),
        )
        for column, *cells in zip(table.columns, *table.rows, strict=True)
    )
    return fitted(pen.width, tuple(column.share for column in table.columns), least)


def _longest(cells: Iterable[Runs]) -> float:
    """Width of the longest word in em, as if it were bold."""
    words = [word for cell in cells for run in cell for word in run.text.split()]
    return text_width(max(words, key=len)) * _BOLDER if words else 0.0


def _caption(pen: Pen, caption: Runs) -> str:
    """The caption, with the table's number at `{number}` or, where it has none, in front."""
    number = pen.field("SEQ Table \\* ARABIC", str(pen.next_table()))
    start = pen.start("Caption")
    for i, run in enumerate(caption):
        before, found, after = run.text.partition(_NUMBER)
        if found:
            left = pen.runs((*caption[:i], Run(before, run.bold, run.italic)))
            right = pen.runs((Run(after, run.bold, run.italic), *caption[i + 1 :]))
            return f"{start}{left}{number}{right}</w:p>"
    return f"{start}{number}{pen.words('  ')}{pen.runs(caption)}</w:p>"


def _plain(runs: Runs) -> str:
    return "".join([run.text for run in runs]).replace(_NUMBER, "").strip()
