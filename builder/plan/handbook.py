"""A `Course`, its `Schedule` and its `Deck` in, the facilitator handbook out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.content import GuidancePage
from builder.course import Course, Schedule
from builder.document import (
    Book,
    BookBlock,
    Bullets,
    Callout,
    CalloutKind,
    Contents,
    Cover,
    Deck,
    Paragraph,
    ParagraphKind,
    Section,
    Table,
    TableColumn,
    WriteIn,
)
from builder.labels import Label
from builder.plan.agenda import agenda_rows
from builder.plan.annex import annex, glossary, references, to_check
from builder.plan.assessment import assessment
from builder.plan.blocks import blocks_of, caption, heading, labelled, paragraph
from builder.plan.coverage import coverage
from builder.plan.deck import meta
from builder.plan.facts import facts_read
from builder.plan.handouts import handouts
from builder.plan.schedule import clock
from builder.plan.session_plan import session_plan
from builder.plan.words import depth_name, duration, method_name, plain, text_of, word


def plan_handbook(course: Course, schedule: Schedule, deck: Deck) -> Book:
    """The facilitator handbook of an edition; its session plans name the slides of `deck`."""
    sections = (
        Section("contents", plain(word(course, Label.CONTENTS)), (Contents(2),)),
        _guidance(course, "use", Label.HOW_TO_USE),
        _safety(course),
        _participants(course),
        _agenda(course, schedule),
        *(session_plan(course, schedule, each, deck) for each in course.modules),
        assessment(course),
        coverage(course),
        *handouts(course),
        annex(course),
        glossary(course),
        to_check(course),
        references(course),
    )
    title = str(course.curriculum.title)
    return Book(
        name=f"{course.edition.stem}-handbook",
        meta=meta(course, Label.HANDBOOK),
        paper=course.country.paper,
        header=f"{title} · {course.country.name}",
        page_of=course.language.labels[Label.PAGE_OF],
        cover=_cover(course),
        sections=tuple(each for each in sections if each.blocks or each.sections),
    )


def _cover(course: Course) -> Cover:
    minutes = sum(each.minutes for each in course.modules)
    facts = (
        (word(course, Label.AUDIENCE), str(course.audience.name)),
        (word(course, Label.COUNTRY), str(course.country.name)),
        (word(course, Label.LANGUAGE), course.language.name),
        (word(course, Label.DURATION), duration(course, minutes)),
        (word(course, Label.EDITION), str(course.edition)),
        (word(course, Label.STATUS), word(course, Label.FACTS_READ, days=facts_read(course))),
    )
    notice = Label.RELEASE_NOTICE if course.occasion.release else Label.DRAFT_NOTICE
    return Cover(
        title=str(course.curriculum.title),
        subtitle=str(course.curriculum.subtitle),
        kicker=word(course, Label.HANDBOOK),
        facts=facts,
        notice=word(course, notice),
    )


def _guidance(course: Course, chapter: str, title: Label) -> Section:
    """A chapter of standing guidance; the contents list its pages where somebody may need one in a
    hurry.
    """
    listed = title is Label.SAFETY_PLAN
    pages = tuple(
        _page(each, listed) for each in course.language.guidance if each.chapter == chapter
    )
    return Section(f"guidance-{chapter}", plain(word(course, title)), (), pages, new_page=True)


def _page(page: GuidancePage, listed: bool) -> Section:
    blocks = tuple(blocks_of(page.body))
    return Section(f"guidance-{page.id}", page.title.runs, blocks, listed=listed)


def _safety(course: Course) -> Section:
    """The standing safety pages, the content notes and the people of the day."""
    standing = _guidance(course, "safety", Label.SAFETY_PLAN)
    noted = [each.module for each in course.modules if each.module.content_note.text]
    notes = tuple(
        (*plain(f"{text_of(each.title.runs)}: ", bold=True), *text.runs)
        for each in noted
        if (text := each.content_note.text)
    )
    people = WriteIn(plain(word(course, Label.SUPPORT_PERSON_ROW)), 4)
    blocks: tuple[BookBlock, ...] = (
        Paragraph(plain(word(course, Label.SUPPORT_PERSON), bold=True)),
        people,
    )
    if notes:
        blocks = (Callout(CalloutKind.SAFETY, word(course, Label.CONTENT_NOTE), notes), *blocks)
    if course.country.safety:
        label = word(course, Label.COUNTRY_SAFETY, country=course.country.in_sentence)
        items = tuple(each.runs for each in course.country.safety)
        blocks = (Callout(CalloutKind.SAFETY, label, items), *blocks)
    return replace(standing, blocks=blocks)


def _participants(course: Course) -> Section:
    audience = course.audience
    suit = ", ".join(method_name(course, each) for each in audience.methods.suit)
    banned = ", ".join(method_name(course, each) for each in audience.methods.banned)
    blocks: list[BookBlock] = [
        Paragraph(audience.name.runs, ParagraphKind.LEAD),
        *labelled(course, Label.WHO_THEY_ARE, audience.who),
        *labelled(course, Label.PRIOR_KNOWLEDGE, audience.prior_knowledge),
        heading(course, Label.OUTCOMES),
        Bullets(tuple(each.runs for each in audience.outcomes)),
        *labelled(course, Label.GROUP_SIZE, audience.group_size),
        *labelled(course, Label.FACILITATORS, audience.facilitators),
        *labelled(course, Label.PACE, audience.pace),
        *labelled(course, Label.TONE, audience.tone),
        heading(course, Label.METHODS_SUIT),
        paragraph(suit),
    ]
    if banned:
        blocks += [heading(course, Label.METHODS_BANNED), paragraph(banned)]
    if audience.methods.harmful:
        harmful = tuple(each.runs for each in audience.methods.harmful)
        blocks.append(Callout(CalloutKind.SAFETY, word(course, Label.HARMFUL), harmful))
    safeguards = Section(
        "safeguards",
        plain(word(course, Label.SAFEGUARDS)),
        (Bullets(tuple(each.runs for each in audience.safeguards)),),
    )
    title = plain(word(course, Label.PARTICIPANTS))
    return Section("participants", title, tuple(blocks), (safeguards,), new_page=True)


def _agenda(course: Course, schedule: Schedule) -> Section:
    return Section(
        "agenda",
        plain(word(course, Label.AGENDA_TITLE)),
        (
            *labelled(course, Label.PURPOSE, course.curriculum.purpose),
            *_agenda_tables(course, schedule),
        ),
        new_page=True,
    )


def _agenda_tables(course: Course, schedule: Schedule) -> Iterator[Table]:
    columns = (
        TableColumn(plain(word(course, Label.TIME)), 1.2),
        TableColumn(plain(word(course, Label.DURATION)), 1),
        TableColumn(plain(word(course, Label.MODULE)), 4),
        TableColumn(plain(word(course, Label.DEPTH)), 1.2),
    )
    for day in schedule.days:
        name = word(course, Label.DAY, number=day.number)
        rows = tuple(
            (
                plain(f"{clock(start)}–{clock(end)}"),
                plain(duration(course, end - start)),
                plain(title, bold=slot.module is not None),
                plain(depth_name(course, slot.module.depth) if slot.module else ""),
            )
            for start, end, title, slot in agenda_rows(course, day)
        )
        alt = word(course, Label.AGENDA_ALT, day=name)
        yield Table(
            columns, rows, alt, caption(course, word(course, Label.AGENDA_CAPTION, day=name))
        )
