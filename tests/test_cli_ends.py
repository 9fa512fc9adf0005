"""How the command ends, in a terminal or not, whatever the library holds."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command import Run, as_of, run_alone, write

# --- how it ends ---------------------------------------------------------------------------------


def test_a_bug_is_told_as_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("builder.answers.explained", broken)

    ended = run("explain", "vague-verb")

    assert (ended.code, ended.out) == (70, "")
    assert (
        "this is a bug in the builder, not in your files: ZeroDivisionError in test_cli"
        in ended.err
    )

    monkeypatch.setenv("CURRICULUM_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("explain", "vague-verb")


def test_doctor_tells_what_is_here_and_what_is_lost(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = run("doctor")

    assert told.code == 0
    assert "pydantic " in told.out

    monkeypatch.setattr("shutil.which", lambda _: None)
    assert "LibreOffice: not found; no pictures" in run("doctor").out


def test_doctor_misses_a_package(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import PackageNotFoundError  # noqa: PLC0415

    def version(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("builder.cli.doctor.version", version)

    told = run("doctor")

    assert told.code == 4
    assert "pydantic is missing" in told.out


def test_an_interrupt_ends_with_130_and_whole_files(tmp_path: Path) -> None:
    build = subprocess.Popen(
        [sys.executable, "-m", "builder", *as_of(("build",))],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert build.stderr is not None
    first = build.stderr.readline()
    build.send_signal(signal.SIGINT)
    _, rest = build.communicate(timeout=30)

    assert first.endswith(": built\n")
    assert build.returncode == 130
    assert "interrupted: finished files are whole" in rest
    assert "Traceback" not in rest
    assert not list(tmp_path.rglob("*.part"))


def test_a_reader_that_has_enough_ends_it_quietly(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "builder", *as_of(("outline", "police-frontline/GB-en"))]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        assert shown.stdout.readline() == "DECK police-frontline-GB-en-deck\n"
        shown.stdout.close()
        said = shown.stderr.read()

    assert said == ""


def test_it_runs_as_a_module_in_any_folder(tmp_path: Path) -> None:
    shown = run_alone("list", "curricula", folder=tmp_path)

    assert shown.code == 0
    assert "police-frontline\t" in shown.out


# --- terminals -----------------------------------------------------------------------------------


def said_to_a_terminal(*arguments: str, folder: Path, **environment: str) -> str:
    """What the command says when all its output is a terminal."""
    ours, its = pty.openpty()
    shown = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "builder", *as_of(arguments)],
        cwd=folder,
        env={**shown, "TERM": "xterm-256color", "COLUMNS": "100", **environment},
        stdin=its,
        stdout=its,
        stderr=its,
    ):
        os.close(its)
        said = b""
        while chunk := _read(ours):
            said += chunk
    os.close(ours)
    return said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[1-7]|9[0-7]|38)")


@pytest.mark.parametrize(
    "arguments",
    [("build", "affiliates-volunteers-public", "--out", "out"), ("list", "modules"), ("check",)],
    ids=" ".join,
)
def test_a_terminal_gets_no_colours_that_it_does_not_want(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    layer = tmp_path / "layer"
    write(layer / "curricula/audiences/trainers.yaml", "id: trainer\n")
    arguments = (*arguments, "--library", str(layer))

    said = said_to_a_terminal(*arguments, folder=tmp_path, NO_COLOR="1")

    assert said
    assert "Traceback" not in said
    assert not COLOUR.search(said)


def test_a_terminal_gets_colours(tmp_path: Path) -> None:
    said = said_to_a_terminal("build", "affiliates-volunteers-public", folder=tmp_path)

    assert COLOUR.search(said)
    assert "affiliates-volunteers-public/GB-en: " in re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", said)


# --- whatever the library holds ------------------------------------------------------------------


NASTY: dict[str, Any] = {
    "a curriculum that is a folder": ("curricula/officers-day.yaml/x", "a: b"),
    "an empty curriculum": ("curricula/officers-day.yaml", ""),
    "a curriculum without modules": (
        "curricula/officers-day.yaml",
        "id: officers-day\nmodules: []\n",
    ),
    "a curriculum of nonsense": ("curricula/new.yaml", "[[[\n"),
    "an empty module": ("modules/wells/module.yaml", ""),
    "a module that is a list": ("modules/wells/module.yaml", "- a\n"),
    "a module of bytes": ("modules/wells/module.yaml", "\x00\x01"),
    "a deep module": ("modules/wells/module.yaml", "a: " + "[" * 100_000),
    "an empty language": ("curricula/languages/en.yaml", "id: en\n"),
    "a language without words": (
        "curricula/languages/en.yaml",
        "id: en\nname: E\ndirection: ltr\nlabels: {}\nmethods: {}\n",
    ),
    "an empty country": ("curricula/countries/GB/country.yaml", "id: GB\n"),
    "an empty audience": ("curricula/audiences/officers.yaml", "id: officers\n"),
    "a register of nothing": ("curricula/evidence/water.yaml", "entries: []\n"),
    "an organisation of nothing": ("curricula/organisation.yaml", "changes: 3\n"),
    "a change of nothing": (
        "curricula/organisation.yaml",
        "name: N\nchanges: [{item: wells/wells, set: {id: a}, reason: R}]\n",
    ),
    "a name of signs": ("curricula/Ümläut & Co.yaml", "id: a\n"),
}


@pytest.mark.parametrize("case", NASTY)
@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["build"],
        ["list", "modules"],
        ["list", "curricula"],
        ["show", "wells"],
        ["outline", "officers-day"],
    ],
    ids=" ".join,
)
def test_no_library_makes_it_fail_like_a_bug(
    run: Run, small_library: Path, case: str, arguments: list[str]
) -> None:
    file, text = NASTY[case]
    path = small_library / file
    above = path.parent
    if above.is_file():
        above.unlink()
    write(path, text)

    ended = run(*arguments)

    assert ended.code in (0, 1, 2, 3), ended.err
    if arguments == ["check"]:
        assert ended.code == 1
