"""A `Course` in, its assessment out: the answers for the facilitator, then a paper to be copied."""

from __future__ import annotations

from builder.content import AssessmentItem
from builder.course import Course
from builder.document import Paragraph, Question, Section, Table, TableColumn, WriteIn
from builder.labels import Label
from builder.plan.words import plain, word

LINES = 2
"""To write an answer on."""


def assessment(course: Course) -> Section:
    """The answers to all items of the course with the reason, and the items numbered through.

    The paper is last and begins on a page of its own, so that it can be copied as it is.
    """
    items = [item for each in course.modules for item in each.module.assessment]
    title = plain(word(course, Label.ASSESSMENT))
    if not items:
        return Section("assessment", title)
    intro = Paragraph(plain(word(course, Label.ASSESSMENT_INTRO)))
    sections = (_key(course, items), _paper(course, items))
    return Section("assessment", title, (intro,), sections, new_page=True)


def _paper(course: Course, items: list[AssessmentItem]) -> Section:
    code = WriteIn(plain(word(course, Label.TEST_CODE)), 1)
    when = Paragraph(plain(word(course, Label.TEST_WHEN)))
    questions = (_question(course, number, item) for number, item in enumerate(items, 1))
    title = plain(word(course, Label.TEST_PAPER))
    return Section("test-paper", title, (when, code, *questions), new_page=True)


def _question(course: Course, number: int, item: AssessmentItem) -> Question:
    stem = (*plain(f"{number}. "), *item.stem.runs)
    if item.options:
        options = ((*plain(f"□  {each.id}) "), *each.text.runs) for each in item.options)
        return Question(stem, tuple(options))
    return Question(stem, (), plain(word(course, Label.WRITE_ANSWER)), LINES)


def _key(course: Course, items: list[AssessmentItem]) -> Section:
    columns = (
        TableColumn(plain(word(course, Label.NUMBER_SIGN)), 0.5),
        TableColumn(plain(word(course, Label.ANSWER)), 3.6),
        TableColumn(plain(word(course, Label.RATIONALE)), 5),
    )
    rows = tuple(
        (plain(str(number)), plain(_answer(item)), item.rationale.runs)
        for number, item in enumerate(items, 1)
    )
    title = word(course, Label.ANSWER_KEY)
    return Section("answer-key", plain(title), (Table(columns, rows, title),))


def _answer(item: AssessmentItem) -> str:
    texts = {option.id: f"{option.id}) {option.text}" for option in item.options}
    return "; ".join(texts.get(str(each), str(each)) for each in item.answer)
