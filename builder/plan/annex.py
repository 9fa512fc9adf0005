"""A `Course` in, the back of its handbook out: country annex, glossary, what is left to check,
references.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.content import Answer, Contact, Evidence, EvidenceUse, Fact, Status
from builder.course import Course, absence_label, standing
from builder.document import (
    Bullets,
    Paragraph,
    ParagraphKind,
    Runs,
    Section,
    Table,
    TableColumn,
)
from builder.labels import Label
from builder.plan.facts import ROLE_LABELS, number_of, reference, status_of, unsettled
from builder.plan.words import plain, shown_date, word
from builder.text import Run


def annex(course: Course) -> Section:
    """Law, referral, contacts and context of the country, each with its date and how sure it is."""
    country = course.country
    parts = (
        ("law", Label.LAW, country.law),
        ("referral", Label.REFERRAL, country.referral),
        ("context", Label.CONTEXT, country.context),
    )
    sections = [
        Section(f"annex-{name}", plain(word(course, label)), (_facts(course, label, facts),))
        for name, label, facts in parts
        if facts
    ]
    sections += _definitions(course)
    contacts = Section("annex-contacts", plain(word(course, Label.CONTACTS)), (_contacts(course),))
    title = plain(word(course, Label.ANNEX, country=country.name))
    closing = tuple(_closing(course))
    return Section("annex", title, (), (*sections, contacts, *closing), new_page=True)


ANSWERS = {
    Answer.YES: Label.ANSWER_YES,
    Answer.NO: Label.ANSWER_NO,
    Answer.UNCLEAR: Label.ANSWER_UNCLEAR,
}


def _definitions(course: Course) -> Iterator[Section]:
    """The definitions in force beside the Protocol's, question by question."""
    labels = (
        Label.DEFINITION_SCOPE,
        Label.DEFINITION_MEANS_ADULT,
        Label.DEFINITION_MEANS_CHILD,
        Label.DEFINITION_CONSENT,
        Label.DEFINITION_MOVEMENT,
        Label.DEFINITION_DIFFERS,
        Label.STATUS,
    )
    shares = (1.5, 0.9, 0.9, 1.0, 1.1, 4.2, 1.3)
    rows = tuple(
        (
            plain(each.scope, bold=True),
            *(
                plain(word(course, ANSWERS[answer]))
                for answer in (
                    each.means_needed_adult,
                    each.means_needed_child,
                    each.consent_irrelevant,
                    each.movement_needed,
                )
            ),
            each.differs.runs,
            plain(status_of(course, each)),
        )
        for each in course.country.definitions
        if standing(each, course.occasion.as_of) is not Status.UNVERIFIED
    )
    if rows:
        title = word(course, Label.DEFINITIONS)
        columns = tuple(
            TableColumn(plain(word(course, label)), share)
            for label, share in zip(labels, shares, strict=True)
        )
        table = Table(columns, rows, title)
        yield Section("annex-definitions", plain(title), (table,))


def _facts(course: Course, label: Label, facts: Sequence[Fact]) -> Table:
    rows = tuple(
        (
            plain(_scoped(course, each.label, each.scope), bold=True),
            _value(course, each),
            plain(_standing(course, each)),
        )
        for each in facts
    )
    return _annex_table(course, label, rows)


def _contacts(course: Course) -> Table:
    rows = tuple(
        (
            plain(_scoped(course, each.name, each.scope), bold=True),
            _number(course, each),
            plain(_standing(course, each)),
        )
        for each in course.country.contacts
    )
    return _annex_table(course, Label.CONTACTS, rows)


def _annex_table(course: Course, label: Label, rows: tuple[tuple[Runs, ...], ...]) -> Table:
    columns = (
        TableColumn(plain(word(course, Label.WHAT)), 2.7),
        TableColumn(plain(word(course, Label.VALUE)), 4.1),
        TableColumn(plain(word(course, Label.STATUS_AND_SOURCES)), 2.6),
    )
    return Table(columns, rows, f"{word(course, label)}: {course.country.name}")


def _scoped(course: Course, name: object, scope: str | None) -> str:
    """A name, with the part of the country for which it holds."""
    return f"{name} ({scope})" if scope and scope != str(course.country.name) else str(name)


def _value(course: Course, fact: Fact) -> Runs:
    if fact.value is not None and standing(fact, course.occasion.as_of) is not Status.UNVERIFIED:
        since = fact.valid_from and word(
            course, Label.VALID_FROM, day=shown_date(course, fact.valid_from, brief=True)
        )
        return (*fact.value.runs, *plain(f" ({since})" if since else ""))
    label = absence_label(fact, course.occasion.as_of)
    if label is Label.NOT_VERIFIED:
        label = Label.UNKNOWN  # the row has its name already
    mark = word(course, label, name=fact.label, country=course.country.in_sentence)
    return (Run(mark, italic=True),)


def _number(course: Course, contact: Contact) -> Runs:
    details = [contact.operator, contact.hours, contact.languages, contact.cost]
    tail = " · ".join(each for each in details if each)
    role = word(course, ROLE_LABELS[contact.role])
    return (*number_of(course, contact), *plain(f" · {role}"), *plain(f" · {tail}" if tail else ""))


