"""A library so large that its deck has 1,200 slides: the real modules, often, under other names."""

from __future__ import annotations

import math
import zipfile
from pathlib import Path
from typing import Any

import yaml

CURRICULUM = "trainers"
_SLIDES_EACH = 228
"""A little fewer than one run through the modules of the curriculum gives."""


def write_large_library(repository: Path, folder: Path, slides: int) -> str:
    """Write a library in front of that of `repository`; its edition, which has `slides`."""
    times = math.ceil(slides / _SLIDES_EACH)
    curriculum = _read(repository / "curricula" / f"{CURRICULUM}.yaml")
    taught = [each for each in curriculum["modules"] if not _has_exceptions(repository, each["id"])]
    modules, days = [], []
    for number in range(times):
        for choice in taught:
            module = _read(repository / "modules" / choice["id"] / "module.yaml")
            name = f"{choice['id']}-{number}"
            _write(
                folder / "modules" / name / "module.yaml", {**_titled(module, number), "id": name}
            )
            modules.append({**choice, "id": name})
        days += curriculum["days"]
    curriculum |= {"id": "large", "modules": modules, "days": days, "editions": ["GB/en"]}
    _write(folder / "curricula" / "large.yaml", curriculum)
    return "large/GB-en"


def slides_in(deck: Path) -> int:
    with zipfile.ZipFile(deck) as archive:
        return sum(name.startswith("ppt/slides/slide") for name in archive.namelist())


def _titled(value: Any, number: int) -> Any:
    """`value` with another title wherever it has one: a deck may not have a title twice."""
    if isinstance(value, dict):
        return {
            key: _numbered(held, number) if key == "title" else _titled(held, number)
            for key, held in value.items()
        }
    return [_titled(each, number) for each in value] if isinstance(value, list) else value


def _numbered(title: str, number: int) -> str:
    """As long as it was, for it may just fit its place."""
    return f"{number}{title[1:]}" if title[:1].isalpha() else f"{title} {number}"


def _has_exceptions(repository: Path, module: str) -> bool:
    """Whether exceptions from rules stand beside its lines: they are comments, which are lost."""
    path = repository / "modules" / module / "module.yaml"
    return "# allow" in path.read_text(encoding="utf-8")


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(value, allow_unicode=True), encoding="utf-8")
