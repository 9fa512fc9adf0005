"""What each paragraph kind changes in a placeholder: its looks come in, differences go out.

A kind that the placeholder shows of its own accord needs nothing in the slide. Format: ECMA-376
part 1, 21.1.2.
"""

from __future__ import annotations

from typing import NamedTuple

from builder.document import ParagraphKind
from builder.render.pptx.words import space_before

POINT = 12700


class PlainLook(NamedTuple):
    """What a placeholder does with a plain paragraph; sizes and distances in points."""

    size: float
    pitch: float
    before: float
    indent: float
    family: str
    bold: bool
    bullet: str
    light: bool
    notes: bool


def difference(
    kind: ParagraphKind, look: PlainLook, at: float
) -> tuple[str, str, str, str, str, str, bool]:
    """Attributes of `a:pPr`, then its children in order: line pitch, space before, bullet; then
    attributes and children of `a:rPr`, and whether bold.

    `at` is the size that the text is set in; nothing is written that the placeholder does itself.
    """
    ink = "" if look.light or look.notes else _INKS.get(kind, "")
    size = _size(kind, look, at)
    pitch, before = ("", "") if size == look.size else _spacing(kind, look, at)
    if look.notes and kind is ParagraphKind.LABEL:
        before = space_before(8)
    indent, bullet = _marker(kind, look, at)
    run = f' sz="{round(size * 100)}"' if size != look.size else ""
    colour = f'<a:solidFill><a:schemeClr val="{ink}"/></a:solidFill>' if ink else ""
    return indent, pitch, before, bullet, run, colour, kind is ParagraphKind.LABEL


def setting(
    kind: ParagraphKind, look: PlainLook, at: float
) -> tuple[float, float, float, float, str, bool]:
    """What measuring needs: size, pitch, space before, indent, family, bold."""
    size = _size(kind, look, at)
    pitch = look.pitch if size == look.size else _pitch(size)
    before = look.before if size == look.size else _before(kind, look, at)
    wanted = _WANTED.get(kind, "")
    if wanted == look.bullet:
        indent = look.indent * at / look.size
    else:
        indent = _wide(wanted, at) if wanted else 0.0
    return size, pitch, before, indent, look.family, look.bold or kind is ParagraphKind.LABEL


_INKS = {
    ParagraphKind.LEAD: "tx2",
    ParagraphKind.LABEL: "accent3",
    ParagraphKind.SOURCE: "accent6",
}


def _size(kind: ParagraphKind, look: PlainLook, at: float) -> float:
    if look.notes:
        return look.size
    match kind:
        case ParagraphKind.LEAD:
            return at + 2
        case ParagraphKind.LABEL:
            return max(14.0, round(at * 0.75))
        case ParagraphKind.SOURCE:
            return 12.0
        case _:
            return at


def _pitch(size: float) -> float:
    return float(round(size * 1.28))


def _before(kind: ParagraphKind, look: PlainLook, at: float) -> float:
    if kind is ParagraphKind.LABEL:
        return 16.0
    if kind is ParagraphKind.SOURCE:
        return 10.0
    if kind is ParagraphKind.LEAD:
        return 6.0
    return float(round(look.before * at / look.size))


def _spacing(kind: ParagraphKind, look: PlainLook, at: float) -> tuple[str, str]:
    pitch = round(_pitch(_size(kind, look, at)) * 100)
    return (
        f'<a:lnSpc><a:spcPts val="{pitch}"/></a:lnSpc>',
        space_before(_before(kind, look, at)),
    )


_WANTED = {ParagraphKind.BULLET: "bullet", ParagraphKind.NUMBER: "number"}


def _wide(wanted: str, at: float) -> float:
    """The indent of a list, for its bullets or numbers."""
    return float(round(at * (1.0 if wanted == "bullet" else 1.5)))


def _marker(kind: ParagraphKind, look: PlainLook, at: float) -> tuple[str, str]:
    """Indent and bullet of a paragraph, as attributes and children of `a:pPr`."""
    wanted = _WANTED.get(kind, "")
    if wanted == look.bullet:
        if not wanted or at == look.size:
            return "", ""
        own = round(POINT * look.indent * at / look.size)
        return f' marL="{own}" indent="{-own}"', ""
    if not wanted:
        return ' marL="0" indent="0"', "<a:buNone/>"
    wide = round(POINT * _wide(wanted, at))
    colour = "" if look.light or look.notes else _BULLET_COLOUR
    sign = (
        '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        if wanted == "bullet"
        else '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    )
    return f' marL="{wide}" indent="{-wide}"', colour + sign


_BULLET_COLOUR = '<a:buClr><a:schemeClr val="accent1"/></a:buClr>'
