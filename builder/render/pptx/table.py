"""Tables: a `Table` and its area come in, a graphic frame goes out.

The largest size at which the rows fit the area, by an estimate, is taken; what is left over gives
the rows air. Format: ECMA-376 part 1, 21.1.3; the style is the theme's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.document import Runs, Table
from builder.last_lines import well_ended
from builder.measure import (
    CELL_ACROSS,
    CELL_DOWN,
    SHORT_TABLE,
    TABLE_SIZES,
    pieces,
    row_heights,
    table_pitch,
)
from builder.render.pptx.words import Links, Look, Voice, draw_paragraph

POINT = 12700
_HEAD_AIR, _MOST_AIR, _ALL_AIR = 14.0, 60.0, 160.0
"""What stands round the words of the head, of another row, and of all other rows together, at
most and beyond their insets."""
_CALM, _FULL_BELOW = 0.66, 20.0
"""A table is set larger than this only where it fills no more than this share of its area, and,
but for a short one, where no row breaks that did not break before."""
_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"

Box = tuple[int, int, int, int]


def draw_table(
    table: Table, box: Box, style: tuple[str, float], voice: Voice, links: Links
) -> tuple[str, int]:
    """The `a:graphic` of `table` in the theme's table `style`, and its height in EMU.

    With the style goes how much wider than Calibri its letters run.
    """
    style_id, stretch = style
    widths = column_widths(table, box[2])
    wide = [width / POINT / stretch for width in widths]
    size, heights = fit_rows(table, wide, box[3] / POINT)
    rooms = [(each - 2 * CELL_ACROSS) / size for each in wide]
    align = voice.align("l")
    pitch = f'<a:lnSpc><a:spcPts val="{table_pitch(size) * 100}"/></a:lnSpc>'
    run = f'{voice.lang} sz="{round(size * 100)}"'
    look = Look(f"<a:p><a:pPr{align}>{pitch}</a:pPr>", run, "", False, False)
    head = look._replace(bold=True, light=True)
    emu = [int(height * POINT) for height in heights]
    rows = [_row([column.heading for column in table.columns], emu[0], head, links)]
    rows += [
        _row(list(map(well_ended, row, rooms)), height, look, links)
        for row, height in zip(table.rows, emu[1:], strict=True)
    ]
    grid = "".join([f'<a:gridCol w="{width}"/>' for width in widths])
    rtl = ' rtl="1"' if voice.rtl else ""
    return (
        f'<a:graphic><a:graphicData uri="{_URI}"><a:tbl><a:tblPr{rtl} firstRow="1">'
        f"<a:tableStyleId>{style_id}</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>"
        f"{''.join(rows)}</a:tbl></a:graphicData></a:graphic>",
        sum(emu),
    )


def column_widths(table: Table, width: int) -> list[int]:
    """The columns' widths by their shares; together exactly `width`."""
    total = sum(column.share for column in table.columns)
    edges, share = [0], 0.0
    for column in table.columns:
        share += column.share
        edges.append(round(width * share / total))
    return [right - left for left, right in pairwise(edges)]


def fit_rows(table: Table, widths: Sequence[float], height: float) -> tuple[float, list[float]]:
    """Font size and row heights in points, head first; they may still be too high at 14 points."""
    heads = [pieces(column.heading, bold=True) for column in table.columns]
    rows = [heads, *([pieces(cell) for cell in row] for row in table.rows)]
    short = len(table.rows) <= SHORT_TABLE
    calm = _lines(row_heights(rows, widths, _FULL_BELOW), _FULL_BELOW)
    size, heights = TABLE_SIZES[-1], list[float]()
    for size in TABLE_SIZES:
        heights = row_heights(rows, widths, size)
        if size > _FULL_BELOW and not short and _lines(heights, size) > calm:
            continue
        if sum(heights) <= height * (_CALM if size > _FULL_BELOW else 1.0):
            break
    spare = max(0.0, height - sum(heights))
    head = min(_HEAD_AIR, spare / len(heights))
    air = min(_MOST_AIR, min(_ALL_AIR, spare - head) / max(1, len(heights) - 1))
    first, *others = heights
    return size, [first + head, *(each + air for each in others)]


def _lines(heights: Sequence[float], size: float) -> int:
    """How many lines rows of these heights hold together."""
    return sum(round((each - 2 * CELL_DOWN) / table_pitch(size)) for each in heights)


def _row(cells: Sequence[Runs], height: int, look: Look, links: Links) -> str:
    return (
        f'<a:tr h="{height}">'
        + "".join([f"{_CELL}{draw_paragraph(cell, look, links)}{_END}" for cell in cells])
        + "</a:tr>"
    )


_CELL = "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>"
_END = (
    f'</a:txBody><a:tcPr marL="{round(CELL_ACROSS * POINT)}" marR="{round(CELL_ACROSS * POINT)}" '
    f'marT="{round(CELL_DOWN * POINT)}" marB="{round(CELL_DOWN * POINT)}" anchor="ctr"/></a:tc>'
)
