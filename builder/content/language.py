"""In which language: interface words, glossary, standing guidance and words to avoid."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import product
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from builder.content.handouts import HandoutBlock
from builder.content.parts import Id, Item, Markup, Node, Plain, without_place


class GlossaryEntry(Node):
    """A word of the field, explained; `see` names further words that lead here."""

    id: Id
    term: Plain
    definition: Markup
    see: tuple[str, ...] = ()


class GuidancePage(Item):
    """A page of every handbook in this language: how to use it, or the safety plan."""

    chapter: Literal["use", "safety"]
    title: Markup
    body: Annotated[tuple[HandoutBlock, ...], Field(min_length=1)]


class TermSeverity(StrEnum):
    """How much a term weighs: an error stops a release, a warning needs a reason, info is shown
    to the author.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class TermException(StrEnum):
    """The only reasons for which a place may keep a term that is to be avoided."""

    TREATY_TITLE = "treaty_title"
    STATUTE = "statute"
    ORG_NAME = "org_name"
    PUBLICATION_TITLE = "publication_title"
    QUOTATION = "quotation"
    SELF_DESCRIPTION = "self_description"
    LANGUAGE_EXERCISE = "language_exercise"
    LE_TRACK = "le_track"
    MYTH = "myth"
    NEUTRAL_MEANING = "neutral_meaning"


class TermToAvoid(Node):
    """Words that are not used, why, and what to write instead.

    In `words`, `a/b` is either word and `*` is any one word; capital letters do not count.
    """

    id: Id
    words: Annotated[tuple[Plain, ...], Field(min_length=1)]
    severity: TermSeverity
    prefer: Plain
    reason: Plain
    exceptions: tuple[TermException, ...] = ()
    source: Plain

    @property
    def phrases(self) -> tuple[str, ...]:
        """`words` with each `a/b` written out; `*` still stands for any one word."""
        return tuple(
            " ".join(chosen)
            for written in self.words
            for chosen in product(*(word.split("/") for word in written.split()))
        )


class Language(Node):
    """Interface words, direction, glossary, standing guidance and words to avoid of one language
    (BCP 47 tag).
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
    name: Plain
    direction: Literal["ltr", "rtl"]
    labels: Annotated[Mapping[str, str], BeforeValidator(without_place)]
    methods: Annotated[Mapping[str, str], BeforeValidator(without_place)]
    glossary: tuple[GlossaryEntry, ...] = ()
    guidance: tuple[GuidancePage, ...] = ()
    avoid: tuple[TermToAvoid, ...] = ()
    acronyms: tuple[str, ...] = ()
