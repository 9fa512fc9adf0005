"""A module of a course in, its slides out, from the divider to the key messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from builder.content import Activity, Step
from builder.course import Course, Schedule, TaughtModule
from builder.document import Filled, Layout, Paragraph, ParagraphKind, Slide
from builder.labels import Label
from builder.plan.notes import (
    cited_in_notes,
    facilitator_notes,
    module_timing,
    sentence,
    sources_note,
    timing,
)
from builder.plan.slides import bullets, evidence_of, planned_slide
from builder.plan.task_slide import debrief_slide, task_slide
from builder.plan.words import (
    duration,
    plain,
    restriction,
    slide_text,
    text_of,
    without_references,
    word,
)

MOST_POINTS = 7


def module_slides(course: Course, schedule: Schedule, taught: TaughtModule) -> Iterator[Slide]:
    """Divider, objectives, content note, activities, grounding and key messages of a module."""
    marker = f"{taught.number} · {taught.module.title}"
    for slide in _module_slides(course, schedule, taught):
        yield replace(slide, marker=marker)


def _module_slides(course: Course, schedule: Schedule, taught: TaughtModule) -> Iterator[Slide]:
    yield _divider(course, schedule, taught)
    yield from _objectives(course, taught)
    note = taught.module.content_note
    if note.text:
        yield _quiet(course, taught, Label.BEFORE_WE_BEGIN)
    for activity in taught.module.activities:
        yield from _activity_slides(course, schedule, taught, activity)
    if note.grounding:
        yield _quiet(course, taught, Label.TAKE_A_MINUTE)
    yield _key_messages(course, taught)


def _divider(course: Course, schedule: Schedule, taught: TaughtModule) -> Slide:
    module = taught.module
    return Slide(
        id=f"{module.id}/module",
        layout=Layout.SECTION,
        title=module.title.runs,
        texts=(
            Filled("number", (Paragraph(plain(str(taught.number))),)),
            Filled(
                "summary",
                (
                    slide_text(module.summary),
                    Paragraph(plain(duration(course, taught.minutes)), ParagraphKind.LABEL),
                ),
            ),
        ),
        notes=(
            module_timing(course, schedule, taught),
            slide_text(module.purpose),
            sentence(word(course, Label.NOTES_SECTION)),
        ),
        place=module.place,
    )


def _objectives(course: Course, taught: TaughtModule) -> Iterator[Slide]:
    """What participants will be able to do, in even parts where a slide would be crowded."""
    module = taught.module
    parts = -(-len(module.objectives) // MOST_POINTS)
    size = -(-len(module.objectives) // parts)
    for part, first in enumerate(range(0, len(module.objectives), size), 1):
        label_of = Label.YOU_WILL_BE_ABLE_TO if part == 1 else Label.YOU_WILL_ALSO_BE_ABLE_TO
        title = word(course, label_of, module=module.title, part=part)
        shown = module.objectives[first : first + size]
        yield Slide(
            id=f"{module.id}/objectives" + (f"-{part}" if part > 1 else ""),
            layout=Layout.OBJECTIVES,
            title=plain(title),
            texts=(bullets("body", [each.text for each in shown]),),
            notes=(sentence(word(course, Label.NOTES_OBJECTIVES)),),
            place=shown[0].place,
            restriction=restriction(course, *shown),
        )


def _quiet(course: Course, taught: TaughtModule, title: Label) -> Slide:
    """The content note before, and the grounding after, a module that mentions abuse."""
    note = taught.module.content_note
    before = title is Label.BEFORE_WE_BEGIN
    text = note.text if before else note.grounding
    body = (slide_text(text),) if text else ()
    hint = Label.NOTES_CONTENT_NOTE if before else Label.NOTES_GROUNDING
    return Slide(
        id=f"{taught.module.id}/{'content-note' if before else 'grounding'}",
        layout=Layout.CONTENT_NOTE,
        title=plain(word(course, title, module=taught.module.title)),
        texts=(Filled("body", body),),
        notes=(sentence(word(course, hint)),),
        place=note.place,
    )


def _key_messages(course: Course, taught: TaughtModule) -> Slide:
    module = taught.module
    return Slide(
        id=f"{module.id}/key-messages",
        layout=Layout.KEY_MESSAGES,
        title=plain(word(course, Label.KEY_MESSAGES, module=module.title)),
        texts=(bullets("body", [each.text for each in module.key_messages]),),
        notes=(sentence(word(course, Label.NOTES_KEY_MESSAGES)), slide_text(module.bridge)),
        place=module.key_messages[0].place if module.key_messages else module.place,
        restriction=restriction(course, *module.key_messages),
    )


def _activity_slides(
    course: Course, schedule: Schedule, taught: TaughtModule, activity: Activity
) -> Iterator[Slide]:
    """The slides of the steps and of the task, then the debrief; no step's notes are lost.

    The task is on the screen from the first step that has no slide of its own: that is when
    people work.
    """
    _, slot = schedule.slot_of(taught, activity)
    time = timing(course, slot, text_of(without_references(activity.title.runs)))
    waiting = bool(activity.task) or not any(step.slide for step in activity.steps)
    if waiting and all(step.slide for step in activity.steps):
        yield task_slide(course, taught, activity, [time])
        waiting = False
    before: tuple[Step, ...] = ()
    for group in _groups(activity.steps):
        steps = (*before, *group)
        before = ()
        written = next((step.slide for step in steps if step.slide), None)
        if written is not None:
            own = steps if not waiting else tuple(step for step in steps if step.slide)
            notes = _notes(course, time, own, evidence_of(written))
            shown = planned_slide(course, taught.module.id, written, notes)
            yield replace(shown, restriction=restriction(course, activity, written, *own))
            steps = steps[len(own) :]
        if waiting and steps:
            yield task_slide(course, taught, activity, _notes(course, time, steps))
            waiting = False
        elif steps:
            before = steps
    if activity.debrief:
        yield debrief_slide(course, taught, activity, time)


def _groups(steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """Steps without a slide at the beginning, then each step with a slide and those after it that
    have none.
    """
    starts = [n for n, step in enumerate(steps) if step.slide]
    for start, end in pairwise(dict.fromkeys((0, *starts, len(steps)))):
        yield tuple(steps[start:end])


def _notes(
    course: Course, time: Paragraph, steps: Sequence[Step], shown: Sequence[str] = ()
) -> list[Paragraph]:
    notes = [time]
    keys = list(shown)
    for step in steps:
        notes += facilitator_notes(course, step)
        keys += cited_in_notes(step)
    return [*notes, *sources_note(course, keys)]
