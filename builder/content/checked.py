"""How sure a fact is, where it was read, and who has verified it."""

from __future__ import annotations

from enum import StrEnum

from builder.content.parts import Date, Id, Node, Plain


class Status(StrEnum):
    """How sure a fact is: checked by a person, read in a published page, or anything weaker."""

    VERIFIED = "verified"
    SOURCED = "sourced"
    UNVERIFIED = "unverified"


class Verification(Node):
    """Who checked a fact (a role, not a name), when, and until when that holds."""

    role: Plain
    date: Date
    review_by: Date


class Checked(Node):
    """What every fact carries: how sure it is, where it was read and when."""

    id: Id
    status: Status
    sources: tuple[str, ...] = ()
    as_of: Date
    note: str | None = None
    verified: Verification | None = None
