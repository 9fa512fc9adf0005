"""Small shapes that are decoration: icons beside a placeholder, the line that says how far we are.

Boxes are x, y, width and height in EMU; screen readers pass over what is drawn here.
"""

from __future__ import annotations

from builder.render.icons import SIZE, STROKE
from builder.render.package import attribute
from builder.render.vector import DECORATIVE, icon_geometry

Box = tuple[int, int, int, int]


def mirrored(box: Box, width: int) -> Box:
    """`box` on the other side of a slide of `width`."""
    x, y, w, h = box
    return width - x - w, y, w, h


def draw_icon(name: str, box: Box, ink: str, id_: int) -> str:
    """The icon `name` in `box`, in strokes of the theme's colour `ink`."""
    line = (
        f'<a:noFill/><a:ln w="{round(box[2] * STROKE / SIZE)}" cap="rnd"><a:solidFill>'
        f'<a:schemeClr val="{ink}"/></a:solidFill><a:round/></a:ln>'
    )
    return draw_shape(f"Icon: {name}", box, icon_geometry(name) + line, id_)


def draw_progress(share: float, box: Box, mirror: int, ink: str, id_: int) -> str:
    """The first `share` of the line in `box`; on a slide of width `mirror` from the right."""
    x, y, w, h = box
    done = (x, y, round(w * share), h)
    if mirror:
        done = mirrored(done, mirror)
    return draw_shape("Progress", done, surface(ink), id_)


def surface(tone: str, form: str = "") -> str:
    """Geometry (a rectangle, unless given), fill and no line."""
    return _filled(f'<a:schemeClr val="{tone}"/>', form)


def fixed_surface(colour: str, form: str = "") -> str:
    """The same in a colour that no theme changes, RRGGBB."""
    return _filled(f'<a:srgbClr val="{colour}"/>', form)


def _filled(colour: str, form: str) -> str:
    rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    paint = f"<a:solidFill>{colour}</a:solidFill>"
    return f"{form or rectangle}{paint}<a:ln><a:noFill/></a:ln>"


def draw_shape(name: str, box: Box, look: str, id_: int, *, alt: str = "") -> str:
    """A shape without words in `box`; without `alt` it is decoration."""
    x, y, w, h = box
    said = f' descr="{attribute(alt)}"/>' if alt else f">{DECORATIVE}</p:cNvPr>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{attribute(name)}"{said}<p:cNvSpPr/>'
        f'<p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/>'
        f"</a:xfrm>{look}</p:spPr></p:sp>"
    )
