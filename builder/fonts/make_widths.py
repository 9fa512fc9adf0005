"""Make a table of advance widths from a font: `python -m builder.fonts.make_widths NAME FILE…`.

The font's licence must allow to measure and to share the result; ours are Carlito (SIL OFL 1.1,
metrically equal to Calibri), Caladea (Apache 2.0, equal to Cambria) and their bold cuts. Needs
fonttools, which the builder does not.
"""

from __future__ import annotations

import sys
from collections import defaultdict

LAST = 0x2FFF


def table(path: str) -> dict[int, str]:
    """The characters of a font by their width in thousandths of an em."""
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    em = font["head"].unitsPerEm
    by_width: dict[int, str] = defaultdict(str)
    for code, glyph in sorted(font.getBestCmap().items()):
        if 0x20 <= code <= LAST:
            by_width[round(font["hmtx"][glyph][0] * 1000 / em)] += chr(code)
    return dict(sorted(by_width.items()))


def main(name: str, regular: str, bold: str) -> None:
    """Write the module of a family to stdout."""
    write = sys.stdout.write
    write(f'"""Advance widths of {name} in thousandths of an em, by `make_widths`."""\n\n')
    for cut, path in (("REGULAR", regular), ("BOLD", bold)):
        write(f"{cut} = {{\n")
        for width, signs in table(path).items():
            write(f"    {width}: {signs!a},\n")
        write("}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
