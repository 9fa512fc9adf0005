"""The plain way: the same deck and handbook with python-pptx and python-docx, as documented.

    plain.py PLAN OUT SOURCE...

What makes the comparison fair, and where it leans towards the plain way:

- The process reads the same YAML files as ours does (SOURCE), with the loader of `yaml.safe_load`,
  as PyYAML's own documentation teaches (`PLAIN_LOADER=CSafeLoader` takes the fast one instead).
- What the slides and sections say is handed to it ready, in PLAN (JSON): conditions, references,
  choices and page breaks cost it nothing. It neither validates nor checks anything.
- It starts from the same theme files and draws the same slides and paragraphs: text with its runs
  and links, native tables and charts, drawings of as many shapes, footers, notes; headings with
  bookmarks, call-outs, tables with widths, links within the book.
- It leaves out what the libraries have no call for and a script would not have either: sections of
  slides, the language of each run, lists that begin again at 1, page numbers in the footer, fitting
  text to its box, the same bytes each time. All of that ours does.
"""

from __future__ import annotations

import copy
import json
import os
import sys
from pathlib import Path
from typing import Any

import yaml
from docx import Document
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import MSO_THEME_COLOR
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

THEMES = Path(__file__).parents[2] / "builder" / "themes" / "plain"
TEXT_WIDTH = 9000  # of a page, in twips


def main(plan: str, out: str, *sources: str) -> None:
    loader = getattr(yaml, os.environ.get("PLAIN_LOADER", "SafeLoader"))
    for source in sources:
        with open(source, encoding="utf-8") as file:
            yaml.load(file, loader)
    planned = json.loads(Path(plan).read_text(encoding="utf-8"))
    if "deck" in planned:
        draw_deck(planned["deck"], f"{out}/deck.pptx")
    if "book" in planned:
        draw_book(planned["book"], f"{out}/book.docx")


# --- the deck ------------------------------------------------------------------------------------


def draw_deck(deck: dict[str, Any], path: Any) -> None:
    presentation = Presentation(str(THEMES / "deck.pptx"))
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    slides = {}
    for each in deck["slides"]:
        slides[each["id"]] = presentation.slides.add_slide(layouts[each["layout"]])
    for each in deck["slides"]:
        fill_slide(slides[each["id"]], each, deck["footer"], slides)
    presentation.core_properties.title = deck["title"]
    presentation.save(path)


def fill_slide(slide: Any, each: dict[str, Any], footer: str, slides: dict[str, Any]) -> None:
    index = {p.name: p.placeholder_format.idx for p in slide.slide_layout.placeholders}
    places = {p.placeholder_format.idx: p for p in slide.placeholders}
    fill_text(slide.shapes.title.text_frame, [["body", each["title"]]], slides)
    for name, paragraphs in each["texts"]:
        fill_text(places.pop(index[name]).text_frame, paragraphs, slides)
    if each["graphic"]:
        draw_graphic(slide, places.pop(index["graphic"]), each["graphic"], slides)
    places.pop(0, None)
    for left in places.values():
        left._element.getparent().remove(left._element)
    if each["layout"] != "title":
        add_footer(slide, footer)
    fill_text(slide.notes_slide.notes_text_frame, each["notes"], slides)


def fill_text(frame: Any, paragraphs: list[Any], slides: dict[str, Any]) -> None:
    for number, (kind, runs) in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        for text, bold, italic, href in runs:
            run = paragraph.add_run()
            run.text = text
            if bold or kind == "label":
                run.font.bold = True
            if italic:
                run.font.italic = True
            if href.startswith("http"):
                run.hyperlink.address = href
            elif href.startswith("#") and href[1:] in slides:
                link_to_slide(run, slides[href[1:]])


def link_to_slide(run: Any, target: Any) -> None:
    """The usual recipe: python-pptx links shapes to slides, not runs."""
    properties = run._r.get_or_add_rPr()
    click = properties.add_hlinkClick(run.part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE))
    click.set("action", "ppaction://hlinksldjump")


def add_footer(slide: Any, footer: str) -> None:
    """The usual recipe: footers and numbers of the layout are copied by hand."""
    for place in slide.slide_layout.placeholders:
        kind = place.placeholder_format.type.name
        if kind in ("FOOTER", "SLIDE_NUMBER"):
            slide.shapes._spTree.append(copy.deepcopy(place._element))
            if kind == "FOOTER":
                slide.placeholders[place.placeholder_format.idx].text_frame.text = footer


