"""How wide text runs and how many lines it takes: runs come in, widths in em and lines go out.

The tables of `builder.fonts` hold the advance widths of the fonts, without kerning and ligatures:
PowerPoint uses neither unless told, LibreOffice uses both and sets a little tighter. Lines break
as Unicode says for text with spaces (UAX #14: after spaces and hyphens); scripts without spaces
may break between any two letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from math import ceil

from builder.text import Run

Piece = tuple[float, float]
"""What no line breaks within: the width of the space before it (0 where there is none), and its
own, in em.
"""

_SURE = 0.995
"""The share of a room that is counted on: programs round the widths of letters and of boxes."""

FAMILIES = {"calibri": "calibri", "cambria": "cambria"}
"""Font families that have a table, by their names in lower case."""

_WIDER = {
    **dict.fromkeys(("carlito", "candara", "caladea"), 1.0),
    **dict.fromkeys(("times new roman", "liberation serif", "garamond", "gill sans mt"), 1.0),
    **dict.fromkeys(("arial", "helvetica", "liberation sans", "source sans pro"), 1.12),
    **dict.fromkeys(("segoe ui", "tahoma", "trebuchet ms", "georgia", "aptos", "lato"), 1.14),
    **dict.fromkeys(("roboto", "noto sans", "open sans", "century gothic"), 1.18),
    **dict.fromkeys(("montserrat", "verdana", "dejavu sans", "dejavu serif"), 1.28),
}
_UNKNOWN = 1.18
_NAMES = re.compile(r" (?:black|light|semibold|medium|thin|headings|display|condensed)\b")


def wideness(family: str) -> float:
    """How much wider than Calibri a font family without a table runs, roughly and rather too much
    than too little.
    """
    name = _NAMES.sub("", family.lower())
    return 1.0 if name in FAMILIES else _WIDER.get(name, _UNKNOWN)


_PIECE = re.compile(r"( *)([^ \-–—/]*[\-–—/]*)")
_BREAKS_AFTER = "-–—/"
_USUAL = 0.56


class _Widths(dict[str, float]):
    """Width of a character in em; one that the table lacks is judged by its script."""

    def __missing__(self, sign: str) -> float:
        if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
            width = 0.0
        elif sign == "\u00a0":
            width = self[" "]
        elif unicodedata.east_asian_width(sign) in "WF":
            width = 1.0
        else:
            base = unicodedata.normalize("NFD", sign)[0]
            width = self[base] if base != sign else _USUAL
        self[sign] = width
        return width


@cache
def _widths(family: str, bold: bool) -> _Widths:
    name = FAMILIES.get(family.lower(), "calibri")
    module = import_module(f"builder.fonts.{name}")
    table: dict[int, str] = module.BOLD if bold else module.REGULAR
    em = 1000 / wideness(family)
    return _Widths({sign: width / em for width, signs in table.items() for sign in signs})


def text_width(text: str, family: str = "Calibri", *, bold: bool = False) -> float:
    """Width of `text` on one line, in em."""
    return sum(map(_widths(family, bold).__getitem__, text))


def pieces(
    runs: Iterable[Run], family: str = "Calibri", *, bold: bool = False
) -> tuple[Piece, ...]:
    """The pieces of `runs` between which lines may break; a word may run through several runs."""
    return _pieces(tuple(runs), family, bold)


@lru_cache(1024)
def _pieces(runs: tuple[Run, ...], family: str, bold: bool) -> tuple[Piece, ...]:
    """The same, kept: a text is tried in several sizes, and measured again as it is drawn."""
    found: list[Piece] = []
    space, unfinished = 0.0, False
    for run in runs:
        widths = _widths(family, bold or run.bold)
        for spaces, word in _words(run):
            if spaces:
                space, unfinished = space + len(spaces) * widths[" "], False
            for part in _parts(word):
                width = sum(map(widths.__getitem__, part))
                if unfinished:
                    before, own = found.pop()
                    found.append((before, own + width))
                else:
                    found.append((space, width))
                space, unfinished = 0.0, part is word and word[-1] not in _BREAKS_AFTER
    return tuple(found)


def line_count(words: Iterable[Piece], room: float) -> int:
    """How many lines the pieces take where `room` em are free; never less than one."""
    lines, used, room = 1, 0.0, room * _SURE
    for space, width in words:
        if used and used + space + width > room:
            lines, used = lines + 1, width
        else:
            used += (space if used else 0) + width
        if used > room:
            over = ceil(used / room) - 1
            lines, used = lines + over, used - over * room
    return lines


def most_lines(runs: Sequence[Run], room: float, family: str, *, bold: bool) -> int:
    """How many lines `runs` take where `room` em are free, in whichever program they take more.

    LibreOffice breaks a link to the web only where it is longer than a line; PowerPoint breaks it
    like other words.
    """
    ways = [runs]
    if any(run.href for run in runs):
        ways.append([Run(run.text, run.bold) for run in runs])
    return max(line_count(pieces(each, family, bold=bold), room) for each in ways)


def widest(words: Iterable[Sequence[Piece]]) -> float:
    """The widest of all pieces, in em."""
    return max((width for each in words for _, width in each), default=0.0)


def _words(run: Run) -> Iterable[tuple[str, str]]:
    """Spaces and the word after them; a link to the web is one word: to LibreOffice it is a field.

    What follows a hyphen or a slash is a word of its own.
    """
    return [("", run.text)] if run.href.startswith("http") else _PIECE.findall(run.text)


def _parts(word: str) -> Iterable[str]:
    """Chinese, Japanese, Thai, Khmer and Burmese break within what has no spaces."""
    if word.isascii():
        return (word,) if word else ()
    spaceless = any(
        sign >= "\u2e80" or "\u0e00" <= sign < "\u10a0" or "\u1780" <= sign < "\u1800"
        for sign in word
    )
    return word if spaceless else (word,) if word else ()


# --- tables ---------------------------------------------------------------------------------------

TABLE_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0)
"""The sizes of text in a table of a slide, in points."""
SHORT_TABLE = 3
"""Rows up to which a table is set large, with words on more lines where need be."""
CELL_ACROSS, CELL_DOWN = 10.0, 3.0
"""Insets of a cell at each side, in points."""


def table_pitch(size: float) -> int:
    """The height of a line in a cell, in points."""
    return round(size * 1.16)


def row_heights(
    rows: Iterable[Sequence[Sequence[Piece]]], widths: Sequence[float], size: float
) -> list[float]:
    """How high rows of measured cells stand in columns of `widths`, at `size`; all in points."""
    rooms = [(width - 2 * CELL_ACROSS) / size for width in widths]
    return [
        max(line_count(*cell) for cell in zip(row, rooms, strict=True)) * table_pitch(size)
        + 2 * CELL_DOWN
        for row in rows
    ]


def shared(width: float, shares: Sequence[float]) -> list[float]:
    """`width` divided by shares."""
    return [width * share / sum(shares) for share in shares]
