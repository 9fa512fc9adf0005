"""A module of a course in, its session plan out: what the facilitator works from, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from builder.content import Activity, Module, walk
from builder.course import Course, Schedule, Slot, TaughtModule
from builder.document import (
    BookBlock,
    Bullets,
    Callout,
    CalloutKind,
    Deck,
    Paragraph,
    ParagraphKind,
    Runs,
    Section,
    Table,
    TableColumn,
)
from builder.labels import Label
from builder.plan.blocks import bulleted, caption, handling, labelled
from builder.plan.handouts import needed
from builder.plan.schedule import clock
from builder.plan.script import Shown, script, shown_slides, slides_used
from builder.plan.words import cited, depth_name, duration, method_name, plain, text_of, word
from builder.text import Run, Text

_APART = "\u2003"  # between facts, each of which begins with its icon


def session_plan(course: Course, schedule: Schedule, taught: TaughtModule, deck: Deck) -> Section:
    """The session plan of a module: overview, activities, hard questions, bridge and sources."""
    module = taught.module
    shown = shown_slides(deck)
    return Section(
        id=f"module-{module.id}",
        title=module.title.runs,
        blocks=tuple(_overview(course, schedule, taught)),
        sections=(
            *(
                _activity(course, schedule, taught, activity, shown)
                for activity in module.activities
            ),
            *_hard_questions(course, taught),
            _closing(course, taught),
        ),
        new_page=True,
        number=str(taught.number),
        kicker=_kicker(course, schedule, taught),
    )


def _kicker(course: Course, schedule: Schedule, taught: TaughtModule) -> str:
    """How long the module takes, at which depth, and when it begins."""
    said = [word(course, Label.MODULE), duration(course, taught.minutes)]
    said.append(depth_name(course, taught.depth))
    if taught.module.activities:
        day, slot = schedule.slot_of(taught, taught.module.activities[0])
        said.append(f"{word(course, Label.DAY, number=day.number)}, {clock(slot.start)}")
    return " · ".join(said)


def _overview(course: Course, schedule: Schedule, taught: TaughtModule) -> Iterator[BookBlock]:
    module = taught.module
    yield Paragraph(module.summary.runs, ParagraphKind.LEAD)
    yield from labelled(course, Label.PURPOSE, module.purpose)
    yield from bulleted(course, Label.OBJECTIVES, (each.text for each in module.objectives))
    if module.content_note.text:
        text = (module.content_note.text.runs,)
        yield Callout(CalloutKind.SAFETY, word(course, Label.CONTENT_NOTE), text)
    yield _timetable(course, schedule, taught)
    yield from bulleted(course, Label.PREPARATION, module.preparation)
    yield from bulleted(course, Label.BOUNDARIES, module.boundaries)
    yield from labelled(course, Label.SKIP_WHEN, module.skip_when)


def _timetable(course: Course, schedule: Schedule, taught: TaughtModule) -> Table:
    columns = (
        TableColumn(plain(word(course, Label.TIME)), 1.1),
        TableColumn(plain(word(course, Label.DURATION)), 0.8),
        TableColumn(plain(word(course, Label.ACTIVITY)), 2.6),
        TableColumn(plain(word(course, Label.METHOD)), 1.5),
        TableColumn(plain(word(course, Label.MATERIALS)), 2.8),
    )
    rows = []
    for activity in taught.module.activities:
        _, slot = schedule.slot_of(taught, activity)
        rows.append(
            (
                plain(f"{clock(slot.start)}–{clock(slot.end)}"),
                plain(duration(course, slot.minutes)),
                activity.title.runs,
                plain(method_name(course, activity.method)),
                plain(_materials(activity) or "–"),
            )
        )
    title = word(course, Label.OVERVIEW_CAPTION, module=text_of(taught.module.title.runs))
    return Table(columns, tuple(rows), word(course, Label.OVERVIEW_ALT), caption(course, title))


def _materials(activity: Activity) -> str:
    return "; ".join(text_of(each.runs) for each in activity.materials)


def _activity(
    course: Course,
    schedule: Schedule,
    taught: TaughtModule,
    activity: Activity,
    shown: Shown,
) -> Section:
    _, slot = schedule.slot_of(taught, activity)
    blocks: list[BookBlock] = [
        *handling(course, activity),
        Paragraph(tuple(_facts(course, taught, activity, slot, shown)), ParagraphKind.FACTS),
        *_needed(course, taught.module, activity),
        script(course, taught, activity, shown),
        *labelled(course, Label.ONLINE, activity.online),
        *labelled(course, Label.LOW_LITERACY, activity.low_literacy),
    ]
    return Section(f"{taught.module.id}-{activity.id}", activity.title.runs, tuple(blocks))


def _facts(
    course: Course, taught: TaughtModule, activity: Activity, slot: Slot, shown: Shown
) -> Iterator[Run]:
    """When, how long, how, in which groups and with which slides, each with its icon."""
    hours = f"{clock(slot.start)}–{clock(slot.end)} · {duration(course, slot.minutes)}"
    yield Run(hours, bold=True, icon="time")
    yield Run(_APART)
    yield Run(method_name(course, activity.method), bold=True, icon=activity.method)
    if activity.group_size:
        yield Run(_APART)
        yield Run(text_of(activity.group_size.runs), bold=True, icon="groups")
    if used := slides_used(taught, activity, shown):
        several = f"{word(course, Label.SLIDES_USED)} {used}"
        yield Run(_APART)
        one = word(course, Label.SLIDE_NUMBER, number=used)
        yield Run(several if "–" in used else one, bold=True, icon="slides")


def _needed(course: Course, module: Module, activity: Activity) -> Iterator[Paragraph]:
    """The materials in one line; what they are for stands in the steps."""
    runs = [Run(f"{word(course, Label.MATERIALS)}: ", bold=True, icon="materials")]
    for number, thing in enumerate(needed(course, module, activity)):
        runs += (*plain("; " if number else ""), *thing)
    if len(runs) > 1:
        yield Paragraph(tuple(runs), ParagraphKind.FACTS)


def _hard_questions(course: Course, taught: TaughtModule) -> Iterator[Section]:
    blocks: list[BookBlock] = []
    for each in taught.module.hard_questions:
        blocks.append(Paragraph(each.question.runs, ParagraphKind.LABEL))
        blocks.append(Paragraph(each.answer.runs))
    if blocks:
        title = plain(word(course, Label.HARD_QUESTIONS))
        yield Section(f"{taught.module.id}-hard-questions", title, tuple(blocks), listed=False)


def _closing(course: Course, taught: TaughtModule) -> Section:
    module = taught.module
    blocks: list[BookBlock] = [
        Bullets(tuple(each.text.runs for each in module.key_messages)),
    ]
    if module.content_note.grounding:
        text = (module.content_note.grounding.runs,)
        blocks.append(Callout(CalloutKind.SAFETY, word(course, Label.GROUNDING), text))
    blocks += labelled(course, Label.BRIDGE, module.bridge)
    blocks += _sources(course, taught)
    title = plain(word(course, Label.KEY_MESSAGES_SECTION))
    return Section(f"{module.id}-closing", title, tuple(blocks), listed=False)


def _sources(course: Course, taught: TaughtModule) -> Iterator[Paragraph]:
    """The numbers of what the module cites; in full it stands in the references, once."""
    parts = (each for each in walk(taught.module) if isinstance(each, Text))
    keys = dict.fromkeys(key for part in parts for key in cited(part.runs))
    if keys:
        runs: Runs = plain(f"{word(course, Label.SOURCES)}: ", bold=True)
        for key in sorted(keys, key=course.number_of):
            runs = (*runs, Run(f"[{course.number_of(key)}]", href=f"#ref-{key}"), Run(" "))
        yield Paragraph(runs[:-1])
