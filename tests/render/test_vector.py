"""Icons and codes as paths: what they are called, what is in them, what they show."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
import segno
from decks import A

from builder.content import ContactRole, Method
from builder.document import CalloutKind
from builder.render.icons import PATHS, SIZE
from builder.render.qr import QUIET, qr_path
from builder.render.vector import geometry, icon_geometry

PLANNED = ("time", "groups", "materials", "ask", "quotation", "restricted", "objectives")


@pytest.mark.parametrize("name", [*Method, *ContactRole, *CalloutKind, *PLANNED])
def test_there_is_an_icon_for_whatever_is_planned(name: str) -> None:
    assert name in PATHS


@pytest.mark.parametrize("name", PATHS)
def test_an_icon_keeps_to_its_grid(name: str) -> None:
    path = PATHS[name]

    assert path.startswith("M")
    assert not re.sub(r"[MLCZ\d \-]", "", path)
    assert all(0 <= int(each) <= SIZE for each in re.findall(r"-?\d+", path))


@pytest.mark.parametrize("name", PATHS)
def test_an_icon_is_drawn_as_strokes(name: str) -> None:
    xml = icon_geometry(name).replace("a:", "")
    drawn = ET.fromstring(xml).find("pathLst/path")

    assert drawn is not None
    assert drawn.get("fill") == "none"
    points = [len(list(each)) for each in drawn]
    assert {each.tag: count for each, count in zip(drawn, points, strict=True)}.items() <= {
        "moveTo": 1,
        "lnTo": 1,
        "cubicBezTo": 3,
        "close": 0,
    }.items()


def test_a_path_is_a_surface_or_a_stroke() -> None:
    assert 'stroke="0"' in geometry("M0 0L1 0L1 1Z", 1, 1, filled=True)
    assert 'fill="none"' in geometry("M0 0L1 0L1 1Z", 1, 1, filled=False)
    assert A not in geometry("M0 0L1 0Z", 1, 1, filled=True)


@pytest.mark.parametrize("content", ["tel:999", "tel:0800722203", "tel:+442012345678", "a" * 90])
def test_a_code_holds_every_module_and_its_quiet_zone(content: str) -> None:
    matrix = segno.make(content, error="m", micro=False).matrix
    path, side = qr_path(content)
    outlines = [
        [tuple(map(int, corner.split())) for corner in outline[1:].split("L")]
        for outline in path.split("Z")[:-1]
    ]

    assert side == len(matrix) + 2 * QUIET
    for y in range(side):
        for x in range(side):
            dark = 0 <= x - QUIET < len(matrix) and 0 <= y - QUIET < len(matrix)
            dark = dark and bool(matrix[y - QUIET][x - QUIET])
            assert _winding(outlines, x + 0.5, y + 0.5) == int(dark), (x, y)


def _winding(outlines: list[list[tuple[int, ...]]], x: float, y: float) -> int:
    """How often the outlines run round a point: 0 outside, 1 where it is dark."""
    total = 0
    for corners in outlines:
        for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
            if x1 == x2 and x1 > x and (y1 > y) != (y2 > y):
                total += 1 if y2 > y1 else -1
    return total
