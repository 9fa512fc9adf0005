"""Colours, fonts and logo of an organisation on a document: bytes or an opened file, changed.

The plain theme writes its colours out: each is replaced by what a `BookDress` gives for it. A logo
is a picture named `logo` in the headers; one that is there already gives way.
"""

from __future__ import annotations

import io
import re
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from builder.render.docx.rewrite import coloured, rewritten
from builder.render.docx.template import TOKENS
from builder.render.package import attribute
from builder.template import BookDress, Logo

NAME = "logo"
_EMU = 12700
_VML_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
_SIDES = {True: WD_ALIGN_PARAGRAPH.LEFT, False: WD_ALIGN_PARAGRAPH.RIGHT}


def recoloured(package: bytes, dress: BookDress) -> bytes:
    """The document with its colours and the fonts of its theme replaced."""
    return rewritten(package, lambda xml: _changed(xml, dress))


def _changed(xml: str, dress: BookDress) -> str:
    xml = coloured(xml, lambda colour: dress.colours.get(colour.upper(), colour))
    for kind, name in zip(("major", "minor"), dress.fonts, strict=True):
        if name:
            before, after = rf'(?<=<a:{kind}Font><a:latin typeface=")[^"]*', attribute(name)
            xml = re.sub(before, after.replace("\\", ""), xml)
    return xml


def give_logo(document: Any, dress: BookDress) -> None:
    """Put the logo into the header of each section, at the corner that it names."""
    if dress.logo is None:
        return
    done = set()
    for section in document.sections:
        header = section.header
        header.is_linked_to_previous = False
        if id(header.part) not in done:
            done.add(id(header.part))
            _put(header, dress.logo, len(done))


def _put(header: Any, logo: Logo, number: int) -> None:
    """At the corner of the page; above words that the header has, in a line of its own.

    A header with a picture is a letterhead, and has its logo.
    """
    _take_out(header)
    if any(True for _ in header._element.iter(qn("a:blip"), _VML_PICTURE)):
        return
    paragraphs = header.paragraphs or [header.add_paragraph()]
    words = "".join(each.text or "" for each in header._element.iter(qn("w:t"))).strip()
    high = round(logo.height * _EMU)
    if words and words not in TOKENS:
        line = paragraphs[0].insert_paragraph_before()
        line.alignment = _SIDES["left" in logo.corner]
        picture = line.add_run().add_picture(io.BytesIO(logo.picture), height=high)
        picture._inline.docPr.set("name", NAME)
        picture._inline.docPr.set("descr", "Logo")
    else:
        rid, image = header.part.get_or_add_image(io.BytesIO(logo.picture))
        size = round(high * image.px_width / image.px_height), high
        drawn = parse_xml(_anchor(rid, size, logo.corner, 9500 + number))
        paragraphs[0].add_run()._element.append(drawn)


def _take_out(header: Any) -> None:
    """Take out the logo that was put in before, with the line that was made for it."""
    for each in list(header._element.iter(qn("w:drawing"))):
        if any(shape.get("name") == NAME for shape in each.iter(qn("wp:docPr"))):
            run = each.getparent()
            run.remove(each)
            line = run.getparent()
            if len(header._element) > 1 and not any(True for _ in line.iter(qn("w:t"))):
                header._element.remove(line)


def _anchor(rid: str, size: tuple[int, int], corner: str, id_: int) -> str:
    """A picture at a corner of the page, behind the text."""
    side = "left" if "left" in corner else "right"
    wide, high = size
    return (
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id_}" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="margin"><wp:align>{side}</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>288000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:wrapNone/><wp:docPr id="{id_}" name="{NAME}" '
        'descr="Logo"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{id_}" name="{NAME}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )
