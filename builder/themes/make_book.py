"""Draw `plain/book.docx`, the theme of books: a Word file with a named style for all that is drawn.

The theme is that file, made to be opened and changed in Word; this script drew it first, and says
why it looks as it does. Run `python -m builder.themes.make_book FILE` to draw it again (that undoes
changes made in Word). Printed in black and white it loses nothing: call-outs differ by border and
label, body text is pure black, and no large ground is dark. Margins leave room for punching.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from builder.render.package import XML_HEAD, Package
from builder.themes import book_parts as parts
from builder.themes.book_boxes import callout_styles, table_styles
from builder.themes.book_looks import (
    AMBER_INK,
    BOLD,
    CAPS,
    CIRCLES,
    DRY_SAND,
    HOLD,
    INSET,
    KEEP_LINES,
    MID_TEAL,
    MIST,
    PLUM,
    SLATE,
    TEAL,
    THEME,
    art,
    box,
    character,
    colour,
    edge,
    framed,
    indent,
    listed,
    outline,
    paragraph,
    size,
    space,
    style_id,
    tab,
    tracked,
)

COVER = ("Cover Kicker", "Title", "Subtitle", "Cover Fact", "Cover Notice")
COVER_MARGINS = (2835, 1418, 1134, 1418)  # top, right, bottom, left
MARGINS = (1247, 1134, 1077, 1361)


def text_styles() -> str:
    """Running text and lists."""
    return "".join(
        (
            paragraph("Normal"),
            paragraph("Body Text", space(80, 80, 269)),
            paragraph(
                "Lead", KEEP_LINES + space(60, 160, 288), colour(TEAL) + size(13), then="Body Text"
            ),
            paragraph(
                "Label", HOLD + space(160, 20, 259), BOLD + colour(TEAL), "Body Text", "Body Text"
            ),
            paragraph("Source", space(30, 30, 240), colour(SLATE) + size(9), "Body Text"),
            paragraph("Facts", HOLD + space(0, 80, 252), colour(SLATE) + size(10)),
            paragraph("Entry", KEEP_LINES + space(30, 30, 252) + indent(340, 0, 340), size(10)),
            paragraph("List Bullet", listed(1) + space(30, 30, 264), "", "Body Text"),
            paragraph("List Number", listed(2) + space(30, 30, 264), "", "Body Text"),
            paragraph("Write In Prompt", HOLD + space(120, 0), "", "Body Text", "Write In"),
            paragraph("Question", HOLD + space(200, 40, 259), BOLD, "Body Text", "Option"),
            paragraph(
                "Option", KEEP_LINES + space(10, 10, 259) + indent(680, 0, 340), "", "Body Text"
            ),
            paragraph(
                "Write In",
                framed(
                    edge("bottom", "single", 6, THEME["accent6"], 0),
                    edge("between", "single", 6, THEME["accent6"], 0),
                )
                + '<w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/>',
            ),
            paragraph(
                "Gap",
                '<w:spacing w:before="0" w:after="0" w:line="180" w:lineRule="exact"/>',
                size(4),
            ),
        )
    )


def heading_styles() -> str:
    """Title page aside, what the eye finds first."""
    rule = framed(edge("bottom", "single", 12, DRY_SAND, 6))
    ink = BOLD + colour(TEAL)
    return "".join(
        (
            paragraph(
                "heading 1",
                HOLD + rule + space(0, 200, 240) + outline(0),
                ink + size(26),
                then="Body Text",
            ),
            paragraph(
                "heading 2",
                HOLD + space(340, 60, 240) + outline(1),
                ink + size(16),
                then="Body Text",
            ),
            paragraph(
                "heading 3",
                HOLD + space(300, 80, 240) + outline(2),
                BOLD + colour(MID_TEAL) + size(13),
                then="Body Text",
            ),
            paragraph(
                "heading 4",
                HOLD + space(220, 60, 240) + outline(3),
                BOLD + size(11),
                then="Body Text",
            ),
            paragraph(
                "TOC Heading", HOLD + rule + space(0, 260, 240), ink + size(24), then="Body Text"
            ),
            paragraph("toc 1", KEEP_LINES + space(60, 0, 232), BOLD + colour(TEAL) + size(10.5)),
            paragraph("toc 2", KEEP_LINES + space(0, 0, 230) + indent(340), size(10)),
            paragraph(
                "toc 3", KEEP_LINES + space(0, 0, 240) + indent(680), colour(SLATE) + size(10)
            ),
            paragraph(
                "Kicker",
                HOLD + space(0, 60, 240),
                BOLD + CAPS + colour(PLUM) + tracked(1) + size(10),
                then="heading 1",
            ),
            character("Heading Number", colour(AMBER_INK)),
        )
    )


def cover_styles() -> str:
    """The cover, the header and the footer."""
    hair = MIST
    return "".join(
        (
            paragraph(
                "Cover Kicker",
                space(0, 160, 240),
                BOLD + CAPS + colour(PLUM) + tracked(1.2) + size(11),
            ),
            paragraph("Title", space(0, 120, 240), BOLD + colour(TEAL) + size(38), then="Subtitle"),
            paragraph("Subtitle", space(0, 900, 252), colour(MID_TEAL) + size(17)),
            paragraph(
                "Cover Fact",
                KEEP_LINES
                + framed(*(edge(side, "single", 4, hair, 5) for side in ("bottom", "between")))
                + tab(2835)
                + space(0, 0, 264)
                + indent(2835, 0, 2835),
            ),
            character("Cover Fact Label", BOLD + colour(TEAL)),
            paragraph(
                "Cover Notice",
                KEEP_LINES
                + box("single", 12, THEME["accent3"])
                + space(700, 0, 276)
                + indent(INSET, INSET),
            ),
            paragraph(
                "header",
                framed(edge("bottom", "single", 4, hair, 5)) + space(0, 160, 240),
                colour(SLATE) + size(9),
            ),
            paragraph(
                "footer", space(0, 0, 240) + '<w:jc w:val="right"/>', colour(SLATE) + size(9)
            ),
        )
    )


def styles_part() -> str:
    """The whole of styles.xml."""
    fonts = (
        '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
        'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
    )
    language = '<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    drawn = text_styles() + heading_styles() + cover_styles() + callout_styles() + table_styles()
    return (
        f"{XML_HEAD}<w:styles {parts.W}><w:docDefaults><w:rPrDefault><w:rPr>"
        f"{fonts}{size(11)}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{space()}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        f"{parts.DEFAULT_STYLES}{drawn}</w:styles>"
    )


def specimen() -> str:
    """document.xml: each paragraph style shows itself, so that whoever changes one sees it."""
    cover = "".join(parts.line(style_id(name), name) for name in COVER)
    break_ = parts.section(parts.reference("header", 6), COVER_MARGINS)
    references = parts.reference("header", 7) + parts.reference("footer", 8)
    names = re.findall(r'w:type="paragraph"[^>]*><w:name w:val="([^"]*)"', styles_part())
    body = "".join(
        parts.line(style_id(name), name, "CalloutLabel" if name.endswith(" Label") else "")
        for name in names
        if name not in (*COVER, "header", "footer")
    )
    tables = parts.table("BookTable", "Table") + parts.table("DrawingTable", "Drawing")
    return (
        f"{XML_HEAD}<w:document {parts.W} {parts.R}><w:body>{cover}"
        f"<w:p><w:pPr>{break_}</w:pPr></w:p>{body}{tables}{parts.section(references, MARGINS)}"
        "</w:body></w:document>"
    )


def draw() -> bytes:
    """The theme as a file."""
    circles = tuple((radius, art(tone)) for radius, tone in CIRCLES)
    package = Package()
    for name, data in (
        ("[Content_Types].xml", parts.content_types()),
        ("_rels/.rels", parts.PACKAGE_RELATIONSHIPS),
        ("word/document.xml", specimen()),
        ("word/_rels/document.xml.rels", parts.DOCUMENT_RELATIONSHIPS),
        ("word/styles.xml", styles_part()),
        ("word/settings.xml", parts.SETTINGS),
        ("word/numbering.xml", parts.numbering(colour(MID_TEAL), BOLD + colour(MID_TEAL))),
        ("word/fontTable.xml", parts.FONT_TABLE),
        ("word/theme/theme1.xml", parts.theme(THEME.items())),
        ("word/header1.xml", parts.cover_art(circles)),
        ("word/header2.xml", parts.running("hdr", "Header", "{header}")),
        ("word/footer1.xml", parts.running("ftr", "Footer", "{page_of}")),
        ("docProps/core.xml", parts.CORE),
        ("docProps/app.xml", parts.APP),
    ):
        package.add(name, data)
    return package.finish()


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(draw())
