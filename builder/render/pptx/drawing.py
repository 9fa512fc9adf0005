"""Drawings: a `Drawing` and its area come in, a group of native shapes goes out.

The group has the one alternative text; the shapes in it are named for what they say. In a document
that runs right to left the drawing is mirrored. Format: ECMA-376 part 1, 19.3.1.22 and 20.1.9.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from builder.content import FigureKind
from builder.document import Drawing, Runs
from builder.last_lines import well_ended
from builder.render.package import attribute
from builder.render.pptx.columns import columns
from builder.render.pptx.layers import layers
from builder.render.pptx.matrix import matrix
from builder.render.pptx.rings import around, cycle
from builder.render.pptx.roads import continuum, pathway, timeline
from builder.render.pptx.shape import Shape, line_size, pitch
from builder.render.pptx.words import Links, Look, Voice, draw_paragraph

POINT = 12700

Box = tuple[int, int, int, int]


def arrange(  # noqa: C901, PLR0911 - one case for each kind
    drawing: Drawing, width: float, height: float
) -> tuple[Shape, ...]:
    """The shapes of `drawing`, back to front, in an area of `width` and `height` points."""
    match drawing.kind:
        case FigureKind.ELEMENTS | FigureKind.PROCESS | FigureKind.COMPARISON:
            return tuple(columns(drawing, width, height))
        case FigureKind.TIMELINE:
            return tuple(timeline(drawing, width, height))
        case FigureKind.CONTINUUM:
            return tuple(continuum(drawing, width, height))
        case FigureKind.PATHWAY:
            return tuple(pathway(drawing, width, height))
        case FigureKind.MATRIX:
            return tuple(matrix(drawing, width, height))
        case FigureKind.LAYERS:
            return tuple(layers(drawing, width, height))
        case FigureKind.CYCLE:
            return tuple(cycle(drawing, width, height))
        case FigureKind.AROUND:
            return tuple(around(drawing, width, height))
        case _:
            assert_never(drawing.kind)


def draw_drawing(
    drawing: Drawing, place: tuple[Box, float], first: int, voice: Voice, links: Links
) -> tuple[str, int]:
    """The group of shapes of `drawing` in `place`, with ids from `first`; then the next id.

    A place is a box in EMU, and how much wider than Calibri its letters run: so much wider is each
    shape.
    """
    box, stretch = place
    x, y, w, h = box
    shapes = [
        replace(each, x=each.x * stretch, w=each.w * stretch)
        for each in arrange(drawing, w / POINT / stretch, h / POINT)
    ]
    drawn = [
        _draw_shape(shape, box, id_, voice, links) for id_, shape in enumerate(shapes, first + 1)
    ]
    area = f'x="{x}" y="{y}"/><a:{{}} cx="{w}" cy="{h}"/>'
    group = (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{first}" name="Drawing: {drawing.kind}" '
        f'descr="{attribute(drawing.alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
        f"<a:xfrm><a:off {area.format('ext')}<a:chOff {area.format('chExt')}</a:xfrm></p:grpSpPr>"
        f"{''.join(drawn)}</p:grpSp>"
    )
    return group, first + 1 + len(drawn)


def _draw_shape(shape: Shape, box: Box, id_: int, voice: Voice, links: Links) -> str:
    kind = "cxnSp" if shape.form == "line" else "sp"
    words = _draw_words(shape, voice, links) if shape.heading or shape.lines else ""
    what = "CxnSp" if kind == "cxnSp" else "Sp"
    return (
        f'<p:{kind}><p:nv{what}Pr><p:cNvPr id="{id_}" name="{attribute(shape.name)}"/>'
        f"<p:cNv{what}Pr/><p:nvPr/></p:nv{what}Pr><p:spPr>{_transform(shape, box, voice)}"
        f'<a:prstGeom prst="{shape.form}">{_adjust(shape)}</a:prstGeom>{_paint(shape.fill)}'
        f'<a:ln w="25400">{_paint(shape.line)}</a:ln></p:spPr>{words}</p:{kind}>'
    )


def _transform(shape: Shape, box: Box, voice: Voice) -> str:
    left = box[2] / POINT - shape.x - shape.w if voice.rtl else shape.x
    turn = -shape.turn if voice.rtl else shape.turn
    flip = ' flipH="1"' if voice.rtl and shape.form != "rect" else ""
    flip += ' flipV="1"' if shape.flip else ""
    rot = f' rot="{round(turn * 60000) % 21600000}"' if turn else ""
    x, y = box[0] + round(left * POINT), box[1] + round(shape.y * POINT)
    w, h = round(shape.w * POINT), round(shape.h * POINT)
    return f'<a:xfrm{rot}{flip}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


def _adjust(shape: Shape) -> str:
    if not shape.adjust:
        return "<a:avLst/>"
    return f'<a:avLst><a:gd name="adj" fmla="val {shape.adjust}"/></a:avLst>'


def _paint(role: str) -> str:
    if not role:
        return "<a:noFill/>"
    return f'<a:solidFill><a:schemeClr val="{role}"/></a:solidFill>'


def _draw_words(shape: Shape, voice: Voice, links: Links) -> str:
    texts: list[tuple[Runs, bool, float]] = [(shape.heading, True, shape.size)]
    texts += [(line, False, line_size(shape.size)) for line in shape.lines]
    paragraphs = "".join(
        [
            draw_paragraph(
                well_ended(runs, shape.room[0] / size, bold=bold),
                _look(shape, voice, size, bold),
                links,
            )
            for runs, bold, size in texts
            if runs
        ]
    )
    across, down = (round(each * POINT) for each in shape.written_inset)
    return (
        f'<p:txBody><a:bodyPr wrap="square" lIns="{across}" tIns="{down}" rIns="{across}" '
        f'bIns="{down}" rtlCol="0" anchor="{shape.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{paragraphs}</p:txBody>"
    )


def _look(shape: Shape, voice: Voice, size: float, bold: bool) -> Look:
    before = 0 if bold else shape.between
    where = voice.align(shape.align) or f' algn="{shape.align}"'
    ink = "tx2" if bold and shape.ink == "tx1" else shape.ink
    return Look(
        f'<a:p><a:pPr{where}><a:lnSpc><a:spcPts val="{round(pitch(size) * 100)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef></a:pPr>',
        f'{voice.lang} sz="{round(size * 100)}"',
        _paint(ink),
        bold,
        shape.ink != "tx1",
    )
