"""A part of a country in, the same with what it takes over from the whole: never from another
country.
"""

from __future__ import annotations

from builder.content import Contact, Country, Definition, Fact, Library
from builder.diagnostics import Report, error


def whole_country(library: Library, country: Country, report: Report) -> Country:
    """`country`, and where it is `part_of` another, with all of the whole that it does not say
    itself.
    """
    if country.part_of is None:
        return country
    whole = library.countries.get(country.part_of)
    if whole is None:
        message = f"there is no country pack `{country.part_of}`, of which `{country.id}` is a part"
        report(error("unknown-country", country.place, message))
        return country
    own = {each.id for each in (*country.values, *country.definitions)}
    twins = {f"{name}_{str(country.name).lower().replace(' ', '_')}" for name in own}

    def inherited(name: str) -> tuple[object, ...]:
        mine = getattr(country, name)
        of_whole = (each for each in getattr(whole, name) if _holds_in(each, country, whole))
        return (*mine, *(each for each in of_whole if each.id not in own | twins))

    names = ("contacts", "definitions", "law", "referral", "context")
    update: dict[str, object] = {name: inherited(name) for name in names}
    update["safety"] = (*country.safety, *whole.safety)
    update["trainer_notes"] = (*country.trainer_notes, *whole.trainer_notes)
    update["sources"] = {**whole.sources, **country.sources}
    update["changes"] = (*whole.changes, *country.changes)
    return country.model_copy(update=update)


def _holds_in(value: Contact | Definition | Fact, part: Country, whole: Country) -> bool:
    """Whether a value of the whole holds in the part: its scope names no other part."""
    return value.scope is None or value.scope == str(whole.name) or str(part.name) in value.scope
