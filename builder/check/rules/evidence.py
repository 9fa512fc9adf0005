"""Figures: old ones, typed ones, mixed ones, and figures that do not say what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.check.rule import Finding, rule
from builder.content import Evidence, EvidenceUse, Library, walk
from builder.diagnostics import Severity
from builder.text import FigureRef, Run, Text

AS_HISTORY = ("history", "myth", "language_exercise")
"""Kinds of exception for an old figure: told as history, as a myth beside the fact, or to be
mended.
"""
_OUT = (EvidenceUse.SUPERSEDED, EvidenceUse.DO_NOT_USE)
FEWEST_DIGITS = 3


@rule(Library, Severity.ERROR)
def outdated_figure(library: Library) -> Iterator[Finding]:
    """A text has a figure that the register holds as superseded or not to be used.

    Old figures outlive their refutation wherever they are repeated.

    Bad:   At least 12.3 million people are in forced labour.
    Good:  An estimated {figure:forced-labour-2021} people are in forced labour.
    """
    out = {e.figure: e for e in library.evidence.values() if e.use in _OUT and _named(e.figure)}
    for text, entry in _typed(library, out):
        newer = library.evidence.get(entry.superseded_by or "")
        state = entry.use.replace("-", " ")
        message = f"`{entry.figure}` is {state} (`{entry.id}`): {entry.note or entry.measures}"
        written = newer and (f"{{figure:{newer.id}}}" if newer.figure else f"[@{newer.id}]")
        hint = f"write `{written}`" if written else "leave it out"
        yield Finding(text.place, message, hint, exceptions=AS_HISTORY)


@rule(Library, Severity.ERROR)
def typed_figure(library: Library) -> Iterator[Finding]:
    """A figure is typed by hand where the evidence register has it.

    When the register learns a newer figure, the typed one stays behind.

    Bad:   49.6 million people [@modern-slavery-2021]
    Good:  {figure:modern-slavery-2021} people
    """
    known = {
        e.figure: e for e in library.evidence.values() if e.use not in _OUT and _telling(e.figure)
    }
    for text, entry in _typed(library, known):
        message = f"`{entry.figure}` stands in the register as `{entry.id}`"
        yield Finding(text.place, message, f"write `{{figure:{entry.id}}}`", exceptions=AS_HISTORY)


@rule(Library, Severity.WARNING)
def mixed_publishers(library: Library) -> Iterator[Finding]:
    """One sentence has figures of several publishers.

    They count different things in different ways; side by side they look like parts of one whole.

    Bad:   Of {figure:modern-slavery-2021}, {figure:detected-women-girls-2022} are women and girls.
    Good:  two sentences, each with what its figure counts
    """
    for text in _texts(library):
        entries = [
            library.evidence[part.key]
            for part in text.parts
            if isinstance(part, FigureRef) and part.key in library.evidence
        ]
        sentences = len(re.findall(r"[.!?](?:\s|$)", str(text))) or 1
        if len({each.publisher for each in entries}) > 1 and sentences < len(entries):
            yield Finding(text.place, "figures of several publishers stand in one sentence")


def _named(figure: str | None) -> bool:
    """Whether a figure that is out is known in a text: it has digits enough, or a word."""
    return _telling(figure) or bool(re.search(r"[^\W\d_]{4}|up to", figure or ""))


def _telling(figure: str | None) -> bool:
    """Whether a figure is special enough to be known in a text; a plain percentage is not."""
    return len(re.sub(r"\D", "", figure or "")) >= FEWEST_DIGITS


def _typed(
    library: Library, figures: dict[str | None, Evidence]
) -> Iterator[tuple[Text, Evidence]]:
    written = [figure for figure in figures if figure]
    if not written:
        return
    every = re.compile(r"(?<![\w.,])(?:" + "|".join(map(_loose, written)) + r")(?![\w]|[.,]\d)")
    for text in _texts(library):
        words = "".join(part.text for part in text.parts if isinstance(part, Run))
        for hit in every.finditer(words):
            same = "".join(hit[0].split())
            entry = next((e for f, e in figures.items() if f and "".join(f.split()) == same), None)
            if entry:
                yield text, entry


def _loose(figure: str) -> str:
    """The figure with any white space where it has some, or none before `%`."""
    return r"\s+".join(map(re.escape, figure.split())).replace(r"\s+%", r"\s*%")


def _texts(library: Library) -> Iterator[Text]:
    for module in library.modules.values():
        yield from (each for each in walk(module) if isinstance(each, Text))
