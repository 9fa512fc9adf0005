"""The whole build on one page: load, check, resolve, check, plan, check, render, write.

Stages are imported where they are called: a command that needs little loads little.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from builder import deliver, records, themed, write
from builder.deliver import EXTRAS as EXTRAS
from builder.deliver import NEEDS_OFFICE as NEEDS_OFFICE
from builder.deliver import SUFFIXES as SUFFIXES
from builder.load import files, fingerprint
from builder.load.files import Layer as Layer
from builder.load.files import built_in_library as built_in_library
from builder.records import library_key as library_key
from builder.request import Request as Request
from builder.request import UnknownNameError as UnknownNameError

if TYPE_CHECKING:
    from builder.content import Edition, Library
    from builder.course import Course
    from builder.diagnostics import Diagnostic
    from builder.document import Book, Deck


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
    if known and all(records.is_current(request, edition, key) for edition, key in known):
        yield from (_current(request, edition) for edition, _ in known)
        return
    from builder.editions import faults_in, unread_curricula, used_sources

    remembered = []
    faults: list[Diagnostic] = []
    library, editions = load(sources, request, faults)
    for source in unread_curricula(library, editions, sources, request):
        remembered.append((source.id, ""))
        yield Outcome(source.id, "failed", (), faults_in(faults, [source]))
    for edition in editions:
        used = used_sources(library, edition, sources, request)
        key = records.edition_key(request, tool, [prints[each] for each in used])
        remembered.append((str(edition), key))
        if records.is_current(request, str(edition), key):
            yield _current(request, str(edition))
        else:
            yield _build_one(request, library, edition, key, faults_in(faults, used))
    os.makedirs(request.out, exist_ok=True)
    write.remember_request(request.out, asked, remembered)


def load(
    sources: Sequence[files.Source],
    request: Request,
    faults: list[Diagnostic],
    *,
    all_of: bool = False,
) -> tuple[Library, list[Edition]]:
    """The library as far as `request` needs it (or all of it), and the editions asked for."""
    from builder.check import check
    from builder.editions import asked_editions, needed_by
    from builder.load.library import load_library

    curricula = load_library(sources, lambda each: each.kind == "curriculum", lambda _: None)
    editions = asked_editions(curricula, request)
    needed = needed_by(editions, curricula, request)
    library = load_library(sources, lambda each: all_of or needed(each), faults.append)
    faults += check(library)
    return library, editions


def _current(request: Request, edition: str) -> Outcome:
    edited = write.edited_files(records.folder_of(request, edition))
    return Outcome(edition, "current", tuple(write.Kept(name, "left") for name in edited))


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
        "until": str(course.stale_on),
        "names": list(drawn),
    }
    kept = write.write_files(
        records.folder_of(request, str(edition)), drawn, record, force=request.force
    )
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


def check_all(request: Request) -> list[Diagnostic]:
    """Everything that can be known of the library and its editions without writing a file."""
    from builder.check.allow import not_allowed, unused
    from builder.editions import used_sources

    sources = request.sources
    faults: list[Diagnostic] = []
    library, editions = load(sources, request, faults, all_of=True)
    faults += themed.all_faults(request.shop, library)
    prints = fingerprint.source_fingerprints(sources)
    tool = fingerprint.builder_fingerprint()
    for edition in editions:
        used = [prints[each] for each in used_sources(library, edition, sources, request)]
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
    return records.kept_diagnostics(
        request.cache, key, lambda: plan_edition(library, edition, request).diagnostics
    )


def planned(request: Request) -> Iterator[tuple[Edition, Planned]]:
    """The editions of `request` as documents."""
    from builder.check.allow import not_allowed
    from builder.editions import faults_in, used_sources

    sources = request.sources
    faults: list[Diagnostic] = []
    library, editions = load(sources, request, faults)
    for edition in editions:
        concerning = faults_in(faults, used_sources(library, edition, sources, request))
        found = plan_edition(library, edition, request)
        told = not_allowed((*concerning, *found.diagnostics), library.allowances)
        yield edition, found._replace(diagnostics=tuple(told))


def whole_library(request: Request) -> Library:
    """The whole library, whatever faults it has."""
    sources = request.sources
    return load(sources, request, [], all_of=True)[0]


def has_faults(found: Sequence[Diagnostic], *, strict: bool = False) -> bool:
    """Whether `found` keeps an edition from being written."""
    return any(strict or each.severity == "error" for each in found)
