"""What stands around the text of a book: properties, styles, lists, headers, relationships."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from builder.document import Book, Meta
from builder.render.chart import (
    CHART_TYPE,
    WORKBOOK_TYPE,
    chart_rels,
    draw_chart,
    draw_workbook,
)
from builder.render.docx.pen import Pen
from builder.render.inks import inked
from builder.render.package import XML_HEAD, attribute, escaped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = f"{_PACKAGE}/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
NAMESPACES = (
    f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}" '
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
"""What the root of document.xml declares."""

_ROOT_RELATIONSHIPS = (
    f'{XML_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
_EVERY_BOOK = "".join(
    f'<Override PartName="/{name}" ContentType="{kind}+xml"/>'
    for name, kind in (
        ("word/document.xml", f"{_WORD}.document.main"),
        ("word/styles.xml", f"{_WORD}.styles"),
        ("word/settings.xml", f"{_WORD}.settings"),
        ("word/numbering.xml", f"{_WORD}.numbering"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
    )
)
_EAST_ASIAN = ("zh", "ja", "ko")
_PAGE_TOKEN = re.compile(r"\{(page|pages)\}")
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def parts_around(
    book: Book, theme: Mapping[str, Any], pen: Pen
) -> Iterator[tuple[str, str | bytes]]:
    """Name and text of each part but the document, whose drawing filled `pen`'s lists and links."""
    directed = theme[book.meta.direction]
    language = _language(book.meta)
    yield "[Content_Types].xml", _types(theme, len(pen.charts), bool(pen.pictures))
    yield "_rels/.rels", _ROOT_RELATIONSHIPS
    yield "docProps/core.xml", _core(book.meta)
    yield "word/_rels/document.xml.rels", _relationships(theme, pen)
    yield "word/styles.xml", XML_HEAD + f"<w:lang {language}/>".join(directed["styles"])
    yield "word/settings.xml", XML_HEAD + f"<w:themeFontLang {language}/>".join(theme["settings"])
    yield "word/numbering.xml", XML_HEAD + _lists(theme, pen).join(theme["numbering"]["cut"])
    filled = {"{header}": escaped(book.header), "{page_of}": _page_of(book.page_of, pen)}
    for name, pieces in directed["running"].items():
        yield name, XML_HEAD + "".join([filled.get(piece, piece) for piece in pieces])
    for number, chart in enumerate(pen.charts, 1):
        drawn = draw_chart(chart, book.meta.language, book.meta.direction, pen.table_size)
        yield f"word/charts/chart{number}.xml", inked(drawn, theme["inks"])
        yield f"word/charts/_rels/chart{number}.xml.rels", chart_rels(_workbook(number, "../"))
        yield f"word/{_workbook(number)}", draw_workbook(chart)


_PNG = '<Default Extension="png" ContentType="image/png"/>'


def _types(theme: Mapping[str, Any], charts: int, pictures: bool) -> str:
    drawn = "".join(
        f'<Override PartName="/word/charts/chart{n}.xml" ContentType="{CHART_TYPE}"/>'
        f'<Override PartName="/word/{_workbook(n)}" ContentType="{WORKBOOK_TYPE}"/>'
        for n in range(1, charts + 1)
    )
    return (
        f'{XML_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{_PNG if pictures else ''}"
        f"{_EVERY_BOOK}{theme['types']}{drawn}</Types>"
    )


def _core(meta: Meta) -> str:
    """The core properties (ISO/IEC 29500-2, 11); the date is fixed: builds can be compared."""
    said = (
        ("dc:title", meta.title),
        ("dc:subject", meta.subject),
        ("dc:creator", meta.author),
        ("cp:keywords", meta.keywords),
        ("dc:identifier", meta.identifier),
        ("dc:language", meta.language),
        ("cp:lastModifiedBy", meta.author),
    )
    properties = "".join(f"<{tag}>{escaped(text)}</{tag}>" for tag, text in said if text)
    dates = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:{tag}>'
        for tag in ("created", "modified")
    )
    return (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{properties}{dates}</cp:coreProperties>"
    )


def _relationships(theme: Mapping[str, Any], pen: Pen) -> str:
    links = "".join(
        [
            f'<Relationship Id="{link}" Type="{_OFFICE}/hyperlink" '
            f'Target="{attribute(_address(href))}" TargetMode="External"/>'
            for href, link in pen.links.items()
        ]
    )
    charts = "".join(
        f'<Relationship Id="chart{n}" Type="{_OFFICE}/chart" Target="charts/chart{n}.xml"/>'
        for n in range(1, len(pen.charts) + 1)
    )
    pictures = "".join(
        f'<Relationship Id="slide{n}" Type="{_OFFICE}/image" Target="{name}"/>'
        for n, name in enumerate(pen.pictures.values(), 1)
    )
    return (
        f'{XML_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{theme['relationships']}{links}{charts}{pictures}</Relationships>"
    )


def _workbook(number: int, up: str = "") -> str:
    """Where a chart's workbook lies, from the folder `word` or, with `up`, from that of charts."""
    return f"{up}embeddings/chart{number}.xlsx"


def _address(href: str) -> str:
    """`href` without what no address may hold (RFC 3986): Word repairs files that have it."""
    unsafe = {" ": "%20", '"': "%22", "<": "%3C", ">": "%3E", "\\": "%5C", "^": "%5E", "`": "%60"}
    return "".join([unsafe.get(c, c) for c in href if c > "\x1f"])


def _lists(theme: Mapping[str, Any], pen: Pen) -> str:
    """One list of its own for each numbered list, beginning at 1 (17.9.26)."""
    numbering = theme["numbering"]
    return "".join(
        [
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{numbering["look"]}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for number in range(numbering["next"], numbering["next"] + pen.lists)
        ]
    )


def _language(meta: Meta) -> str:
    """The language of Latin, East Asian and right-to-left text, for the spelling checker."""
    eastern = meta.language if meta.language.startswith(_EAST_ASIAN) else "en-US"
    complex_ = meta.language if meta.direction == "rtl" else "ar-SA"
    return (
        f'w:val="{attribute(meta.language)}" w:eastAsia="{attribute(eastern)}" '
        f'w:bidi="{attribute(complex_)}"'
    )


def _page_of(text: str, pen: Pen) -> str:
    """The footer's words inside a run of the theme: each field ends that run and begins another."""
    look = "<w:rPr><w:rtl/></w:rPr>" if pen.rtl else ""
    pieces = _PAGE_TOKEN.split(text)
    return "".join(
        f'</w:t></w:r>{pen.field(_FIELDS[piece], "1")}<w:r>{look}<w:t xml:space="preserve">'
        if i % 2
        else escaped(piece)
        for i, piece in enumerate(pieces)
    )
