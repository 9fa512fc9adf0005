"""The agenda of a day: one row for each stretch of a module, and one for each break."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from builder.course import Course, Day, Slot, SlotKind
from builder.labels import Label
from builder.plan.words import word

AgendaRow = tuple[int, int, str, Slot]


def agenda_rows(course: Course, day: Day) -> Iterator[AgendaRow]:
    """Start and end in minutes since midnight, name, and the first slot of each row."""
    for name, group in groupby(day.slots, key=lambda slot: _name(course, slot)):
        slots = list(group)
        yield slots[0].start, slots[-1].end, name, slots[0]


def _name(course: Course, slot: Slot) -> str:
    if slot.module is not None:
        return str(slot.module.module.title)
    return word(course, Label.LUNCH if slot.kind is SlotKind.LUNCH else Label.BREAK)
