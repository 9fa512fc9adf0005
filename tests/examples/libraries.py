"""Libraries of all these, and entries of their evidence registers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from builder.content import Evidence, Library, Module, Organisation
from examples.countries import a_country
from examples.curricula import a_curriculum, an_audience
from examples.languages import a_language
from examples.modules import a_module


def an_entry(id: str = "estimate", **fields: Any) -> Evidence:  # noqa: A002
    return Evidence(
        **{
            "id": id,
            "kind": "estimate",
            "figure": "49.6 million",
            "measures": "People.",
            "publisher": f"Publisher of {id}",
            "title": f"Title of {id}",
            "published": "2022",
            "status": "sourced",
            "as_of": "2026-01-31",
            **fields,
        }
    )


def a_library(*modules: Module, **nouns: Any) -> Library:
    """A library with these modules, and with one audience, country, language and curriculum.

    `nouns` may give these four, and `evidence` and `organisations`.
    """
    taught = modules or (a_module(),)
    groups: dict[str, Mapping[str, Any]] = {
        "modules": {each.id: each for each in taught},
        "curricula": _by_id(nouns.get("curriculum") or a_curriculum([each.id for each in taught])),
        "audiences": _by_id(nouns.get("audience") or an_audience()),
        "countries": _by_id(nouns.get("country") or a_country()),
        "languages": _by_id(nouns.get("language") or a_language()),
    }
    kinds = {"curricula": "curriculum", "countries": "country"}
    ids = {
        kinds.get(name, name.removesuffix("s")): frozenset(held) for name, held in groups.items()
    }
    evidence: Sequence[Evidence] = nouns.get("evidence", ())
    organisations: tuple[Organisation, ...] = tuple(nouns.get("organisations", ()))
    return Library(
        **groups,
        evidence={each.id: each for each in evidence},
        organisations=organisations,
        ids=ids,
    )


def _by_id(noun: Any) -> dict[str, Any]:
    return {noun.id: noun}
