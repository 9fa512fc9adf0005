"""Books as Word files: `compile_theme` reads a .docx theme once, `render` draws books with it."""

from __future__ import annotations

from builder.render.docx.book import render

__all__ = ["compile_theme", "render"]


def compile_theme(package: bytes, look: str = "") -> dict[str, object]:
    """What `render` needs of the theme, as plain data; `look` is `large-print` or `grayscale`."""
    from builder.render.docx.theme import compile_theme as compile_  # noqa: PLC0415
    from builder.render.docx.variants import changed  # noqa: PLC0415

    return compile_(changed(package, look) if look else package)
