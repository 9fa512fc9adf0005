"""The cells of a table in, the shares of its columns out: as few lines as can be.

Columns whose cells all fit on one line are as wide as that line; the others divide what is left, so
that short words do not take the room that sentences need.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.document import Runs
from builder.measure import SHORT_TABLE, Piece, line_count, pieces, widest

_SIZE, _LARGE, _ROOM = 20.0, 24.0, 848.0
"""Points of text and of width for which lines are counted; shares hold for others as well."""
_SPARE = 1.2
"""What the insets of a cell take, in em."""
_BENDS = (1.0, 0.75, 0.5, 0.3, 0.0)
"""How strongly a longer text makes its column wider, tried in this order."""

Cells = Sequence[Sequence[Sequence[Piece]]]


class _Column(NamedTuple):
    """In em: what the longest word of a column needs, and its longest cell on one line."""

    least: float
    whole: float


def column_shares(heads: Sequence[Runs], rows: Sequence[Sequence[Runs]]) -> tuple[float, ...]:
    """A share for each of `heads`, with which the table has the fewest lines at a usual size."""
    cells: Cells = (
        tuple(pieces(head, bold=True) for head in heads),
        *(tuple(pieces(cell) for cell in row[: len(heads)]) for row in rows),
    )
    columns = [
        _column([row[place] for row in cells if place < len(row)]) for place in range(len(heads))
    ]
    room = _ROOM / (_LARGE if len(rows) <= SHORT_TABLE else _SIZE)
    if sum(each.whole for each in columns) <= room:
        return tuple(each.whole for each in columns)
    tries = [tuple(_divided(columns, room, bend)) for bend in _BENDS]
    return min(tries, key=lambda widths: _lines(cells, widths))


def _column(cells: Sequence[Sequence[Piece]]) -> _Column:
    wholes = [sum(space + width for space, width in cell) for cell in cells]
    return _Column(widest(cells) + _SPARE, max(wholes) + _SPARE)


def _divided(columns: Sequence[_Column], room: float, bend: float) -> list[float]:
    """Widths that share `room`, none below its longest word nor, while others need it, above its
    longest line.
    """
    widths = [each.least for each in columns]
    open_ = set(range(len(columns)))
    spare = room - sum(widths)
    while spare > 0 and open_:
        weights = {place: columns[place].whole ** bend for place in open_}
        part = spare / sum(weights.values())
        for place, weight in sorted(weights.items()):
            more = min(part * weight, columns[place].whole - widths[place])
            widths[place] += more
            spare -= more
        closed = {place for place in open_ if widths[place] >= columns[place].whole - 1e-9}
        if not closed:
            break
        open_ -= closed
    return widths


def _lines(cells: Cells, widths: Sequence[float]) -> int:
    """How many lines the rows of a table have together."""
    rooms = [width - _SPARE for width in widths]
    return sum(
        max(line_count(cell, max(room, 1.0)) for cell, room in zip(row, rooms, strict=False))
        for row in cells
    )
