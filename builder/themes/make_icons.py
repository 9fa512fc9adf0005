"""Make the table of icons: `python -m builder.themes.make_icons FOLDER > builder/render/icons.py`.

`FOLDER` is `icons` of the npm package `lucide-static` (ISC; not kept here). Lines, circles,
rectangles and arcs all become moves, straight lines and cubic curves on a grid of 2400 units, which
DrawingML knows. Arcs are turned into curves as in SVG 2, appendix B.2.4, and halves of quarters.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from math import acos, ceil, cos, hypot, pi, sin, sqrt, tan
from pathlib import Path
from xml.etree import ElementTree as ET

GRID = 100
"""Units of the table for one of Lucide's 24."""

ICONS = {
    # methods
    "short-lecture": "presentation",
    "plenary-discussion": "messages-square",
    "pair-discussion": "message-circle-more",
    "group-work": "puzzle",
    "quiz": "list-checks",
    "card-sort": "square-stack",
    "case-study": "file-search",
    "decision-cards": "split",
    "table-top": "clipboard-list",
    "communication-trios": "ear",
    "skills-drill": "dumbbell",
    "role-play-of-officials": "briefcase",
    "mock-trial": "gavel",
    "simulation-with-actors": "circle-play",
    "world-cafe": "coffee",
    "gallery-walk": "gallery-horizontal",
    "problem-tree": "tree-deciduous",
    "mapping": "map",
    "rewrite": "pencil-line",
    "checklist-build": "clipboard-check",
    "micro-teaching": "graduation-cap",
    "demonstration": "monitor-play",
    "survivor-expert-session": "mic",
    "film": "clapperboard",
    "individual-reflection": "notebook-pen",
    "action-planning": "calendar-check",
    "energiser": "sun",
    "grounding": "leaf",
    "review": "list-restart",
    # facts of an activity
    "time": "clock",
    "groups": "users",
    "materials": "package",
    # facilitator notes
    "say": "message-square-text",
    "ask": "circle-question-mark",
    "do": "circle-check-big",
    "watch-for": "eye",
    "expect": "lightbulb",
    "safety": "shield-check",
    "check": "list-todo",
    "note": "sticky-note",
    # contacts
    "emergency": "phone-call",
    "support": "life-buoy",
    "child": "toy-brick",
    "referral": "signpost",
    "reporting": "flag",
    "phone": "phone",
    # slides and pages
    "objectives": "target",
    "debrief": "rotate-ccw",
    "key-messages": "key-round",
    "quotation": "quote",
    "restricted": "lock",
    "law": "scale",
    "sources": "book-open",
    "programme": "calendar-days",
    "handout": "file-text",
    "slides": "monitor",
}
"""Our names, and Lucide's; none shows a hand or a face."""

