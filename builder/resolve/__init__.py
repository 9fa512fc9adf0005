"""Library and edition in, a `Course` out: every choice made, every reference followed.

The order matters, so it is a list: changes come first, since they may touch what later steps
decide on; alternatives are chosen among what the conditions left; texts are filled last, so that
nothing is cited that is not taught.
"""

from __future__ import annotations

from builder.content import Curriculum, Edition, Library
from builder.course import Course, Occasion, TaughtModule
from builder.diagnostics import NOWHERE, Place, Report, did_you_mean, error
from builder.resolve.changes import apply_changes
from builder.resolve.conditions import drop_unmet
from builder.resolve.countries import whole_country
from builder.resolve.methods import choose_methods
from builder.resolve.references import fill_texts

STEPS = (apply_changes, drop_unmet, choose_methods, fill_texts)


def resolve(
    library: Library, edition: Edition, occasion: Occasion, report: Report
) -> Course | None:
    """The course of `edition`; None where a part of it does not exist, which is reported."""
    course = _opened(library, edition, occasion, report)
    if course is None:
        return None
    for step in STEPS:
        course = step(course, library, report)
    return course


def _opened(
    library: Library, edition: Edition, occasion: Occasion, report: Report
) -> Course | None:
    curriculum = library.curricula.get(edition.curriculum)
    if curriculum is None:
        _unknown(library, report, "curriculum", edition.curriculum, NOWHERE)
        return None
    audience = library.audiences.get(curriculum.audience)
    country = library.countries.get(edition.country)
    language = library.languages.get(edition.language)
    _report_unknown(library, curriculum, edition, report)
    if audience is None or country is None or language is None:
        return None
    chosen = [each for each in curriculum.modules if each.id in library.modules]
    modules = tuple(
        TaughtModule(number, each.depth, library.modules[each.id])
        for number, each in enumerate(chosen, 1)
    )
    if len(modules) < len(curriculum.modules):
        return None
    country = whole_country(library, country, report)
    author = library.organisations[-1].name if library.organisations else ""
    return Course(
        edition, occasion, curriculum, audience, country, language, modules, {}, author=author
    )


def _report_unknown(
    library: Library, curriculum: Curriculum, edition: Edition, report: Report
) -> None:
    """Report each part of the edition that has no file."""
    _unknown(library, report, "country", edition.country, curriculum.place)
    _unknown(library, report, "language", edition.language, curriculum.place)
    _unknown(library, report, "audience", curriculum.audience, curriculum.place)
    for choice in curriculum.modules:
        _unknown(library, report, "module", choice.id, choice.place)


def _unknown(library: Library, report: Report, kind: str, name: str, place: Place) -> None:
    """Report a name that has no file; a file that has faults was reported when it was read."""
    known = sorted(library.known(kind))
    if name not in known:
        hint = did_you_mean(name, known) or (f"there are: {', '.join(known)}" if known else "")
        what = "country pack" if kind == "country" else kind
        report(error(f"unknown-{kind}", place, f"there is no {what} `{name}`", hint))
