"""Books as Word files: `compile_theme` reads a .docx theme once, `render` draws books with it.

A document that somebody else made is read by `read_book_template`, and turned into a theme by a
`BookDress`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.render.docx.book import render
from builder.render.docx.names import STYLES
from builder.template import BookDress, BookTemplate

__all__ = ["STYLES", "compile_theme", "dressed", "read_book_template", "render"]


def compile_theme(
    package: bytes, look: str = "", inks: Mapping[str, str] = MappingProxyType({})
) -> dict[str, object]:
    """What `render` needs of the theme, as plain data; `look` is `large-print` or `grayscale`.

    `inks` are colours of drawings by role, where they are others than the theme's.
    """
    from builder.render.docx.theme import compile_theme as compile_  # noqa: PLC0415
    from builder.render.docx.variants import changed, seen  # noqa: PLC0415

    elements = {role: f'<a:srgbClr val="{seen(each, look)}"/>' for role, each in inks.items()}
    ink = "tx1" if look == "grayscale" else "tx2"
    compiled = compile_(changed(package, look) if look else package)
    return {**compiled, "icon_ink": ink, "inks": elements}


def read_book_template(package: bytes) -> BookTemplate:
    """What somebody else's document offers."""
    from builder.render.docx.template import read_book_template as read  # noqa: PLC0415

    return read(package)


def dressed(package: bytes, plain: bytes, dress: BookDress) -> bytes:
    """A document as a theme of books; `plain` is the plain theme's."""
    from builder.render.docx.dress import dressed as dressed_  # noqa: PLC0415

    return dressed_(package, plain, dress)
