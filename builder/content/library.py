"""All of it: the library in its layers, the allowances in it, and what an edition of it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.content.audience import Audience
from builder.content.changes import Change
from builder.content.country import Country
from builder.content.curriculum import Curriculum
from builder.content.evidence import Evidence
from builder.content.language import Language
from builder.content.module import Module
from builder.content.parts import Node, Plain
from builder.diagnostics import Diagnostic, Place

if TYPE_CHECKING:
    from builder.theme import ThemeFolder


class Organisation(Node):
    """Who publishes a layer of the library, and what it changes in modules of others."""

    name: Plain
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One curriculum, in one country, in one language."""

    curriculum: str
    country: str
    language: str

    def __str__(self) -> str:
        return f"{self.curriculum}/{self.country}-{self.language}"

    @property
    def stem(self) -> str:
        """How its files are named, so that each can be mailed alone."""
        return f"{self.curriculum}-{self.country}-{self.language}"


@dataclass(frozen=True, slots=True)
class Allowance:
    """An exception that an author wrote beside a line: which rule, what kind, why, for which
    lines.
    """

    place: Place
    rule: str
    kind: str
    reason: str
    first: int
    last: int

    def covers(self, found: Diagnostic) -> bool:
        """Whether it is for `found`, and of a kind that the rule takes."""
        return (
            found.rule == self.rule
            and found.place.file == self.place.file
            and self.first <= found.place.line <= self.last
            and (self.kind in found.exceptions if found.exceptions else found.severity == "warning")
        )


@dataclass(frozen=True, slots=True)
class Library:
    """All that authors wrote, in all layers, by id.

    `ids` are those of all files of a kind, also of files that have faults or were not needed and
    so not read.
    """

    curricula: Mapping[str, Curriculum]
    modules: Mapping[str, Module]
    audiences: Mapping[str, Audience]
    countries: Mapping[str, Country]
    languages: Mapping[str, Language]
    evidence: Mapping[str, Evidence]
    organisations: tuple[Organisation, ...] = ()
    themes: Mapping[str, ThemeFolder] = field(default_factory=dict)
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()

    def known(self, kind: str) -> frozenset[str]:
        """The ids of the files of `kind`."""
        return self.ids.get(kind, frozenset())
