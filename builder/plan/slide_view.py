"""A slide of the deck in, what the handbook shows of it out: a view of it, and its chart."""

from __future__ import annotations

from collections.abc import Iterator

from builder.document import Cards, Chart, Drawing, Runs, Slide, SlideView, Table
from builder.plan.words import plain, text_of

LONGEST_ALT = 600


def slide_view(slide: Slide) -> SlideView:
    """The slide, to be shown as a picture or, where none can be drawn, in its words.

    A drawing too is given in words: beside a script there is no room for one that could be read,
    and a facilitator who draws on a flip chart needs its parts and their order.
    """
    lines = tuple(_lines(slide))
    alt = ". ".join(text_of(line) for line in (slide.title, *lines) if line)
    return SlideView(slide.id, slide.title, lines, alt[:LONGEST_ALT])


def charts_of(slides: tuple[Slide, ...]) -> tuple[Chart, ...]:
    """The charts of `slides`, so that their data can be read on paper."""
    return tuple(each.graphic for each in slides if isinstance(each.graphic, Chart))


def _lines(slide: Slide) -> Iterator[Runs]:
    """What stands on the slide, but for its title and its source."""
    match slide.graphic:
        case Table(columns, rows):
            yield _joined([column.heading for column in columns])
            yield from (_joined(row) for row in rows)
        case Drawing(_, parts, _, result):
            yield from (_joined([part.heading, *part.lines]) for part in parts)
            if result:
                yield result
        case Cards(cards):
            for card in cards:
                yield _joined([plain(card.label), card.name, card.number, plain(card.hours)])
        case _:
            pass
    for filled in slide.texts:
        if filled.placeholder != "source":
            yield from (paragraph.runs for paragraph in filled.paragraphs)


def _joined(cells: list[Runs] | tuple[Runs, ...]) -> Runs:
    return plain(" · ".join(text_of(cell) for cell in cells if cell))
