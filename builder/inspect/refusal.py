"""Whether a template from outside may be opened: bytes come in, reasons against it go out.

Nothing is parsed before the archive itself was judged by its directory, and no part before it was
unpacked within limits. XML is read without entities and without a network. What this keeps out:
programs (macros, controls, OLE objects), locked and damaged files, archives that unpack to a flood,
names that lead out of the archive, and references to other files and places.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree  # type: ignore[import-untyped]

from builder.inspect.package import TYPES

MOST_BYTES = 60_000_000
MOST_ENTRIES = 3000
MOST_UNPACKED = 250_000_000
MOST_XML = 40_000_000
MOST_RATIO = 200
"""A part of more than a megabyte that packs tighter than this is no document's."""

MOST_LOGO, MOST_PIXELS = 5_000_000, 6000

_PNG = b"\x89PNG\r\n\x1a\n"
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN = {
    "pptx": "presentationml.presentation.main+xml",
    "docx": "wordprocessingml.document.main+xml",
}
_TEMPLATE_MAIN = ".template.main+xml"
_ENDING = {"pptx": "potx", "docx": "dotx"}
_PROGRAMS = re.compile(r"macroEnabled|vbaProject|vbaData|activeX|ms-office\.vba", re.I)
_OBJECTS = re.compile(r"relationships/(?:oleObject|control|activeXControlBinary)$", re.I)
_MARKUP = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
_FIELDS = re.compile(r"(?<![A-Z])(?:DDE(?:AUTO)?|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b", re.I)
_WEB = ("http://", "https://", "mailto:", "tel:")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Reason(NamedTuple):
    """Why a file is refused, and what its owner can do."""

    message: str
    hint: str = ""


def refusal(data: bytes, format: str) -> Reason | None:  # noqa: A002 - the word for it
    """The first reason against opening `data` as a .pptx or .docx (`format`), or None."""
    return next(_reasons(data, format), None)


def logo_refusal(data: bytes) -> Reason | None:
    """The reason against a logo: it is a PNG of a size that a logo has, or it is none."""
    if not data.startswith(_PNG) or len(data) < 33:
        return Reason("it is no PNG picture", "save the logo as PNG")
    if len(data) > MOST_LOGO:
        return Reason("it has more than 5 MB", "save the logo smaller: 800 pixels do")
    wide, high = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    if not 0 < wide <= MOST_PIXELS or not 0 < high <= MOST_PIXELS:
        return Reason(f"it is {wide} x {high} pixels", "save the logo smaller: 800 pixels do")
    return None


def _reasons(data: bytes, wanted: str) -> Iterator[Reason]:
    yield from _outside(data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            yield from _directory(archive.infolist())
            parts = {}
            for entry in archive.infolist():
                part = _unpacked(archive, entry)
                if isinstance(part, Reason):
                    yield part
                    return
                parts[entry.filename] = part
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ):
        yield Reason("it is damaged: the archive cannot be read", "save it again, or send it again")
        return
    yield from _contents(parts, wanted)


def _outside(data: bytes) -> Iterator[Reason]:
    """What the first bytes and the size tell."""
    if len(data) > MOST_BYTES:
        size = f"{len(data) / 1e6:.0f} MB"
        yield Reason(
            f"it has {size}, at most {MOST_BYTES // 1_000_000} are read", "leave out pictures"
        )
    if data.startswith(_CFB):
        if _ENCRYPTED in data:
            yield Reason(
                "it is locked with a password", "save it without one (File, Info, Protect)"
            )
        yield Reason(
            "it is in the old format of before 2007", "save it as .pptx or .docx in Office"
        )
    if not data.startswith(b"PK"):
        yield Reason("it is no Office file", "give the .pptx or .docx itself")


def _directory(entries: list[ZipInfo]) -> Iterator[Reason]:
    """What the archive says of itself, before anything is unpacked."""
    if len(entries) > MOST_ENTRIES:
        yield Reason(f"it holds {len(entries)} parts, which no template does")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        yield Reason("it would unpack to more than 250 MB (a zip bomb)")
    names = set[str]()
    for entry in entries:
        if _leads_out(entry.filename):
            yield Reason(f"a part has a name that leads out of the file: `{entry.filename[:60]}`")
        if entry.filename.lower() in names:
            yield Reason(f"two parts are named `{entry.filename[:60]}`", "save it again in Office")
        if entry.flag_bits & 1:
            yield Reason("a part of it is encrypted", "save it without a password")
        names.add(entry.filename.lower())


def _leads_out(name: str) -> bool:
    steps = re.split(r"[/\\]", name)
    return ".." in steps or name.startswith(("/", "\\")) or ":" in name or "\0" in name


