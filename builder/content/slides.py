"""The slides of a step, by kind."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from builder.content.parts import Id, Item, Markup, Node, Plain, Texts, require_even_rows


def _read_true(value: object) -> object:
    """A written `true`, which YAML keeps as a word."""
    return True if value == "true" else value


class SlideNode(Item):
    """What every slide has: a `title` that says the message, and notes beyond those of its step."""

    title: Markup


class ContentSlide(SlideNode):
    """A few points, one message."""

    kind: Literal["content"]
    points: Annotated[Texts, Field(min_length=1, max_length=6)]


class Column(Node):
    """One side of a comparison."""

    heading: Markup
    points: Annotated[Texts, Field(min_length=1, max_length=5)]


class TwoColumnsSlide(SlideNode):
    """Two things side by side."""

    kind: Literal["two-columns"]
    left: Column
    right: Column


class TableSlide(SlideNode):
    """Rows and columns; `alt` says in a sentence what the table shows."""

    kind: Literal["table"]
    columns: Annotated[Texts, Field(min_length=2, max_length=5)]
    rows: Annotated[tuple[Texts, ...], Field(min_length=1, max_length=8)]
    alt: Plain

    @model_validator(mode="after")
    def _is_even(self) -> TableSlide:
        require_even_rows(self.columns, self.rows)
        return self


class ChartKind(StrEnum):
    """How a chart shows its series: all but `dot` from zero, `stacked` as parts of a whole."""

    BAR = "bar"
    COLUMN = "column"
    LINE = "line"
    DOT = "dot"
    STACKED = "stacked"


class ChartSlide(SlideNode):
    """A native chart of the `series` of one evidence entry; `chart` is how its values are shown:
    a `line` for years, `stacked` for parts of a whole, `dot` where distances count, not sizes.
    """

    kind: Literal["chart"]
    evidence: Id
    chart: ChartKind = ChartKind.BAR
    alt: Plain
    takeaway: Markup


class FigureKind(StrEnum):
    """How a drawing arranges its parts."""

    ELEMENTS = "elements"
    PROCESS = "process"
    LAYERS = "layers"
    CYCLE = "cycle"
    AROUND = "around"
    TIMELINE = "timeline"
    CONTINUUM = "continuum"
    PATHWAY = "pathway"
    MATRIX = "matrix"
    COMPARISON = "comparison"


class FigurePart(Node):
    """One part of a drawing: a short heading and at most four short lines."""

    heading: Markup
    lines: Annotated[Texts, Field(max_length=4)] = ()


class FigureSlide(SlideNode):
    """A native drawing: `elements` add up to `result`, a `process` runs in steps, `layers` nest,
    `around` a centre.
    """

    kind: Literal["figure"]
    figure: FigureKind
    parts: Annotated[tuple[FigurePart, ...], Field(min_length=2, max_length=10)]
    result: Markup | None = None
    alt: Plain


class QuotationSlide(SlideNode):
    """Words of somebody else, exact, with their source in the evidence register."""

    kind: Literal["quotation"]
    quotation: Markup
    attribution: Markup
    source: Id


class BigNumberSlide(SlideNode):
    """One figure of the register, large, and what it does and does not say."""

    kind: Literal["big-number"]
    evidence: Id
    statement: Markup


class DiscussionSlide(SlideNode):
    """One question to the room, large; `prompts` help when the room is silent and stand in the
    notes.
    """

    kind: Literal["discussion"]
    question: Markup
    prompts: Texts = ()


class CaseSlide(SlideNode):
    """A short composite case; `composite` must be written, so that nobody takes it for a real
    person's story.
    """

    kind: Literal["case"]
    composite: Annotated[Literal[True], BeforeValidator(_read_true)]
    story: Annotated[Texts, Field(min_length=1, max_length=4)]
    question: Markup


Slide = Annotated[
    ContentSlide
    | TwoColumnsSlide
    | TableSlide
    | ChartSlide
    | FigureSlide
    | QuotationSlide
    | BigNumberSlide
    | DiscussionSlide
    | CaseSlide,
    Field(discriminator="kind"),
]
