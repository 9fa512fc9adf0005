"""Which training: the modules of a curriculum, its days and its editions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from builder.content.parts import Depth, Id, Markup, Minutes, Node

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day, `09:30`."""


class Break(Node):
    """A pause: taken at the change of activity nearest to `at`."""

    kind: Literal["break", "lunch"]
    at: Clock
    minutes: Minutes


class DayPlan(Node):
    """When a training day opens and closes, and its breaks."""

    opens: Clock
    closes: Clock
    breaks: tuple[Break, ...] = ()


class ModuleChoice(Node):
    """A module of a curriculum, and the depth at which it is taught."""

    id: Id
    depth: Depth


class Curriculum(Node):
    """Which training: for whom, in what order, in how many days, and the editions that are built
    by default.
    """

    id: Id
    title: Markup
    subtitle: Markup
    audience: Id
    purpose: Markup
    modules: Annotated[tuple[ModuleChoice, ...], Field(min_length=1)]
    days: Annotated[tuple[DayPlan, ...], Field(min_length=1)]
    editions: tuple[
        Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]+)?/[A-Za-z-]+$")], ...
    ]
    theme: Id = "plain"
