"""Builds that go wrong: whole files or none, nobody's work lost, the other editions built."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from command import BOOK, DECK, GB, KE, NEAR, Run, change, contents, fail_on, files, states, write

# --- other people's work -------------------------------------------------------------------------


def test_an_edited_file_is_left_and_that_is_said(run: Run, small_library: Path) -> None:
    run("build", GB)
    Path(DECK).write_bytes(b"my own slides")
    change(small_library / "modules/rain/module.yaml", "Thank you.", "Thanks.")

    built = run("build", GB)

    assert built.code == 0
    assert Path(DECK).read_bytes() == b"my own slides"
    assert built.out.splitlines() == [BOOK]
    assert f"{DECK} was edited since it was built and is left as it is; `--force`" in built.err

    again = run("build", GB)
    assert again.out == ""
    assert "is left as it is" in again.err


def test_force_keeps_each_edited_file_beside_the_new_one(run: Run) -> None:
    run("build", GB)
    before = contents()
    for words in (b"first", b"second"):
        Path(DECK).write_bytes(words)
        forced = run("build", GB, "--force")
        assert f"the edited {DECK} is kept as " in forced.err

    assert Path(DECK).read_bytes() == before[DECK]
    assert Path(DECK.replace(".pptx", ".edited-1.pptx")).read_bytes() == b"first"
    assert Path(DECK.replace(".pptx", ".edited-2.pptx")).read_bytes() == b"second"


def test_a_file_that_was_there_before_is_not_overwritten(run: Run) -> None:
    write(Path(DECK), "somebody's own")

    built = run("build", GB)

    assert built.code == 0
    assert Path(DECK).read_text(encoding="utf-8") == "somebody's own"
    assert Path(BOOK).exists()


def test_an_edited_file_that_is_taken_away_is_written_anew(run: Run) -> None:
    run("build", GB)
    before = contents()
    Path(DECK).write_bytes(b"mine")
    run("build", GB, "--only", "deck")
    os.unlink(DECK)

    run("build", GB)

    assert contents() == before


# --- whole or not at all -------------------------------------------------------------------------


@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_write_that_fails_leaves_what_was_there(
    run: Run, small_library: Path, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    run("build", GB)
    before = contents()
    change(small_library / "modules/rain/module.yaml", "Thank you.", "Thanks.")
    full = OSError(errno.ENOSPC, "No space left on device", DECK)
    with monkeypatch.context() as patch:
        patch.setattr("builder.write.os.replace", fail_on(call, full, os.replace))
        ended = run("build", GB)

    assert ended.code == 1
    assert "No space left on device" in ended.err
    assert not list(Path("output").rglob("*.part"))
    whole = contents()
    assert set(whole) == set(before)
    assert all(len(data) > 10_000 for data in whole.values())

    assert run("build", GB).code == 0
    assert states(run, GB) == {GB: "current"}
    assert "left" not in run("build", GB).err


def test_a_first_write_that_fails_leaves_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    full = OSError(errno.ENOSPC, "No space left on device", DECK)
    monkeypatch.setattr("builder.write.os.replace", fail_on(1, full, os.replace))

    ended = run("build", GB)

    assert ended.code == 1
    assert [path for path in Path("output").rglob("*") if path.is_file()] == []


def test_a_folder_that_cannot_be_made_is_told(run: Run) -> None:
    Path("output").write_text("not a folder", encoding="utf-8")

    ended = run("build", GB)

    assert ended.code in (1, 2)
    assert "output" in ended.err


def test_an_interrupt_leaves_finished_editions(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from builder import pipeline  # noqa: PLC0415

    stop = fail_on(2, KeyboardInterrupt(), pipeline.plan_edition)
    with monkeypatch.context() as patch:
        patch.setattr("builder.pipeline.plan_edition", stop)
        assert run("build").code == 130

    assert {Path(path).parts[1] for path in files()} == {"neighbours-evening"}
    assert states(run) == {NEAR: "current", GB: "built", KE: "built"}


# --- faults --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "edit", "failed"),
    [
        ("curricula/countries/KE/country.yaml", ("paper: A4", "paper: A0"), {KE}),
        ("curricula/countries/KE/country.yaml", ("id: offence_law", "id: offence"), {KE}),
        ("curricula/audiences/neighbours.yaml", ("pace: Slow.", "pase: Slow."), {NEAR}),
        ("curricula/audiences/officers.yaml", ("pace: Brisk.", "pase: Brisk."), {GB, KE}),
        ("modules/rain/module.yaml", ("title: Rain", "titel: Rain"), {GB, KE}),
        ("modules/rain/module.yaml", ("Thank you.", "Thank [[nobody]]."), {GB, KE}),
        ("modules/rain/module.yaml", ("awareness: 40", "awareness: 400"), {GB, KE}),
        ("curricula/neighbours-evening.yaml", ("id: wells", "id: well"), {NEAR}),
        ("curricula/neighbours-evening.yaml", ("audience: n", "audience: unknown-n"), {NEAR}),
    ],
)
def test_the_fault_of_one_edition_does_not_stop_the_others(
    run: Run, small_library: Path, file: str, edit: tuple[str, str], failed: set[str]
) -> None:
    change(small_library / file, *edit)

    ended = run("build", "--json")

    outcomes = json.loads(ended.out)
    assert ended.code == 3
    assert {each["edition"] for each in outcomes if each["state"] == "failed"} == failed
    assert {each["edition"] for each in outcomes if each["state"] == "built"} == {
        GB,
        KE,
        NEAR,
    } - failed
    assert all(bool(each["diagnostics"]) == (each["edition"] in failed) for each in outcomes)
    assert len(files()) == 2 * (3 - len(failed))


def test_a_curriculum_that_cannot_be_read_fails_and_goes_on_failing(
    run: Run, small_library: Path
) -> None:
    change(small_library / "curricula/neighbours-evening.yaml", "title: Water", "titel: Water")

    first, second = run("build"), run("build")

    assert (first.code, second.code) == (3, 3)
    for each in (first, second):
        assert "neighbours-evening: not built" in each.err
        assert "did you mean `title`?" in each.err


@pytest.mark.parametrize(("old", "new"), [("GB/en]", "GB/en, FR/en]"), ("GB/en]", "GB/en, GB/fr]")])
def test_an_edition_that_cannot_be_there_does_not_stop_the_others(
    run: Run, small_library: Path, old: str, new: str
) -> None:
    path = small_library / "curricula/neighbours-evening.yaml"
    change(path, old, new)
    wrong = "neighbours-evening/" + new[7:-1].replace("/", "-")

    ended = run("build")

    assert ended.code == 3
    assert f"{wrong}: not built" in ended.err
    assert f"{NEAR}: built" in ended.err
    assert f"{path}:1:1: error[unknown-" in ended.err


def test_another_language_without_terms_does_not_stop_this_one(
    run: Run, small_library: Path
) -> None:
    words = (small_library / "curricula/languages/en.yaml").read_text(encoding="utf-8")
    french = words.replace("id: en\n", "id: fr\n").partition("glossary:")[0]
    write(small_library / "curricula/languages/fr.yaml", french)

    assert set(states(run).values()) == {"built"}
    assert states(run, NEAR.replace("-en", "-fr")) == {NEAR.replace("-en", "-fr"): "failed"}


def test_a_language_without_a_word_stops_its_editions_with_a_message(
    run: Run, small_library: Path
) -> None:
    change(small_library / "curricula/languages/en.yaml", "\n  watch_for: Watch for\n", "\n")

    ended = run("build")

    assert ended.code == 1
    assert "lacks the labels `watch_for`" in ended.err


def test_a_fault_of_many_editions_is_told_once(run: Run, small_library: Path) -> None:
    change(small_library / "modules/wells/module.yaml", "title: Wells", "titel: Wells")

    ended = run("build")

    assert ended.code == 1
    assert ended.err.count("`titel` is not a field here") == 1
    assert ended.err.splitlines()[-1] == "3 not built"


def test_a_faulty_edition_leaves_what_was_built_before(run: Run, small_library: Path) -> None:
    run("build")
    before = contents()
    change(small_library / "modules/wells/module.yaml", "title: Wells", "titel: Wells")

    assert run("build").code == 1
    assert contents() == before


def test_warnings_are_told_and_built_unless_they_count(run: Run, small_library: Path) -> None:
    change(
        small_library / "modules/rain/module.yaml", "text: Collect rain", "text: Understand rain"
    )

    strict = run("build", GB, "--strict")
    assert (strict.code, files()) == (1, set())

    plain = run("build", GB)
    assert plain.code == 0
    assert "warning[vague-verb]" in plain.err
    assert files() == {DECK, BOOK}


# --- programs that may be missing ----------------------------------------------------------------


@pytest.mark.parametrize("extra", ["--pdf", "--illustrated", "--notes-pages"])
def test_what_needs_libreoffice_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch, extra: str
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)

    ended = run("build", GB, extra)

    assert (ended.code, ended.out) == (4, "")
    assert "LibreOffice" in ended.err
    assert files() == set()


def test_a_build_without_extras_needs_no_libreoffice(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)

    assert run("build", GB).code == 0


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/soffice"])
def test_a_libreoffice_that_fails_is_a_fault_of_the_edition(
    run: Run, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: program)

    ended = run("build", GB, "--pdf")

    assert ended.code == 1
    assert "error[conversion]" in ended.err
    assert files() == set()
