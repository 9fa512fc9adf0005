"""Read somebody else's document: the bytes of a .docx come in, a `BookTemplate` goes out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from builder.template import BookTemplate

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMU_TO_MM = 36000
TOKENS = ("{header}", "{page_of}")


def read_book_template(package: bytes) -> BookTemplate:
    """The styles, page, headers, colours and fonts of a .docx."""
    document = docx.Document(io.BytesIO(package))
    last = document.sections[-1] if len(document.sections) else None
    width = last.page_width if last is not None else None
    height = last.page_height if last is not None else None
    running = list(running_parts(document.part))
    texts = ["".join(t.text or "" for t in root.iter(qn("w:t"))) for _, root in running]
    theme = theme_of(document.part)
    return BookTemplate(
        styles=tuple(style_names(document.part)),
        page=(round((width or 0) / _EMU_TO_MM), round((height or 0) / _EMU_TO_MM)),
        sections=len(document.sections),
        tokens=tuple(token for token in TOKENS if any(token in text for text in texts)),
        numbered=any(counts_pages(root) for _, root in running),
        colours=_colours(theme),
        fonts=(_font(theme, "majorFont"), _font(theme, "minorFont")),
    )


def style_names(part: Any) -> Iterator[str]:
    """The names of all styles, as the file has them."""
    for style in part.styles.element.iter(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None:
            yield name.get(qn("w:val"))


def running_parts(part: Any) -> Iterator[tuple[Any, Any]]:
    """Headers and footers, and their roots as copies."""
    for rel in part.rels.values():
        if rel.reltype.endswith(("/header", "/footer")) and not rel.is_external:
            yield rel.target_part, parse_xml(rel.target_part.blob)


def counts_pages(root: Any) -> bool:
    """Whether a header or footer, or a paragraph of one, counts the pages."""
    said = [each.text or "" for each in root.iter(qn("w:instrText"))]
    said += [each.get(qn("w:instr"), "") for each in root.iter(qn("w:fldSimple"))]
    return any(words.split()[:1] == ["PAGE"] for words in said)


def theme_of(part: Any) -> Any:
    """The root of the document's theme, or None."""
    for rel in part.rels.values():
        if rel.reltype.endswith("/theme") and not rel.is_external:
            return etree.fromstring(rel.target_part.blob)
    return None


def _colours(theme: Any) -> dict[str, str]:
    scheme = None if theme is None else theme.find(f".//{_A}clrScheme")
    found = {}
    for each in scheme if scheme is not None else ():
        if len(each):
            value = each[0].get("lastClr") or each[0].get("val") or ""
            found[each.tag.rpartition("}")[2]] = value.upper()
    return {name: value for name, value in found.items() if len(value) == 6}


def _font(theme: Any, which: str) -> str:
    font = None if theme is None else theme.find(f".//{_A}{which}/{_A}latin")
    return "" if font is None else str(font.get("typeface"))
