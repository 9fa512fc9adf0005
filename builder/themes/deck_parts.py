"""The parts of a theme without slides: points, colours and words come in, PresentationML goes out.

Only `make_deck` uses this. Format: ECMA-376 part 1, sections 19.3 (slide masters and layouts)
and 21.1 (text).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from builder.render.icons import SIZE, STROKE
from builder.render.package import XML_HEAD, attribute, escaped
from builder.render.vector import DECORATIVE, icon_geometry
from builder.themes.deck_frame import COLOUR_MAP, GROUP_HEAD, SPACES

EMU = 12700
_QUARTER = (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
    '<a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="100"/></a:moveTo>'
    '<a:arcTo wR="100" hR="100" stAng="10800000" swAng="5400000"/>'
    '<a:lnTo><a:pt x="100" y="100"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in points from the upper left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def xfrm(self) -> str:
        """The rectangle in EMU."""
        x, y, w, h = (round(each * EMU) for each in (self.x, self.y, self.w, self.h))
        return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


@dataclass(frozen=True, slots=True)
class Decoration:
    """A shape without words; `strength` is the share of its colour over the ground, in per cent.

    `shape` is `rect`, `quarter` or an icon's name; without `tone` it only keeps a place free, which
    slides find by its `name`.
    """

    box: Box
    tone: str = ""
    strength: int = 100
    shape: str = "rect"
    name: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A placeholder for text of `size` on lines of `pitch` points; `bullet` is a sign or `1.`."""

    name: str
    box: Box
    size: int
    pitch: int
    prompt: str
    kind: str = "body"
    ink: str = ""
    bold: bool = False
    face: str = ""
    anchor: str = "t"
    align: str = "l"
    bullet: str = ""
    before: int = 0
    fill: str = ""
    inset: tuple[int, int] = (0, 0)
    columns: int = 1

    def moved(self, box: Box, ink: str) -> Words:
        """The same words in `box`, in `ink`."""
        return replace(self, box=box, ink=ink)


@dataclass(frozen=True, slots=True)
class Field:
    """A placeholder for a graphic: `tbl`, `chart`, or anything where `kind` is empty."""

    name: str
    box: Box
    kind: str


def master(tree_xml: str, layouts: int) -> str:
    """The slide master; the levels of an outline get smaller, down to 18 points."""
    ids = "".join(
        f'<p:sldLayoutId id="{2147483648 + number}" r:id="rId{number}"/>'
        for number in range(1, layouts + 1)
    )
    common = 'algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
    levels = ((22, 28, "•"), (20, 26, "–"), (18, 24, "•"), (18, 24, "–"), (18, 24, "•"))
    body = "".join(
        f'<a:lvl{n}pPr marL="{22 * n * EMU}" indent="{-22 * EMU}" {common}>{_spacing(pitch, 8)}'
        f"{_bullet(sign)}{_default_run(size, 'tx1')}</a:lvl{n}pPr>"
        for n, (size, pitch, sign) in enumerate(levels, 1)
    )
    head = f"{_spacing(36, 0)}<a:buNone/>{_default_run(30, 'tx2', bold=True, family='mj')}"
    other = f"{_spacing(24, 0)}{_default_run(18, 'tx1')}"
    return (
        f'{XML_HEAD}<p:sldMaster {SPACES} preserve="1">{tree_xml}{COLOUR_MAP}'
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>"
        f"<p:titleStyle><a:lvl1pPr {common}>{head}</a:lvl1pPr></p:titleStyle>"
        f"<p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle><a:lvl1pPr {common}>{other}</a:lvl1pPr></p:otherStyle>"
        "</p:txStyles></p:sldMaster>"
    )


def layout(name: str, kind: str, alone: bool, tree_xml: str) -> str:
    """A slide layout of PowerPoint's type `kind`, if any; `alone` hides what the master draws."""
    hidden = ' showMasterSp="0"' if alone else ""
    type_ = f' type="{kind}"' if kind else ""
    named = tree_xml.replace("<p:cSld>", f'<p:cSld name="{attribute(name)}">')
    return (
        f'{XML_HEAD}<p:sldLayout {SPACES}{hidden}{type_} preserve="1" userDrawn="1">{named}'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def tree(ground: str, decorations: tuple[Decoration, ...], words: tuple[Words | Field, ...]) -> str:
    """What stands on a master or layout: ground, decoration, placeholders in reading order."""
    behind = [_decoration(id_, each) for id_, each in enumerate(decorations, 2)]
    first = 2 + len(decorations)
    before = [
        _words(id_, each) if isinstance(each, Words) else _field(id_, each)
        for id_, each in enumerate(words, first)
    ]
    return (
        f"<p:cSld><p:bg><p:bgPr>{_paint(ground)}<a:effectLst/></p:bgPr></p:bg><p:spTree>"
        f"{GROUP_HEAD}{''.join([*behind, *before])}</p:spTree></p:cSld>"
    )


def _decoration(id_: int, decoration: Decoration) -> str:
    name = decoration.name or f"decoration {id_}"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}">{DECORATIVE}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{decoration.box.xfrm}'
        f"{_outline(decoration)}</p:spPr>"
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>'
        "</p:sp>"
    )


