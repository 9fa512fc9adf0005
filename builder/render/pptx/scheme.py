"""Colours, fonts and logo of an organisation on a deck: the opened file is changed in place.

A logo is a picture named `logo` in each layout; one that is there already gives way.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from builder.measure import wideness
from builder.template import Dress

NAME = "logo"
_POINT = 12700
_MARGIN, _PLATE = 12.0, 5.0
_TWO_LINES = 30
_OPENING = 1.6
"""How much larger the logo is on the first slide."""
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def recoloured(presentation: Any, dress: Dress) -> None:
    """Put in the colours and fonts that `dress` names, in the themes of all masters."""
    for master in presentation.slide_masters:
        part = master.part.part_related_by(REL.THEME)
        root = etree.fromstring(part.blob)
        for slot, colour in dress.scheme.items():
            for element in root.findall(f".//{qn('a:clrScheme')}/{qn(f'a:{slot}')}"):
                for each in list(element):
                    element.remove(each)
                etree.SubElement(element, qn("a:srgbClr")).set("val", colour)
        for font, name in zip(("majorFont", "minorFont"), dress.fonts, strict=True):
            for latin in root.findall(f".//{qn(f'a:{font}')}/{qn('a:latin')}") if name else ():
                latin.set("typeface", name)
        part._blob = bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
    if dress.fonts[1] and wideness(dress.fonts[1]) > 1:
        _deepen_feet(presentation)


def _deepen_feet(presentation: Any) -> None:
    """Two lines instead of one at the foot of each layout of ours: wider letters need them."""
    high = _TWO_LINES * _POINT
    for master in presentation.slide_masters:
        for shape in (each for layout in master.slide_layouts for each in layout.placeholders):
            if shape.name in ("footer", "marker") and shape.height < high:
                shape.top, shape.height = shape.top - (high - shape.height) // 2, high


def give_logo(presentation: Any, dress: Dress, names: set[str]) -> None:
    """Put the logo into the layouts of these names."""
    if dress.logo is None:
        return
    for master in presentation.slide_masters:
        for layout in master.slide_layouts:
            if layout.name in names:
                _put(layout, dress, presentation)


def _put(layout: Any, dress: Dress, presentation: Any) -> None:
    logo = dress.logo
    assert logo is not None
    tree = layout._element.find(f"{qn('p:cSld')}/{qn('p:spTree')}")
    for shape in list(tree):
        if any(each.get("name") == NAME for each in shape.iter(qn("p:cNvPr"))):
            tree.remove(shape)
    image, rid = layout.part.get_or_add_image_part(BytesIO(logo.picture))
    wide, high = image.image.size
    h = logo.height * (_OPENING if layout.name == "title" else 1.0)
    w = min(h * wide / high, 240.0)
    h = w * high / wide
    width, height = (int(n) / _POINT for n in (presentation.slide_width, presentation.slide_height))
    x = _MARGIN + _PLATE if "left" in logo.corner else width - _MARGIN - _PLATE - w
    y = _MARGIN if "top" in logo.corner else height - _MARGIN - h
    first = 1 + max(int(each.get("id")) for each in tree.iter(qn("p:cNvPr")))
    at = [each.getparent() for each in tree.iter(qn("p:ph"))]
    place = next((i for i, s in enumerate(tree) if any(h in s.iter() for h in at)), len(tree))
    tree.insert(place, parse_xml(_picture((x, y, w, h), rid, first + 1)))
    tree.insert(place, parse_xml(_plate((x - _PLATE, y - 3, w + 2 * _PLATE, h + 6), first)))


def _frame(box: tuple[float, float, float, float]) -> str:
    x, y, w, h = (round(each * _POINT) for each in box)
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def _plate(box: tuple[float, float, float, float], id_: int) -> str:
    """White behind the logo, so that it is seen on any ground."""
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{id_}" name="{NAME}"/><p:cNvSpPr/><p:nvPr '
        f'userDrawn="1"/></p:nvSpPr><p:spPr>{_frame(box)}<a:solidFill><a:srgbClr val="FFFFFF"/>'
        "</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _picture(box: tuple[float, float, float, float], rid: str, id_: int) -> str:
    return (
        f'<p:pic {_SPACES}><p:nvPicPr><p:cNvPr id="{id_}" name="{NAME}" descr="Logo"/><p:cNvPicPr>'
        '<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{_frame(box)}</p:spPr></p:pic>"
    )
