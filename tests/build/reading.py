"""outloud, a program that judges PDFs as a screen reader meets them: files in, broken rules out.

It is large and partly AGPL, so it is no requirement of ours, and stands in an environment of its
own: `.ci/run` makes it, and tells by OUTLOUD where it is.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

Outloud = Callable[[Mapping[str, bytes]], dict[str, set[str]]]


def program_name() -> str:
    """The program: what OUTLOUD says, or the one on the path."""
    return os.environ.get("OUTLOUD") or "outloud"


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
