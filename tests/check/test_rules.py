"""Every rule finds what its file marks with `# error: <rule>`, at that line, and nothing else.

A file of `rules/` holds one or more parts `# file: <path>`; the outermost fields of a part are laid
over that file of the small library, in which nothing is found. `# release` in the first line checks
for a release.
"""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from examples import a_course, a_library, a_module, documents
from libraries import REPOSITORY, overlaid, request_for

from builder import answers, pipeline
from builder.check import check
from builder.check.reading import READING
from builder.check.rule import RULES
from builder.raw import _RULES

FIXTURES = sorted((Path(__file__).parent / "rules").glob("*.yaml"))
ELSEWHERE = {
    "slide-without-notes": "here, since no YAML leads to it",
    "edited-file": "tests/test_pipeline_faults.py, since it is about files",
    "conversion": "tests/test_pipeline_faults.py, since it is about a program",
    "unknown-curriculum": "tests/test_cli.py, since it is about names that were asked for",
    **dict.fromkeys(
        ("yaml", "duplicate-key", "control-character", "encoding", "file-too-large"),
        "tests/load/test_yaml.py",
    ),
    **dict.fromkeys(("refused-template", "unplaced-text"), "tests/test_themes.py"),
    **dict.fromkeys(("unreadable-file", "duplicate-entry"), "tests/load/test_nouns.py"),
}
"""Rules whose faults are shown in other tests."""


def write_parts(fixture: Path, base: Path, layer: Path) -> None:
    """Write each part of `fixture`, laid over its file of `base`, into `layer`."""
    _, *parts = re.split(r"^# file: ", fixture.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for part in parts:
        name, _, over = part.partition("\n")
        below = base / name
        path = layer / name
        path.parent.mkdir(parents=True, exist_ok=True)
        written = overlaid(below.read_text(encoding="utf-8") if below.exists() else "", over)
        path.write_text(written, encoding="utf-8")


def marked(layer: Path) -> set[tuple[str, int, str]]:
    """File, line and rule of every `# error:` in `layer`."""
    return {
        (f"{layer.name}/{path.relative_to(layer)}", number, rule.strip())
        for path in layer.rglob("*.yaml")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for rule in line.partition("# error:")[2].split(",")
        if rule
    }


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_a_rule_finds_what_is_marked_and_nothing_else(
    fixture: Path, small_folder: Path, tmp_path: Path
) -> None:
    layer = tmp_path / "layer"
    write_parts(fixture, small_folder, layer)
    release = fixture.read_text(encoding="utf-8").startswith("# release")

    found = pipeline.check_all(request_for(small_folder, layer, release=release))

    assert {(each.place.file, each.place.line, each.rule) for each in found} == marked(layer)
    assert fixture.stem in {rule for _, _, rule in marked(layer)}


def test_nothing_is_found_in_the_small_library(small_folder: Path) -> None:
    assert pipeline.check_all(request_for(small_folder)) == []


def test_a_slide_without_notes_is_found() -> None:
    _, deck, _ = documents(a_course(a_library(a_module())))
    first, *others = deck.sections
    bare = replace(first.slides[0], notes=())
    section = replace(first, slides=(bare, *first.slides[1:]))

    (found,) = check(replace(deck, sections=(section, *others)))

    assert found.rule == "slide-without-notes"
    assert bare.id in found.message


# --- that the list of rules is whole -------------------------------------------------------------


@pytest.mark.parametrize("rule", sorted({*RULES, *READING}))
def test_every_rule_has_content_that_makes_it_fire(rule: str) -> None:
    assert rule in {path.stem for path in FIXTURES} | set(ELSEWHERE)


@pytest.mark.parametrize("rule", sorted({*RULES, *READING}))
def test_every_rule_teaches_what_it_finds(rule: str) -> None:
    text = answers.explained(rule)
    name, finds, *rest = text.split("\n\n")

    assert name == rule
    assert finds.endswith(".")
    assert any("Bad: " in each and "Good: " in each for each in rest)


@cache
def emitted() -> set[str]:
    """The names of all rules under which some code of the builder reports, read from the code."""
    names = set(RULES) | set(_RULES.values())
    for path in (REPOSITORY / "builder").rglob("*.py"):
        if "inspect" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                names |= _rule_of(node)
    return names


def _rule_of(call: ast.Call) -> set[str]:
    position = {"error": 0, "warning": 0, "Diagnostic": 1}.get(getattr(call.func, "id", ""))
    if position is None or len(call.args) <= position:
        return set()
    match call.args[position]:
        case ast.Constant(value=str(name)):
            return {name}
        case ast.JoinedStr(values=[ast.Constant(value="unknown-"), _]):
            return {f"unknown-{each}" for each in ("audience", "country", "language", "module")}
        case _:
            return set()


def test_every_rule_that_the_builder_reports_is_explained() -> None:
    assert emitted() <= {*RULES, *READING}


@pytest.mark.parametrize("rule", sorted(set(READING) - {"edited-file"}))
def test_every_rule_that_is_explained_is_reported_by_something(rule: str) -> None:
    assert rule in emitted() | {"unknown-field", "wrong-value", "unknown-curriculum"}
