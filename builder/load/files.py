"""Where the library's files are: folders come in, the files of each kind go out, later layers
first to be read last.

Nothing here reads a file, so that a build with nothing to do can afford it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Layer(NamedTuple):
    """A folder that holds `curricula/` and `modules/`; `shown` is how messages name it."""

    path: str
    shown: str


class Source(NamedTuple):
    """One file of the library: its kind, the id that its name gives, and how messages name it."""

    kind: str
    id: str
    path: str
    shown: str


def built_in_library() -> str:
    """The folder of the library that comes with the builder: inside the wheel, or the repository
    itself.
    """
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "library")
    return installed if os.path.isdir(installed) else os.path.dirname(package)


def find_sources(layers: Iterable[Layer]) -> list[Source]:
    """Every file of every layer; where two layers hold the same item, the later one comes later."""
    return [source for layer in layers for source in _sources(layer)]


def effective(sources: Iterable[Source]) -> list[Source]:
    """`sources` with only the last of each item; evidence and organisations are added up, not
    replaced.
    """
    last: dict[tuple[str, str], Source] = {}
    for source in sources:
        adds_up = source.kind in ("evidence", "organisation")
        last[source.kind, source.path if adds_up else source.id] = source
    return list(last.values())


def theme_folder(path: str) -> list[Source]:
    """The theme in the folder `path`, which need not be in any layer; none where it has no
    `theme.yaml`.
    """
    file = os.path.join(path, "theme.yaml")
    name = os.path.basename(os.path.abspath(path))
    return [Source("theme", name, file, file)] if os.path.isfile(file) else []


def _sources(layer: Layer) -> Iterator[Source]:
    curricula = "curricula"
    for name in _names(layer, curricula, ".yaml"):
        kind = "organisation" if name == "organisation" else "curriculum"
        yield _source(kind, name, layer, f"{curricula}/{name}.yaml")
    for kind, folder in (
        ("audience", "audiences"),
        ("language", "languages"),
        ("evidence", "evidence"),
    ):
        for name in _names(layer, f"{curricula}/{folder}", ".yaml"):
            yield _source(kind, name, layer, f"{curricula}/{folder}/{name}.yaml")
    for kind, folder in (
        ("country", f"{curricula}/countries"),
        ("module", "modules"),
        ("theme", "themes"),
    ):
        for name in _names(layer, folder, f"/{kind}.yaml"):
            yield _source(kind, name, layer, f"{folder}/{name}/{kind}.yaml")


def _source(kind: str, name: str, layer: Layer, inside: str) -> Source:
    shown = f"{layer.shown}/{inside}" if layer.shown else inside
    return Source(kind, name, os.path.join(layer.path, *inside.split("/")), shown)


def _names(layer: Layer, folder: str, ending: str) -> list[str]:
    """The items of `folder`: files that end in `ending`, or folders that hold a file of that
    name.
    """
    path = os.path.join(layer.path, *folder.split("/"))
    if not os.path.isdir(path):
        return []
    names = sorted(os.listdir(path))
    if ending.startswith("/"):
        return [name for name in names if os.path.isfile(os.path.join(path, name, ending[1:]))]
    return [name.removesuffix(ending) for name in names if name.endswith(ending)]
