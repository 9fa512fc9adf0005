"""PowerPoint: a theme's bytes are compiled once; a `Deck` and the compiled theme give a .pptx.

Drawing imports neither python-pptx nor lxml: `compile_theme` reads the theme with them and leaves
strings and numbers, which `render` fills and writes in one pass.
"""

from __future__ import annotations

from typing import Any

from builder.render.pptx.deck import render
from builder.render.pptx.overfull import overfull
from builder.render.pptx.rooms import rooms

__all__ = ["compile_theme", "overfull", "render", "rooms"]


def compile_theme(package: bytes) -> dict[str, Any]:
    """Read a theme (a .pptx): its layouts by name, as skeletons; the result can be marshalled.

    Raises ValueError where a layout or a placeholder that slides need is missing.
    """
    from builder.render.pptx.theme import read_theme  # noqa: PLC0415  python-pptx starts slowly

    return read_theme(package)
