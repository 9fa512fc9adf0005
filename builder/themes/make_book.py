"""Draw `plain/book.docx`, the theme of books: what comes in are the styles below, what goes out is a Word file.

It was run once; since then the theme is that file, open to anyone with Word. The script stays as its plain
description, and to begin a new theme from: `python -m builder.themes.make_book plain/book.docx`. Element order follows
ISO/IEC 29500-1, 17.3 to 17.7; sizes are in points, distances in twentieths of a point.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from builder.render.package import XML_HEAD, Package
from builder.themes import book_parts as parts

THEME = {  # the same twelve as the deck's
    "dk1": "000000",
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
TEAL, MID_TEAL, AMBER, PLUM, CLAY, SLATE = (
    "text2",
    "accent1",
    "accent2",
    "accent3",
    "accent5",
    "accent6",
)
FILLS = {"sand": "F6F1E7", "teal": "EAF1F2", "amber": "FBF2E1", "plum": "F6EDF3", "none": "FFFFFF"}
INSET = 340  # of call-outs, for bars and frames to stand in
DRY_SAND, MIST = "D3C19A", "C3CED0"
CIRCLES = ((108, "mist"), (79, "accent4"), (50, "tx2"), (21, "accent2"))
COVER = ("Cover Kicker", "Title", "Subtitle", "Cover Fact", "Cover Notice")
DEFAULTS = (  # what Word itself expects of every document
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    '</w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)

# --- looks ------------------------------------------------------------------------------------------------------------

BOLD = "<w:b/><w:bCs/>"
ITALIC = "<w:i/><w:iCs/>"
CAPS = "<w:caps/>"
KEEP_NEXT = "<w:keepNext/>"
KEEP_LINES = "<w:keepLines/>"
HOLD = KEEP_NEXT + KEEP_LINES


def colour(name: str) -> str:
    """Text in a colour of the theme."""
    return f'<w:color w:val="{THEME[name.replace("text", "dk")]}" w:themeColor="{name}"/>'


def tracked(points: float) -> str:
    """Letters set apart by `points`."""
    return f'<w:spacing w:val="{points * 20:.0f}"/>'


def size(points: float) -> str:
    """Letters of a size."""
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def space(before: int = 0, after: int = 0, line: int = 276) -> str:
    """Distances above and below, and the line pitch in 240ths of the font's own."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def indent(left: int = 0, right: int = 0, hanging: int = 0) -> str:
    """Indents from the margins."""
    return f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>'


def tab(position: int, value: str = "left") -> str:
    """One tab stop."""
    return f'<w:tabs><w:tab w:val="{value}" w:pos="{position}"/></w:tabs>'


def outline(level: int) -> str:
    """The level in Word's navigation pane, from 0."""
    return f'<w:outlineLvl w:val="{level}"/>'


def listed(number: int) -> str:
    """A paragraph of list `number` in numbering.xml."""
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


def edge(side: str, look: str, eighths: int, tint: str, gap: int = 6) -> str:
    """One border, `eighths` of a point wide and `gap` points from the text."""
    return f'<w:{side} w:val="{look}" w:sz="{eighths}" w:space="{gap}" w:color="{tint}"/>'


def framed(*edges: str) -> str:
    """Borders in the order top, left, bottom, right, between."""
    return f"<w:pBdr>{''.join(edges)}</w:pBdr>"


def filled(tint: str) -> str:
    """A background."""
    return "" if tint == FILLS["none"] else f'<w:shd w:val="clear" w:color="auto" w:fill="{tint}"/>'


def art(tone: str) -> str:
    """A flat fill of the cover's decoration."""
    paint = (
        f'<a:srgbClr val="{FILLS["teal"]}"/>' if tone == "mist" else f'<a:schemeClr val="{tone}"/>'
    )
    return f"<a:solidFill>{paint}</a:solidFill>"


# --- styles -----------------------------------------------------------------------------------------------------------


def style_id(name: str) -> str:
    """The id that Word gives to a style of this name."""
    return name[0].upper() + name[1:].title().replace(" ", "")[1:] if " " in name else name.title()