Point = tuple[float, float]
_TOKEN = re.compile(r"[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


class _Path:
    """A path as it grows: absolute commands with whole numbers."""

    def __init__(self) -> None:
        self.commands: list[str] = []
        self.at: Point = (0.0, 0.0)
        self.start: Point = (0.0, 0.0)
        self.control: Point | None = None

    def write(self, command: str, *points: Point) -> None:
        numbers = [str(round(each * GRID)) for point in points for each in point]
        self.commands.append(command + " ".join(numbers))
        if points:
            self.at = points[-1]
        self.start = self.at if command == "M" else self.start
        self.at = self.start if command == "Z" else self.at

    def arc(self, radii: Point, flags: tuple[float, float, float], to: Point) -> None:
        """An elliptical arc as cubic curves of at most a quarter turn each."""
        for curve in _arc_curves(self.at, radii, flags, to):
            self.write("C", *curve)
        self.at = to


def path_of(svg: str) -> str:
    """All strokes of an icon as one path."""
    path = _Path()
    for element in ET.fromstring(svg):
        path.at = (0.0, 0.0)
        draw = _ELEMENTS[element.tag.rpartition("}")[2]]
        draw(path, dict(element.attrib))
    return "".join(path.commands)


def _draw_path(path: _Path, attributes: dict[str, str]) -> None:
    tokens = _TOKEN.findall(_spaced_flags(attributes["d"]))
    command = ""
    while tokens:
        if tokens[0].isalpha():
            command = tokens.pop(0)
        values = [float(tokens.pop(0)) for _ in range(_TAKES[command.upper()])]
        _step(path, command, values)
        command = {"M": "L", "m": "l"}.get(command, command)


def _spaced_flags(text: str) -> str:
    """The flags of arcs, which may stand without a space, with spaces around."""
    number = r"[-+]?(?:\d+\.?\d*|\.\d+)"
    gap = r"[\s,]*"
    arc = rf"({number}{gap}{number}{gap}{number}){gap}([01]){gap}([01]){gap}({number}{gap}{number})"
    return re.sub(r"[aA][^a-zA-Z]+", lambda found: re.sub(arc, r"\1 \2 \3 \4 ", found[0]), text)


def _step(path: _Path, command: str, values: list[float]) -> None:
    """One command of SVG's path data; what is relative is made absolute."""
    kind = command.upper()
    x, y = path.at if command.islower() else (0.0, 0.0)
    if kind == "H":
        points = [(values[0] + x, path.at[1])]
    elif kind == "V":
        points = [(path.at[0], values[0] + y)]
    else:
        pairs = values[5:] if kind == "A" else values
        points = [(a + x, b + y) for a, b in zip(pairs[::2], pairs[1::2], strict=True)]
    mirrored = path.control or path.at
    reflected = (2 * path.at[0] - mirrored[0], 2 * path.at[1] - mirrored[1])
    path.control = None
    if kind == "A":
        path.arc((values[0], values[1]), (values[2], values[3], values[4]), points[0])
    elif kind in "CS":
        curve = points if kind == "C" else [reflected, *points]
        path.control = curve[1]
        path.write("C", *curve)
    elif kind in "QT":
        path.control = points[0] if kind == "Q" else reflected
        path.write("C", *_raised(path.at, path.control, points[-1]))
    else:
        path.write({"H": "L", "V": "L"}.get(kind, kind), *points)


def _raised(start: Point, control: Point, end: Point) -> tuple[Point, Point, Point]:
    """A quadratic curve as a cubic one."""
    (x0, y0), (x1, y1), (x2, y2) = start, control, end
    return (
        (x0 + 2 * (x1 - x0) / 3, y0 + 2 * (y1 - y0) / 3),
        (
            x2 + 2 * (x1 - x2) / 3,
            y2 + 2 * (y1 - y2) / 3,
        ),
        end,
    )


def _arc_curves(
    here: Point, radii: Point, flags: tuple[float, float, float], to: Point
) -> Iterator[tuple[Point, Point, Point]]:
    (x1, y1), (x2, y2) = here, to
    turn, large, sweep = flags[0] * pi / 180, flags[1], flags[2]
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = cos(turn) * dx + sin(turn) * dy, cos(turn) * dy - sin(turn) * dx
    rx, ry = radii
    grown = sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grown, ry * grown
    below = (rx * py) ** 2 + (ry * px) ** 2
    factor = sqrt(max(0.0, (rx * ry) ** 2 / below - 1)) * (-1 if large == sweep else 1)
    cx, cy = factor * rx * py / ry, -factor * ry * px / rx
    start = _angle((1, 0), ((px - cx) / rx, (py - cy) / ry))
    span = _angle(((px - cx) / rx, (py - cy) / ry), ((-px - cx) / rx, (-py - cy) / ry))
    span += 2 * pi if sweep and span < 0 else -2 * pi if not sweep and span > 0 else 0
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2

    def place(u: float, v: float) -> Point:
        x, y = rx * u + cx, ry * v + cy
        return cos(turn) * x - sin(turn) * y + middle_x, sin(turn) * x + cos(turn) * y + middle_y

    pieces = max(1, ceil(abs(span) / (pi / 2) - 1e-6))
    part = span / pieces
    reach = 4 / 3 * tan(part / 4)
    for number in range(pieces):
        a, b = start + number * part, start + (number + 1) * part
        yield (
            place(cos(a) - reach * sin(a), sin(a) + reach * cos(a)),
            place(cos(b) + reach * sin(b), sin(b) - reach * cos(b)),
            place(cos(b), sin(b)),
        )


def _angle(one: Point, other: Point) -> float:
    dot = one[0] * other[0] + one[1] * other[1]
    size = hypot(*one) * hypot(*other)
    sign = -1 if one[0] * other[1] - one[1] * other[0] < 0 else 1
    return sign * acos(max(-1.0, min(1.0, dot / size)))


def _draw_ellipse(path: _Path, attributes: dict[str, str]) -> None:
    x, y = float(attributes["cx"]), float(attributes["cy"])
    rx = float(attributes.get("rx") or attributes["r"])
    ry = float(attributes.get("ry") or attributes["r"])
    path.write("M", (x - rx, y))
    for to in ((x + rx, y), (x - rx, y)):
        path.arc((rx, ry), (0, 0, 1), to)
    path.write("Z")


def _draw_rectangle(path: _Path, attributes: dict[str, str]) -> None:
    x, y, w, h = (float(attributes.get(name, 0)) for name in ("x", "y", "width", "height"))
    r = float(attributes.get("rx") or attributes.get("ry") or 0)
    path.write("M", (x + r, y))
    for (lx, ly), (ax, ay) in (
        ((x + w - r, y), (x + w, y + r)),
        ((x + w, y + h - r), (x + w - r, y + h)),
        ((x + r, y + h), (x, y + h - r)),
        ((x, y + r), (x + r, y)),
    ):
        path.write("L", (lx, ly))
        if r:
            path.arc((r, r), (0, 0, 1), (ax, ay))
    path.write("Z")


def _draw_line(path: _Path, attributes: dict[str, str]) -> None:
    x1, y1, x2, y2 = (float(attributes[name]) for name in ("x1", "y1", "x2", "y2"))
    path.write("M", (x1, y1))
    path.write("L", (x2, y2))


def _draw_points(path: _Path, attributes: dict[str, str]) -> None:
    _draw_path(path, {"d": f"M{attributes['points']}"})


_ELEMENTS: dict[str, Callable[[_Path, dict[str, str]], None]] = {
    "path": _draw_path,
    "circle": _draw_ellipse,
    "ellipse": _draw_ellipse,
    "rect": _draw_rectangle,
    "line": _draw_line,
    "polyline": _draw_points,
    "polygon": lambda path, held: _draw_path(path, {"d": f"M{held['points']}Z"}),
}

_HEAD = '''"""Icons as strokes on a grid of 2400 units, by our own names; made by `make_icons`.

Each path has only M, L, C and Z with absolute whole numbers, as both Office formats draw them
(a:moveTo, a:lnTo, a:cubicBezTo, a:close). From Lucide (https://lucide.dev), see LICENSE.
"""

from __future__ import annotations

SIZE = 2400
STROKE = 175
"""The width of the strokes, on the same grid."""

PATHS = {
'''


def main(folder: str) -> None:
    """Write the table to stdout."""
    sys.stdout.write(_HEAD)
    for name, lucide in ICONS.items():
        svg = (Path(folder) / f"{lucide}.svg").read_text(encoding="utf-8")
        path = path_of(svg)
        sys.stdout.write(f'    "{name}": (\n')
        for start in range(0, len(path), 80):
            sys.stdout.write(f'        "{path[start : start + 80]}"\n')
        sys.stdout.write("    ),\n")
    sys.stdout.write("}\n")


if __name__ == "__main__":
    main(sys.argv[1])
