"""Books, asked through the file: pages, languages, the package and the theme."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from books import THEME, a_book, a_section, attributes, every_kind, looks, opened, parts, theme
from docx.oxml.ns import qn

from builder.render.docx import compile_theme, render

# --- around the text ------------------------------------------------------------------------------


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
        if run.find(f".//{qn('w:drawing')}") is None:
            assert run.rPr.find(qn("w:rtl")) is not None
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in document.tables)
    assert len(list(document.element.iter(qn("w:sectPr")))) == document.element.xml.count("<w:cols")
    assert all(s.find(qn("w:bidi")) is not None for s in document.element.iter(qn("w:sectPr")))


def test_a_chart_runs_from_left_to_right_lest_its_figures_be_turned_round() -> None:
    meta = replace(a_book().meta, direction="rtl", language="ar-EG")
    document = opened(replace(every_kind(), meta=meta)).element
    charts = list(document.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"))

    assert charts
    for chart in charts:
        paragraph = next(chart.iterancestors(qn("w:p")))
        assert paragraph.pPr.find(qn("w:bidi")).get(qn("w:val")) == "0"


def test_left_to_right_says_nothing_of_it() -> None:
    written = parts(every_kind())["word/document.xml"]

    assert b"w:bidi" not in written
    assert b"w:rtl" not in written


# --- the package ----------------------------------------------------------------------------------


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

    assert len(used) == 6  # a link, two charts, the cover's header, the body's header and footer
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
    assert len(set(ids)) == len(ids) == 4 + document.element.xml.count('name="Icon: ')


def test_nothing_asks_at_opening_and_no_tool_left_its_traces() -> None:
    files = parts(every_kind())
    everything = b"".join(files.values()).lower()

    for trace in (b"updatefields", b"python-docx", b"stylesWithEffects".lower(), b"ja-jp", b"2013"):
        assert trace not in everything
    assert not [name for name in files if "thumbnail" in name]
    assert b'w:name="compatibilityMode"' in files["word/settings.xml"]
    assert b'w:val="15"' in files["word/settings.xml"]


# --- the theme ------------------------------------------------------------------------------------


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
