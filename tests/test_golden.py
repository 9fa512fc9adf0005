"""Whole editions of the small library in outline: what people will see, in plain text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from examples import TODAY, documents
from libraries import GOLDEN, REPOSITORY

from builder.content import Edition, Library
from builder.course import Occasion
from builder.render.outline import outline
from builder.resolve import resolve

EDITIONS = ["officers-day/GB-en", "officers-day/KE-en", "neighbours-evening/GB-en"]


@pytest.mark.parametrize("name", EDITIONS)
def test_an_edition_in_outline(
    small: Library, name: str, golden: Callable[[str, str], None]
) -> None:
    curriculum, _, rest = name.partition("/")
    edition = Edition(curriculum, *rest.split("-"))
    found: list[object] = []
    course = resolve(small, edition, Occasion(TODAY), found.append)
    assert course is not None
    assert not found

    _, deck, handbook = documents(course)

    golden(f"{curriculum}/{rest}-deck.txt", outline(deck))
    golden(f"{curriculum}/{rest}-handbook.txt", outline(handbook))


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
