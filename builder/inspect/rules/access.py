"""Accessibility, as far as a script can judge it: descriptions, titles, tables, links, languages.

The rules are those of Microsoft's accessibility checker, for PowerPoint and for Word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from builder.inspect.package import Package, near, qn, slides
from builder.inspect.rule import Finding, rule

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_FILE_NAME = re.compile(
    r"^(?:image|picture|slide|chart|img)?[\s_-]*\d*\.?(?:png|jpe?g|gif|svg)?$", re.I
)
_EMPTY_WORDS = frozenset(
    ("here", "click here", "link", "this link", "read more", "more", "website")
)


@rule("pptx", "docx")
def missing_description(package: Package) -> Iterator[Finding]:
    """A picture, chart, table or drawing has no alternative text, or only the name of a file.

    A screen reader says "picture" and goes on; whoever listens learns nothing.

    Bad:   descr=""
    Good:  descr="Bar chart: women 39 %, men 23 %, girls 22 %, boys 16 %"
    """
    for part, shape in _objects(package):
        description = (shape.get("descr") or "").strip()
        if shape.find(f".//{_DECORATIVE}") is not None:
            continue
        if not description or _FILE_NAME.match(description):
            name = shape.get("name") or "an object"
            yield Finding(
                part, f"`{name}` has no alternative text", "say what it shows in a sentence"
            )


def _objects(package: Package) -> Iterator[tuple[str, Any]]:
    """The properties of each object that is not text; what is within a group counts with it."""
    for part in slides(package):
        tree = package.roots[part].find(f".//{qn('p:spTree')}")
        for tag, inner in (
            ("pic", "nvPicPr"),
            ("graphicFrame", "nvGraphicFramePr"),
            ("grpSp", "nvGrpSpPr"),
        ):
            for element in tree.findall(qn(f"p:{tag}")):
                yield part, element.find(f"{qn(f'p:{inner}')}/{qn('p:cNvPr')}")
        for element in tree.findall(qn("p:sp")):
            if element.find(f".//{qn('p:ph')}") is None and not "".join(element.itertext()).strip():
                yield part, element.find(f"{qn('p:nvSpPr')}/{qn('p:cNvPr')}")
    yield from package.each("wp:docPr", "document.main+xml")


@rule("pptx")
def slide_without_title(package: Package) -> Iterator[Finding]:
    """A slide has no title, or the title of another slide.

    Titles are how people who listen, and the outline view, find their way.

    Bad:   a slide whose title placeholder is empty
    Good:  "Consent does not matter once a means was used"
    """
    first: dict[str, int] = {}
    for number, part in enumerate(slides(package), 1):
        title = _title(package.roots[part])
        if not title:
            yield Finding(part, "the slide has no title", "give it one that says its message")
        elif title in first:
            yield Finding(part, f"slide {first[title]} has the same title: `{title}`")
        first.setdefault(title, number)


def _title(root: Any) -> str:
    for shape in root.iter(qn("p:sp")):
        placeholder = shape.find(f".//{qn('p:ph')}")
        if placeholder is not None and placeholder.get("type") in ("title", "ctrTitle"):
            return " ".join("".join(shape.itertext(qn("a:t"))).split())
    return ""


@rule("pptx")
def reading_order(package: Package) -> Iterator[Finding]:
    """The title is not the first thing on a slide, or the footer is not among the last.

    Screen readers read in the order of the slide's parts.

    Bad:   body, footer, title
    Good:  title, body, footer, slide number
    """
    last = ("ftr", "sldNum", "dt")
    for part in slides(package):
        kinds = [ph.get("type", "body") for ph in package.roots[part].iter(qn("p:ph"))]
        if kinds and kinds[0] not in ("title", "ctrTitle"):
            yield Finding(part, "the title is not read first")
        seen = False
        for kind in kinds:
            if seen and kind not in last:
                yield Finding(part, "something is read after the footer or the slide number")
                break
            seen = seen or kind in last


@rule("pptx")
def section_name(package: Package) -> Iterator[Finding]:
    """A section has no name of its own.

    Sections are the table of contents of a deck.

    Bad:   "Default Section" twice
    Good:  "Opening", "What is trafficking", "Identification"
    """
    seen: set[str] = set()
    for part, section in package.each("p14:section", "presentation.main+xml"):
        name = (section.get("name") or "").strip()
        if not name or name.lower() in ("default section", "untitled section"):
            yield Finding(part, "a section has no name")
        elif name in seen:
            yield Finding(part, f"two sections are named `{name}`")
        seen.add(name)


@rule("pptx", "docx")
def table_without_header(package: Package) -> Iterator[Finding]:
    """A table does not say which row is its header.

    Screen readers repeat the header with each cell; long tables repeat it on each page.

    Bad:   a first row in bold
    Good:  firstRow="1" in PowerPoint, w:tblHeader in Word
    """
    for part, table in package.each("a:tbl", ".slide+xml"):
        properties = table.find(qn("a:tblPr"))
        if properties is None or properties.get("firstRow") not in ("1", "true"):
            yield Finding(part, "a table has no header row")
    for part, table in package.each("w:tbl", "document.main+xml"):
        row = table.find(qn("w:tr"))
        if row is not None and row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
            yield Finding(part, f"a table has no header row, {near(table)}")


@rule("pptx", "docx")
def complicated_table(package: Package) -> Iterator[Finding]:
    """A table has merged cells, or a table within it.

    Its cells can then not be told by row and column.

    Bad:   a heading over two columns
    Good:  two tables, each with one header row
    """
    for part, cell in package.each("a:tc", ".slide+xml"):
        if any(cell.get(name, "1") != "1" for name in ("gridSpan", "rowSpan")):
            yield Finding(part, f"a table has merged cells, {near(cell)}")
    for part, cell in package.each("w:tc", "document.main+xml"):
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") is not None
        if merged or cell.find(f".//{qn('w:tbl')}") is not None:
            yield Finding(part, f"a table has merged or nested cells, {near(cell)}")


@rule("pptx", "docx")
def empty_link_text(package: Package) -> Iterator[Finding]:
    """The words of a link do not say where it leads.

    Screen readers list links without what stands round them.

    Bad:   click here
    Good:  the guidance of the Office of the High Commissioner
    """
    for part, link in package.each("w:hyperlink", "document.main+xml"):
        text = "".join(link.itertext(qn("w:t"))).strip()
        if text.lower() in _EMPTY_WORDS or not text:
            yield Finding(part, f"a link says only `{text}`")
    for part, run in package.each("a:r", ".slide+xml"):
        text = "".join(run.itertext(qn("a:t"))).strip()
        if run.find(f".//{qn('a:hlinkClick')}") is not None and text.lower() in (*_EMPTY_WORDS, ""):
            yield Finding(part, f"a link says only `{text}`")


@rule("docx")
def skipped_heading(package: Package) -> Iterator[Finding]:
    """A heading is empty, or stands more than one level below the one before.

    Headings are the way through a document for people who listen.

    Bad:   Heading 1, then Heading 3
    Good:  Heading 1, Heading 2, Heading 3
    """
    before = 0
    for part, style in package.each("w:pStyle", "document.main+xml"):
        found = re.fullmatch(r"Heading(\d)", style.get(qn("w:val"), ""))
        if found is None:
            continue
        level = int(found[1])
        paragraph = style.getparent().getparent()
        if not "".join(paragraph.itertext(qn("w:t"))).strip():
            yield Finding(part, f"a heading of level {level} is empty")
        if level > before + 1:
            yield Finding(
                part, f"a heading of level {level} follows level {before}, {near(paragraph)}"
            )
        before = level


@rule("pptx", "docx")
def missing_title(package: Package) -> Iterator[Finding]:
    """A file does not say its title or its language.

    Readers announce both before anything else.

    Bad:   core properties without dc:title
    Good:  dc:title and dc:language
    """
    for tag, what in (("dc:title", "title"), ("dc:language", "language")):
        found = [e for _, e in package.each(tag, "core-properties+xml") if (e.text or "").strip()]
        if not found:
            yield Finding("docProps/core.xml", f"the file says no {what}")


@rule("pptx")
def run_without_language(package: Package) -> Iterator[Finding]:
    """Text on a slide does not say its language.

    It would be read aloud, and checked for spelling, in the language of the machine.

    Bad:   <a:rPr/>
    Good:  <a:rPr lang="en-GB"/>
    """
    for part, run in package.each("a:r", ".slide+xml", ".notesSlide+xml"):
        properties = run.find(qn("a:rPr"))
        if properties is None or not properties.get("lang"):
            yield Finding(part, f"text has no language, {near(run)}")


@rule("pptx", "docx")
def tiny_text(package: Package) -> Iterator[Finding]:
    """Text is smaller than 12 points on a slide, or than 8 points in a document.

    Nobody reads it, and whoever tries strains their eyes.

    Bad:   sz="900"
    Good:  sz="1200"
    """
    for part, run in package.each("a:rPr", ".slide+xml"):
        if int(run.get("sz", 1200)) < 1200:
            yield Finding(part, f"text of {int(run.get('sz')) / 100:g} points, {near(run)}")
    sizes = {
        style.get(qn("w:styleId")): int(size.get(qn("w:val")))
        for _, style in package.each("w:style", ".styles+xml")
        if (size := style.find(f"{qn('w:rPr')}/{qn('w:sz')}")) is not None
    }
    for part, style in package.each("w:pStyle", "document.main+xml"):
        half_points = sizes.get(style.get(qn("w:val")), 22)
        paragraph = style.getparent().getparent()
        if half_points < 16 and "".join(paragraph.itertext(qn("w:t"))).strip():
            yield Finding(part, f"text of {half_points / 2:g} points, {near(paragraph)}")
