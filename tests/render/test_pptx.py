"""Decks through the file: draw, reopen with python-pptx, ask."""

from __future__ import annotations

import io
import marshal
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pptx import Presentation

from builder.content import FigureKind
from builder.document import (
    Chart,
    Deck,
    DeckSection,
    Drawing,
    DrawingPart,
    Filled,
    Graphic,
    Layout,
    Meta,
    Paragraph,
    ParagraphKind,
    Runs,
    Slide,
    Table,
    TableColumn,
)
from builder.render.chart import draw_workbook, number_format
from builder.render.pptx import compile_theme, render
from builder.render.pptx.deck import slide_ids
from builder.render.pptx.drawing import arrange
from builder.render.pptx.shape import Shape
from builder.render.pptx.theme import NEEDED
from builder.text import Run

THEME = Path(__file__).parents[2] / "builder/themes/plain/deck.pptx"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
HARD = "<&>\"' 😀 اتصل على الشرطة"


@pytest.fixture(scope="module")
def theme() -> dict[str, Any]:
    compiled: dict[str, Any] = marshal.loads(marshal.dumps(compile_theme(THEME.read_bytes())))
    return compiled


@pytest.fixture(scope="module")
def everything(theme: dict[str, Any]) -> bytes:
    return render(a_deck(*every_layout()), theme)


def says(text: str) -> Runs:
    return (Run(text),)


def a_meta(**changes: str) -> Meta:
    meta = Meta(
        title="Recognising & responding",
        subject="Human trafficking",
        author="Training Unit",
        language="en-GB",
        direction="ltr",
        identifier="police/GB-en",
        keywords="training",
    )
    return replace(meta, **changes)


def a_slide(name: str = "one", layout: Layout = Layout.CONTENT, **fields: Any) -> Slide:
    return Slide(name, layout, fields.pop("title", says(f"Title of {name}")), **fields)


def a_deck(*slides: Slide, meta: Meta | None = None, footer: str = "Draft 0.1") -> Deck:
    half = len(slides) // 2
    sections = (DeckSection("Opening", slides[:half]), DeckSection("A & B", slides[half:]))
    return Deck("deck", meta or a_meta(), footer, sections)


def a_table() -> Table:
    columns = (TableColumn(says("Who"), 1), TableColumn(says("What"), 3))
    rows = ((says("Police"), says("Safety")), (says("Health"), says(HARD)))
    return Table(columns, rows, 'Who does "what"')


def a_chart(unit: str = "%", values: tuple[float, ...] = (31.8, 18.7)) -> Chart:
    return Chart(("Services", "Farms & fishing"), "Share", values, unit, "Bar chart of shares")


def a_drawing(kind: FigureKind, count: int = 3, result: str = "Together") -> Drawing:
    parts = tuple(
        DrawingPart(says(f"Part {each}"), (says("a first line"), says("a second line")))
        for each in range(count)
    )
    return Drawing(kind, parts, f"Drawing of {kind}", says(result) if result else ())


def every_kind() -> tuple[Paragraph, ...]:
    return tuple(Paragraph(says(f"{kind}: {HARD}"), kind) for kind in ParagraphKind)


def every_layout() -> Iterator[Slide]:
    """A slide of each layout with all its placeholders filled, and one of each drawing."""
    notes = (Paragraph(says("Say"), ParagraphKind.LABEL), Paragraph(says("Welcome.")))
    graphics: dict[Layout, Graphic] = {
        Layout.TABLE: a_table(),
        Layout.CONTACTS: a_table(),
        Layout.CHART: a_chart(),
        Layout.FIGURE: a_drawing(FigureKind.ELEMENTS),
    }
    for layout, names in NEEDED.items():
        texts = tuple(Filled(n, every_kind()) for n in names if n not in ("title", "graphic"))
        yield Slide(
            layout.value, layout, says(f"{layout} {HARD}"), texts, graphics.get(layout), notes
        )
    for kind in FigureKind:
        yield a_slide(f"drawing-{kind}", Layout.FIGURE, graphic=a_drawing(kind))


def reopened(package: bytes) -> Any:
    return Presentation(io.BytesIO(package))


def named(slide: Any) -> dict[str, Any]:
    return {shape.name: shape for shape in slide.shapes}


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# --- the theme ------------------------------------------------------------------------------------


def test_the_theme_has_every_layout_and_no_slides() -> None:
    presentation = Presentation(str(THEME))

    assert [layout.name for layout in presentation.slide_layouts] == [each.value for each in Layout]
    assert len(presentation.slides) == 0
    assert set(NEEDED) == set(Layout)


