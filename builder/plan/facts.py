"""What a course says of its sources and its country: references, source lines, contacts and what
is left to check.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from builder.content import Checked, Contact, ContactRole, Evidence, Fact, Status
from builder.course import Course, standing
from builder.document import Card, Cards, Runs
from builder.labels import Label
from builder.plan.words import plain, shown_date, text_of, word
from builder.text import Run

MOST_NAMED = 2
"""Sources that are named under a slide; more are given by their numbers in the references."""
_DIALLED = re.compile(r"\+?[0-9](?:[0-9 ()./-]*[0-9])?")
"""A single number: digits, grouped in some way."""
_LEFT_TO_RIGHT = "\u200e"
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


def brief_reference(entry: Evidence) -> Runs:
    """The same for the screen, where an address is a link that shows only its site."""
    return tuple(
        replace(run, text=_site(run.href)) if run.href else run for run in reference(entry)
    )


def _site(address: str) -> str:
    """The site of a web address, as people say it."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


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
    only; where participants are children, the line that children call themselves.
    """
    open_ = {each.id: each for each in course.country.contacts if not each.professional}
    first: dict[ContactRole, Contact] = {}
    for contact in open_.values():
        own = open_.get(contact.children_call or "") if course.audience.under_eighteen else None
        first.setdefault(contact.role, own or contact)
    return tuple(first[role] for role in ContactRole if role in first)


def is_printed(course: Course, contact: Contact) -> bool:
    """Whether the number of `contact` is sure enough to be printed."""
    return standing(contact, course.occasion.as_of) is not Status.UNVERIFIED


def number_of(course: Course, contact: Contact) -> Runs:
    """The number of `contact`, or words that say why none is printed."""
    if contact.number and is_printed(course, contact):
        return plain(_isolated(course, contact.number), bold=True)
    mark = word(course, Label.UNKNOWN, country=course.country.in_sentence)
    return (Run(mark, italic=True),)


def _isolated(course: Course, number: str) -> str:
    """`number` so that its groups keep their order in text that runs right to left (UAX #9)."""
    if course.language.direction == "ltr":
        return number
    return _DIALLED.sub(lambda found: f"{_LEFT_TO_RIGHT}{found[0]}{_LEFT_TO_RIGHT}", number)


def contact_cards(course: Course, contacts: Iterable[Contact]) -> Cards:
    """Contacts by what they are for, with number, hours and a code that calls; danger first."""
    shown = tuple(contacts)
    lead = bool(shown) and shown[0].role is ContactRole.EMERGENCY
    return Cards(tuple(_card(course, each) for each in shown), lead)


def _card(course: Course, contact: Contact) -> Card:
    number = number_of(course, contact)
    code = calling(contact) if is_printed(course, contact) else ""
    label = word(course, ROLE_LABELS[contact.role])
    name = _named(course, contact)
    unknown = "" if contact.role is ContactRole.EMERGENCY else word(course, Label.HOURS_UNKNOWN)
    hours = contact.hours or unknown
    said = (text_of(name), text_of(number), hours)
    return Card(
        label=label,
        name=name,
        number=number,
        hours=hours,
        icon=contact.role.value,
        alt=f"{label}: {', '.join(said)}",
        code=code,
        code_alt=word(course, Label.CODE_ALT, number=text_of(number)) if code else "",
    )


def calling(contact: Contact) -> str:
    """The address that calls `contact` (RFC 3966), where its number is one that can be dialled."""
    number = contact.number or ""
    if not _DIALLED.fullmatch(number):
        return ""
    return f"tel:{''.join(sign for sign in number if sign in '+0123456789')}"


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
