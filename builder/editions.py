"""A request and a library in, editions out: those that it names, and the files that decide each."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from builder import deliver, themed
from builder.content import Edition
from builder.diagnostics import did_you_mean
from builder.request import UnknownNameError

if TYPE_CHECKING:
    from builder.content import Library
    from builder.diagnostics import Diagnostic
    from builder.load.files import Source
    from builder.request import Request


def asked_editions(library: Library, request: Request) -> list[Edition]:
    """The editions that were asked for; without names and countries, all listed.

    Raises `UnknownNameError` for a curriculum, country, language or theme that does not exist.
    """
    editions: list[Edition] = []
    for name in request.names or sorted(library.known("curriculum")):
        curriculum_id, _, rest = name.partition("/")
        if curriculum_id not in library.known("curriculum"):
            known = sorted(library.known("curriculum"))
            hint = did_you_mean(curriculum_id, known) or f"there are: {', '.join(known)}"
            raise UnknownNameError(f"there is no curriculum `{curriculum_id}`", hint)
        curriculum = library.curricula.get(curriculum_id)
        listed = [each.split("/") for each in curriculum.editions] if curriculum else []
        if rest:
            parts = re.fullmatch(r"([A-Z]{2}(?:-[A-Z0-9]{1,3})?)-([a-z].*)", rest)
            listed = [list(parts.groups())] if parts else [[rest, "en"]]
        countries = request.countries or tuple(dict.fromkeys(country for country, _ in listed))
        for country in countries:
            languages = request.languages or _languages(listed, country)
            editions += (Edition(curriculum_id, country, each) for each in languages)
    asked = [each for each in editions if not _is_listed(library, each)]
    _known_or_raise("country", {each.country for each in asked}, library)
    _known_or_raise("language", {each.language for each in asked}, library)
    _known_theme_or_raise(request, library)
    return list(dict.fromkeys(editions))


def needed_by(
    editions: Sequence[Edition], curricula: Library, request: Request
) -> Callable[[Source], bool]:
    """Whether a file has to be read to build `editions`: not the modules, countries and themes of
    others.
    """
    needed = {
        "module": {
            choice.id
            for edition in editions
            if edition.curriculum in curricula.curricula
            for choice in curricula.curricula[edition.curriculum].modules
        },
        "country": {part for edition in editions for part in _with_whole(edition.country)},
        "theme": {
            themed.theme_id(request.theme, each.theme) for each in curricula.curricula.values()
        },
    }
    return lambda source: source.kind not in needed or source.id in needed[source.kind]


def used_sources(
    library: Library, edition: Edition, sources: Sequence[Source], request: Request
) -> list[Source]:
    """The files that decide what an edition says."""
    curriculum = library.curricula.get(edition.curriculum)
    needs = {
        ("curriculum", edition.curriculum),
        *(("country", part) for part in _with_whole(edition.country)),
        ("language", edition.language),
    }
    if curriculum:
        needs.add(("audience", curriculum.audience))
        needs |= {("module", choice.id) for choice in curriculum.modules}
        needs.add(("theme", themed.theme_id(request.theme, curriculum.theme)))
    always = ("evidence", "organisation")
    return [each for each in sources if each.kind in always or (each.kind, each.id) in needs]


def unread_curricula(
    library: Library, editions: list[Edition], sources: Sequence[Source], request: Request
) -> list[Source]:
    """The curricula that were asked for and have such faults that their editions are not known."""
    asked = {name.partition("/")[0] for name in request.names}
    planned = {each.curriculum for each in editions} | set(library.curricula)
    return [
        each
        for each in sources
        if each.kind == "curriculum" and each.id not in planned and (each.id in asked or not asked)
    ]


def faults_in(faults: Sequence[Diagnostic], used: Sequence[Source]) -> tuple[Diagnostic, ...]:
    """The faults in the files of an edition; an edition that is listed wrongly fails by itself."""
    kinds = {each.shown: each.kind for each in used}
    listing = ("unknown-country", "unknown-language")
    return tuple(
        each
        for each in faults
        if each.place.file in kinds
        and not (kinds[each.place.file] == "curriculum" and each.rule in listing)
    )


def _languages(listed: Sequence[Sequence[str]], country: str) -> tuple[str, ...]:
    """The languages listed for `country`, or for any country where it is not listed."""
    own = [language for where, language in listed if where == country]
    return tuple(dict.fromkeys(own or [language for _, language in listed]))


def _is_listed(library: Library, edition: Edition) -> bool:
    curriculum = library.curricula.get(edition.curriculum)
    listed = curriculum.editions if curriculum else ()
    return f"{edition.country}/{edition.language}" in listed


def _known_or_raise(kind: str, names: set[str], library: Library) -> None:
    known = sorted(library.known(kind))
    for name in sorted(names - set(known)):
        what = "country pack" if kind == "country" else kind
        raise UnknownNameError(f"there is no {what} `{name}`", f"there are: {', '.join(known)}")


def _known_theme_or_raise(request: Request, library: Library) -> None:
    known = sorted(library.known("theme") | {deliver.PLAIN})
    if request.theme and themed.theme_id(request.theme, "") not in known:
        hint = did_you_mean(request.theme, known) or f"there are: {', '.join(known)}"
        if os.path.isfile(request.theme):
            hint = f"make one of it first: curriculum theme new NAME --from {request.theme}"
        elif os.path.isdir(request.theme):
            hint = "this folder has no `theme.yaml`; `curriculum theme new` makes one"
        raise UnknownNameError(f"there is no theme `{request.theme}`", hint)


def _with_whole(country: str) -> tuple[str, ...]:
    """A country and, for a part of one (`GB-SCT`), the whole that it belongs to."""
    return (country, country.partition("-")[0])
