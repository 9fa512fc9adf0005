"""Books, asked through the file: each test renders one, opens it with python-docx and looks."""

from __future__ import annotations

import io
import itertools
import marshal
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as DocxParagraph

from builder.content import FigureKind
from builder.document import (
    Book,
    BookBlock,
    Bullets,
    Callout,
    CalloutKind,
    Chart,
    Contents,
    Cover,
    Drawing,
    DrawingPart,
    Meta,
    Paragraph,
    ParagraphKind,
    Runs,
    Section,
    Steps,
    Table,
    TableColumn,
    WriteIn,
)
from builder.render.docx import compile_theme, render
from builder.text import Run

THEME = Path(__file__).parents[2] / "builder/themes/plain/book.docx"
HARD = "a < b & \"c\" > 'd' 🌍 مرحبا"


# --- examples ------------------------------------------------------------------------------------


def runs(text: str) -> Runs:
    return (Run(text),)


def a_table(caption: str = "", rows: int = 2) -> Table:
    columns = (TableColumn(runs("Time"), 1), TableColumn(runs("What"), 3))
    cells = tuple((runs(f"09:{n:02}"), runs(f"Activity {n}")) for n in range(rows))
    return Table(columns, cells, "The first morning", runs(caption) if caption else ())


def a_drawing(parts: int = 3, kind: FigureKind = FigureKind.ELEMENTS) -> Drawing:
    drawn = tuple(DrawingPart(runs(f"Part {n}"), (runs(f"line {n}"),)) for n in range(parts))
    return Drawing(kind, drawn, "Parts make a whole", runs("a whole"))


def a_section(*blocks: BookBlock, id: str = "s", title: str = "Section") -> Section:  # noqa: A002
    return Section(id, runs(title), blocks)


def a_book(*sections: Section, **changes: Any) -> Book:
    meta = Meta("Title", "Subject", "Author", "en-GB", "ltr", "c/GB-en", "one, two")
    cover = Cover("A title", "A subtitle", "A kicker", (("Audience", "Police"),), "A notice")
    book = Book("book", meta, "A4", "Header words", "Page {page} of {pages}", cover, sections)
    return replace(book, **changes)


def every_kind() -> Book:
    callouts = tuple(
        Callout(kind, kind.title(), (runs(f"{kind} one"), runs(f"{kind} two")))
        for kind in CalloutKind
    )
    links = Paragraph(
        (
            Run("see "),
            Run("there", href="#second"),
            Run(" or ", bold=True, italic=True),
            Run("here", href="https://example.org/a?b=1&c=2"),
            Run("gone", href="#nowhere"),
        )
    )
    paragraphs = tuple(Paragraph(runs(kind), kind) for kind in ParagraphKind)
    chart = Chart(("A", "B"), "Cases", (3.0, 5.5), "%", "Two bars: A 3, B 5.5 per cent")
    first = Section(
        "first",
        runs("First"),
        (*paragraphs, Bullets((runs("b1"), runs("b2"))), Steps((runs("s1"), runs("s2"))), links),
        (Section("deep", runs("Deep"), (Paragraph(runs(HARD)),), (deeper(),)),),
        new_page=True,
    )
    drawn = (a_table("A table"), a_table(), a_drawing(), a_drawing(6), chart)
    written = (WriteIn(runs("Your answer"), 3), Steps((runs("again"),)), a_table("Last {number}"))
    second = Section("second", runs("Second"), (*callouts, *drawn, *written))
    contents = Section("contents", runs("Contents"), (Contents(2),))
    return a_book(contents, first, second)


def deeper() -> Section:
    fifth = Section("v", runs("Fifth"))
    return Section("iii", runs("Third"), (), (Section("iv", runs("Fourth"), (), (fifth,)),))


# --- the file ------------------------------------------------------------------------------------


@cache
def theme() -> dict[str, Any]:
    compiled: dict[str, Any] = marshal.loads(marshal.dumps(compile_theme(THEME.read_bytes())))
    return compiled


def opened(book: Book) -> Document:
    return docx.Document(io.BytesIO(render(book, theme())))


def parts(book: Book) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(render(book, theme())))
    return {name: archive.read(name) for name in archive.namelist()}


def looks(document: Document, style: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style and each.style.name == style]


