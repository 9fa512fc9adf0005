"""A `Deck` and the rooms of its theme in, the same deck with sizes chosen and full slides
continued.

Text is set in the largest of its placeholder's sizes that fits. What fits in none is continued on
another slide, at a point, a row or a paragraph; what cannot be continued is reported with how
much is over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from builder.course import Course
from builder.diagnostics import Report, error
from builder.document import (
    Deck,
    DeckSection,
    Filled,
    Layout,
    Paragraph,
    Room,
    Rooms,
    Slide,
)
from builder.last_lines import well_ended
from builder.plan.continued import CONTINUED, Places, parts_of
from builder.plan.deck import footers
from builder.plan.setting import height_of, lines_of, size_in
from builder.plan.words import plain

TOGETHER = (("left", "right"), ("left heading", "right heading"))
"""Placeholders that stand side by side and are set in one size."""
AIRY = (*CONTINUED, "left", "right")
"""Placeholders in which short text is spread."""
MOST_AIR, AIR_SHARE = 0.8, 0.5
"""Air between paragraphs: at most so many lines, and of the room that is left at most so much."""


def fit(course: Course, deck: Deck, rooms: Rooms, report: Report) -> Deck:
    """`deck` as it fits the theme; a slide that is continued keeps its id, the others get one of
    their own.
    """
    sections = tuple(
        DeckSection(
            section.name,
            tuple(
                part for slide in section.slides for part in _fitted(course, slide, rooms, report)
            ),
        )
        for section in deck.sections
    )
    footer = _footer(course, rooms, report)
    return _with_progress(replace(deck, sections=sections, footer=footer))


def _footer(course: Course, rooms: Rooms, report: Report) -> str:
    """The fullest footer on one line at the foot of a slide, or else on as many as fit; where none
    fits it is reported, once for the deck.
    """
    said = footers(course)
    room = rooms[Layout.CONTENT].get("footer")
    if room is None:
        return said[0]
    for alone, each in product((True, False), said):
        words = (Paragraph(plain(each)),)
        size = size_in(Filled("footer", words), room)
        if size and (not alone or _lines(words, room, size) == 1):
            return each
    message = f"the footer `{said[-1]}` does not fit its line"
    hint = "shorten the title of the curriculum"
    report(error("overfull-slide", course.curriculum.title.place, message, hint))
    return said[-1]


def _with_progress(deck: Deck) -> Deck:
    """Each slide with how far into the deck it is."""
    count = len(deck.slides)
    numbers = iter(range(1, count + 1))
    sections = tuple(
        replace(
            section,
            slides=tuple(replace(each, progress=next(numbers) / count) for each in section.slides),
        )
        for section in deck.sections
    )
    return replace(deck, sections=sections)


def _fitted(course: Course, slide: Slide, rooms: Rooms, report: Report) -> Iterator[Slide]:
    places = rooms[slide.layout]
    for part in parts_of(course, slide, places):
        texts = _sized(part, places, report)
        for name, said in (("marker", part.marker), ("restriction", part.restriction)):
            alone = Filled(name, (Paragraph(plain(said)),))
            if said and name in places and not size_in(alone, places[name]):
                _overfull(part, alone, places[name], report)
        title = Filled("title", (Paragraph(part.title),))
        size = _title_size(title, places["title"])
        size = size or _overfull(part, title, places["title"], report)
        (ended,) = _ended(title.paragraphs, places["title"], size)
        size = _if_other(size, places["title"])
        yield replace(part, texts=texts, title=ended.runs, title_size=size)


def _sized(slide: Slide, places: Places, report: Report) -> tuple[Filled, ...]:
    sizes: dict[str, float] = {}
    for filled in slide.texts:
        room = places[filled.placeholder]
        sizes[filled.placeholder] = size_in(filled, room) or _overfull(slide, filled, room, report)
    airs = {}
    for names in (*TOGETHER, *((name,) for name in sizes)):
        held = [each for each in slide.texts if each.placeholder in names]
        smallest = min((sizes[each.placeholder] for each in held), default=0.0)
        sizes.update({each.placeholder: smallest for each in held})
        if names[0] in AIRY and names[0] not in airs:
            spread = [_air(each, places[each.placeholder], smallest) for each in held]
            airs.update({each.placeholder: min(spread) for each in held})
    return tuple(
        replace(
            each,
            paragraphs=_ended(each.paragraphs, places[each.placeholder], sizes[each.placeholder]),
            size=_if_other(sizes[each.placeholder], places[each.placeholder]),
            air=airs.get(each.placeholder, 0.0),
        )
        for each in slide.texts
    )


def _ended(paragraphs: Sequence[Paragraph], room: Room, size: float) -> tuple[Paragraph, ...]:
    """`paragraphs`, as they are set at `size`, without lone words at their ends."""
    settings = room.steps[size]
    return tuple(
        replace(each, runs=well_ended(each.runs, free, setting.family, bold=setting.bold))
        for each in paragraphs
        for setting in (settings[each.kind],)
        for free in ((room.width - setting.indent) / setting.size,)
    )


def _air(filled: Filled, room: Room, size: float) -> float:
    """What stands between the points of a short text beyond the layout's own space."""
    gaps = len(filled.paragraphs) - 1
    if gaps < 1 or len(room.steps) == 1:
        return 0.0
    spare = room.height - height_of(filled.paragraphs, room, size)
    return float(max(0, round(min(size * MOST_AIR, spare * AIR_SHARE / gaps))))


def _if_other(size: float, room: Room) -> float:
    """`size`, or 0 where it is the layout's own."""
    return 0.0 if size == room.size else size


def _title_size(title: Filled, room: Room) -> float:
    """The largest size that fits in as few lines as any: no single word on a line of its own."""
    fitting = [
        size for size in room.steps if height_of(title.paragraphs, room, size) <= room.height
    ]
    lines = {size: _lines(title.paragraphs, room, size) for size in fitting}
    return next((size for size in fitting if lines[size] == min(lines.values())), 0.0)


def _lines(paragraphs: Sequence[Paragraph], room: Room, size: float) -> int:
    return sum(lines_of(each, room, room.steps[size][each.kind]) for each in paragraphs)


def _overfull(slide: Slide, filled: Filled, room: Room, report: Report) -> float:
    """Report that a text fits in no size, and give the smallest."""
    smallest = min(room.steps)
    over = height_of(filled.paragraphs, room, smallest) - room.height
    message = (
        f"the text in `{filled.placeholder}` of the slide `{slide.id}` is {over:.0f} points over "
        f"at {smallest:g} points"
    )
    report(error("overfull-slide", slide.place, message, "shorten it, or make two slides of it"))
    return smallest
