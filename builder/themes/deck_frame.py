"""The fixed parts of a deck theme: how many layouts comes in, the parts round the layouts go out.

Only `make_deck` uses this. Format: ECMA-376 part 1, sections 14.2 (theme), 19.2 (presentation),
19.3 (notes master) and 20.1.4.2 (table styles); part 2 (packages).
"""

from __future__ import annotations

from builder.render.package import XML_HEAD

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
SPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
TABLE_STYLE = "{5F2B4C70-61A7-4E0B-9B52-2C8A60D5A111}"
COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)
GROUP_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
COLOURS = {
    "dk1": "1D2B2F",  # ink
    "lt1": "FFFFFF",  # paper
    "dk2": "0E4A54",  # deep teal: titles, bands, table heads
    "lt2": "F5F0E6",  # sand: quiet areas
    "accent1": "1F6F7A",  # teal: bars, bullets, drawings
    "accent2": "E3A440",  # amber: small marks, never text on light ground
    "accent3": "6A3D5E",  # plum: labels, the second of two
    "accent4": "8FBCC0",  # mist: lines and arrows
    "accent5": "A35B33",  # clay
    "accent6": "566366",  # slate: sources, footers
    "hlink": "0B5E86",
    "folHlink": "6A3D5E",
}

_OFFICE = "application/vnd.openxmlformats-officedocument."
_PML = f"{_OFFICE}presentationml."
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


_NOTES_LEVEL = (
    '<a:lvl1pPr marL="0" indent="0" algn="l" rtl="0"><a:lnSpc><a:spcPts val="1500"/></a:lnSpc>'
    '<a:spcBef><a:spcPts val="300"/></a:spcBef><a:buNone/><a:defRPr sz="1200"><a:solidFill>'
    '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
    '<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
)


