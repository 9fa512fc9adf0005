"""What a whole course asks of people: how long they listen, how hard they read, and which letters
they must know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.check.rule import Finding, rule
from builder.content import Activity, Handout, Item, Method, Module, Step, walk
from builder.course import Course, TaughtModule
from builder.diagnostics import Severity
from builder.measure import line_count, pieces
from builder.text import Text

LONGEST_STRETCH = 15
PAGE_LINES, PAGE_WIDTH = 47, 455  # lines of a page, and its width in points at 11 points
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,6}s?(?![\w-])")


@rule(Course, Severity.WARNING)
def lecture_stretch(course: Course) -> Iterator[Finding]:
    """Lectures that follow each other last longer than 15 minutes together.

    Attention is gone by then, whoever speaks.

    Bad:   a lecture of 12 minutes, and another of 10 after it
    Good:  a pair discussion between them
    """
    stretch: list[tuple[TaughtModule, Activity]] = []
    for taught in course.modules:
        for activity in taught.module.activities:
            if activity.method is Method.SHORT_LECTURE:
                stretch.append((taught, activity))
                continue
            yield from _too_long(course, stretch)
            stretch = []
    yield from _too_long(course, stretch)


def _too_long(
    course: Course, stretch: Sequence[tuple[TaughtModule, Activity]]
) -> Iterator[Finding]:
    minutes = sum(taught.minutes_of(activity) for taught, activity in stretch)
    if len(stretch) > 1 and minutes > LONGEST_STRETCH:
        names = ", ".join(f"`{activity.id}`" for _, activity in stretch)
        message = f"{names} are {minutes} minutes of lecture on end in {course.edition.curriculum}"
        yield Finding(stretch[-1][1].place, message, "put something to do between them")


@rule(Module, Severity.WARNING)
def long_handout(module: Module) -> Iterator[Finding]:
    """A handout is longer than its page.

    A second page is lost, and nobody copies it.

    Bad:   a handout of sixty lines
    Good:  two handouts, each for one use
    """
    for handout in module.handouts:
        lines = _lines(handout)
        if lines > PAGE_LINES:
            message = f"the handout `{handout.id}` has about {lines} lines, a page has {PAGE_LINES}"
            yield Finding(handout.place, message, "shorten it, or make two of it")


def _lines(handout: Handout) -> int:
    total = 3
    for block in handout.body:
        if block.rows:
            width = PAGE_WIDTH / max(1, len(block.columns)) / 10 - 1.2
            total += 2 + sum(max(_count(cell, width) for cell in row) for row in block.rows)
        texts = [t for t in (block.heading, block.paragraph, *block.points, *block.steps) if t]
        total += sum(_count(text, PAGE_WIDTH / 11) for text in texts) + (1 if texts else 0)
        total += block.lines + 1 if block.write_in else 0
    return total


def _count(text: Text, room: float) -> int:
    return line_count(pieces(text.runs), room)


@rule(Module, Severity.ERROR)
def untaught_question(module: Module) -> Iterator[Finding]:
    """An assessment item is used at a depth that does not teach its objective.

    It would test what nobody was taught.

    Bad:   an objective with `depth: working`, and an item for it without `depth`
    Good:  both with `depth: working`
    """
    depths = {each.id: each.depth for each in module.objectives}
    for item in module.assessment:
        taught = depths.get(item.objective)
        if taught is not None and not item.depth.reaches(taught):
            message = (
                f"`{item.id}` is asked at `{item.depth}`, its objective is taught from `{taught}`"
            )
            yield Finding(item.place, message, f"write `depth: {taught}`")


@rule(Module, Severity.ERROR)
def open_restriction(module: Module) -> Iterator[Finding]:
    """A restricted item does not say for which audiences it is.

    What is for investigators only would reach everybody.

    Bad:   restricted: true
    Good:  restricted: true, with when: {audiences: [investigators-prosecutors]}
    """
    for item in walk(module):
        if isinstance(item, Item) and item.restricted and not item.when.audiences:
            yield Finding(
                item.place, f"`{item.id}` is restricted, and its condition names no audience"
            )


@rule(Course, Severity.WARNING)
def unexplained_acronym(course: Course) -> Iterator[Finding]:
    """An acronym stands on a slide before it was spelt out.

    Whoever does not know it stops listening, and does not ask.

    Bad:   The NRM decides.
    Good:  The national referral mechanism (NRM) decides.
    """
    known = {
        name.rstrip("s")
        for entry in course.terms
        for name in (entry.term, *entry.see)
        if _ACRONYM.fullmatch(name)
    } | set(course.language.acronyms)
    told: set[str] = set()
    for taught in course.modules:
        spelt = {found[1] for text in _texts(taught.module) for found in _SPELT.finditer(str(text))}
        for text in _slide_texts(taught.module):
            for found in _ACRONYM.finditer(str(text)):
                word = found[0].rstrip("s")
                if word not in known | spelt | told:
                    told.add(word)
                    yield Finding(text.place, f"`{word}` is not spelt out", "write it out once")


_SPELT = re.compile(r"\(([A-Z]{2,6})s?\)")


def _texts(module: Module) -> Iterator[Text]:
    yield from (each for each in walk(module) if isinstance(each, Text))


def _slide_texts(module: Module) -> Iterator[Text]:
    for step in walk(module):
        if isinstance(step, Step) and step.slide is not None:
            yield from (each for each in walk(step.slide) if isinstance(each, Text))


@rule(Course, Severity.WARNING)
def reading_level(course: Course) -> Iterator[Finding]:
    """What participants read in a module is harder than their profile's reading grade.

    Whoever reads slowly in this language is left out, and often does not say so. Measured by the
    Automated Readability Index (Senter and Smith, 1967), which needs letters, words and sentences
    only.

    Bad:   Irregular migratory status precludes recourse to institutional remediation.
    Good:  Without papers it is harder to ask for help.
    """
    if not course.language.id.startswith("en"):
        return
    most = course.audience.reading_grade + TOLERANCE
    for taught in course.modules:
        texts = [str(text) for text in _read_by_participants(taught.module)]
        grade = readability(texts)
        if grade > most:
            message = (
                f"what participants read in `{taught.module.id}` has grade {grade:.0f}, "
                f"`{course.audience.id}` reads at {course.audience.reading_grade}"
            )
            yield Finding(taught.module.place, message, "shorter sentences, shorter words")


TOLERANCE = 2


def readability(texts: Sequence[str]) -> float:
    """The Automated Readability Index of `texts`, each of them at least one sentence."""
    letters = words = sentences = 0
    for text in texts:
        found = re.findall(r"[\w’'-]+", text)
        if found:
            letters += sum(map(len, found))
            words += len(found)
            sentences += max(1, len(re.findall(r"[.!?](?:\s|$)", text)))
    if not words:
        return 0.0
    return 4.71 * letters / words + 0.5 * words / sentences - 21.43


def _read_by_participants(module: Module) -> Iterator[Text]:
    """Slides, tasks, key messages and handouts; not the facilitator's notes."""
    yield from _slide_texts(module)
    for node in (*module.key_messages, *module.handouts):
        yield from (each for each in walk(node) if isinstance(each, Text))
    for activity in module.activities:
        yield from activity.task
