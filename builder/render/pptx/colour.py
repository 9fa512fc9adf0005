"""Colours of a template: an element that paints comes in, RRGGBB goes out, or nothing where it is
a picture.

Scheme colours are followed through the master's map to the theme; changes of lightness are applied
roughly, which is enough to judge contrast. Format: ECMA-376 part 1, 20.1.2.3.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.oxml.ns import qn

_FULL = 100000
_NAMED = {"black": "000000", "white": "FFFFFF", "gray": "808080", "red": "FF0000"}
SLOTS = (
    *("dk1", "lt1", "dk2", "lt2"),
    *(f"accent{number}" for number in range(1, 7)),
    *("hlink", "folHlink"),
)
"""The colours of a theme, as files name them."""


def scheme_of(master: Any) -> dict[str, str]:
    """The colours of a master's theme, by their names in the theme and by those in its map."""
    theme = etree.fromstring(master.part.part_related_by(REL.THEME).blob)
    scheme = {
        each.tag.rpartition("}")[2]: _base(each[0], {}) or "000000"
        for each in theme.find(f".//{qn('a:clrScheme')}")
        if len(each)
    }
    map_ = master._element.find(qn("p:clrMap"))
    mapped = {} if map_ is None else dict(map_.attrib)
    return {**scheme, **{role: scheme.get(slot, "000000") for role, slot in mapped.items()}}


def painted(paint: Any, scheme: Mapping[str, str]) -> str:
    """The colour of a fill (`a:solidFill`, `a:gradFill` by its middle), or nothing."""
    name = paint.tag.rpartition("}")[2]
    if name in ("solidFill", "bgRef"):
        return next((_coloured(each, scheme) for each in paint), "")
    if name == "gradFill":
        stops = [_coloured(each[0], scheme) for each in paint.iter(qn("a:gs")) if len(each)]
        return _mean([each for each in stops if each])
    return ""


def _coloured(element: Any, scheme: Mapping[str, str]) -> str:
    base = _base(element, scheme)
    for change in element if base else ():
        base = _changed(base, change.tag.rpartition("}")[2], int(change.get("val", _FULL)) / _FULL)
    return base


def _base(element: Any, scheme: Mapping[str, str]) -> str:
    kind, value = element.tag.rpartition("}")[2], element.get("val", "")
    match kind:
        case "srgbClr":
            return str(value).upper()
        case "schemeClr":
            return scheme.get(value, "")
        case "sysClr":
            usual = "FFFFFF" if value == "window" else "000000"
            return str(element.get("lastClr", usual)).upper()
        case "prstClr":
            return _NAMED.get(value, "")
        case _:
            return ""


def _changed(colour: str, change: str, share: float) -> str:
    parts = _parts(colour)
    match change:
        case "lumMod":
            return _joined([each * share for each in parts])
        case "shade":
            return _joined([_bent(_linear(each) * share) for each in parts])
        case "lumOff":
            return _joined([each + 255 * share for each in parts])
        case "tint":
            return _joined([_bent(_linear(each) * share + 1 - share) for each in parts])
        case _:
            return colour


def _linear(value: float) -> float:
    """Light of a part of a colour, from 0 to 1 (the curve of sRGB, roughly)."""
    return float((value / 255) ** 2.2)


def _bent(light: float) -> float:
    return float(255 * max(0.0, light) ** (1 / 2.2))


def _mean(colours: list[str]) -> str:
    if not colours:
        return ""
    sums = [sum(part) / len(colours) for part in zip(*map(_parts, colours), strict=True)]
    return _joined(sums)


def _parts(colour: str) -> list[float]:
    return [int(colour[i : i + 2], 16) for i in (0, 2, 4)]


def _joined(parts: list[float]) -> str:
    return "".join(f"{max(0, min(255, round(each))):02X}" for each in parts)
