"""The whole build on one page: load, check, resolve, check, plan, check, render, write.

Stages are imported where they are called: a command that needs little loads little.
"""

from __future__ import annotations

import marshal
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from builder import deliver, themed, write
from builder.deliver import EXTRAS as EXTRAS
from builder.deliver import NEEDS_OFFICE as NEEDS_OFFICE
from builder.deliver import SUFFIXES as SUFFIXES
from builder.load import files, fingerprint
from builder.load.files import Layer as Layer
from builder.load.files import built_in_library as built_in_library

if TYPE_CHECKING:
    from datetime import date

    from builder.content import Edition, Library
    from builder.course import Course
    from builder.diagnostics import Diagnostic
    from builder.document import Book, Deck

FOREVER = "9999-12-31"


class UnknownNameError(Exception):
    """A name on the command line that leads nowhere; `hint` says what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


class Request(NamedTuple):
    """What was asked for: which editions, of which library, to be written where."""

    layers: tuple[Layer, ...]
    as_of: date
    out: str = "output"
    cache: str = ""
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    only: tuple[str, ...] = tuple(deliver.SUFFIXES)
    extras: tuple[str, ...] = ()
    office: str = ""
    theme: str = ""
    release: bool = False
    force: bool = False
    strict: bool = False

    @property
    def shop(self) -> deliver.Workshop:
        """What drawing needs beside the documents."""
        return deliver.Workshop(self.cache, self.office)

    @property
    def sources(self) -> list[files.Source]:
        """The files of the library, and of a theme that lies elsewhere."""
        outside = files.theme_folder(self.theme) if self.theme else []
        return files.effective([*files.find_sources(self.layers), *outside])


class Outcome(NamedTuple):
    """What became of one edition (`built`, `current` or `failed`), its files, and all that was
    found.
    """

    edition: str
    state: str
    files: tuple[write.Kept, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


class Planned(NamedTuple):
    """An edition as documents, before any format; None where faults kept it from being planned."""

    course: Course | None
    deck: Deck | None
    handbook: Book | None
    diagnostics: tuple[Diagnostic, ...]
    shop: deliver.Workshop = deliver.Workshop()


# --- build ---------------------------------------------------------------------------------------


def build(request: Request) -> Iterator[Outcome]:
    """Build what was asked for, edition by edition; one edition's fault does not stop the others.

    Raises `UnknownNameError` for a curriculum, country or language that does not exist.
    """
    sources = request.sources
    prints = fingerprint.source_fingerprints(sources)
    tool = fingerprint.builder_fingerprint()
    asked = fingerprint.combined([tool, repr(request[2:]), *prints.values()])
    known = write.remembered_request(request.out, asked)
    if known and all(_is_current(request, edition, key) for edition, key in known):
        yield from (_current(request, edition) for edition, _ in known)
        return
    remembered = []
    faults: list[Diagnostic] = []
    library, editions = load(sources, request, faults)
    for source in _unread_curricula(library, editions, sources, request):
        remembered.append((source.id, ""))
        yield Outcome(source.id, "failed", (), _concerning(faults, [source]))
    for edition in editions:
        used = _used(library, edition, sources, request)
        key = _key(request, tool, [prints[each] for each in used])
        remembered.append((str(edition), key))
        if _is_current(request, str(edition), key):
            yield _current(request, str(edition))
        else:
            yield _build_one(request, library, edition, key, _concerning(faults, used))
    os.makedirs(request.out, exist_ok=True)
    write.remember_request(request.out, asked, remembered)


def _build_one(
    request: Request, library: Library, edition: Edition, key: str, faults: tuple[Diagnostic, ...]
) -> Outcome:
    from builder.check.allow import not_allowed

    planned = plan_edition(library, edition, request)
    found = tuple(not_allowed((*faults, *planned.diagnostics), library.allowances))
    course, deck, handbook = planned.course, planned.deck, planned.handbook
    if not (course and deck and handbook) or has_faults(found, strict=request.strict):
        return Outcome(str(edition), "failed", (), found)
    drawn, trouble = _drawn(request, planned)
    if trouble:
        return Outcome(str(edition), "failed", (), (*found, *trouble))
    record = {
        "edition": str(edition),
        "key": key,
        "since": str(request.as_of),
        "until": _valid_until(course),
        "names": list(drawn),
    }
    kept = write.write_files(_folder(request, str(edition)), drawn, record, force=request.force)
    return Outcome(str(edition), "built", tuple(kept), found)


def _drawn(request: Request, planned: Planned) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The files of an edition, or what kept LibreOffice from its part of them."""
    from builder.diagnostics import error
    from builder.labels import Label

    course, deck, handbook = planned.course, planned.deck, planned.handbook
    assert course is not None
    assert deck is not None
    assert handbook is not None
    wanted = (*request.only, *request.extras)
    link_text = course.language.labels[Label.LINK_WITHIN]
    if not deliver.NEEDS_OFFICE & set(wanted):
        return deliver.drawn_files(deck, handbook, wanted, planned.shop, link_text), []
    from builder.office.libreoffice import ConversionError

    try:
        return deliver.drawn_files(deck, handbook, wanted, planned.shop, link_text), []
    except ConversionError as fault:
        hint = "`curriculum doctor` tells which LibreOffice is here"
        return {}, [error("conversion", course.curriculum.place, str(fault), hint)]


