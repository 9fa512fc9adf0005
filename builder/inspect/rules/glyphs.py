"""Characters that the fonts of a file do not have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from builder.fonts import calibri, cambria
from builder.inspect.package import Package
from builder.inspect.rule import Finding, rule

_SPACES = frozenset("\n\t\u00a0\u2009\u200b\u200e\u200f\u2066\u2067\u2068\u2069")


@rule("pptx", "docx")
def uncovered_character(package: Package) -> Iterator[Finding]:
    """A character is in none of the fonts that a file with Calibri and Cambria names.

    Another machine takes another font for it, or prints an empty box.

    Bad:   a tick U+2713 in Calibri
    Good:  a word, or a drawing of a tick
    """
    fonts = {
        (each.get("typeface") or "").lower()
        for _, each in package.each("a:latin")
        if each.get("typeface")
    }
    if not fonts & {"calibri", "cambria"}:
        return
    told: set[str] = set()
    for tag, ending in (("a:t", ".slide+xml"), ("w:t", "document.main+xml")):
        for part, text in package.each(tag, ending):
            for sign in set(text.text or "") - _covered() - told:
                told.add(sign)
                shown = f"`{sign}` (U+{ord(sign):04X})"
                yield Finding(part, f"the character {shown} is in no font of the file")


@cache
def _covered() -> frozenset[str]:
    tables = (calibri.REGULAR, cambria.REGULAR)
    return _SPACES | {sign for table in tables for signs in table.values() for sign in signs}
