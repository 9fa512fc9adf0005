"""Mirror layouts for languages that run right to left: the XML of a layout or master, in and out.

Every shape changes sides, shapes that are not symmetrical are flipped, and text aligned to one side
is aligned to the other. The theme itself is drawn once, left to right.
"""

from __future__ import annotations

from lxml import etree  # type: ignore[import-untyped]
from pptx.oxml.ns import qn

_OTHER = {"l": "r", "r": "l"}


def mirrored(xml: bytes, width: int) -> bytes:
    """`xml` with all shapes of its tree on the other side of a slide of `width` EMU."""
    root = etree.fromstring(xml)
    for shape in root.iterfind(f".//{qn('p:spTree')}/*"):
        for frame in shape.iterfind(f"{qn('p:spPr')}/{qn('a:xfrm')}"):
            left, extent = frame.find(qn("a:off")), frame.find(qn("a:ext"))
            left.set("x", str(width - int(left.get("x")) - int(extent.get("cx"))))
            if shape.find(f"{qn('p:spPr')}/{qn('a:custGeom')}") is not None:
                frame.set("flipH", "0" if frame.get("flipH") == "1" else "1")
    for level in root.iter(*(qn(f"a:lvl{n}pPr") for n in range(1, 10))):
        level.set("algn", _OTHER.get(level.get("algn", "l"), level.get("algn", "l")))
        level.set("rtl", "1")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
