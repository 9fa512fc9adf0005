"""Country packs, and the contacts and facts in them."""

from __future__ import annotations

from typing import Any

from builder.content import Contact, ContactRole, Country

UNREAD: dict[str, Any] = {"value": None, "status": "unverified", "sources": []}
"""The fields of a fact that nobody has read anywhere."""


def a_contact(id: str = "support_line", **fields: Any) -> Contact:  # noqa: A002
    return Contact(
        **{
            "id": id,
            "role": ContactRole.SUPPORT,
            "name": f"Name of {id}",
            "number": "0800 000 111",
            "status": "sourced",
            "sources": ["page"],
            "as_of": "2026-01-31",
            **fields,
        }
    )


def a_fact(id: str = "offence_law", **fields: Any) -> dict[str, Any]:  # noqa: A002
    """A fact as the fields of a country pack."""
    return {
        "id": id,
        "label": f"Label of {id}",
        "value": f"Value of {id}",
        "status": "sourced",
        "sources": ["page"],
        "as_of": "2026-01-31",
        **fields,
    }


def a_definition(id: str = "offence", **fields: Any) -> dict[str, Any]:  # noqa: A002
    """A definition as the fields of a country pack."""
    answers = ("means_needed_adult", "means_needed_child", "consent_irrelevant", "movement_needed")
    return {
        "id": id,
        "scope": "Whole",
        **dict.fromkeys(answers, "no"),
        "differs": f"What differs in {id}.",
        "status": "sourced",
        "sources": ["page"],
        "as_of": "2026-01-31",
        **fields,
    }


def checked_by_a_person(review_by: str = "2027-11-21") -> dict[str, Any]:
    """The fields of a fact that somebody has verified."""
    verified = {"role": "Duty lawyer", "date": "2026-11-01", "review_by": review_by}
    return {"status": "verified", "verified": verified}


def a_country(id: str = "GB", **fields: Any) -> Country:  # noqa: A002
    return Country(
        **{
            "id": id,
            "name": f"Country {id}",
            "in_sentence": f"country {id}",
            "locale": "en-GB",
            "paper": "A4",
            "contacts": [a_contact()],
            "law": [a_fact()],
            "sources": {"page": {"publisher": "P", "title": "T", "accessed": "2026-01-31"}},
            **fields,
        }
    )
