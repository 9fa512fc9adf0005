"""Turn somebody else's document into a theme of books: its bytes and a `BookDress` come in, a
theme's bytes go out.

Its styles, page, header and theme stay. The styles that it lacks are the plain theme's, in its own
font and colours; the running line and the page number are put into its footer.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from builder.render.docx.look import give_logo, recoloured
from builder.render.docx.names import STYLES
from builder.render.docx.template import TOKENS, counts_pages, running_parts
from builder.template import BookDress

_LISTS = ("List Bullet", "List Number")
_SPACING = {"before": "0", "after": "0", "line": "276", "lineRule": "auto"}
_PLACES = ("w:pgSz", "w:pgMar")


def dressed(package: bytes, plain: bytes, dress: BookDress) -> bytes:
    """The theme; the plain theme itself passes with only its colours, fonts and logo changed."""
    document = docx.Document(io.BytesIO(package))
    source = docx.Document(io.BytesIO(recoloured(plain, dress)))
    if _is_ours(document):
        document = docx.Document(io.BytesIO(recoloured(package, dress)))
    else:
        _give_styles(document, source, dress.styles)
        _give_settings(document)
        _give_pages(document, source)
        _give_running(document)
    give_logo(document, dress)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _is_ours(document: Any) -> bool:
    """Whether it has all that a theme needs, as a copy of the plain theme has."""
    names = {name.casefold() for name in _named(document)}
    texts = [
        "".join(t.text or "" for t in root.iter(qn("w:t")))
        for _, root in running_parts(document.part)
    ]
    held = all(any(token in text for text in texts) for token in TOKENS)
    return {name.casefold() for name in STYLES} <= names and held


# --- styles ---------------------------------------------------------------------------------------


def _named(document: Any) -> dict[str, Any]:
    """The styles by their names."""
    found = {}
    for style in document.styles.element.iter(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None:
            found[name.get(qn("w:val"))] = style
    return found


def _give_styles(document: Any, source: Any, mapped: Mapping[str, str]) -> None:
    """The styles that the document lacks, and those of its own under our names."""
    theirs, ours = _named(document), _named(source)
    ids = {style.get(qn("w:styleId")) for style in theirs.values()}
    for name in STYLES:
        if name in mapped and mapped[name] in theirs:
            document.styles.element.append(_alias(name, theirs[mapped[name]], ids))
    lists = _give_numbering(document, source)
    _copy_missing(document, ours, ids, lists)
    for name in _LISTS:
        _number(_named(document), name, ours, lists)
    _cut_loose_ends(document, ids)


def _copy_missing(
    document: Any, ours: Mapping[str, Any], ids: set[str], lists: Mapping[str, str]
) -> None:
    """Copy each style that the document has under no name; Word keeps some names in small
    letters.
    """
    places = {
        name.casefold(): style.get(qn("w:styleId")) for name, style in _named(document).items()
    }
    fold = {name.casefold(): style for name, style in ours.items()}
    missing = [name.casefold() for name in STYLES if name.casefold() not in places]
    places |= {name: _free_id(fold[name].get(qn("w:styleId")), ids) for name in missing}
    our_ids = {style.get(qn("w:styleId")): name for name, style in ours.items()}
    for name in missing:
        copied = deepcopy(fold[name])
        copied.set(qn("w:styleId"), places[name])
        _reconnect(copied, our_ids, places, lists)
        document.styles.element.append(copied)


def _cut_loose_ends(document: Any, ids: set[str]) -> None:
    """Take out references to styles that are not there; pandoc's own document has one."""
    for style in document.styles.element.iter(qn("w:style")):
        for tag in ("w:basedOn", "w:next", "w:link"):
            for each in style.findall(qn(tag)):
                if each.get(qn("w:val")) not in ids:
                    style.remove(each)


def _alias(name: str, style: Any, ids: set[str]) -> Any:
    """A style of our name that is in all things one of the document's."""
    return parse_xml(
        '<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        f'w:type="{style.get(qn("w:type"))}" w:customStyle="1" w:styleId="'
        f'{_free_id(name.replace(" ", ""), ids)}"><w:name w:val="{name}"/><w:basedOn w:val="'
        f'{style.get(qn("w:styleId"))}"/></w:style>'
    )


def _free_id(wanted: str, ids: set[str]) -> str:
    while wanted in ids:
        wanted += "1"
    ids.add(wanted)
    return wanted


def _reconnect(
    style: Any, our_ids: Mapping[str, str], places: Mapping[str, str], lists: Mapping[str, str]
) -> None:
    """Let a copied style lead to the document's styles and lists, and say its own spacing."""
    for tag in ("w:basedOn", "w:next", "w:link"):
        for each in style.findall(qn(tag)):
            name = our_ids.get(each.get(qn("w:val")), "")
            if name.casefold() in places:
                each.set(qn("w:val"), places[name.casefold()])
            else:
                style.remove(each)
    for each in style.iter(qn("w:numId")):
        each.set(qn("w:val"), lists.get(each.get(qn("w:val")), each.get(qn("w:val"))))
    for spacing in style.findall(f"{qn('w:pPr')}/{qn('w:spacing')}"):
        for name, value in _SPACING.items():
            if spacing.get(qn(f"w:{name}")) is None:
                spacing.set(qn(f"w:{name}"), value)


def _number(styles: Mapping[str, Any], name: str, ours: Mapping[str, Any], lists: Any) -> None:
    """Give a list style of the document a list, if it has none."""
    style = styles.get(name)
    if style is None or style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None:
        return
    own = deepcopy(ours[name].find(f"{qn('w:pPr')}/{qn('w:numPr')}"))
    for each in own.iter(qn("w:numId")):
        each.set(qn("w:val"), lists[each.get(qn("w:val"))])
    properties = style.find(qn("w:pPr"))
    if properties is None:
        properties = OxmlElement("w:pPr")
        run = style.find(qn("w:rPr"))
        style.append(properties) if run is None else run.addprevious(properties)
    for tag in ("w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"):
        for each in properties.findall(qn(tag))[-1:]:
            each.addnext(own)
    if own.getparent() is None:
        properties.insert(0, own)