def _standing(course: Course, fact: Contact | Fact) -> str:
    """How sure a fact is, since when, and the names of its sources."""
    day = fact.verified.date if fact.verified else fact.as_of
    sources = f": {', '.join(fact.sources)}" if fact.sources else ""
    return f"{status_of(course, fact)}, {shown_date(course, day, brief=True)}{sources}"


def _closing(course: Course) -> Iterator[Section]:
    """The pack's notes for facilitators and the pages on which its facts were read."""
    country = course.country
    if country.trainer_notes:
        notes = Bullets(tuple(each.runs for each in country.trainer_notes))
        title = plain(word(course, Label.TRAINER_NOTES))
        yield Section("annex-notes", title, (notes,), listed=False)
    used = {key for each in (*country.values, *country.definitions) for key in each.sources}
    listed = tuple(
        Paragraph(
            (
                *plain(f"{key}: ", bold=True),
                *plain(f"{each.publisher}. {each.title}. "),
                *((Run(each.url, href=each.url),) if each.url else ()),
                *plain(f" ({shown_date(course, each.accessed, brief=True)})"),
            ),
            ParagraphKind.ENTRY,
        )
        for key, each in country.sources.items()
        if key in used
    )
    if listed:
        title = plain(word(course, Label.PACK_SOURCES))
        yield Section("annex-sources", title, listed, listed=False)


def glossary(course: Course) -> Section:
    """The terms that this course points at."""
    entries = tuple(
        Paragraph(
            (*plain(f"{each.term}. ", bold=True), *each.definition.runs),
            ParagraphKind.ENTRY,
            f"term-{each.id}",
        )
        for each in course.terms
    )
    return Section("glossary", plain(word(course, Label.GLOSSARY)), entries, new_page=True)


def to_check(course: Course) -> Section:
    """Everything that nobody has verified, with room to write down who checked it and when."""
    facts = list(unsettled(course))
    figures = [each for each in course.evidence.values() if _doubtful(each)]
    groups = (
        ("contacts", Label.TO_CHECK_CONTACTS, [e for e in facts if isinstance(e, Contact)]),
        ("facts", Label.TO_CHECK_FACTS, [e for e in facts if isinstance(e, Fact)]),
        ("evidence", Label.TO_CHECK_EVIDENCE, figures),
    )
    sections = tuple(
        Section(
            f"check-{name}",
            plain(word(course, label)),
            (_check_table(course, items),),
            listed=False,
        )
        for name, label, items in groups
        if items
    )
    if not sections:
        return Section("to-check", ())
    intro = (Paragraph(plain(word(course, Label.TO_CHECK_INTRO))),)
    return Section("to-check", plain(word(course, Label.TO_CHECK)), intro, sections, new_page=True)


def _doubtful(entry: Evidence) -> bool:
    return entry.status is Status.UNVERIFIED or entry.use is EvidenceUse.CHECK


def _check_table(course: Course, items: Sequence[Contact | Fact | Evidence]) -> Table:
    columns = (
        TableColumn(plain(word(course, Label.WHAT)), 3.0),
        TableColumn(plain(word(course, Label.KNOWN)), 3.8),
        TableColumn(plain(word(course, Label.USED_IN)), 1.3),
        TableColumn(plain(word(course, Label.CHECKED_BY)), 1.7),
    )
    rows = tuple(
        (
            plain(_name(course, each), bold=True),
            plain(_known(course, each)),
            _used(course, each),
            (),
        )
        for each in items
    )
    return Table(columns, rows, word(course, Label.TO_CHECK_ALT))


def _name(course: Course, item: Contact | Fact | Evidence) -> str:
    match item:
        case Contact():
            return _scoped(course, item.name, item.scope)
        case Fact():
            return _scoped(course, item.label, item.scope)
        case Evidence():
            return f"{item.publisher}: {item.title}"


def _known(course: Course, item: Contact | Fact | Evidence) -> str:
    """What is known so far; the number of a contact that is not even sourced is never printed.

    The value of a fact that is sourced stands in the annex, beside its source.
    """
    note = f" {item.note}" if item.note else ""
    if standing(item, course.occasion.as_of) is not Status.UNVERIFIED:
        if isinstance(item, Fact):
            return item.note or word(course, Label.IN_ANNEX)
        value = item.number if isinstance(item, Contact) else _plain_value(item)
        return f"{value or '–'}.{note}".replace("..", ".")
    if isinstance(item, Fact) and item.value is not None:
        return word(course, Label.READ_AS_UNVERIFIED, value=item.value)
    return word(course, Label.UNKNOWN, country=course.country.in_sentence)


def _plain_value(item: Fact | Evidence) -> str:
    if isinstance(item, Evidence):
        return item.figure or item.measures
    return str(item.value) if item.value else ""


def _used(course: Course, item: Contact | Fact | Evidence) -> Runs:
    """The numbers of the modules that use `item`."""
    modules = next((need.modules for need in course.needs if need.name == item.id), ())
    numbers = [str(e.number) for e in course.modules if str(e.module.title) in modules]
    return plain(", ".join(numbers) or "–")


def references(course: Course) -> Section:
    """The evidence that the course cites, numbered in the order of citation."""
    entries = tuple(
        Paragraph((*plain(f"[{number}] "), *reference(entry)), ParagraphKind.ENTRY, f"ref-{key}")
        for number, (key, entry) in enumerate(course.evidence.items(), 1)
    )
    return Section("references", plain(word(course, Label.REFERENCES)), entries, new_page=True)
