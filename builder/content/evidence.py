"""What claims rest on: the register of sources and figures, and the series behind charts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from builder.content.checked import Checked
from builder.content.parts import Id, Node, Plain


class EvidenceKind(StrEnum):
    """What a figure is: they are never mixed and never summed."""

    ESTIMATE = "estimate"
    DETECTED = "detected"
    REGISTERED = "registered"
    RECORDS = "records"
    SURVEY = "survey"
    STUDY = "study"
    LAW = "law"
    GUIDANCE = "guidance"
    STATEMENT = "statement"


class EvidenceUse(StrEnum):
    """Whether an entry may be used: `superseded` and `do-not-use` stay in the register for checks
    and history.
    """

    OK = "ok"
    CHECK = "check"
    SUPERSEDED = "superseded"
    DO_NOT_USE = "do-not-use"


class DataPoint(Node):
    """One category of a chart and its value, in the unit of the series."""

    label: Plain
    value: float


class Series(Node):
    """Data behind a chart; `unit` stands on the axis and the labels."""

    name: Plain
    unit: Literal["%", "people", "count"]
    points: Annotated[tuple[DataPoint, ...], Field(min_length=2, max_length=12)]


class Evidence(Checked):
    """An entry of the evidence register: a source, and the figure that it gives."""

    kind: EvidenceKind
    use: EvidenceUse = EvidenceUse.OK
    figure: Plain | None = None
    measures: Plain
    reference_year: str | None = None
    does_not_show: Plain | None = None
    publisher: Plain
    title: Plain
    published: str
    url: str | None = None
    series: Series | None = None
    superseded_by: Id | None = None


class EvidenceFile(Node):
    """A file of the evidence register."""

    entries: tuple[Evidence, ...]
