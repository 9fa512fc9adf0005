"""What is taught: a module, with its objectives, messages, questions and assessment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from builder.content.activity import Activity
from builder.content.handouts import Handout
from builder.content.parts import Id, Item, Markup, Node, Texts


class LearningObjective(Item):
    """What participants will be able to do: `text` begins with an observable verb."""

    text: Markup


class HardQuestion(Item):
    """A question that facilitators dread, with an answer that they can give."""

    question: Markup
    answer: Markup


class Option(Node):
    """One of the answers to choose from."""

    id: Id
    text: Markup


class AssessmentItem(Item):
    """A test question: `options` to choose from, or none where the answer is written in words."""

    objective: Id
    stem: Markup
    options: Annotated[tuple[Option, ...], Field(max_length=6)] = ()
    answer: tuple[Markup, ...]
    rationale: Markup


class KeyMessage(Item):
    """The sentence to take home."""

    text: Markup


class ContentNote(Node):
    """How heavy the module is (0 none, 1 mentions abuse, 2 note, opt-out and grounding), and what
    is said before it.
    """

    level: Annotated[int, Field(ge=0, le=2)]
    text: Markup | None = None
    grounding: Markup | None = None


class Module(Node):
    """What is taught, at three depths; its minutes are the sum of its activities."""

    id: Id
    title: Markup
    summary: Markup
    purpose: Markup
    skip_when: Markup
    content_note: ContentNote
    preparation: Texts = ()
    boundaries: Annotated[Texts, Field(min_length=1)]
    objectives: Annotated[tuple[LearningObjective, ...], Field(min_length=1)]
    key_messages: Annotated[tuple[KeyMessage, ...], Field(min_length=1)]
    activities: Annotated[tuple[Activity, ...], Field(min_length=1)]
    hard_questions: tuple[HardQuestion, ...] = ()
    handouts: tuple[Handout, ...] = ()
    assessment: Annotated[tuple[AssessmentItem, ...], Field(min_length=1)]
    bridge: Markup
