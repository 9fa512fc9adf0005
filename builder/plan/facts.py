"""What a course says of its sources and its country: references, source lines, contacts and what
is left to check.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.content import Checked, Contact, ContactRole, Evidence, Fact, Status
from builder.course import Course, standing
from builder.document import Runs, Table, TableColumn
from builder.labels import Label
from builder.plan.words import plain, shown_date, word
from builder.text import Run

MOST_NAMED = 2
"""Sources that are named under a slide; more are given by their numbers in the references."""
ROLE_LABELS = {
    ContactRole.EMERGENCY: Label.ROLE_EMERGENCY,
    ContactRole.SUPPORT: Label.ROLE_SUPPORT,
    ContactRole.CHILD: Label.ROLE_CHILD,
    ContactRole.REFERRAL: Label.ROLE_REFERRAL,
    ContactRole.REPORTING: Label.ROLE_REPORTING,
}
STATUS_LABELS = {
    Status.VERIFIED: Label.STATUS_VERIFIED,
    Status.SOURCED: Label.STATUS_SOURCED,
    Status.UNVERIFIED: Label.STATUS_UNVERIFIED,
}


def reference(entry: Evidence) -> Runs:
    """An entry of the register as it stands in a list of references."""
    year = f" ({entry.published})" if entry.published else ""
    head = f"{entry.publisher}{year}. "
    title = (Run(head), Run(entry.title, italic=True), Run("."))
    return (*title, Run(" "), Run(entry.url, href=entry.url)) if entry.url else title


def source_line(course: Course, keys: Iterable[str]) -> Runs:
    """The line under a slide that names the publishers and years of what it cites."""
    entries = [course.evidence[key] for key in dict.fromkeys(keys) if key in course.evidence]
    if not entries:
        return ()
    if len(entries) > MOST_NAMED:
        numbers = ", ".join(f"[{course.number_of(each.id)}]" for each in entries)
        return plain(word(course, Label.SOURCES_BY_NUMBER, numbers=numbers))
    shown = "; ".join(_short(course, each) for each in entries)
    return plain(word(course, Label.SOURCE, sources=shown))


def _short(course: Course, entry: Evidence) -> str:
    years = f"{entry.published}, {entry.reference_year}" if _differ(entry) else entry.published
    return f"{entry.publisher}, {years} [{course.number_of(entry.id)}]"


def _differ(entry: Evidence) -> bool:
    return bool(entry.reference_year) and entry.reference_year != entry.published


def main_contacts(course: Course) -> tuple[Contact, ...]:
    """The contacts for the screen: the first of each role, without the lines for professionals
    only.
    """
    first: dict[ContactRole, Contact] = {}
    for contact in course.country.contacts:
        if not contact.professional:
            first.setdefault(contact.role, contact)
    return tuple(first[role] for role in ContactRole if role in first)


def number_of(course: Course, contact: Contact) -> Runs:
    """The number of `contact`, or words that say why none is printed."""
    sure = standing(contact, course.occasion.as_of) is not Status.UNVERIFIED
    if contact.number and sure:
        return plain(contact.number, bold=True)
    mark = word(course, Label.UNKNOWN, country=course.country.in_sentence)
    return (Run(mark, italic=True),)


def contacts_table(course: Course, contacts: Iterable[Contact], caption: str = "") -> Table:
    """Contacts by what they are for, with number and hours."""
    rows = tuple(
        (
            plain(word(course, ROLE_LABELS[each.role]), bold=True),
            _named(course, each),
            number_of(course, each),
            plain(each.hours or word(course, Label.HOURS_UNKNOWN)),
        )
        for each in contacts
    )
    columns = (
        TableColumn(plain(word(course, Label.WHAT_FOR)), 1.5),
        TableColumn(plain(word(course, Label.CONTACT)), 2.2),
        TableColumn(plain(word(course, Label.NUMBER)), 1.6),
        TableColumn(plain(word(course, Label.WHEN)), 1.3),
    )
    alt = word(course, Label.SUPPORT_ALT, country=course.country.in_sentence)
    return Table(columns, rows, alt, plain(caption))


def _named(course: Course, contact: Contact) -> Runs:
    elsewhere = contact.scope and contact.scope != str(course.country.name)
    return (*contact.name.runs, *plain(f" ({contact.scope})" if elsewhere else ""))


def status_of(course: Course, fact: Checked) -> str:
    """How sure a fact is, in words."""
    return word(course, STATUS_LABELS[standing(fact, course.occasion.as_of)])


def unsettled(course: Course) -> Iterator[Contact | Fact]:
    """The facts of the country pack that nobody has verified, contacts first."""
    for each in course.country.values:
        if standing(each, course.occasion.as_of) is not Status.VERIFIED:
            yield each


def facts_read(course: Course) -> str:
    """The days between which the facts of this edition were read or checked."""
    facts = (*course.country.values, *course.evidence.values())
    days = sorted(each.verified.date if each.verified else each.as_of for each in facts)
    if not days:
        return "–"
    first, last = shown_date(course, days[0]), shown_date(course, days[-1])
    return first if first == last else f"{first} – {last}"
