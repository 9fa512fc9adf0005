"""Contrast of text with its ground, computed from the theme's colours (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.inspect.package import Package, near, qn, slides
from builder.inspect.rule import Finding, rule

ENOUGH, ENOUGH_LARGE = 4.5, 3.0
LARGE, LARGE_BOLD = 1800, 1400  # hundredths of a point
_WHITE = "FFFFFF"


@rule("pptx")
def low_contrast(package: Package) -> Iterator[Finding]:
    """Text stands out too little from its ground: its shape's filling, or what lies under it.

    In a bright room, on an old projector, or with weak eyes it cannot be read.

    Bad:   amber on white (2.1 : 1)
    Good:  deep teal on white (9.6 : 1); 4.5 is enough, and 3 for large letters
    """
    colours = _theme(package)
    for part in slides(package):
        yield from _slide(package, part, colours)
    for part in package.of_type(".slideLayout+xml"):
        yield from _layout(package, part, colours)


def _slide(package: Package, part: str, colours: Mapping[str, str]) -> Iterator[Finding]:
    """Shapes and cells that say where they stand; placeholders are judged on their layouts."""
    drawn, bare = _below(package, part, colours)
    for shape in package.roots[part].iter(qn("p:sp"), qn("p:pic")):
        under = [each for each in drawn if _covers(each, shape)]
        below = _fill(under[-1].find(qn("p:spPr")), colours) if under else bare
        ground = _fill(shape.find(qn("p:spPr")), colours) or (below if _box(shape) else None)
        yield from _all_judged(part, shape, ground, colours)
        drawn += [shape] if _paints(shape) else []
    for cell in package.roots[part].iter(qn("a:tc")):
        yield from _all_judged(part, cell, _fill(cell.find(qn("a:tcPr")), colours), colours)


def _below(package: Package, part: str, colours: Mapping[str, str]) -> tuple[list[Any], str | None]:
    """What a slide's layout draws under it, and the colour of its background."""
    for layout in package.targets(part, "slideLayout"):
        own = [*_masters_own(package, layout), *_decorations(package.roots[layout])]
        return [each for each in own if _paints(each)], _background(package, layout, colours)
    return [], _WHITE


def _all_judged(
    part: str, holder: Any, ground: str | None, colours: Mapping[str, str]
) -> Iterator[Finding]:
    """The runs in a shape or cell; without a ground nobody can compute it."""
    if ground is not None:
        for run in holder.iter(qn("a:r")):
            yield from _judged(part, run, ground, colours)


def _judged(part: str, run: Any, ground: str, colours: Mapping[str, str]) -> Iterator[Finding]:
    properties = run.find(qn("a:rPr"))
    ink = _fill(properties, colours) or colours["tx1"]
    size = int(properties.get("sz", 1800)) if properties is not None else 1800
    bold = properties is not None and properties.get("b") == "1"
    found = ratio(ink, ground)
    if found < _needed(size, bold):
        yield Finding(part, f"text with a contrast of {found:.1f}, {near(run)}")


def _layout(package: Package, part: str, colours: Mapping[str, str]) -> Iterator[Finding]:
    """The placeholders of a layout against its background, or the shape on which they stand."""
    root = package.roots[part]
    ground = _background(package, part, colours)
    decorations = [*_masters_own(package, part), *_decorations(root)]
    for shape in root.iter(qn("p:sp")):
        if shape.find(f".//{qn('p:ph')}") is None:
            continue
        level = shape.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
        if level is None or _fill(level, colours) is None:
            continue
        own = _fill(shape.find(qn("p:spPr")), colours)
        under = [d for d in decorations if _covers(d, shape) and _paints(d)]
        at = own or (_fill(under[-1].find(qn("p:spPr")), colours) if under else ground)
        if at is None:
            continue  # a picture or a gradient: nobody can compute that
        found = ratio(_fill(level, colours) or colours["tx1"], at)
        size, bold = int(level.get("sz", 1800)), level.get("b") == "1"
        if found < _needed(size, bold):
            name = shape.find(f".//{qn('p:cNvPr')}").get("name")
            yield Finding(part, f"`{name}` has a contrast of {found:.1f}")


