"""Tables of WordprocessingML (ISO/IEC 29500-1, 17.4): cells come in, a `w:tbl` goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, product

from builder.render.docx.pen import Pen
from builder.render.package import attribute

Row = tuple[str, ...]
"""The paragraphs of each cell, drawn."""

_NO_GROUND = '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'


@dataclass(frozen=True, slots=True)
class Grid:
    """A table without its words; `title` and `alt` are for those who do not see it.

    Widths are in twentieths of a point; the columns of `bare` have neither frame nor ground, the
    rows of `joined` (from 0) go on from the row above without a line between. Rows are at least
    `row` points high.
    """

    style: str
    title: str
    alt: str
    widths: tuple[int, ...]
    bare: frozenset[int] = frozenset()
    joined: frozenset[int] = frozenset()
    row: float = 0.0


def draw_grid(pen: Pen, grid: Grid, heading: Row, rows: Sequence[Row]) -> str:
    """A table with a header row that comes again on each page; no row breaks across pages."""
    top = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{_row(_cells(grid), heading)}</w:tr>"
    openings = {sides: _cells(grid, *sides) for sides in product((False, True), repeat=2)}
    high = f'<w:trHeight w:val="{round(grid.row * 20)}" w:hRule="atLeast"/>' if grid.row else ""
    body = "".join(
        [
            f"<w:tr><w:trPr><w:cantSplit/>{high}</w:trPr>"
            f"{_row(openings[number in grid.joined, number + 1 in grid.joined], row)}</w:tr>"
            for number, row in enumerate(rows)
        ]
    )
    return f"<w:tbl>{_properties(pen, grid)}{top}{body}</w:tbl>"


def _cells(grid: Grid, joined_above: bool = False, joined_below: bool = False) -> list[str]:
    """The beginning of each cell of a row; where rows are joined there is no line and no margin."""
    sides = [side for side, on in (("top", joined_above), ("bottom", joined_below)) if on]
    open_ = "".join(f'<w:{side} w:val="nil"/>' for side in sides)
    close = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in sides)
    lines = f"<w:tcBorders>{open_}</w:tcBorders><w:tcMar>{close}</w:tcMar>" if open_ else ""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f"{_bare(grid, column) if column in grid.bare else lines}</w:tcPr>"
        for column, width in enumerate(grid.widths)
    ]


def shared(total: int, shares: Sequence[float]) -> tuple[int, ...]:
    """`total` divided in proportion to `shares`, to the last unit."""
    whole = sum(shares)
    edges = [0, *(round(total * reached / whole) for reached in accumulate(shares))]
    return tuple(right - left for left, right in pairwise(edges))


def fitted(total: int, shares: Sequence[float], least: Sequence[int]) -> tuple[int, ...]:
    """As `shared`, but no column narrower than its `least`; where that cannot be, shares decide."""
    if sum(least) > total:
        return shared(total, shares)
    wide = list(range(len(shares)))
    while True:
        left = total - sum(least[i] for i in range(len(shares)) if i not in wide)
        whole = sum(shares[i] for i in wide)
        narrow = [i for i in wide if left * shares[i] / whole < least[i]]
        if not narrow or len(narrow) == len(wide):
            break
        wide = [i for i in wide if i not in narrow]
    grown = [left * shares[i] / whole if i in wide else least[i] for i in range(len(shares))]
    return shared(total, grown)


def _bare(grid: Grid, column: int) -> str:
    """No frame but what belongs to the neighbours: a bare column at the end has one only."""
    sides = ("top", "bottom", "right") if column == len(grid.widths) - 1 else ("top", "bottom")
    borders = "".join(f'<w:{side} w:val="nil"/>' for side in sides)
    return f"<w:tcBorders>{borders}</w:tcBorders>{_NO_GROUND}"


def _row(openings: Sequence[str], cells: Row) -> str:
    return "".join([f"{a}{b}</w:tc>" for a, b in zip(openings, cells, strict=True)])


def _properties(pen: Pen, grid: Grid) -> str:
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in grid.widths])
    return (
        f'<w:tblPr><w:tblStyle w:val="{pen.styles[grid.style]}"/>'
        f'{"<w:bidiVisual/>" if pen.rtl else ""}<w:tblW w:w="{sum(grid.widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{_described('Caption', grid.title)}{_described('Description', grid.alt)}</w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def _described(tag: str, text: str) -> str:
    return f'<w:tbl{tag} w:val="{attribute(text)}"/>' if text else ""
