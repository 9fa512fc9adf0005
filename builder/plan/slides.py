"""A slide as authors wrote it in, the same slide laid out: one function for each kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from builder.content import (
    BigNumberSlide,
    CaseSlide,
    ChartSlide,
    Column,
    ContentSlide,
    DiscussionSlide,
    FigureSlide,
    QuotationSlide,
    TableSlide,
    TwoColumnsSlide,
    walk,
)
from builder.course import Course
from builder.document import (
    Chart,
    Drawing,
    DrawingPart,
    Filled,
    Graphic,
    Layout,
    Paragraph,
    ParagraphKind,
    Slide,
    Table,
    TableColumn,
)
from builder.labels import Label
from builder.plan.column_shares import column_shares
from builder.plan.facts import source_line
from builder.plan.words import cited, plain, slide_text, without_references, word
from builder.text import Text

WrittenSlide = (
    ContentSlide
    | TwoColumnsSlide
    | TableSlide
    | ChartSlide
    | FigureSlide
    | QuotationSlide
    | BigNumberSlide
    | DiscussionSlide
    | CaseSlide
)


@dataclass(frozen=True, slots=True)
class Body:
    """What a kind of slide fills: its layout, its placeholders and its graphic."""

    layout: Layout
    texts: tuple[Filled, ...] = ()
    graphic: Graphic | None = None


def planned_slide(
    course: Course, module: str, written: WrittenSlide, notes: Sequence[Paragraph]
) -> Slide:
    """`written` laid out, with its source line and `notes`."""
    body = _body(course, written)
    texts = body.texts
    source = source_line(course, evidence_of(written))
    if source and body.layout is not Layout.DISCUSSION:
        texts = (*texts, Filled("source", (Paragraph(source, ParagraphKind.SOURCE),)))
    return Slide(
        id=f"{module}/{written.id}",
        layout=body.layout,
        title=without_references(written.title.runs),
        texts=texts,
        graphic=body.graphic,
        notes=tuple(notes),
        place=written.place,
    )


def evidence_of(written: WrittenSlide) -> list[str]:
    """The keys of the evidence that a slide shows or cites."""
    match written:
        case ChartSlide() | BigNumberSlide():
            shown = [written.evidence]
        case QuotationSlide():
            shown = [written.source]
        case _:
            shown = []
    texts = [each for each in walk(written) if isinstance(each, Text)]
    return [*shown, *(key for text in texts for key in cited(text.runs))]


def _body(course: Course, written: WrittenSlide) -> Body:  # noqa: C901, PLR0911 - a case for each kind
    match written:
        case ContentSlide():
            return Body(Layout.CONTENT, (bullets("body", written.points),))
        case TwoColumnsSlide():
            return Body(
                Layout.TWO_COLUMNS,
                (*_column("left", written.left), *_column("right", written.right)),
            )
        case TableSlide():
            return Body(Layout.TABLE, graphic=_table(written))
        case ChartSlide():
            return _chart(course, written)
        case FigureSlide():
            return Body(Layout.FIGURE, graphic=_drawing(written))
        case QuotationSlide():
            return Body(
                Layout.QUOTATION,
                (
                    Filled("quotation", (slide_text(written.quotation),), icon="quotation"),
                    Filled("attribution", (slide_text(written.attribution),)),
                ),
            )
        case BigNumberSlide():
            return _big_number(course, written)
        case DiscussionSlide():
            return Body(Layout.DISCUSSION, (_question(written),))
        case CaseSlide():
            return _case(course, written)
        case _:
            assert_never(written)


def bullets(placeholder: str, texts: Sequence[Text]) -> Filled:
    """`texts` as points."""
    return Filled(placeholder, tuple(slide_text(each, ParagraphKind.BULLET) for each in texts))


def _column(side: str, column: Column) -> tuple[Filled, Filled]:
    heading = Filled(f"{side} heading", (slide_text(column.heading),))
    return heading, bullets(side, column.points)


def _table(written: TableSlide) -> Table:
    heads = [without_references(heading.runs) for heading in written.columns]
    rows = tuple(tuple(without_references(cell.runs) for cell in row) for row in written.rows)
    columns = tuple(map(TableColumn, heads, column_shares(heads, rows)))
    return Table(columns, rows, written.alt)


def _chart(course: Course, written: ChartSlide) -> Body:
    entry = course.evidence.get(written.evidence)
    takeaway = [slide_text(written.takeaway)]
    if entry is None or entry.series is None:
        return Body(Layout.CHART, (Filled("takeaway", tuple(takeaway)),))
    if entry.does_not_show:
        takeaway += [
            Paragraph(plain(word(course, Label.DOES_NOT_SHOW)), ParagraphKind.LABEL),
            Paragraph(plain(entry.does_not_show)),
        ]
    chart = Chart(
        categories=tuple(point.label for point in entry.series.points),
        series=entry.series.name,
        values=tuple(point.value for point in entry.series.points),
        unit=entry.series.unit,
        alt=written.alt,
        kind=written.chart,
    )
    return Body(Layout.CHART, (Filled("takeaway", tuple(takeaway)),), chart)


def _drawing(written: FigureSlide) -> Drawing:
    parts = tuple(
        DrawingPart(
            without_references(part.heading.runs),
            tuple(without_references(line.runs) for line in part.lines),
        )
        for part in written.parts
    )
    result = without_references(written.result.runs) if written.result else ()
    return Drawing(written.figure, parts, written.alt, result)


def _big_number(course: Course, written: BigNumberSlide) -> Body:
    entry = course.evidence.get(written.evidence)
    texts = [
        Filled("number", (Paragraph(plain((entry and entry.figure) or "–")),)),
        Filled("statement", (slide_text(written.statement),)),
    ]
    if entry and entry.does_not_show:
        texts.append(Filled("caveat", (Paragraph(plain(entry.does_not_show)),)))
    return Body(Layout.BIG_NUMBER, tuple(texts))


def _case(course: Course, written: CaseSlide) -> Body:
    declared = Paragraph(plain(word(course, Label.COMPOSITE)), ParagraphKind.SOURCE)
    story = tuple(slide_text(each) for each in written.story)
    return Body(Layout.CASE, (Filled("story", (*story, declared)), _question(written)))


def _question(written: DiscussionSlide | CaseSlide) -> Filled:
    return Filled("question", (slide_text(written.question),), icon="ask")