def plan_edition(library: Library, edition: Edition, request: Request) -> Planned:
    """Resolve, check and plan one edition; what any stage found is in its diagnostics."""
    from builder.check import check
    from builder.course import Occasion
    from builder.plan.deck import plan_deck
    from builder.plan.direction import isolated
    from builder.plan.handbook import plan_handbook
    from builder.plan.schedule import plan_schedule
    from builder.render import pptx
    from builder.resolve import resolve

    language = library.languages.get(edition.language)
    found = [*check(language)] if language else []
    if has_faults(found):
        return Planned(None, None, None, tuple(found))  # its words are needed from here on
    course = resolve(library, edition, Occasion(request.as_of, request.release), found.append)
    if course is None or has_faults(found):
        return Planned(course, None, None, tuple(found))
    found += check(course)
    schedule = plan_schedule(course, found.append)
    name = themed.theme_id(request.theme, course.curriculum.theme)
    shop = themed.shop(request.shop, library, name)
    found += themed.faults(shop)
    if has_faults(found):
        return Planned(course, None, None, tuple(found))
    theme = deliver.deck_theme(shop)
    deck, told = _fitted(course, plan_deck(course, schedule), theme)
    found += themed.hinted(told, shop)
    found += themed.unplaced(deck, pptx.unplaced(deck, theme))
    handbook = plan_handbook(course, schedule, deck)
    found += check(deck)
    return Planned(course, isolated(deck), isolated(handbook), tuple(found), shop)


def _fitted(
    course: Course, planned: Deck, theme: Mapping[str, Any]
) -> tuple[Deck, list[Diagnostic]]:
    """The deck as it fits the theme, cards that are too many for a slide on another, and what does
    not fit.
    """
    from builder.plan.divide import divide
    from builder.plan.fit import fit
    from builder.render import pptx

    rooms = pptx.rooms(theme)
    told: list[Diagnostic] = []
    deck = fit(course, planned, rooms, told.append)
    over = pptx.overfull(deck, theme)
    divided = divide(course, planned, dict(over))
    if divided != planned:
        told.clear()
        deck = fit(course, divided, rooms, told.append)
        over = pptx.overfull(deck, theme)
    return deck, [*told, *_overfull(deck, over)]


def _overfull(deck: Deck, over: Sequence[tuple[str, int]]) -> Iterator[Diagnostic]:
    """What was drawn too large for its slide, as faults in the YAML that asked for it."""
    from builder.diagnostics import error

    places = {slide.id: slide.place for slide in deck.slides}
    for id_, points in over:
        message = f"the graphic of the slide `{id_}` is {points} points too large for it"
        yield error("overfull-slide", places[id_], message, "shorten its texts, or leave some out")


# --- check and the other commands ----------------------------------------------------------------


def load(
    sources: Sequence[files.Source],
    request: Request,
    faults: list[Diagnostic],
    *,
    all_of: bool = False,
) -> tuple[Library, list[Edition]]:
    """The library as far as `request` needs it (or all of it), and the editions asked for."""
    from builder.check import check
    from builder.load.library import load_library

    curricula = load_library(sources, lambda each: each.kind == "curriculum", lambda _: None)
    editions = _editions(curricula, request)
    modules = {
        choice.id
        for edition in editions
        if edition.curriculum in curricula.curricula
        for choice in curricula.curricula[edition.curriculum].modules
    }
    countries = {part for edition in editions for part in _with_whole(edition.country)}
    themes = {themed.theme_id(request.theme, each.theme) for each in curricula.curricula.values()}
    _known_theme_or_raise(request, curricula)

    def wanted(source: files.Source) -> bool:
        needed = {"module": modules, "country": countries, "theme": themes}.get(source.kind)
        return all_of or needed is None or source.id in needed

    library = load_library(sources, wanted, faults.append)
    faults += check(library)
    return library, editions


def _with_whole(country: str) -> tuple[str, ...]:
    """A country and, for a part of one (`GB-SCT`), the whole that it belongs to."""
    return (country, country.partition("-")[0])


def check_all(request: Request) -> list[Diagnostic]:
    """Everything that can be known of the library and its editions without writing a file."""
    from builder.check.allow import not_allowed, unused

    sources = request.sources
    faults: list[Diagnostic] = []
    library, editions = load(sources, request, faults, all_of=True)
    faults += themed.all_faults(request.shop, library)
    prints = fingerprint.source_fingerprints(sources)
    tool = fingerprint.builder_fingerprint()
    for edition in editions:
        used = [prints[each] for each in _used(library, edition, sources, request)]
        asked = (str(edition), str(request.as_of), str(request.release))
        key = fingerprint.combined([tool, *asked, *used])
        faults += _edition_faults(request, library, edition, key)
    found = list(dict.fromkeys(faults))
    left = not_allowed(found, library.allowances)
    return [*left, *unused(found, library.allowances)] if not request.names else left


