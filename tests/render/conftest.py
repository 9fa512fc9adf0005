"""The theme of decks, compiled once, and one deck that has everything in it."""

from __future__ import annotations

import marshal
from typing import Any

import pytest
from decks import THEME, a_deck, every_layout

from builder.render.pptx import compile_theme, render


@pytest.fixture(scope="session")
def theme() -> dict[str, Any]:
    compiled: dict[str, Any] = marshal.loads(marshal.dumps(compile_theme(THEME.read_bytes())))
    return compiled


@pytest.fixture(scope="session")
def everything(theme: dict[str, Any]) -> bytes:
    return render(a_deck(*every_layout()), theme)
