"""Tables in both formats: rows fill the grid, merged cells are whole, cells end as they must."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from builder.inspect.package import Package, near, qn
from builder.inspect.rule import Finding, rule


class _Cell(NamedTuple):
    """A cell of Word's: its first column, its columns, whether it merges and goes on from above."""

    column: int
    span: int
    merges: bool
    goes_on: bool


@rule("pptx", "docx")
def table_grid(package: Package) -> Iterator[Finding]:
    """A row of a table does not fill the columns of its grid, or fills more.

    Word and PowerPoint repair the table or draw a ragged edge; the Open XML SDK does not count.

    Bad:   three <a:gridCol/> and a row of two <a:tc>
    Good:  as many cells as columns, merged cells counted with their span
    """
    for part, table in package.each("a:tbl"):
        columns = len(list(table.iter(qn("a:gridCol"))))
        for number, row in enumerate(table.findall(qn("a:tr")), 1):
            if len(row.findall(qn("a:tc"))) != columns:
                yield _ragged(part, number, len(row.findall(qn("a:tc"))), columns, row)
    for part, table in package.each("w:tbl"):
        columns = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        for number, row in enumerate(_children(table, "w:tr"), 1):
            width = _width(row)
            if width != columns:
                yield _ragged(part, number, width, columns, row)


def _ragged(part: str, number: int, width: int, columns: int, row: Any) -> Finding:
    message = f"row {number} of a table fills {width} of {columns} columns, {near(row)}"
    return Finding(part, message)


@rule("pptx", "docx")
def broken_merge(package: Package) -> Iterator[Finding]:
    """A merged cell is not whole: it leaves the table, or one below goes on from nothing.

    Office repairs the table, or hides what stands in the cell.

    Bad:   <a:tc gridSpan="3"> in two columns; <w:vMerge/> under a cell that is not merged
    Good:  gridSpan="2", then <a:tc hMerge="1">; <w:vMerge w:val="restart"/> above <w:vMerge/>
    """
    for part, table in package.each("a:tbl"):
        if not _is_whole([row.findall(qn("a:tc")) for row in table.findall(qn("a:tr"))]):
            yield Finding(part, f"a merged cell of a table is not whole, {near(table)}")
    for part, table in package.each("w:tbl"):
        above: Mapping[int, int] = {}
        for row in _children(table, "w:tr"):
            cells = list(_cells(row))
            for cell in cells:
                if cell.goes_on and above.get(cell.column) != cell.span:
                    yield Finding(part, f"a cell goes on from none above it, {near(row)}")
            above = {each.column: each.span for each in cells if each.merges}


def _is_whole(rows: list[list[Any]]) -> bool:
    """Whether the cells that `gridSpan` and `rowSpan` cover, and no others, say so (21.1.3.16)."""
    covered = set[tuple[int, int]]()
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            wide, high = int(cell.get("gridSpan", "1")), int(cell.get("rowSpan", "1"))
            if x + wide > len(row) or y + high > len(rows):
                return False
            if not _is_merged(cell):
                covered |= {(x + i, y + j) for i in range(wide) for j in range(high)} - {(x, y)}
    merged = {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row) if _is_merged(c)}
    return merged == covered


def _is_merged(cell: Any) -> bool:
    return any(cell.get(name, "0") in ("1", "true") for name in ("hMerge", "vMerge"))


def _cells(row: Any) -> Iterator[_Cell]:
    column = _skipped(row, "w:gridBefore")
    for cell in _children(row, "w:tc"):
        merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        goes_on = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
        yield _Cell(column, _span(cell), merge is not None, goes_on)
        column += _span(cell)


def _width(row: Any) -> int:
    """The columns that a row of Word's fills, those that it skips at its edges counted."""
    cells = sum(_span(cell) for cell in _children(row, "w:tc"))
    return cells + _skipped(row, "w:gridBefore") + _skipped(row, "w:gridAfter")


def _span(cell: Any) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return 1 if span is None else int(span.get(qn("w:val"), "1"))


def _skipped(row: Any, tag: str) -> int:
    skipped = row.find(f"{qn('w:trPr')}/{qn(tag)}")
    return 0 if skipped is None else int(skipped.get(qn("w:val"), "0"))


def _children(element: Any, tag: str) -> list[Any]:
    """The children `tag`, also those in content controls."""
    inside = f"{qn('w:sdt')}/{qn('w:sdtContent')}/{qn(tag)}"
    held = set(element.findall(qn(tag)) + element.findall(inside))
    return [each for each in element.iter(qn(tag)) if each in held]


@rule("docx")
def cell_without_paragraph(package: Package) -> Iterator[Finding]:
    """A cell does not end in a paragraph.

    Word calls the whole file damaged (ISO/IEC 29500-1, 17.4.65); the Open XML SDK passes it.

    Bad:   <w:tc><w:tbl>…</w:tbl></w:tc>
    Good:  <w:tc><w:tbl>…</w:tbl><w:p/></w:tc>
    """
    for part, cell in package.each("w:tc"):
        if len(cell) == 0 or cell[-1].tag not in (qn("w:p"), qn("w:sdt")):
            yield Finding(part, f"a cell does not end in a paragraph, {near(cell.getparent())}")
