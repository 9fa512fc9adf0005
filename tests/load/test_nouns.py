"""What does not fit a noun: each fault at its line and column, in the author's words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from libraries import loaded, overlaid

from builder.diagnostics import Diagnostic


def faults(small_library: Path, file: str, over: str) -> list[tuple[str, str, str]]:
    """What stands at each fault, its message and hint, once `over` lies on `file`."""
    path = small_library / file
    written = overlaid(path.read_text(encoding="utf-8"), over)
    path.write_text(written, encoding="utf-8")
    lines = written.splitlines()
    _, found = loaded(small_library)

    def seen(each: Diagnostic) -> str:
        assert each.place.file == file
        return lines[each.place.line - 1][each.place.column - 1 :]

    return [(seen(each), each.message, each.hint) for each in found]


OFFICERS = "curricula/audiences/officers.yaml"
DAY = "curricula/officers-day.yaml"
GB = "curricula/countries/GB/country.yaml"
RAIN = "modules/rain/module.yaml"
WATER = "curricula/evidence/water.yaml"


@pytest.mark.parametrize(
    ("file", "over", "told"),
    [
        (OFFICERS, "pase: Slow.",
         ("pase: Slow.", "`pase` is not a field here", "did you mean `pace`?")),
        (OFFICERS, "tone:",
         ("tone:", "`tone` needs text, found nothing", "")),
        (OFFICERS, "tone: [a, b]",
         ("[a, b]", "`tone` needs text, found a list", "")),
        (OFFICERS, "tone: {a: b}",
         ("{a: b}", "`tone` needs text, found a set of fields", "")),
        (OFFICERS, "reading_grade: nine",
         ("nine", "`reading_grade` needs a whole number, found `nine`", "")),
        (OFFICERS, "reading_grade: 60",
         ("60", "`reading_grade` is `60`, which is out of range", "less than or equal to 16")),
        (OFFICERS, "outcomes: Test",
         ("Test", "`outcomes` needs a list", "")),
        (OFFICERS, "outcomes: []",
         ("[]", "`outcomes` holds 0, at least 1 are allowed", "")),
        (OFFICERS, "methods: {suit: [kard-sort]}",
         ("kard-sort]}", "`kard-sort` is not known here", "did you mean `card-sort`?")),
        (OFFICERS, "groups: [Law Enforcement]",
         ("Law Enforcement]", "not how it is written", "write lower-case letters")),
        (OFFICERS, "tone: Call {Emergency}.",
         ("Call {Emergency}.", "`{Emergency}.` is no reference", "")),
        (OFFICERS, "tone: See [@].",
         ("See [@].", "`[@].` is no reference", "")),
        (DAY, 'days: [{opens: "9:00", closes: "17:00"}]',
         ('"9:00"', "not how it is written", "write a time as `09:30`")),
        (DAY, "modules: [{id: wells, depth: deep}]",
         ("deep}]", "`deep` is not known here", "one of awareness, working, specialist")),
        (DAY, "modules: [wells]",
         ("wells]", "needs a set of fields", "")),
        (DAY, "editions: [GB-en]",
         ("GB-en]", "not how it is written", "write `GB/en`")),
        (GB, "paper: A5",
         ("A5", "`A5` is not known here", "one of A4, Letter")),
        (GB, "law: [{id: a, label: A, value: b, status: sorced, as_of: 2026-01-31}]",
         ("sorced", "`sorced` is not known here", "did you mean `sourced`?")),
        (GB, "law: [{id: a, label: A, value: b, status: sourced, as_of: 31.1.2026}]",
         ("31.1.2026", "31.1.2026", "")),
        (GB, "law: [{id: a, value: b, status: sourced, as_of: 2026-01-31}]",
         ("{id: a", "`label` is missing", "")),
        (RAIN, "content_note: {level: 3}",
         ("3}", "out of range", "less than or equal to 2")),
    ],
)  # fmt: skip
def test_a_fault_stands_at_its_place(
    small_library: Path, file: str, over: str, told: tuple[str, str, str]
) -> None:
    ((seen, message, hint),) = faults(small_library, file, over)

    assert seen.startswith(told[0])
    assert told[1] in message
    assert told[2] in hint


def rain_with(slide: str) -> str:
    return f"""activities:
  - id: buckets
    title: Place the buckets
    method: demonstration
    objectives: [collect-rain]
    minutes: {{awareness: 40}}
    steps:
      - id: place-buckets
        slide: {slide}
        do: [Place three buckets.]