def _unpacked(archive: ZipFile, entry: ZipInfo) -> bytes | Reason:
    """A part, unpacked no further than its directory says; the directory may lie."""
    bomb = Reason(f"`{entry.filename[:60]}` unpacks to far more than it is packed in (a zip bomb)")
    if entry.file_size > 1_000_000 and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
        return bomb
    is_xml = entry.filename.lower().endswith((".xml", ".rels"))
    if is_xml and entry.file_size > MOST_XML:
        return Reason(f"`{entry.filename[:60]}` is larger than any part of a template")
    with archive.open(entry) as file:
        data = file.read(entry.file_size + 1)
    return bomb if len(data) > entry.file_size else data


# --- parts ----------------------------------------------------------------------------------------


def _contents(parts: dict[str, bytes], wanted: str) -> Iterator[Reason]:
    if TYPES not in parts:
        yield Reason("it is a zip archive, but no Office file", "give the .pptx or .docx itself")
        return
    roots = {}
    for name, data in parts.items():
        if name.lower().endswith((".xml", ".rels", ".vml")):
            root = _parsed(name, data)
            if isinstance(root, Reason):
                yield root
                return
            roots[name] = root
    yield from _types(roots[TYPES], parts, wanted)
    for name, root in roots.items():
        if name.endswith(".rels"):
            yield from _relations(root)
        yield from _running(root)


def _parsed(name: str, data: bytes) -> Any:
    """A part's root, or the reason why it is not read."""
    if _MARKUP.search(data.replace(b"\0", b"")):
        return Reason(f"`{name}` declares a document type or entities, which no Office file does")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return Reason(f"it is damaged: `{name}` is not well-formed", "save it again in Office")


def _types(types: Any, parts: dict[str, bytes], wanted: str) -> Iterator[Reason]:
    declared = [each.get("ContentType", "") for each in types]
    names = [*parts, *declared]
    if any(_PROGRAMS.search(each) for each in names):
        letter = wanted[:-1]
        yield Reason(
            "it holds macros or controls, which are programs",
            f"save it as .{wanted} (not .{letter}m) and look that it still is as it was",
        )
    mains = [each for each in declared if each.endswith(".main+xml")]
    if any(each.endswith(_TEMPLATE_MAIN) for each in mains):
        yield Reason(
            f"it is a template (.{_ENDING[wanted]}), which Office opens as a new file",
            f"open it and save it as .{wanted}, or let `curriculum theme new` make a theme of it",
        )
    if not any(each.endswith(_MAIN[wanted]) for each in mains):
        other = "docx" if wanted == "pptx" else "pptx"
        if any(each.endswith(_MAIN[other]) for each in mains):
            yield Reason(f"it is a .{other} by its contents, and a .{wanted} is needed here")
        yield Reason(f"it is no .{wanted} by its contents", f"save it as .{wanted} in Office")


def _relations(root: Any) -> Iterator[Reason]:
    for rel in root:
        kind, target = rel.get("Type", ""), rel.get("Target", "")
        if _OBJECTS.search(kind):
            yield Reason(
                "it holds an embedded object (OLE), which runs another program",
                "replace the object by a picture of it",
            )
        if rel.get("TargetMode") == "External":
            yield from _external(kind.rpartition("/")[2], target)
        elif target.startswith("\\") or target.count("..") > 4:
            yield Reason(f"a part refers to something outside of the file: `{target[:60]}`")


def _external(kind: str, target: str) -> Iterator[Reason]:
    shown = target if len(target) <= 60 else f"{target[:57]}…"
    if kind == "attachedTemplate":
        yield Reason(
            f"it is attached to another template (`{shown}`), which Word would fetch",
            "in Word: Developer, Document Template, Attach: Normal.dotm, and save",
        )
    elif kind == "hyperlink":
        if not target.lower().startswith(_WEB):
            yield Reason(f"a link leads to a file (`{shown}`)", "take the link out")
    else:
        yield Reason(
            f"it draws on something outside of the file (`{shown}`, {kind or 'a link'})",
            "break the link, or put the picture itself in",
        )


def _running(root: Any) -> Iterator[Reason]:
    """Fields of Word that fetch or run something; a field may be cut into many pieces."""
    pieces = [field.text or "" for field in root.iter(f"{_WORD}instrText")]
    whole = [field.get(f"{_WORD}instr", "") for field in root.iter(f"{_WORD}fldSimple")]
    for words in ("".join(pieces), *whole):
        found = _FIELDS.search(words)
        if found:
            yield Reason(f"a field fetches something from outside (`{found[0]}`)", "take it out")
