"""Words that wound, mislead or sensationalise: the terms to avoid of each language, found in what
people read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from builder.check.rule import Finding, rule
from builder.content import (
    Language,
    Library,
    Node,
    QuotationSlide,
    TermSeverity,
    TermToAvoid,
    walk,
)
from builder.diagnostics import Severity
from builder.text import Run, Text


@rule(Library, Severity.ERROR)
def term_to_avoid(library: Library) -> Iterator[Finding]:
    """A text holds words that the language's list of terms forbids.

    Words decide whether a person is seen as a person. Exceptions are typed (the title of a
    treaty, a quotation with its speaker, a language exercise …) and written beside the line.

    Bad:   Prostitutes were rescued.
    Good:  Women who were sexually exploited got out.
    """
    yield from _findings(library, TermSeverity.ERROR)


@rule(Library, Severity.WARNING)
def term_to_weigh(library: Library) -> Iterator[Finding]:
    """A text holds words that need a reason.

    They are right in some places (the title of an act, a concept with its definition) and
    careless in others.

    Bad:   modern slavery, for any kind of trafficking
    Good:  # allow term-to-weigh: statute, the Modern Slavery Act 2015
    """
    yield from _findings(library, TermSeverity.WARNING)


def _findings(library: Library, severity: TermSeverity) -> Iterator[Finding]:
    for language in library.languages.values():
        terms = [each for each in language.avoid if each.severity is severity]
        for text in _texts(library, language):
            for term, words in _found(tuple(terms), text):
                exceptions = ", ".join(term.exceptions)
                allowed = f"; allowed as {exceptions}" if exceptions else ""
                yield Finding(
                    text.place,
                    f"`{words}` ({term.id}): {term.reason}",
                    f"write {term.prefer}{allowed}",
                    exceptions=tuple(map(str, term.exceptions)),
                )


def _texts(library: Library, language: Language) -> Iterator[Text]:
    """What people read and somebody here wrote: no quotations, no laws, no titles of
    publications.
    """
    nodes: tuple[Node, ...] = (
        *(each for each in library.modules.values()),
        *(each for each in library.audiences.values()),
        *(each for each in library.curricula.values()),
        *language.guidance,
    )
    for node in nodes:
        quoted = {each.quotation.place for each in walk(node) if isinstance(each, QuotationSlide)}
        for text in walk(node):
            if isinstance(text, Text) and text.place not in quoted:
                yield text


def _found(terms: tuple[TermToAvoid, ...], text: Text) -> Iterator[tuple[TermToAvoid, str]]:
    words = "".join(part.text if isinstance(part, Run) else " \ufffc " for part in text.parts)
    any_of_them, patterns = _patterns(terms)
    if not any_of_them.search(words):
        return
    for term, pattern in patterns:
        hit = pattern.search(words)
        if hit:
            yield term, hit[0]


@cache
def _patterns(
    terms: tuple[TermToAvoid, ...],
) -> tuple[re.Pattern[str], tuple[tuple[TermToAvoid, re.Pattern[str]], ...]]:
    """One pattern for all, to pass over most texts at once, and one for each term."""
    every = "|".join(_written(term) for term in terms) or r"(?!)"
    return re.compile(every, re.IGNORECASE), tuple(
        (term, re.compile(_written(term), re.IGNORECASE)) for term in terms
    )


def _written(term: TermToAvoid) -> str:
    """Whole words; `*` is any one word."""
    phrases = (
        r"\s+".join(r"[\w’'-]+" if word == "*" else re.escape(word) for word in phrase.split())
        for phrase in term.phrases
    )
    return rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)"
