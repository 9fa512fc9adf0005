"""Tables, charts, drawings and cards, planned as data."""

from __future__ import annotations

from dataclasses import dataclass

from builder.content import ChartKind, FigureKind
from builder.document.parts import Runs


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column heading and its share of the width (any unit: shares are set in proportion)."""

    heading: Runs
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """A simple table with one header row; `alt` describes it, `caption` (in a book) stands above
    it, and its rows are at least `row_height` points high.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Runs, ...], ...]
    alt: str
    caption: Runs = ()
    row_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Chart:
    """A native chart of one series: a mark for each category, `unit` behind each value."""

    categories: tuple[str, ...]
    series: str
    values: tuple[float, ...]
    unit: str
    alt: str
    kind: ChartKind = ChartKind.BAR


@dataclass(frozen=True, slots=True)
class DrawingPart:
    """A part of a drawing."""

    heading: Runs
    lines: tuple[Runs, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A native, editable drawing, planned as data; the renderer arranges it by `kind`.

    `elements` stand side by side, joined by plus signs, and lead to `result`; a `process` runs in
    arrows; `layers` nest; a `cycle` comes back to its start; parts stand `around` the `result` in
    the middle. A `timeline` hangs its parts on a line, a `continuum` runs from one end to the
    other, a `pathway` leads through numbered stations, a `matrix` fills a grid row by row, a
    `comparison` sets two or three things side by side.
    """

    kind: FigureKind
    parts: tuple[DrawingPart, ...]
    alt: str
    result: Runs = ()


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody to turn to: what for, name, number, hours; `code` is what a QR code holds, if any.

    `icon` is a name of `builder.render.icons`, `alt` the card in a sentence, `code_alt` says what
    the code is.
    """

    label: str
    name: Runs
    number: Runs
    hours: str
    icon: str
    alt: str
    code: str = ""
    code_alt: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Contacts to be read from afar; where the first is to `lead`, it stands above the others."""

    cards: tuple[Card, ...]
    lead: bool = False


Graphic = Table | Chart | Drawing | Cards