def _give_numbering(document: Any, source: Any) -> dict[str, str]:
    """Copy the plain theme's lists; their new numbers by the old."""
    ours = source.part.numbering_part.element
    if not any(rel.reltype == REL.NUMBERING for rel in document.part.rels.values()):
        name = PackURI("/word/numbering.xml")
        kind = source.part.numbering_part.content_type
        empty = f'<w:numbering xmlns:w="{ours.nsmap["w"]}"/>'
        part = NumberingPart(name, kind, parse_xml(empty), document.part.package)
        document.part.relate_to(part, REL.NUMBERING)
    theirs = document.part.numbering_part.element
    first = 1 + max([int(e.get(qn("w:abstractNumId"))) for e in _all(theirs, "abstractNum")] + [0])
    number = 1 + max([int(e.get(qn("w:numId"))) for e in _all(theirs, "num")] + [0])
    found = {}
    for offset, abstract in enumerate(_all(ours, "abstractNum")):
        copied = deepcopy(abstract)
        copied.set(qn("w:abstractNumId"), str(first + offset))
        for each in list(copied.iter(qn("w:pStyle"))):
            each.getparent().remove(each)
        nums = _all(theirs, "num")
        nums[0].addprevious(copied) if nums else theirs.append(copied)
        fresh = OxmlElement("w:num")
        fresh.set(qn("w:numId"), str(number + offset))
        look = OxmlElement("w:abstractNumId")
        look.set(qn("w:val"), str(first + offset))
        fresh.append(look)
        theirs.append(fresh)
        for num in _all(ours, "num"):
            if num[0].get(qn("w:val")) == abstract.get(qn("w:abstractNumId")):
                found[num.get(qn("w:numId"))] = str(number + offset)
    for cleanup in theirs.findall(qn("w:numIdMacAtCleanup")):
        theirs.append(cleanup)
    return found


def _all(root: Any, name: str) -> list[Any]:
    return list(root.findall(qn(f"w:{name}")))


# --- settings and pages ---------------------------------------------------------------------------


def _give_settings(document: Any) -> None:
    """What compiling looks for: the language's place in settings and in the styles' defaults."""
    settings = document.settings.element
    if settings.find(qn("w:themeFontLang")) is None:
        fresh = OxmlElement("w:themeFontLang")
        fresh.set(qn("w:val"), "en-GB")
        later = [settings.find(qn(tag)) for tag in _AFTER_LANGUAGE]
        place = next((each for each in later if each is not None), None)
        settings.append(fresh) if place is None else place.addprevious(fresh)
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = OxmlElement("w:docDefaults")
        styles.insert(0, defaults)
    holder = defaults.find(qn("w:rPrDefault"))
    if holder is None:
        holder = OxmlElement("w:rPrDefault")
        defaults.insert(0, holder)
    if holder.find(qn("w:rPr")) is None:
        holder.append(OxmlElement("w:rPr"))


_AFTER_LANGUAGE = (
    *("w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures"),
    *("w:forceUpgrade", "w:captions", "w:readModeInkLockDown", "w:smartTagType"),
    *("w:shapeDefaults", "w:doNotEmbedSmartTags", "w:decimalSymbol", "w:listSeparator"),
)


def _give_pages(document: Any, source: Any) -> None:
    """Two sections: the cover without a footer, then the pages; the text of the template goes."""
    body = document.element.body
    last = body.find(qn("w:sectPr"))
    last = OxmlElement("w:sectPr") if last is None else deepcopy(last)
    usual = source.element.body.find(qn("w:sectPr"))
    for tag in _PLACES:
        if last.find(qn(tag)) is None:
            last.append(deepcopy(usual.find(qn(tag))))
    for tag in ("w:type", "w:pgNumType", "w:titlePg"):
        for each in last.findall(qn(tag)):
            last.remove(each)
    for each in list(body):
        body.remove(each)
    cover = deepcopy(last)
    for each in cover.findall(qn("w:footerReference")):
        cover.remove(each)
    paragraph = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    properties.append(cover)
    paragraph.append(properties)
    body.append(paragraph)
    body.append(OxmlElement("w:p"))
    body.append(last)


def _give_running(document: Any) -> None:
    """The running line and the page number, in the footer of the pages."""
    held = {
        token
        for _, root in running_parts(document.part)
        for token in TOKENS
        if token in "".join(t.text or "" for t in root.iter(qn("w:t")))
    }
    if held == set(TOKENS):
        return
    section = document.sections[-1]
    footer = section.footer
    footer.is_linked_to_previous = False
    for paragraph in list(_paragraphs(footer._element)):
        words = "".join(t.text or "" for t in paragraph.iter(qn("w:t"))).strip()
        drawn = paragraph.find(f".//{qn('w:drawing')}") is not None
        if counts_pages(paragraph) or (not words and not drawn):
            paragraph.getparent().remove(paragraph)
    fresh = footer.add_paragraph("{header} · {page_of}")
    style = _named(document).get("footer", _named(document).get("Footer"))
    if style is not None:
        fresh._element.get_or_add_pPr().get_or_add_pStyle().set(
            qn("w:val"), style.get(qn("w:styleId"))
        )


def _paragraphs(element: Any) -> Iterator[Any]:
    """The paragraphs of a footer that are in no table: tables stay whole."""
    yield from element.findall(qn("w:p"))
