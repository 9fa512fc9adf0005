"""Vector shapes of one path: path data comes in, DrawingML's own geometry goes out.

Both Office programs draw `a:custGeom` from the same element. Format: ECMA-376 part 1, 20.1.9.8.
"""

from __future__ import annotations

import re
from functools import cache

from builder.render.icons import PATHS, SIZE

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)
"""What makes a shape decoration, inside its `cNvPr`: screen readers pass over it."""

_COMMAND = re.compile(r"([MLCZ])([-\d ]*)")
_NAMES = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}


@cache
def geometry(path: str, width: int, height: int, *, filled: bool) -> str:
    """`path` (M, L, C and Z, absolute) in an area of `width` and `height` as `a:custGeom`.

    It is a surface where `filled`, and a stroke of the shape's line where not.
    """
    kind = ' stroke="0"' if filled else ' fill="none"'
    drawn = "".join([_drawn(command, numbers) for command, numbers in _COMMAND.findall(path)])
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}"{kind}>{drawn}</a:path></a:pathLst>'
        "</a:custGeom>"
    )


@cache
def icon_geometry(name: str) -> str:
    """The icon `name`, as strokes."""
    return geometry(PATHS[name], SIZE, SIZE, filled=False)


def _drawn(command: str, numbers: str) -> str:
    if command == "Z":
        return "<a:close/>"
    values = numbers.split()
    points = "".join(
        [f'<a:pt x="{x}" y="{y}"/>' for x, y in zip(values[::2], values[1::2], strict=True)]
    )
    return f"<a:{_NAMES[command]}>{points}</a:{_NAMES[command]}>"
