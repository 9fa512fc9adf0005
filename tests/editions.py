"""Editions of the real library: each is resolved and planned once, however many tests read it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from examples import TODAY

from builder.content import Depth, Edition, Library, ModuleChoice
from builder.course import Course, Occasion, Schedule
from builder.diagnostics import Diagnostic
from builder.document import Book, Deck
from builder.plan.deck import plan_deck
from builder.plan.handbook import plan_handbook
from builder.plan.schedule import plan_schedule
from builder.render.outline import outline
from builder.resolve import resolve


@dataclass(frozen=True)
class Made:
    """An edition: its course and documents, what was found on the way, and all of it in outline."""

    course: Course
    schedule: Schedule
    deck: Deck
    book: Book
    found: tuple[Diagnostic, ...]

    @cached_property
    def deck_text(self) -> str:
        """The deck in outline, with the notes of its slides."""
        return outline(self.deck)

    @cached_property
    def book_text(self) -> str:
        """The handbook in outline."""
        return outline(self.book)

    @property
    def text(self) -> str:
        """Deck and handbook in outline."""
        return self.deck_text + self.book_text


class Editions:
    """The editions of a library by name, such as `police-frontline/GB-en`."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made: dict[str, Made] = {}

    def __getitem__(self, name: str) -> Made:
        if name not in self._made:
            self._made[name] = made(self._library, edition_of(name))
        return self._made[name]

    def items(self) -> Iterator[tuple[str, Made]]:
        """Every edition that a curriculum lists."""
        first = not self._made
        for curriculum in self._library.curricula.values():
            for listed in curriculum.editions:
                name = f"{curriculum.id}/{listed.replace('/', '-')}"
                yield name, self[name]
        if first:
            gc.freeze()  # they stay until the end: the collector need not look at them again

    def values(self) -> Iterator[Made]:
        """Every edition that a curriculum lists, without its name."""
        return (each for _, each in self.items())


def edition_of(name: str) -> Edition:
    """The edition of that name; languages have no hyphen in these tests."""
    curriculum, _, rest = name.partition("/")
    country, _, language = rest.rpartition("-")
    return Edition(curriculum, country, language)


def made(library: Library, edition: Edition) -> Made:
    """An edition of `library`, resolved and planned."""
    found: list[Diagnostic] = []
    course = resolve(library, edition, Occasion(TODAY), found.append)
    assert course is not None, found
    schedule = plan_schedule(course, found.append)
    deck = plan_deck(course, schedule)
    return Made(course, schedule, deck, plan_handbook(course, schedule, deck), tuple(found))


class Teaching:
    """Every module of a library at once, as an audience would be taught it at one depth."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._courses: dict[tuple[str, Depth], tuple[Course, tuple[Diagnostic, ...]]] = {}

    def __call__(self, audience: str, depth: Depth) -> tuple[Course, tuple[Diagnostic, ...]]:
        """The course, and what was found on the way."""
        if (audience, depth) not in self._courses:
            self._courses[audience, depth] = self._resolved(audience, depth)
        return self._courses[audience, depth]

    def _resolved(self, audience: str, depth: Depth) -> tuple[Course, tuple[Diagnostic, ...]]:
        choices = tuple(ModuleChoice(id=each, depth=depth) for each in self._library.modules)
        one = next(iter(self._library.curricula.values()))
        whole = one.model_copy(update={"audience": audience, "modules": choices})
        found: list[Diagnostic] = []
        library = replace(self._library, curricula={one.id: whole})
        course = resolve(library, Edition(one.id, "GB", "en"), Occasion(TODAY), found.append)
        assert course is not None, found
        return course, tuple(found)
