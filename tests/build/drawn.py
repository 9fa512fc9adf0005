"""The words on the pages of a PDF as they are drawn, line by line; PDF bytes come in.

LibreOffice draws the texts of a slide one after another, each line in one or more pieces. A text is
found again by its letters, without its spaces, and where it stands more than once by its place.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

_GAP = re.compile(r"[•–\-]?|\d{1,3}\.")
"""What stands before a paragraph of a list."""
_BROKEN_AT = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""
_SAME_LINE = 0.5


Box = tuple[float, float, float, float]
"""Left, top, width and height in points, from the upper left corner of the page."""


class Piece(NamedTuple):
    """A piece of a line: its words, its baseline and its ink, in points from the upper left."""

    words: str
    baseline: float
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of a page in the order in which they are drawn, their letters, and at which letter
    each begins.
    """

    pieces: tuple[Piece, ...]
    letters: str
    starts: tuple[int, ...]

    def find(self, texts: Sequence[str], box: Box) -> list[list[Piece]]:
        """The pieces of each of `texts`, which follow one another; none where they are not there.

        Where they stand more than once, those are meant that are nearest to `box`.
        """
        found = [self._pieces_of(ends) for ends in self._places([letters(each) for each in texts])]
        return min(found, key=lambda each: max(outside(box, pieces) for pieces in each), default=[])

    def _places(self, texts: Sequence[str]) -> Iterator[list[tuple[int, int]]]:
        """Begin and end of each text, for every place where all of them stand."""
        start = self.letters.find(texts[0])
        while start >= 0:
            ends = [(start, start + len(texts[0]))]
            for text in texts[1:]:
                after = self.letters.find(text, ends[-1][1])
                if after < 0 or not _GAP.fullmatch(self.letters[ends[-1][1] : after]):
                    break
                ends.append((after, after + len(text)))
            else:
                yield ends
            start = self.letters.find(texts[0], start + 1)

    def _pieces_of(self, ends: list[tuple[int, int]]) -> list[list[Piece]]:
        return [
            list(self.pieces[self._piece_at(start) : self._piece_at(end - 1) + 1])
            for start, end in ends
        ]

    def _piece_at(self, letter: int) -> int:
        return bisect_right(self.starts, letter) - 1


def letters(text: str) -> str:
    """`text` without its spaces."""
    return "".join(text.split())


def line_count(pieces: Sequence[Piece]) -> int:
    """On how many lines the pieces of a paragraph stand; in columns a line may be higher up."""
    lines, baseline = 0, float("inf")
    for piece in pieces:
        if abs(piece.baseline - baseline) > _SAME_LINE:
            lines, baseline = lines + 1, piece.baseline
    return lines


def outside(box: Box, pieces: Sequence[Piece]) -> float:
    """How many points the ink of `pieces` reaches beyond `box`; less than 0 where it does not."""
    x, y, w, h = box
    return max(
        max(x - each.left, y - each.top, each.right - x - w, each.bottom - y - h) for each in pieces
    )


def read_pages(pdf: bytes) -> list[Page]:
    """The pages of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_read_page(page) for page in document]


def _read_page(page: pypdfium2.PdfPage) -> Page:
    height, texts = page.get_height(), page.get_textpage()
    pieces = []
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        words = _words(each, texts)
        if letters(words):
            left, bottom, right, top = each.get_bounds()
            baseline = height - each.get_matrix().f
            pieces.append(Piece(words, baseline, left, height - top, right, height - bottom))
    starts, total = [], 0
    for piece in pieces:
        starts.append(total)
        total += len(letters(piece.words))
    return Page(tuple(pieces), "".join(letters(each.words) for each in pieces), tuple(starts))


def _words(piece: pypdfium2.PdfObject, texts: pypdfium2.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(piece, texts, None, 0)
    buffer = (ctypes.c_ushort * size)()
    raw.FPDFTextObj_GetText(piece, texts, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0").replace(_BROKEN_AT, "-")
