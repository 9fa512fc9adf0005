"""Read somebody else's template: the bytes of a .pptx come in, a `Template` goes out.

Nothing is required of it here; what is missing is decided by whoever reads the answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from builder.render.pptx import inherit
from builder.render.pptx.colour import SLOTS, painted, scheme_of
from builder.template import HEIGHT, WRITTEN, Box, Spot, SpotKind, Template, TemplateLayout

POINT = 12700
_KINDS = {
    "TITLE": SpotKind.TITLE,
    "CENTER_TITLE": SpotKind.TITLE,
    "SUBTITLE": SpotKind.SUBTITLE,
    "BODY": SpotKind.BODY,
    "OBJECT": SpotKind.CONTENT,
    "TABLE": SpotKind.CONTENT,
    "CHART": SpotKind.CONTENT,
    "PICTURE": SpotKind.PICTURE,
    "FOOTER": SpotKind.FOOTER,
    "SLIDE_NUMBER": SpotKind.NUMBER,
    "DATE": SpotKind.DATE,
}
_LIBREOFFICE = "Title, 6 Content"
"""A layout that every presentation saved by LibreOffice has."""


def read_template(package: bytes) -> Template:
    """The layouts, placeholders, colours and fonts of a .pptx."""
    presentation: Any = Presentation(BytesIO(package))
    named = unique_names(presentation)
    first = presentation.slide_masters[0]
    scheme = scheme_of(first)
    fonts = inherit.theme_fonts(first)
    scale = scale_of(presentation)
    layouts = tuple(_layout(layout, name, number, scale) for name, number, layout in named)
    by_part = {layout.part.partname: name for name, _, layout in named}
    masters = [inherit.kind_of(each) for each in first.placeholders]
    return Template(
        sizes=size_of(presentation),
        layouts=layouts,
        colours={slot: scheme[slot] for slot in SLOTS if slot in scheme},
        fonts=(fonts["+mj"], fonts["+mn"]),
        samples=tuple(by_part[each.slide_layout.part.partname] for each in presentation.slides),
        footer="FOOTER" in masters,
        number="SLIDE_NUMBER" in masters,
    )


def size_of(presentation: Any) -> tuple[float, float]:
    """Width and height of its slides in points."""
    return int(presentation.slide_width) / POINT, int(presentation.slide_height) / POINT


def scale_of(presentation: Any) -> float:
    """By how much a template grows to be 540 points high; 1 where it is, within a hundredth."""
    scale = HEIGHT * POINT / int(presentation.slide_height)
    return 1.0 if abs(scale - 1) < 0.01 else scale


def unique_names(presentation: Any) -> list[tuple[str, int, Any]]:
    """Every layout with a name that no other has, and the number of its master from 1."""
    found = [
        (layout.name, number, layout)
        for number, master in enumerate(presentation.slide_masters, 1)
        for layout in master.slide_layouts
    ]
    counts = Counter(name for name, _, _ in found)
    taken: Counter[str] = Counter()
    named = []
    for name, number, layout in found:
        full = name if counts[name] == 1 or number == 1 else f"{name} (master {number})"
        taken[full] += 1
        named.append((full if taken[full] == 1 else f"{full} ({taken[full]})", number, layout))
    return named


def _layout(layout: Any, name: str, number: int, scale: float) -> TemplateLayout:
    master = layout.slide_master
    scheme = scheme_of(master)
    saved_by_libreoffice = any(each.name == _LIBREOFFICE for each in master.slide_layouts)
    grounds = [(_points(box, scale), colour) for box, colour in _grounds(layout, master, scheme)]
    type_ = layout._element.get("type", "")
    bare = TemplateLayout(name, layout.name, type_, number, (), tuple(grounds))
    spots = []
    for shape in layout.placeholders:
        kind = _KINDS.get(inherit.kind_of(shape))
        box = _trusted_box(shape, master, saved_by_libreoffice)
        if saved_by_libreoffice and kind in WRITTEN and not _is_alone(shape):
            continue  # its place is another master's
        if kind is not None and box is not None and not _is_vertical(shape, master):
            spot = _spot(shape, kind, _points(box, scale), master)
            size = round(spot.size * scale, 1)
            ground = spot.ground or bare.ground_at(spot.box)
            spots.append(replace(spot, size=size, ground=ground))
    return replace(bare, spots=tuple(_with_unique_names(spots)))


def _spot(shape: Any, kind: SpotKind, box: Box, master: Any) -> Spot:
    """A placeholder; its ground is its own, where it has one."""
    scheme = scheme_of(master)
    fill = inherit.fill_of(shape, master)
    return Spot(
        name=shape.name,
        kind=kind,
        box=box,
        size=inherit.size_of(shape, master),
        family=inherit.family_of(inherit.face_of(shape, master), master),
        ink=(painted(fill, scheme) if fill is not None else "") or scheme.get("tx1", "000000"),
        ground=_own_ground(shape, scheme),
        align=inherit.paragraph_value(shape, master, "algn") or "l",
    )


def _with_unique_names(spots: Iterable[Spot]) -> Iterator[Spot]:
    """Each placeholder's name once; LibreOffice and careless hands repeat them."""
    taken = set[str]()
    for spot in spots:
        if spot.name not in taken:
            taken.add(spot.name)
            yield spot


