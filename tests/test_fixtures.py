"""What is missing on a machine is skipped there, and a failure where everything must be run."""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path

import pytest
from libraries import REPOSITORY

Needs = Callable[[str], str]


def test_every_folder_of_tests_is_collected(request: pytest.FixtureRequest) -> None:
    """Pytest leaves out a folder `build` unless it is told not to."""
    passed_over = request.config.getini("norecursedirs")
    folders = {path.parent for path in Path(__file__).parent.rglob("test_*.py")}

    names = {part for each in folders for part in each.relative_to(REPOSITORY).parts}
    assert "build" in names
    assert [name for name in names if any(fnmatch(name, each) for each in passed_over)] == []


def test_a_program_that_is_here_is_found(needs: Needs) -> None:
    assert needs("sh").endswith("/sh")


def test_a_missing_program_skips_with_one_line(
    needs: Needs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUIRE_ALL", raising=False)

    with pytest.raises(pytest.skip.Exception, match=r"^no-such-program is not installed$"):
        needs("no-such-program")


def test_a_missing_program_fails_where_nothing_may_skip(
    needs: Needs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUIRE_ALL", "1")

    with pytest.raises(pytest.fail.Exception, match=r"^no-such-program is not installed$"):
        needs("no-such-program")
