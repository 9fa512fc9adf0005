"""What is missing on a machine is skipped there, and a failure where everything must be run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Needs = Callable[[str], str]


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
