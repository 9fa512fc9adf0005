"""Content faults as data: what comes in is a place and a sentence, what goes out is a
`Diagnostic`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How bad a fault is: an error stops the edition, a warning stops it only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something was written: `line` and `column` count from 1, `file` is as the author
    named it.
    """

    file: str = ""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem, phrased for the author who can mend it; `also` holds further places of the
    same cause.
    """

    severity: Severity
    rule: str
    place: Place
    message: str
    hint: str = ""
    also: tuple[Place, ...] = ()
    exceptions: tuple[str, ...] = ()

    def __str__(self) -> str:
        more = f" (and {len(self.also)} more)" if self.also else ""
        return f"{self.place}: {self.severity}[{self.rule}] {self.message}{more}"


Report = Callable[[Diagnostic], None]
"""The one way in which a stage speaks of content."""


class ContentError(Exception):
    """Content that cannot be built, with every reason found and not just the first."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(map(str, self.diagnostics)))


def to_plain(found: Diagnostic) -> tuple[object, ...]:
    """`found` as strings, numbers and tuples, to be kept."""
    places = tuple((each.file, each.line, each.column) for each in (found.place, *found.also))
    return (
        str(found.severity),
        found.rule,
        places,
        found.message,
        found.hint,
        found.exceptions,
    )


def from_plain(kept: tuple[Any, ...]) -> Diagnostic:
    """The diagnostic that `to_plain` made `kept` of."""
    severity, rule, places, message, hint, exceptions = kept
    place, *also = (Place(*each) for each in places)
    return Diagnostic(Severity(severity), rule, place, message, hint, tuple(also), exceptions)


def error(rule: str, place: Place, message: str, hint: str = "") -> Diagnostic:
    """A fault that stops the edition."""
    return Diagnostic(Severity.ERROR, rule, place, message, hint)


def warning(rule: str, place: Place, message: str, hint: str = "") -> Diagnostic:
    """A fault that is told and built all the same."""
    return Diagnostic(Severity.WARNING, rule, place, message, hint)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest of `known`, or nothing when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - a start without faults needs none

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else ""
