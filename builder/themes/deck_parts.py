"""The parts of a theme without slides: points, colours and words come in, PresentationML goes out.

Only `make_deck` uses this. Format: ECMA-376 part 1, sections 19.3 (slide masters, layouts) and 20.1.6 (themes).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

from builder.render.package import XML_HEAD, attribute, escaped

EMU = 12700
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
SPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
OFFICE = "application/vnd.openxmlformats-officedocument."
TABLE_STYLE = "{5F2B4C70-61A7-4E0B-9B52-2C8A60D5A111}"

COLOURS = {
    "dk1": "1D2B2F",
    "lt1": "FFFFFF",
    "dk2": "0E4A54",
    "lt2": "F5F0E6",
    "accent1": "1F6F7A",
    "accent2": "E3A440",
    "accent3": "6A3D5E",
    "accent4": "8FBCC0",
    "accent5": "A35B33",
    "accent6": "566366",
    "hlink": "0B5E86",
    "folHlink": "6A3D5E",
}


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
    """A shape without words; `strength` is the share of its colour over the ground, in per cent."""

    box: Box
    tone: str
    strength: int = 100
    shape: str = "rect"


@dataclass(frozen=True, slots=True)
class Words:
    """A placeholder for text of `size` on lines of `pitch`, both in points; `bullet` is a sign or `1.`."""

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

    def moved(self, x: float, ink: str) -> Words:
        """The same words at `x`, in `ink`."""
        return replace(self, box=replace(self.box, x=x), ink=ink)


@dataclass(frozen=True, slots=True)
class Field:
    """A placeholder for a graphic: `tbl`, `chart`, or anything where `kind` is empty."""

    name: str
    box: Box
    kind: str


def frame(layouts: int) -> dict[str, str]:
    """Every part but the master and the layouts, by name, in the order of the archive."""
    slide_parts = {"ppt/presentation.xml": f"{OFFICE}presentationml.presentation.main+xml"}
    for name in ("presProps", "viewProps", "tableStyles"):
        slide_parts[f"ppt/{name}.xml"] = f"{OFFICE}presentationml.{name}+xml"
    slide_parts["ppt/slideMasters/slideMaster1.xml"] = f"{OFFICE}presentationml.slideMaster+xml"
    for number in range(1, layouts + 1):
        name = f"ppt/slideLayouts/slideLayout{number}.xml"
        slide_parts[name] = f"{OFFICE}presentationml.slideLayout+xml"
    slide_parts["ppt/notesMasters/notesMaster1.xml"] = f"{OFFICE}presentationml.notesMaster+xml"
    for number in (1, 2):
        slide_parts[f"ppt/theme/theme{number}.xml"] = f"{OFFICE}theme+xml"
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    slide_parts["docProps/core.xml"] = core
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in slide_parts.items()
    )
    return {
        "[Content_Types].xml": f'{XML_HEAD}<Types xmlns="{RELS.replace("relationships", "content-types")}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": _rels(
            [
                (f"{R}/officeDocument", "ppt/presentation.xml"),
                (f"{RELS}/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "docProps/core.xml": _CORE,
        "ppt/presentation.xml": _PRESENTATION,
        "ppt/_rels/presentation.xml.rels": _rels(
            [
                (f"{R}/slideMaster", "slideMasters/slideMaster1.xml"),
                (f"{R}/notesMaster", "notesMasters/notesMaster1.xml"),
                (f"{R}/presProps", "presProps.xml"),
                (f"{R}/viewProps", "viewProps.xml"),
                (f"{R}/theme", "theme/theme1.xml"),
                (f"{R}/tableStyles", "tableStyles.xml"),
            ]
        ),
        "ppt/presProps.xml": f"{XML_HEAD}<p:presentationPr {SPACES}/>",
        "ppt/viewProps.xml": f"{XML_HEAD}<p:viewPr {SPACES}/>",
        "ppt/tableStyles.xml": _table_styles(),
        "ppt/theme/theme1.xml": _theme("Plain"),
        "ppt/theme/theme2.xml": _theme("Plain notes"),
        "ppt/notesMasters/notesMaster1.xml": _notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": _rels([(f"{R}/theme", "../theme/theme2.xml")]),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _rels(
            [
                *((f"{R}/slideLayout", f"../slideLayouts/slideLayout{i}.xml") for i in range(1, layouts + 1)),
                (f"{R}/theme", "../theme/theme1.xml"),
            ]
        ),
    }


def master(tree_xml: str, layouts: int) -> str:
    """The slide master; levels of the outline get smaller by two points down to 18."""
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + i}" r:id="rId{i}"/>' for i in range(1, layouts + 1))
    levels = ((22, 28, 22, "•"), (20, 26, 44, "–"), (18, 24, 66, "•"), (18, 24, 88, "–"), (18, 24, 110, "•"))
    body = "".join(
        f'<a:lvl{n}pPr marL="{left * EMU}" indent="{-22 * EMU}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1">{_spacing(pitch, 8)}{_bullet(sign)}'
        f"{_default_run(size, 'tx1', False, '')}</a:lvl{n}pPr>"
        for n, (size, pitch, left, sign) in enumerate(levels, 1)
    )
    title = (
        f'<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">{_spacing(36, 0)}'
        f"<a:buNone/>{_default_run(30, 'tx2', True, '', 'mj')}</a:lvl1pPr>"
    )
    other = f'<a:lvl1pPr algn="l" rtl="0">{_spacing(24, 0)}{_default_run(18, "tx1", False, "")}</a:lvl1pPr>'
    return (
        f'{XML_HEAD}<p:sldMaster {SPACES} preserve="1">{tree_xml}{_COLOUR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>'
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def layout(name: str, kind: str, tree_xml: str) -> str:
    """A slide layout; it draws its own decoration and hides the master's."""
    type_ = f' type="{kind}"' if kind else ""
    return (
        f'{XML_HEAD}<p:sldLayout {SPACES} showMasterSp="0"{type_} preserve="1" userDrawn="1">'
        + tree_xml.replace("<p:cSld>", f'<p:cSld name="{name}">')
        + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def tree(ground: str, decorations: tuple[Decoration, ...], words: tuple[Words | Field, ...]) -> str:
    """What stands on a master or a layout: the ground, decoration behind, placeholders in reading order."""
    ids, indices = count(2), count(10)
    shapes = [_decoration(next(ids), each) for each in decorations]
    for each in words:
        index = next(indices)
        if isinstance(each, Words):
            shapes.append(_words(next(ids), index, each))
        else:
            shapes.append(_field(next(ids), index, each))
    return (
        f'<p:cSld><p:bg><p:bgPr>{_paint(ground)}<a:effectLst/></p:bgPr></p:bg><p:spTree>{GROUP_HEAD}'
        f"{''.join(shapes)}</p:spTree></p:cSld>"
    )


def _decoration(id_: int, decoration: Decoration) -> str:
    geometry = _QUARTER if decoration.shape == "quarter" else '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="decoration {id_}">{_DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{decoration.box.xfrm}{geometry}'
        f"{_paint(decoration.tone, decoration.strength)}<a:ln><a:noFill/></a:ln></p:spPr>"
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


def _words(id_: int, index: int, words: Words) -> str:
    place = "" if words.kind in ("title", "ctrTitle") else f' sz="quarter" idx="{index}"'
    prompt = "" if words.kind in ("ftr", "sldNum") or words.kind.endswith("itle") else ' hasCustomPrompt="1"'
    fill = _paint(words.fill) if words.fill else ""
    across, down = (each * EMU for each in words.inset)
    columns = f' numCol="{words.columns}" spcCol="{32 * EMU}"' if words.columns > 1 else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{attribute(words.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{words.kind}"{place}{prompt}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{words.box.xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" wrap="square" lIns="{across}" tIns="{down}" rIns="{across}" bIns="{down}"{columns} '
        f'rtlCol="0" anchor="{words.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle>{_level(words)}</a:lstStyle>'
        f"{_prompt(words)}</p:txBody></p:sp>"
    )


def _field(id_: int, index: int, field: Field) -> str:
    kind = f' type="{field.kind}"' if field.kind else ""
    prompt = Words(field.name, field.box, 18, 24, "Graphic", before=0)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{field.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph{kind} idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr>{field.box.xfrm}</p:spPr><p:txBody>'
        f"<a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle>{_level(prompt)}</a:lstStyle>{_prompt(prompt)}</p:txBody></p:sp>"
    )


def _prompt(words: Words) -> str:
    if words.kind == "sldNum":
        run = '<a:fld id="{7C2E5B0A-3D54-4A6B-8E1F-5D0C1B9A2E10}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
    elif words.prompt:
        run = f'<a:r><a:rPr lang="en-GB"/><a:t>{escaped(words.prompt)}</a:t></a:r>'
    else:
        run = ""
    return f'<a:p>{run}<a:endParaRPr lang="en-GB"/></a:p>'


def _level(words: Words) -> str:
    """The list style of a placeholder: one level, with all that a paragraph needs."""
    indent = 0 if not words.bullet else 22 if words.bullet == "•" else 34
    ink = words.ink or ("tx2" if words.kind == "title" else "tx1")
    bold = words.bold or words.kind == "title"
    family = "mj" if words.kind in ("title", "ctrTitle") else "mn"
    return (
        f'<a:lvl1pPr marL="{indent * EMU}" indent="{-indent * EMU}" algn="{words.align}">'
        f"{_spacing(words.pitch, words.before)}{_bullet(words.bullet)}"
        f"{_default_run(words.size, ink, bold, words.face, family)}</a:lvl1pPr>"
    )


def _spacing(pitch: int, before: int) -> str:
    return (
        f'<a:lnSpc><a:spcPts val="{pitch * 100}"/></a:lnSpc><a:spcBef><a:spcPts val="{before * 100}"/></a:spcBef>'
        '<a:spcAft><a:spcPts val="0"/></a:spcAft>'
    )


def _bullet(sign: str) -> str:
    if not sign:
        return "<a:buNone/>"
    colour = '<a:buClr><a:schemeClr val="accent1"/></a:buClr>'
    if sign == "1.":
        return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    return f'{colour}<a:buFont typeface="Arial"/><a:buChar char="{sign}"/>'


def _default_run(size: int, ink: str, bold: bool, face: str, family: str = "mn") -> str:
    latin = face or f"+{family}-lt"
    return (
        f'<a:defRPr sz="{size * 100}" b="{int(bold)}" i="0" kern="1200"><a:solidFill><a:schemeClr val="{ink}"/></a:solidFill>'
        f'<a:latin typeface="{latin}"/><a:ea typeface="+{family}-ea"/><a:cs typeface="+{family}-cs"/></a:defRPr>'
    )


def _paint(tone: str, strength: int = 100) -> str:
    alpha = f'<a:alpha val="{strength * 1000}"/>' if strength < 100 else ""
    return f'<a:solidFill><a:schemeClr val="{tone}">{alpha}</a:schemeClr></a:solidFill>'


def _rels(items: list[tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(items, 1)
    )
    return f'{XML_HEAD}<Relationships xmlns="{RELS}">{entries}</Relationships>'


LAYOUT_RELS = _rels([(f"{R}/slideMaster", "../slideMasters/slideMaster1.xml")])
