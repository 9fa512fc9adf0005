"""Templates that we did not make, and some that are made here to be refused."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pptx
from libraries import REPOSITORY

Needs = Callable[[str], str]

PLAIN_DECK = REPOSITORY / "builder" / "themes" / "plain" / "deck.pptx"
PLAIN_BOOK = REPOSITORY / "builder" / "themes" / "plain" / "book.docx"
LIBREOFFICE = Path("/usr/lib/libreoffice/share/template/common/presnt")
OTHERS = ("Midnightblue", "Metropolis", "DNA", "Nature_Illustration")
"""Templates of LibreOffice: bands, a picture as ground, something at the side, 4:3."""


def python_pptx_default() -> bytes:
    """The 4:3 deck that comes with python-pptx, without any slide."""
    return saved(pptx.Presentation())


def python_docx_default() -> bytes:
    """The letter-sized document that comes with python-docx."""
    return saved(docx.Document())


def wide_deck() -> bytes:
    """python-pptx's deck at 10 x 5.63 inches, as Google writes it."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = 9144000, 5143500
    for layout in (presentation.slide_master, *presentation.slide_layouts):
        for shape in layout.placeholders:
            if shape.element.spPr.xfrm is not None:
                shape.top, shape.height = shape.top * 3 // 4, shape.height * 3 // 4
    return saved(presentation)


def renamed_deck(names: dict[str, str]) -> bytes:
    """python-pptx's deck with other names for its layouts, and no hint of what they are."""
    presentation = pptx.Presentation()
    for layout in presentation.slide_layouts:
        layout.element.cSld.set("name", names.get(layout.name, layout.name))
        layout.element.attrib.pop("type", None)
    return saved(presentation)


def cramped_deck(share: float) -> bytes:
    """python-pptx's deck with titles that have only a share of their width."""
    presentation = pptx.Presentation()
    for layout in (presentation.slide_master, *presentation.slide_layouts):
        for shape in layout.placeholders:
            if shape.placeholder_format.idx == 0 and shape.element.spPr.xfrm is not None:
                shape.width = int(shape.width * share)
    return saved(presentation)


def deck_with(*kept: str) -> bytes:
    """python-pptx's deck with only these layouts."""
    presentation = pptx.Presentation()
    for layout in list(presentation.slide_layouts):
        if layout.name not in kept:
            presentation.slide_layouts.remove(layout)
    return saved(presentation)


def pandoc_reference(needs: Needs, ending: str) -> bytes:
    """The reference file that pandoc writes itself."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / f"reference.{ending}"
        command = [needs("pandoc"), "-o", str(out), "--print-default-data-file", out.name]
        subprocess.run(command, check=True)
        return out.read_bytes()


def saved_by_libreoffice(needs: Needs, name: str, data: bytes, folder: Path) -> bytes:
    """`data` (a file of that name) as LibreOffice writes it to .pptx."""
    given, out = folder / name, folder / "saved"
    given.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [needs("soffice"), profile, "--headless", "--convert-to", "pptx", "--outdir"]
    subprocess.run([*command, str(out), str(given)], capture_output=True, check=True)
    return (out / f"{given.stem}.pptx").read_bytes()


def saved(document: object) -> bytes:
    """A document of python-pptx or python-docx as bytes."""
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def changed_parts(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """An archive with each part as `change` gives it; None leaves it out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            part = change(item.filename, old.read(item))
            if part is not None:
                new.writestr(item.filename, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def with_parts(data: bytes, parts: Iterable[tuple[str, bytes]]) -> bytes:
    """An archive with more parts."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(name, part)
    return out.getvalue()


def png(width: int = 300, height: int = 100) -> bytes:
    """A small picture."""
    from PIL import Image  # noqa: PLC0415 - few tests draw

    out = io.BytesIO()
    Image.new("RGB", (width, height), (11, 61, 145)).save(out, "PNG")
    return out.getvalue()
