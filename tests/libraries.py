"""Libraries on disk: the real one, the small one of `golden/library`, and layers over them."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from examples import TODAY

from builder import pipeline
from builder.content import Library
from builder.diagnostics import Diagnostic
from builder.load import files
from builder.load.library import load_library

REPOSITORY = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
BLOCK = re.compile(r"^(?=[a-zA-Z_]+:)", re.MULTILINE)


def loaded(*folders: Path) -> tuple[Library, list[Diagnostic]]:
    """The library in `folders`, later ones over earlier ones, and what was found in it."""
    found: list[Diagnostic] = []
    sources = files.effective(files.find_sources(_layers(folders)))
    return load_library(sources, lambda _: True, found.append), found


def request_for(*folders: Path, **asked: Any) -> pipeline.Request:
    """A request to build from `folders`, as of the day on which all tests happen."""
    cache = os.environ["CURRICULUM_CACHE"]
    return pipeline.Request(tuple(_layers(folders)), TODAY, cache=cache)._replace(**asked)


def _layers(folders: Iterable[Path]) -> Iterator[files.Layer]:
    """The first folder as if it were here, later ones by their names."""
    for number, each in enumerate(folders):
        yield files.Layer(str(each), each.name if number else "")


def write_small_library(folder: Path) -> Path:
    """Write the small library into `folder`; its interface words are those of the real one."""
    shutil.copytree(GOLDEN / "library", folder, dirs_exist_ok=True)
    english = "curricula/languages/en.yaml"
    words = (REPOSITORY / english).read_text(encoding="utf-8")
    own = (GOLDEN / "library" / english).read_text(encoding="utf-8")
    (folder / english).write_text(overlaid(words, own), encoding="utf-8")
    return folder


def overlaid(base: str, over: str) -> str:
    """The YAML file `base` with the outermost fields of `over` in place of its own, or added."""
    fields = {_name(block): block for block in BLOCK.split(base)}
    fields.update({_name(block): block for block in BLOCK.split(over) if _name(block)})
    return "".join(block.rstrip("\n") + "\n" for block in fields.values() if block.strip())


def _name(block: str) -> str:
    return block.partition(":")[0] if BLOCK.match(block) else ""
