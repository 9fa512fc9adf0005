"""Every file is valid, by the Open XML SDK and by our rules, and opens; `names` in conftest.py says
which editions stand for all.
"""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pypdfium2
import sdk

from builder.inspect import inspect_file

SHOWN = ("police-frontline-GB-en-deck", "at-risk-women-job-seekers-KE-en-deck")
READ = ("at-risk-women-job-seekers-KE-en-handbook",)


def test_the_open_xml_sdk_finds_nothing(files: list[Path], validate: sdk.Validate) -> None:
    errors = validate({each.name: each.read_bytes() for each in files})

    assert {name: found for name, found in errors.items() if found} == {}


def test_the_open_xml_sdk_finds_nothing_in_workbooks(
    files: list[Path], validate: sdk.Validate
) -> None:
    workbooks = {
        f"{sha256(data).hexdigest()[:16]}.xlsx": data
        for file in files
        for name, data in parts_of(file.read_bytes()).items()
        if name.endswith(".xlsx")
    }

    errors = validate(workbooks)

    assert workbooks
    assert {name: found for name, found in errors.items() if found} == {}


def test_our_rules_find_nothing(files: list[Path]) -> None:
    found = [each for file in files for each in inspect_file(file.name, file.read_bytes())]

    assert "\n".join(map(str, found)) == ""


def test_libreoffice_shows_as_many_pages_as_slides(
    files: list[Path], needs: Callable[[str], str], tmp_path: Path
) -> None:
    wanted = [each for each in files if each.stem in (*SHOWN, *READ)]
    assert len(wanted) == len(SHOWN) + len(READ)

    pages = pages_in_libreoffice(needs("soffice"), wanted, tmp_path)

    for deck in wanted:
        if deck.suffix == ".pptx":
            assert pages[deck.stem] == slides_in(deck)
        else:
            assert pages[deck.stem] > 10


def pages_in_libreoffice(soffice: str, files: list[Path], folder: Path) -> dict[str, int]:
    """The pages of each of `files`: only the PDF tells whether it worked, never the exit code."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
    ended = subprocess.run(
        [*convert, *files], capture_output=True, text=True, check=False, timeout=120
    )
    assert "Error" not in ended.stderr
    pages = {}
    for file in files:
        with pypdfium2.PdfDocument(folder / f"{file.stem}.pdf") as pdf:
            pages[file.stem] = len(pdf)
    return pages


def slides_in(deck: Path) -> int:
    return sum(name.startswith("ppt/slides/slide") for name in parts_of(deck.read_bytes()))


def parts_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
