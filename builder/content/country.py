"""Where: a country pack with its contacts, definitions, law and sources."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints

from builder.content.changes import Change
from builder.content.checked import Checked
from builder.content.parts import Date, Id, Markup, Node, Plain, Texts, without_place


class Absence(StrEnum):
    """Why a fact has no value: nobody found it, there is none in the country, or it cannot be
    there.
    """

    UNKNOWN = "unknown"
    NONE = "none"
    DOES_NOT_APPLY = "does-not-apply"


class Answer(StrEnum):
    """What a law says to a question; what is unclear is never taken for a no."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class Definition(Checked):
    """A definition of trafficking that holds in the country or a part of it, against the
    Protocol's.
    """

    scope: Plain
    means_needed_adult: Answer
    means_needed_child: Answer
    consent_irrelevant: Answer
    movement_needed: Answer
    differs: Markup


class Fact(Checked):
    """One thing that is so in a country; a `value` of null says that it is not known."""

    label: Markup
    value: Markup | None = None
    absence: Absence | None = None
    scope: str | None = None
    valid_from: Date | None = None


class ContactRole(StrEnum):
    """What a contact is for."""

    EMERGENCY = "emergency"
    SUPPORT = "support"
    CHILD = "child"
    REFERRAL = "referral"
    REPORTING = "reporting"


class Contact(Checked):
    """Somebody to call; `number` as it is dialled in the country.

    Where a line about children is for adults, `children_call` is the id of the contact that
    children call themselves.
    """

    role: ContactRole
    name: Markup
    number: str | None
    operator: str | None = None
    hours: str | None = None
    languages: str | None = None
    cost: str | None = None
    channels: tuple[str, ...] = ()
    scope: str | None = None
    professional: bool = False
    children_call: Id | None = None


class CountrySource(Node):
    """A page on which facts of a country pack were read."""

    publisher: str
    title: str
    url: str | None = None
    accessed: Date


class Country(Node):
    """A country pack: law, referral, contacts and context, each fact with source, date and
    status.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
    name: Markup
    in_sentence: Markup
    locale: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
    paper: Literal["A4", "Letter"]
    part_of: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None
    contacts: tuple[Contact, ...] = ()
    definitions: tuple[Definition, ...] = ()
    law: tuple[Fact, ...] = ()
    referral: tuple[Fact, ...] = ()
    context: tuple[Fact, ...] = ()
    safety: Texts = ()
    trainer_notes: Texts = ()
    sources: Annotated[Mapping[str, CountrySource], BeforeValidator(without_place)] = {}
    changes: tuple[Change, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, in the order of the annex."""
        return (*self.law, *self.referral, *self.context)

    @property
    def values(self) -> tuple[Contact | Fact, ...]:
        """All that modules may refer to by id: contacts first, then facts."""
        return (*self.contacts, *self.facts)
