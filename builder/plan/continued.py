"""A slide and its places in, the slides on which it goes on out.

A table goes on at a row, a text at a paragraph; the parts are alike full.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.course import Course
from builder.document import Paragraph, ParagraphKind, Room, Runs, Slide, Table
from builder.measure import TABLE_SIZES, pieces, row_heights, shared
from builder.plan.setting import Measured, measured, size_in, stacked
from builder.plan.words import numbered

Places = Mapping[str, Room]
CONTINUED = ("body", "task", "story", "questions")
"""Placeholders whose text may go on on another slide."""
_FULL = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55)
"""Shares of a room to which slides that continue are filled, as long as they get no more."""


def parts_of(course: Course, slide: Slide, places: Places) -> list[Slide]:
    """The slide, or the slides on which it goes on."""
    if isinstance(slide.graphic, Table):
        groups = _row_groups(slide.graphic, places["graphic"])
        parts = [replace(slide, graphic=replace(slide.graphic, rows=rows)) for rows in groups]
    else:
        parts = _text_parts(slide, places)
    return [numbered(course, part, n, len(parts)) for n, part in enumerate(parts, 1)]


def _text_parts(slide: Slide, places: Places) -> list[Slide]:
    for index, filled in enumerate(slide.texts):
        room = places[filled.placeholder]
        if filled.placeholder in CONTINUED and not size_in(filled, room):
            return [
                replace(
                    slide,
                    texts=(
                        *slide.texts[:index],
                        replace(filled, paragraphs=group),
                        *slide.texts[index + 1 :],
                    ),
                )
                for group in _even_groups(filled.paragraphs, room)
            ]
    return [slide]


def _even_groups(paragraphs: Sequence[Paragraph], room: Room) -> list[tuple[Paragraph, ...]]:
    """Runs of paragraphs that fit at the layout's own size, on slides that are alike full."""
    set_ = [measured(each, room, room.size) for each in paragraphs]
    groups = _groups(set_, room, room.height)
    for share in _FULL:
        even = _groups(set_, room, room.height * share)
        if len(even) > len(groups):
            break
        groups = even
    return [tuple(each.paragraph for each in group) for group in groups]


def _groups(set_: Sequence[Measured], room: Room, high: float) -> list[list[Measured]]:
    """Runs of paragraphs that are at most `high`; a label stays with what follows it."""
    groups: list[list[Measured]] = [[]]
    for each in set_:
        if groups[-1] and stacked([*groups[-1], each], room) > high:
            groups.append([])
            if groups[-2][-1].paragraph.kind is ParagraphKind.LABEL and len(groups[-2]) > 1:
                groups[-1].append(groups[-2].pop())
        groups[-1].append(each)
    return groups


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
