"""Whole editions of the small library in outline: what people will see, in plain text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from libraries import GOLDEN, REPOSITORY, request_for

from builder import pipeline
from builder.render.outline import outline

EDITIONS = ["officers-day/GB-en", "officers-day/KE-en", "neighbours-evening/GB-en"]


@pytest.mark.parametrize("name", EDITIONS)
def test_an_edition_in_outline(
    small_folder: Path, name: str, golden: Callable[[str, str], None]
) -> None:
    ((_, planned),) = pipeline.planned(request_for(small_folder, names=(name,)))

    assert not planned.diagnostics
    assert planned.deck is not None
    assert planned.handbook is not None
    golden(f"{name}-deck.txt", outline(planned.deck))
    golden(f"{name}-handbook.txt", outline(planned.handbook))


def test_every_golden_file_belongs_to_an_edition() -> None:
    kept = {str(path.relative_to(GOLDEN)) for path in GOLDEN.glob("*/*.txt")}

    assert kept == {
        f"{each}-{document}.txt" for each in EDITIONS for document in ("deck", "handbook")
    }


def test_golden_files_are_not_accepted_in_ci() -> None:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--update-golden",
        "--collect-only",
        "tests/test_golden.py",
    ]

    ended = subprocess.run(
        command, cwd=REPOSITORY, env={"CI": "true"}, capture_output=True, text=True, check=False
    )

    assert ended.returncode != 0
    assert "--update-golden is for people" in ended.stderr
