"""Slides: their layouts, sections, notes, shapes and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from builder.inspect.package import Package, near, qn, slides
from builder.inspect.rule import Finding, rule
from builder.inspect.table_styles import BUILT_IN_TABLE_STYLES

_TREES = (
    ".slide+xml",
    ".slideLayout+xml",
    ".slideMaster+xml",
    ".notesSlide+xml",
    ".notesMaster+xml",
)
_PRESENTATION = "presentation.main+xml"
_SIZES = {"screen4x3": (4, 3), "screen16x9": (16, 9), "screen16x10": (16, 10)}
_JUMP = "ppaction://hlinksldjump"
_BARE = ("dt", "ftr", "hdr", "sldNum")
"""Placeholders that may stand on a slide whose layout does not have them."""


@rule("pptx")
def duplicate_shape_id(package: Package) -> Iterator[Finding]:
    """Two shapes of one slide, layout, master or notes page have the same id.

    Animations, connectors and comments hang on the wrong shape, and PowerPoint may repair the file.

    Bad:   <p:cNvPr id="4" …/> twice
    Good:  <p:cNvPr id="4" …/> and <p:cNvPr id="5" …/>
    """
    for part in package.of_type(*_TREES):
        ids = Counter(each.get("id") for each in package.roots[part].iter(qn("p:cNvPr")))
        for id_, count in ids.items():
            if count > 1:
                yield Finding(part, f"{count} shapes have the id {id_}")


@rule("pptx")
def layout_id_clash(package: Package) -> Iterator[Finding]:
    """Two layouts or masters have the same id, or one that is too small.

    Masters and layouts share one space of ids, from 2147483648 (ISO/IEC 29500-1, 19.7.9 and
    19.7.12); PowerPoint repairs files in which they clash.

    Bad:   <p:sldMasterId id="2147483648"/> and <p:sldLayoutId id="2147483648"/>
    Good:  2147483648 for the master, 2147483649 and on for its layouts
    """
    found = chain(package.each("p:sldMasterId"), package.each("p:sldLayoutId"))
    ids = Counter(each.get("id", "") for _, each in found)
    where = next(iter(package.of_type(_PRESENTATION)), "")
    for id_, count in ids.items():
        if count > 1:
            yield Finding(where, f"{count} masters and layouts have the id {id_}")
        elif id_.isdigit() and int(id_) < 2**31:
            yield Finding(where, f"the id {id_} is too small for a master or layout")


@rule("pptx")
def slide_layout(package: Package) -> Iterator[Finding]:
    """A slide has no layout, or more than one.

    PowerPoint repairs the file or shows the slide without its looks.

    Bad:   a slide whose relationships name two slideLayouts
    Good:  one relationship to a slideLayout
    """
    for part in package.of_type(".slide+xml"):
        count = len(package.targets(part, "slideLayout"))
        if count != 1:
            yield Finding(part, f"it has {count} layouts, a slide has one")


@rule("pptx")
def unlisted_part(package: Package) -> Iterator[Finding]:
    """A slide or a master is in the file, but not in the presentation's list of them.

    The slide is not shown. python-pptx leaves its notes master unlisted.

    Bad:   a relationship to notesMaster1.xml and no <p:notesMasterIdLst>
    Good:  an entry with its r:id
    """
    for part in package.of_type(_PRESENTATION):
        listed = {each.get(qn("r:id")) for each in package.roots[part].iter("{*}*")}
        for rel in package.rels.get(part, ()):
            if rel.kind in ("slide", "slideMaster", "notesMaster") and rel.id not in listed:
                yield Finding(part, f"`{rel.target}` is not listed")


@rule("pptx")
def section_partition(package: Package) -> Iterator[Finding]:
    """The sections do not hold every slide exactly once, in the order of the slides.

    PowerPoint then offers to repair, and drops the sections ([MS-PPTX] 2.2.3).

    Bad:   a slide that is in no section
    Good:  each slide in one section
    """
    for part in package.of_type(_PRESENTATION):
        root = package.roots[part]
        if root.find(f".//{qn('p14:sectionLst')}") is None:
            continue
        placed = [each.get("id") for each in root.iter(qn("p14:sldId"))]
        there = [each.get("id") for each in root.iter(qn("p:sldId"))]
        for number, id_ in enumerate(there, 1):
            if placed.count(id_) != 1:
                yield Finding(part, f"slide {number} is in {placed.count(id_)} sections")
        for id_ in placed:
            if id_ not in there:
                yield Finding(part, f"a section holds {id_}, which is no slide")
        if sorted(map(str, placed)) == sorted(map(str, there)) and placed != there:
            yield Finding(part, "the sections hold the slides in another order")


@rule("pptx")
def shared_notes(package: Package) -> Iterator[Finding]:
    """Two slides have the same notes page, or one slide has two.

    What is typed under one slide then appears under another, and PowerPoint repairs.

    Bad:   slide2.xml and slide3.xml both lead to notesSlide2.xml
    Good:  a notes page for each slide
    """
    uses = [
        (notes, part) for part in slides(package) for notes in package.targets(part, "notesSlide")
    ]
    for notes, count in Counter(notes for notes, _ in uses).items():
        if count > 1:
            yield Finding(notes, f"{count} slides have this as their notes page")
    for part, count in Counter(part for _, part in uses).items():
        if count > 1:
            yield Finding(part, f"it has {count} notes pages, a slide has one")


@rule("pptx")
def notes_without_slide(package: Package) -> Iterator[Finding]:
    """A notes page does not lead back to the slide that it belongs to.

    PowerPoint repairs such files; the Open XML SDK passes them.

    Bad:   notesSlide3.xml without a relationship to slide3.xml
    Good:  one relationship back, to its own slide
    """
    owners: dict[str, list[str]] = {}
    for part in slides(package):
        for notes in package.targets(part, "notesSlide"):
            owners.setdefault(notes, []).append(part)
    for notes, owned_by in owners.items():
        if not set(owned_by) & set(package.targets(notes, "slide")):
            yield Finding(notes, f"it does not lead back to `{owned_by[0]}`")


@rule("pptx")
def slide_size_type(package: Package) -> Iterator[Finding]:
    """The slide size has the name of another shape than it has.

    The template of python-pptx leaves `screen4x3` on wide decks; programs that trust the name
    letterbox the slides.

    Bad:   <p:sldSz cx="12192000" cy="6858000" type="screen4x3"/>
    Good:  <p:sldSz cx="12192000" cy="6858000"/>
    """
    for part, size in package.each("p:sldSz", _PRESENTATION):
        name = size.get("type", "")
        if name in _SIZES:
            wide, high = _SIZES[name]
            if abs(int(size.get("cx")) * high - int(size.get("cy")) * wide) > wide * high * 12700:
                yield Finding(part, f"the slide size is called `{name}`, which it is not")


@rule("pptx")
def unknown_table_style(package: Package) -> Iterator[Finding]:
    """A table has a style that neither the file nor PowerPoint has.

    PowerPoint draws the table without any style: no head row, no lines.

    Bad:   <a:tableStyleId>{00000000-…}</a:tableStyleId>
    Good:  the id of a style in tableStyles.xml, or a built-in one
    """
    own = {each.get("styleId") for _, each in package.each("a:tblStyle", "tableStyles+xml")}
    for part, element in package.each("a:tableStyleId"):
        if element.text not in own and (element.text or "").upper() not in BUILT_IN_TABLE_STYLES:
            yield Finding(part, f"its table has the style `{element.text}`, which is unknown")


@rule("pptx")
def placeholder_without_layout(package: Package) -> Iterator[Finding]:
    """A placeholder of a slide is not in the slide's layout.

    It inherits neither place nor looks, and in PowerPoint falls into the corner at no size.

    Bad:   <p:ph type="body" idx="42"/> on a layout without 42
    Good:  the idx of a placeholder of the layout
    """
    for part in package.of_type(".slide+xml"):
        layouts = package.targets(part, "slideLayout")
        there = {_key(each) for layout in layouts for each in _placeholders(package, layout)}
        for each in _placeholders(package, part) if there else ():
            if _key(each) not in there and each.get("type") not in _BARE:
                name = each.getparent().getparent()[0].get("name", "")
                yield Finding(part, f"the layout has no placeholder for `{name}`")


def _placeholders(package: Package, part: str) -> list[Any]:
    root = package.roots.get(part)
    return [] if root is None else list(root.iter(qn("p:ph")))


def _key(placeholder: Any) -> str:
    """What tells placeholders apart: the title by its type, all others by index (19.3.1.36)."""
    kind = placeholder.get("type", "obj")
    return "title" if kind in ("title", "ctrTitle") else str(placeholder.get("idx", "0"))


@rule("pptx")
def jump_without_slide(package: Package) -> Iterator[Finding]:
    """A link within the deck does not lead to a slide.

    A click does nothing, or opens a browser with an address that is none.

    Bad:   action="ppaction://hlinksldjump" on a relationship to a web page
    Good:  a relationship of type slide
    """
    for part, link in package.each("a:hlinkClick"):
        rels = {rel.id: rel.kind for rel in package.rels.get(part, ())}
        id_ = link.get(qn("r:id"), "")
        jumps = link.get("action", "") == _JUMP
        if id_ in rels and jumps != (rels[id_] == "slide"):
            yield Finding(part, f"a link to a slide leads elsewhere, {near(link)}")
