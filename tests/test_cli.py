"""The command: what it answers and where, how it ends, and that it never ends in a traceback."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from command import Run, as_of, change, run_alone, write

from builder.check.reading import READING
from builder.check.rule import RULES

LISTS = ("modules", "audiences", "countries", "languages", "curricula", "evidence", "rules")


# --- list, show, explain -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "row"),
    [
        ("modules", ["wells", "Wells", "50/75/120"]),
        ("audiences", ["neighbours", "Neighbours", "community"]),
        ("countries", ["GB", "United Kingdom", "3 sourced, 2 unverified"]),
        ("languages", ["en", "English", "2"]),
        ("curricula", ["officers-day", "Safe water", "GB/en KE/en"]),
        ("evidence", ["rainfall", "600 mm", "unverified, check", "Rain"]),
        (
            "rules",
            ["vague-verb", "A learning objective begins with a verb that nobody can observe."],
        ),
    ],
)
def test_list_has_a_row_for_each_item(run: Run, what: str, row: list[str]) -> None:
    plain = run("list", what)
    as_json = run("list", what, "--json")

    assert (plain.code, plain.err, as_json.code, as_json.err) == (0, "", 0, "")
    assert row in [line.split("\t") for line in plain.out.splitlines()]
    assert row in [list(each.values()) for each in json.loads(as_json.out)]


def test_a_list_is_made_again_when_the_library_changes(run: Run, small_library: Path) -> None:
    run("list", "modules")
    change(small_library / "modules/rain/module.yaml", "title: Rain\n", "title: Drizzle\n")

    assert "rain\tDrizzle" in run("list", "modules").out


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("wells", "title: Wells"),
        ("officers", "name: Officers of the water board"),
        ("KE", "in_sentence: Kenya"),
        ("officers-day", "audience: officers"),
        ("wells-tested-2024", "figure: 12,000"),
    ],
)
def test_show_prints_one_item(run: Run, name: str, words: str) -> None:
    shown = run("show", name)

    assert (shown.code, shown.err) == (0, "")
    assert words in shown.out
    assert "place" not in shown.out


def test_show_prints_a_module_as_an_edition_uses_it(run: Run) -> None:
    written = run("show", "wells").out
    used = run("show", "wells", "--edition", "neighbours-evening/GB-en").out

    assert "id: sort-samples" in written
    assert "{emergency_number}" in written
    assert "id: sort-samples" not in used
    assert "id: talk-about-samples" in used
    assert "{" not in used


@pytest.mark.parametrize("rule", sorted({*RULES, *READING}))
def test_explain_prints_what_a_rule_teaches(run: Run, rule: str) -> None:
    explained = run("explain", rule)

    assert (explained.code, explained.err) == (0, "")
    assert explained.out.startswith(f"{rule}\n\n")


# --- outline -------------------------------------------------------------------------------------


def test_outline_prints_deck_and_handbook(run: Run) -> None:
    shown = run("outline", "officers-day/KE-en")

    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("DECK officers-day-KE-en-deck\n")
    assert "\nBOOK officers-day-KE-en-handbook\n" in shown.out


def test_outline_is_what_golden_files_hold(run: Run) -> None:
    golden = Path(__file__).parent / "golden/officers-day"
    parts = [golden / f"GB-en-{name}.txt" for name in ("deck", "handbook")]

    shown = run("outline", "officers-day/GB-en")

    assert shown.out == "\n".join(each.read_text(encoding="utf-8") for each in parts)


def test_outline_of_a_faulty_edition_tells_the_fault(run: Run, small_library: Path) -> None:
    change(small_library / "modules/rain/module.yaml", "Thank you.", "Thank {nobody}.")

    shown = run("outline", "officers-day/GB-en")

    assert (shown.code, shown.out) == (1, "")
    assert "missing-value" in shown.err


# --- check ---------------------------------------------------------------------------------------


def test_check_of_a_library_without_faults_is_quiet(run: Run) -> None:
    checked = run("check")

    assert checked == (0, "", "0 errors, 0 warnings\n")


def test_check_shows_the_line_with_a_caret_and_a_hint(run: Run, small_library: Path) -> None:
    path = small_library / "curricula/audiences/officers.yaml"
    change(path, "pace: Brisk.", "pase: Brisk.")

    checked = run("check")

    shown = checked.err.splitlines()
    first = next(n for n, line in enumerate(shown) if "unknown-field" in line)
    assert checked.code == 1
    assert shown[first] == f"{path}:14:1: error[unknown-field] `pase` is not a field here"
    assert shown[first + 1 : first + 4] == [
        "   14 | pase: Brisk.",
        "        ^",
        "  hint: did you mean `pace`?",
    ]
    assert "2 errors, 0 warnings" in shown
    assert "`curriculum explain RULE` says more about each [rule]" in shown


def test_check_tells_further_places_of_one_cause(run: Run, small_library: Path) -> None:
    path = small_library / "modules/rain/module.yaml"
    change(path, "summary: Rain is water too.", "summary: Rain {nobody}.")
    change(path, "Thank you.", "Thank {nobody}.")

    checked = run("check")

    assert checked.err.count("missing-value") == 2  # one for each of two countries
    assert f"  also at: {path}:29:9" in checked.err


def test_check_as_json_is_a_list_for_editors(run: Run, small_library: Path) -> None:
    change(small_library / "modules/rain/module.yaml", "Thank you.", "Thank [[nobody]].")

    checked = run("check", "--json")

    (found,) = json.loads(checked.out)
    assert (checked.code, checked.err) == (1, "")
    assert found["rule"] == "unknown-term"
    assert found["severity"] == "error"
    assert (found["line"], found["column"]) == (29, 9)
    assert found["file"].endswith("modules/rain/module.yaml")
    assert set(found) == {"severity", "rule", "file", "line", "column", "message", "hint", "also"}


def test_check_of_paths_tells_their_faults_alone(run: Run, small_library: Path) -> None:
    rain, wells = (small_library / f"modules/{name}/module.yaml" for name in ("rain", "wells"))
    change(rain, "Thank you.", "Thank [[nobody]].")
    change(wells, "bridge: Water", "bridge: Clean [[watr]]")

    def rules(*paths: Path) -> list[int]:
        found = json.loads(run("check", "--json", *map(str, paths)).out)
        return sorted(each["line"] for each in found)

    assert len(rules()) == 2
    assert rules(rain) == [29]
    assert len(rules(wells.parent)) == 1
    assert len(rules(small_library / "modules")) == 2
    assert rules(small_library / "curricula") == []


def test_check_takes_warnings_for_errors_when_asked(run: Run, small_library: Path) -> None:
    change(
        small_library / "modules/rain/module.yaml", "text: Collect rain", "text: Understand rain"
    )

    assert run("check").code == 0
    assert run("check", "--strict").code == 1
    assert "0 errors, 1 warning\n" in run("check").err


def test_check_writes_nothing(run: Run) -> None:
    run("check")

    assert list(Path().iterdir()) == []


# --- wrong usage ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nonsense"], "No such command"),
        (["build", "--nonsense"], "No such option"),
        (["build", "officer-day"], "did you mean `officers-day`?"),
        (["build", "nothing-like-it"], "there are: neighbours-evening, officers-day"),
        (["build", "officers-day/FR-en"], "there is no country pack `FR`"),
        (["build", "officers-day/GB-fr"], "there is no language `fr`"),
        (["build", "officers-day/GB-pt-BR"], "there is no language `pt-BR`"),
        (["build", "officers-day/GB-SCT-en"], "there is no country pack `GB-SCT`"),
        (["build", "officers-day/GB-"], "there is no"),
        (["build", "officers-day/-"], "there is no"),
        (["build", "officers-day/a-b-c-d"], "there is no"),
        (["build", "--country", "FR"], "there are: GB, KE"),
        (["build", "--language", "fr"], "there are: en"),
        (["build", "--only", "slides"], "`slides` is no document"),
        (["build", "--as-of", "tomorrow"], "`tomorrow` is no day"),
        (["build", "--library", "nowhere"], "does not exist"),
        (["check", "nowhere"], "does not exist"),
        (["list", "things"], "is not one of"),
        (["show", "nothing"], "there is no `nothing` here"),
        (["show", "rain", "--edition", "neighbours-evening/GB-en"], "there is no `rain` here"),
        (["outline", "nothing/GB-en"], "there is no curriculum `nothing`"),
        (["explain", "vague-verbs"], "did you mean `vague-verb`?"),
        (["explain", "nothing-like-it-at-all"], "see `curriculum list rules`"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_with_what_to_write(
    run: Run, arguments: Sequence[str], words: str
) -> None:
    ended = run(*arguments)

    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert list(Path().iterdir()) == []


def test_help_names_commands_and_exit_codes(run: Run) -> None:
    shown = run("--help")

    assert shown.code == 0
    assert run("-h") == shown
    for name in ("build", "check", "list", "show", "outline", "explain", "doctor"):
        assert re.search(rf"^  {name} ", shown.out, re.MULTILINE)
        assert run(name, "--help").code == 0
    for code in (0, 1, 2, 3, 4, 70, 130):
        assert re.search(rf"\b{code}\s+[a-z]", shown.out)


def test_version_names_the_command(run: Run) -> None:
    assert re.match(r"curriculum, version \d", run("--version").out)


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