def test_text_is_large_enough_and_never_shrinks() -> None:
    small_allowed = {"source", "footer", "slide number"}
    for layout in Presentation(str(THEME)).slide_layouts:
        for shape in layout.placeholders:
            size = int(shape._element.find(f".//{A}lvl1pPr/{A}defRPr").get("sz"))
            if shape.placeholder_format.type.name in ("TITLE", "CENTER_TITLE"):
                assert size >= 2800, layout.name
            elif shape.name not in small_allowed and layout.name != "references":
                assert size >= 1800, (layout.name, shape.name)
            assert shape._element.find(f".//{A}lvl1pPr/{A}lnSpc/{A}spcPts") is not None
            assert shape._element.find(f".//{A}normAutofit") is None


def test_a_theme_without_a_layout_is_refused() -> None:
    presentation = Presentation(str(THEME))
    presentation.slide_layouts[4]._element.cSld.set("name", "tabel")
    changed = io.BytesIO()
    presentation.save(changed)

    with pytest.raises(ValueError, match="no layout `table`"):
        compile_theme(changed.getvalue())


def test_a_theme_without_a_placeholder_is_refused() -> None:
    presentation = Presentation(str(THEME))
    names = {layout.name: layout for layout in presentation.slide_layouts}
    next(s for s in names["case"].placeholders if s.name == "story").name = "tale"
    changed = io.BytesIO()
    presentation.save(changed)

    with pytest.raises(ValueError, match="`case` of the theme has no placeholder `story`"):
        compile_theme(changed.getvalue())


def test_slides_in_a_theme_are_left_out() -> None:
    presentation = Presentation(str(THEME))
    presentation.slides.add_slide(presentation.slide_layouts[2])
    changed = io.BytesIO()
    presentation.save(changed)

    package = render(a_deck(a_slide("a"), a_slide("b")), compile_theme(changed.getvalue()))

    assert len(reopened(package).slides) == 2


# --- words ----------------------------------------------------------------------------------------


def test_every_layout_keeps_every_text_in_order(everything: bytes) -> None:
    expected = "\n".join(f"{kind}: {HARD}" for kind in ParagraphKind)
    for slide, (layout, names) in zip(reopened(everything).slides, NEEDED.items(), strict=False):
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
    body = named(reopened(everything).slides[2])["body"].text_frame.paragraphs
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
    table = named(rtl.slides[4])["Table"].table
    assert table._tbl.tblPr.get("rtl") == "1"


# --- graphics -------------------------------------------------------------------------------------


def test_a_table_has_a_head_and_its_words(everything: bytes) -> None:
    slide = reopened(everything).slides[4]
    frame = named(slide)["Table"]

    assert [[cell.text for cell in row.cells] for row in frame.table.rows] == [
        ["Who", "What"],
        ["Police", "Safety"],
        ["Health", HARD],
    ]
    assert frame.table.first_row
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == 'Who does "what"'
    widths = [column.width for column in frame.table.columns]
    assert sum(widths) == frame.width
    assert widths[1] == pytest.approx(3 * widths[0], rel=1e-4)
    assert frame.is_placeholder


def test_a_full_table_keeps_to_its_area_and_to_14_points(theme: dict[str, Any]) -> None:
    row = tuple(says("Words that take up two lines in a cell") for _ in range(5))
    table = Table(tuple(TableColumn(says("Heading")) for _ in range(5)), (row,) * 8, "Full")
    package = render(a_deck(a_slide(layout=Layout.TABLE, graphic=table)), theme)

    slide = reopened(package).slides[0]

    area = next(s for s in slide.slide_layout.placeholders if s.name == "graphic")
    assert named(slide)["Table"].height <= area.height
    sizes = {int(run.get("sz")) for run in slide._element.iter(f"{A}rPr") if run.get("sz")}
    assert min(sizes) >= 1400


def test_a_row_of_the_wrong_length_is_refused(theme: dict[str, Any]) -> None:
    table = replace(a_table(), rows=((says("alone"),),))

    with pytest.raises(ValueError, match="zip"):
        render(a_deck(a_slide(layout=Layout.TABLE, graphic=table)), theme)


def test_a_chart_is_native_and_has_its_workbook(everything: bytes) -> None:
    frame = named(reopened(everything).slides[5])["Chart"]
    chart = frame.chart

    assert list(chart.plots[0].categories) == ["Services", "Farms & fishing"]
    assert list(chart.series[0].values) == [31.8, 18.7]
    assert chart.series[0].name == "Share"
    assert not chart.has_legend
    assert chart.category_axis.reverse_order
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "Bar chart of shares"
    ids = chart._chartSpace.xpath(".//c:axId/@val")
    assert all(0 < int(each) < 2147483647 for each in ids)
    assert chart.part.chart_workbook.xlsx_part.blob == draw_workbook(a_chart())


