"""A theme of books in another look: the bytes of a .docx come in, the same theme larger or in
grey goes out.

Large print has no letters below 16 points (RNIB, Clear Print and large print guidelines); grey
keeps the lightness of each colour, so that what can be told apart by lightness still can.
"""

from __future__ import annotations

import re

from builder.render.docx.rewrite import coloured, rewritten

LOOKS = ("large-print", "grayscale")
SMALLEST = 32  # half-points
GROWN = 1.3
_SIZE = re.compile(r'(<w:sz(?:Cs)? w:val=")(\d+)(")')
_SPACE = re.compile(r'(w:(?:before|after)=")(\d+)(")')


def changed(package: bytes, look: str) -> bytes:
    """The theme `package` in `look`; raises ValueError for one that there is not."""
    if look not in LOOKS:
        raise ValueError(f"`{look}` is no look; there are {', '.join(LOOKS)}")
    change = _larger if look == "large-print" else _greyer
    return rewritten(package, change)


def _larger(xml: str) -> str:
    def grow(found: re.Match[str]) -> str:
        size = max(SMALLEST, round(int(found[2]) * GROWN))
        return f"{found[1]}{size}{found[3]}"

    def spread(found: re.Match[str]) -> str:
        return f"{found[1]}{round(int(found[2]) * GROWN)}{found[3]}"

    return _SPACE.sub(spread, _SIZE.sub(grow, xml))


def seen(colour: str, look: str) -> str:
    """A colour, RRGGBB, as `look` shows it."""
    if look != "grayscale":
        return colour
    red, green, blue = (int(colour[i : i + 2], 16) for i in (0, 2, 4))
    level = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return f"{level:02X}" * 3


def _greyer(xml: str) -> str:
    return coloured(xml, lambda colour: seen(colour, "grayscale"))
