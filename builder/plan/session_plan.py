"""A module of a course in, its session plan out: what the facilitator works from, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.content import Activity, Step, walk
from builder.course import Course, Schedule, TaughtModule
from builder.document import (
    BookBlock,
    Bullets,
    Callout,
    CalloutKind,
    Deck,
    Paragraph,
    ParagraphKind,
    Section,
    Slide,
    Steps,
    Table,
    TableColumn,
)
from builder.labels import Label
from builder.plan.blocks import bulleted, caption, handling, heading, labelled
from builder.plan.facts import reference
from builder.plan.schedule import clock
from builder.plan.slide_view import slide_view
from builder.plan.words import cited, duration, method_name, plain, text_of, word
from builder.text import Text

Shown = Mapping[str, tuple[int, Slide]]
"""The slides of the deck by id, each with its number."""

CALLOUTS = (
    (CalloutKind.DO, Label.DO, "do"),
    (CalloutKind.SAY, Label.SAY, "say"),
    (CalloutKind.ASK, Label.ASK, "ask"),
    (CalloutKind.ASK, Label.PROMPTS, "prompts"),
    (CalloutKind.EXPECT, Label.EXPECT, "expect"),
    (CalloutKind.WATCH_FOR, Label.WATCH_FOR, "watch_for"),
)


def session_plan(course: Course, schedule: Schedule, taught: TaughtModule, deck: Deck) -> Section:
    """The session plan of a module: overview, activities, hard questions, bridge and sources."""
    module = taught.module
    shown = {slide.id: (number, slide) for number, slide in enumerate(deck.slides, 1)}
    return Section(
        id=f"module-{module.id}",
        title=(*plain(f"{taught.number}. "), *module.title.runs),
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
    )


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
        TableColumn(plain(word(course, Label.DURATION)), 0.9),
        TableColumn(plain(word(course, Label.ACTIVITY)), 2.6),
        TableColumn(plain(word(course, Label.METHOD)), 1.5),
        TableColumn(plain(word(course, Label.MATERIALS)), 2.4),
    )
    rows = []
    for activity in taught.module.activities:
        _, slot = schedule.slot_of(taught, activity)
        materials = "; ".join(text_of(each.runs) for each in activity.materials)
        rows.append(
            (
                plain(f"{clock(slot.start)}–{clock(slot.end)}"),
                plain(duration(course, slot.minutes)),
                activity.title.runs,
                plain(method_name(course, activity.method)),
                plain(materials or "–"),
            )
        )
    title = word(course, Label.OVERVIEW_CAPTION, module=text_of(taught.module.title.runs))
    return Table(columns, tuple(rows), word(course, Label.OVERVIEW_ALT), caption(course, title))


def _activity(
    course: Course,
    schedule: Schedule,
    taught: TaughtModule,
    activity: Activity,
    shown: Shown,
) -> Section:
    blocks = [
        *handling(course, activity),
        *_facts(course, schedule, taught, activity),
        *_slides_used(course, taught, activity, shown),
        *_task(course, activity),
    ]
    for number, step in enumerate(activity.steps, 1):
        blocks += _step(course, taught, step, number, shown)
    if activity.debrief:
        questions = tuple(each.runs for each in activity.debrief)
        blocks.append(Callout(CalloutKind.ASK, word(course, Label.DEBRIEF), questions))
    blocks += labelled(course, Label.ONLINE, activity.online)
    blocks += labelled(course, Label.LOW_LITERACY, activity.low_literacy)
    return Section(f"{taught.module.id}-{activity.id}", activity.title.runs, tuple(blocks))


def _facts(
    course: Course, schedule: Schedule, taught: TaughtModule, activity: Activity
) -> Iterator[BookBlock]:
    _, slot = schedule.slot_of(taught, activity)
    facts = [
        f"{clock(slot.start)}–{clock(slot.end)}",
        duration(course, slot.minutes),
        method_name(course, activity.method),
    ]
    if activity.group_size:
        facts.append(text_of(activity.group_size.runs))
    yield Paragraph(plain(" · ".join(facts)), ParagraphKind.LEAD)
    yield from bulleted(course, Label.MATERIALS, activity.materials)


def _slides_used(
    course: Course, taught: TaughtModule, activity: Activity, shown: Shown
) -> Iterator[BookBlock]:
    ids = [
        f"{activity.id}-task",
        *(step.slide.id for step in activity.steps if step.slide),
        f"{activity.id}-debrief",
    ]
    names = [f"{taught.module.id}/{each}" for each in ids]
    used = sorted(shown[each][0] for each in names if each in shown)
    if used:
        span = f"{used[0]}–{used[-1]}" if len(used) > 1 else str(used[0])
        label = plain(f"{word(course, Label.SLIDES_USED)}: ", bold=True)
        yield Paragraph((*label, *plain(span)))


def _task(course: Course, activity: Activity) -> Iterator[BookBlock]:
    if activity.task:
        yield heading(course, Label.TASK)
        yield Steps(tuple(each.runs for each in activity.task))


def _step(
    course: Course, taught: TaughtModule, step: Step, number: int, shown: Shown
) -> Iterator[BookBlock]:
    title = word(course, Label.STEP, number=number)
    runs = plain(title)
    on_screen = shown.get(f"{taught.module.id}/{step.slide.id}") if step.slide else None
    if on_screen:
        page, slide = on_screen
        said = word(course, Label.SLIDE_SHOWS, number=page, title=text_of(slide.title))
        runs = plain(f"{title} · {said}")
    yield Paragraph(runs, ParagraphKind.LABEL)
    if on_screen:
        yield from slide_view(on_screen[1])
    for kind, label, name in CALLOUTS:
        texts: tuple[Text, ...] = getattr(step, name)
        if texts:
            yield Callout(kind, word(course, label), tuple(each.runs for each in texts))


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
    keys = dict.fromkeys(
        key for part in walk(module) if isinstance(part, Text) for key in cited(part.runs)
    )
    if keys:
        blocks.append(heading(course, Label.SOURCES))
        blocks.append(
            Bullets(
                tuple(
                    (*plain(f"[{course.number_of(key)}] "), *reference(course.evidence[key]))
                    for key in keys
                )
            )
        )
    title = plain(word(course, Label.KEY_MESSAGES_SECTION))
    return Section(f"{module.id}-closing", title, tuple(blocks), listed=False)
