"""Read a placeholder of a theme: a python-pptx shape comes in, its skeleton and its looks go out.

A paragraph kind that the placeholder shows of its own accord needs nothing in the slide; the others
are written as differences from it. Properties are inherited as in ECMA-376 part 1, 19.3.1.36 and
21.1.2.4: the list style of the layout, of the master's placeholder, then the master's text style.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pptx.oxml.ns import qn

from builder.document import ParagraphKind
from builder.render.package import attribute

POINT = 12700


class _Look(NamedTuple):
    """What a placeholder does with a plain paragraph: size in points, what stands before it."""

    size: float
    bullet: str
    light: bool
    notes: bool


def read_placeholder(shape: Any, owner: Any) -> dict[str, Any]:
    """Skeleton (`open` up to the id, `shape` after it), box in EMU, `align`, and looks by kind."""
    levels = list(_levels(shape, owner))
    element = shape._element
    ph = element.find(f".//{qn('p:ph')}")
    look = _look(levels, owner)
    return {
        "name": attribute(shape.name),
        "ph": _placeholder(ph),
        "locks": _locks(element),
        "box": tuple(map(int, (shape.left, shape.top, shape.width, shape.height))),
        "align": _first(levels, "algn") or "l",
        "light": look.light,
        "field": _field_id(element),
        "kinds": {kind.value: _difference(kind, look) for kind in ParagraphKind},
    }


def _levels(shape: Any, owner: Any) -> Iterable[Any]:
    """The first level's properties that bear on `shape`, the nearest first."""
    kind = shape.placeholder_format.type.name
    element = shape._element
    yield from element.findall(f"{qn('p:txBody')}/{qn('a:lstStyle')}/{qn('a:lvl1pPr')}")
    master = getattr(owner, "slide_master", None)
    for other in master.placeholders if master is not None else ():
        if other.placeholder_format.type.name == kind:
            yield from other._element.findall(
                f"{qn('p:txBody')}/{qn('a:lstStyle')}/{qn('a:lvl1pPr')}"
            )
    top = (master or owner)._element
    titles = ("TITLE", "CENTER_TITLE")
    style = "titleStyle" if kind in titles else "bodyStyle" if master is not None else "notesStyle"
    yield from top.findall(f".//{qn(f'p:{style}')}/{qn('a:lvl1pPr')}")


def _look(levels: list[Any], owner: Any) -> _Look:
    runs = [run for level in levels for run in level.findall(qn("a:defRPr"))]
    ink = next((run.find(f"{qn('a:solidFill')}/*") for run in runs if len(run)), None)
    return _Look(
        size=int(_first(runs, "sz") or 1800) / 100,
        bullet=_bullet(levels),
        light=ink is not None and ink.get("val") in ("bg1", "bg2", "lt1", "lt2", "accent2"),
        notes=getattr(owner, "slide_master", None) is None,
    )


def _bullet(levels: list[Any]) -> str:
    for level in levels:
        for name, sign in (("buNone", ""), ("buAutoNum", "number"), ("buChar", "bullet")):
            if level.find(qn(f"a:{name}")) is not None:
                return sign
    return ""


def _first(elements: list[Any], name: str) -> str:
    return next((each.get(name) for each in elements if each.get(name)), "")


def _placeholder(ph: Any) -> str:
    kept = "".join(
        f' {name}="{attribute(ph.get(name))}"'
        for name in ("type", "orient", "sz", "idx")
        if ph.get(name)
    )
    return f"<p:ph{kept}/>"


def _locks(element: Any) -> str:
    locks = element.find(f".//{qn('a:spLocks')}")
    kept = dict(locks.attrib) if locks is not None else {"noGrp": "1"}
    return "".join(f' {name}="{value}"' for name, value in kept.items())


def _field_id(element: Any) -> str:
    field = element.find(f".//{qn('a:fld')}")
    return "" if field is None else str(field.get("id"))


# --- what a paragraph kind changes ----------------------------------------------------------------


def _difference(kind: ParagraphKind, look: _Look) -> tuple[str, str, str, str, bool]:
    """Attributes and children of `a:pPr`, attributes and children of `a:rPr`, and whether bold."""
    ink = "" if look.light or look.notes else _INKS.get(kind, "")
    size = _size(kind, look)
    spacing = "" if size == look.size or not size else _spacing(size, kind)
    if look.notes and kind is ParagraphKind.LABEL:
        spacing = '<a:spcBef><a:spcPts val="800"/></a:spcBef>'
    indent, bullet = _marker(kind, look)
    run = f' sz="{round(size * 100)}"' if size and size != look.size else ""
    colour = f'<a:solidFill><a:schemeClr val="{ink}"/></a:solidFill>' if ink else ""
    return indent, spacing + bullet, run, colour, kind is ParagraphKind.LABEL


_INKS = {
    ParagraphKind.LEAD: "tx2",
    ParagraphKind.LABEL: "accent3",
    ParagraphKind.SOURCE: "accent6",
}


def _size(kind: ParagraphKind, look: _Look) -> float:
    if look.notes:
        return look.size
    match kind:
        case ParagraphKind.LEAD:
            return look.size + 2
        case ParagraphKind.LABEL:
            return max(14.0, round(look.size * 0.75))
        case ParagraphKind.SOURCE:
            return 12.0
        case _:
            return look.size


def _spacing(size: float, kind: ParagraphKind) -> str:
    before = {ParagraphKind.LABEL: 10, ParagraphKind.SOURCE: 10}.get(kind, 6)
    return (
        f'<a:lnSpc><a:spcPts val="{round(size * 1.28) * 100}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{before * 100}"/></a:spcBef>'
    )


def _marker(kind: ParagraphKind, look: _Look) -> tuple[str, str]:
    """Indent and bullet of a paragraph, as attributes and children of `a:pPr`."""
    wanted = {ParagraphKind.BULLET: "bullet", ParagraphKind.NUMBER: "number"}.get(kind, "")
    if wanted == look.bullet:
        return "", ""
    if not wanted:
        return ' marL="0" indent="0"', "<a:buNone/>"
    wide = POINT * round(look.size * (1.0 if wanted == "bullet" else 1.5))
    colour = "" if look.light or look.notes else _BULLET_COLOUR
    sign = (
        '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        if wanted == "bullet"
        else '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    )
    return f' marL="{wide}" indent="{-wide}"', colour + sign


_BULLET_COLOUR = '<a:buClr><a:schemeClr val="accent1"/></a:buClr>'
