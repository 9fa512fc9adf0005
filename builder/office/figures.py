"""The figures of a tagged PDF: those that lost their words get them back, decoration is told as
such.

LibreOffice 7 drops the alternative text of charts, and tags shapes as figures of which the file
says that they are decoration. Formats: ISO 32000-1, 14.6 (marked content), 14.7.4 (structure),
14.8.2.2 (artifacts).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Pdf, String

Told = Sequence[tuple[int, str]]
"""What figures are, each with its page, or 0 where the page is not known, in reading order."""

_ICON = 20.0 * 20.0
"""The area of the largest icon, in square points: a chart is many times as large."""


class Figure(NamedTuple):
    """A figure without words: where it hangs in the tree, its page (from 1) and its area."""

    element: Any
    parent: Any
    page: int
    area: float


def describe_figures(pdf: Pdf, told: Told) -> None:
    """Give the figures of `pdf` that have no words those of `told`, and make artifacts of the rest.

    On a page that is known, the largest figure is meant. Of those whose pages are not known there
    must be as many as there are without words behind the first page, which is a cover; icons, which
    stand in a line of text, are too small to be meant.
    """
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    mute = list(_mute(root, numbers))
    meant = _meant(mute, told)
    for index, words in meant.items():
        mute[index].element["/Alt"] = String(words)
    rest = [figure for index, figure in enumerate(mute) if index not in meant]
    for figure in rest:
        _take_out(figure)
    _make_artifacts(pdf, rest)


def _mute(node: Any, numbers: dict[Any, int]) -> Iterator[Figure]:
    """The figures under `node` that have neither alternative nor actual text."""
    for child in _kids(node):
        if not isinstance(child, Dictionary) or "/S" not in child:
            continue
        if child["/S"] == Name("/Figure") and "/Alt" not in child and "/ActualText" not in child:
            page = child.get("/Pg")
            number = numbers.get(page.objgen, 0) if page is not None else 0
            yield Figure(child, node, number, _area(child))
        else:
            yield from _mute(child, numbers)


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _area(figure: Any) -> float:
    """The area of a figure's box, which its layout attributes give (14.8.5.4.3)."""
    attributes = figure.get("/A")
    for each in attributes if isinstance(attributes, Array) else [attributes]:
        if isinstance(each, Dictionary) and "/BBox" in each:
            left, bottom, right, top = (float(edge) for edge in each["/BBox"])
            return abs((right - left) * (top - bottom))
    return 0.0


def _meant(mute: Sequence[Figure], told: Told) -> dict[int, str]:
    """The words of figures, by their place among `mute`."""
    found: dict[int, str] = {}
    for page, words in told:
        here = [n for n, each in enumerate(mute) if page and each.page == page and n not in found]
        if here:
            found[max(here, key=lambda n: mute[n].area)] = words
    unplaced = [words for page, words in told if not page]
    behind = [n for n, each in enumerate(mute) if each.page > 1 and each.area > _ICON]
    if unplaced and len(unplaced) == len(behind):
        found.update(zip(behind, unplaced, strict=True))
    return found


def _take_out(figure: Figure) -> None:
    """Cut a figure off the tree."""
    kept = [kid for kid in _kids(figure.parent) if not _same(kid, figure.element)]
    figure.parent["/K"] = Array(kept)


def _same(one: Any, other: Any) -> bool:
    return isinstance(one, Dictionary) and one.objgen == other.objgen


def _make_artifacts(pdf: Pdf, figures: Sequence[Figure]) -> None:
    """Mark what the figures painted as artifacts, page by page."""
    marks: dict[int, set[int]] = {}
    for figure in figures:
        ids = (kid if isinstance(kid, int) else kid.get("/MCID") for kid in _kids(figure.element))
        marks.setdefault(figure.page, set()).update(int(each) for each in ids if each is not None)
    for number, ids_ in marks.items():
        if number and ids_:
            _mark_page(pdf, pdf.pages[number - 1], ids_)


def _mark_page(pdf: Pdf, page: pikepdf.Page, ids: set[int]) -> None:
    written: list[Any] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction.operands, str(instruction.operator)
        if operator == "BDC" and _marked(operands) in ids:
            written.append(ContentStreamInstruction([Name("/Artifact")], Operator("BMC")))
        else:
            written.append(instruction)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(written))
    _forget(pdf, page, ids)


def _marked(operands: Any) -> int:
    """The number by which the tree knows marked content, or -1."""
    properties = operands[1]
    return int(properties.get("/MCID", -1)) if isinstance(properties, Dictionary) else -1


def _forget(pdf: Pdf, page: pikepdf.Page, ids: set[int]) -> None:
    """No element of the tree owns these marks any longer (14.7.4.4)."""
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    key = page.get("/StructParents")
    if key is None or int(key) not in tree:
        return
    owners = tree[int(key)]
    for each in ids:
        if each < len(owners):
            owners[each] = pikepdf.Object.parse(b"null")
