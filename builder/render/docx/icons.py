"""Icons in a line of text: a name comes in, a run with a small vector shape goes out.

The shape is Word's own (wps:wsp), in line with the text and in a colour of the theme; whoever
listens does not hear of it, since the word beside it says the same. What does not know such shapes
draws nothing (ISO/IEC 29500-3, 9.3: the alternative is empty).
"""

from __future__ import annotations

from builder.render.icons import SIZE, STROKE
from builder.render.vector import DECORATIVE, icon_geometry

MIDDLE = '<w:textAlignment w:val="center"/>'
"""A property of a paragraph that sets its icons at half the height of its letters (17.3.1.39)."""

_EMU = 12700  # in a point
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def icon_run(name: str, size: float, ink: str, number: int) -> str:
    """The icon `name`, `size` points high, in strokes of the theme's colour `ink`; Word tells
    drawings apart by `number`.
    """
    side = round(size * _EMU)
    extent = f'cx="{side}" cy="{side}"'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:docPr id="{number}" name="Icon: {name}">{DECORATIVE}</wp:docPr>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvSpPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>{icon_geometry(name)}'
        f'<a:noFill/><a:ln w="{round(side * STROKE / SIZE)}" cap="rnd"><a:solidFill>'
        f'<a:schemeClr val="{ink}"/></a:solidFill><a:round/></a:ln></wps:spPr>'
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        "<mc:Fallback/></mc:AlternateContent></w:r>"
    )
