"""What a placeholder of somebody else's template looks like, wherever that is said.

A layout's placeholder inherits from the master's of its kind and from the master's text styles
(ECMA-376 part 1, 19.3.1.36). LibreOffice writes looks only into the sample words of a master: they
are taken where nothing else says anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.oxml.ns import qn

TITLES = ("TITLE", "CENTER_TITLE")
_BODIES = ("BODY", "OBJECT", "SUBTITLE", "TABLE", "CHART", "MEDIA_CLIP", "PICTURE")


def kind_of(shape: Any) -> str:
    """The kind of a placeholder, as python-pptx names it."""
    kind = shape.placeholder_format.type
    return "OBJECT" if kind is None else str(kind.name)


def masters_own(shape: Any, master: Any) -> Any | None:
    """The placeholder of the master from which that of a layout inherits."""
    kind = kind_of(shape)
    family = TITLES if kind in TITLES else _BODIES if kind in _BODIES else (kind,)
    return next((each for each in master.placeholders if kind_of(each) in family), None)


def paragraph_levels(shape: Any, master: Any) -> Iterator[Any]:
    """What bears on the first level of `shape`, the nearest first: `a:lvl1pPr` elements."""
    own = masters_own(shape, master)
    for each in (shape, own):
        if each is not None:
            yield from each._element.findall(
                f"{qn('p:txBody')}/{qn('a:lstStyle')}/{qn('a:lvl1pPr')}"
            )
    kind = kind_of(shape)
    style = "titleStyle" if kind in TITLES else "bodyStyle" if kind in _BODIES else "otherStyle"
    yield from master._element.findall(f".//{qn(f'p:{style}')}/{qn('a:lvl1pPr')}")


def run_levels(shape: Any, master: Any) -> Iterator[Any]:
    """The run properties that bear on `shape`, the nearest first; sample words come last."""
    for level in paragraph_levels(shape, master):
        yield from level.findall(qn("a:defRPr"))
    own = masters_own(shape, master)
    for each in (own, shape):
        if each is not None:
            paragraph = each._element.find(f"{qn('p:txBody')}/{qn('a:p')}")
            if paragraph is not None:
                yield from paragraph.iter(qn("a:rPr"), qn("a:endParaRPr"))


def paragraph_value(shape: Any, master: Any, name: str) -> str:
    """An attribute of its first level, such as `algn`."""
    found = [*paragraph_levels(shape, master)]
    own = masters_own(shape, master)
    if own is not None:
        found += own._element.findall(f"{qn('p:txBody')}/{qn('a:p')}/{qn('a:pPr')}")[:1]
    return next((str(each.get(name)) for each in found if each.get(name)), "")


def size_of(shape: Any, master: Any) -> float:
    """The size of its letters in points."""
    sizes = (int(run.get("sz")) / 100 for run in run_levels(shape, master) if run.get("sz"))
    return next(sizes, 18.0)


def fill_of(shape: Any, master: Any) -> Any | None:
    """What its letters are painted with: an `a:solidFill`, or None."""
    for run in run_levels(shape, master):
        fill = run.find(qn("a:solidFill"))
        if fill is not None:
            return fill
    return None


def face_of(shape: Any, master: Any) -> str:
    """The Latin typeface as it is written there, perhaps a reference to the theme's."""
    usual = "+mj-lt" if kind_of(shape) in TITLES else "+mn-lt"
    faces = (run.find(qn("a:latin")) for run in run_levels(shape, master))
    return next((str(each.get("typeface")) for each in faces if each is not None), usual)


def family_of(face: str, master: Any) -> str:
    """The typeface that is meant by `face`."""
    if not face.startswith("+"):
        return face
    return theme_fonts(master)["+mn" if face.startswith("+mn") else "+mj"]


def theme_fonts(master: Any) -> dict[str, str]:
    """The typefaces of a master's theme for titles (`+mj`) and for text (`+mn`)."""
    theme = etree.fromstring(master.part.part_related_by(REL.THEME).blob)
    found = {}
    for key, name in (("+mj", "majorFont"), ("+mn", "minorFont")):
        font = theme.find(f".//{qn(f'a:{name}')}/{qn('a:latin')}")
        found[key] = "Calibri" if font is None else str(font.get("typeface"))
    return found


def body_values(shape: Any, master: Any) -> dict[str, str]:
    """How text stands in its box: anchor and insets, the nearest first."""
    own = masters_own(shape, master)
    found: dict[str, str] = {}
    for each in (own, shape):
        body = None if each is None else each._element.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}")
        if body is not None:
            found.update({k: v for k, v in body.attrib.items() if k in _BODY_VALUES})
    return found


_BODY_VALUES = ("anchor", "anchorCtr", "lIns", "tIns", "rIns", "bIns", "vert")
