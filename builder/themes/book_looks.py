"""How a Word theme looks: colours, sizes and borders come in, XML goes out.

Sizes are in points, distances in twentieths of a point, borders in eighths, as the format has them
(ISO/IEC 29500-1, 17.3).
"""

from __future__ import annotations

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
TEAL, MID_TEAL, PLUM, SLATE = "text2", "accent1", "accent3", "accent6"
AMBER_INK = "accent5"  # for numerals: amber itself is too pale on white
FILLS = {"sand": "F6F1E7", "teal": "EAF1F2", "amber": "FBF2E1", "plum": "F6EDF3", "none": "FFFFFF"}
WORDS_OWN = frozenset(  # styles that Word knows; all others are marked as custom
    (
        *("Normal", "Body Text", "List Bullet", "List Number", "Title", "Subtitle", "Hyperlink"),
        *("header", "footer", "caption", "TOC Heading", "toc 1", "toc 2", "toc 3"),
        *("heading 1", "heading 2", "heading 3", "heading 4"),
    )
)
INSET = 260  # of call-outs: room for bars and frames inside the margins
CALLOUT_SPACE = 100  # between call-outs
DRY_SAND, MIST = "D3C19A", "C3CED0"
DEEP_AMBER = "B5761B"  # for lines: amber itself is too pale on white (WCAG 1.4.11)
CIRCLES = (  # on the cover: radius in millimetres, colour
    (108, "mist"),
    (79, "accent4"),
    (50, "tx2"),
    (21, "accent2"),
)

BOLD = "<w:b/><w:bCs/>"
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


def bar(look: str, eighths: int, tint: str, fill: str = "none") -> str:
    """A bar at the left; the other borders have the fill's colour and only make room."""
    pad = FILLS[fill]
    return framed(
        edge("top", "single", 4, pad, 2),
        side("left", look, eighths, tint),
        edge("bottom", "single", 4, pad, 3),
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
        edge("top", look, eighths, tint, 3),
        side("left", "single", 4, FILLS[fill]),
        edge("bottom", look, eighths, tint, 4),
        side("right", "single", 4, FILLS[fill]),
    )


def side(name: str, look: str, eighths: int, tint: str) -> str:
    """A border at the side whose outer edge is the margin of the page: 13 points from the text."""
    width = eighths / 8 * (3 if look == "double" else 1)
    return edge(name, look, eighths, tint, round(INSET / 20 - width))


def style_id(name: str) -> str:
    """The id of a style, as Word would make it up."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def paragraph(name: str, p: str = "", r: str = "", based: str = "Normal", then: str = "") -> str:
    """A paragraph style; `then` is the style of what someone types after it."""
    head = f'<w:name w:val="{name}"/>'
    if name != "Normal":
        head += f'<w:basedOn w:val="{style_id(based)}"/>'
    if then:
        head += f'<w:next w:val="{style_id(then)}"/>'
    looks = (f"<w:pPr>{p}</w:pPr>" if p else "") + (f"<w:rPr>{r}</w:rPr>" if r else "")
    identity = f'w:type="paragraph" {_identity(name)}'
    return f'<w:style {identity}>{head}<w:uiPriority w:val="1"/><w:qFormat/>{looks}</w:style>'


def character(name: str, r: str) -> str:
    """A character style."""
    head = f'<w:name w:val="{name}"/><w:uiPriority w:val="2"/><w:qFormat/>'
    identity = f'w:type="character" {_identity(name)}'
    return f"<w:style {identity}>{head}<w:rPr>{r}</w:rPr></w:style>"


def callout(name: str, borders: str, fill: str = "none") -> str:
    """A call-out; its label is the beginning of its first paragraph."""
    look = KEEP_LINES + borders + filled(FILLS[fill]) + space(CALLOUT_SPACE, 0, 259)
    return paragraph(name, look + indent(INSET, INSET), "", "Body Text")


def cell_edges(*edges: tuple[str, int, str]) -> str:
    """Borders of a table, each with its width in eighths of a point."""
    return "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{tint}"/>'
        for side, eighths, tint in edges
    )


def table_style(
    name: str, borders: str, first_row: str, insets: tuple[int, int, int] = (40, 40, 110)
) -> str:
    """A table style with a look for its header row; `insets` of cells above, below, at the side."""
    above, below, beside = insets
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", above), ("left", beside), ("bottom", below), ("right", beside))
    )
    return (
        f'<w:style w:type="table" {_identity(name)}>'
        f'<w:name w:val="{name}"/><w:basedOn w:val="NormalTable"/><w:uiPriority w:val="3"/>'
        f"<w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        f'<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow">'
        f"<w:rPr>{BOLD}</w:rPr><w:tcPr>{first_row}</w:tcPr></w:tblStylePr></w:style>"
    )


def _identity(name: str) -> str:
    default = 'w:default="1" ' if name == "Normal" else ""
    custom = "" if name in WORDS_OWN else 'w:customStyle="1" '
    return f'{default}{custom}w:styleId="{style_id(name)}"'
