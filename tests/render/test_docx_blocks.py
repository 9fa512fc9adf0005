"""Books, asked through the file: tables, drawings, charts, call-outs, scripts and tests."""

from __future__ import annotations

import io
import itertools
import zipfile
from typing import Any

import docx
import pytest
from books import (
    THEME,
    a_book,
    a_drawing,
    a_section,
    a_table,
    every_kind,
    looks,
    opened,
    parts,
    runs,
)
from docx.document import Document
from docx.oxml.ns import qn

from builder.content import FigureKind
from builder.document import (
    Callout,
    CalloutKind,
    Contents,
    Finish,
    Paragraph,
    Table,
    TableColumn,
    WriteIn,
)
from builder.text import PAGE, Run

# --- tables, drawings, charts ---------------------------------------------------------------------


def test_a_table_has_one_header_row_that_is_told_and_comes_again() -> None:
    (table,) = opened(a_book(a_section(a_table("Morning")))).tables
    first, *others = table.rows
    properties = table._tbl.tblPr

    assert first._tr.trPr.find(qn("w:tblHeader")) is not None
    assert first._tr.trPr.find(qn("w:cantSplit")) is not None
    assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in others)
    assert table.style is not None
    assert table.style.name == "Book Table"
    assert properties.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
    assert properties.find(qn("w:tblCaption")).get(qn("w:val")) == "Morning"
    assert properties.find(qn("w:tblDescription")).get(qn("w:val")) == "The first morning"
    assert [cell.text for cell in table.rows[1].cells] == ["09:00", "Activity 0"]


def test_columns_share_the_width_but_break_no_word() -> None:
    columns = (TableColumn(runs("Minutes"), 0.01), TableColumn(runs("What"), 1))
    document = opened(a_book(a_section(a_table(), Table(columns, (), "Narrow"))))
    usable, (even, narrow) = width_of_text(document), document.tables

    widths = [[round(column.width / 635) for column in table.columns] for table in (even, narrow)]

    assert sum(widths[0]) == sum(widths[1]) == usable
    assert widths[0][1] == pytest.approx(3 * widths[0][0], abs=2)
    assert 800 < widths[1][0] < 1200


def width_of_text(document: Document) -> int:
    page = document.sections[-1]
    assert page.page_width
    assert page.left_margin
    assert page.right_margin
    return round((page.page_width - page.left_margin - page.right_margin) / 635)


def test_captions_count_the_tables_in_a_field() -> None:
    document = opened(every_kind())

    assert looks(document, "Caption")[:1] == ["1  A table"]
    assert looks(document, "Caption")[-1:] == ["Last 2"]
    assert document.element.xml.count("SEQ Table") == 2


def test_a_drawing_is_a_table_with_a_column_for_each_part() -> None:
    document = opened(a_book(a_section(a_drawing(3))))
    (table,) = document.tables

    assert [cell.text for cell in table.rows[0].cells] == ["Part 0", "+", "Part 1", "+", "Part 2"]
    assert [cell.text for cell in table.rows[1].cells] == ["line 0", "", "line 1", "", "line 2"]
    assert looks(document, "Drawing Result") == ["= a whole"]


