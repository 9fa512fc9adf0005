"""A `Course` and its `Schedule` in, the `Deck` out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.course import Course, Schedule
from builder.document import (
    Deck,
    DeckSection,
    Filled,
    Layout,
    Meta,
    Paragraph,
    ParagraphKind,
    Slide,
    Table,
    TableColumn,
)
from builder.labels import Label
from builder.plan.agenda import AgendaRow, agenda_rows
from builder.plan.column_shares import column_shares
from builder.plan.facts import brief_reference, contact_cards, facts_read, main_contacts
from builder.plan.module_slides import module_slides
from builder.plan.notes import sentence
from builder.plan.schedule import clock
from builder.plan.words import language_tag, plain, slide_text, word

SHORT_DAY = 4
"""Modules up to which a day without breaks is told in one row of a programme of several days."""


def plan_deck(course: Course, schedule: Schedule) -> Deck:
    """The slides of an edition: opening, a section for each module, closing."""
    opening = (_title(course), *_agenda(course, schedule), _contacts(course, Label.SUPPORT_NOW))
    closing = (_contacts(course, Label.SUPPORT_AFTER), _references(course))
    sections = (
        _section(word(course, Label.OPENING), opening),
        *(
            DeckSection(str(each.module.title), tuple(module_slides(course, schedule, each)))
            for each in course.modules
        ),
        _section(word(course, Label.CLOSING), closing),
    )
    stem, about = f"{course.edition.stem}-deck", meta(course, Label.DECK)
    return Deck(stem, about, footers(course)[0], sections)


def footers(course: Course) -> tuple[str, ...]:
    """What may stand at the foot of each slide, the fullest first: a draft always says that it is
    one, the country also stands on the first slide.
    """
    title, country = str(course.curriculum.title), str(course.country.name)
    draft = () if course.occasion.release else (word(course, Label.CHECK_NUMBERS),)
    return " · ".join((title, country, *draft)), " · ".join((title, *draft))


def _section(name: str, slides: Sequence[Slide]) -> DeckSection:
    """A section outside the modules, which marks its slides with its name."""
    return DeckSection(name, tuple(replace(slide, marker=name) for slide in slides))


def meta(course: Course, kind: Label) -> Meta:
    """What a file of `course` says about itself."""
    title = str(course.curriculum.title)
    return Meta(
        title=f"{title}: {word(course, kind)}",
        subject=str(course.curriculum.subtitle),
        author=course.author or word(course, Label.LICENCE),
        language=language_tag(course),
        direction=course.language.direction,
        identifier=str(course.edition),
        keywords=f"{course.edition}",
    )


def _title(course: Course) -> Slide:
    notice = Label.RELEASE_NOTICE if course.occasion.release else Label.DRAFT_NOTICE
    details = (
        f"{course.country.name} · {course.language.name}",
        word(course, Label.FACTS_READ, days=facts_read(course)),
        word(course, notice),
    )
    return Slide(
        id="opening/title",
        layout=Layout.TITLE,
        title=course.curriculum.title.runs,
        texts=(
            Filled("subtitle", (slide_text(course.curriculum.subtitle),)),
            Filled("details", tuple(Paragraph(plain(each)) for each in details)),
        ),
        notes=(sentence(word(course, Label.NOTES_TITLE)),),
        place=course.curriculum.place,
    )


def _agenda(course: Course, schedule: Schedule) -> Iterator[Slide]:
    """One table a day, or one for all days where each of them is short."""
    days = [
        (word(course, Label.DAY, number=day.number), tuple(agenda_rows(course, day)))
        for day in schedule.days
    ]
    if len(days) > 1 and all(map(_is_short, (rows for _, rows in days))):
        name = f"{days[0][0]} – {days[-1][0]}"
        yield _agenda_slide(course, name, 1, [_day_row(*day) for day in days])
        return
    for number, (name, rows) in enumerate(days, 1):
        shown = [(f"{clock(start)}–{clock(end)}", title) for start, end, title, _ in rows]
        yield _agenda_slide(course, name, number, shown)


def _is_short(rows: Sequence[AgendaRow]) -> bool:
    """Whether a day is told in one row: it has few modules, and no break to be announced."""
    return len(rows) <= SHORT_DAY and all(slot.module for *_, slot in rows)


def _day_row(name: str, rows: Sequence[AgendaRow]) -> tuple[str, str]:
    """A short day in one row: its hours, and its modules one after the other."""
    hours = f"{clock(rows[0][0])}–{clock(rows[-1][1])}"
    return f"{name}, {hours}", " · ".join(title for _, _, title, _ in rows)


def _agenda_slide(course: Course, name: str, number: int, rows: Sequence[tuple[str, str]]) -> Slide:
    heads = [plain(word(course, label)) for label in (Label.TIME, Label.MODULE)]
    cells = tuple((plain(when), plain(what)) for when, what in rows)
    columns = tuple(map(TableColumn, heads, column_shares(heads, cells)))
    return Slide(
        id=f"opening/agenda-{number}",
        layout=Layout.TABLE,
        title=plain(word(course, Label.AGENDA, day=name)),
        graphic=Table(columns, cells, word(course, Label.AGENDA_ALT, day=name)),
        notes=(sentence(word(course, Label.NOTES_AGENDA)),),
        place=course.curriculum.place,
    )


def _contacts(course: Course, title: Label) -> Slide:
    notice = Label.RELEASE_NOTICE if course.occasion.release else Label.DRAFT_NOTICE
    return Slide(
        id=f"contacts/{title}",
        layout=Layout.CONTACTS,
        title=plain(word(course, title)),
        texts=(Filled("source", (Paragraph(plain(word(course, notice)), ParagraphKind.SOURCE),)),),
        graphic=contact_cards(course, main_contacts(course)),
        notes=(sentence(word(course, Label.NOTES_CONTACTS)),),
        place=course.country.place,
    )


def _references(course: Course) -> Slide:
    entries = [
        Paragraph((*plain(f"[{number}] "), *brief_reference(entry)))
        for number, entry in enumerate(course.evidence.values(), 1)
    ]
    return Slide(
        id="closing/references",
        layout=Layout.REFERENCES,
        title=plain(word(course, Label.REFERENCES)),
        texts=(Filled("body", tuple(entries)),),
        notes=(sentence(word(course, Label.NOTES_REFERENCES)),),
        place=course.curriculum.place,
    )
