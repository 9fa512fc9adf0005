"""QR codes as vector paths: what is to be read comes in, path data goes out.

The dark modules are traced round their edges, so that no program draws seams between them. Format:
ISO/IEC 18004, with the quiet zone of four modules that it asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import segno

QUIET = 4

Point = tuple[int, int]


@cache
def qr_path(content: str) -> tuple[str, int]:
    """The dark modules of the code for `content` (M, L and Z), and its side with the quiet zone."""
    code = segno.make(content, error="m", micro=False)
    dark = {
        (x + QUIET, y + QUIET)
        for y, row in enumerate(code.matrix)
        for x, module in enumerate(row)
        if module
    }
    drawn = "".join(
        "M" + "L".join(f"{x} {y}" for x, y in corners) + "Z" for corners in _outlines(dark)
    )
    return drawn, len(code.matrix) + 2 * QUIET


def _outlines(dark: set[Point]) -> Iterator[list[Point]]:
    """The corners of every outline, clockwise round what is dark."""
    edges = _edges(dark)
    while edges:
        start = min(edges)
        here, way = start, (0, 0)
        corners: list[Point] = []
        while not corners or here != start:
            ends = edges[here]
            end = next((e for e in ends if _turn(here, e) == (-way[1], way[0])), ends[0])
            ends.remove(end)
            if not ends:
                del edges[here]
            if _turn(here, end) != way:
                corners.append(here)
            here, way = end, _turn(here, end)
        yield corners


def _edges(dark: set[Point]) -> dict[Point, list[Point]]:
    """The edges between dark and light, by where they start; the dark lies on the right."""
    edges: dict[Point, list[Point]] = {}
    for x, y in sorted(dark):
        for (nx, ny), start, end in (
            ((x, y - 1), (x, y), (x + 1, y)),
            ((x + 1, y), (x + 1, y), (x + 1, y + 1)),
            ((x, y + 1), (x + 1, y + 1), (x, y + 1)),
            ((x - 1, y), (x, y + 1), (x, y)),
        ):
            if (nx, ny) not in dark:
                edges.setdefault(start, []).append(end)
    return edges


def _turn(start: Point, end: Point) -> Point:
    return end[0] - start[0], end[1] - start[1]
