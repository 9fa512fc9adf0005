"""What a build depends on, as hashes of contents: files in, short strings out.

Only the standard library is used, so that a build with nothing to do can afford it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256

from builder.load.files import Source


def source_fingerprints(sources: Iterable[Source]) -> dict[Source, str]:
    """The hash of every file of the library, with the kind and id that it has there."""
    return {each: f"{each.kind} {each.id} {_source_fingerprint(each)}" for each in sources}


def _source_fingerprint(source: Source) -> str:
    """The hash of its file; a theme is all the files in its folder."""
    if source.kind != "theme":
        return _file_fingerprint(source.path)
    folder = os.path.dirname(source.path)
    with os.scandir(folder) as entries:
        paths = sorted(entry.path for entry in entries if entry.is_file())
    return combined(f"{os.path.basename(path)} {_file_fingerprint(path)}" for path in paths)


def _file_fingerprint(path: str) -> str:
    """The SHA-256 of a file's content, or `-` where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return sha256(file.read()).hexdigest()
    except OSError:
        return "-"


def builder_fingerprint() -> str:
    """The hash of the builder itself, themes included: a new version builds everything again."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    total = sha256()
    for path in sorted(_files(package)):
        total.update(os.path.relpath(path, package).encode())
        with open(path, "rb") as file:
            total.update(file.read())
    return total.hexdigest()


def combined(parts: Iterable[str]) -> str:
    """One hash of many strings, in their order."""
    return sha256("\n".join(parts).encode()).hexdigest()


def _files(folder: str) -> Iterator[str]:
    """The files that decide what the builder draws; the library inside a wheel is hashed as
    sources.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in ("__pycache__", "library"):
                    yield from _files(entry.path)
            elif not entry.name.endswith((".pyc", ".md")):
                yield entry.path
