"""Two builds of one edition give the same bytes, whatever is different around them."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from examples import TODAY
from libraries import REPOSITORY

EDITION = "police-frontline/GB-en"
HERE = {"TZ": "UTC", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "0"}
THERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4711",
}


def test_the_same_bytes_with_another_folder_zone_locale_and_hash_seed(tmp_path: Path) -> None:
    here = build(tmp_path / "here", REPOSITORY, {**HERE, "CURRICULUM_CACHE": ""})
    cached = {**THERE, "CURRICULUM_CACHE": str(tmp_path / "cache")}
    there = build(tmp_path / "there", tmp_path, cached)
    again = build(tmp_path / "again", tmp_path, cached)

    assert len(here) == 2
    assert here == there, "the theme was compiled afresh"
    assert here == again, "the compiled theme came from the cache"


def test_all_editions_at_once_give_the_bytes_of_one_alone(built: Path, tmp_path: Path) -> None:
    alone = build(tmp_path / "alone", REPOSITORY, HERE)

    assert alone == {name: (built / EDITION / name).read_bytes() for name in alone}


def test_no_date_of_the_build_is_in_a_file(built: Path) -> None:
    for file in (built / EDITION).glob("*-GB-en-*"):
        with zipfile.ZipFile(file) as archive:
            assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def build(out: Path, cwd: Path, changed: dict[str, str]) -> dict[str, bytes]:
    """The files of an edition, by name, built by a process of its own."""
    command = [sys.executable, "-m", "builder", "build", EDITION, "--out", str(out)]
    environment = {name: value for name, value in os.environ.items() if name not in HERE}
    ended = subprocess.run(
        [*command, "--as-of", str(TODAY)],
        cwd=cwd,
        env={**environment, **changed},
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode:
        pytest.fail(ended.stderr)
    return {
        each.name: each.read_bytes()
        for each in sorted((out / EDITION).iterdir())
        if each.suffix != ".json"
    }
