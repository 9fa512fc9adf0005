"""Word documents: styles, lists, drawings, content controls, and what would make Word ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.inspect.package import Package, near, qn
from builder.inspect.rule import Finding, rule

_MAIN, _STYLES, _NUMBERING = "document.main+xml", ".styles+xml", ".numbering+xml"
_USES = {
    "w:pStyle": "paragraph",
    "w:rStyle": "character",
    "w:tblStyle": "table",
    "w:basedOn": "",
    "w:next": "paragraph",
    "w:link": "",
    "w:numStyleLink": "numbering",
    "w:styleLink": "numbering",
}
"""What refers to a style, and the type of style that it wants."""
_NOTES = {
    "w:footnoteReference": ("footnotes", "w:footnote"),
    "w:endnoteReference": ("endnotes", "w:endnote"),
    "w:commentReference": ("comments", "w:comment"),
    "w:commentRangeStart": ("comments", "w:comment"),
}


@rule("docx")
def undefined_style(package: Package) -> Iterator[Finding]:
    """A paragraph, run or table has a style that is not defined, or that is of another type.

    Word falls back to plain text without a word: headings vanish from the navigation pane.

    Bad:   <w:pStyle w:val="Heading9x"/>
    Good:  the styleId of a paragraph style in styles.xml
    """
    types = {
        style.get(qn("w:styleId")): style.get(qn("w:type"))
        for _, style in package.each("w:style", _STYLES)
    }
    for tag, wanted in _USES.items():
        for part, use in package.each(tag):
            name = use.get(qn("w:val"))
            if name not in types:
                yield Finding(part, f"the style `{name}` is not defined, {near(use)}")
            elif wanted and types[name] != wanted:
                yield Finding(part, f"`{name}` is no {wanted} style, {near(use)}")


@rule("docx")
def undefined_list(package: Package) -> Iterator[Finding]:
    """A paragraph is in a list that numbering.xml does not have, or a list has no look.

    The number or bullet is not drawn.

    Bad:   <w:numId w:val="99"/>
    Good:  the numId of a <w:num>; 0 for none
    """
    lists = {each.get(qn("w:numId")) for _, each in package.each("w:num", _NUMBERING)}
    looks = {
        each.get(qn("w:abstractNumId")) for _, each in package.each("w:abstractNum", _NUMBERING)
    }
    for part, use in package.each("w:numId"):
        number = use.get(qn("w:val"))
        if number not in lists | {"0"}:
            yield Finding(part, f"the list {number} is not defined, {near(use)}")
    for part, each in package.each("w:num", _NUMBERING):
        look = each.find(qn("w:abstractNumId"))
        if look is None or look.get(qn("w:val")) not in looks:
            yield Finding(part, f"the list {each.get(qn('w:numId'))} has no look")


@rule("docx")
def duplicate_drawing_id(package: Package) -> Iterator[Finding]:
    """Two pictures, charts or drawings have the same id.

    Older versions of Word call the file damaged; links to the drawing go astray.

    Bad:   <wp:docPr id="1" …/> twice
    Good:  <wp:docPr id="1" …/> and <wp:docPr id="2" …/>
    """
    first: dict[str, str] = {}
    for part, drawing in package.each("wp:docPr"):
        id_ = drawing.get("id", "")
        if id_ in first:
            yield Finding(part, f"`{drawing.get('name')}` has the id {id_} of `{first[id_]}`")
        first.setdefault(id_, drawing.get("name", ""))


@rule("docx")
def dangling_note(package: Package) -> Iterator[Finding]:
    """The text refers to a footnote, endnote or comment that is not there.

    Word calls the file damaged.

    Bad:   <w:footnoteReference w:id="7"/> and no footnote 7
    Good:  a <w:footnote w:id="7"> in footnotes.xml
    """
    for tag, (kind, note) in _NOTES.items():
        known = {each.get(qn("w:id")) for _, each in package.each(note, f".{kind}+xml")}
        for part, use in package.each(tag):
            if use.get(qn("w:id")) not in known:
                message = f"{kind[:-1]} {use.get(qn('w:id'))} is not there, {near(use)}"
                yield Finding(part, message)


@rule("docx")
def content_control(package: Package) -> Iterator[Finding]:
    """A content control (a field of a form) has no content, or the id of another.

    Word removes the control or calls the file damaged.

    Bad:   <w:sdt><w:sdtPr>…</w:sdtPr></w:sdt>
    Good:  <w:sdt><w:sdtPr>…</w:sdtPr><w:sdtContent>…</w:sdtContent></w:sdt>
    """
    ids = Counter[str]()
    for part, control in package.each("w:sdt"):
        if control.find(qn("w:sdtContent")) is None:
            yield Finding(part, f"a content control has no content, {near(control.getparent())}")
        id_ = control.find(f"{qn('w:sdtPr')}/{qn('w:id')}")
        if id_ is not None:
            ids[id_.get(qn("w:val"))] += 1
            if ids[id_.get(qn("w:val"))] == 2:
                message = f"two content controls have the id {id_.get(qn('w:val'))}"
                yield Finding(part, message)


@rule("docx")
def update_prompt(package: Package) -> Iterator[Finding]:
    """Word will ask, when the document opens, whether to update its fields.

    Facilitators do not know what to answer; what is right is in the document already.

    Bad:   <w:updateFields w:val="true"/>, <w:fldChar … w:dirty="true"/>
    Good:  fields with the value that they had when the document was built
    """
    for part, each in package.each("w:updateFields"):
        if each.get(qn("w:val"), "true") not in ("0", "false", "off"):
            yield Finding(part, "`updateFields` makes Word ask")
    for tag in ("w:fldChar", "w:fldSimple"):
        for part, field in package.each(tag):
            if field.get(qn("w:dirty"), "0") in ("1", "true", "on"):
                yield Finding(part, f"a field is marked dirty, {near(field)}")
