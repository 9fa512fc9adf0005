"""A `Deck` and the slides whose cards are too many for the theme in, the same deck with these cards
on two slides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from builder.course import Course
from builder.document import Cards, Deck, Slide
from builder.plan.words import numbered


def divide(course: Course, deck: Deck, over: Collection[str]) -> Deck:
    """`deck` with the cards of each slide whose id is in `over` on two slides, if they are cards
    and there are two; the first card leads on the first slide only.
    """
    sections = tuple(
        replace(
            section,
            slides=tuple(
                part
                for slide in section.slides
                for part in (_halves(course, slide) if slide.id in over else (slide,))
            ),
        )
        for section in deck.sections
    )
    return replace(deck, sections=sections)


def _halves(course: Course, slide: Slide) -> Iterator[Slide]:
    cards = slide.graphic
    if not isinstance(cards, Cards) or len(cards.cards) < 2:
        yield slide
        return
    middle = -(-len(cards.cards) // 2)
    first = Cards(cards.cards[:middle], cards.lead)
    rest = Cards(cards.cards[middle:])
    for number, half in enumerate((first, rest), 1):
        yield numbered(course, replace(slide, graphic=half), number, 2)
