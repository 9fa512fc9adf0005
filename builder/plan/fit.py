"""A `Deck` and the rooms of its theme in, the same deck with sizes chosen and full slides
continued.

Text is set in the largest of its placeholder's sizes that fits. What fits in none is continued on
another slide, at a point, a row or a paragraph; what cannot be continued is reported with how
much is over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from builder.course import Course
from builder.diagnostics import Report, error
from builder.document import (
    Deck,
    DeckSection,
    Filled,
    Layout,
    Paragraph,
    ParagraphKind,
    Room,
    Rooms,
    Runs,
    Setting,
    Slide,
    Table,
)
from builder.labels import Label
from builder.last_lines import well_ended
from builder.measure import TABLE_SIZES, line_count, pieces, row_heights, shared
from builder.plan.deck import footers
from builder.plan.words import plain, text_of, word

Places = Mapping[str, Room]
CONTINUED = ("body", "task", "story", "questions")
"""Placeholders whose text may go on on another slide."""
TOGETHER = (("left", "right"), ("left heading", "right heading"))
"""Placeholders that stand side by side and are set in one size."""
MOST_GROWN = 5
"""Paragraphs up to which text is set larger than the layout's own size."""
GROWN_SHARE = 0.86
"""How much of its room a text that is set larger may fill."""
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
    """The fullest footer that fits the foot of a slide; none is reported once for the deck."""
    said = footers(course)
    room = rooms[Layout.CONTENT].get("footer")
    for each in said:
        if room is None or _size(Filled("footer", (Paragraph(plain(each)),)), room):
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


def height_of(paragraphs: Sequence[Paragraph], room: Room, size: float) -> float:
    """How high `paragraphs` stand in `room` at `size`, in points; the first has no space before
    it.
    """
    total = 0.0
    for number, paragraph in enumerate(paragraphs):
        setting = room.steps[size][paragraph.kind]
        lines = _lines_of(paragraph, room, setting)
        total += lines * setting.pitch + (setting.before if number else 0.0)
    return total


def _fitted(course: Course, slide: Slide, rooms: Rooms, report: Report) -> Iterator[Slide]:
    places = rooms[slide.layout]
    for part in _parts(course, slide, places):
        texts = _sized(part, places, report)
        for name, said in (("marker", part.marker), ("restriction", part.restriction)):
            alone = Filled(name, (Paragraph(plain(said)),))
            if said and name in places and not _size(alone, places[name]):
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
        sizes[filled.placeholder] = _size(filled, room) or _overfull(slide, filled, room, report)
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


def _size(filled: Filled, room: Room) -> float:
    """The largest size in which the text fits, or 0 where there is none."""
    may_grow = len(filled.paragraphs) <= MOST_GROWN
    for size in room.steps:
        grown = size > room.size
        if grown and not may_grow:
            continue
        share = GROWN_SHARE if grown else 1.0
        if height_of(filled.paragraphs, room, size) <= room.height * share:
            return size
    return 0.0


def _title_size(title: Filled, room: Room) -> float:
    """The largest size that fits in as few lines as any: no single word on a line of its own."""
    fitting = [
        size for size in room.steps if height_of(title.paragraphs, room, size) <= room.height
    ]
    lines = {size: _lines(title.paragraphs, room, size) for size in fitting}
    return next((size for size in fitting if lines[size] == min(lines.values())), 0.0)


def _lines(paragraphs: Sequence[Paragraph], room: Room, size: float) -> int:
    return sum(_lines_of(each, room, room.steps[size][each.kind]) for each in paragraphs)


def _lines_of(paragraph: Paragraph, room: Room, setting: Setting) -> int:
    words = pieces(paragraph.runs, setting.family, bold=setting.bold)
    return line_count(words, (room.width - setting.indent) / setting.size)


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


# --- continued slides -----------------------------------------------------------------------------


def _parts(course: Course, slide: Slide, places: Places) -> list[Slide]:
    """The slide, or the slides on which it goes on."""
    if isinstance(slide.graphic, Table):
        groups = _row_groups(slide.graphic, places["graphic"])
        parts = [replace(slide, graphic=replace(slide.graphic, rows=rows)) for rows in groups]
    else:
        parts = _text_parts(slide, places)
    return [_named(course, part, n, len(parts)) for n, part in enumerate(parts, 1)]


def _named(course: Course, slide: Slide, number: int, parts: int) -> Slide:
    """The title says which part it is; the id stays with the first."""
    if parts == 1:
        return slide
    title = word(course, Label.CONTINUED, title=text_of(slide.title), part=number, parts=parts)
    id_ = slide.id if number == 1 else f"{slide.id}--{number}"
    return replace(slide, id=id_, title=plain(title))


def _text_parts(slide: Slide, places: Places) -> list[Slide]:
    for index, filled in enumerate(slide.texts):
        room = places[filled.placeholder]
        if filled.placeholder in CONTINUED and not _size(filled, room):
            return [
                replace(
                    slide,
                    texts=(
                        *slide.texts[:index],
                        replace(filled, paragraphs=group),
                        *slide.texts[index + 1 :],
                    ),
                )
                for group in _groups(filled.paragraphs, room)
            ]
    return [slide]


def _groups(paragraphs: Sequence[Paragraph], room: Room) -> list[tuple[Paragraph, ...]]:
    """Runs of paragraphs that fit at the layout's own size; a label stays with what follows it."""
    groups: list[list[Paragraph]] = [[]]
    for paragraph in paragraphs:
        if groups[-1] and height_of((*groups[-1], paragraph), room, room.size) > room.height:
            groups.append([])
            if groups[-2][-1].kind is ParagraphKind.LABEL and len(groups[-2]) > 1:
                groups[-1].append(groups[-2].pop())
        groups[-1].append(paragraph)
    return [tuple(group) for group in groups]


def _row_groups(table: Table, room: Room) -> list[tuple[tuple[Runs, ...], ...]]:
    """Runs of rows that fit under the head, in even parts where one slide cannot hold them all."""
    first, *heights = _heights(table, room)
    parts = 1
    while parts < len(heights) and _highest(heights, parts) > room.height - first:
        parts += 1
    size = -(-len(table.rows) // parts)
    return [table.rows[start : start + size] for start in range(0, len(table.rows), size)]


def _highest(heights: Sequence[float], parts: int) -> float:
    size = -(-len(heights) // parts)
    return max(sum(heights[start : start + size]) for start in range(0, len(heights), size))


def _heights(table: Table, room: Room) -> list[float]:
    """The heights of head and rows at the smallest size."""
    widths = shared(room.width, [column.share for column in table.columns])
    head = [pieces(column.heading, bold=True) for column in table.columns]
    cells = [[pieces(cell) for cell in row] for row in table.rows]
    return row_heights([head, *cells], widths, TABLE_SIZES[-1])
