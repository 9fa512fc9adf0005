"""Imports point one way, packages stay home, and a command that needs little loads little."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from libraries import REPOSITORY

PACKAGE = REPOSITORY / "builder"
NOUNS = {
    "diagnostics",
    "text",
    "raw",
    "content",
    "course",
    "labels",
    "document",
    "last_lines",
    "measure",
    "fonts",
    "template",
    "theme",
}
STAGES = {"load", "check", "resolve", "plan", "render", "inspect", "office", "write", "brand"}
TOP = {
    "pipeline",
    "request",
    "editions",
    "records",
    "deliver",
    "answers",
    "cli",
    "__main__",
    "branding",
    "outfit",
    "themed",
}
HOMES = {
    "yaml": ("load/",),
    "pptx": ("render/pptx/", "themes/"),
    "docx": ("render/docx/", "themes/"),
    "rich": ("cli/",),
    "click": ("cli/",),
    "time": ("cli/",),
    "random": (),
    "socket": (),
    "urllib.request": (),
    "http": (),
    "requests": (),
}
OUTSIDE = {
    "os.environ",
    "os.getenv",
    "date.today",
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
}
HEAVY = ("pydantic", "yaml", "pptx", "docx", "lxml", "rich")
LONGEST = 300  # lines
DATA = {
    "builder/fonts/calibri.py": "a table of widths that a script made",
    "builder/fonts/cambria.py": "the same",
    "builder/render/icons.py": "paths of icons that a script made",
    "tests/build/defects.py": "a table with an entry for each way to break a file",
}
"""The files that may be longer, and why: nobody reads them from top to bottom."""

SOURCES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def part_of(path: Path) -> str:
    """The noun, stage or top module to which a file belongs."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it; `from a import b` counts as `a.b`."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name_of(path)}:{node.lineno} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_imported_by(path: Path) -> set[str]:
    return {each.split(".")[1] for each in imports_of(path) if each.startswith("builder.")}


def files_of(*parts: str) -> list[Path]:
    return [path for path in SOURCES if part_of(path) in parts]


def test_every_file_is_a_noun_a_stage_or_above_them() -> None:
    known = NOUNS | STAGES | TOP | {"themes", "__init__"}

    assert {part_of(path) for path in SOURCES} <= known, "say here what the new part is"


@pytest.mark.parametrize("path", files_of(*NOUNS), ids=name_of)
def test_nouns_import_nouns_only(path: Path) -> None:
    assert parts_imported_by(path) <= NOUNS


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_a_stage_imports_nouns_and_no_other_stage(stage: str) -> None:
    for path in files_of(stage):
        assert parts_imported_by(path) <= NOUNS | {stage}, name_of(path)


def test_only_the_pipeline_and_the_answers_import_stages() -> None:
    for path in files_of("cli", "__main__"):
        assert not parts_imported_by(path) & STAGES, name_of(path)


@pytest.mark.parametrize(
    ("part", "importers"),
    [
        ("pipeline", {"cli", "answers"}),
        ("answers", {"cli"}),
        ("request", {"pipeline", "editions", "records"}),
        ("editions", {"pipeline"}),
        ("records", {"pipeline"}),
        ("deliver", {"pipeline", "request", "editions", "answers", "branding", "themed"}),
        ("outfit", {"deliver", "branding", "themed"}),
        ("themed", {"pipeline", "editions", "records"}),
        ("branding", {"cli"}),
        ("cli", {"__main__", "cli"}),
    ],
)
def test_what_is_above_the_stages_is_imported_from_above_alone(
    part: str, importers: set[str]
) -> None:
    assert {part_of(path) for path in SOURCES if part in parts_imported_by(path)} <= importers


@pytest.mark.parametrize("package", HOMES)
def test_a_package_stays_home(package: str) -> None:
    for path in SOURCES:
        if any(f"{each}.".startswith(f"{package}.") for each in imports_of(path)):
            assert name_of(path).startswith(HOMES[package]), f"{name_of(path)} imports {package}"


@pytest.mark.parametrize("path", [p for p in SOURCES if part_of(p) != "cli"], ids=name_of)
def test_the_clock_and_the_environment_are_the_commands(path: Path) -> None:
    used = {
        ast.unparse(node) for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute)
    }

    assert not used & OUTSIDE
    assert not {each for each in imports_of(path) if each in ("os.environ", "os.getenv")}


@pytest.mark.parametrize(
    "path", files_of("check", "resolve", "plan", "render", "brand"), ids=name_of
)
def test_pure_stages_open_no_file(path: Path) -> None:
    called = {
        ast.unparse(node.func) for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)
    }

    assert "open" not in called
    assert not {
        each for each in called if each.endswith((".read_text", ".read_bytes", ".write_bytes"))
    }


def test_no_file_is_longer_than_is_read_at_once() -> None:
    lengths = {
        path.relative_to(REPOSITORY).as_posix(): len(path.read_text("utf-8").splitlines())
        for folder in ("builder", "tests")
        for path in (REPOSITORY / folder).rglob("*.py")
    }

    assert {name for name, lines in lengths.items() if lines > LONGEST} <= set(DATA)


# --- what is loaded ------------------------------------------------------------------------------


def loaded_by(code: str, folder: Path) -> set[str]:
    """Which of the heavy packages are loaded after `code` ran in a new process."""
    tell = "print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.__stderr__)"
    report = f"{code}\nimport sys\n{tell.format(HEAVY=HEAVY)}"
    environment = {**os.environ, "CURRICULUM_CACHE": str(folder / "cache")}
    ended = subprocess.run(
        [sys.executable, "-c", report],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return set(ended.stderr.splitlines()[-1].split())


def running(*arguments: str) -> str:
    return f"from builder.cli import main\nassert main({list(arguments)!r}) == 0"


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    assert loaded_by(running("--help"), tmp_path) == set()


def test_a_list_that_is_kept_loads_nothing_heavy(tmp_path: Path) -> None:
    first = loaded_by(running("list", "modules"), tmp_path)

    assert {"pydantic", "yaml"} <= first
    assert loaded_by(running("list", "modules"), tmp_path) == set()


def test_a_build_with_nothing_to_do_loads_nothing_heavy(tmp_path: Path) -> None:
    build = running("build", "affiliates-volunteers-public")

    first = loaded_by(build, tmp_path)

    assert {"pydantic", "yaml"} <= first
    assert loaded_by(build, tmp_path) == set()


@pytest.mark.parametrize("name", ["pptx", "docx"])
def test_drawing_loads_no_library_of_its_format(name: str, tmp_path: Path) -> None:
    assert not loaded_by(f"import builder.render.{name}", tmp_path) & {"pptx", "docx", "lxml"}


def test_a_build_on_a_compiled_theme_loads_no_library_of_a_format(tmp_path: Path) -> None:
    loaded_by(running("build", "affiliates-volunteers-public"), tmp_path)

    again = loaded_by(running("build", "affiliates-volunteers-public", "--force"), tmp_path)

    assert not again & {"pptx", "docx", "lxml"}
