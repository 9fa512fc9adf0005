"""Interface words, dates, durations and small text helpers that every planner needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from builder.content import Depth, Item
from builder.course import Course
from builder.document import Paragraph, ParagraphKind, Runs, Slide
from builder.labels import Label
from builder.text import Run, Text


def word(course: Course, label: Label, **values: object) -> str:
    """The interface word `label` in the language of `course`, filled with `values`."""
    return course.language.labels[label].format(**values)


def plain(text: str, *, bold: bool = False) -> Runs:
    """`text` as runs, none where it is empty."""
    return (Run(text, bold=bold),) if text else ()


def language_tag(course: Course) -> str:
    """The language of the documents with its region, as spelling checkers want it (BCP 47)."""
    language, locale = course.language.id, course.country.locale
    return locale if locale.split("-")[0] == language else language


def shown_date(course: Course, day: date, *, brief: bool = False) -> str:
    """`day` as the edition's country writes it (CLDR), with the month in full unless `brief`."""
    try:
        locale = Locale.parse(language_tag(course), sep="-")
    except UnknownLocaleError:
        locale = Locale.parse(course.language.id, sep="-")
    return format_date(day, format="medium" if brief else "long", locale=locale)


def duration(course: Course, minutes: int) -> str:
    """`minutes` as minutes, from an hour on as hours and minutes."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return word(course, Label.MINUTES, minutes=minutes)
    if not rest:
        return word(course, Label.HOURS, hours=hours)
    return word(course, Label.HOURS_AND_MINUTES, hours=hours, minutes=rest)


def depth_name(course: Course, depth: Depth) -> str:
    """The printed name of `depth`."""
    return word(course, Label[f"DEPTH_{depth.name}"])


def method_name(course: Course, method: str) -> str:
    """The printed name of `method`."""
    return course.language.methods.get(method, method.replace("-", " "))


def without_references(runs: Runs) -> Runs:
    """`runs` for a slide: the marks of citations go (the slide has a source line), links inside
    the book too.
    """
    kept = [run for run in runs if not run.href.startswith("#ref-")]
    return tuple(Run(r.text, r.bold, r.italic) if r.href.startswith("#") else r for r in kept)


def cited(runs: Runs) -> tuple[str, ...]:
    """The keys of the evidence that `runs` cite."""
    return tuple(run.href.removeprefix("#ref-") for run in runs if run.href.startswith("#ref-"))


def slide_text(text: Text, kind: ParagraphKind = ParagraphKind.BODY) -> Paragraph:
    """A text as a paragraph of a slide."""
    return Paragraph(without_references(text.runs), kind)


def restriction(course: Course, *items: Item) -> str:
    """Who alone may see a slide of `items`, or nothing where none of them is restricted."""
    if not any(item.restricted for item in items):
        return ""
    return word(course, Label.RESTRICTED, audience=course.audience.name)


def text_of(runs: Runs) -> str:
    """The characters of `runs`."""
    return "".join(run.text for run in runs)


def numbered(course: Course, slide: Slide, number: int, parts: int) -> Slide:
    """A part of a slide: its title says which of `parts` it is, the first keeps the id."""
    if parts == 1:
        return slide
    title = word(course, Label.CONTINUED, title=text_of(slide.title), part=number, parts=parts)
    id_ = slide.id if number == 1 else f"{slide.id}--{number}"
    return replace(slide, id=id_, title=plain(title))
