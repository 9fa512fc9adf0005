"""Read a theme: the bytes of a .pptx come in, skeletons of its layouts go out.

Layouts and placeholders are found by name, sizes and places are the theme's; slides in the theme
are left out. Only this module, `looks` and `mirror` import python-pptx and lxml.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE as CONTENT
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.opc.package import Part
from pptx.oxml.ns import qn

from builder.document import PLACEHOLDERS, Layout
from builder.render.package import Packed, packed
from builder.render.pptx.looks import read_placeholder
from builder.render.pptx.mirror import mirrored

PROGRESS, ICON_OF = "progress", "icon of "
"""Shapes of a layout that say where slides draw how far they are, and a placeholder's icon."""

_LEFT_OUT = (REL.SLIDE, REL.PRINTER_SETTINGS, REL.CUSTOM_XML, REL.COMMENT_AUTHORS)
_SLIDES = "@@slides@@"
_SECTIONS = "@@sections@@"


def read_theme(package: bytes) -> dict[str, Any]:
    """The compiled theme: packed parts, the pieces of `presentation.xml`, layouts, notes page."""
    presentation = Presentation(BytesIO(package))
    part = presentation.part
    rels = {
        rid: rel
        for rid, rel in part.rels.items()
        if rel.reltype not in _LEFT_OUT and not rel.is_external
    }
    parts = list(_reachable(rel.target_part for rel in rels.values()))
    layouts = {
        layout.name: layout
        for master in presentation.slide_masters
        for layout in master.slide_layouts
    }
    width = int(presentation.slide_width)
    return {
        "width": width,
        "parts": [item for each in parts for item in _packed_part(each)],
        "mirrored": dict(_mirrored_parts(parts, width)),
        "types": [(str(each.partname), each.content_type) for each in parts],
        "presentation": _presentation(presentation),
        "presentation rels": [
            (rid, rel.reltype, str(rel.target_part.partname)) for rid, rel in rels.items()
        ],
        "table style": _table_style(part),
        "layouts": {layout.value: _layout(layout.value, layouts) for layout in PLACEHOLDERS},
        "notes": _notes(part),
    }


def _reachable(roots: Iterable[Part]) -> Iterable[Part]:
    """The parts that the theme needs, each once, in the order in which they are met."""
    waiting, seen = list(roots), set[str]()
    while waiting:
        part = waiting.pop(0)
        if part.partname in seen:
            continue
        seen.add(part.partname)
        yield part
        waiting += [rel.target_part for rel in part.rels.values() if not rel.is_external]


def _packed_part(part: Part) -> Iterable[tuple[str, Packed]]:
    name = str(part.partname.membername)
    yield name, packed(name, bytes(part.blob))
    if len(part.rels):
        rels = str(part.partname.rels_uri.membername)
        yield rels, packed(rels, bytes(part.rels.xml))


def _mirrored_parts(parts: Iterable[Part], width: int) -> Iterable[tuple[str, Packed]]:
    """Layouts and masters as languages need them that run right to left."""
    for part in parts:
        if part.content_type in (CONTENT.PML_SLIDE_LAYOUT, CONTENT.PML_SLIDE_MASTER):
            name = str(part.partname.membername)
            yield name, packed(name, mirrored(bytes(part.blob), width))


def _presentation(presentation: Any) -> list[str]:
    """`presentation.xml` in three pieces, between which the slides and the sections are written."""
    root = etree.fromstring(etree.tostring(presentation.element))
    for name in ("p:sldIdLst", "p:extLst", "p:custShowLst"):
        for element in root.findall(qn(name)):
            root.remove(element)
    root.find(qn("p:sldSz")).attrib.pop("type", None)
    slides = etree.Element(qn("p:sldIdLst"))
    slides.text = _SLIDES
    root.find(qn("p:sldSz")).addprevious(slides)
    sections = etree.SubElement(root, qn("p:extLst"))
    sections.text = _SECTIONS
    head, _, rest = etree.tostring(root, encoding="unicode").partition(_SLIDES)
    middle, _, tail = rest.partition(_SECTIONS)
    return [head, middle, tail]


def _table_style(part: Any) -> str:
    """The table style that PowerPoint itself would take for a new table."""
    for rel in part.rels.values():
        if rel.reltype == REL.TABLE_STYLES:
            return str(etree.fromstring(rel.target_part.blob).get("def"))
    raise ValueError("the theme has no table styles")


def _layout(name: str, layouts: dict[str, Any]) -> dict[str, Any]:
    if name not in layouts:
        raise ValueError(f"the theme has no layout `{name}`; it has {', '.join(sorted(layouts))}")
    layout = layouts[name]
    places = {shape.name: read_placeholder(shape, layout) for shape in layout.placeholders}
    for needed in PLACEHOLDERS[Layout(name)]:
        if needed not in places:
            raise ValueError(f"the layout `{name}` of the theme has no placeholder `{needed}`")
    fixed = {shape.placeholder_format.type.name: shape.name for shape in layout.placeholders}
    marks = {shape.name: _box(shape) for shape in layout.shapes if not shape.is_placeholder}
    return {
        "part": str(layout.part.partname),
        "places": places,
        "progress": marks.get(PROGRESS),
        "icons": {
            name.removeprefix(ICON_OF): box
            for name, box in marks.items()
            if name.startswith(ICON_OF)
        },
        "footer": fixed.get("FOOTER", ""),
        "number": fixed.get("SLIDE_NUMBER", ""),
    }


def _box(shape: Any) -> tuple[int, int, int, int]:
    """Place and size of a shape, in EMU."""
    return int(shape.left), int(shape.top), int(shape.width), int(shape.height)


def _notes(part: Any) -> dict[str, Any]:
    for rel in part.rels.values():
        if rel.reltype == REL.NOTES_MASTER:
            master = rel.target_part.notes_master
            kinds = {shape.placeholder_format.type.name: shape for shape in master.placeholders}
            missing = {"SLIDE_IMAGE", "BODY", "SLIDE_NUMBER"} - set(kinds)
            if missing:
                raise ValueError(f"the notes master of the theme has no {', '.join(missing)}")
            return {
                "part": str(rel.target_part.partname),
                "image": read_placeholder(kinds["SLIDE_IMAGE"], master),
                "body": read_placeholder(kinds["BODY"], master),
                "number": read_placeholder(kinds["SLIDE_NUMBER"], master),
            }
    raise ValueError("the theme has no notes master")
