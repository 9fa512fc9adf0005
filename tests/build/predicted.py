"""Where a deck's words are to stand, and on how many lines: what measuring says of each text.

The functions that fit and draw decks are asked here, one paragraph at a time; nothing is measured
anew. Boxes are points from the upper left corner of the slide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any, NamedTuple

from drawn import Box

from builder.document import Cards, Deck, Drawing, Filled, Paragraph, Rooms, Slide, Table
from builder.measure import CELL_DOWN, row_heights, table_pitch
from builder.measure import pieces as pieces_of
from builder.plan.fit import lines_of
from builder.render.pptx import rooms
from builder.render.pptx.area import graphic_box
from builder.render.pptx.card_places import fitting, spots, words_of
from builder.render.pptx.drawing import arrange
from builder.render.pptx.shape import (
    BETWEEN,
    Shape,
    Words,
    line_size,
    measured,
    pitch,
    words_height,
)
from builder.render.pptx.table import column_widths, fit_rows
from builder.render.pptx.words import plain
from builder.text import Run

POINT = 12700
KINDS = ("placeholder", "cell", "shape", "card")
"""What holds text in a deck."""


class Block(NamedTuple):
    """The words of one box: its paragraphs, each with the lines that it is thought to take."""

    kind: str
    name: str
    box: Box
    paragraphs: tuple[tuple[str, int], ...]


def blocks(deck: Deck, theme: Mapping[str, Any]) -> Iterator[tuple[Slide, list[Block]]]:
    """Each slide of `deck` with its texts."""
    held = rooms(theme)
    for slide in deck.slides:
        texts = [_placed(slide, each, theme, held) for each in _filled(slide, deck, theme)]
        yield slide, [each for each in (*texts, *_in_graphic(slide, theme)) if each.paragraphs]


# --- placeholders --------------------------------------------------------------------------------


def _filled(slide: Slide, deck: Deck, theme: Mapping[str, Any]) -> Iterator[Filled]:
    """Every placeholder that says something."""
    layout = theme["layouts"][slide.layout]
    yield Filled("title", (Paragraph(slide.title),), slide.title_size)
    yield from slide.texts
    said = {"marker": slide.marker, "restriction": slide.restriction}
    if layout["footer"] and slide.layout != "title":
        said[layout["footer"]] = deck.footer
    for name, text in said.items():
        if text and name in layout["places"]:
            yield Filled(name, (Paragraph((Run(text),)),))


def _placed(slide: Slide, filled: Filled, theme: Mapping[str, Any], held: Rooms) -> Block:
    room = held[slide.layout][filled.placeholder]
    steps = room.steps[filled.size or room.size]
    said = [(plain(p.runs), lines_of(p, room, steps[p.kind])) for p in filled.paragraphs]
    box = theme["layouts"][slide.layout]["places"][filled.placeholder]["box"]
    return Block("placeholder", filled.placeholder, _points(box), _worded(said))


# --- graphics ------------------------------------------------------------------------------------


def _in_graphic(slide: Slide, theme: Mapping[str, Any]) -> Iterator[Block]:
    if slide.graphic is None:
        return
    box = _points(graphic_box(slide, theme))
    stretch = theme.get("stretch", 1.0)
    match slide.graphic:
        case Table():
            yield from _cells(slide.graphic, box, stretch)
        case Drawing():
            yield from _shapes(slide.graphic, box, stretch)
        case Cards():
            yield from _cards(slide.graphic, box, stretch)


def _cells(table: Table, box: Box, stretch: float) -> Iterator[Block]:
    widths = [each / POINT for each in column_widths(table, round(box[2] * POINT))]
    size, heights = fit_rows(table, [each / stretch for each in widths], box[3])
    rows = [tuple(column.heading for column in table.columns), *table.rows]
    lefts, tops = accumulate(widths, initial=box[0]), accumulate(heights, initial=box[1])
    across = list(zip(lefts, widths, strict=False))
    for number, (row, top, height) in enumerate(zip(rows, tops, heights, strict=False)):
        for column, (cell, (left, width)) in enumerate(zip(row, across, strict=True)):
            words = pieces_of(cell, bold=not number)
            (high,) = row_heights([[words]], [width / stretch], size)
            lines = round((high - 2 * CELL_DOWN) / table_pitch(size))
            said = _worded([(plain(cell), lines)])
            yield Block("cell", f"{number}:{column}", (left, top, width, height), said)


def _shapes(drawing: Drawing, box: Box, stretch: float) -> Iterator[Block]:
    for shape in arrange(drawing, box[2] / stretch, box[3]):
        place = (box[0] + shape.x * stretch, box[1] + shape.y, shape.w * stretch, shape.h)
        said = _worded(_in_shape(shape))
        if said:
            yield Block("shape", f"{drawing.kind} {shape.name}", place, said)


def _in_shape(shape: Shape) -> Iterator[tuple[str, int]]:
    across, _ = shape.room
    heading = words_height(measured(shape.heading), across, shape.size)
    yield plain(shape.heading), round(heading / pitch(shape.size))
    for line in shape.lines:
        high = words_height(Words([], [pieces_of(line)]), across, shape.size) - BETWEEN
        yield plain(line), round(high / pitch(line_size(shape.size)))


def _cards(cards: Cards, box: Box, stretch: float) -> Iterator[Block]:
    placed = spots(cards, box[2] / stretch, box[3])
    sizes = fitting(placed)
    for spot in placed:
        for words in words_of(spot, sizes):
            said = [
                (plain(line.runs), round(replace(words, lines=(line,)).height / pitch(line.size)))
                for line in words.lines
            ]
            place = (box[0] + words.x * stretch, box[1] + words.y, words.w * stretch, words.h)
            if _worded(said):
                yield Block("card", plain((Run(spot.card.label),)), place, _worded(said))


def _worded(said: Any) -> tuple[tuple[str, int], ...]:
    return tuple((text, lines) for text, lines in said if text.strip())


def _points(box: Any) -> Box:
    x, y, w, h = (each / POINT for each in box)
    return x, y, w, h
