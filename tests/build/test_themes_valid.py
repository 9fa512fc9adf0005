"""Files on templates that we did not make are valid, by the Open XML SDK and by our rules."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pptx
import pytest
import sdk
from examples import TODAY
from templates import (
    pandoc_reference,
    png,
    python_docx_default,
    python_pptx_default,
    saved_by_libreoffice,
    wide_deck,
)

from builder.cli import main
from builder.inspect import inspect_file

EDITION = "health-psychosocial"


@pytest.fixture(params=["python-pptx", "pandoc", "saved by LibreOffice", "plain"])
def folder(request: pytest.FixtureRequest, needs: Callable[[str], str], tmp_path: Path) -> Path:
    """A theme of a template, with a logo and a colour."""
    (tmp_path / "logo.png").write_bytes(png())
    given = {
        "python-pptx": python_pptx_default,
        "pandoc": lambda: pandoc_reference(needs, "pptx"),
        "saved by LibreOffice": lambda: saved_by_libreoffice(
            needs, "x.pptx", wide_deck(), tmp_path
        ),
    }
    made = ["theme", "new", "our-house", "--to", str(tmp_path), "--colour", "7A1F5C"]
    made += ["--logo", str(tmp_path / "logo.png")]
    if request.param in given:
        (tmp_path / "deck.pptx").write_bytes(given[request.param]())
        (tmp_path / "book.docx").write_bytes(python_docx_default())
        made += ["--from", str(tmp_path / "deck.pptx"), "--book", str(tmp_path / "book.docx")]
    assert main(made) == 0
    return tmp_path / "our-house"


def test_a_real_edition_is_valid_on_templates_of_others(
    folder: Path, validate: sdk.Validate, tmp_path: Path
) -> None:
    asked = ["build", EDITION, "--country", "KE", "--theme", str(folder), "--as-of", str(TODAY)]

    assert main([*asked, "--out", str(tmp_path / "out")]) == 0

    files = [each for each in (tmp_path / "out").rglob("*") if each.suffix in (".pptx", ".docx")]
    assert len(files) == 2
    found = [each for file in files for each in inspect_file(file.name, file.read_bytes())]
    assert "\n".join(map(str, found)) == ""
    assert not any(validate({each.name: each.read_bytes() for each in files}).values())


def test_contacts_that_are_too_many_for_a_narrow_slide_go_on_on_another(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(python_pptx_default())
    made = ["theme", "new", "narrow", "--to", str(tmp_path)]
    assert main([*made, "--from", str(tmp_path / "deck.pptx")]) == 0
    asked = ["build", "public-two-hours", "--country", "GB", "--as-of", str(TODAY)]

    assert main([*asked, "--out", str(tmp_path / "plain")]) == 0
    assert main([*asked, "--out", str(tmp_path / "out"), "--theme", str(tmp_path / "narrow")]) == 0

    wide, narrow = contacts(tmp_path / "plain"), contacts(tmp_path / "out")
    assert len(narrow) == len(wide) + 2
    assert list(chain(*narrow)) == list(chain(*wide))


def contacts(folder: Path) -> list[list[str]]:
    """The descriptions of contacts on each slide that has any."""
    (deck,) = folder.rglob("*-deck.pptx")
    slides = [
        [str(each._element.nvGrpSpPr.cNvPr.get("descr")) for each in slide.shapes if is_card(each)]
        for slide in pptx.Presentation(str(deck)).slides
    ]
    return [each for each in slides if each]


def is_card(shape: Any) -> bool:
    return str(shape.name).startswith("Contact: ")
