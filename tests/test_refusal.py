"""Templates from outside: what is refused, and the reason that is given."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from templates import (
    PLAIN_BOOK,
    PLAIN_DECK,
    changed_parts,
    png,
    python_docx_default,
    python_pptx_default,
    with_parts,
)

from builder.inspect import refusal as judge
from builder.inspect.refusal import logo_refusal, refusal

TYPES = "[Content_Types].xml"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def in_types(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Change the declared types."""
    return lambda data: changed_parts(
        data, lambda name, part: part.replace(old, new) if name == TYPES else part
    )


def related(rels: str, kind: str, target: str, mode: str = "External") -> Callable[[bytes], bytes]:
    """Add a relationship to the part `rels`."""
    entry = f'<Relationship Id="rIdX" Type="{REL}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    end = b"</Relationships>"
    return lambda data: changed_parts(
        data, lambda name, part: part.replace(end, entry.encode() + end) if name == rels else part
    )


def in_part(part_name: str, old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda data: changed_parts(
        data, lambda name, part: part.replace(old, new, 1) if name == part_name else part
    )


def damaged(data: bytes) -> bytes:
    """A byte in the middle of a packed part is another."""
    place = len(data) // 2
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]


PRESENTATION_RELS = "ppt/_rels/presentation.xml.rels"
SLIDES = "ppt/presentation.xml"
MACRO = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
DECKS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "text": (lambda _: b"<html>", "no Office file"),
    "nothing": (lambda _: b"", "no Office file"),
    "old format": (lambda _: LOCKED, "old format"),
    "password": (
        lambda _: LOCKED + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
    "template": (
        in_types(b".presentation.main+xml", b".template.main+xml"),
        "it is a template (.potx)",
    ),
    "cut short": (lambda data: data[: len(data) // 2], "damaged"),
    "wrong bytes": (damaged, "damaged"),
    "other zip": (lambda _: with_parts(b"", [("a.txt", b"a")]), "no Office file"),
    "not XML": (in_part(SLIDES, b"</p:presentation>", b""), "not well-formed"),
    "macros": (in_types(PLAIN_TYPE, MACRO), "macros"),
    "vba": (lambda data: with_parts(data, [("ppt/vbaProject.bin", b"x")]), "macros"),
    "control": (lambda data: with_parts(data, [("ppt/activeX/activeX1.bin", b"x")]), "controls"),
    "object": (related(PRESENTATION_RELS, "oleObject", "embeddings/o.bin", "Internal"), "OLE"),
    "linked picture": (related(PRESENTATION_RELS, "image", "http://a.example/x.png"), "outside"),
    "linked video": (related(PRESENTATION_RELS, "video", "file:///c:/x.mp4"), "outside"),
    "link to a file": (
        related(PRESENTATION_RELS, "hyperlink", r"\\server\share"),
        "leads to a file",
    ),
    "entities": (
        in_part(SLIDES, b"<p:presentation", b'<!DOCTYPE x [<!ENTITY a "b">]><p:presentation'),
        "document type",
    ),
    "entities in UTF-16": (
        lambda data: with_parts(data, [("ppt/x.xml", "<!DOCTYPE x><x/>".encode("utf-16"))]),
        "document type",
    ),
    "up": (lambda data: with_parts(data, [("../../etc/x", b"x")]), "leads out"),
    "absolute": (lambda data: with_parts(data, [("/etc/x", b"x")]), "leads out"),
    "backslashes": (lambda data: with_parts(data, [("ppt\\..\\..\\x", b"x")]), "leads out"),
    "drive": (lambda data: with_parts(data, [("C:x", b"x")]), "leads out"),
    "twice": (lambda data: with_parts(data, [("PPT/presentation.xml", b"<x/>")]), "two parts"),
    "bomb": (lambda data: with_parts(data, [("ppt/x.bin", b"\0" * 5_000_000)]), "zip bomb"),
    "many parts": (
        lambda data: with_parts(data, [(f"ppt/{n}.bin", b"") for n in range(3100)]),
        "parts",
    ),
    "document": (lambda _: PLAIN_BOOK.read_bytes(), ".docx by its contents"),
}


@pytest.mark.parametrize("case", DECKS)
def test_a_deck_is_refused_with_its_reason(case: str) -> None:
    change, reason = DECKS[case]

    found = refusal(change(PLAIN_DECK.read_bytes()), "pptx")

    assert found is not None
    assert reason in found.message


BOOK_RELS = "word/_rels/settings.xml.rels"
BOOKS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "attached template": (
        lambda data: with_parts(
            data,
            [
                (
                    BOOK_RELS,
                    (
                        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                        f'relationships"><Relationship Id="rId1" Type="{REL}/attachedTemplate" '
                        'Target="file:///c:/evil.dotm" TargetMode="External"/></Relationships>'
                    ).encode(),
                )
            ],
        ),
        "attached to another template",
    ),
    "field that runs": (
        in_part(
            "word/document.xml",
            b"<w:body>",
            b"<w:body><w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x"
            b"</w:instrText></w:r></w:p>",
        ),
        "fetches something",
    ),
    "macros": (
        in_types(b"wordprocessingml.document.main+xml", b"wordprocessingml.document.macroEnabled"),
        "macros",
    ),
    "deck": (lambda _: PLAIN_DECK.read_bytes(), ".pptx by its contents"),
}


@pytest.mark.parametrize("case", BOOKS)
def test_a_document_is_refused_with_its_reason(case: str) -> None:
    change, reason = BOOKS[case]

    found = refusal(change(PLAIN_BOOK.read_bytes()), "docx")

    assert found is not None
    assert reason in found.message


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PLAIN_DECK.read_bytes(), "pptx"),
        (PLAIN_BOOK.read_bytes(), "docx"),
        (python_pptx_default(), "pptx"),
        (python_docx_default(), "docx"),
        (
            related(PRESENTATION_RELS, "hyperlink", "https://a.example")(PLAIN_DECK.read_bytes()),
            "pptx",
        ),
    ],
    ids=["plain deck", "plain book", "python-pptx", "python-docx", "link to the web"],
)
def test_an_honest_template_is_opened(data: bytes, kind: str) -> None:
    assert refusal(data, kind) is None


def test_a_directory_that_lies_about_sizes_is_seen_through() -> None:
    data = bytearray(with_parts(PLAIN_DECK.read_bytes(), [("ppt/z.bin", b"\0" * 900_000)]))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("ppt/z.bin").file_size.to_bytes(4, "little")
    for at in range(len(data) - 4):
        if data[at : at + 4] == size:
            data[at : at + 4] = (10).to_bytes(4, "little")

    found = refusal(bytes(data), "pptx")

    assert found is not None


def test_a_large_file_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "MOST_BYTES", 1000)
    monkeypatch.setattr(judge, "ZipFile", None)

    found = refusal(PLAIN_DECK.read_bytes(), "pptx")

    assert found is not None
    assert "at most" in found.message


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"GIF89a" + b"x" * 40, "no PNG"), (png()[:20], "no PNG"), (png(7000, 1), "7000 x 1")],
)
def test_a_logo_is_a_small_png(data: bytes, reason: str) -> None:
    found = logo_refusal(data)

    assert found is not None
    assert reason in found.message
    assert logo_refusal(png()) is None
