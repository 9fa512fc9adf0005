"""The command `curriculum` in tests: here on the small library, or in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

DAY = "2026-11-21"
DATED = {"build", "check", "list", "show", "outline"}

GB, KE = "officers-day/GB-en", "officers-day/KE-en"
NEAR = "neighbours-evening/GB-en"
DECK = "output/officers-day/GB-en/officers-day-GB-en-deck.pptx"
BOOK = "output/officers-day/GB-en/officers-day-GB-en-handbook.docx"
"""Editions of the small library, and the files of the first."""


class Ended(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


def as_of(arguments: tuple[str, ...]) -> list[str]:
    """`arguments` with the day on which all tests happen, where a command takes one."""
    dated = arguments and arguments[0] in DATED and "--as-of" not in arguments
    return [*arguments, "--as-of", DAY] if dated else list(arguments)


def run_in_process(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> Ended:
    """Run the command here; nothing that it says may be a traceback."""
    from builder.cli import main  # noqa: PLC0415 - tests that never come here need no click

    capsys.readouterr()
    code = main(as_of(arguments))
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    return Ended(code, said.out, said.err)


def run_alone(*arguments: str, folder: Path, **environment: str) -> Ended:
    """Run the command in a process of its own, on the real library."""
    ended = subprocess.run(
        [sys.executable, "-m", "builder", *as_of(arguments)],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in ended.stdout + ended.stderr
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def change(path: Path, old: str, new: str) -> None:
    """Replace `old`, which stands there once, in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old, text.count(old))
    path.write_text(text.replace(old, new), encoding="utf-8")


def write(path: Path, text: str) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def fail_on(number: int, error: BaseException, real: Callable[..., Any]) -> Callable[..., Any]:
    """`real`, but on its call with this `number` (from 1) it raises `error`."""
    calls = iter(range(1, 1000))

    def call(*arguments: Any, **named: Any) -> Any:
        if next(calls) == number:
            raise error
        return real(*arguments, **named)

    return call


def states(run: Run, *arguments: str) -> dict[str, str]:
    """What became of each edition of a build."""
    built = run("build", "--json", *arguments)
    assert built.err == ""
    return {each["edition"]: each["state"] for each in json.loads(built.out)}


def files() -> set[str]:
    """The documents in the output folder."""
    return {str(each) for each in Path("output").rglob("*.*x")}


def contents() -> dict[str, bytes]:
    """Everything in the output folder but what a build remembers."""
    return {
        str(e): e.read_bytes() for e in Path("output").rglob("*") if e.suffix in (".pptx", ".docx")
    }
