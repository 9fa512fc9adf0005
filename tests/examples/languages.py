"""Languages, whose interface words say their own names."""

from __future__ import annotations

from typing import Any

from builder.content import GlossaryEntry, Language, Method
from builder.labels import BLANKS, Label


def labels() -> dict[str, str]:
    """Interface words that say their own names and blanks."""
    return {
        each.value: " ".join(
            [each.value.replace("_", " "), *(f"{{{name}}}" for name in BLANKS.get(each, ()))]
        )
        for each in Label
    }


def a_language(id: str = "en", **fields: Any) -> Language:  # noqa: A002
    glossary = [{"id": "grounding", "term": "grounding", "definition": "Coming back to the room."}]
    return Language(
        **{
            "id": id,
            "name": "English",
            "direction": "ltr",
            "labels": labels(),
            "methods": {each.value: each.value.replace("-", " ") for each in Method},
            "glossary": glossary,
            **fields,
        }
    )


def a_term(id: str, **fields: Any) -> GlossaryEntry:  # noqa: A002
    return GlossaryEntry(**{"id": id, "term": id, "definition": f"What {id} means.", **fields})
