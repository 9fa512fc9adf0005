"""Turn somebody else's template into a theme: its bytes and a `Dress` come in, a theme's bytes and
the inks of what is drawn go out.

The template stays as it is, set to our size; a layout for each of our slide kinds is added, made of
the one that was chosen for it: its decorations, its looks, our placeholders. What the template has
no part for (notes pages, tables) is the plain theme's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE as CONTENT
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.opc.package import Part, XmlPart
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.parts.slide import NotesMasterPart, SlideLayoutPart

from builder.document import Layout
from builder.render.pptx.colour import scheme_of
from builder.render.pptx.inherit import kind_of
from builder.render.pptx.scale import scale_tree
from builder.render.pptx.scheme import give_logo, recoloured
from builder.render.pptx.spots import placeholder
from builder.render.pptx.template import scale_of, unique_names
from builder.template import Dress, NewLayout

_NOTES = {"SLIDE_IMAGE", "BODY", "SLIDE_NUMBER"}
_NOT_KEPT = ("p:custDataLst", "p:custShowLst", "p:modifyVerifier", "p:smartTags", "p:photoAlbum")
_MAPPED = ("tx1", "bg1", "tx2", "bg2", *(f"accent{n}" for n in range(1, 7)), "hlink")


def dressed(package: bytes, plain: bytes, dress: Dress) -> tuple[bytes, dict[str, str]]:
    """The theme, and an element for each role whose colour is not the scheme's own."""
    presentation = Presentation(BytesIO(package))
    source = Presentation(BytesIO(plain))
    named = {name: layout for name, _, layout in unique_names(presentation)}
    _strip(presentation)
    _set_size(presentation)
    _give_own_ids(presentation)
    recoloured(presentation, dress)
    inks = dict(_inks(presentation, dress.roles))
    if dress.layouts:
        _free_names(named, dress)
        new = [(each, named[each.base]) for each in dress.layouts]
        for number, (layout, base) in enumerate(new, len(named) + 1):
            _add_layout(presentation, layout, base, number, inks)
        _give_text_style(presentation, source)
        _give_notes(presentation, source)
        _give_table_style(presentation, source, inks)
    give_logo(presentation, dress, {kind.value for kind in Layout})
    out = BytesIO()
    presentation.save(out)
    return out.getvalue(), inks


def _strip(presentation: Any) -> None:
    """Take out the slides, and what would tie the theme to other files or ask questions."""
    root = presentation.element
    listed = root.find(qn("p:sldIdLst"))
    for each in list(listed) if listed is not None else ():
        presentation.part.drop_rel(each.get(qn("r:id")))
        listed.remove(each)
    for tag in _NOT_KEPT:
        for element in root.findall(qn(tag)):
            root.remove(element)


def _set_size(presentation: Any) -> None:
    factor = scale_of(presentation)
    if factor == 1.0:
        return
    for master in presentation.slide_masters:
        scale_tree(master._element, factor)
        for layout in master.slide_layouts:
            scale_tree(layout._element, factor)
    presentation.slide_width = round(presentation.slide_width * factor)
    presentation.slide_height = round(presentation.slide_height * factor)


def _give_own_ids(presentation: Any) -> None:
    """An id of its own for each shape of a layout or master: LibreOffice writes some twice."""
    for master in presentation.slide_masters:
        for owner in (master, *master.slide_layouts):
            taken = set[str]()
            shapes = list(owner._element.iter(qn("p:cNvPr")))
            free = max((int(each.get("id")) for each in shapes), default=0)
            for each in shapes:
                if each.get("id") in taken:
                    free += 1
                    each.set("id", str(free))
                taken.add(each.get("id"))


