"""Every `curriculum …` line in a code block of README.md does what a reader expects: it runs.

A line that is meant to fail says so in a comment: `curriculum build --release  # exit code 1`.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from libraries import REPOSITORY

BLOCK = re.compile(r"^```(?:sh|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^(?:\$ )?(?:\S*/)?curriculum (.*)")
CODE = re.compile(r"# exit code (\d+)")


def test_every_command_of_the_readme_runs(tmp_path: Path) -> None:
    """In a copy of the repository that has only the curricula that the page names, and one more."""
    lines = commands((REPOSITORY / "README.md").read_text(encoding="utf-8"))
    for folder in ("builder", "modules", "curricula"):
        unneeded = shutil.ignore_patterns("__pycache__")
        shutil.copytree(REPOSITORY / folder, tmp_path / folder, ignore=unneeded)
    for name in unnamed(lines):
        (tmp_path / "curricula" / name).unlink()

    failed = {line: said for line in lines if (said := complaint(line, tmp_path))}

    assert failed == {}


def unnamed(lines: list[str]) -> list[str]:
    """The files of the curricula that no line names, but for the first of them."""
    every = sorted(path.name for path in (REPOSITORY / "curricula").glob("*.yaml"))
    return [
        each for each in every if not any(each.removesuffix(".yaml") in line for line in lines)
    ][1:]


def test_commands_are_found_in_code_blocks_only() -> None:
    sh = "```sh\n# curriculum b\ncurriculum build \\\n  x\n```\n"

    assert commands(f"curriculum a\n{sh}```yaml\ncurriculum c\n```\n") == ["build   x"]
    assert commands("```console\n$ .venv/bin/curriculum list modules\ncurriculum x\n```\n") == [
        "list modules",
        "x",
    ]


def commands(text: str) -> list[str]:
    """The arguments of each command, with its comment, in the order of the page."""
    lines = [line for each in BLOCK.findall(text) for line in each.replace("\\\n", "").split("\n")]
    return [found[1] for line in lines if (found := COMMAND.match(line))]


def complaint(line: str, folder: Path) -> str:
    """What went wrong, or nothing."""
    expected = CODE.search(line)
    ended = subprocess.run(
        [sys.executable, "-m", "builder", *shlex.split(line, comments=True)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if ended.returncode == int(expected[1] if expected else 0):
        return ""
    return f"exit code {ended.returncode}\n{ended.stdout}{ended.stderr}"