def _is_vertical(shape: Any, master: Any) -> bool:
    return inherit.body_values(shape, master).get("vert", "horz") != "horz"


def _trusted_box(shape: Any, master: Any, saved_by_libreoffice: bool) -> Box | None:
    """Place and size in EMU; LibreOffice writes those of its last master into every layout."""
    own = inherit.masters_own(shape, master)
    alone = inherit.kind_of(shape) in inherit.TITLES or _is_alone(shape)
    if saved_by_libreoffice and own is not None and alone:
        return _box(own)
    box = _box(shape)
    return box or (None if own is None else _box(own))


def _is_alone(shape: Any) -> bool:
    """Whether a placeholder is the only one below its layout's title."""
    siblings = shape._element.getparent().iterchildren(qn("p:sp"))
    places = [each.find(f".//{qn('p:ph')}") for each in siblings]
    kinds = [each.get("type", "obj") for each in places if each is not None]
    return sum(kind in ("obj", "body", "subTitle") for kind in kinds) == 1


def _box(shape: Any) -> Box | None:
    try:
        box = (shape.left, shape.top, shape.width, shape.height)
    except (AttributeError, KeyError, ValueError):
        return None
    return None if None in box else tuple(map(float, box))  # type: ignore[return-value]


def _points(box: Box, scale: float) -> Box:
    return tuple(round(each * scale / POINT, 2) for each in box)  # type: ignore[return-value]


# --- grounds --------------------------------------------------------------------------------------


def _slide_size(layout: Any) -> tuple[float, float]:
    presentation = layout.part.package.presentation_part.presentation
    return float(presentation.slide_width), float(presentation.slide_height)


def _drawn(layout: Any, master: Any) -> Iterator[Any]:
    """The shapes that are no placeholders, back to front."""
    if layout._element.get("showMasterSp") not in ("0", "false"):
        yield from (each for each in master.shapes if not each.is_placeholder)
    yield from (each for each in layout.shapes if not each.is_placeholder)


def _grounds(layout: Any, master: Any, scheme: Mapping[str, str]) -> Iterator[tuple[Box, str]]:
    """What lies under the text, back to front: boxes and colours, none for a picture."""
    size = _slide_size(layout)
    for owner in (layout, master):
        background = owner._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if background is not None and len(background):
            paint = background[0] if background[0].tag == qn("p:bgRef") else background[0][0]
            yield (0, 0, *size), painted(paint, scheme)
            break
    else:
        yield (0, 0, *size), scheme.get("bg1", "FFFFFF")
    for shape in _drawn(layout, master):
        box = _box(shape)
        if box is not None:
            if _is_picture(shape):
                yield box, ""
            elif colour := _own_ground(shape, scheme):
                yield box, colour


def _is_picture(shape: Any) -> bool:
    """Whether a shape is a picture, or filled with one or with a pattern."""
    properties = shape._element.find(qn("p:spPr"))
    fills = ("a:blipFill", "a:pattFill")
    filled = properties is not None and any(properties.find(qn(n)) is not None for n in fills)
    return shape._element.tag == qn("p:pic") or filled


def _own_ground(shape: Any, scheme: Mapping[str, str]) -> str:
    properties = shape._element.find(qn("p:spPr"))
    for name in ("a:solidFill", "a:gradFill") if properties is not None else ():
        paint = properties.find(qn(name))
        if paint is not None:
            return painted(paint, scheme)
    return ""
