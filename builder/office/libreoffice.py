"""LibreOffice, run for one job with a profile of its own: files in, converted files out.

Its exit code says nothing (it gives 0 for a file that it could not read), so the files that come
out are what counts. Two jobs that share a profile stop each other; each has its own, in a folder
that is thrown away.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

PDF_UA = {
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
"""Export options for a tagged PDF with an outline."""
NOTES_PAGES = {
    "ExportNotesPages": {"type": "boolean", "value": "true"},
    "ExportOnlyNotesPages": {"type": "boolean", "value": "true"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
}
"""Export options for the notes pages of a deck alone."""
FILTERS = {".pptx": "impress_pdf_Export", ".docx": "writer_pdf_Export"}
SECONDS_TO_START, SECONDS_A_FILE = 60, 30


class ConversionError(Exception):
    """LibreOffice did not make a PDF of a file."""


class Converter:
    """LibreOffice for the files of one edition: what was converted once is kept."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._made: dict[bytes, bytes] = {}

    def pdfs(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """The PDF of each of `files`; raises the same as `converted`."""
        keys = {name: sha256(data).digest() for name, data in files.items()}
        new = {name: files[name] for name, key in keys.items() if key not in self._made}
        made = converted(self._program, new) if new else {}
        self._made.update({keys[name]: pdf for name, pdf in made.items()})
        return {name: self._made[key] for name, key in keys.items()}


def converted(
    program: str, files: Mapping[str, bytes], options: Mapping[str, object] = PDF_UA
) -> dict[str, bytes]:
    """The PDF of each of `files` (name with suffix: bytes), made by the LibreOffice at `program`.

    Raises `ConversionError` naming the files of which no PDF came, or when it took too long.
    """
    with TemporaryDirectory(prefix="curriculum-") as folder:
        made: dict[str, bytes] = {}
        for suffix, name in FILTERS.items():
            same = {each: data for each, data in files.items() if each.endswith(suffix)}
            if same:
                target = f"pdf:{name}:{json.dumps(options)}"
                made.update(_run(program, same, target, Path(folder, suffix[1:])))
        return made


def _run(program: str, files: Mapping[str, bytes], target: str, folder: Path) -> dict[str, bytes]:
    out = folder / "out"
    out.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [
        program,
        "--headless",
        "--norestore",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        target,
        "--outdir",
        str(out),
        *(str(folder / name) for name in files),
    ]
    limit = SECONDS_TO_START + SECONDS_A_FILE * len(files)
    try:
        subprocess.run(command, capture_output=True, check=False, timeout=limit)
    except subprocess.TimeoutExpired as late:
        raise ConversionError(f"LibreOffice took more than {limit} seconds") from late
    except OSError as fault:
        raise ConversionError(f"{program} cannot be run: {fault.strerror}") from fault
    return {name: _made(out, name) for name in files}


def _made(out: Path, name: str) -> bytes:
    path = out / f"{os.path.splitext(name)[0]}.pdf"
    if not path.is_file() or not path.stat().st_size:
        raise ConversionError(f"LibreOffice made no PDF of {name}")
    return path.read_bytes()
