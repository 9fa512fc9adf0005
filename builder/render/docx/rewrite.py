"""The parts of a document that say how it looks: the bytes of a .docx come in, the same with these
parts changed go out.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

_PARTS = re.compile(r"word/(?:styles|numbering|document|header\d*|footer\d*|theme/theme\d*)\.xml$")
_COLOUR = re.compile(r'((?:w:val|w:fill|w:color|val|lastClr)=")([0-9A-Fa-f]{6})(")')


def rewritten(package: bytes, change: Callable[[str], str]) -> bytes:
    """`package` with `change` made to the XML of styles, lists, pages and theme."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as archive,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for item in archive.infolist():
            data = archive.read(item)
            if _PARTS.match(item.filename):
                data = change(data.decode()).encode()
            written.writestr(item.filename, data)
    return out.getvalue()


def coloured(xml: str, colour: Callable[[str], str]) -> str:
    """`xml` with each colour (RRGGBB) that it writes out as `colour` gives it."""
    return _COLOUR.sub(lambda found: f"{found[1]}{colour(found[2])}{found[3]}", xml)
