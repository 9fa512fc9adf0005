"""Curricula, their days and their audiences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from builder.content import Audience, Curriculum, DayPlan, Depth, Method


def an_audience(id: str = "police", **fields: Any) -> Audience:  # noqa: A002
    return Audience(
        **{
            "id": id,
            "name": f"The {id}",
            "groups": ["professionals"],
            "who": "Officers.",
            "prior_knowledge": "Some.",
            "outcomes": ["Listen"],
            "methods": {"suit": [Method.PAIR_DISCUSSION]},
            "group_size": "Twelve",
            "pace": "Brisk.",
            "tone": "Calm.",
            "reading_grade": 9,
            "safeguards": ["No photographs."],
            "facilitators": "Two.",
            **fields,
        }
    )


def a_day(opens: str = "09:00", closes: str = "17:00", *breaks: tuple[str, int]) -> DayPlan:
    """A day with breaks of so many minutes at these times."""
    return DayPlan(
        opens=opens,
        closes=closes,
        breaks=tuple({"kind": "break", "at": at, "minutes": minutes} for at, minutes in breaks),
    )


def a_curriculum(
    modules: Iterable[str] = ("first",), depth: Depth = Depth.WORKING, **fields: Any
) -> Curriculum:
    return Curriculum(
        **{
            "id": "course",
            "title": "A course",
            "subtitle": "Its subtitle",
            "audience": "police",
            "purpose": "Its purpose.",
            "modules": [{"id": each, "depth": depth} for each in modules],
            "days": [a_day()],
            "editions": ["GB/en"],
            **fields,
        }
    )
