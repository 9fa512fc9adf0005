"""How wide text runs: a string comes in, widths in em go out, by Calibri's advance widths.

An estimate for sizes and heights that no file stores (table rows, boxes of a drawing). Letters that
Calibri's Latin table lacks get the usual width of their script. Nothing here reads a font.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from math import ceil

_SPACE = 0.226
_BOLDER = 1.03
_BY_WIDTH = {
    0.226: " ",
    0.235: "ijl'",
    0.252: "I.,:;",
    0.305: "f-[]()`{}",
    0.32: "J!",
    0.34: "tr",
    0.39: 'sz/\\"',
    0.42: "cL",
    0.455: "vxykFSZ?|",
    0.485: "agTYE",
    0.5: "e#*+<=>^_~$0123456789",
    0.52: "PKXbdhnpquo",
    0.54: "CRB",
    0.575: "AV",
    0.63: "DHGUN",
    0.67: "OQ&",
    0.72: "w%",
    0.81: "m",
    0.87: "M",
    0.9: "W@",
}


class _Widths(dict[str, float]):
    """Width of a character in em; what is asked for the first time is judged by its script."""

    def __missing__(self, sign: str) -> float:
        if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
            width = 0.0
        elif unicodedata.east_asian_width(sign) in "WF":
            width = 1.0
        else:
            base = unicodedata.normalize("NFD", sign)[0]
            width = self[base] if base != sign else 0.56
        self[sign] = width
        return width


_WIDTHS = _Widths({sign: width for width, signs in _BY_WIDTH.items() for sign in signs})


def text_width(text: str) -> float:
    """Width of `text` on one line, in em."""
    return sum(map(_WIDTHS.__getitem__, text))


def word_widths(text: str, bold: bool = False) -> list[float]:
    """Widths of the pieces between which a line may break, in em."""
    bolder = _BOLDER if bold else 1.0
    if text.isascii():
        return [text_width(word) * bolder for word in text.split()]
    return [text_width(piece) * bolder for word in text.split() for piece in _pieces(word)]


def line_count(widths: Iterable[float], room: float) -> int:
    """How many lines the words take where `room` em are free; never less than one."""
    lines, used = 1, 0.0
    for width in widths:
        if used and used + _SPACE + width > room:
            lines, used = lines + 1, width
        else:
            used += (_SPACE if used else 0) + width
        if used > room:
            over = ceil(used / room) - 1
            lines, used = lines + over, used - over * room
    return lines


def widest(words: Iterable[Sequence[float]]) -> float:
    """The longest word of all, in em."""
    return max((width for widths in words for width in widths), default=0.0)


def _pieces(word: str) -> Iterable[str]:
    """Chinese, Japanese, Thai, Khmer and Burmese break within what has no spaces."""
    if any(sign >= "\u2e80" or "\u0e00" <= sign < "\u10a0" for sign in word):
        return word
    return word if any("\u1780" <= sign < "\u1800" for sign in word) else (word,)
