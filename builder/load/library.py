"""YAML files in, a `Library` out; every fault is reported, and what has one is left out of the
library.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TypeVar

from builder.content import (
    Allowance,
    Audience,
    Country,
    Curriculum,
    Evidence,
    EvidenceFile,
    Language,
    Library,
    Module,
    Node,
    Organisation,
)
from builder.diagnostics import Place, Report, error
from builder.load.allowances import read_allowances
from builder.load.files import Source
from builder.load.yaml import read_yaml
from builder.raw import shaped
from builder.theme import Theme, ThemeFolder

Noun = TypeVar("Noun", bound=Node)
MOST_READ = 100_000_000
"""No file of a theme is larger; what is, is refused by its size."""
Wanted = Callable[[Source], bool]


def load_library(every: Iterable[Source], wanted: Wanted, report: Report) -> Library:
    """The library in those of `every` source that are `wanted`; of two with the same id the later
    one is taken.
    """
    every = tuple(every)
    sources = tuple(each for each in every if wanted(each))
    allowances: list[Allowance] = []

    def all_of(kind: str, model: type[Noun]) -> dict[str, Noun]:
        of_kind = (each for each in sources if each.kind == kind)
        found = {each.id: _read(each, model, report, allowances) for each in of_kind}
        return {name: noun for name, noun in found.items() if noun is not None}

    files = {each.path: each for each in sources if each.kind in ("evidence", "organisation")}
    return Library(
        curricula=all_of("curriculum", Curriculum),
        modules=all_of("module", Module),
        audiences=all_of("audience", Audience),
        countries=all_of("country", Country),
        languages=all_of("language", Language),
        evidence=_evidence(files.values(), report, allowances),
        organisations=tuple(
            noun
            for each in files.values()
            if each.kind == "organisation"
            and (noun := _read(each, Organisation, report, allowances))
        ),
        themes=_themes(sources, report, allowances),
        ids={
            kind: frozenset(each.id for each in every if each.kind == kind)
            for kind in dict.fromkeys(each.kind for each in every)
        },
        allowances=tuple(allowances),
    )


def _themes(
    sources: Iterable[Source], report: Report, allowances: list[Allowance]
) -> dict[str, ThemeFolder]:
    """Themes with the contents of their files; a file that is named and missing is a fault."""
    found = {}
    for source in sources:
        theme = _read(source, Theme, report, allowances) if source.kind == "theme" else None
        if theme is not None:
            logo = theme.logo.file if theme.logo else None
            names = (theme.files.deck, theme.files.book, logo)
            contents = [_beside(source, name, theme, report) for name in names]
            if None not in contents:
                found[theme.id] = ThemeFolder(theme, *(each or b"" for each in contents))
    return found


def _beside(source: Source, name: str | None, theme: Theme, report: Report) -> bytes | None:
    """The file `name` beside `theme.yaml`, nothing where none is named, None after a fault."""
    if name is None:
        return b""
    if os.path.basename(name) != name or name in (".", ".."):
        message = f"`{name}` is no name of a file beside `theme.yaml`"
        report(error("missing-file", theme.place, message, "put the file into the theme's folder"))
        return None
    try:
        with open(os.path.join(os.path.dirname(source.path), name), "rb") as file:
            return file.read(MOST_READ)
    except OSError as fault:
        message = f"`{name}` cannot be read: {fault.strerror}"
        report(error("missing-file", theme.place, message, "put the file beside `theme.yaml`"))
        return None


def _evidence(
    sources: Iterable[Source], report: Report, allowances: list[Allowance]
) -> dict[str, Evidence]:
    """The entries of all files; two in one folder are a fault, a later layer's wins."""
    entries: dict[str, Evidence] = {}
    folders: dict[str, str] = {}
    for source in sources:
        if source.kind != "evidence":
            continue
        folder = os.path.dirname(source.path)
        file = _read(source, EvidenceFile, report, allowances)
        for entry in file.entries if file else ():
            if folders.get(entry.id) == folder:
                message = f"`{entry.id}` is already an entry, at {entries[entry.id].place}"
                report(error("duplicate-entry", entry.place, message, "rename one of them"))
            entries[entry.id], folders[entry.id] = entry, folder
    return entries


def _read(
    source: Source, model: type[Noun], report: Report, allowances: list[Allowance]
) -> Noun | None:
    try:
        with open(source.path, "rb") as file:
            data = file.read()
    except OSError as fault:
        report(
            error(
                "unreadable-file", Place(source.shown), f"the file cannot be read: {fault.strerror}"
            )
        )
        return None
    raw = read_yaml(data, source.shown, report)
    allowances += read_allowances(data.decode("utf-8", "replace"), source.shown)
    if raw is None:
        return None
    written = raw.get("id")
    if written is not None and written != source.id:
        name = "folder" if source.kind in ("country", "module", "theme") else "file"
        place = getattr(written, "place", raw.place)
        message = f"`id` is `{written}`, but the {name} is named `{source.id}`"
        report(error("id-and-name-differ", place, message, "make them the same"))
        shaped(model, raw, report)
        return None
    return shaped(model, raw, report)
