"""The file as an archive: each part can be read, is there once, has a type and is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.inspect.package import ROOT, TYPES, Package
from builder.inspect.rule import Finding, rule

_MAGIC = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "bmp": (b"BM",),
    "tif": (b"II*\0", b"MM\0*"),
    "tiff": (b"II*\0", b"MM\0*"),
    "xlsx": (b"PK\3\4",),
}
"""How the bytes of what is not XML begin, by file name ending."""


@rule("pptx", "docx")
def unreadable_part(package: Package) -> Iterator[Finding]:
    """The archive is damaged, or a part of it is not well-formed XML.

    Neither Word nor PowerPoint opens such a file. The other rules are left out until it is mended.

    Bad:   <a:t>Rights & duties</a:t>
    Good:  <a:t>Rights &amp; duties</a:t>
    """
    for part, fault in package.unreadable.items():
        yield Finding(part, fault)


@rule("pptx", "docx")
def duplicate_entry(package: Package) -> Iterator[Finding]:
    """Two entries of the archive have the same name, capitals apart.

    Programs take the first or the last of them; Office offers to repair the file. Names of parts
    are compared without regard to capitals (ISO/IEC 29500-2, 6.2.2.3).

    Bad:   ppt/slides/slide1.xml twice
    Good:  ppt/slides/slide1.xml and ppt/slides/slide2.xml
    """
    for name, count in Counter(each.lower() for each in package.entries).items():
        if count > 1:
            yield Finding(name, f"the archive has {count} entries of this name")


@rule("pptx", "docx")
def part_without_type(package: Package) -> Iterator[Finding]:
    """No content type is declared for a part, neither for its name nor for its ending.

    Office offers to repair a file in which it cannot tell what a part is.

    Bad:   media/image1.png and no Default for png
    Good:  <Default Extension="png" ContentType="image/png"/>
    """
    for name in package.parts:
        if name != TYPES and not name.endswith("/") and not package.type_of(name):
            yield Finding(name, "no content type is declared for it")


@rule("pptx", "docx")
def override_without_part(package: Package) -> Iterator[Finding]:
    """[Content_Types].xml declares the type of a part that is not in the file.

    PowerPoint was reported to offer a repair for this; the Open XML SDK passes it.

    Bad:   <Override PartName="/ppt/slideMasters/slideMaster2.xml" …/> and only one master
    Good:  an Override for each part that is there
    """
    for name in package.overrides:
        if name not in package.parts:
            yield Finding(TYPES, f"it declares `/{name}`, which is not in the file")


@rule("pptx", "docx")
def missing_target(package: Package) -> Iterator[Finding]:
    """A relationship leads to a part that is not in the file.

    The picture, chart or slide is missing, or the whole file does not open.

    Bad:   Target="../charts/chart9.xml", and no such part
    Good:  a Target that is a part of the file
    """
    for source, rels in package.rels.items():
        for rel in rels:
            if not rel.outside and rel.target.partition("#")[0] not in package.parts:
                yield Finding(source, f"`{rel.id}` leads to `{rel.target}`, which is not there")


@rule("pptx", "docx")
def orphan_part(package: Package) -> Iterator[Finding]:
    """No relationship leads to a part, from the package or from any part that is reached.

    It is dead weight, may hold what nobody meant to send, and is lost when Office saves the file.

    Bad:   a chart that is left over from a slide that was taken out
    Good:  only parts that something uses
    """
    reached, waiting = set[str](), [ROOT]
    while waiting:
        source = waiting.pop()
        targets = {rel.target for rel in package.rels.get(source, ()) if not rel.outside}
        waiting += targets - reached
        reached |= targets
    for name in package.parts:
        source = name.removesuffix(".rels").replace("_rels/", "")
        used = source in reached or source == ROOT if name.endswith(".rels") else name in reached
        if name != TYPES and not name.endswith("/") and not used:
            yield Finding(name, "nothing in the file leads to it")


@rule("pptx", "docx")
def wrong_bytes(package: Package) -> Iterator[Finding]:
    """The bytes of a picture or workbook are not what the ending of its name says.

    Office shows a red cross, or repairs; the Open XML SDK does not look into pictures.

    Bad:   image1.png that is a JPEG
    Good:  image1.jpeg
    """
    for name, data in package.parts.items():
        known = _MAGIC.get(name.rpartition(".")[2].lower())
        if known and not data.startswith(known):
            yield Finding(name, "its bytes are not of the kind that its ending says")
