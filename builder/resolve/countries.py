"""A part of a country in, the same with what it takes over from the whole: never from another
country.
"""

from __future__ import annotations

from builder.content import Country, Library
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
    own = {each.id for each in country.values}

    def inherited(name: str) -> tuple[object, ...]:
        mine = getattr(country, name)
        return (*mine, *(each for each in getattr(whole, name) if each.id not in own))

    update: dict[str, object] = {
        name: inherited(name) for name in ("contacts", "law", "referral", "context")
    }
    update["definitions"] = country.definitions or whole.definitions
    update["safety"] = (*country.safety, *whole.safety)
    update["trainer_notes"] = (*country.trainer_notes, *whole.trainer_notes)
    update["sources"] = {**whole.sources, **country.sources}
    update["changes"] = (*whole.changes, *country.changes)
    return country.model_copy(update=update)