def paragraph(name: str, p: str = "", r: str = "", based: str = "Normal", then: str = "") -> str:
    """A paragraph style; `then` is the style of the paragraph that follows when someone types on."""
    head = f'<w:name w:val="{name}"/>'
    if name != "Normal":
        head += f'<w:basedOn w:val="{style_id(based)}"/>'
    if then:
        head += f'<w:next w:val="{style_id(then)}"/>'
    default = ' w:default="1"' if name == "Normal" else ""
    looks = (f"<w:pPr>{p}</w:pPr>" if p else "") + (f"<w:rPr>{r}</w:rPr>" if r else "")
    identity = f'w:type="paragraph"{default} w:styleId="{style_id(name)}"'
    return f'<w:style {identity}>{head}<w:uiPriority w:val="1"/><w:qFormat/>{looks}</w:style>'


def character(name: str, r: str) -> str:
    """A character style."""
    head = f'<w:name w:val="{name}"/><w:uiPriority w:val="2"/><w:qFormat/>'
    return f'<w:style w:type="character" w:styleId="{style_id(name)}">{head}<w:rPr>{r}</w:rPr></w:style>'


def callout(name: str, borders: str, fill: str = "none", keep: str = KEEP_LINES) -> str:
    """A call-out, and the line above it that carries its label."""
    look = keep + borders + filled(FILLS[fill]) + space(50, 0, 264) + indent(INSET, INSET)
    label = HOLD + space(200, 0, 264)
    return paragraph(name, look, "", "Body Text") + paragraph(
        f"{name} Label", label, "", name, name
    )


def bar(look: str, eighths: int, tint: str, fill: str = "none") -> str:
    """A bar at the left; the other borders have the fill's colour and only make room."""
    pad = FILLS[fill]
    return framed(
        edge("top", "single", 4, pad, 3),
        side("left", look, eighths, tint),
        edge("bottom", "single", 4, pad, 4),
        side("right", "single", 4, pad),
    )


def box(look: str, eighths: int, tint: str) -> str:
    """The same border on four sides."""
    return framed(
        edge("top", look, eighths, tint, 4),
        side("left", look, eighths, tint),
        edge("bottom", look, eighths, tint, 6),
        side("right", look, eighths, tint),
    )


def rails(look: str, eighths: int, tint: str, fill: str) -> str:
    """Borders above and below; the fill reaches as far as other boxes do."""
    return framed(
        edge("top", look, eighths, tint, 4),
        side("left", "single", 4, FILLS[fill]),
        edge("bottom", look, eighths, tint, 6),
        side("right", "single", 4, FILLS[fill]),
    )


def side(name: str, look: str, eighths: int, tint: str) -> str:
    """A border at the side whose outer edge is the margin of the page: 17 points from the text."""
    width = eighths / 8 * (3 if look == "double" else 1)
    return edge(name, look, eighths, tint, round(INSET / 20 - width))


def text_styles() -> str:
    """Running text and lists."""
    return "".join(
        (
            paragraph("Normal"),
            paragraph("Body Text", space(100, 100)),
            paragraph(
                "Lead", KEEP_LINES + space(60, 160, 288), colour(TEAL) + size(13), then="Body Text"
            ),
            paragraph(
                "Label", HOLD + space(200, 40), BOLD + colour(TEAL), "Body Text", "Body Text"
            ),
            paragraph("Source", space(60, 100, 252), colour(SLATE) + size(9), "Body Text"),
            paragraph("List Bullet", listed(1) + space(50, 50), "", "Body Text"),
            paragraph("List Number", listed(2) + space(60, 60), "", "Body Text"),
            paragraph("Write In Prompt", HOLD + space(180, 0), "", "Body Text", "Write In"),
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
                HOLD + rule + space(0, 260, 240) + outline(0),
                ink + size(24),
                then="Body Text",
            ),
            paragraph(
                "heading 2",
                HOLD + space(400, 100, 240) + outline(1),
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
            paragraph("toc 1", KEEP_LINES + space(140, 20, 252), BOLD + colour(TEAL)),
            paragraph("toc 2", KEEP_LINES + space(20, 20, 252) + indent(340)),
            paragraph(
                "toc 3", KEEP_LINES + space(0, 0, 252) + indent(680), colour(SLATE) + size(10)
            ),
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
            paragraph("Title", space(0, 120, 228), BOLD + colour(TEAL) + size(38), then="Subtitle"),
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
                framed(edge("bottom", "single", 4, hair, 5)) + space(0, 0, 240),
                colour(SLATE) + size(9),
            ),
            paragraph(
                "footer", space(0, 0, 240) + '<w:jc w:val="right"/>', colour(SLATE) + size(9)
            ),
        )
    )


