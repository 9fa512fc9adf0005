"""A tagged PDF, drawn by hand: figures on pages, each a rectangle of its own."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String


def a_pdf(*pages: tuple[tuple[float, str], ...], link: str = "") -> bytes:
    """A page for each argument; its figures have a width and, where it is not empty, a text."""
    pdf = Pdf.new()
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array()))
    document = pdf.make_indirect(Dictionary(S=Name.Document, P=root, K=Array()))
    root.K.append(document)
    numbers = Array()
    for index, figures in enumerate(pages):
        page = _page(pdf, figures, index, link)
        owners = pdf.make_indirect(
            Array([_figure(pdf, document, page, each) for each in _numbered(figures)])
        )
        numbers.extend([index, owners])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.docinfo["/CreationDate"] = String("D:20260101000000Z")
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def _numbered(figures: tuple[tuple[float, str], ...]) -> list[tuple[int, float, str]]:
    return [(mark, width, alt) for mark, (width, alt) in enumerate(figures)]


def _page(pdf: Pdf, figures: tuple[tuple[float, str], ...], index: int, link: str) -> pikepdf.Page:
    drawn = "".join(
        f"/Figure <</MCID {mark}>> BDC 0 0 {width} 9 re f EMC\n"
        for mark, (width, _) in enumerate(figures)
    )
    page = pdf.add_blank_page(page_size=(200, 200))
    page.Contents = pdf.make_stream(drawn.encode())
    page.StructParents = index
    if link:
        action = Dictionary(S=Name.URI, URI=String(link))
        box = Array([0, 0, 9, 9])
        page.Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=box, A=action)])
    return page


def _figure(
    pdf: Pdf, document: pikepdf.Object, page: pikepdf.Page, figure: tuple[int, float, str]
) -> pikepdf.Object:
    mark, width, alt = figure
    box = Dictionary(O=Name.Layout, BBox=Array([0, 0, width, 9]))
    element = Dictionary(S=Name.Figure, P=document, Pg=page.obj, K=Array([mark]), A=box)
    if alt:
        element.Alt = String(alt)
    made = pdf.make_indirect(element)
    document.K.append(made)
    return made
