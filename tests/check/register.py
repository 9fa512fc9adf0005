"""The real words to avoid and the real register, put to texts that a test makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from examples import a_module

from builder.check.rule import RULES
from builder.content import Library
from builder.diagnostics import Diagnostic, Place
from builder.text import Run, Text

WORDS = ("term-to-avoid", "term-to-weigh")
FIGURES = ("outdated-figure", "typed-figure")


def plain(words: str, place: Place) -> Text:
    """A text without references, as if it stood there."""
    return Text((Run(words),), place)


def found_in(
    library: Library, texts: Iterable[Text], rules: Iterable[str] = (*WORDS, *FIGURES)
) -> list[Diagnostic]:
    """What the `rules` about words and figures find in a module of `texts` and nothing else."""
    module = a_module("made").model_copy(update={"boundaries": tuple(texts)})
    languages = {
        name: each.model_copy(update={"guidance": ()}) for name, each in library.languages.items()
    }
    alone = replace(
        library, modules={"made": module}, audiences={}, curricula={}, languages=languages
    )
    return [
        Diagnostic(RULES[name].severity, name, each.place, each.message, each.hint)
        for name in rules
        for each in RULES[name].find(alone)
    ]
