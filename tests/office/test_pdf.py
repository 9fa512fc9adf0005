"""PDFs as LibreOffice leaves them, and what is mended in them; no LibreOffice is needed here."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Pdf
from tagged import a_pdf

from builder.office.pdf import Known, heading_pages, page_count, repaired


def known(*told: tuple[int, str]) -> Known:
    return Known("en-KE", "link", told)


def figures(data: bytes) -> list[str]:
    """The alternative texts of the figures in the tree."""
    with Pdf.open(BytesIO(data)) as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        return [str(each.get("/Alt", "")) for each in document.K]


def marks(data: bytes, page: int) -> list[str]:
    """What a page's marked content is, in order."""
    with Pdf.open(BytesIO(data)) as pdf:
        found = pikepdf.parse_content_stream(pdf.pages[page - 1])
        return [str(each.operands[0]) for each in found if str(each.operator) in ("BDC", "BMC")]


# --- figures -------------------------------------------------------------------------------------


def test_figures_that_have_words_keep_them() -> None:
    mended = repaired(a_pdf(((50, "A map"),)), known((1, "a chart")))

    assert figures(mended) == ["A map"]
    assert marks(mended, 1) == ["/Figure"]


def test_on_a_known_page_the_largest_figure_is_meant_and_the_rest_is_decoration() -> None:
    mended = repaired(a_pdf(((5, ""), (90, ""), (7, "")), ((80, ""),)), known((1, "A chart")))

    assert figures(mended) == ["A chart"]
    assert marks(mended, 1) == ["/Artifact", "/Figure", "/Artifact"]
    assert marks(mended, 2) == ["/Artifact"]


def test_two_charts_of_a_page_have_words_of_their_own() -> None:
    mended = repaired(a_pdf(((50, ""), (90, ""))), known((1, "first"), (1, "second")))

    assert sorted(figures(mended)) == ["first", "second"]


def test_without_pages_words_go_in_order_to_the_figures_behind_the_cover() -> None:
    pdf = a_pdf(((99, ""),), ((50, ""),), ((50, "slide"), (50, "")))

    mended = repaired(pdf, known((0, "first"), (0, "second")))

    assert figures(mended) == ["first", "slide", "second"]
    assert marks(mended, 1) == ["/Artifact"]


def test_icons_are_not_taken_for_charts() -> None:
    pdf = a_pdf(((99, ""),), ((12, ""), (50, ""), (12, "")), ((12, ""), (50, "")))

    mended = repaired(pdf, known((0, "first"), (0, "second")))

    assert figures(mended) == ["first", "second"]
    assert marks(mended, 2) == ["/Artifact", "/Figure", "/Artifact"]


def test_wrong_words_are_worse_than_none() -> None:
    pdf = a_pdf(((99, ""),), ((50, ""),), ((50, ""),))

    mended = repaired(pdf, known((0, "only one")))

    assert figures(mended) == []


def test_an_artifact_belongs_to_nothing() -> None:
    mended = repaired(a_pdf(((5, ""), (90, "kept"))), known())

    with Pdf.open(BytesIO(mended)) as pdf:
        owners = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)[0]
        assert owners[0] is None
        assert str(owners[1].Alt) == "kept"


def test_a_pdf_without_tags_is_left_as_it_is() -> None:
    pdf = Pdf.new()
    pdf.add_blank_page()
    out = BytesIO()
    pdf.save(out)

    assert page_count(repaired(out.getvalue(), known((1, "a")))) == 1


def test_the_language_is_that_of_the_document() -> None:
    with Pdf.open(BytesIO(repaired(a_pdf(((5, "x"),)), Known("sw-KE", "link")))) as pdf:
        assert str(pdf.Root.Lang) == "sw-KE"


# --- links, dates, outlines ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "said"), [("https://example.org", "https://example.org"), ("", "within")]
)
def test_links_say_where_they_lead(address: str, said: str) -> None:
    data = a_pdf(((5, "x"),), link=address or "x")
    if not address:
        with Pdf.open(BytesIO(data)) as pdf:
            del pdf.pages[0].Annots[0].A
            out = BytesIO()
            pdf.save(out)
            data = out.getvalue()

    with Pdf.open(BytesIO(repaired(data, Known("en-KE", "within")))) as pdf:
        (link,) = pdf.pages[0].Annots
        assert str(link.Contents) == said
        assert pdf.pages[0].Tabs == "/S"
        assert link.F == 4


def test_the_same_pdf_gives_the_same_bytes_and_no_date() -> None:
    first, second = (repaired(a_pdf(((5, ""), (9, "")), link="x"), known()) for _ in range(2))

    assert first == second
    assert b"CreationDate" not in first


def test_headings_are_found_with_their_pages_in_reading_order() -> None:
    pdf = Pdf.new()
    for _ in range(3):
        pdf.add_blank_page()
    with pdf.open_outline() as outline:
        chapter = pikepdf.OutlineItem("Chapter", 0)
        chapter.children.append(pikepdf.OutlineItem("Section", 1))
        outline.root.extend([chapter, pikepdf.OutlineItem("End", 2)])
    out = BytesIO()
    pdf.save(out)

    assert heading_pages(out.getvalue()) == [("Chapter", 1), ("Section", 2), ("End", 3)]
