"""PDFs as LibreOffice makes them: bytes in, repaired bytes, page counts and the pages of headings
out.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Name, OutlineItem, Pdf, String

from builder.office.figures import Told, describe_figures

PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, table 165)."""


class Known(NamedTuple):
    """What is known of a document that LibreOffice does not say in its PDF: its language (BCP 47),
    what links within it are called, and what its figures are.
    """

    language: str
    link_text: str
    figures: Told = ()


def repaired(data: bytes, known: Known) -> bytes:
    """A tagged PDF with the faults mended that LibreOffice leaves in it.

    It says its language, which for a deck is otherwise LibreOffice's own. Each link gets a
    description (PDF/UA-1, 7.18.5), its address where it leads out of the document. Figures get
    words, or are artifacts. The dates of making are left out, so that the same document gives the
    same bytes.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        pdf.Root["/Lang"] = String(known.language)
        describe_figures(pdf, known.figures)
        for page in pdf.pages:
            _describe_links(page, known.link_text)
        _forget_dates(pdf)
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    with Pdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


def heading_pages(data: bytes) -> list[tuple[str, int]]:
    """The entries of a PDF's outline in reading order, each with its page, from 1."""
    with Pdf.open(BytesIO(data)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        found: list[tuple[str, int]] = []
        with pdf.open_outline() as outline:
            _walk(list(outline.root), numbers, found)
        return found


def _walk(items: list[OutlineItem], numbers: dict[Any, int], found: list[tuple[str, int]]) -> None:
    for item in items:
        target = item.destination
        if isinstance(target, pikepdf.Array):
            found.append((item.title, numbers.get(target[0].objgen, 0)))
        _walk(list(item.children), numbers, found)


def _describe_links(page: pikepdf.Page, link_text: str) -> None:
    annotations = page.get("/Annots")
    if annotations is None:
        return
    page["/Tabs"] = Name("/S")
    for link in annotations:
        if link.get("/Subtype") == Name("/Link"):
            if "/Contents" not in link:
                action = link.get("/A")
                address = str(action.get("/URI", "")) if action is not None else ""
                link["/Contents"] = String(address or link_text)
            link["/F"] = PRINTED


def _forget_dates(pdf: Pdf) -> None:
    for key in ("/CreationDate", "/ModDate"):
        if key in pdf.docinfo:
            del pdf.docinfo[key]
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for key in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            if key in metadata:
                del metadata[key]
