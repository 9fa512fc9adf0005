"""What a rule is: a function over one noun that yields findings, and carries its own teaching in
its docstring.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from builder.diagnostics import Place, Severity, did_you_mean

Noun = TypeVar("Noun")


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule found its pattern, what is wrong, and what to do; `also` are further places of
    the same cause.
    """

    place: Place
    message: str
    hint: str = ""
    also: tuple[Place, ...] = ()
    exceptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the registry; `text` says what it finds, why that matters, and shows a bad and a
    good example.
    """

    name: str
    judges: type
    severity: Severity
    find: Callable[[Any], Iterator[Finding]]
    text: str


RULES: dict[str, Rule] = {}

Find = Callable[[Noun], Iterator[Finding]]


def rule(judges: type[Noun], severity: Severity) -> Callable[[Find[Noun]], Find[Noun]]:
    """Register the function below as the rule that judges each `judges`."""

    def register(find: Find[Noun]) -> Find[Noun]:
        name = find.__name__.replace("_", "-")
        RULES[name] = Rule(name, judges, severity, find, inspect.getdoc(find) or "")
        return find

    return register


def unknown(
    what: str, name: str, place: Place, known: Iterable[str], also: Iterable[Place] = ()
) -> Finding:
    """The finding that there is no such thing, with the nearest name that is `known`."""
    return Finding(place, f"there is no {what} `{name}`", did_you_mean(name, known), tuple(also))
