"""Libraries on disk: the real one, the small one of `golden/library`, and layers that change a few fields of a file."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from examples import TODAY

from builder import pipeline
from builder.content import Library
from builder.diagnostics import Diagnostic
from builder.load import files, load_library

REPOSITORY = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
BLOCK = re.compile(r"^(?=[a-zA-Z_]+:)", re.MULTILINE)


def loaded(*folders: Path) -> tuple[Library, list[Diagnostic]]:
    """The library in `folders`, later ones over earlier ones, and what was found while it was read."""
    layers = [files.Layer(str(each), "") for each in folders]
    found: list[Diagnostic] = []
    sources = files.effective(files.find_sources(layers))
    return load_library(sources, lambda _: True, found.append), found


def request_for(*folders: Path, **asked: object) -> pipeline.Request:
    """A request to build from `folders`, as of the day on which all tests happen."""
    layers = tuple(files.Layer(str(each), "") for each in folders)
    return pipeline.Request(layers, TODAY)._replace(**asked)


def write_small_library(folder: Path) -> Path:
    """Write the small library into `folder`; only its interface words come from the real library."""
    shutil.copytree(GOLDEN / "library", folder, dirs_exist_ok=True)
    english = "curricula/languages/en.yaml"
    words = (REPOSITORY / english).read_text(encoding="utf-8")
    own = (GOLDEN / "library" / english).read_text(encoding="utf-8")
    (folder / english).write_text(overlaid(words, own), encoding="utf-8")
    return folder


def overlaid(base: str, over: str) -> str:
    """The YAML file `base` with those of its outermost fields replaced, or added, that `over` holds."""
    fields = {_name(block): block for block in BLOCK.split(base)}
    fields.update({_name(block): block for block in BLOCK.split(over) if _name(block)})
    return "".join(block.rstrip("\n") + "\n" for block in fields.values() if block.strip())


def _name(block: str) -> str:
    return block.partition(":")[0] if BLOCK.match(block) else ""
