"""Whole builds, made once: every edition of the real library as files, through the command."""

from __future__ import annotations

from pathlib import Path

import pytest
import reading
import sdk
from examples import TODAY

from builder.cli import main


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which every edition of the real library was built."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("CURRICULUM_CACHE", str(tmp_path_factory.mktemp("themes")))
        out = tmp_path_factory.mktemp("editions")
        assert main(["build", "--out", str(out), "--as-of", str(TODAY)]) == 0
    return out


@pytest.fixture(scope="session")
def files(built: Path) -> list[Path]:
    """Every deck and every handbook of the real library."""
    found = sorted(each for each in built.rglob("*") if each.suffix in (".pptx", ".docx"))
    assert len(found) >= 2
    return found


@pytest.fixture(scope="session")
def validate(tmp_path_factory: pytest.TempPathFactory) -> sdk.Validate:
    """What the Open XML SDK says of files, by name."""
    validator = sdk.find_validator()
    return lambda each: sdk.validate(validator, each, tmp_path_factory.mktemp("copies"))


@pytest.fixture(scope="session")
def outloud(tmp_path_factory: pytest.TempPathFactory) -> reading.Outloud:
    """The rules of outloud that PDFs break, by name."""
    program = reading.find_outloud()
    return lambda pdfs: reading.read_out(program, pdfs, tmp_path_factory.mktemp("aloud"))