def draw_graphic(slide: Any, place: Any, graphic: dict[str, Any], slides: dict[str, Any]) -> None:
    if graphic["kind"] == "table":
        rows = [graphic["head"], *graphic["rows"]]
        frame = place.insert_table(len(rows), len(graphic["head"]))
        for y, row in enumerate(rows):
            for x, runs in enumerate(row):
                fill_text(frame.table.cell(y, x).text_frame, [["body", runs]], slides)
    elif graphic["kind"] == "chart":
        data = CategoryChartData()
        data.categories = graphic["categories"]
        data.add_series(graphic["series"], graphic["values"])
        frame = place.insert_chart(XL_CHART_TYPE.BAR_CLUSTERED, data)
        frame.chart.has_legend = False
        frame.chart.plots[0].has_data_labels = True
        frame.chart.plots[0].data_labels.font.size = Pt(16)
    else:
        frame = draw_shapes(slide, place, graphic, slides)
    frame._element.xpath(".//p:cNvPr")[0].set("descr", graphic["alt"])


def draw_shapes(slide: Any, place: Any, graphic: dict[str, Any], slides: dict[str, Any]) -> Any:
    """A group: for each part a heading, its lines and a sign, then the result."""
    group = slide.shapes.add_group_shape()
    width = place.width // max(1, len(graphic["parts"]))
    left, top, height = place.left, place.top, place.height
    for heading, lines in graphic["parts"]:
        box = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, width, height // 4)
        box.fill.solid()
        box.fill.fore_color.theme_color = MSO_THEME_COLOR.TEXT_2
        fill_text(box.text_frame, [["label", heading]], slides)
        if lines:
            below = top + height // 4
            box = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, below, width, height // 2)
            box.fill.solid()
            box.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
            fill_text(box.text_frame, [["body", line] for line in lines], slides)
        sign = group.shapes.add_shape(MSO_SHAPE.MATH_PLUS, left + width, top, 400000, 400000)
        sign.fill.solid()
        sign.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_2
        left += width
    if graphic["result"]:
        bottom = top + height - height // 5
        box = group.shapes.add_shape(
            MSO_SHAPE.RECTANGLE, place.left, bottom, place.width, height // 5
        )
        fill_text(box.text_frame, [["label", graphic["result"]]], slides)
    place._element.getparent().remove(place._element)
    return group


# --- the book ------------------------------------------------------------------------------------


def draw_book(book: dict[str, Any], path: Any) -> None:
    document = Document(str(THEMES / "book.docx"))
    body = document._body._element
    for each in list(body):
        if each.tag != qn("w:sectPr"):
            body.remove(each)
    for style, text in book["cover"]:
        document.add_paragraph(text, style=style)
    document.add_section(WD_SECTION.NEW_PAGE)
    for section in document.sections:
        for paragraph in (*section.header.paragraphs, *section.footer.paragraphs):
            for run in paragraph.runs:
                run.text = run.text.replace("{header}", book["header"])
    for number, block in enumerate(book["blocks"]):
        draw_block(document, block, number)
    document.core_properties.title = book["title"]
    document.save(path)


def draw_block(document: Any, block: list[Any], number: int) -> None:
    kind, *rest = block
    if kind == "heading":
        style, runs, bookmark, new_page = rest
        paragraph = document.add_paragraph(style=style)
        add_bookmark(paragraph, number, bookmark, runs)
        if new_page:
            paragraph.paragraph_format.page_break_before = True
    elif kind == "table":
        draw_table(document, *rest)
    else:
        style, runs = rest
        add_runs(document.add_paragraph(style=style), runs)


def add_runs(paragraph: Any, runs: list[Any]) -> None:
    for text, bold, italic, href in runs:
        if href.startswith("http"):
            add_link(
                paragraph,
                text,
                "r:id",
                paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
            )
        elif href:
            add_link(paragraph, text, "w:anchor", href[1:])
        else:
            run = paragraph.add_run(text)
            if bold:
                run.bold = True
            if italic:
                run.italic = True


def add_link(paragraph: Any, text: str, name: str, target: str) -> None:
    """The usual recipe: python-docx reads links and does not write them."""
    link = OxmlElement("w:hyperlink")
    link.set(qn(name), target)
    run = paragraph.add_run(text, style="Hyperlink")
    link.append(run._r)
    paragraph._p.append(link)


def add_bookmark(paragraph: Any, number: int, name: str, runs: list[Any]) -> None:
    """The usual recipe: python-docx has no bookmarks."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    end.set(qn("w:id"), str(number))
    paragraph._p.append(start)
    add_runs(paragraph, runs)
    paragraph._p.append(end)


def draw_table(document: Any, style: str, styles: list[str], rows: list[Any]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style=style)
    width = Twips(TEXT_WIDTH // len(rows[0]))
    for number, row in enumerate(rows):
        for cell, paragraphs in zip(table.add_row().cells, row, strict=True):
            cell.width = width
            for place, runs in enumerate(paragraphs):
                paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
                paragraph.style = styles[min(number, 1)]
                add_runs(paragraph, runs)


if __name__ == "__main__":
    main(*sys.argv[1:])
