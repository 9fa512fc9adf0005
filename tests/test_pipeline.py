"""Whole builds: what is written, what is left alone, what a fault does to other editions."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from command import BOOK, DECK, GB, KE, NEAR, Run, change, contents, files, states, write

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
