"""A `Course` in, its assessment out: the questions, then the answer key."""

from __future__ import annotations

from collections.abc import Iterator

from builder.content import AssessmentItem
from builder.course import Course
from builder.document import (
    BookBlock,
    Paragraph,
    ParagraphKind,
    Section,
    Table,
    TableColumn,
    WriteIn,
)
from builder.labels import Label
from builder.plan.blocks import caption
from builder.plan.words import plain, word


def assessment(course: Course) -> Section:
    """All items of the course, numbered through, and their answers with the reason."""
    items = [item for each in course.modules for item in each.module.assessment]
    blocks: list[BookBlock] = [Paragraph(plain(word(course, Label.ASSESSMENT_INTRO)))]
    for number, item in enumerate(items, 1):
        blocks += _question(course, number, item)
    return Section(
        "assessment",
        plain(word(course, Label.ASSESSMENT)),
        tuple(blocks) if items else (),
        (_key(course, items),) if items else (),
        new_page=True,
    )


def _question(course: Course, number: int, item: AssessmentItem) -> Iterator[BookBlock]:
    yield Paragraph((*plain(f"{number}. "), *item.stem.runs), ParagraphKind.LABEL)
    for option in item.options:
        yield Paragraph((*plain(f"□  {option.id}) "), *option.text.runs))
    if not item.options:
        yield WriteIn(plain(word(course, Label.WRITE_ANSWER)), 2)


def _key(course: Course, items: list[AssessmentItem]) -> Section:
    columns = (
        TableColumn(plain(word(course, Label.NUMBER_SIGN)), 0.5),
        TableColumn(plain(word(course, Label.ANSWER)), 3),
        TableColumn(plain(word(course, Label.RATIONALE)), 5),
    )
    rows = tuple(
        (plain(str(number)), plain(_answer(item)), item.rationale.runs)
        for number, item in enumerate(items, 1)
    )
    title = word(course, Label.ANSWER_KEY)
    table = Table(columns, rows, title, caption(course, title))
    return Section("answer-key", plain(title), (table,), new_page=True)


def _answer(item: AssessmentItem) -> str:
    texts = {option.id: f"{option.id}) {option.text}" for option in item.options}
    return "; ".join(texts.get(str(each), str(each)) for each in item.answer)
