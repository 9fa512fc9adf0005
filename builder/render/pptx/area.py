"""The area of a slide's graphic: a `Slide` and a compiled theme come in, a box in EMU goes out.

On somebody else's template room is short: a graphic has what its slide's source does not need.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.document import Slide
from builder.measure import most_lines
from builder.render.pptx.marks import Box

_POINT = 12700
_AIR = 2.0
"""Points between a graphic and its source."""


def graphic_box(slide: Slide, theme: Mapping[str, Any]) -> Box:
    """Where the graphic of `slide` stands."""
    places = theme["layouts"][slide.layout.value]["places"]
    x, y, w, h = places["graphic"]["box"]
    source = places.get("source")
    if not theme.get("inks") or source is None or source["box"][1] < y + h:
        return x, y, w, h
    bottom = source["box"][1] + source["box"][3]
    return x, y, w, max(h, bottom - round(_needed(slide, source) * _POINT) - y)


def _needed(slide: Slide, source: Mapping[str, Any]) -> float:
    """The height of the source's lines, which stand at the bottom of their place, in points."""
    paragraphs = [
        p for each in slide.texts if each.placeholder == "source" for p in each.paragraphs
    ]
    wide = source["box"][2] / _POINT - source["insets"][0]
    high = 0.0
    for number, paragraph in enumerate(paragraphs):
        settings = source["steps"][source["size"]]["settings"][paragraph.kind]
        size, pitch, before, _, family, bold = settings
        lines = most_lines(paragraph.runs, wide / size, family, bold=bold)
        high += lines * pitch + (before if number else 0.0)
    return high + _AIR if paragraphs else 0.0
