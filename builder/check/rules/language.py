"""Words that wound, mislead or sensationalise: the terms to avoid of each language, found in what
people read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

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
from builder.diagnostics import Place, Severity
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
        by_word = _by_rarest_word(terms)
        for text in _texts(library, language):
            for term, words in _found(by_word, text):
                exceptions = ", ".join(term.exceptions)
                allowed = f"; allowed as {exceptions}" if exceptions else ""
                yield Finding(
                    text.place,
                    f"`{words}` ({term.id}): {term.reason}",
                    f"write {term.prefer}{allowed}",
                    exceptions=tuple(map(str, term.exceptions)),
                )


def _texts(library: Library, language: Language) -> Iterator[Text]:
    """What people read and somebody here wrote: no quotations, no laws, no publications."""
    nodes: tuple[Node, ...] = (
        *library.modules.values(),
        *library.audiences.values(),
        *library.curricula.values(),
        *language.guidance,
    )
    for node in nodes:
        quoted: set[Place] = set()
        for each in walk(node):
            if isinstance(each, QuotationSlide):
                quoted.add(each.quotation.place)
            elif isinstance(each, Text) and each.place not in quoted:
                yield each


Pattern = tuple[TermToAvoid, re.Pattern[str]]
_WORD = re.compile(r"\w+")


def _by_rarest_word(terms: Iterable[TermToAvoid]) -> Mapping[str, list[Pattern]]:
    """The phrases of `terms`, each under its longest word: most texts have none of these words."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for term in terms:
        for phrase in term.phrases:
            words = [word for word in phrase.split() if word != "*"]
            key = max((part for word in words for part in _WORD.findall(word)), key=len)
            found[key.lower()].append((term, re.compile(_written(phrase), re.IGNORECASE)))
    return found


def _found(by_word: Mapping[str, list[Pattern]], text: Text) -> Iterator[tuple[TermToAvoid, str]]:
    words = "".join(part.text if isinstance(part, Run) else " \ufffc " for part in text.parts)
    told: set[str] = set()
    for key in sorted(by_word.keys() & set(_WORD.findall(words.lower()))):
        for term, pattern in by_word[key]:
            hit = None if term.id in told else pattern.search(words)
            if hit:
                told.add(term.id)
                yield term, hit[0]


def _written(phrase: str) -> str:
    """Whole words; `*` is any one word."""
    words = (r"[\w’'-]+" if word == "*" else re.escape(word) for word in phrase.split())
    return r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"
