"""PowerPoint: a theme's bytes are compiled once; a `Deck` and the compiled theme give a .pptx.

Drawing imports neither python-pptx nor lxml: `compile_theme` reads the theme with them and leaves
strings and numbers, which `render` fills and writes in one pass. A template that somebody else made
is read by `read_template`, and turned into a theme by a `Dress`.
"""

from __future__ import annotations

from typing import Any

from builder.document import Layout
from builder.measure import wideness
from builder.render.pptx.deck import render
from builder.render.pptx.overfull import overfull
from builder.render.pptx.rooms import rooms
from builder.render.pptx.unplaced import unplaced
from builder.template import Dress, Template

__all__ = ["compile_theme", "dressed", "overfull", "read_template", "render", "rooms", "unplaced"]


def compile_theme(package: bytes) -> dict[str, Any]:
    """Read a theme (a .pptx): its layouts by name, as skeletons; the result can be marshalled.

    Raises ValueError where a layout or a placeholder that slides need is missing.
    """
    from builder.render.pptx.theme import read_theme  # noqa: PLC0415  python-pptx starts slowly

    compiled = read_theme(package)
    body = compiled["layouts"][Layout.CONTENT.value]["places"]["body"]
    family = body["steps"][body["size"]]["settings"]["body"][4]
    return {**compiled, "stretch": wideness(family)}


def read_template(package: bytes) -> Template:
    """What somebody else's template offers."""
    from builder.render.pptx.template import read_template as read  # noqa: PLC0415  the same

    return read(package)


def dressed(package: bytes, plain: bytes, dress: Dress) -> tuple[bytes, dict[str, str]]:
    """A template as a theme, and the inks of what is drawn on it; `plain` is the plain theme."""
    from builder.render.pptx.dress import dressed as dressed_  # noqa: PLC0415  the same

    return dressed_(package, plain, dress)
