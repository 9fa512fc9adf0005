"""outloud, a program that judges PDFs as a screen reader meets them: files in, broken rules out.

It is large and has a licence of its own (AGPL parts), so it is no requirement of ours: where it is
missing its test skips, with REQUIRE_ALL=1 too. `pip install outloud==0.2.1` into an environment of
its own, then set OUTLOUD to the program.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Outloud = Callable[[Mapping[str, bytes]], dict[str, set[str]]]


def find_outloud() -> str:
    """The program, or a skip in one line."""
    found = shutil.which(os.environ.get("OUTLOUD") or "outloud")
    if not found:
        pytest.skip("outloud is not installed: see tests/build/reading.py")
    return found


def read_out(program: str, pdfs: Mapping[str, bytes], folder: Path) -> dict[str, set[str]]:
    """The rules that each of `pdfs` breaks."""
    return {name: _broken(program, name, data, folder) for name, data in pdfs.items()}


def _broken(program: str, name: str, data: bytes, folder: Path) -> set[str]:
    pdf, report = folder / name, folder / f"{name}.json"
    pdf.write_bytes(data)
    command = [program, "--quiet", "--json", str(report), str(pdf)]
    subprocess.run(command, capture_output=True, check=False, timeout=300)
    said = json.loads(report.read_text(encoding="utf-8"))
    found = [each for file in said["results"] for each in file["findings"]]
    return {each["rule"] for each in found if each["severity"] == "error"}
