"""A template set to another size: everything in a layout or master grows or shrinks alike.

Sizes of letters are kept in proportion, so that the slide looks the same on a screen. Format:
ECMA-376 part 1, 20.1.7 (places), 21.1.2 (text).
"""

from __future__ import annotations

from typing import Any

_PLACES = {
    "off": ("x", "y"),
    "ext": ("cx", "cy"),
    "chOff": ("x", "y"),
    "chExt": ("cx", "cy"),
    "ln": ("w",),
    "outerShdw": ("blurRad", "dist"),
    "innerShdw": ("blurRad", "dist"),
    "softEdge": ("rad",),
    "glow": ("rad",),
    "bodyPr": ("lIns", "tIns", "rIns", "bIns", "spcCol"),
    "pPr": ("marL", "marR", "indent", "defTabSz"),
    "tab": ("pos",),
    "gridCol": ("w",),
    "tr": ("h",),
    "tcPr": ("marL", "marR", "marT", "marB"),
    "rPr": ("sz",),
    "defRPr": ("sz",),
    "endParaRPr": ("sz",),
    "spcPts": ("val",),
}
_TO_HALVES = ("rPr", "defRPr", "endParaRPr")
"""Sizes of letters are rounded to half a point."""


def scale_tree(root: Any, factor: float) -> None:
    """Change every place and size under `root` by `factor`."""
    for element in root.iter("{*}*"):
        name = element.tag.rpartition("}")[2]
        if name.startswith("lvl") and name.endswith("pPr"):
            name = "pPr"
        for attribute in _PLACES.get(name, ()):
            _scale(element, attribute, factor, 50 if name in _TO_HALVES else 1)
        if name == "path" and not element.get("w"):
            for point in element.iter("{*}pt"):
                _scale(point, "x", factor, 1)
                _scale(point, "y", factor, 1)


def _scale(element: Any, attribute: str, factor: float, step: int) -> None:
    value = element.get(attribute, "")
    if value.lstrip("-").isdigit():
        element.set(attribute, str(round(int(value) * factor / step) * step))
