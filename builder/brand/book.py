"""A document and what `theme.yaml` says come in, a `BookDress` goes out.

The plain theme's book has colours and tints of them; each gets its counterpart in the colours of
the document, or in those that were asked for.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.brand.palette import BLACK, ENOUGH_LARGE, WHITE, mixed, ratio, roles, towards
from builder.template import BookDress, BookTemplate, Logo
from builder.theme import ROLES, Theme

PLAIN_BOOK = {
    "tx1": "000000",
    "bg1": "FFFFFF",
    "tx2": "0E4A54",
    "bg2": "F5F0E6",
    "accent1": "1F6F7A",
    "accent2": "E3A440",
    "accent3": "6A3D5E",
    "accent4": "8FBCC0",
    "accent5": "A35B33",
    "accent6": "566366",
    "hlink": "0B5E86",
}
"""The colours of the plain theme, by the roles of drawings."""

_TINTS = {
    "C3CED0": ("accent1", 0.74),
    "EAF1F2": ("accent1", 0.91),
    "D3DEE0": ("accent1", 0.82),
    "D3C19A": ("accent2", 0.45),
    "FBF2E1": ("accent2", 0.85),
    "F6EDF3": ("accent3", 0.92),
    "F6F1E7": ("bg2", 0.1),
}
"""Tints that the book writes out: of which colour, and how much white is in them."""
_DARK_MARK = "B5761B"
_OURS = "Cover Kicker"
"""A style by which a copy of the plain theme's book is known."""


def book_dress(template: BookTemplate, theme: Theme, logo: bytes = b"") -> BookDress:
    """What turns the document into a theme of ours."""
    given = {ROLES[name]: colour for name, colour in theme.colours.items()}
    fresh = {**own_roles(template), **given}
    return BookDress(
        styles=theme.styles,
        colours=counterparts(_current(template), fresh),
        inks={} if _OURS in template.styles else fresh,
        fonts=(theme.fonts.titles or "", theme.fonts.text or ""),
        logo=Logo(logo, theme.logo.corner, theme.logo.height) if theme.logo and logo else None,
    )


def own_roles(template: BookTemplate) -> dict[str, str]:
    """The document's colours by our roles; those of the plain theme are taken as they are."""
    colours = template.colours
    current = _current(template)
    if current["accent1"] == colours.get("accent1") and _OURS in template.styles:
        return current
    accents = [colours[f"accent{n}"] for n in range(1, 7) if f"accent{n}" in colours]
    return roles(BLACK, WHITE, colours.get("dk2", BLACK), accents)


def counterparts(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """What each colour that a book writes out becomes."""
    found = {colour: new[role] for role, colour in PLAIN_BOOK.items() if role in new}
    found.update({colour: new[role] for role, colour in old.items() if role in new})
    for tint, (role, white) in _TINTS.items():
        found[tint] = mixed(new[role], WHITE, white)
        found[mixed(old[role], WHITE, white)] = found[tint]
    found[_DARK_MARK] = found[_dark(old["accent2"])] = _dark(new["accent2"])
    return {before: after for before, after in found.items() if before not in (BLACK, WHITE)}


def _current(template: BookTemplate) -> dict[str, str]:
    """The colours in a copy of the plain theme, as its file says them; else the plain theme's."""
    if _OURS not in template.styles:
        return PLAIN_BOOK
    slots = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
    return {
        role: template.colours.get(slots.get(role, role), usual)
        for role, usual in PLAIN_BOOK.items()
    }


def _dark(colour: str) -> str:
    return towards(colour, BLACK, lambda each: ratio(each, WHITE) >= ENOUGH_LARGE * 1.1)
