"""What was asked for, before anything is read; `editions` says which editions that means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from builder import deliver
from builder.load import files

if TYPE_CHECKING:
    from datetime import date


class UnknownNameError(Exception):
    """A name on the command line that leads nowhere; `hint` says what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


class Request(NamedTuple):
    """What was asked for: which editions, of which library, to be written where."""

    layers: tuple[files.Layer, ...]
    as_of: date
    out: str = "output"
    cache: str = ""
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    only: tuple[str, ...] = tuple(deliver.SUFFIXES)
    extras: tuple[str, ...] = ()
    office: str = ""
    theme: str = ""
    release: bool = False
    force: bool = False
    strict: bool = False

    @property
    def shop(self) -> deliver.Workshop:
        """What drawing needs beside the documents."""
        return deliver.Workshop(self.cache, self.office)

    @property
    def sources(self) -> list[files.Source]:
        """The files of the library, and of a theme that lies elsewhere."""
        outside = files.theme_folder(self.theme) if self.theme else []
        return files.effective([*files.find_sources(self.layers), *outside])
