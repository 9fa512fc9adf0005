"""Text in both formats: its language, its white space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from builder.inspect.package import Package, near, qn
from builder.inspect.rule import Finding, rule

_TAG = re.compile(
    r"x-none|[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?"
    r"(-([A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*(-[A-WY-Za-wy-z](-[A-Za-z\d]{2,8})+)*(-x(-[A-Za-z\d]{1,8})+)?"
)
"""A language tag: BCP 47 (RFC 5646, 2.1), and `x-none`, by which Office means no language."""
_IN_WORD = tuple(qn(tag) for tag in ("w:val", "w:eastAsia", "w:bidi"))


@rule("pptx", "docx")
def bad_language(package: Package) -> Iterator[Finding]:
    """A language is not written as a tag of BCP 47.

    The spelling checker and screen readers then take the reader's own language.

    Bad:   lang="en_GB", lang="english"
    Good:  lang="en-GB"
    """
    told = set[tuple[str, str]]()
    for part, root in package.roots.items():
        for element in root.iter("{*}*"):
            for tag in _languages(element):
                if not _TAG.fullmatch(tag) and (part, tag) not in told:
                    told.add((part, tag))
                    yield Finding(part, f"`{tag}` is no language tag", "write it as `en-GB`")


def _languages(element: Any) -> Iterator[str]:
    """The languages that an element names."""
    for name in ("lang", "altLang"):
        if name in element.attrib:
            yield element.get(name)
    if element.tag in (qn("w:lang"), qn("w:themeFontLang")):
        yield from (element.get(name) for name in _IN_WORD if name in element.attrib)
    elif element.tag == qn("c:lang"):
        yield element.get("val", "")
    elif element.tag == qn("dc:language"):
        yield element.text or ""


@rule("pptx", "docx")
def line_end_in_text(package: Package) -> Iterator[Finding]:
    """A text element holds a line end (in Word also a tab) as a character.

    Word was reported to find "unreadable content" in such files, others draw a space or a box;
    breaks and tabs are elements of their own (ISO/IEC 29500-1, 17.3.3.1, 17.3.3.32 and 21.1.2.2.1).

    Bad:   <w:t>one⏎two</w:t>
    Good:  <w:t>one</w:t><w:br/><w:t>two</w:t>
    """
    for tag, forbidden in (("w:t", "\n\r\t"), ("a:t", "\n\r")):
        for part, element in package.each(tag):
            if any(each in (element.text or "") for each in forbidden):
                yield Finding(part, f"a text holds a line end or a tab, {near(element)}")


@rule("docx")
def lost_space(package: Package) -> Iterator[Finding]:
    """A text begins or ends with a space and does not say `xml:space="preserve"`.

    Word drops the space, and two words grow together.

    Bad:   <w:t>Call </w:t>
    Good:  <w:t xml:space="preserve">Call </w:t>
    """
    for part, element in package.each("w:t"):
        text = element.text or ""
        if text != text.strip(" ") and element.get(qn("xml:space")) != "preserve":
            yield Finding(part, f"a space at the edge of `{text[:30]}` is lost")
