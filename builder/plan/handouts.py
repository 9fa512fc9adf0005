"""A `Course` in, its handouts out: a list to copy them by, and a sheet for each.

A handout belongs to the activities that it names, and to those whose materials name it.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.content import Activity, Handout, Module
from builder.course import Course, TaughtModule
from builder.document import (
    Paragraph,
    ParagraphKind,
    Runs,
    Section,
    Table,
    TableColumn,
)
from builder.labels import Label
from builder.plan.blocks import blocks_of, handling, paragraph
from builder.plan.words import plain, text_of, word
from builder.text import PAGE, Run


def handouts(course: Course) -> Iterator[Section]:
    """The chapter of handouts, where there are any."""
    sheets = tuple(
        _sheet(course, each, handout) for each in course.modules for handout in each.module.handouts
    )
    if sheets:
        title = plain(word(course, Label.HANDOUTS))
        listed = (paragraph(word(course, Label.HANDOUTS_INTRO)), _list(course))
        yield Section("handouts", title, listed, sheets, new_page=True)


def needed(course: Course, module: Module, activity: Activity) -> Iterator[Runs]:
    """What `activity` needs, each thing in its words; handouts are links."""
    named: set[str] = set()
    for material in activity.materials:
        runs: list[Run] = []
        for run in material.runs:
            runs += _linked(course, module, run, named)
        yield tuple(runs)
    for handout in module.handouts:
        if activity.id in handout.activities and handout.id not in named:
            yield (*plain(f"{word(course, Label.HANDOUT)}: "), *_reference(course, module, handout))


def users(module: Module, handout: Handout) -> list[Activity]:
    """The activities that use `handout`, in order."""
    return [
        each
        for each in module.activities
        if each.id in handout.activities
        or any(
            found.id == handout.id
            for material in each.materials
            for _, _, found in _mentions(module, text_of(material.runs))
        )
    ]


def _linked(course: Course, module: Module, run: Run, named: set[str]) -> Iterator[Run]:
    """A run in parts, of which those are links that name a handout; `named` learns of them."""
    at = 0
    for start, end, handout in [] if run.href else _mentions(module, run.text):
        named.add(handout.id)
        href = _href(module, handout)
        yield Run(run.text[at:start], run.bold, run.italic)
        yield Run(run.text[start:end], run.bold, run.italic, href)
        yield _page(course, href)
        at = end
    yield Run(run.text[at:], run.bold, run.italic, run.href) if at else run


def _mentions(module: Module, text: str) -> list[tuple[int, int, Handout]]:
    """Where in `text` handouts are named, in order; the longest names are found first."""
    names = sorted(((name, each) for each in module.handouts for name in _names(each)), key=_length)
    found: list[tuple[int, int, Handout]] = []
    for name, handout in names:
        start = text.casefold().find(name)
        end = start + len(name)
        if start >= 0 and all(end <= s or start >= e for s, e, _ in found):
            found.append((start, end, handout))
    return sorted(found, key=lambda each: each[0])


def _length(named: tuple[str, Handout]) -> int:
    return -len(named[0])


def _names(handout: Handout) -> tuple[str, ...]:
    """The title, and what stands before its colon or, where it is restricted, behind it; what is
    in brackets need not be said.
    """
    title = str(handout.title).casefold()
    before, _, behind = title.partition(" (")[0].partition(":")
    short = behind if handout.restricted else before
    return tuple(dict.fromkeys(each.strip() for each in (title, short) if each.strip()))


def _sheet(course: Course, taught: TaughtModule, handout: Handout) -> Section:
    """A handout on a page of its own."""
    label = plain(f"{word(course, Label.HANDOUT_USED_IN)}: ")
    return Section(
        _id(taught.module, handout),
        handout.title.runs,
        (
            Paragraph((*label, *_uses(course, taught, handout)), ParagraphKind.SOURCE),
            *handling(course, handout),
            *blocks_of(handout.body),
        ),
        new_page=True,
        sheet=True,
    )


def _list(course: Course) -> Table:
    """Each handout with the activities for which it is copied."""
    columns = (
        TableColumn(plain(word(course, Label.HANDOUT)), 2),
        TableColumn(plain(word(course, Label.HANDOUT_USED_IN)), 3),
    )
    rows = tuple(
        (tuple(_reference(course, each.module, handout)), tuple(_uses(course, each, handout)))
        for each in course.modules
        for handout in each.module.handouts
    )
    return Table(columns, rows, word(course, Label.HANDOUTS))


def _uses(course: Course, taught: TaughtModule, handout: Handout) -> Iterator[Run]:
    """Number and title of the module's activities that use `handout`, or of the module."""
    module = taught.module
    places = [(each.title, f"#{module.id}-{each.id}") for each in users(module, handout)]
    yield Run(f"{taught.number} ")
    for index, (title, href) in enumerate(places or [(module.title, f"#module-{module.id}")]):
        yield Run("; " if index else "")
        yield Run(text_of(title.runs), href=href)
        yield _page(course, href)


def _reference(course: Course, module: Module, handout: Handout) -> Iterator[Run]:
    """The title as a link."""
    href = _href(module, handout)
    yield Run(text_of(handout.title.runs), href=href)
    yield _page(course, href)


def _page(course: Course, href: str) -> Run:
    """On which page that is; a renderer that does not know leaves it out."""
    where = word(course, Label.ON_PAGE, page=PAGE).replace(" ", "\u00a0")
    return Run(f" ({where})", href=href)


def _id(module: Module, handout: Handout) -> str:
    return f"handout-{module.id}-{handout.id}"


def _href(module: Module, handout: Handout) -> str:
    return f"#{_id(module, handout)}"
