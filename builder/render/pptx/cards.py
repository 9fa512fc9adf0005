"""Contacts as cards: `Cards` and their area come in, groups of native shapes go out.

Each card is one group with one description: an icon and what the contact is for, the number as
large as it fits, name, hours, and a QR code that has a description of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from builder.document import Cards
from builder.render.package import attribute
from builder.render.pptx.card_places import (
    ICON,
    LEAD_ICON,
    Form,
    Line,
    Sizes,
    Spot,
    Words,
    fitting,
    spots,
    words_of,
)
from builder.render.pptx.marks import Box, draw_icon, draw_shape, fixed_surface, surface
from builder.render.pptx.shape import pitch
from builder.render.pptx.words import Links, Look, Voice, draw_paragraph
from builder.render.qr import qr_path
from builder.render.vector import geometry

_POINT = 12700
_LIGHT, _DARK = "FFFFFF", "000000"
"""A QR code on any theme: many phones read none that is light on dark."""


def draw_cards(
    cards: Cards, place: tuple[Box, float], first: int, voice: Voice, links: Links
) -> tuple[str, int]:
    """The cards in `place` as groups, with ids from `first`; then the next id.

    A place is a box in EMU, and how much wider than Calibri its letters run.
    """
    box, stretch = place
    placed = spots(cards, box[2] / _POINT / stretch, box[3] / _POINT)
    sizes = fitting(placed)
    frame = _Frame(box, voice, links, stretch)
    drawn: list[str] = []
    for spot in placed:
        shapes = [draw(id_) for id_, draw in enumerate(_shapes(spot, sizes, frame), first + 1)]
        drawn.append(_group(spot, "".join(shapes), frame, first))
        first += len(shapes) + 1
    return "".join(drawn), first


class _Frame(NamedTuple):
    """The area of all cards, in EMU, and what their words need."""

    box: Box
    voice: Voice
    links: Links
    stretch: float = 1.0

    def emu(self, x: float, y: float, w: float, h: float) -> Box:
        """A box in points of the area as one of the slide, on the other side in rtl documents.

        Wider letters have wider boxes; squares (icons, codes) stay squares.
        """
        x, w = x * self.stretch, w if w == h else w * self.stretch
        left = self.box[2] / _POINT - x - w if self.voice.rtl else x
        return (
            self.box[0] + round(left * _POINT),
            self.box[1] + round(y * _POINT),
            round(w * _POINT),
            round(h * _POINT),
        )


def _group(spot: Spot, shapes: str, frame: _Frame, id_: int) -> str:
    x, y, w, h = frame.emu(spot.x, spot.y, spot.w, spot.h)
    area = f'x="{x}" y="{y}"/><a:{{}} cx="{w}" cy="{h}"/>'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{id_}" name="Contact: {attribute(spot.card.label)}" '
        f'descr="{attribute(spot.card.alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
        f"<a:xfrm><a:off {area.format('ext')}<a:chOff {area.format('chExt')}</a:xfrm></p:grpSpPr>"
        f"{shapes}</p:grpSp>"
    )


def _shapes(spot: Spot, sizes: Sizes, frame: _Frame) -> Iterator[Callable[[int], str]]:
    """What draws each shape of a card, given its id."""
    lead = spot.form is Form.LEAD
    card = frame.emu(spot.x, spot.y, spot.w, spot.h)
    yield partial(draw_shape, "Card", card, surface("tx2" if lead else "bg2"))
    size = LEAD_ICON if lead else ICON
    right, down = (spot.pad + 6, (spot.h - size) / 2) if lead else (spot.pad, spot.pad + 1)
    icon = frame.emu(spot.x + right, spot.y + down, size, size)
    yield partial(draw_icon, spot.card.icon, icon, "accent2" if lead else "accent3")
    for words in words_of(spot, sizes):
        yield partial(_draw_words, words, frame)
    if spot.code:
        path, side = qr_path(spot.card.code)
        box = frame.emu(*spot.code_at, spot.code, spot.code)
        yield partial(draw_shape, "Ground of the code", box, fixed_surface(_LIGHT))
        code = fixed_surface(_DARK, geometry(path, side, side, filled=True))
        yield partial(draw_shape, "QR code", box, code, alt=spot.card.code_alt)


def _draw_words(words: Words, frame: _Frame, id_: int) -> str:
    x, y, w, h = frame.emu(words.x, words.y, words.w, words.h)
    where = frame.voice.align(words.align) or f' algn="{words.align}"'
    paragraphs = "".join(
        [
            draw_paragraph(line.runs, _look(line, where, frame.voice), frame.links)
            for line in words.lines
        ]
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="Words"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>'
        '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{words.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody>'
        "</p:sp>"
    )


def _look(line: Line, where: str, voice: Voice) -> Look:
    height = round(pitch(line.size) * 100)
    return Look(
        f'<a:p><a:pPr{where}><a:lnSpc><a:spcPts val="{height}"/></a:lnSpc></a:pPr>',
        f'{voice.lang} sz="{round(line.size * 100)}"',
        f'<a:solidFill><a:schemeClr val="{line.ink}"/></a:solidFill>',
        line.bold,
        line.ink.startswith("bg"),
    )