def test_the_workbook_holds_the_figures_and_no_date() -> None:
    drawn = parts(draw_workbook(a_chart()))

    sheet = drawn["xl/worksheets/sheet1.xml"].decode()
    assert re.findall(r"<v>(.*?)</v>", sheet) == ["31.8", "18.7"]
    assert re.findall(r"<t [^>]*>(.*?)</t>", sheet) == ["Share", "Services", "Farms &amp; fishing"]
    assert not any(b"dcterms" in part for part in drawn.values())


@pytest.mark.parametrize(
    ("unit", "values", "code"),
    [
        ("%", (31.8, 2.0), '#,##0.0"%"'),
        ("%", (31, 2), '#,##0"%"'),
        ("people", (27_600_000, 1.0), '#,##0"\u00a0people"'),
        ("", (1, 2), "#,##0"),
        ("\u00a0%", (1, 2), '#,##0"\u00a0%"'),
    ],
)
def test_values_carry_their_unit(unit: str, values: tuple[float, ...], code: str) -> None:
    assert number_format(a_chart(unit, values)) == code


@pytest.mark.parametrize("kind", list(FigureKind))
def test_a_drawing_is_one_group_with_one_description(everything: bytes, kind: FigureKind) -> None:
    slides = {slide.shapes.title.text: slide for slide in reopened(everything).slides}
    slide = slides[f"Title of drawing-{kind}"]
    group = named(slide)[f"Drawing: {kind}"]
    area = next(s for s in slide.slide_layout.placeholders if s.name == "graphic")

    described = [e.get("descr") for e in group._element.iter(f"{P}cNvPr") if e.get("descr")]
    assert described == [f"Drawing of {kind}"]
    said = [p.text for s in group.shapes if s.has_text_frame for p in s.text_frame.paragraphs]
    for part in range(3):
        assert f"Part {part}" in said
    assert said.count("a first line") == said.count("a second line") == 3
    assert ("Together" in said) == (kind is not FigureKind.LAYERS)
    assert (group.left, group.top, group.width, group.height) == (
        area.left,
        area.top,
        area.width,
        area.height,
    )
    assert "graphic" not in named(slide)


@pytest.mark.parametrize("kind", list(FigureKind))
@pytest.mark.parametrize("count", range(2, 11))
@pytest.mark.parametrize("words", ["short", "a somewhat longer line of words"])
def test_a_drawing_keeps_to_its_area(kind: FigureKind, count: int, words: str) -> None:
    part = DrawingPart(says("Heading"), (says(words),) if count < 6 else ())
    drawing = Drawing(kind, (part,) * count, "alt", says("Result"))

    shapes = arrange(drawing, 848, 332)

    assert all(14 <= shape.size <= 24 for shape in shapes)
    for shape in shapes:
        assert -0.01 <= shape.x <= shape.x + shape.w <= 848.01, shape
        assert -0.01 <= shape.y <= shape.y + shape.h <= 332.01, shape
    boxes = [s for s in shapes if s.heading and s.form in ("rect", "roundRect", "ellipse")]
    if kind is not FigureKind.LAYERS:
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                assert not _overlap(one, other), (one.name, other.name, one, other)


def _overlap(one: Shape, other: Shape) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > 0.01 and down > 0.01


# --- notes, sections, ids -------------------------------------------------------------------------


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


# --- the package ----------------------------------------------------------------------------------


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


# --- colours --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("dk1", "lt1", 7),
        ("dk1", "lt2", 7),
        ("dk1", "accent4", 4.5),
        ("dk2", "lt1", 4.5),
        ("dk2", "lt2", 4.5),
        ("dk2", "accent4", 4.5),
        ("lt1", "dk2", 4.5),
        ("lt2", "dk2", 4.5),
        ("lt1", "accent1", 4.5),
        ("lt1", "accent3", 4.5),
        ("accent1", "lt1", 4.5),
        ("accent2", "dk2", 4.5),
        ("accent3", "lt1", 4.5),
        ("accent3", "lt2", 4.5),
        ("accent6", "lt1", 4.5),
        ("accent6", "lt2", 4.5),
        ("hlink", "lt1", 4.5),
        ("hlink", "lt2", 4.5),
    ],
)
def test_colours_that_meet_can_be_told_apart(ink: str, ground: str, least: float) -> None:
    theme = parts(THEME.read_bytes())["ppt/theme/theme1.xml"].decode()
    light, dark = sorted((_luminance(theme, ink), _luminance(theme, ground)), reverse=True)

    assert (light + 0.05) / (dark + 0.05) >= least


def _luminance(theme: str, role: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    found = re.search(rf'<a:{role}><a:srgbClr val="(..)(..)(..)"', theme)
    assert found
    red, green, blue = (int(each, 16) / 255 for each in found.groups())

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
