"""An activity in, the slides out from which the room works: its task, and looking back at it."""

from __future__ import annotations

from collections.abc import Sequence

from builder.content import Activity
from builder.course import Course, TaughtModule
from builder.document import Filled, Layout, Paragraph, ParagraphKind, Runs, Slide
from builder.labels import Label
from builder.plan.notes import label, sentence
from builder.plan.words import (
    duration,
    method_name,
    plain,
    restriction,
    slide_text,
    text_of,
    without_references,
    word,
)


def task_slide(
    course: Course, taught: TaughtModule, activity: Activity, notes: Sequence[Paragraph]
) -> Slide:
    """How, how long, with whom and with what; and the task in numbered steps."""
    task = tuple(slide_text(each, ParagraphKind.NUMBER) for each in activity.task)
    before, after = _facts(course, taught, activity)
    if len(notes) == 1:
        notes = [*notes, sentence(word(course, Label.NOTES_ACTIVITY))]
    return Slide(
        id=f"{taught.module.id}/{activity.id}-task",
        layout=Layout.ACTIVITY,
        title=without_references(activity.title.runs),
        texts=(*before, Filled("task", task), *after),
        notes=tuple(notes),
        place=activity.place,
        restriction=restriction(course, activity),
    )


def debrief_slide(
    course: Course, taught: TaughtModule, activity: Activity, time: Paragraph
) -> Slide:
    """The questions with which an activity is looked back at."""
    title = word(course, Label.DEBRIEF_OF, activity=text_of(activity.title.runs))
    questions = tuple(slide_text(each, ParagraphKind.NUMBER) for each in activity.debrief)
    return Slide(
        id=f"{taught.module.id}/{activity.id}-debrief",
        layout=Layout.DEBRIEF,
        title=plain(title),
        texts=(Filled("questions", questions),),
        notes=(time, sentence(word(course, Label.NOTES_DEBRIEF))),
        place=activity.place,
        restriction=restriction(course, activity),
    )


def _facts(
    course: Course, taught: TaughtModule, activity: Activity
) -> tuple[tuple[Filled, ...], tuple[Filled, ...]]:
    """What stands above the task, and what below it; only what the activity says."""
    minutes = duration(course, taught.minutes_of(activity))
    method = plain(method_name(course, activity.method))
    groups = without_references(activity.group_size.runs) if activity.group_size else ()
    things = "; ".join(text_of(without_references(each.runs)) for each in activity.materials)
    above = (
        _fact(course, Label.METHOD, method, activity.method.value),
        _fact(course, Label.TIME, plain(minutes), "time"),
        *([_fact(course, Label.GROUPS, groups, "groups")] if groups else ()),
    )
    return above, (_fact(course, Label.MATERIALS, plain(things), "materials"),) if things else ()


def _fact(course: Course, name: Label, value: Runs, icon: str) -> Filled:
    return Filled(name.value, (label(word(course, name)), Paragraph(value)), icon=icon)