def _edition_faults(
    request: Request, library: Library, edition: Edition, key: str
) -> list[Diagnostic]:
    """What is wrong with an edition; kept as long as nothing that it depends on changes."""
    from builder.diagnostics import from_plain, to_plain

    def made() -> bytes:
        return marshal.dumps(
            [to_plain(each) for each in plan_edition(library, edition, request).diagnostics]
        )

    if not request.cache:
        return [from_plain(each) for each in marshal.loads(made())]
    kept = write.kept_or_made(os.path.join(request.cache, f"{key[:32]}.check"), made)
    return [from_plain(each) for each in marshal.loads(kept)]


def planned(request: Request) -> Iterator[tuple[Edition, Planned]]:
    """The editions of `request` as documents."""
    from builder.check.allow import not_allowed

    sources = request.sources
    faults: list[Diagnostic] = []
    library, editions = load(sources, request, faults)
    for edition in editions:
        concerning = _concerning(faults, _used(library, edition, sources, request))
        found = plan_edition(library, edition, request)
        told = not_allowed((*concerning, *found.diagnostics), library.allowances)
        yield edition, found._replace(diagnostics=tuple(told))


def whole_library(request: Request) -> Library:
    """The whole library, whatever faults it has."""
    sources = request.sources
    return load(sources, request, [], all_of=True)[0]


def library_key(request: Request) -> str:
    """A hash of the library and the builder: answers about the library hold as long as it does."""
    sources = request.sources
    prints = fingerprint.source_fingerprints(sources)
    return fingerprint.combined(
        [fingerprint.builder_fingerprint(), *prints.values(), str(request.as_of)]
    )


def has_faults(found: Sequence[Diagnostic], *, strict: bool = False) -> bool:
    """Whether `found` keeps an edition from being written."""
    return any(strict or each.severity == "error" for each in found)


# --- what belongs to an edition ------------------------------------------------------------------


def _editions(library: Library, request: Request) -> list[Edition]:
    """The editions that were asked for; without names and countries, all listed."""
    from builder.content import Edition
    from builder.diagnostics import did_you_mean

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
    return list(dict.fromkeys(editions))


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
    from builder.diagnostics import did_you_mean

    known = sorted(library.known("theme") | {deliver.PLAIN})
    if request.theme and themed.theme_id(request.theme, "") not in known:
        hint = did_you_mean(request.theme, known) or f"there are: {', '.join(known)}"
        if os.path.isfile(request.theme):
            hint = f"make one of it first: curriculum theme new NAME --from {request.theme}"
        elif os.path.isdir(request.theme):
            hint = "this folder has no `theme.yaml`; `curriculum theme new` makes one"
        raise UnknownNameError(f"there is no theme `{request.theme}`", hint)


def _used(
    library: Library, edition: Edition, sources: Sequence[files.Source], request: Request
) -> list[files.Source]:
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


def _unread_curricula(
    library: Library, editions: list[Edition], sources: Sequence[files.Source], request: Request
) -> list[files.Source]:
    """The curricula that were asked for and have such faults that their editions are not known."""
    asked = {name.partition("/")[0] for name in request.names}
    planned = {each.curriculum for each in editions} | set(library.curricula)
    return [
        each
        for each in sources
        if each.kind == "curriculum" and each.id not in planned and (each.id in asked or not asked)
    ]


def _concerning(
    faults: Sequence[Diagnostic], used: Sequence[files.Source]
) -> tuple[Diagnostic, ...]:
    """The faults in the files of an edition; an edition that is listed wrongly fails by itself."""
    kinds = {each.shown: each.kind for each in used}
    listing = ("unknown-country", "unknown-language")
    return tuple(
        each
        for each in faults
        if each.place.file in kinds
        and not (kinds[each.place.file] == "curriculum" and each.rule in listing)
    )


def _key(request: Request, tool: str, prints: Sequence[str]) -> str:
    options = [*request.only, *request.extras, str(request.release), str(request.strict)]
    options += [themed.theme_id(request.theme, "")]
    return fingerprint.combined([tool, *options, *prints])


def _folder(request: Request, edition: str) -> str:
    return os.path.join(request.out, *edition.split("/"))


def _is_current(request: Request, edition: str, key: str) -> bool:
    return not request.force and write.is_current(
        _folder(request, edition), key, str(request.as_of)
    )


def _current(request: Request, edition: str) -> Outcome:
    edited = write.edited_files(_folder(request, edition))
    return Outcome(edition, "current", tuple(write.Kept(name, "left") for name in edited))


def _valid_until(course: Course) -> str:
    """The first day on which a fact of `course` is past its review date."""
    from datetime import timedelta

    reviews = [
        str(each.verified.review_by + timedelta(days=1))
        for each in (*course.country.values, *course.evidence.values())
        if each.verified and each.verified.review_by >= course.occasion.as_of
    ]
    return min(reviews, default=FOREVER)
