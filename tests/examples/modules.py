"""Modules and what they are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.content import Activity, AssessmentItem, Depth, LearningObjective, Method, Module, Step


def a_step(id: str = "work", **fields: Any) -> Step:  # noqa: A002
    return Step(**{"id": id, "do": ["Walk round."], **fields})


def an_activity(
    id: str = "practice",  # noqa: A002
    minutes: int | Mapping[str, int] = 20,
    **fields: Any,
) -> Activity:
    """An activity that takes `minutes` at every depth; its step is named after it."""
    by_depth = {each.value: minutes for each in Depth} if isinstance(minutes, int) else minutes
    return Activity(
        **{
            "id": id,
            "title": f"The {id}",
            "method": Method.PAIR_DISCUSSION,
            "objectives": ["listen"],
            "minutes": by_depth,
            "steps": [a_step(f"{id}-step")],
            **fields,
        }
    )


def an_item(id: str = "item", **fields: Any) -> AssessmentItem:  # noqa: A002
    return AssessmentItem(
        **{
            "id": id,
            "objective": "listen",
            "stem": "What comes first?",
            "answer": ["Safety"],
            "rationale": "People come first.",
            **fields,
        }
    )


def a_module(id: str = "first", *activities: Activity, **fields: Any) -> Module:  # noqa: A002
    """A module whose texts all name it, so that two of them make no equal titles."""
    return Module(
        **{
            "id": id,
            "title": f"Module {id}",
            "summary": f"What {id} is about.",
            "purpose": f"Why {id} is taught.",
            "skip_when": f"When {id} is known.",
            "content_note": {"level": 0},
            "boundaries": [f"What {id} is not."],
            "objectives": [LearningObjective(id="listen", text=f"Listen in {id}")],
            "key_messages": [{"id": f"{id}-key", "text": f"The message of {id}."}],
            "activities": activities or (an_activity(f"{id}-practice"),),
            "assessment": [an_item(f"{id}-item")],
            "bridge": f"After {id}.",
            **fields,
        }
    )
