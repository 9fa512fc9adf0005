"""Speaker notes: when a slide is shown, and what the facilitator says, asks, does and watches
for.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.content import Step, Texts
from builder.course import Course, Schedule, TaughtModule
from builder.course import Slot as TimeSlot
from builder.document import Paragraph, ParagraphKind
from builder.labels import Label
from builder.plan.facts import reference
from builder.plan.schedule import clock
from builder.plan.words import cited, duration, plain, slide_text, word

NOTE_KINDS = (
    (Label.SAY, "say"),
    (Label.ASK, "ask"),
    (Label.PROMPTS, "prompts"),
    (Label.EXPECT, "expect"),
    (Label.DO, "do"),
    (Label.WATCH_FOR, "watch_for"),
)


def label(text: str) -> Paragraph:
    """A paragraph that stands over others."""
    return Paragraph(plain(text), ParagraphKind.LABEL)


def sentence(text: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(plain(text))


def timing(course: Course, slot: TimeSlot, title: str) -> Paragraph:
    """When the activity around a slide runs, and how long."""
    span = f"{clock(slot.start)}–{clock(slot.end)}"
    return label(f"{span} · {duration(course, slot.minutes)} · {title}")


def facilitator_notes(course: Course, notes: Step) -> list[Paragraph]:
    """The notes of a step, each kind under its label."""
    paragraphs: list[Paragraph] = []
    for name, kind in NOTE_KINDS:
        texts: Texts = getattr(notes, kind)
        if texts:
            paragraphs.append(label(word(course, name)))
            paragraphs += [slide_text(text) for text in texts]
    return paragraphs


def sources_note(course: Course, keys: Iterable[str]) -> list[Paragraph]:
    """The references that a slide or its notes cite, in full."""
    known = [key for key in dict.fromkeys(keys) if key in course.evidence]
    if not known:
        return []
    return [
        label(word(course, Label.SOURCES)),
        *(
            Paragraph((*plain(f"[{course.number_of(key)}] "), *reference(course.evidence[key])))
            for key in known
        ),
    ]


def cited_in_notes(notes: Step) -> list[str]:
    """The keys of the evidence that the notes of a step cite."""
    texts: Texts = tuple(text for _, kind in NOTE_KINDS for text in getattr(notes, kind))
    return [key for text in texts for key in cited(text.runs)]


def module_timing(course: Course, schedule: Schedule, module: TaughtModule) -> Paragraph:
    """When a module begins, on which day, and how long it takes."""
    if not module.module.activities:
        return label(duration(course, module.minutes))
    day, slot = schedule.slot_of(module, module.module.activities[0])
    name = word(course, Label.DAY, number=day.number)
    return label(f"{name} · {clock(slot.start)} · {duration(course, module.minutes)}")
