"""What is remembered of a build: by which key an edition is known, where its files are, and what
was found in it.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from builder import themed, write
from builder.load import fingerprint

if TYPE_CHECKING:
    from builder.diagnostics import Diagnostic
    from builder.request import Request


def library_key(request: Request) -> str:
    """A hash of the library and the builder: answers about the library hold as long as it does."""
    prints = fingerprint.source_fingerprints(request.sources)
    return fingerprint.combined(
        [fingerprint.builder_fingerprint(), *prints.values(), str(request.as_of)]
    )


def edition_key(request: Request, tool: str, prints: Sequence[str]) -> str:
    """A hash of all that decides the files of an edition: the builder, the options, its sources."""
    options = [*request.only, *request.extras, str(request.release), str(request.strict)]
    options += [themed.theme_id(request.theme, "")]
    return fingerprint.combined([tool, *options, *prints])


def folder_of(request: Request, edition: str) -> str:
    """Where the files of an edition are written."""
    return os.path.join(request.out, *edition.split("/"))


def is_current(request: Request, edition: str, key: str) -> bool:
    """Whether an edition is built as asked for, so that nothing is to be done."""
    return not request.force and write.is_current(
        folder_of(request, edition), key, str(request.as_of)
    )


def kept_diagnostics(
    cache: str, key: str, found: Callable[[], Sequence[Diagnostic]]
) -> list[Diagnostic]:
    """What is `found`, looked for only where `cache` does not have it under `key`."""
    from builder.diagnostics import from_plain, to_plain

    def made() -> bytes:
        return marshal.dumps([to_plain(each) for each in found()])

    if not cache:
        return [from_plain(each) for each in marshal.loads(made())]
    kept = write.kept_or_made(os.path.join(cache, f"{key[:32]}.check"), made)
    return [from_plain(each) for each in marshal.loads(kept)]
