"""What holds slides together: a `Deck` and its slide ids come in, the parts round them go out.

Format: ECMA-376 part 1, 19.2 (presentation), part 2 (packages, core properties); sections:
[MS-PPTX] 2.2.3. Dates are always 2000-01-01, so that the same deck gives the same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha1
from typing import Any

from builder.document import Chart, Deck, Meta
from builder.render.chart import CHART_TYPE, WORKBOOK_TYPE
from builder.render.package import XML_HEAD, attribute, escaped
from builder.render.pptx.words import Rel

_OFFICE = "application/vnd.openxmlformats-officedocument."
_PACKAGE = "application/vnd.openxmlformats-package."
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def draw_frame(
    deck: Deck, theme: Mapping[str, Any], ids: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """The parts that come before the theme and the slides, in the order of the archive."""
    first = 1 + max(int(id_.removeprefix("rId")) for id_, _, _ in theme["presentation rels"])
    yield "[Content_Types].xml", _content_types(deck, theme)
    yield "_rels/.rels", _root_rels()
    yield "docProps/core.xml", _core(deck.meta)
    yield "docProps/app.xml", _app(deck)
    yield "ppt/presentation.xml", _presentation(deck, theme, ids, first)
    yield "ppt/_rels/presentation.xml.rels", _presentation_rels(theme, first, len(ids))


def draw_rels(rels: Iterable[Rel]) -> str:
    """A relationships part, with the ids rId1, rId2 and so on; what begins with http is outside."""
    entries = [
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{attribute(target)}"'
        + (' TargetMode="External"/>' if target.startswith("http") else "/>")
        for number, (kind, target) in enumerate(rels, 1)
    ]
    return f'{XML_HEAD}<Relationships xmlns="{_RELS}">{"".join(entries)}</Relationships>'


def _content_types(deck: Deck, theme: Mapping[str, Any]) -> str:
    presentationml = f"{_OFFICE}presentationml."
    parts = {
        "/docProps/core.xml": f"{_PACKAGE}core-properties+xml",
        "/docProps/app.xml": f"{_OFFICE}extended-properties+xml",
        "/ppt/presentation.xml": f"{presentationml}presentation.main+xml",
    }
    defaults = {"rels": f"{_PACKAGE}relationships+xml", "xml": "application/xml"}
    for name, kind in theme["types"]:
        if name.endswith(".xml"):
            parts[name] = kind
        else:
            defaults[name.rpartition(".")[2]] = kind
    for page, slide in enumerate(deck.slides, 1):
        parts[f"/ppt/slides/slide{page}.xml"] = f"{presentationml}slide+xml"
        parts[f"/ppt/notesSlides/notesSlide{page}.xml"] = f"{presentationml}notesSlide+xml"
        if isinstance(slide.graphic, Chart):
            parts[f"/ppt/charts/chart{page}.xml"] = CHART_TYPE
            defaults["xlsx"] = WORKBOOK_TYPE
    return (
        f'{XML_HEAD}<Types xmlns="{_TYPES}">'
        + "".join([f'<Default Extension="{e}" ContentType="{k}"/>' for e, k in defaults.items()])
        + "".join([f'<Override PartName="{n}" ContentType="{k}"/>' for n, k in parts.items()])
        + "</Types>"
    )


def _root_rels() -> str:
    kinds = (
        (f"{_R}/officeDocument", "ppt/presentation.xml"),
        (f"{_RELS}/metadata/core-properties", "docProps/core.xml"),
        (f"{_R}/extended-properties", "docProps/app.xml"),
    )
    return _full_rels((f"rId{n}", kind, target) for n, (kind, target) in enumerate(kinds, 1))


def _full_rels(rels: Iterable[tuple[str, str, str]]) -> str:
    entries = [
        f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>' for id_, kind, target in rels
    ]
    return f'{XML_HEAD}<Relationships xmlns="{_RELS}">{"".join(entries)}</Relationships>'


def _presentation_rels(theme: Mapping[str, Any], first: int, slides: int) -> str:
    rels = [
        (id_, kind, target.removeprefix("/ppt/"))
        for id_, kind, target in theme["presentation rels"]
    ]
    rels += [
        (f"rId{first + page - 1}", f"{_R}/slide", f"slides/slide{page}.xml")
        for page in range(1, slides + 1)
    ]
    return _full_rels(rels)


def _presentation(deck: Deck, theme: Mapping[str, Any], ids: Mapping[str, int], first: int) -> str:
    """`presentation.xml`; the sections hold each slide exactly once, in order."""
    head, middle, tail = theme["presentation"]
    slides = [
        f'<p:sldId id="{id_}" r:id="rId{number}"/>'
        for number, id_ in enumerate(ids.values(), first)
    ]
    named: Counter[str] = Counter()
    sections = []
    for section in deck.sections:
        guid = _guid(f"{deck.meta.identifier}#{named[section.name]}#{section.name}")
        named[section.name] += 1
        members = "".join([f'<p14:sldId id="{ids[slide.id]}"/>' for slide in section.slides])
        sections.append(
            f'<p14:section name="{attribute(section.name)}" id="{guid}">'
            f"<p14:sldIdLst>{members}</p14:sldIdLst></p14:section>"
        )
    return (
        f'{XML_HEAD}{head}{"".join(slides)}{middle}<p:ext uri="{_SECTIONS}">'
        f'<p14:sectionLst xmlns:p14="{_P14}">{"".join(sections)}</p14:sectionLst></p:ext>{tail}'
    )


def _guid(name: str) -> str:
    """A UUID of version 5 (RFC 4122) for `name`, as Office writes it."""
    digest = bytearray(sha1(name.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex().upper()
    return f"{{{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}}}"


def _core(meta: Meta) -> str:
    date = '<dcterms:{0} xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:{0}>'
    said = (
        ("dc:title", meta.title),
        ("dc:subject", meta.subject),
        ("dc:creator", meta.author),
        ("cp:keywords", meta.keywords),
        ("cp:lastModifiedBy", meta.author),
        ("dc:identifier", meta.identifier),
        ("dc:language", meta.language),
    )
    return (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        + "".join(f"<{name}>{escaped(value)}</{name}>" for name, value in said if value)
        + f"{date.format('created')}{date.format('modified')}</cp:coreProperties>"
    )


def _app(deck: Deck) -> str:
    slides = len(deck.slides)
    return (
        f'{XML_HEAD}<Properties xmlns="{_R.replace("relationships", "extended-properties")}">'
        "<PresentationFormat>Widescreen</PresentationFormat>"
        f"<Slides>{slides}</Slides><Notes>{slides}</Notes><HiddenSlides>0</HiddenSlides>"
        "</Properties>"
    )
