"""Decks through the file: draw, reopen with python-pptx, ask."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from decks import (
    HARD,
    A,
    P,
    a_deck,
    a_meta,
    a_slide,
    a_table,
    every_kind,
    every_layout,
    named,
    on_layout,
    parts,
    reopened,
)

from builder.document import PLACEHOLDERS, Filled, Layout, Paragraph, ParagraphKind
from builder.render.pptx import render
from builder.render.pptx.deck import slide_ids
from builder.text import Run

# --- words ---


def test_every_layout_keeps_every_text_in_order(everything: bytes) -> None:
    expected = "\n".join(f"{kind}: {HARD}" for kind in ParagraphKind)
    for slide, (layout, names) in zip(
        reopened(everything).slides, PLACEHOLDERS.items(), strict=False
    ):
        assert slide.slide_layout.name == layout.value
        assert slide.shapes.title.text_frame.text == f"{layout} {HARD}"
        texts = [n for n in names if n not in ("title", "graphic")]
        assert [n for n in named(slide) if n in texts] == texts
        for name in texts:
            assert named(slide)[name].text_frame.text == expected


def test_the_title_is_read_first_and_the_number_last(everything: bytes) -> None:
    for slide in list(reopened(everything).slides)[1:]:
        names = [shape.name for shape in slide.shapes]
        assert names[0] == "title"
        assert names[-2:] == ["footer", "slide number"]
        assert named(slide)["footer"].text_frame.text == "Draft 0.1"
        field = named(slide)["slide number"]._element.find(f".//{A}fld")
        assert field.get("type") == "slidenum"


def test_the_title_slide_has_no_footer(everything: bytes) -> None:
    assert list(named(reopened(everything).slides[0])) == ["title", "subtitle", "details"]


def test_what_is_not_filled_is_not_drawn(theme: dict[str, Any]) -> None:
    empty = Filled("source", ())
    slide = reopened(render(a_deck(a_slide(texts=(empty,)), a_slide("two")), theme)).slides[0]

    assert list(named(slide)) == ["title", "footer", "slide number"]


def test_a_placeholder_that_the_layout_lacks_is_refused(theme: dict[str, Any]) -> None:
    slide = a_slide(texts=(Filled("takeaway", every_kind()),))

    with pytest.raises(ValueError, match="`content` of the theme has no placeholder `takeaway`"):
        render(a_deck(slide), theme)


def test_a_graphic_that_the_layout_lacks_is_refused(theme: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="no placeholder `graphic`"):
        render(a_deck(a_slide(graphic=a_table())), theme)


def test_runs_are_bold_and_italic(theme: dict[str, Any]) -> None:
    runs = (Run("plain "), Run("bold", bold=True), Run("slanted", italic=True))
    slide = a_slide(texts=(Filled("body", (Paragraph(runs),)),))

    drawn = named(reopened(render(a_deck(slide), theme)).slides[0])["body"]

    fonts = [(run.font.bold, run.font.italic) for run in drawn.text_frame.paragraphs[0].runs]
    assert fonts == [(None, None), (True, None), (None, True)]


def test_kinds_look_different(everything: bytes) -> None:
    body = named(on_layout(everything, Layout.CONTENT))["body"].text_frame.paragraphs
    by_kind = dict(zip(ParagraphKind, [each._p for each in body], strict=True))

    assert by_kind[ParagraphKind.BULLET].pPr is None, "the placeholder's own look needs nothing"
    assert by_kind[ParagraphKind.BODY].find(f".//{A}buNone") is not None
    number = by_kind[ParagraphKind.NUMBER].find(f".//{A}buAutoNum")
    assert number.get("type") == "arabicPeriod"
    assert by_kind[ParagraphKind.LABEL].find(f".//{A}rPr").get("b") == "1"
    assert by_kind[ParagraphKind.SOURCE].find(f".//{A}rPr").get("sz") == "1200"


def test_links_lead_to_pages_and_slides(theme: dict[str, Any]) -> None:
    web = "https://www.example.org/a b?x=1&y=2"
    hrefs = (web, web, "#two", "#nowhere", "ftp://x")
    runs = tuple(Run(href, href=href) for href in hrefs)
    deck = a_deck(a_slide(texts=(Filled("body", (Paragraph(runs),)),)), a_slide("two"))

    slide = reopened(render(deck, theme)).slides[0]

    clicks = list(named(slide)["body"]._element.iter(f"{A}hlinkClick"))
    ids = [next(iter(click.attrib.values())) for click in clicks]
    assert len(ids) == 3
    assert ids[0] == ids[1]
    assert slide.part.rels[ids[0]].target_ref == "https://www.example.org/a%20b?x=1&y=2"
    assert slide.part.rels[ids[2]].target_part.partname == "/ppt/slides/slide2.xml"
    assert clicks[2].get("action") == "ppaction://hlinksldjump"
    assert named(slide)["body"].text_frame.text == "".join(hrefs)


def test_every_run_knows_its_language(theme: dict[str, Any]) -> None:
    drawn = parts(render(a_deck(*every_layout(), meta=a_meta(language="fr-FR")), theme))
    for name, part in drawn.items():
        if re.match(r"ppt/(slides|notesSlides|charts)/[^/]+\.xml", name):
            for tag in ("rPr", "endParaRPr", "defRPr"):
                for element in ET.fromstring(part).iter(f"{A}{tag}"):
                    if tag != "endParaRPr" or "chart" not in name:
                        assert element.get("lang") == "fr-FR", (name, tag)
            runs = len(re.findall(rb"<a:r>|<a:fld ", part))
            assert runs == len(re.findall(rb"<a:rPr ", part))
            paragraphs = len(re.findall(rb"<a:p>", part))
            assert paragraphs == len(re.findall(rb"<a:endParaRPr ", part)), name


def test_right_to_left_is_mirrored(theme: dict[str, Any]) -> None:
    meta = a_meta(language="ar-SA", direction="rtl")
    ltr = reopened(render(a_deck(*every_layout()), theme))
    rtl = reopened(render(a_deck(*every_layout(), meta=meta), theme))
    for left, right in zip(ltr.slides, rtl.slides, strict=True):
        for paragraph in right._element.iter(f"{A}p"):
            assert paragraph.find(f"{A}pPr").get("rtl") == "1"
        for name, shape in named(right).items():
            other = named(left)[name]
            assert shape.left == ltr.slide_width - other.left - other.width
    names = [slide.slide_layout.name for slide in rtl.slides]
    table = named(rtl.slides[names.index("table")])["Table"].table
    assert table._tbl.tblPr.get("rtl") == "1"


# --- notes, sections, ids ---


def test_every_slide_has_a_notes_page(everything: bytes) -> None:
    presentation = reopened(everything)
    for page, slide in enumerate(presentation.slides, 1):
        assert slide.has_notes_slide
        notes = slide.notes_slide
        assert notes.part.part_related_by(_kind("slide")) is slide.part
        kinds = [s.placeholder_format.type.name for s in notes.placeholders]
        assert kinds == ["SLIDE_IMAGE", "BODY", "SLIDE_NUMBER"]
        assert notes.shapes[-1]._element.find(f".//{A}fld/{A}t").text == str(page)
    first = presentation.slides[0].notes_slide.notes_text_frame
    assert first.text == "Say\nWelcome."
    assert [bool(p.runs[0].font.bold) for p in first.paragraphs] == [True, False]


def _kind(name: str) -> str:
    return f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}"


def test_sections_hold_each_slide_once(everything: bytes) -> None:
    xml = parts(everything)["ppt/presentation.xml"].decode()
    slides = re.findall(r'<p:sldId id="(\d+)"', xml)
    sections = re.findall(r'<p14:section name="(.*?)" id="(\{.*?\})">(.*?)</p14:section>', xml)

    assert [name for name, _, _ in sections] == ["Opening", "A &amp; B"]
    assert len({guid for _, guid, _ in sections}) == 2
    assert [i for *_, inner in sections for i in re.findall(r'id="(\d+)"', inner)] == slides
    assert all(re.fullmatch(r"\{[0-9A-F-]{14}5[0-9A-F-]{21}\}", guid) for _, guid, _ in sections)


def test_slides_keep_their_ids_when_one_comes_in_between(theme: dict[str, Any]) -> None:
    def ids(*names: str) -> dict[str, int]:
        slides = reopened(render(a_deck(*map(a_slide, names)), theme)).slides
        return {slide.shapes.title.text: slide.slide_id for slide in slides}

    before, after = ids("a", "b", "c"), ids("a", "new", "b", "c")

    assert before.items() <= after.items()


def test_ids_of_slides_are_valid_and_distinct() -> None:
    names = {f"slide-{each}": each for each in range(20_000)}
    ids = slide_ids(names)

    assert len(set(ids.values())) == len(names)
    assert all(256 <= each < 2147483648 for each in ids.values())


def test_two_slides_with_one_id_are_refused(theme: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="slides 1 and 2 have the same id `a`"):
        render(a_deck(a_slide("a"), a_slide("a")), theme)


# --- the package ---


def test_the_same_deck_gives_the_same_bytes(theme: dict[str, Any], everything: bytes) -> None:
    assert render(a_deck(*every_layout()), theme) == everything


def test_properties_say_what_the_deck_is(everything: bytes) -> None:
    core = reopened(everything).core_properties

    assert core.title == "Recognising & responding"
    assert (core.subject, core.author, core.language) == (
        "Human trafficking",
        "Training Unit",
        "en-GB",
    )
    assert core.keywords == "training"
    assert core.created.year == core.modified.year == 2000


def test_every_part_is_declared_and_reached(everything: bytes) -> None:
    drawn = parts(everything)
    assert next(iter(drawn)) == "[Content_Types].xml"
    types = drawn["[Content_Types].xml"].decode()
    declared = re.findall(r'PartName="/(.*?)"', types)
    endings = set(re.findall(r'Extension="(.*?)"', types))

    assert set(declared) <= set(drawn)
    assert len(declared) == len(set(declared))
    for name in drawn:
        ending = name.rpartition(".")[2]
        is_typed = name in declared if ending == "xml" else ending in endings
        assert is_typed or name == "[Content_Types].xml"
    assert set(_reached(drawn)) == {n for n in drawn if not n.endswith((".rels", "_Types].xml"))}


def _reached(drawn: dict[str, bytes]) -> Iterator[str]:
    for name, part in drawn.items():
        if name.endswith(".rels"):
            folder = dirname(dirname(name))
            ids = re.findall(r' Id="(.*?)"', part.decode())
            assert len(ids) == len(set(ids))
            for target, outside in re.findall(
                r'Target="(.*?)"( TargetMode="External")?', part.decode()
            ):
                if not outside:
                    path = normpath(join(folder, target)).lstrip("/")
                    assert path in drawn, (name, target)
                    yield path


def test_shape_ids_are_unique_on_each_page(everything: bytes) -> None:
    for name, part in parts(everything).items():
        if re.match(r"ppt/(slides|notesSlides|slideLayouts)/[^/]+\.xml", name):
            ids = Counter(e.get("id") for e in ET.fromstring(part).iter(f"{P}cNvPr"))
            assert max(ids.values()) == 1, (name, ids)


def test_nothing_is_left_of_other_programs(everything: bytes) -> None:
    for name, part in parts(everything).items():
        assert "printerSettings" not in name
        assert "thumbnail" not in name
        assert b"Canny" not in part
        assert b"screen4x3" not in part


def test_drawing_needs_neither_python_pptx_nor_lxml() -> None:
    code = (
        "import sys; import builder.render.pptx; "
        "print([m for m in ('pptx', 'lxml') if m in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert shown.stdout.strip() == "[]"


def test_a_footer_of_the_title_layout_stays_off_the_title_slide(theme: dict[str, Any]) -> None:
    layouts = {**theme["layouts"], "title": theme["layouts"]["content"]}
    deck = a_deck(a_slide("a", Layout.TITLE), a_slide("b"))

    slide = reopened(render(deck, {**theme, "layouts": layouts})).slides[0]

    assert list(named(slide)) == ["title"]
