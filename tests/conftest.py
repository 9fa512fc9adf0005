"""Fixtures that every test may use: libraries, golden files, programs that may be missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from command import Ended, Run, run_in_process
from editions import Editions, Teaching
from hypothesis import settings
from libraries import GOLDEN, REPOSITORY, loaded, write_small_library

from builder.content import Library

settings.register_profile("steady", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="accept what is planned now as golden"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for people: CI compares and changes nothing")


@pytest.fixture(autouse=True)
def _same_everywhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No test sees the user's cache, colours or terminal."""
    monkeypatch.setenv("CURRICULUM_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "CURRICULUM_DEBUG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


# --- libraries -----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def library() -> Library:
    """The real modules and curricula."""
    everything, found = loaded(REPOSITORY)
    assert not found, "\n".join(map(str, found))
    return everything


@pytest.fixture(scope="session")
def editions(library: Library) -> Editions:
    """The editions of the real library."""
    return Editions(library)


@pytest.fixture(scope="session")
def teaching(library: Library) -> Teaching:
    """The modules of the real library, by audience and depth."""
    return Teaching(library)


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small library of `golden/library`, with the interface words of the real English file."""
    folder = tmp_path_factory.mktemp("small")
    return write_small_library(folder)


@pytest.fixture
def small_library(tmp_path: Path) -> Path:
    """A copy of the small library that a test may change."""
    return write_small_library(tmp_path / "library")


@pytest.fixture(scope="session")
def small(small_folder: Path) -> Library:
    """The small library as nouns."""
    everything, found = loaded(small_folder)
    assert not found, "\n".join(map(str, found))
    return everything


# --- the command -------------------------------------------------------------------------------


@pytest.fixture
def run(
    small_library: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Run `curriculum` in an empty folder; the library that comes with it is the small one."""
    monkeypatch.setattr("builder.cli.options.built_in_library", lambda: str(small_library))
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*arguments: str) -> Ended:
        return run_in_process(capsys, arguments)

    return run


# --- golden files and programs -------------------------------------------------------------------


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file under `golden/`, or write it there with `--update-golden`."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), "see `--update-golden` in tests/README.md"

    return compare


@pytest.fixture(scope="session")
def needs() -> Callable[[str], str]:
    """The path of a program; where it is missing the test skips, or fails with REQUIRE_ALL=1."""

    def find(program: str) -> str:
        path = shutil.which(program)
        if path:
            return path
        message = f"{program} is not installed"
        if os.environ.get("REQUIRE_ALL") == "1":
            pytest.fail(message, pytrace=False)
        pytest.skip(message)

    return find
