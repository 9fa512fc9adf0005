"""The wheel holds library and themes, and builds in an empty folder of another environment."""

from __future__ import annotations

import os
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from libraries import REPOSITORY

EDITION = "police-frontline/GB-en"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this repository, built by the backend that is installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    run(*PIP, "wheel", "--no-deps", "--no-index", "--no-build-isolation", "-w", folder, REPOSITORY)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment with the wheel, which sees the libraries installed here."""
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "here.pth").write_text("\n".join(site.getsitepackages()))
    python = folder / "bin" / "python"
    run(*PIP, "--python", python, "install", "--no-deps", "--no-index", "--force-reinstall", wheel)
    return python.parent


def test_the_wheel_holds_every_file_of_the_library(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())

    for folder in ("modules", "curricula"):
        files = [each for each in (REPOSITORY / folder).rglob("*") if each.is_file()]
        assert files
        assert {f"builder/library/{each.relative_to(REPOSITORY)}" for each in files} <= held
    themes = REPOSITORY / "builder" / "themes" / "plain"
    assert {f"builder/themes/plain/{each.name}" for each in themes.iterdir()} <= held


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = archive.namelist()

    assert {each.partition("/")[0].partition("-")[0] for each in held} == {
        "builder",
        "trafficking_curriculum_builder",
    }
    assert not [each for each in held if "__pycache__" in each or each.endswith(".pyc")]


def test_the_installed_command_builds_in_an_empty_folder(
    installed: Path, built: Path, tmp_path: Path
) -> None:
    run(installed / "curriculum", "build", EDITION, "--as-of", "2026-11-21", cwd=tmp_path)

    made = {each.name: each.read_bytes() for each in (tmp_path / "output" / EDITION).iterdir()}
    here = {each.name: each.read_bytes() for each in (built / EDITION).iterdir()}
    made.pop("build.json")
    here.pop("build.json")
    assert made == here


def test_the_installed_command_is_the_one_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    where = "import builder.load.files as files; print(files.built_in_library())"

    library = run(installed / "python", "-c", where, cwd=tmp_path).strip()

    assert Path(library).is_relative_to(installed.parent)


def run(*command: str | Path, cwd: Path = REPOSITORY) -> str:
    """What a command prints; the test fails, with what it complained of, where it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    ended = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        pytest.fail(f"{command}\n{ended.stdout}\n{ended.stderr}")
    return ended.stdout