def attributes(document: Document, tag: str, name: str) -> list[str]:
    found = [each.get(qn(name)) for each in document.element.iter(qn(tag))]
    return [each for each in found if each is not None]


def numbered(document: Document) -> list[tuple[str, str]]:
    """Text and list number of each paragraph that has a list of its own."""
    return [
        (DocxParagraph(each.getparent().getparent(), document).text, each.numId.get(qn("w:val")))
        for each in document.element.body.iter(qn("w:numPr"))
    ]


# --- text ----------------------------------------------------------------------------------------


def test_sections_become_headings_of_their_level() -> None:
    document = opened(every_kind())

    assert looks(document, "TOC Heading") == ["Contents"]
    assert looks(document, "Heading 1") == ["First", "Second"]
    assert looks(document, "Heading 2") == ["Deep"]
    assert looks(document, "Heading 3") == ["Third"]
    assert looks(document, "Heading 4") == ["Fourth", "Fifth"]


def test_a_new_page_is_a_property_of_the_heading() -> None:
    document = opened(every_kind())

    broken = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]

    assert broken == ["First"]


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (ParagraphKind.BODY, "Body Text"),
        (ParagraphKind.LEAD, "Lead"),
        (ParagraphKind.LABEL, "Label"),
        (ParagraphKind.SOURCE, "Source"),
        (ParagraphKind.BULLET, "List Bullet"),
        (ParagraphKind.NUMBER, "List Number"),
    ],
)
def test_each_kind_of_paragraph_has_its_style(kind: ParagraphKind, style: str) -> None:
    document = opened(a_book(a_section(Paragraph(runs("words"), kind))))

    assert looks(document, style) == ["words"]


def test_words_come_back_as_they_went_in() -> None:
    document = opened(a_book(a_section(Paragraph(runs(HARD)), title=HARD)))

    assert looks(document, "Heading 1") == [HARD]
    assert looks(document, "Body Text") == [HARD]


def test_breaks_and_tabs_become_elements_and_what_xml_cannot_hold_is_left_out() -> None:
    document = opened(a_book(a_section(Paragraph(runs("a\nb\tc\x00\x0b\ud800\u00a0d ")))))

    assert looks(document, "Body Text") == ["a\nb\tc\u00a0d "]
    assert not re.search(r"<w:t[^>]*>[^<]*[\n\t]", document.element.xml.replace(">\n", ">"))


def test_bold_and_italic_hold_for_complex_scripts_too() -> None:
    document = opened(a_book(a_section(Paragraph((Run("x", True), Run("y", italic=True))))))

    first, second = next(p for p in document.paragraphs if p.text == "xy").runs

    assert (first.bold, first.font.cs_bold) == (True, True)
    assert (second.italic, second.font.cs_italic) == (True, True)


def test_the_cover_stands_in_a_section_of_its_own() -> None:
    document = opened(every_kind())

    first = [(p.style.name, p.text) for p in document.paragraphs[:5] if p.style]

    assert first == [
        ("Cover Kicker", "A kicker"),
        ("Title", "A title"),
        ("Subtitle", "A subtitle"),
        ("Cover Fact", "Audience\tPolice"),
        ("Cover Notice", "A notice"),
    ]
    assert len(document.sections) == 2
    assert "<w:sectPr" in document.paragraphs[4]._p.xml
    assert document.sections[0].footer.is_linked_to_previous  # which, for the first, is none


def test_a_cover_may_be_bare() -> None:
    document = opened(a_book(cover=Cover("Title alone", "", "", ())))

    assert len(document.sections) == 2
    assert document.paragraphs[0].text == "Title alone"


# --- links and places ----------------------------------------------------------------------------


def test_links_lead_to_addresses_and_places_or_are_plain_words() -> None:
    document = opened(every_kind())
    paragraph = next(p for p in document.paragraphs if p.text.startswith("see there"))

    assert [(link.text, link.address, link.fragment) for link in paragraph.hyperlinks] == [
        ("there", "", "second"),
        ("here", "https://example.org/a?b=1&c=2", ""),
    ]
    assert paragraph.text == "see there or heregone"