@pytest.mark.parametrize(
    ("parts_", "rows"), [(1, [1]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (9, [3, 3, 3])]
)
def test_a_long_drawing_goes_on_in_further_rows(parts_: int, rows: list[int]) -> None:
    document = opened(a_book(a_section(a_drawing(parts_, FigureKind.LAYERS))))

    assert [len(table.columns) for table in document.tables] == rows


@pytest.mark.parametrize("kind", FigureKind)
def test_every_kind_of_drawing_can_be_drawn(kind: FigureKind) -> None:
    document = opened(a_book(a_section(a_drawing(5, kind))))

    assert len(document.tables) == 2


def test_a_chart_is_native_with_its_workbook_and_its_words_for_those_who_do_not_see() -> None:
    files = parts(every_kind())
    document = opened(every_kind())
    frame, _ = document.inline_shapes

    assert b"5.5" in files["word/charts/chart1.xml"]
    assert zipfile.ZipFile(io.BytesIO(files["word/embeddings/chart1.xlsx"])).testzip() is None
    assert frame._inline.docPr.get("descr") == "Two bars: A 3, B 5.5 per cent"
    assert "Cases" in looks(document, "Caption")


def test_tables_do_not_run_into_each_other_nor_end_the_book() -> None:
    document = opened(a_book(a_section(a_table(), a_table())))
    tags = [each.tag for each in document.element.body]

    assert tags.count(qn("w:tbl")) == 2
    assert (qn("w:tbl"), qn("w:tbl")) not in list(itertools.pairwise(tags))
    assert tags[-2] == qn("w:p")


# --- call-outs and lines to write on --------------------------------------------------------------


@pytest.mark.parametrize("kind", CalloutKind)
def test_a_callout_has_its_label_and_the_style_of_its_kind(kind: CalloutKind) -> None:
    document = opened(a_book(a_section(Callout(kind, "Label!", (runs("a"), runs("b"))))))
    style = "Callout " + kind.replace("-", " ").title()

    assert looks(document, style) == ["\u2002Label!\u2003a", "b"]
    first, second = document.paragraphs[-2:]
    assert [run.text for run in first.runs if run.style.name == "Callout Label"] == ["Label!"]
    assert first.paragraph_format.keep_with_next
    assert not second.paragraph_format.keep_with_next
    assert second.paragraph_format.space_after


def test_no_two_kinds_of_callout_have_the_same_border() -> None:
    document = docx.Document(str(THEME))

    def border(kind: CalloutKind) -> tuple[str, ...]:
        style = document.styles["Callout " + kind.replace("-", " ").title()]
        edges = style.element.pPr.find(qn("w:pBdr"))
        return tuple(
            f"{edge.tag} {edge.get(qn('w:val'))} {edge.get(qn('w:sz'))}"
            for edge in edges
            if edge.get(qn("w:color")) not in _fill(style)
        )

    assert len({border(kind) for kind in CalloutKind}) == len(CalloutKind)


def _fill(style: Any) -> tuple[str, ...]:
    ground = style.element.pPr.find(qn("w:shd"))
    return ("FFFFFF",) if ground is None else (ground.get(qn("w:fill")),)


def test_lines_to_write_on_are_paragraphs_with_a_rule_on_one_page() -> None:
    document = opened(a_book(a_section(WriteIn(runs("Name:"), 3), Paragraph(runs("after " * 80)))))
    lines = [p for p in document.paragraphs if p.style and p.style.name == "Write In"]

    assert looks(document, "Write In Prompt") == ["Name:"]
    assert [p.text for p in lines] == ["", "", ""]
    assert [p.paragraph_format.keep_with_next for p in lines] == [True, True, None]


# --- pages in links -------------------------------------------------------------------------------


def paged(*pages: int) -> tuple[str, list[str]]:
    """The text of a link with a page, and the fields of it; `pages` are known."""
    link = Paragraph((Run("there", href="#b"), Run(f" (page {PAGE})", href="#b"), Run(".")))
    sections = (a_section(link, id="a"), a_section(id="b", title="There", sheet=True))
    document = opened(a_book(*sections), Finish(pages))
    fields = [each.text.strip() for each in document.element.iter(qn("w:instrText")) if each.text]
    return document.paragraphs[-2].text, fields


def test_a_link_says_its_page_where_that_is_known() -> None:
    text, fields = paged(1, 12)

    assert text == "there (page 12)."
    assert fields == ["PAGEREF b"]


def test_where_no_page_is_known_nothing_is_said_of_it() -> None:
    assert paged() == ("there.", [])


def test_sheets_stand_in_no_contents() -> None:
    contents = a_section(Contents(2), id="contents", title="Contents")
    book = a_book(contents, a_section(id="a", title="In it"), a_section(id="b", sheet=True))

    assert looks(opened(book), "toc 1") == ["In it"]
