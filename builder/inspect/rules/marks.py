"""Bookmarks, fields and links within a Word document: what must be there, and in pairs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from builder.inspect.package import Package, near, qn
from builder.inspect.rule import Finding, rule

_STORIES = (
    "document.main+xml",
    ".header+xml",
    ".footer+xml",
    ".footnotes+xml",
    ".endnotes+xml",
    ".comments+xml",
)
"""The parts that hold text of their own: pairs open and close within one of them."""
_NAME = re.compile(r"[^\W\d]\w{0,39}")
_TO_BOOKMARK = re.compile(r'^\s*(?:REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)')


@rule("docx")
def bookmark_pair(package: Package) -> Iterator[Finding]:
    """A bookmark does not both begin and end, in this order, or its id is another's.

    Word drops it, and the links to it lead nowhere.

    Bad:   <w:bookmarkStart w:id="3" w:name="agenda"/> and no end 3
    Good:  a start and, after it, an end with the same id
    """
    for part in package.of_type(*_STORIES):
        opened: dict[str, str] = {}
        closed = set[str]()
        for mark in package.roots[part].iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
            id_ = mark.get(qn("w:id"), "")
            if mark.tag == qn("w:bookmarkStart"):
                if id_ in opened or id_ in closed:
                    yield Finding(part, f"two bookmarks have the id {id_}, {near(mark)}")
                opened[id_] = mark.get(qn("w:name"), "")
            elif opened.pop(id_, None) is None:
                yield Finding(part, f"a bookmark ends that did not begin: {id_}, {near(mark)}")
            else:
                closed.add(id_)
        for name in opened.values():
            yield Finding(part, f"the bookmark `{name}` does not end")


@rule("docx")
def bookmark_name(package: Package) -> Iterator[Finding]:
    """Two bookmarks have one name, or a name is one that Word does not allow.

    Word keeps the first of a name; a name begins with a letter or `_`, holds letters, digits and
    `_`, and has at most 40 characters.

    Bad:   w:name="victim needs"
    Good:  w:name="victim_needs"
    """
    names = Counter[str]()
    for part, mark in package.each("w:bookmarkStart"):
        name = mark.get(qn("w:name"), "")
        names[name.lower()] += 1
        if names[name.lower()] == 2:
            yield Finding(part, f"two bookmarks are named `{name}`")
        if not _NAME.fullmatch(name):
            yield Finding(part, f"`{name}` is no name that Word allows for a bookmark")


@rule("docx")
def missing_anchor(package: Package) -> Iterator[Finding]:
    """A link or a cross-reference aims at a bookmark that is not there.

    A click does nothing; when fields are updated, Word prints "Error! Reference source not found."

    Bad:   <w:hyperlink w:anchor="annex"> and no bookmark `annex`
    Good:  the name of a bookmark of the document
    """
    names = {mark.get(qn("w:name")) for _, mark in package.each("w:bookmarkStart")} | {"_top"}
    for part, link in package.each("w:hyperlink"):
        anchor = link.get(qn("w:anchor"))
        if anchor is not None and qn("r:id") not in link.attrib and anchor not in names:
            yield Finding(part, f"a link aims at `{anchor}`, which is not there, {near(link)}")
    for part, words in _instructions(package):
        aims = _TO_BOOKMARK.match(words)
        if aims and aims[1] not in names:
            yield Finding(part, f"a field aims at `{aims[1]}`, which is not there")


def _instructions(package: Package) -> Iterator[tuple[str, str]]:
    for part, element in package.each("w:instrText"):
        yield part, element.text or ""
    for part, element in package.each("w:fldSimple"):
        yield part, element.get(qn("w:instr"), "")


@rule("docx")
def unclosed_field(package: Package) -> Iterator[Finding]:
    """A field does not begin, separate and end in this order.

    All text up to the end of the document is then part of the field, and lost when it is updated.

    Bad:   fldCharType="begin" and no "end"
    Good:  begin, instruction, separate, result, end
    """
    for part in package.of_type(*_STORIES):
        open_fields: list[Any] = []
        separated: list[bool] = []
        for mark in package.roots[part].iter(qn("w:fldChar")):
            kind = mark.get(qn("w:fldCharType"))
            if kind == "begin":
                open_fields.append(mark)
                separated.append(False)
            elif not open_fields or (kind == "separate" and separated[-1]):
                yield Finding(part, f"a field is at `{kind}` that did not begin, {near(mark)}")
            elif kind == "separate":
                separated[-1] = True
            else:
                open_fields.pop()
                separated.pop()
        for mark in open_fields:
            yield Finding(part, f"a field does not end, {near(mark)}")
