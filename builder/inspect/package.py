"""The bytes of an Office file come in, its parts and how they hang together go out.

Nothing is judged here: what cannot be read is kept in `unreadable` for a rule to tell. Format:
ISO/IEC 29500-2 (packages).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from lxml import etree  # type: ignore[import-untyped]

ROOT = ""
"""The name under which `Package.rels` has the relationships of the package itself."""
TYPES = "[Content_Types].xml"

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def qn(tag: str) -> str:
    """`w:p` as lxml writes it."""
    prefix, _, name = tag.partition(":")
    return f"{{{SPACES[prefix]}}}{name}"


class Rel(NamedTuple):
    """A relationship: its id, the last word of its type, the part or address that it leads to."""

    id: str
    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Package:
    """An opened file: the names in its archive, its parts, and what is said of them."""

    format: str
    entries: tuple[str, ...]
    parts: Mapping[str, bytes]
    roots: Mapping[str, Any]
    unreadable: Mapping[str, str]
    defaults: Mapping[str, str]
    overrides: Mapping[str, str]
    rels: Mapping[str, tuple[Rel, ...]]

    def type_of(self, part: str) -> str:
        """The content type of a part, empty where none is declared."""
        ending = part.rpartition(".")[2].lower()
        return self.overrides.get(part, self.defaults.get(ending, ""))

    def of_type(self, *endings: str) -> list[str]:
        """The XML parts whose type ends in one of `endings`, such as `.slide+xml`, in order."""
        return sorted((n for n in self.roots if self.type_of(n).endswith(endings)), key=_natural)

    def each(self, tag: str, *endings: str) -> Iterator[tuple[str, Any]]:
        """Every element `tag` with its part, in the parts of these types or, with none, in all."""
        for part in self.of_type(*endings) if endings else sorted(self.roots, key=_natural):
            for element in self.roots[part].iter(qn(tag)):
                yield part, element

    def targets(self, part: str, kind: str) -> list[str]:
        """The parts to which `part` has a relationship of this kind."""
        return [rel.target for rel in self.rels.get(part, ()) if rel.kind == kind]

    def label(self, part: str) -> str:
        """How messages name a part: its name and, where it belongs to a slide, the number."""
        number = self._pages().get(part)
        return f"{part} (slide {number})" if number else part or "the file"

    def _pages(self) -> dict[str, int]:
        """The number, as people count, of each slide and of its notes."""
        found: dict[str, int] = {}
        for number, slide in enumerate(slides(self), 1):
            found[slide] = number
            for notes in self.targets(slide, "notesSlide"):
                found.setdefault(notes, number)
        return found


def slides(package: Package) -> list[str]:
    """The slides of a presentation as people see them, in order."""
    found = []
    for part, entry in package.each("p:sldId", "presentation.main+xml"):
        id_ = entry.get(qn("r:id"))
        found += [rel.target for rel in package.rels.get(part, ()) if rel.id == id_]
    return found


def near(element: Any) -> str:
    """The first words of the paragraph round an element (or of the element), to find it by."""
    paragraphs = (*element.iterancestors(qn("w:p"), qn("a:p")), element)
    text = " ".join("".join(paragraphs[0].itertext(qn("w:t"), qn("a:t"))).split())
    return f"near `{text if len(text) <= 40 else text[:39] + '…'}`" if text else ""


def read_package(data: bytes, format: str) -> Package:  # noqa: A002 - the word for it
    """The opened file."""
    unreadable: dict[str, str] = {}
    entries, parts = _unpacked(data, unreadable)
    roots = _parsed(parts, unreadable)
    if not unreadable and TYPES not in roots:
        unreadable[TYPES] = "it is missing"
    types = roots.get(TYPES, ())
    defaults = {
        each.get("Extension", "").lower(): each.get("ContentType", "")
        for each in types
        if each.tag == qn("ct:Default")
    }
    overrides = {
        each.get("PartName", "").lstrip("/"): each.get("ContentType", "")
        for each in types
        if each.tag == qn("ct:Override")
    }
    rels = {
        _source_of(name): tuple(_rels(_source_of(name), root))
        for name, root in roots.items()
        if name.endswith(".rels")
    }
    return Package(format, entries, parts, roots, unreadable, defaults, overrides, rels)


def _unpacked(data: bytes, unreadable: dict[str, str]) -> tuple[tuple[str, ...], dict[str, bytes]]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = tuple(archive.namelist())
            return entries, {name: archive.read(name) for name in entries}
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as fault:
        unreadable[ROOT] = f"it is no zip archive that can be read: {fault}"
        return (), {}


def _parsed(parts: Mapping[str, bytes], unreadable: dict[str, str]) -> dict[str, Any]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    roots = {}
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                roots[name] = etree.fromstring(part, parser)
            except etree.XMLSyntaxError as fault:
                unreadable[name] = f"it is not well-formed XML: {fault.msg}"
    return roots


def _source_of(rels: str) -> str:
    """The part whose relationships are in the part `rels`: `a/b.xml` for `a/_rels/b.xml.rels`."""
    folder, _, name = rels.rpartition("/")
    return join(dirname(folder), name.removesuffix(".rels"))


def _rels(source: str, root: Any) -> Iterable[Rel]:
    for each in root.iter(qn("rel:Relationship")):
        outside = each.get("TargetMode") == "External"
        target = each.get("Target", "")
        if not outside:
            target = normpath(join("/", dirname(source), target)).lstrip("/")
        kind = each.get("Type", "").rpartition("/")[2]
        yield Rel(each.get("Id", ""), kind, target, outside)


def _natural(name: str) -> list[tuple[int, str]]:
    """An order in which slide2 comes before slide10."""
    return [(int(digits or 0), text) for text, digits in re.findall(r"(\D+)(\d*)", name)]
