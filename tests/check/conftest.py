"""The five source documents, where they are beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import REPOSITORY

SEEDS = REPOSITORY.parent / "shared" / "seeds"


@pytest.fixture(scope="session")
def seeds() -> dict[str, list[str]]:
    """The lines of each source document by its number."""
    if not SEEDS.is_dir():
        pytest.skip(f"the five source documents are not beside the repository ({SEEDS})")
    found = {
        path.name[:3]: path.read_text(encoding="utf-8").splitlines()
        for path in sorted(Path(SEEDS).glob("*.txt"))
    }
    assert sorted(found) == ["000", "001", "002", "003", "004"]
    return found
