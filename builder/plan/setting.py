"""Text and the room of a placeholder in; its lines, its height and the size that fits out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.document import Filled, Paragraph, Room, Setting
from builder.measure import most_lines

MOST_GROWN = 5
"""Paragraphs up to which text is set larger than the layout's own size."""
GROWN_SHARE = 0.86
"""How much of its room a text that is set larger may fill."""


def height_of(paragraphs: Sequence[Paragraph], room: Room, size: float) -> float:
    """How high `paragraphs` stand in `room` at `size`, in points; the first has no space before
    it, and no line stands in two columns.
    """
    return stacked([measured(each, room, size) for each in paragraphs], room)


class Measured(NamedTuple):
    """A paragraph, how it is set, and how many lines it takes."""

    paragraph: Paragraph
    setting: Setting
    lines: int


def measured(paragraph: Paragraph, room: Room, size: float) -> Measured:
    """`paragraph` in `room` at `size`."""
    setting = room.steps[size][paragraph.kind]
    return Measured(paragraph, setting, lines_of(paragraph, room, setting))


def stacked(paragraphs: Sequence[Measured], room: Room) -> float:
    """How high they stand, one under the other and in the next column."""
    total = 0.0
    for number, (_, setting, lines) in enumerate(paragraphs):
        total += setting.before if number else 0.0
        for _ in range(lines):
            total = _start(total, setting.pitch, room) + setting.pitch
    return total


def _start(total: float, pitch: float, room: Room) -> float:
    """Where the next line begins, `total` points down or in the next column."""
    column = room.height / room.columns
    full = total // column + 1
    return full * column if full < room.columns and total + pitch > full * column else total


def size_in(filled: Filled, room: Room) -> float:
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


def lines_of(paragraph: Paragraph, room: Room, setting: Setting) -> int:
    """How many lines `paragraph` takes in `room`, set like `setting`."""
    free = (room.width - setting.indent) / setting.size
    return most_lines(paragraph.runs, free, setting.family, bold=setting.bold)