def _inks(presentation: Any, roles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The roles whose colour the first master's scheme does not give; another of its colours where
    it has the right one.
    """
    scheme = scheme_of(presentation.slide_masters[0])
    for role, colour in roles.items():
        if scheme.get(role) != colour:
            other = next((name for name in _MAPPED if scheme.get(name) == colour), "")
            yield (
                role,
                f'<a:schemeClr val="{other}"/>' if other else f'<a:srgbClr val="{colour}"/>',
            )


def _free_names(named: Mapping[str, Any], dress: Dress) -> None:
    """Rename layouts of the template that have the name of one of ours."""
    ours = {each.kind.value for each in dress.layouts}
    for layout in named.values():
        if layout.name in ours:
            layout._element.find(qn("p:cSld")).set("name", f"{layout.name} (template)")


# --- layouts --------------------------------------------------------------------------------------


def _add_layout(
    presentation: Any, new: NewLayout, base: Any, number: int, inks: Mapping[str, str]
) -> None:
    """A copy of the layout `base` with our placeholders, under the name of the slide kind."""
    master = base.slide_master
    element = deepcopy(base._element)
    name = PackURI(f"/ppt/slideLayouts/slideLayout{_free_number(presentation, number)}.xml")
    part = SlideLayoutPart(name, CONTENT.PML_SLIDE_LAYOUT, presentation.part.package, element)
    renamed = {rid: _related(part, rel) for rid, rel in base.part.rels.items()}
    for each in element.iter("{*}*"):
        for key, value in each.attrib.items():
            if key.startswith(f"{{{_R}}}") and value in renamed:
                each.set(key, renamed[value])
    _empty(element, new.kind.value)
    tree = element.find(f"{qn('p:cSld')}/{qn('p:spTree')}")
    first = 1 + max(int(each.get("id")) for each in tree.iter(qn("p:cNvPr")))
    shapes = {shape.name: shape for shape in reversed(list(base.placeholders))}
    for id_, spot in enumerate(new.spots, first):
        tree.append(parse_xml(placeholder(spot, shapes.get(spot.like), master, id_, inks)))
    _list_layout(master, part, _next_layout_id(presentation))


_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _related(part: Any, rel: Any) -> str:
    if rel.is_external:
        return str(part.relate_to(rel.target_ref, rel.reltype, is_external=True))
    return str(part.relate_to(rel.target_part, rel.reltype))


def _empty(element: Any, name: str) -> None:
    """Take out the placeholders and whatever moves; the rest is decoration."""
    element.find(qn("p:cSld")).set("name", name)
    for attribute in ("type", "matchingName"):
        element.attrib.pop(attribute, None)
    element.set("preserve", "1")
    element.set("userDrawn", "1")
    for tag in ("p:timing", "p:transition", "p:hf"):
        for each in element.findall(qn(tag)):
            element.remove(each)
    for holder in list(element.iter(qn("p:ph"))):
        shape = holder.getparent().getparent().getparent()
        shape.getparent().remove(shape)


def _free_number(presentation: Any, number: int) -> int:
    taken = {str(part.partname) for part in presentation.part.package.iter_parts()}
    while f"/ppt/slideLayouts/slideLayout{number}.xml" in taken:
        number += 1
    return number


def _next_layout_id(presentation: Any) -> int:
    """An id that no master and no layout has (19.7.9 and 19.7.12: one space from 2^31)."""
    lists = [presentation.element.find(qn("p:sldMasterIdLst"))]
    lists += [m._element.find(qn("p:sldLayoutIdLst")) for m in presentation.slide_masters]
    taken = [int(each.get("id", 0)) for found in lists if found is not None for each in found]
    return max([2**31, *taken]) + 1


def _list_layout(master: Any, part: Any, id_: int) -> None:
    listed = master._element.find(qn("p:sldLayoutIdLst"))
    entry = etree.SubElement(listed, qn("p:sldLayoutId"))
    entry.set("id", str(id_))
    entry.set(qn("r:id"), master.part.relate_to(part, REL.SLIDE_LAYOUT))


# --- what the template lacks ----------------------------------------------------------------------


def _give_text_style(presentation: Any, source: Any) -> None:
    """What words in drawings and tables look like; LibreOffice leaves it out."""
    if presentation.element.find(qn("p:defaultTextStyle")) is None:
        ours = deepcopy(source.element.find(qn("p:defaultTextStyle")))
        presentation.element.find(qn("p:notesSz")).addnext(ours)


def _give_notes(presentation: Any, source: Any) -> None:
    """The plain theme's notes master, unless the template has a whole one of its own."""
    own = [rel for rel in presentation.part.rels.values() if rel.reltype == REL.NOTES_MASTER]
    listed = presentation.element.find(qn("p:notesMasterIdLst"))
    if own and listed is not None:
        shapes = own[0].target_part.notes_master.placeholders
        if {kind_of(each) for each in shapes} >= _NOTES:
            return
    for rel in own:
        presentation.part.drop_rel(rel.rId)
    if listed is not None:
        presentation.element.remove(listed)
    package = presentation.part.package
    theirs = next(r.target_part for r in source.part.rels.values() if r.reltype == REL.NOTES_MASTER)
    name = PackURI("/ppt/notesMasters/notesMaster99.xml")
    notes = NotesMasterPart.load(name, CONTENT.PML_NOTES_MASTER, package, theirs.blob)
    theme = theirs.part_related_by(REL.THEME)
    notes.relate_to(
        Part(PackURI("/ppt/theme/theme99.xml"), CONTENT.OFC_THEME, package, theme.blob), REL.THEME
    )
    listed = etree.Element(qn("p:notesMasterIdLst"))
    entry = etree.SubElement(listed, qn("p:notesMasterId"))
    entry.set(qn("r:id"), presentation.part.relate_to(notes, REL.NOTES_MASTER))
    presentation.element.find(qn("p:sldMasterIdLst")).addnext(listed)
    size = presentation.element.find(qn("p:notesSz"))
    size.set("cx", "6858000")
    size.set("cy", "9144000")


def _give_table_style(presentation: Any, source: Any, inks: Mapping[str, str]) -> None:
    """The plain theme's table style, in the template's colours; its own styles stay beside it."""
    ours = next(r.target_part for r in source.part.rels.values() if r.reltype == REL.TABLE_STYLES)
    root = etree.fromstring(ours.blob)
    for colour in list(root.iter(qn("a:schemeClr"))):
        role = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}.get(
            colour.get("val"), colour.get("val")
        )
        ink = inks.get(role, f'<a:schemeClr val="{colour.get("val")}"/>')
        fresh = etree.fromstring(f'<a:x xmlns:a="{root.nsmap["a"]}">{ink}</a:x>')[0]
        colour.getparent().replace(colour, fresh)
    part = next(
        (r.target_part for r in presentation.part.rels.values() if r.reltype == REL.TABLE_STYLES),
        None,
    )
    if part is None:
        name = PackURI("/ppt/tableStyles.xml")
        blob = bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
        part = Part(name, CONTENT.PML_TABLE_STYLES, presentation.part.package, blob)
        presentation.part.relate_to(part, REL.TABLE_STYLES)
        return
    theirs = etree.fromstring(part.blob)
    for style in theirs.findall(qn("a:tblStyle")):
        root.append(style)
    if isinstance(part, XmlPart):
        part._element = root
    else:
        part._blob = bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