def _outline(decoration: Decoration) -> str:
    """Geometry, fill and line: icons are strokes, all else is a surface."""
    nothing = "<a:noFill/>"
    paint = _paint(decoration.tone, decoration.strength) if decoration.tone else nothing
    if decoration.shape in ("rect", "quarter"):
        rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        form = _QUARTER if decoration.shape == "quarter" else rectangle
        return f"{form}{paint}<a:ln>{nothing}</a:ln>"
    width = round(decoration.box.w * EMU * STROKE / SIZE)
    line = f'<a:ln w="{width}" cap="rnd">{paint}<a:round/></a:ln>'
    return f"{icon_geometry(decoration.shape)}{nothing}{line}"


def _words(id_: int, words: Words) -> str:
    place = "" if words.kind in ("title", "ctrTitle") else f' sz="quarter" idx="{id_ + 8}"'
    prompt = ' hasCustomPrompt="1"' if words.kind == "body" else ""
    across, down = (each * EMU for each in words.inset)
    columns = f' numCol="{words.columns}" spcCol="{32 * EMU}"' if words.columns > 1 else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{attribute(words.name)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{words.kind}"{place}{prompt}/>'
        f"</p:nvPr></p:nvSpPr><p:spPr>{words.box.xfrm}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{_paint(words.fill) if words.fill else ''}</p:spPr><p:txBody>"
        f'<a:bodyPr vert="horz" wrap="square" lIns="{across}" tIns="{down}" rIns="{across}" '
        f'bIns="{down}"{columns} rtlCol="0" anchor="{words.anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{_level(words)}</a:lstStyle>{_prompt(words)}</p:txBody></p:sp>"
    )


def _field(id_: int, field: Field) -> str:
    kind = f' type="{field.kind}"' if field.kind else ""
    words = Words(field.name, field.box, 18, 24, "Graphic")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{attribute(field.name)}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind} idx="{id_ + 8}"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{field.box.xfrm}</p:spPr><p:txBody><a:bodyPr><a:noAutofit/>"
        f"</a:bodyPr><a:lstStyle>{_level(words)}</a:lstStyle>{_prompt(words)}</p:txBody></p:sp>"
    )


def _prompt(words: Words) -> str:
    language = '<a:rPr lang="en-GB"/>'
    run = f"<a:r>{language}<a:t>{escaped(words.prompt)}</a:t></a:r>" if words.prompt else ""
    if words.kind == "sldNum":
        guid = "{7C2E5B0A-3D54-4A6B-8E1F-5D0C1B9A2E10}"
        run = f'<a:fld id="{guid}" type="slidenum">{language}<a:t>‹#›</a:t></a:fld>'
    return f'<a:p>{run}<a:endParaRPr lang="en-GB"/></a:p>'


def _level(words: Words) -> str:
    """The list style of a placeholder: one level, with all that a paragraph needs."""
    indent = (0 if not words.bullet else 22 if words.bullet == "•" else 34) * EMU
    title = words.kind in ("title", "ctrTitle")
    run = _default_run(
        words.size,
        words.ink or ("tx2" if title else "tx1"),
        bold=words.bold or title,
        face=words.face,
        family="mj" if title else "mn",
    )
    return (
        f'<a:lvl1pPr marL="{indent}" indent="{-indent}" algn="{words.align}">'
        f"{_spacing(words.pitch, words.before)}{_bullet(words.bullet)}{run}</a:lvl1pPr>"
    )


def _spacing(pitch: int, before: int) -> str:
    return (
        f'<a:lnSpc><a:spcPts val="{pitch * 100}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{before * 100}"/></a:spcBef>'
        '<a:spcAft><a:spcPts val="0"/></a:spcAft>'
    )


def _bullet(sign: str) -> str:
    if not sign:
        return "<a:buNone/>"
    colour = '<a:buClr><a:schemeClr val="accent1"/></a:buClr>'
    if sign == "1.":
        return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    return f'{colour}<a:buFont typeface="Arial"/><a:buChar char="{sign}"/>'


def _default_run(
    size: int, ink: str, *, bold: bool = False, face: str = "", family: str = "mn"
) -> str:
    return (
        f'<a:defRPr sz="{size * 100}" b="{int(bold)}" i="0" kern="1200">{_paint(ink)}'
        f'<a:latin typeface="{face or f"+{family}-lt"}"/><a:ea typeface="+{family}-ea"/>'
        f'<a:cs typeface="+{family}-cs"/></a:defRPr>'
    )


def _paint(tone: str, strength: int = 100) -> str:
    alpha = f'<a:alpha val="{strength * 1000}"/>' if strength < 100 else ""
    return f'<a:solidFill><a:schemeClr val="{tone}">{alpha}</a:schemeClr></a:solidFill>'
