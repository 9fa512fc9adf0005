"""Names that lead nowhere: to modules, audiences, countries, evidence, terms and items."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from builder.check.rule import Finding, rule, unknown
from builder.content import (
    BigNumberSlide,
    ChartSlide,
    Condition,
    Country,
    Item,
    Library,
    Module,
    Node,
    QuotationSlide,
    SlideNode,
    walk,
)
from builder.diagnostics import Place, Severity
from builder.text import CiteRef, FigureRef, TermRef, Text


@rule(Library, Severity.ERROR)
def unknown_module(library: Library) -> Iterator[Finding]:
    """A curriculum names a module that the library does not have.

    The edition could not be built.

    Bad:   - {id: frist-contact, depth: working}
    Good:  - {id: first-contact, depth: working}
    """
    for curriculum in library.curricula.values():
        for choice in curriculum.modules:
            if choice.id not in library.known("module"):
                yield unknown("module", choice.id, choice.place, library.known("module"))


@rule(Library, Severity.ERROR)
def unknown_audience(library: Library) -> Iterator[Finding]:
    """A curriculum or a condition names an audience, or a group of them, that nobody describes.

    A condition on a misspelt audience would silently never hold.

    Bad:   when: {audiences: [polise-frontline]}
    Good:  when: {audiences: [police-frontline]}
    """
    groups = {name for each in library.audiences.values() for name in each.groups}
    known = groups | library.known("audience")
    for curriculum in library.curricula.values():
        if curriculum.audience not in library.known("audience"):
            audiences = library.known("audience")
            yield unknown("audience", curriculum.audience, curriculum.place, audiences)
    unread = library.known("audience") - set(library.audiences)
    for condition in _conditions(library):
        for name in (*condition.audiences, *condition.except_audiences):
            if name not in known and not unread:  # a group may be one of theirs
                yield unknown("audience or group of audiences", name, condition.place, known)


@rule(Library, Severity.ERROR)
def unknown_country(library: Library) -> Iterator[Finding]:
    """An edition or a condition names a country that has no country pack.

    Nothing is ever taken over from another country, so there is nothing to print.

    Bad:   editions: [UK/en]
    Good:  editions: [GB/en]
    """
    for curriculum in library.curricula.values():
        for edition in curriculum.editions:
            country = edition.split("/")[0]
            if country not in library.known("country"):
                yield unknown("country pack", country, curriculum.place, library.known("country"))
    for condition in _conditions(library):
        for country in condition.countries:
            if country not in library.known("country"):
                yield unknown("country pack", country, condition.place, library.known("country"))


@rule(Library, Severity.ERROR)
def unknown_language(library: Library) -> Iterator[Finding]:
    """An edition names a language that has no language file.

    Without its interface words the documents would mix two languages.

    Bad:   editions: [GB/eng]
    Good:  editions: [GB/en]
    """
    for curriculum in library.curricula.values():
        for edition in curriculum.editions:
            language = edition.split("/")[1]
            if language not in library.known("language"):
                yield unknown("language", language, curriculum.place, library.known("language"))


@rule(Library, Severity.ERROR)
def unknown_evidence(library: Library) -> Iterator[Finding]:
    """A text cites an entry that the evidence register does not have.

    A figure or a claim without a source must not reach a slide.

    Bad:   {figure:modern-slavry-2021}
    Good:  {figure:modern-slavery-2021}
    """
    places: dict[str, list[Place]] = defaultdict(list)
    for key, place in _cited(library):
        if key not in library.evidence:
            places[key].append(place)
    for key, found in places.items():
        yield unknown("entry of the evidence register", key, found[0], library.evidence, found[1:])


@rule(Library, Severity.ERROR)
def unknown_term(library: Library) -> Iterator[Finding]:
    """A text points at a glossary term that a language's glossary does not explain.

    The handbook's reader would follow a link to nothing.

    Bad:   [[recovry period]]
    Good:  [[recovery period]]
    """
    explained = {
        each.id: {name.lower() for e in each.glossary for name in (e.id, e.term, *e.see)}
        for each in library.languages.values()
    }
    groups = (library.modules, library.audiences, library.curricula, library.countries)
    pointed = _pointed_at(each for group in groups for each in group.values())
    for language in library.languages.values():
        known = explained[language.id]
        what = f"term of the glossary in `{language.id}`"
        for term, found in (*pointed.items(), *_pointed_at([language]).items()):
            if term.lower() not in known:
                elsewhere = any(term.lower() in each for each in explained.values())
                first = language.place if elsewhere else found[0]
                yield unknown(what, term, first, known, found[not elsewhere :])


@rule(Module, Severity.ERROR)
def unknown_objective(module: Module) -> Iterator[Finding]:
    """An activity or an assessment item names a learning objective that the module does not have.

    What is practised and what is tested must be what is taught.

    Bad:   objective: open-question
    Good:  objective: open-questions
    """
    known = [each.id for each in module.objectives]
    for activity in module.activities:
        for name in activity.objectives:
            if name not in known:
                yield unknown("objective of this module", name, activity.place, known)
    for item in module.assessment:
        if item.objective not in known:
            yield unknown("objective of this module", item.objective, item.place, known)


@rule(Module, Severity.ERROR)
def unknown_activity(module: Module) -> Iterator[Finding]:
    """A handout names an activity that the module does not have.

    It is printed only where one of its activities is run, so this one would never be the reason.

    Bad:   activities: [neutral-trio]
    Good:  activities: [neutral-trios]
    """
    known = [each.id for each in module.activities]
    for handout in module.handouts:
        for name in handout.activities:
            if name not in known:
                yield unknown("activity of this module", name, handout.place, known)


@rule(Module, Severity.ERROR)
def duplicate_id(module: Module) -> Iterator[Finding]:
    """Two items of a module have the same id.

    Changes, translations and slide ids hang on it: the second item could not be told from the
    first.

    Bad:   two steps with `id: set-up`
    Good:  `id: trios-set-up` and `id: cards-set-up`
    """
    first: dict[str, Place] = {}
    made = {"module", "objectives", "content-note", "grounding", "key-messages"}
    made |= {f"{each.id}-{kind}" for each in module.activities for kind in ("task", "debrief")}
    for each in walk(module):
        if isinstance(each, Item):
            if each.id in first:
                message = f"`{each.id}` is already used on line {first[each.id].line}"
                yield Finding(each.place, message, "give each item of the module an id of its own")
            first.setdefault(each.id, each.place)
        if isinstance(each, SlideNode) and each.id in made:
            yield Finding(each.place, f"`{each.id}` is the id of a slide that is made for you")


@rule(Country, Severity.ERROR)
def fact_without_source(country: Country) -> Iterator[Finding]:
    """A fact of a country pack says that it was read or checked, and does not say where or by whom.

    Only a source and a date make a fact worth printing.

    Bad:   {id: penalty, value: …, status: sourced, as_of: 2026-11-21}
    Good:  {id: penalty, value: …, status: sourced, sources: [KE2], as_of: 2026-11-21}
    """
    for each in (*country.contacts, *country.definitions, *country.facts):
        for key in each.sources:
            if key not in country.sources:
                yield unknown("source of this pack", key, each.place, country.sources)
        if each.status == "sourced" and not each.sources:
            yield Finding(each.place, f"`{each.id}` is sourced, but names no source")
        if each.status == "verified" and each.verified is None:
            message = (
                f"`{each.id}` is verified, but does not say by which role, when and until when"
            )
            yield Finding(each.place, message, "add `verified: {role: …, date: …, review_by: …}`")


def _pointed_at(nouns: Iterable[Node]) -> dict[str, list[Place]]:
    """The terms of the glossary that texts point at, and where."""
    places: dict[str, list[Place]] = defaultdict(list)
    for noun in nouns:
        for text in walk(noun):
            for part in text.parts if isinstance(text, Text) else ():
                if isinstance(part, TermRef):
                    places[part.term].append(text.place)
    return places


def _conditions(library: Library) -> Iterator[Condition]:
    for module in library.modules.values():
        for node in walk(module):
            if isinstance(node, Condition):
                yield node


def _cited(library: Library) -> Iterator[tuple[str, Place]]:
    nodes: tuple[Node, ...] = (*library.modules.values(), *library.languages.values())
    for noun in nodes:
        for node in walk(noun):
            match node:
                case Text(parts, place):
                    for part in parts:
                        if isinstance(part, CiteRef | FigureRef):
                            yield part.key, place
                case ChartSlide() | BigNumberSlide():
                    yield node.evidence, node.place
                case QuotationSlide():
                    yield node.source, node.place
                case _:
                    pass
