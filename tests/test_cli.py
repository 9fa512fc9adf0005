"""The command: what it answers and where, how it ends, and that it never ends in a traceback."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from command import Run, change

from builder.check.reading import READING
from builder.check.rule import RULES

LISTS = ("modules", "audiences", "countries", "languages", "curricula", "evidence", "rules")


# --- list, show, explain -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "row"),
    [
        ("modules", ["wells", "Wells", "50/75/120"]),
        ("audiences", ["neighbours", "Neighbours", "community"]),
        (
            "countries",
            [
                "GB",
                "United Kingdom",
                "draft (unverified: emergency number, a support line, referral contact, "
                "law and its dates)",
                "3 sourced, 2 unverified",
            ],
        ),
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
