"""For whom: the profile of an audience, and the methods that suit it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from builder.content.activity import Method
from builder.content.changes import Change
from builder.content.parts import Id, Markup, Node, Texts


class MethodAdvice(Node):
    """Which methods suit an audience, which are never used with it, and what else does harm
    there.
    """

    suit: tuple[Method, ...]
    banned: tuple[Method, ...] = ()
    harmful: Texts = ()


class Audience(Node):
    """Who the participants are, `under_eighteen` where some are children, and how to work with
    them.
    """

    id: Id
    name: Markup
    groups: tuple[Id, ...] = ()
    who: Markup
    prior_knowledge: Markup
    outcomes: Annotated[Texts, Field(min_length=1)]
    methods: MethodAdvice
    group_size: Markup
    pace: Markup
    tone: Markup
    reading_grade: Annotated[int, Field(ge=3, le=16)]
    safeguards: Annotated[Texts, Field(min_length=1)]
    facilitators: Markup
    under_eighteen: bool = False
    changes: tuple[Change, ...] = ()