def test_an_address_is_kept_once_and_is_a_valid_address() -> None:
    link = Paragraph((Run("x", href="https://example.org/a b<c>"),))
    document = opened(a_book(a_section(link, link)))

    targets = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]

    assert targets == ["https://example.org/a%20b%3Cc%3E"]


def test_runs_of_one_link_are_one_link() -> None:
    both = (Run("a", href="https://example.org"), Run("b", True, href="https://example.org"))
    document = opened(a_book(a_section(Paragraph(both))))

    assert [link.text for p in document.paragraphs for link in p.hyperlinks] == ["ab"]


def test_bookmarks_are_valid_and_unique_and_every_link_finds_one() -> None:
    long = "a-very-long-identifier-of-a-section-that-word-would-not-take"
    ids = (long, long + "-2", "same", "Same", "same", "9-nine", "عربي", "")
    sections = tuple(a_section(id=each) for each in ids)
    document = opened(a_book(a_section(Contents(1), id="toc"), *sections))

    names = attributes(document, "w:bookmarkStart", "w:name")
    starts = attributes(document, "w:bookmarkStart", "w:id")

    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names)
    assert len({name.casefold() for name in names}) == len(names) == 9
    assert starts == attributes(document, "w:bookmarkEnd", "w:id")
    assert len(set(starts)) == len(starts)
    assert attributes(document, "w:hyperlink", "w:anchor") == names[1:]


def test_contents_list_the_headings_down_to_their_levels() -> None:
    document = opened(every_kind())

    assert looks(document, "toc 1") == ["First", "Second"]
    assert looks(document, "toc 2") == ["Deep"]
    assert looks(document, "toc 3") == []
    anchors = {link.fragment for p in document.paragraphs for link in p.hyperlinks} - {""}
    assert anchors <= set(attributes(document, "w:bookmarkStart", "w:name"))


# --- lists ---------------------------------------------------------------------------------------


def test_each_numbered_list_begins_at_one() -> None:
    steps = Steps((runs("a"), runs("b"))), Steps((runs("c"),))
    document = opened(a_book(a_section(*steps)))
    lists = document.part.numbering_part.element.num_lst

    (_, first), (_, same), (_, second) = numbered(document)

    assert first == same != second
    for number in (first, second):
        own = next(each for each in lists if str(each.numId) == number)
        (override,) = own.lvlOverride_lst
        assert override.startOverride.val == 1
        assert own.abstractNumId.val == 2


def test_the_numbered_paragraphs_of_a_section_are_one_list() -> None:
    question = Paragraph(runs("q"), ParagraphKind.NUMBER)
    answer = Paragraph(runs("a"))
    document = opened(a_book(a_section(question, answer, question), a_section(question, id="t")))

    numbers = [number for _, number in numbered(document)]

    assert numbers[0] == numbers[1] != numbers[2]


def test_the_lists_used_are_the_lists_there_are() -> None:
    document = opened(every_kind())
    there = [each.numId for each in document.part.numbering_part.element.num_lst]

    assert len(set(there)) == len(there)
    assert {int(number) for _, number in numbered(document)} <= set(there)


# --- tables, drawings, charts --------------------------------------------------------------------


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
    (frame,) = document.inline_shapes

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


# --- call-outs and lines to write on -------------------------------------------------------------


@pytest.mark.parametrize("kind", CalloutKind)
def test_a_callout_has_its_label_and_the_style_of_its_kind(kind: CalloutKind) -> None:
    document = opened(a_book(a_section(Callout(kind, "Label!", (runs("a"), runs("b"))))))
    style = "Callout " + kind.replace("-", " ").title()

    assert looks(document, f"{style} Label") == ["Label!"]
    assert looks(document, style) == ["a", "b"]
    assert document.paragraphs[-2].paragraph_format.keep_with_next
    label = document.styles[f"{style} Label"]
    assert label.base_style.name == style  # the same borders: Word draws one box
    assert label.paragraph_format.keep_with_next


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
    document = opened(a_book(a_section(WriteIn(runs("Name:"), 3), Paragraph(runs("after")))))
    lines = [p for p in document.paragraphs if p.style and p.style.name == "Write In"]

    assert looks(document, "Write In Prompt") == ["Name:"]
    assert [p.text for p in lines] == ["", "", ""]
    assert [p.paragraph_format.keep_with_next for p in lines] == [True, True, None]