def frame(layouts: int) -> dict[str, str]:
    """Every part but the master and the layouts, by name, in the order of the archive."""
    return {
        "[Content_Types].xml": _content_types(layouts),
        "_rels/.rels": relationships(
            (f"{R}/officeDocument", "ppt/presentation.xml"),
            (_CORE.replace("metadata", "relationships/metadata"), "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(),
        "ppt/presentation.xml": _presentation(),
        "ppt/_rels/presentation.xml.rels": relationships(
            (f"{R}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{R}/notesMaster", "notesMasters/notesMaster1.xml"),
            (f"{R}/presProps", "presProps.xml"),
            (f"{R}/viewProps", "viewProps.xml"),
            (f"{R}/theme", "theme/theme1.xml"),
            (f"{R}/tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{XML_HEAD}<p:presentationPr {SPACES}/>",
        "ppt/viewProps.xml": f"{XML_HEAD}<p:viewPr {SPACES}/>",
        "ppt/tableStyles.xml": _table_styles(),
        "ppt/theme/theme1.xml": _theme("Plain"),
        "ppt/theme/theme2.xml": _theme("Plain notes"),
        "ppt/notesMasters/notesMaster1.xml": _notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relationships(
            (f"{R}/theme", "../theme/theme2.xml")
        ),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships(
            *(
                (f"{R}/slideLayout", f"../slideLayouts/slideLayout{number}.xml")
                for number in range(1, layouts + 1)
            ),
            (f"{R}/theme", "../theme/theme1.xml"),
        ),
    }


def relationships(*items: tuple[str, str]) -> str:
    """A relationships part: pairs of type and target, named rId1, rId2 and so on."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(items, 1)
    )
    return f'{XML_HEAD}<Relationships xmlns="{RELS}">{entries}</Relationships>'


def _content_types(layouts: int) -> str:
    kinds = {"ppt/presentation.xml": f"{_PML}presentation.main+xml"}
    for name in ("presProps", "viewProps", "tableStyles"):
        kinds[f"ppt/{name}.xml"] = f"{_PML}{name}+xml"
    kinds["ppt/slideMasters/slideMaster1.xml"] = f"{_PML}slideMaster+xml"
    for number in range(1, layouts + 1):
        kinds[f"ppt/slideLayouts/slideLayout{number}.xml"] = f"{_PML}slideLayout+xml"
    kinds["ppt/notesMasters/notesMaster1.xml"] = f"{_PML}notesMaster+xml"
    kinds["ppt/theme/theme1.xml"] = kinds["ppt/theme/theme2.xml"] = f"{_OFFICE}theme+xml"
    kinds["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    package = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{XML_HEAD}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{package}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _core() -> str:
    date = '<dcterms:{0} xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:{0}>'
    return (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Plain</dc:title>'
        f"<dc:language>en-GB</dc:language>{date.format('created')}{date.format('modified')}"
        "</cp:coreProperties>"
    )


def _presentation() -> str:
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>'
        f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 10)
    )
    return (
        f'{XML_HEAD}<p:presentation {SPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr>{levels}'
        "</p:defaultTextStyle></p:presentation>"
    )


def _table_styles() -> str:
    """One style: a head of deep teal, thin lines between rows, none between columns."""
    mist = '<a:solidFill><a:schemeClr val="accent4"/></a:solidFill>'
    line = '<a:{0}><a:ln w="9525">' + mist + "</a:ln></a:{0}>"
    none = "<a:{0}><a:ln><a:noFill/></a:ln></a:{0}>"
    borders = "".join(
        (line if side in ("bottom", "insideH") else none).format(side)
        for side in ("left", "right", "top", "bottom", "insideH", "insideV")
    )
    words = '<a:tcTxStyle{0}><a:fontRef idx="minor"/><a:schemeClr val="{1}"/></a:tcTxStyle>'
    bold = ' b="on"'
    head = '<a:fill><a:solidFill><a:schemeClr val="dk2"/></a:solidFill></a:fill>'
    return (
        f'{XML_HEAD}<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}">'
        f'<a:tblStyle styleId="{TABLE_STYLE}" styleName="Plain"><a:wholeTbl>'
        f"{words.format('', 'dk1')}<a:tcStyle><a:tcBdr>{borders}</a:tcBdr>"
        f"<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl><a:firstRow>"
        f"{words.format(bold, 'lt1')}<a:tcStyle><a:tcBdr/>{head}</a:tcStyle></a:firstRow>"
        "</a:tblStyle></a:tblStyleLst>"
    )


def _theme(name: str) -> str:
    colours = "".join(
        f'<a:{role}><a:srgbClr val="{value}"/></a:{role}>' for role, value in COLOURS.items()
    )
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{kind}Font>"
        for kind in ("major", "minor")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{fill}</a:ln>' for width in (9525, 19050, 28575))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{XML_HEAD}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="Plain">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Plain">{fonts}</a:fontScheme><a:fmtScheme name="Plain">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _notes_master() -> str:
    """A portrait page: the slide above, notes below, the number in the corner."""
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide image"/><p:cNvSpPr><a:spLocks noGrp="1" '
        'noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>'
        f'</p:nvSpPr><p:spPr>{_at(685800, 609600, 5486400, 3086100)}<a:noFill/><a:ln w="9525">'
        '<a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    words = '<a:p>{0}<a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    body = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>'
        f"{_at(685800, 3924300, 5486400, 4572000)}</p:spPr><p:txBody>"
        '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{_NOTES_LEVEL}</a:lstStyle>"
        + words.format('<a:r><a:rPr lang="en-GB"/><a:t>Facilitator notes</a:t></a:r>')
    )
    number = (
        '<p:sp><p:nvSpPr><p:cNvPr id="4" name="slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr>'
        f"{_at(4800600, 8610600, 1371600, 228600)}</p:spPr><p:txBody>"
        '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r">'
        '<a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle>'
        + words.format(
            '<a:fld id="{7C2E5B0A-3D54-4A6B-8E1F-5D0C1B9A2E11}" type="slidenum">'
            '<a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
        )
    )
    return (
        f"{XML_HEAD}<p:notesMaster {SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill>"
        '<a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        f"<p:spTree>{GROUP_HEAD}{picture}{body}{number}</p:spTree></p:cSld>{COLOUR_MAP}"
        f"<p:notesStyle>{_NOTES_LEVEL}</p:notesStyle></p:notesMaster>"
    )


def _at(x: int, y: int, w: int, h: int) -> str:
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )
