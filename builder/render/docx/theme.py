"""The theme, read once: the bytes of a .docx come in, plain data for `render` goes out.

Parts that no book changes are kept packed. The others are cut where a book's own text goes: styles
and settings at the language, numbering behind its last list, the pages at their size, header and
footer at `{header}` and `{page_of}`. What depends on the direction of writing is kept for both.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import docx
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from builder.render.docx import mirror
from builder.render.docx.names import STYLES
from builder.render.package import attribute, packed

_CUT = "\ue000"  # a private character: where a part is cut
_TOKENS = ("{header}", "{page_of}")
_KEPT = frozenset(
    ("fontTable", "theme", "webSettings", "footnotes", "endnotes", "header", "footer", "image")
)
_OWN = frozenset(("styles", "settings", "numbering"))


def compile_theme(package: bytes) -> dict[str, object]:
    """Compile the bytes of a .docx; raises ValueError that says what the theme lacks."""
    part = docx.Document(io.BytesIO(package)).part
    children = dict(_children(part))
    ids = _style_ids(children["styles"])
    kept = [each for kind, each in _walk(part) if kind in _KEPT and not _tokens(each)]
    running = [each for kind, each in _walk(part) if kind in ("header", "footer") and _tokens(each)]
    _require_tokens(running)
    return {
        "style_ids": ids,
        "table_size": _half_points(children["styles"], ids["Table Text"]) / 2,
        "callout_space": _space_before(children["styles"], ids["Callout Note"]),
        "types": _types([*kept, *running]),
        "relationships": _relationships(part),
        "parts": dict(_packed(kept)) | dict(_packed_relationships([*kept, *running])),
        "settings": _settings(children["settings"]),
        "numbering": _numbering(children["numbering"], children["styles"], ids["List Number"]),
        "ltr": _directed(part, children["styles"], running, rtl=False),
        "rtl": _directed(part, children["styles"], running, rtl=True),
    }


def _directed(part: Part, styles: Part, running: list[Part], *, rtl: bool) -> dict[str, object]:
    """What differs between the two directions of writing."""
    return {
        "styles": _styles(styles, rtl=rtl),
        "running": {_name(each): _running(each, rtl=rtl) for each in running},
        "pages": _pages(part, rtl=rtl),
    }


# --- the package ---------------------------------------------------------------------------------


def _children(part: Part) -> Iterator[tuple[str, Part]]:
    for relationship in part.rels.values():
        if not relationship.is_external:
            yield relationship.reltype.rsplit("/", 1)[-1], relationship.target_part


def _walk(part: Part) -> Iterator[tuple[str, Part]]:
    """The parts that `part` needs, each once, with theirs (a header's pictures)."""
    seen: set[str] = set()
    for kind, child in _children(part):
        for each_kind, each in ((kind, child), *_children(child)):
            if each_kind in _KEPT and str(each.partname) not in seen:
                seen.add(str(each.partname))
                yield each_kind, each


def _name(part: Part) -> str:
    return str(part.partname).lstrip("/")


def _packed(parts: list[Part]) -> Iterator[tuple[str, object]]:
    for part in parts:
        yield _name(part), packed(_name(part), part.blob)


def _packed_relationships(parts: list[Part]) -> Iterator[tuple[str, object]]:
    for part in parts:
        if len(part.rels):
            folder, _, file = _name(part).rpartition("/")
            name = f"{folder}/_rels/{file}.rels"
            yield name, packed(name, bytes(part.rels.xml))


def _types(parts: list[Part]) -> str:
    return "".join(
        f'<Override PartName="/{attribute(_name(each))}" ContentType="{each.content_type}"/>'
        for each in parts
    )


def _relationships(part: Part) -> str:
    """The document's relationships with the parts that every book has."""
    return "".join(
        f'<Relationship Id="{each.rId}" Type="{each.reltype}" '
        f'Target="{attribute(each.target_ref)}"/>'
        for each in part.rels.values()
        if not each.is_external and each.reltype.rsplit("/", 1)[-1] in _KEPT | _OWN
    )


# --- parts that are cut --------------------------------------------------------------------------


def _style_ids(styles: Part) -> dict[str, str]:
    """Style ids by the names of `STYLES`; Word keeps some of its own names in small letters."""
    found = {
        style.find(qn("w:name")).get(qn("w:val")).casefold(): style.get(qn("w:styleId"))
        for style in _xml(styles).iter(qn("w:style"))
    }
    missing = [f"`{name}`" for name in STYLES if name.casefold() not in found]
    if missing:
        raise ValueError(f"the theme of books has no style {', '.join(missing)}")
    return {name: found[name.casefold()] for name in STYLES}


def _half_points(styles: Part, style: str) -> int:
    """The size of a style's letters, or what Word takes when none is given."""
    found = _of_style(styles, style, "w:rPr", "w:sz")
    return 22 if found is None else int(found.get(qn("w:val")))


def _space_before(styles: Part, style: str) -> int:
    """The white space above a style's paragraphs, in twentieths of a point."""
    found = _of_style(styles, style, "w:pPr", "w:spacing")
    return 0 if found is None else int(found.get(qn("w:before"), "0"))


def _of_style(styles: Part, style: str, *tags: str) -> Any:
    """A property that a style itself has, or None."""
    path = "/".join((f"{qn('w:style')}[@{qn('w:styleId')}='{style}']", *map(qn, tags)))
    return _xml(styles).find(path)


def _styles(styles: Part, *, rtl: bool) -> list[str]:
    """styles.xml before and behind the default language, which is the only one."""
    root = _xml(styles)
    for language in list(root.iter(qn("w:lang"))):
        language.getparent().remove(language)
    defaults = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is None:
        raise ValueError("the theme's styles have no default for runs")
    etree.SubElement(defaults, qn("w:lang")).set(qn("w:val"), _CUT)
    if rtl:
        mirror.styles(root)
    return _text(root).split(f'<w:lang w:val="{_CUT}"/>')


def _settings(settings: Part) -> list[str]:
    """settings.xml before and behind the language, without what asks or tells of old sessions."""
    root = _xml(settings)
    for tag in ("w:updateFields", "w:rsids", "w:attachedTemplate", "w:documentProtection"):
        for element in root.findall(qn(tag)):
            root.remove(element)
    language = root.find(qn("w:themeFontLang"))
    if language is None:
        raise ValueError("the theme's settings have no `themeFontLang`: save it once in Word")
    language.attrib.clear()
    language.set(qn("w:val"), _CUT)
    return _text(root).split(f'<w:themeFontLang w:val="{_CUT}"/>')


def _numbering(numbering: Part, styles: Part, style: str) -> dict[str, object]:
    """numbering.xml around its end, the next list's number, and the look of `style`'s lists."""
    root = _xml(numbering)
    linked = _of_style(styles, style, "w:pPr", "w:numPr", "w:numId")
    lists = {int(each.get(qn("w:numId"))): each for each in root.findall(qn("w:num"))}
    if linked is None or int(linked.get(qn("w:val"))) not in lists:
        raise ValueError("the theme's style `List Number` has no numbering")
    look = lists[int(linked.get(qn("w:val")))].find(qn("w:abstractNumId")).get(qn("w:val"))
    mark = etree.Element(qn("w:num"))
    mark.set(qn("w:numId"), _CUT)
    lists[max(lists, key=lambda number: root.index(lists[number]))].addnext(mark)
    cut = _text(root).split(f'<w:num w:numId="{_CUT}"/>')
    return {"cut": cut, "next": max(lists) + 1, "look": look}


def _pages(part: Part, *, rtl: bool) -> dict[str, object]:
    """The first section is the cover's, the last the body's: each around its paper size."""
    found = list(_xml(part).iter(qn("w:sectPr")))
    if len(found) < 2:
        raise ValueError("the theme needs two sections: one for the cover, one for the pages")
    return {"cover": _page(found[0], rtl=rtl), "body": _page(found[-1], rtl=rtl)}


def _page(section: Any, *, rtl: bool) -> dict[str, object]:
    root = deepcopy(section)
    size, margins = root.find(qn("w:pgSz")), root.find(qn("w:pgMar"))
    side = sum(int(margins.get(qn(f"w:{each}"), "0")) for each in ("left", "right", "gutter"))
    ends = sum(abs(int(margins.get(qn(f"w:{each}"), "0"))) for each in ("top", "bottom"))
    size.attrib.clear()
    size.set(qn("w:w"), _CUT)
    if rtl:
        mirror.page(root)
    return {"cut": _inner(root).split(f'<w:pgSz w:w="{_CUT}"/>'), "sides": side, "ends": ends}


def _tokens(part: Part) -> list[str]:
    """The tokens in a header or footer."""
    if not str(part.content_type).endswith(("header+xml", "footer+xml")):
        return []
    text = "".join(each.text or "" for each in _xml(part).iter(qn("w:t")))
    return [token for token in _TOKENS if token in text]


def _require_tokens(running: list[Part]) -> None:
    found = {token for part in running for token in _tokens(part)}
    missing = [f"`{token}`" for token in _TOKENS if token not in found]
    if missing:
        raise ValueError(f"no header or footer of the theme has {' or '.join(missing)}")


def _running(part: Part, *, rtl: bool) -> list[str]:
    """A header or footer in pieces: text of the theme and tokens in turn."""
    root = _xml(part)
    for paragraph in root.iter(qn("w:p")):
        _join_tokens(list(paragraph.iter(qn("w:t"))))
        if rtl:
            mirror.paragraph(paragraph)
    return _text(root).split(_CUT)


def _join_tokens(texts: list[Any]) -> None:
    """Join the words of a paragraph that holds a token: Word may have split it."""
    joined = "".join(each.text or "" for each in texts)
    if any(token in joined for token in _TOKENS):
        for token in _TOKENS:
            joined = joined.replace(token, f"{_CUT}{token}{_CUT}")
        texts[0].text = joined
        texts[0].set(qn("xml:space"), "preserve")
        for each in texts[1:]:
            each.text = ""


# --- XML -----------------------------------------------------------------------------------------


def _xml(part: Part) -> Any:
    return parse_xml(part.blob)


def _text(root: Any) -> str:
    return str(etree.tostring(root, encoding="unicode"))


def _inner(root: Any) -> str:
    """`root` for use inside the document, which declares the namespaces `w` and `r` already."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=[])
    text = _text(root)
    for prefix in ("w", "r"):
        if prefix in root.nsmap:
            text = text.replace(f' xmlns:{prefix}="{root.nsmap[prefix]}"', "", 1)
    return text