# --- around the text -----------------------------------------------------------------------------


def test_header_and_footer_stand_on_all_pages_but_the_cover() -> None:
    document = opened(every_kind())
    cover, body = document.sections

    assert body.header.paragraphs[0].text == "Header words"
    assert body.footer.paragraphs[0].text == "Page 1 of 1"
    assert "".join(p.text for p in cover.header.paragraphs) == ""
    fields = re.findall(r"<w:instrText[^>]*> (\w+) <", body.footer._element.xml)
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize(("paper", "size"), [("A4", (11906, 16838)), ("Letter", (12240, 15840))])
def test_both_sections_have_the_books_paper(paper: str, size: tuple[int, int]) -> None:
    document = opened(a_book(a_section(), paper=paper))

    for section in document.sections:
        assert section.page_width
        assert section.page_height
        assert (round(section.page_width / 635), round(section.page_height / 635)) == size


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="`A5` is no paper"):
        render(a_book(paper="A5"), theme())


def test_the_file_says_what_it_is() -> None:
    properties = opened(every_kind()).core_properties

    assert (properties.title, properties.subject, properties.author) == (
        "Title",
        "Subject",
        "Author",
    )
    assert (properties.language, properties.keywords) == ("en-GB", "one, two")
    assert properties.identifier == "c/GB-en"
    assert str(properties.created)[:19] == str(properties.modified)[:19] == "2000-01-01 00:00:00"


@pytest.mark.parametrize(
    ("language", "direction", "expected"),
    [
        ("fr-FR", "ltr", ("fr-FR", "en-US", "ar-SA")),
        ("ar-EG", "rtl", ("ar-EG", "en-US", "ar-EG")),
        ("zh-CN", "ltr", ("zh-CN", "zh-CN", "ar-SA")),
    ],
)
def test_the_language_is_set_for_all_text_and_nowhere_else(
    language: str, direction: str, expected: tuple[str, str, str]
) -> None:
    book = a_book(a_section(), meta=replace(a_book().meta, language=language, direction=direction))
    files = parts(book)
    styles = ElementTree.fromstring(files["word/styles.xml"])
    (found,) = styles.iter(qn("w:lang"))

    assert tuple(found.get(qn(f"w:{each}")) for each in ("val", "eastAsia", "bidi")) == expected
    assert f'<w:themeFontLang w:val="{language}"'.encode() in files["word/settings.xml"]


def test_right_to_left_is_said_everywhere() -> None:
    meta = replace(a_book().meta, direction="rtl", language="ar-EG")
    book = replace(every_kind(), meta=meta)
    document = opened(book)
    written = list(document.element.body.iter(qn("w:p")))
    footer = document.sections[-1].footer._element

    assert all(p.pPr.find(qn("w:bidi")) is not None for p in [*written, *footer.iter(qn("w:p"))])
    for run in [*document.element.iter(qn("w:r")), *footer.iter(qn("w:r"))]:
        if run.find(qn("w:drawing")) is None:
            assert run.rPr.find(qn("w:rtl")) is not None
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in document.tables)
    assert len(list(document.element.iter(qn("w:sectPr")))) == document.element.xml.count("<w:cols")
    assert all(s.find(qn("w:bidi")) is not None for s in document.element.iter(qn("w:sectPr")))


def test_left_to_right_says_nothing_of_it() -> None:
    written = parts(every_kind())["word/document.xml"]

    assert b"w:bidi" not in written
    assert b"w:rtl" not in written


# --- the package ---------------------------------------------------------------------------------


def test_the_same_book_gives_the_same_bytes() -> None:
    assert render(every_kind(), theme()) == render(every_kind(), theme())


def test_content_types_come_first_and_every_part_has_one_and_is_there() -> None:
    files = parts(every_kind())
    types = files["[Content_Types].xml"].decode()
    named = re.findall(r'PartName="/([^"]*)"', types)
    defaults = set(re.findall(r'Extension="([^"]*)"', types))

    assert next(iter(files)) == "[Content_Types].xml"
    assert len(set(named)) == len(named)
    assert set(named) <= set(files)
    assert {name for name in files if name not in named} <= {
        name for name in files if name.rsplit(".", 1)[-1] in defaults
    }