def _decorations(root: Any) -> list[Any]:
    """The shapes and pictures that are no placeholders, back to front."""
    return [
        shape
        for shape in root.iter(qn("p:sp"), qn("p:pic"))
        if shape.find(f".//{qn('p:ph')}") is None
    ]


def _masters_own(package: Package, part: str) -> list[Any]:
    """Those of the master, where the layout shows them."""
    if package.roots[part].get("showMasterSp") in ("0", "false"):
        return []
    masters = package.targets(part, "slideMaster")
    return [shape for each in masters for shape in _decorations(package.roots[each])]


def _paints(shape: Any) -> bool:
    """Whether a shape hides what is under it."""
    properties = shape.find(qn("p:spPr"))
    fills = ("a:solidFill", "a:gradFill", "a:blipFill", "a:pattFill")
    painted = properties is not None and any(properties.find(qn(n)) is not None for n in fills)
    return shape.tag == qn("p:pic") or painted


def _needed(size: int, bold: bool) -> float:
    return ENOUGH_LARGE if size >= LARGE or (bold and size >= LARGE_BOLD) else ENOUGH


def _theme(package: Package) -> dict[str, str]:
    """The colours of the slides' theme by their names, and by the roles that the master gives."""
    for part in package.of_type(".slideMaster+xml"):
        roles = package.roots[part].find(qn("p:clrMap")).attrib
        for theme in package.targets(part, "theme"):
            scheme = package.roots[theme].find(f".//{qn('a:clrScheme')}")
            slots = {
                each.tag.rpartition("}")[2]: each[0].get("lastClr") or each[0].get("val")
                for each in scheme
            }
            return {**slots, **{role: slots[slot] for role, slot in roles.items()}}
    return {"dk1": "000000", "lt1": _WHITE, "tx1": "000000", "bg1": _WHITE}


def _background(package: Package, part: str, colours: Mapping[str, str]) -> str | None:
    """The colour of a layout's background, None where it is a picture or a gradient."""
    for each in (part, *package.targets(part, "slideMaster")):
        background = package.roots[each].find(f".//{qn('p:bg')}")
        if background is not None:
            return _fill(background[0], colours) or _colour(background[0], colours)
    return _WHITE


def _fill(properties: Any, colours: Mapping[str, str]) -> str | None:
    fill = None if properties is None else properties.find(qn("a:solidFill"))
    return None if fill is None else _colour(fill, colours)


def _colour(element: Any, colours: Mapping[str, str]) -> str | None:
    for each in element:
        value = each.get("val")
        if each.tag == qn("a:srgbClr"):
            return str(value)
        if each.tag == qn("a:schemeClr"):
            return colours.get(value)
    return None


def _covers(shape: Any, other: Any) -> bool:
    """Whether the middle of `other` lies on `shape`."""
    a, b = _box(shape), _box(other)
    if a is None or b is None:
        return False
    x, y = b[0] + b[2] / 2, b[1] + b[3] / 2
    return a[0] <= x <= a[0] + a[2] and a[1] <= y <= a[1] + a[3]


def _box(shape: Any) -> tuple[int, int, int, int] | None:
    transform = shape.find(f"{qn('p:spPr')}/{qn('a:xfrm')}")
    if transform is None:
        return None
    at, size = transform.find(qn("a:off")), transform.find(qn("a:ext"))
    return int(at.get("x")), int(at.get("y")), int(size.get("cx")), int(size.get("cy"))


def ratio(one: str, other: str) -> float:
    """The contrast of two colours (RRGGBB), from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    def part(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (part(int(colour[i : i + 2], 16)) for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
