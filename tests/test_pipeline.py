"""Whole builds: what is written, what is left alone, what a fault does to other editions."""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path

import pytest
from command import Run, change, fail_on, write

GB, KE = "officers-day/GB-en", "officers-day/KE-en"
NEAR = "neighbours-evening/GB-en"
DECK = "output/officers-day/GB-en/officers-day-GB-en-deck.pptx"
BOOK = "output/officers-day/GB-en/officers-day-GB-en-handbook.docx"


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


# --- what is written -----------------------------------------------------------------------------


def test_a_build_writes_every_edition_that_the_curricula_list(run: Run) -> None:
    built = run("build")

    paths = [
        f"output/{edition}/{edition.replace('/', '-')}-{document}"
        for edition in (NEAR, GB, KE)
        for document in ("deck.pptx", "handbook.docx")
    ]
    assert built.code == 0
    assert built.out.splitlines() == paths
    assert built.err.splitlines() == [f"{NEAR}: built", f"{GB}: built", f"{KE}: built", "3 built"]
    assert files() == set(paths)


@pytest.mark.parametrize(
    ("arguments", "editions"),
    [
        (["officers-day"], {GB, KE}),
        (["neighbours-evening", "officers-day/KE-en"], {NEAR, KE}),
        (["officers-day/KE"], {KE}),
        (["--country", "KE"], {KE, "neighbours-evening/KE-en"}),
        (["officers-day", "--country", "GB,KE"], {GB, KE}),
        (["officers-day", "--country", "KE", "--language", "en"], {KE}),
        (["--language", "en"], {NEAR, GB, KE}),
        (["officers-day", "officers-day"], {GB, KE}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_asked_for_is_built(run: Run, arguments: list[str], editions: set[str]) -> None:
    assert states(run, *arguments) == dict.fromkeys(editions, "built")


@pytest.mark.parametrize(
    ("only", "expected"),
    [("deck", {DECK}), ("handbook", {BOOK}), ("deck,handbook", {DECK, BOOK}), ("", {DECK, BOOK})],
)
def test_only_what_is_wanted_is_written(run: Run, only: str, expected: set[str]) -> None:
    run("build", GB, "--only", only)

    assert files() == expected


def test_another_folder_may_be_written(run: Run, tmp_path: Path) -> None:
    built = run("build", GB, "--out", str(tmp_path / "a folder"))

    first = tmp_path / "a folder/officers-day/GB-en/officers-day-GB-en-deck.pptx"
    assert built.out.splitlines()[0] == str(first)
    assert first.exists()
    assert not Path("output").exists()


def test_json_tells_of_each_edition(run: Run) -> None:
    built = run("build", GB, "--json")

    (told,) = json.loads(built.out)
    assert told == {
        "edition": GB,
        "state": "built",
        "folder": "output/officers-day/GB-en",
        "files": [
            {"name": Path(path).name, "what": "written", "beside": ""} for path in (DECK, BOOK)
        ],
        "diagnostics": [],
    }


# --- what is not built again ---------------------------------------------------------------------


def test_a_second_build_has_nothing_to_do(run: Run) -> None:
    run("build")
    before = {path: os.stat(path).st_mtime_ns for path in files()}

    again = run("build")

    assert (again.code, again.out) == (0, "")
    assert again.err.splitlines()[-1] == "3 up to date"
    assert {path: os.stat(path).st_mtime_ns for path in files()} == before


@pytest.mark.parametrize(
    ("file", "edit", "rebuilt"),
    [
        ("modules/rain/module.yaml", ("Thank you.", "Thanks."), {GB, KE}),
        ("modules/wells/module.yaml", ("title: Wells", "title: A well"), {GB, KE, NEAR}),
        ("curricula/countries/KE/country.yaml", ('"112"', '"113"'), {KE}),
        ("curricula/audiences/neighbours.yaml", ("pace: Slow.", "pace: Calm."), {NEAR}),
        ("curricula/neighbours-evening.yaml", ("For neighbours", "For all"), {NEAR}),
        ("curricula/evidence/water.yaml", ("figure: 12,000", "figure: 13,000"), {GB, KE, NEAR}),
        ("curricula/languages/en.yaml", ("  deck: slide deck", "  deck: slides"), {GB, KE, NEAR}),
    ],
)
def test_only_what_a_change_concerns_is_built_again(
    run: Run, small_library: Path, file: str, edit: tuple[str, str], rebuilt: set[str]
) -> None:
    run("build")
    change(small_library / file, *edit)

    found = states(run)

    assert {edition for edition, state in found.items() if state == "built"} == rebuilt
    assert set(found.values()) <= {"built", "current"}


def test_a_file_that_is_gone_is_written_again(run: Run) -> None:
    run("build")
    os.unlink(DECK)

    assert states(run) == {GB: "built", KE: "current", NEAR: "current"}
    assert Path(DECK).exists()


def test_another_wish_is_built(run: Run) -> None:
    run("build", GB, "--only", "deck")

    assert states(run, GB) == {GB: "built"}
    assert states(run, GB) == {GB: "current"}


def test_what_cannot_be_read_is_forgotten_and_built(run: Run) -> None:
    run("build")
    before = contents()
    Path("output/requests.json").write_text("{", encoding="utf-8")
    Path("output/officers-day/GB-en/build.json").write_text("[]", encoding="utf-8")

    assert states(run) == {GB: "built", KE: "current", NEAR: "current"}
    assert contents() == before


def test_half_a_theme_in_the_cache_is_made_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CURRICULUM_CACHE", str(tmp_path / "cache"))
    run("build", GB)
    before = contents()
    for kept in (tmp_path / "cache").glob("*.theme"):
        kept.write_bytes(kept.read_bytes()[:100])

    built = run("build", GB, "--force")

    assert built.code == 0, built.err
    assert contents() == before


def test_a_build_without_a_cache_is_the_same(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build", GB)
    before = contents()
    monkeypatch.setenv("CURRICULUM_CACHE", "")

    run("build", GB, "--force")

    assert contents() == before


# --- time ----------------------------------------------------------------------------------------


CHECKED = "verified: {role: Lawyer, date: 2026-11-01, review_by: 2026-12-31}"


def verify(library: Path) -> None:
    """Let a person have checked everything in the British pack, until the end of the year."""
    pack = library / "curricula/countries/GB/country.yaml"
    text = pack.read_text(encoding="utf-8")
    text = re.sub(r"status: (?:un)?(?:sourced|verified),", f"status: verified, {CHECKED},", text)
    text = text.replace("    status: sourced\n", f"    status: verified\n    {CHECKED}\n")
    pack.write_text(text, encoding="utf-8")


def test_a_fact_that_is_past_its_review_date_is_built_again(run: Run, small_library: Path) -> None:
    verify(small_library)
    run("build", GB)

    assert states(run, GB, "--as-of", "2026-12-31") == {GB: "current"}
    assert states(run, GB, "--as-of", "2027-01-01") == {GB: "built"}
    assert states(run, GB, "--as-of", "2027-06-01") == {GB: "current"}


def test_a_build_on_the_review_day_is_current_on_that_day(run: Run, small_library: Path) -> None:
    verify(small_library)
    run("build", GB, "--as-of", "2026-12-31")

    assert states(run, GB, "--as-of", "2026-12-31") == {GB: "current"}


# --- release -------------------------------------------------------------------------------------


def test_a_release_names_what_is_not_verified_and_who_needs_it(run: Run) -> None:
    built = run("build", GB, "--release")

    told = [line for line in built.err.splitlines() if "error[release]" in line]
    assert built.code == 1
    assert files() == set()
    assert [line.partition("error[release] United Kingdom: ")[2] for line in told] == [
        "the emergency number is not verified (`emergency_number` is sourced); needed by Wells",
        "a support line is not verified (`support_line` is sourced); needed by Wells",
        "the referral contact is not verified (`referral_contact` is unverified)",
        "the law and its dates is not verified (`offence_law` is sourced); needed by Wells",
    ]


def test_a_release_is_built_from_what_was_verified(run: Run, small_library: Path) -> None:
    verify(small_library)

    assert run("build", GB, "--release").code == 0
    assert files() == {DECK, BOOK}


def test_a_release_past_a_review_date_is_not_built(run: Run, small_library: Path) -> None:
    verify(small_library)

    built = run("build", GB, "--release", "--as-of", "2027-01-01")

    assert built.code == 1
    assert "the emergency number is past its review date" in built.err


def test_a_draft_is_not_taken_for_a_release(run: Run, small_library: Path) -> None:
    verify(small_library)
    run("build", GB)

    assert states(run, GB, "--release") == {GB: "built"}
    assert states(run, GB) == {GB: "built"}


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


# --- layers --------------------------------------------------------------------------------------


def outline(run: Run, *arguments: str) -> str:
    shown = run("outline", *arguments)
    assert shown.code == 0, shown.err
    return shown.out


def test_a_layer_replaces_an_item(run: Run, small_library: Path, tmp_path: Path) -> None:
    rain = (small_library / "modules/rain/module.yaml").read_text(encoding="utf-8")
    write(tmp_path / "own/modules/rain/module.yaml", rain.replace("Rain counts.", "Rain is ours."))

    shown = outline(run, GB, "--library", str(tmp_path / "own"))

    assert "Rain is ours." in shown
    assert "Rain counts." not in shown


def test_a_layer_adds_a_curriculum_and_a_country(
    run: Run, small_library: Path, tmp_path: Path
) -> None:
    evening = (small_library / "curricula/neighbours-evening.yaml").read_text(encoding="utf-8")
    kenya = (small_library / "curricula/countries/KE/country.yaml").read_text(encoding="utf-8")
    own = tmp_path / "own/curricula"
    evening = evening.replace("id: neighbours-evening", "id: street-day").replace("GB/en", "UG/en")
    write(own / "street-day.yaml", evening)
    write(own / "countries/UG/country.yaml", kenya.replace("KE", "UG").replace("Kenya", "Uganda"))

    built = states(run, "street-day", "--library", str(tmp_path / "own"))

    assert built == {"street-day/UG-en": "built"}


def test_organisations_change_items_in_the_order_of_their_layers(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        change_ = f"{{item: rain/rain-counts, set: {{text: 'Says {name}.'}}, reason: R}}"
        text = f"name: Society {name}\nchanges:\n  - {change_}\n"
        write(tmp_path / name / "curricula/organisation.yaml", text)
    one, two = (["--library", str(tmp_path / each)] for each in ("one", "two"))

    assert "Says two." in outline(run, GB, *one, *two)
    assert "Says one." in outline(run, GB, *two, *one)


def test_a_fault_in_a_layer_is_shown_with_the_folder_as_it_was_given(
    run: Run, small_library: Path
) -> None:
    rain = (small_library / "modules/rain/module.yaml").read_text(encoding="utf-8")
    write(Path("own/modules/rain/module.yaml"), rain.replace("title: Rain", "titel: Rain"))

    ended = run("build", GB, "--library", "own/")

    assert "own/modules/rain/module.yaml:2:1: error[unknown-field]" in ended.err
    assert "    2 | titel: Rain" in ended.err