def test_every_relationship_finds_its_part_and_has_an_id_of_its_own() -> None:
    files = parts(every_kind())
    for name in (each for each in files if each.endswith(".rels")):
        folder = name.replace("_rels/", "").rpartition("/")[0]
        ids = re.findall(r' Id="([^"]*)"', files[name].decode())
        assert len(set(ids)) == len(ids)
        for target in re.findall(r'Target="([^"]*)"(?! TargetMode)', files[name].decode()):
            path = Path("/", folder, target).resolve().relative_to("/")
            assert str(path) in files


def test_every_relationship_that_is_used_exists() -> None:
    document = opened(every_kind())
    used = re.findall(r' r:(?:id|embed)="([^"]*)"', document.element.xml)

    assert len(used) == 5  # a link, a chart, the cover's header, the body's header and footer
    assert set(used) <= set(document.part.rels)


def test_every_style_that_is_used_exists() -> None:
    document = opened(every_kind())
    there = {style.style_id for style in document.styles}
    used = {
        name
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for name in attributes(document, tag, "w:val")
    }

    assert used <= there


def test_cells_end_in_paragraphs_and_rows_fill_the_grid() -> None:
    for table in opened(every_kind()).tables:
        columns = len(table._tbl.tblGrid.gridCol_lst)
        for row in table._tbl.tr_lst:
            assert len(row.tc_lst) == columns
            assert all(cell[-1].tag == qn("w:p") for cell in row.tc_lst)


def test_fields_close_and_drawing_ids_are_unique() -> None:
    book = replace(every_kind(), sections=(*every_kind().sections, *every_kind().sections))
    document = opened(book)
    kinds = attributes(document, "w:fldChar", "w:fldCharType")
    ids = re.findall(r'<wp:docPr id="(\d+)"', document.element.xml)

    assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3)
    assert len(set(ids)) == len(ids) == 2


def test_nothing_asks_at_opening_and_no_tool_left_its_traces() -> None:
    files = parts(every_kind())
    everything = b"".join(files.values()).lower()

    for trace in (b"updatefields", b"python-docx", b"stylesWithEffects".lower(), b"ja-jp", b"2013"):
        assert trace not in everything
    assert not [name for name in files if "thumbnail" in name]
    assert b'w:name="compatibilityMode"' in files["word/settings.xml"]
    assert b'w:val="15"' in files["word/settings.xml"]


# --- the theme -----------------------------------------------------------------------------------


def changed(change: Callable[[Any], None]) -> bytes:
    document = docx.Document(str(THEME))
    change(document)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def test_a_missing_style_is_named() -> None:
    def lose_styles(document: Any) -> None:
        for name in ("Callout Ask", "Lead"):
            document.styles[name].element.getparent().remove(document.styles[name].element)

    with pytest.raises(ValueError, match="no style `Lead`, `Callout Ask`"):
        compile_theme(changed(lose_styles))


def test_a_theme_must_say_where_the_footer_goes() -> None:
    def lose_footer(document: Any) -> None:
        document.sections[-1].footer.paragraphs[0].text = "no place"

    with pytest.raises(ValueError, match=r"has `\{page_of\}`"):
        compile_theme(changed(lose_footer))


def test_what_a_theme_would_ask_at_opening_is_left_out() -> None:
    def ask(document: Any) -> None:
        settings = document.settings.element
        settings.insert(0, settings.makeelement(qn("w:updateFields"), {qn("w:val"): "true"}))

    asking = compile_theme(changed(ask))

    assert "updateFields" not in str(asking["settings"])


def test_styles_are_found_by_name_and_a_split_token_is_found() -> None:
    def as_word_might(document: Any) -> None:
        document.styles["Body Text"].element.set(qn("w:styleId"), "Brdtekst")
        paragraph = document.sections[-1].header.paragraphs[0]
        paragraph.text = ""
        for piece in ("Our logo | {hea", "der}"):
            paragraph.add_run(piece)

    other = compile_theme(changed(as_word_might))
    document = docx.Document(io.BytesIO(render(every_kind(), other)))

    assert looks(document, "Body Text")[0] == "body"
    assert document.sections[-1].header.paragraphs[0].text == "Our logo | Header words"
