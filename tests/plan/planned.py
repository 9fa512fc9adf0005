"""Decks of example modules, and how to ask what stands on their slides."""

from __future__ import annotations

from typing import Any

from examples import a_course, a_library, documents

from builder.content import Module
from builder.document import Deck, Paragraph, Slide


def deck_of(*modules: Module, **nouns: Any) -> Deck:
    return documents(a_course(a_library(*modules, **nouns)))[1]


def text_of(paragraphs: tuple[Paragraph, ...]) -> str:
    return "\n".join("".join(run.text for run in each.runs) for each in paragraphs)


def title_of(slide: Slide) -> str:
    return "".join(run.text for run in slide.title)


def slide_with(deck: Deck, id: str) -> Slide:  # noqa: A002
    return next(each for each in deck.slides if each.id == id)


def filled(slide: Slide, placeholder: str) -> str:
    """What stands in a placeholder of `slide`."""
    return "\n".join(
        text_of(each.paragraphs) for each in slide.texts if each.placeholder == placeholder
    )