def callout_styles() -> str:
    """The eight call-outs, each with a border of its own: told apart on a grey photocopy too."""
    return "".join(
        (
            callout("Callout Say", bar("single", 48, THEME["dk2"], "sand"), "sand"),
            callout("Callout Ask", bar("double", 18, THEME["accent1"], "teal"), "teal", HOLD),
            callout("Callout Do", bar("dashed", 24, THEME["accent2"])),
            callout("Callout Watch For", rails("single", 18, THEME["accent2"], "amber"), "amber"),
            callout("Callout Expect", bar("single", 8, THEME["accent6"])),
            callout("Callout Safety", box("single", 24, THEME["accent3"]), "plum"),
            callout("Callout Check", box("double", 6, THEME["accent1"])),
            callout("Callout Note", box("single", 4, THEME["accent6"])),
            character("Callout Label", BOLD + CAPS + colour(TEAL) + tracked(0.6) + size(9)),
            character("Hyperlink", colour(MID_TEAL) + '<w:u w:val="single"/>'),
        )
    )


def cell_edges(*edges: tuple[str, int, str]) -> str:
    """Borders of a table, each with its width in eighths of a point."""
    return "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{tint}"/>'
        for side, eighths, tint in edges
    )


def table_style(name: str, borders: str, first_row: str) -> str:
    """A table style with a look for its header row."""
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 40), ("left", 110), ("bottom", 40), ("right", 110))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="3"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}</w:rPr><w:tcPr>{first_row}</w:tcPr></w:tblStylePr></w:style>'
    )


def table_styles() -> str:
    """Tables, drawings made of cells, and their paragraphs."""
    teal, mist = THEME["dk2"], MIST
    lines = (("top", 8, teal), ("bottom", 8, teal), ("insideH", 4, mist), ("insideV", 4, mist))
    sides = tuple(
        (side, 8, THEME["accent1"]) for side in ("top", "left", "bottom", "right", "insideV")
    )
    under = f"<w:tcBorders>{cell_edges(('bottom', 8, teal))}</w:tcBorders>"
    centred = '<w:jc w:val="center"/>'
    return "".join(
        (
            table_style(
                "Book Table",
                cell_edges(*lines),
                under + filled(FILLS["sand"]) + '<w:vAlign w:val="bottom"/>',
            ),
            table_style(
                "Drawing Table",
                cell_edges(*sides),
                filled(FILLS["teal"]) + '<w:vAlign w:val="center"/>',
            ),
            paragraph("Table Text", space(20, 20, 252), size(10)),
            paragraph("Table Heading", HOLD + space(20, 20, 252), BOLD + colour(TEAL) + size(10)),
            paragraph("caption", HOLD + space(240, 80, 252), BOLD + colour(TEAL) + size(10)),
            paragraph("Drawing Heading", HOLD + space(40, 40, 252) + centred, BOLD + colour(TEAL)),
            paragraph("Drawing Text", space(30, 30, 252) + centred, size(10)),
            paragraph(
                "Drawing Result",
                KEEP_LINES + space(120, 160, 252) + centred,
                BOLD + colour(PLUM) + size(12),
            ),
        )
    )


# --- the file ---------------------------------------------------------------------------------------------------------


def styles_part() -> str:
    """The whole of styles.xml."""
    fonts = (
        '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
        'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
    )
    language = '<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    all_styles = (
        text_styles() + heading_styles() + cover_styles() + callout_styles() + table_styles()
    )
    return (
        f"{XML_HEAD}<w:styles {parts.W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{size(11)}{language}"
        f"</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{space()}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        f"{DEFAULTS}{all_styles}</w:styles>"
    )


def specimen() -> str:
    """document.xml: each paragraph style shows itself, so that whoever changes one sees it."""
    cover = "".join(parts.line(style_id(name), name) for name in COVER)
    margins = (1304, 1247, 1134, 1418)
    break_ = parts.section(parts.reference("header", 6), (2835, 1418, 1134, 1418))
    references = parts.reference("header", 7) + parts.reference("footer", 8)
    names = re.findall(r'w:type="paragraph"[^>]*><w:name w:val="([^"]*)"', styles_part())
    body = "".join(
        parts.line(style_id(name), name)
        for name in names
        if name not in (*COVER, "header", "footer")
    )
    return (
        f"{XML_HEAD}<w:document {parts.W} {parts.R}><w:body>{cover}<w:p><w:pPr>{break_}</w:pPr></w:p>"
        f"{body}{parts.section(references, margins)}</w:body></w:document>"
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