"""


@pytest.mark.parametrize(
    ("slide", "told"),
    [
        ("{id: a, kind: contents, title: T}",
         ("contents", "`contents` is not known", "did you mean `content`?")),
        ("{id: a, title: T}",
         ("{id: a", "`kind` is missing", "say which kind of slide")),
        ("{id: a, kind: content, title: T, pionts: [a]}",
         ("{id: a", "`points` is missing", "")),
        ("{id: a, kind: content, title: T, points: [a,b,c,d,e,f,g]}",
         ("[a,b", "`points` holds 7, at most 6", "")),
        ("{id: a, kind: case, title: T, composite: false, story: [s], question: q}",
         ("false", "not known", "one of")),
    ],
)  # fmt: skip
def test_a_fault_in_a_slide_stands_at_its_place(
    small_library: Path, slide: str, told: tuple[str, str, str]
) -> None:
    seen, message, hint = faults(small_library, RAIN, rain_with(slide))[0]

    assert seen.startswith(told[0])
    assert told[1] in message
    assert told[2] in hint


def test_all_faults_of_a_file_are_told_at_once(small_library: Path) -> None:
    over = (
        "tone: [a]\npase: Slow.\nreading_grade: nine\nmethods: {suit: [kard-sort]}\ngroups: [A B]\n"
    )

    found = faults(small_library, OFFICERS, over)

    assert len(found) == 5


def test_all_faults_of_a_library_are_told_at_once(small_library: Path) -> None:
    (small_library / OFFICERS).write_text("id: officers\n", encoding="utf-8")
    (small_library / RAIN).write_bytes(b"\xff")
    (small_library / GB).write_text("id: [", encoding="utf-8")

    library, found = loaded(small_library)

    assert {each.place.file for each in found} == {OFFICERS, RAIN, GB}
    assert set(library.modules) == {"wells"}
    assert library.known("module") == {"rain", "wells"}


def test_an_id_that_differs_from_the_name_is_told_with_the_other_faults(
    small_library: Path,
) -> None:
    found = faults(small_library, OFFICERS, "id: oficers\npase: Slow.\n")

    messages = sorted(message for _, message, _ in found)
    assert messages == [
        "`id` is `oficers`, but the file is named `officers`",
        "`pase` is not a field here",
    ]


def test_the_id_of_a_module_is_the_name_of_its_folder(small_library: Path) -> None:
    ((seen, message, _),) = faults(small_library, RAIN, "id: sun\n")

    assert seen == "sun"
    assert message == "`id` is `sun`, but the folder is named `rain`"


def test_two_entries_of_the_register_need_two_ids(small_library: Path) -> None:
    path = small_library / WATER
    written = path.read_text(encoding="utf-8").replace("id: rainfall", "id: handbook-of-wells")
    path.write_text(written, encoding="utf-8")

    _, (found,) = loaded(small_library)

    assert found.rule == "duplicate-entry"
    assert found.message.endswith(f"at {WATER}:{found.place.line - 8}:5")


def test_two_files_of_the_register_need_two_ids(small_library: Path) -> None:
    water = (small_library / WATER).read_text(encoding="utf-8")
    more = small_library / "curricula/evidence/more.yaml"
    more.write_text(water, encoding="utf-8")

    library, found = loaded(small_library)

    assert {each.rule for each in found} == {"duplicate-entry"}
    assert len(found) == len(library.evidence)
    assert all("already an entry, at curricula/evidence/more.yaml" in e.message for e in found)


def test_a_file_that_cannot_be_opened_is_a_fault(small_library: Path) -> None:
    path = small_library / OFFICERS
    path.unlink()
    path.symlink_to("nowhere.yaml")

    library, (found,) = loaded(small_library)

    assert found.rule == "unreadable-file"
    assert not library.audiences.keys() & {"officers"}


# --- layers --------------------------------------------------------------------------------------


def write(folder: Path, file: str, text: str) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_later_layer_replaces_by_id_and_adds(small_folder: Path, tmp_path: Path) -> None:
    rain = (small_folder / RAIN).read_text(encoding="utf-8")
    write(tmp_path, RAIN, rain.replace("title: Rain", "title: More rain"))
    write(tmp_path, "modules/snow/module.yaml", rain.replace("id: rain\n", "id: snow\n"))

    library, found = loaded(small_folder, tmp_path)

    assert not found
    assert set(library.modules) == {"wells", "rain", "snow"}
    assert str(library.modules["rain"].title) == "More rain"


def test_a_later_layer_adds_to_the_register_and_replaces_entries(
    small_folder: Path, tmp_path: Path
) -> None:
    entry: dict[str, Any] = {"kind": "study", "measures": "M", "publisher": "P", "title": "T"}
    rest = "".join(f"    {name}: {value}\n" for name, value in entry.items())
    rest += '    published: "2026"\n    status: sourced\n    as_of: 2026-01-31\n'
    text = f"entries:\n  - id: rainfall\n{rest}  - id: snowfall\n{rest}"
    write(tmp_path, WATER, text)

    library, found = loaded(small_folder, tmp_path)

    assert not found
    assert library.evidence["rainfall"].published == "2026"
    assert {"snowfall", "handbook-of-wells"} <= set(library.evidence)


def test_the_fault_of_a_replaced_file_is_not_told(small_folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "old", RAIN, "id: [")
    write(tmp_path / "new", RAIN, (small_folder / RAIN).read_text(encoding="utf-8"))

    _, found = loaded(small_folder, tmp_path / "old", tmp_path / "new")

    assert not found


def test_every_layer_may_have_an_organisation(small_folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, "curricula/organisation.yaml", f"name: {name}\n")

    library, found = loaded(small_folder, tmp_path / "one", tmp_path / "two")

    assert not found
    assert [each.name for each in library.organisations] == ["one", "two"]
