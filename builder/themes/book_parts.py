"""What a Word file needs besides styles, which `make_book` brings: the other parts of the theme."""

from __future__ import annotations

from collections.abc import Iterable

from builder.render.package import XML_HEAD, escaped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MICROSOFT = "http://schemas.microsoft.com"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
MILLIMETRE = 36000  # EMU

FONT = "Calibri"
COMPLEX_FONT = "Arial"  # on every Windows and Mac, with Arabic and Hebrew letters

# --- the package ----------------------------------------------------------------------------------

_OVERRIDES = {
    "word/document.xml": f"{WORD_TYPE}.document.main+xml",
    "word/styles.xml": f"{WORD_TYPE}.styles+xml",
    "word/settings.xml": f"{WORD_TYPE}.settings+xml",
    "word/numbering.xml": f"{WORD_TYPE}.numbering+xml",
    "word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
    "word/header1.xml": f"{WORD_TYPE}.header+xml",
    "word/header2.xml": f"{WORD_TYPE}.header+xml",
    "word/footer1.xml": f"{WORD_TYPE}.footer+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}


def content_types() -> str:
    """[Content_Types].xml."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _OVERRIDES.items()
    )
    return (
        f'{XML_HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relationships(targets: Iterable[tuple[str, str]]) -> str:
    """A .rels part; `targets` are type and target, and get rId1, rId2, ..."""
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML_HEAD}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


PACKAGE_RELATIONSHIPS = relationships(
    (
        (f"{OFFICE}/officeDocument", "word/document.xml"),
        (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{OFFICE}/extended-properties", "docProps/app.xml"),
    )
)
DOCUMENT_RELATIONSHIPS = relationships(
    (
        (f"{OFFICE}/styles", "styles.xml"),
        (f"{OFFICE}/settings", "settings.xml"),
        (f"{OFFICE}/numbering", "numbering.xml"),
        (f"{OFFICE}/fontTable", "fontTable.xml"),
        (f"{OFFICE}/theme", "theme/theme1.xml"),
        (f"{OFFICE}/header", "header1.xml"),
        (f"{OFFICE}/header", "header2.xml"),
        (f"{OFFICE}/footer", "footer1.xml"),
    )
)
CORE = (
    f'{XML_HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Theme of books</dc:title>'
    '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>'
    "</cp:coreProperties>"
)
APP = (
    f'{XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><DocSecurity>0</DocSecurity></Properties>'
)

# --- settings, fonts, colours, lists --------------------------------------------------------------

_COMPATIBILITY = "".join(
    f'<w:compatSetting w:name="{name}" w:uri="{MICROSOFT}/office/word" w:val="{value}"/>'
    for name, value in (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
)
_MAPPED = "".join(
    f' w:{ours}="{theirs}"'
    for ours, theirs in (
        ("bg1", "light1"),
        ("t1", "dark1"),
        ("bg2", "light2"),
        ("t2", "dark2"),
        *((f"accent{n}", f"accent{n}") for n in range(1, 7)),
        ("hyperlink", "hyperlink"),
        ("followedHyperlink", "followedHyperlink"),
    )
)
SETTINGS = (
    f'{XML_HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    f'<w:compat>{_COMPATIBILITY}</w:compat><w:themeFontLang w:val="en-GB"/>'
    f'<w:clrSchemeMapping{_MAPPED}/><w:decimalSymbol w:val="."/>'
    '<w:listSeparator w:val=","/></w:settings>'
)
FONT_TABLE = f"{XML_HEAD}<w:fonts {W}>" + "".join(
    f'<w:font w:name="{name}"><w:charset w:val="00"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font>'
    for name in (FONT, COMPLEX_FONT)
)
FONT_TABLE += "</w:fonts>"


def theme(colours: Iterable[tuple[str, str]]) -> str:
    """theme1.xml with the twelve `colours`, in the order of the format."""
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours)
    fonts = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface="{COMPLEX_FONT}"/>'
    flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{flat}<a:prstDash val="solid"/></a:ln>'
    plain = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML_HEAD}<a:theme xmlns:a="{DRAWING}/main" name="Plain"><a:themeElements>'
        f'<a:clrScheme name="Plain">{scheme}</a:clrScheme><a:fontScheme name="Plain">'
        f"<a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Plain"><a:fillStyleLst>{flat * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{plain * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{flat * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _level(level: int, look: tuple[str, str, str], style: str, run: str) -> str:
    kind, text, start = look
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    left = 397 * (level + 1)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{linked}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="397"/></w:pPr><w:rPr>{run}</w:rPr></w:lvl>'
    )


def numbering(bullet_run: str, number_run: str) -> str:
    """numbering.xml: list 1 is bulleted, list 2 numbered, each with two levels."""
    bullets = _level(0, ("bullet", "•", "1"), "ListBullet", bullet_run) + _level(
        1, ("bullet", "–", "1"), "", bullet_run
    )
    numbers = _level(0, ("decimal", "%1", "1"), "ListNumber", number_run) + _level(
        1, ("lowerLetter", "%2", "1"), "", number_run
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="hybridMultilevel"/>'
        f"{levels}</w:abstractNum>"
        for n, levels in ((1, bullets), (2, numbers))
    )
    lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    return f"{XML_HEAD}<w:numbering {W}>{abstract}{lists}</w:numbering>"


# --- headers and pages ----------------------------------------------------------------------------


_COLUMN = '<w:gridCol w:w="4600"/>'


def running(tag: str, style: str, text: str) -> str:
    """A header (`hdr`) or footer (`ftr`) of one line."""
    return f"{XML_HEAD}<w:{tag} {W}>{line(style, text)}</w:{tag}>"


def line(style: str, text: str, look: str = "") -> str:
    """A paragraph of plain text; `look` is the style of its letters."""
    letters = f'<w:rPr><w:rStyle w:val="{look}"/></w:rPr>' if look else ""
    run = f'<w:r>{letters}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def table(style: str, cells: str) -> str:
    """Two rows of two cells in the paragraph styles `cells` Heading and `cells` Text."""
    rows = "".join(
        "<w:tr>"
        + f'<w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>{line(cells + of, style)}</w:tc>'
        * 2
        + "</w:tr>"
        for of in ("Heading", "Text")
    )
    look = 'w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="9200" w:type="dxa"/>'
        f'<w:tblLook {look} w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>'
        f"{_COLUMN * 2}</w:tblGrid>{rows}</w:tbl>{line('Gap', '')}"
    )


def cover_art(circles: Iterable[tuple[int, str]]) -> str:
    """The cover's header: quarter circles (radius in mm, fill) in a corner of the page."""
    shapes = "".join(_quarter(9000 + n, radius, fill) for n, (radius, fill) in enumerate(circles))
    spaces = " ".join(
        f'xmlns:{prefix}="{address}"'
        for prefix, address in (
            ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
            ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
            ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
            ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        )
    )
    start = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr>'
    return f"{XML_HEAD}<w:hdr {W} {spaces}>{start}{shapes}</w:p></w:hdr>"


def _quarter(id_: int, radius: int, fill: str) -> str:
    side = radius * MILLIMETRE
    path = (
        f'<a:path w="{side}" h="{side}"><a:moveTo><a:pt x="0" y="{side}"/></a:moveTo>'
        f'<a:arcTo wR="{side}" hR="{side}" stAng="10800000" swAng="5400000"/>'
        f'<a:lnTo><a:pt x="{side}" y="{side}"/></a:lnTo><a:close/></a:path>'
    )
    decorative = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        f'xmlns:adec="{MICROSOFT}/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    places = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:align>{end}</wp:align></wp:position{axis}>'
        for axis, end in (("H", "right"), ("V", "bottom"))
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" '
        f'distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id_}" behindDoc="1" '
        'locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{places}<wp:extent cx="{side}" cy="{side}"/><wp:wrapNone/>'
        f'<wp:docPr id="{id_}" name="Decoration {id_}">{decorative}</wp:docPr>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{MICROSOFT}/office/word/2010/'
        'wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{side}" cy="{side}"/></a:xfrm><a:custGeom>'
        '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{path}</a:pathLst></a:custGeom>{fill}<a:ln><a:noFill/></a:ln></wps:spPr>"
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )


def section(references: str, margins: tuple[int, int, int, int]) -> str:
    """A4 with `margins` top, right, bottom, left; `references` name its header and footer."""
    top, right, bottom, left = margins
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        'w:header="680" w:footer="624" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>'
    )


def reference(tag: str, number: int) -> str:
    """A section's use of a header or footer of the document's relationships."""
    return f'<w:{tag}Reference w:type="default" r:id="rId{number}"/>'


def _default(kind: str, name: str, looks: str = "") -> str:
    return (
        f'<w:style w:type="{kind}" w:default="1" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        f"{looks}</w:style>"
    )


_CELL_MARGINS = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
)
DEFAULT_STYLES = (
    _default("character", "Default Paragraph Font")
    + _default(
        "table",
        "Normal Table",
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{_CELL_MARGINS}</w:tblCellMar>'
        "</w:tblPr>",
    )
    + _default("numbering", "No List")
)
"""What Word expects of every document."""
