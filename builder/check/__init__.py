"""Any noun in, diagnostics out: every rule in `rules/` is offered each noun that it judges."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from builder.check import rules
from builder.check.rule import RULES
from builder.content import Library
from builder.diagnostics import Diagnostic
from builder.document import Deck

__all__ = ["RULES", "check"]

for _each in iter_modules(rules.__path__):
    import_module(f"{rules.__name__}.{_each.name}")


def check(noun: object) -> Iterator[Diagnostic]:
    """What the rules find in `noun` and in the nouns within it."""
    for part in _parts(noun):
        for each in RULES.values():
            if isinstance(part, each.judges):
                for found in each.find(part):
                    yield Diagnostic(
                        each.severity,
                        each.name,
                        found.place,
                        found.message,
                        found.hint,
                        found.also,
                        found.exceptions,
                    )


def _parts(noun: object) -> Iterator[object]:
    yield noun
    if isinstance(noun, Library):
        for group in (noun.modules, noun.audiences, noun.countries, noun.languages, noun.curricula):
            yield from group.values()
        yield from noun.evidence.values()
    elif isinstance(noun, Deck):
        yield from noun.slides
