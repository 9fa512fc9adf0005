"""A placeholder of ours on somebody else's layout: a `NewSpot` comes in, its XML goes out.

Everything that decides how text is set is written into it: size, exact pitch, spaces, list signs,
typeface, ink. So what is measured is what is drawn, whatever the template's own styles say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx.oxml.ns import qn

from builder.render.package import attribute
from builder.render.pptx import inherit
from builder.render.pptx.colour import painted, scheme_of
from builder.template import NewSpot, Style

_POINT = 12700
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SPACES = (
    f'xmlns:a="{_A}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_PALE = ("bg1", "bg2", "lt1", "lt2")
_FIELD = "{7C2E5B0A-3D54-4A6B-8E1F-5D0C1B9A2E10}"
_TEXT = '<a:schemeClr val="tx1"/>'
_BARE = ("obj", "tbl", "chart")


def placeholder(spot: NewSpot, like: Any, master: Any, id_: int, inks: Mapping[str, str]) -> str:
    """The `p:sp` of a placeholder, with the looks of the template's placeholder `like`."""
    kind = "" if spot.kind == "obj" else f' type="{spot.kind}"'
    index = "" if spot.kind == "title" else f' idx="{id_ + 100}"'
    size = ' sz="quarter"' if spot.kind not in ("title", "obj") else ""
    prompt = ' hasCustomPrompt="1"' if spot.kind == "body" else ""
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{id_}" name="{attribute(spot.name)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{size}{index}{prompt}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{_frame(spot)}{_surface(spot, like)}</p:spPr><p:txBody>"
        f"{_body(spot, like, master)}<a:lstStyle>{_level(spot, like, master, inks)}</a:lstStyle>"
        f"{_prompt(spot)}</p:txBody></p:sp>"
    )


def _frame(spot: NewSpot) -> str:
    x, y, w, h = (round(each * _POINT) for each in spot.box)
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def _surface(spot: NewSpot, like: Any) -> str:
    """Fill and line of the template's placeholder, where ours stands in its place."""
    if like is None or not spot.taken:
        return ""
    properties = like._element.find(qn("p:spPr"))
    kept = ("a:noFill", "a:solidFill", "a:gradFill", "a:ln")
    found = [properties.find(qn(name)) for name in kept]
    return "".join(etree.tostring(each, encoding="unicode") for each in found if each is not None)


def _body(spot: NewSpot, like: Any, master: Any) -> str:
    values = inherit.body_values(like, master) if like is not None else {}
    style = spot.style
    anchor = style.anchor or values.get("anchor", "t")
    insets = {name: values.get(name, usual) for name, usual in _INSETS.items()}
    if not spot.taken or spot.kind in ("ftr", "sldNum"):
        insets = {name: "0" if name in ("tIns", "bIns") else insets[name] for name in insets}
    if spot.kind == "ftr":
        insets = dict.fromkeys(insets, "0")
    columns = f' numCol="{style.columns}" spcCol="{32 * _POINT}"' if style.columns > 1 else ""
    inset = "".join(f' {name}="{value}"' for name, value in insets.items())
    return (
        f'<a:bodyPr vert="horz" wrap="square"{inset}{columns} rtlCol="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
    )


_INSETS = {"lIns": "91440", "tIns": "45720", "rIns": "91440", "bIns": "45720"}


def _level(spot: NewSpot, like: Any, master: Any, inks: Mapping[str, str]) -> str:
    """The first level, with all that a paragraph needs."""
    style = spot.style
    wide = 0.0 if not style.bullet else style.size * (1.0 if style.bullet == "•" else 1.5)
    indent = round(wide) * _POINT
    bold = style.bold or (spot.kind == "title" and _is_bold(like, master))
    face = inherit.face_of(like, master) if like is not None else "+mn-lt"
    return (
        f'<a:lvl1pPr marL="{indent}" indent="{-indent}" algn="{style.align or "l"}">'
        f'<a:lnSpc><a:spcPts val="{round(style.pitch * 100)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(style.before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{_sign(style, inks)}'
        f'<a:defRPr sz="{round(style.size * 100)}" b="{int(bold)}" i="0" cap="none" spc="0">'
        f'{_ink(spot, like, master, inks)}<a:latin typeface="{attribute(face)}"/></a:defRPr>'
        "</a:lvl1pPr>"
    )


def _is_bold(like: Any, master: Any) -> bool:
    if like is None:
        return False
    said = (run.get("b") for run in inherit.run_levels(like, master))
    return next((each for each in said if each is not None), "0") in ("1", "true")


def _sign(style: Style, inks: Mapping[str, str]) -> str:
    if not style.bullet:
        return "<a:buNone/>"
    ink = inks.get("accent1", '<a:schemeClr val="accent1"/>')
    colour = f'<a:buClr>{ink}</a:buClr><a:buSzPct val="100000"/>'
    if style.bullet == "1.":
        return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    return f'{colour}<a:buFont typeface="Arial"/><a:buChar char="{style.bullet}"/>'


def _ink(spot: NewSpot, like: Any, master: Any, inks: Mapping[str, str]) -> str:
    """What its letters are painted with; a pale ink is written out, so that it is known for one."""
    own = spot.style.ink
    if own:
        usual = f'<a:schemeClr val="{own}"/>' if not _is_value(own) else f'<a:srgbClr val="{own}"/>'
        return f"<a:solidFill>{inks.get(own, usual)}</a:solidFill>"
    fill = inherit.fill_of(like, master) if like is not None else None
    if fill is None or not len(fill):
        return f"<a:solidFill>{inks.get('tx1', _TEXT)}</a:solidFill>"
    colour = painted(fill, scheme_of(master))
    named = fill[0].get("val", "") if fill[0].tag == qn("a:schemeClr") else ""
    if colour and named not in _PALE and sum(int(colour[i : i + 2], 16) for i in (0, 2, 4)) > 480:
        return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    return str(etree.tostring(fill, encoding="unicode"))


def _is_value(ink: str) -> bool:
    return len(ink) == 6 and all(sign in "0123456789ABCDEFabcdef" for sign in ink)


def _prompt(spot: NewSpot) -> str:
    lang = '<a:rPr lang="en-GB"/>'
    run = f"<a:r>{lang}<a:t>{attribute(spot.name.capitalize())}</a:t></a:r>"
    if spot.kind == "sldNum":
        run = f'<a:fld id="{_FIELD}" type="slidenum">{lang}<a:t>‹#›</a:t></a:fld>'
    return f'<a:p>{"" if spot.kind in _BARE else run}<a:endParaRPr lang="en-GB"/></a:p>'
