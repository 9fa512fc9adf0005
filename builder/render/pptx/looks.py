"""Read a placeholder of a theme: a python-pptx shape comes in, its skeleton and its looks go out.

A paragraph kind that the placeholder shows of its own accord needs nothing in the slide; the others
are written as differences from it. Properties are inherited as in ECMA-376 part 1, 19.3.1.36 and
21.1.2.4: the list style of the layout, of the master's placeholder, then the master's text style.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.oxml.ns import qn

from builder.document import ParagraphKind
from builder.render.package import attribute
from builder.render.pptx.kinds import POINT, PlainLook, difference, setting


def read_placeholder(shape: Any, owner: Any) -> dict[str, Any]:
    """Skeleton (`open` up to the id, `shape` after it), box in EMU, `align`, and looks by size.

    `steps` holds, for each size that its text may be set in, what each paragraph kind changes
    (`kinds`) and what measuring needs (`settings`).
    """
    levels = list(_levels(shape, owner))
    element = shape._element
    ph = element.find(f".//{qn('p:ph')}")
    look = _look(levels, owner)
    return {
        "name": attribute(shape.name),
        "ph": _placeholder(ph),
        "locks": _locks(element),
        "box": tuple(map(int, (shape.left, shape.top, shape.width, shape.height))),
        "insets": _insets(shape, owner),
        "columns": _columns(element),
        "align": _first(levels, "algn") or "l",
        "light": look.light,
        "field": _field_id(element),
        "size": look.size,
        "steps": {
            size: {
                "kinds": {kind.value: difference(kind, look, size) for kind in ParagraphKind},
                "settings": {kind.value: setting(kind, look, size) for kind in ParagraphKind},
            }
            for size in _sizes(shape.name, look, _columns(element)[0])
        },
    }


_GROWING = ("body", "left", "right", "task", "story", "questions")
_FIXED = (
    *("source", "details", "footer", "attribution", "marker", "restriction"),
    *("method", "time", "groups", "materials"),
)
_FACTORS = {
    **dict.fromkeys(_GROWING, (1.27, 1.14, 1.0, 0.9, 0.8)),
    "number": (1.0, 0.8, 0.65, 0.5),
}
SMALLEST, SMALLEST_TITLE = 18.0, 28.0
_NEAR = 1.15
"""Where the smallest step is so near to the smallest size that there is, that is a step as well."""


def _sizes(name: str, look: PlainLook, columns: int) -> list[float]:
    """The sizes that text may be set in, the largest first; the placeholder's own is among them.
    What is set larger than that stays below the titles.

    Text in columns is for looking up: it keeps the size that it has.
    """
    if look.notes or name in _FIXED or columns > 1:
        return [look.size]
    factors = _FACTORS.get(name, (1.0, 0.9, 0.8))
    floor = min(look.size, SMALLEST_TITLE if name == "title" else SMALLEST)
    most = max(look.size, SMALLEST_TITLE)
    sizes = {min(most, max(floor, float(round(look.size * each)))) for each in factors}
    if floor * _NEAR >= min(sizes):
        sizes.add(floor)
    return sorted({look.size, *sizes}, reverse=True)


def _insets(shape: Any, owner: Any) -> tuple[float, float]:
    """Left and right, then top and bottom insets together, in points (21.1.2.1.1)."""
    kind = shape.placeholder_format.type.name
    master = getattr(owner, "slide_master", None)
    same = [
        s for s in (master.placeholders if master else ()) if s.placeholder_format.type.name == kind
    ]
    bodies = [each._element.find(f".//{qn('a:bodyPr')}") for each in (shape, *same)]

    def inset(name: str, usual: int) -> float:
        return float(next((b.get(name) for b in bodies if b is not None and b.get(name)), usual))

    across = inset("lIns", 91440) + inset("rIns", 91440)
    return across / POINT, (inset("tIns", 45720) + inset("bIns", 45720)) / POINT


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


def _columns(element: Any) -> tuple[int, float]:
    """How many columns the text runs in, and the points between them."""
    body = element.find(f".//{qn('a:bodyPr')}")
    if body is None or not body.get("numCol"):
        return 1, 0.0
    return int(body.get("numCol")), int(body.get("spcCol") or 0) / POINT


def _look(levels: list[Any], owner: Any) -> PlainLook:
    runs = [run for level in levels for run in level.findall(qn("a:defRPr"))]
    ink = next((run.find(f"{qn('a:solidFill')}/*") for run in runs if len(run)), None)
    size = int(_first(runs, "sz") or 1800) / 100
    return PlainLook(
        size=size,
        pitch=_points(levels, "lnSpc") or size * 1.2,
        before=_points(levels, "spcBef"),
        indent=int(_first(levels, "marL") or 0) / POINT,
        family=_family(runs, owner),
        bold=_first(runs, "b") == "1",
        bullet=_bullet(levels),
        light=ink is not None and _is_light(ink),
        notes=getattr(owner, "slide_master", None) is None,
    )


def _is_light(ink: Any) -> bool:
    """Whether letters are painted light, for a dark ground."""
    value = ink.get("val", "")
    if ink.tag == qn("a:srgbClr"):
        return sum(int(value[i : i + 2], 16) for i in (0, 2, 4)) > 480
    return value in ("bg1", "bg2", "lt1", "lt2", "accent2")


def _points(levels: list[Any], name: str) -> float:
    """The first spacing of that name that is given in points."""
    for level in levels:
        points = level.find(f"{qn(f'a:{name}')}/{qn('a:spcPts')}")
        if points is not None:
            return int(points.get("val")) / 100
    return 0.0


def _family(runs: list[Any], owner: Any) -> str:
    """The Latin font; a reference to the theme's is followed."""
    named = (run.find(qn("a:latin")) for run in runs)
    name = next((each.get("typeface") for each in named if each is not None), "+mn-lt")
    if not name.startswith("+"):
        return str(name)
    master = getattr(owner, "slide_master", owner)
    theme = etree.fromstring(master.part.part_related_by(REL.THEME).blob)
    which = "majorFont" if name.startswith("+mj") else "minorFont"
    font = theme.find(f".//{qn(f'a:{which}')}/{qn('a:latin')}")
    return "Calibri" if font is None else str(font.get("typeface"))


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
