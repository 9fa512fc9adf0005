"""What people will see, before any format: a `Deck` of slides and a `Book` of sections.

Handbook, run sheet and test are all books: a new document is a new planner, a new format a new
renderer. Blocks are closed unions, so that the type checker lists every renderer that a new kind
must reach.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from builder.content import ChartKind, FigureKind
from builder.diagnostics import NOWHERE, Place
from builder.text import Run

Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Meta:
    """What a file says about itself; `language` is a BCP 47 tag with region (`en-GB`), for the
    spelling checker.
    """

    title: str
    subject: str
    author: str
    language: str
    direction: str
    identifier: str
    keywords: str = ""


# --- blocks ---------------------------------------------------------------------------------------


class ParagraphKind(StrEnum):
    """How a paragraph looks."""

    BODY = "body"
    LEAD = "lead"
    BULLET = "bullet"
    NUMBER = "number"
    LABEL = "label"
    SOURCE = "source"
    FACTS = "facts"  # of a book: when, how long, how
    ENTRY = "entry"  # of a book: a term or a reference in its list


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of runs; in a book, links may aim at its `anchor`."""

    runs: Runs
    kind: ParagraphKind = ParagraphKind.BODY
    anchor: str = ""


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

# --- the deck -------------------------------------------------------------------------------------


class Layout(StrEnum):
    """The slide kinds; a theme has a layout of this name for each, and its placeholders have the
    names said here.
    """

    TITLE = "title"  # title, subtitle, details
    SECTION = "section"  # title, number, summary
    OBJECTIVES = "objectives"  # title, body
    CONTENT = "content"  # title, body, source
    TWO_COLUMNS = "two-columns"  # title, left heading, left, right heading, right, source
    TABLE = "table"  # title, graphic, source
    CHART = "chart"  # title, graphic, takeaway, source
    FIGURE = "figure"  # title, graphic, source
    QUOTATION = "quotation"  # title, quotation, attribution, source
    BIG_NUMBER = "big-number"  # title, number, statement, caveat, source
    ACTIVITY = "activity"  # title, method, time, groups, task, materials
    DEBRIEF = "debrief"  # title, questions
    DISCUSSION = "discussion"  # title, question
    CASE = "case"  # title, story, question, source
    CONTENT_NOTE = "content-note"  # title, body
    KEY_MESSAGES = "key-messages"  # title, body
    CONTACTS = "contacts"  # title, graphic, source
    REFERENCES = "references"  # title, body


PLACEHOLDERS: Mapping[Layout, tuple[str, ...]] = {
    Layout.TITLE: ("title", "subtitle", "details"),
    Layout.SECTION: ("title", "number", "summary"),
    Layout.OBJECTIVES: ("title", "body"),
    Layout.CONTENT: ("title", "body", "source"),
    Layout.TWO_COLUMNS: (
        "title",
        "left heading",
        "left",
        "right heading",
        "right",
        "source",
    ),
    Layout.TABLE: ("title", "graphic", "source"),
    Layout.CHART: ("title", "graphic", "takeaway", "source"),
    Layout.FIGURE: ("title", "graphic", "source"),
    Layout.QUOTATION: ("title", "quotation", "attribution", "source"),
    Layout.BIG_NUMBER: ("title", "number", "statement", "caveat", "source"),
    Layout.ACTIVITY: ("title", "method", "time", "groups", "task", "materials"),
    Layout.DEBRIEF: ("title", "questions"),
    Layout.DISCUSSION: ("title", "question"),
    Layout.CASE: ("title", "story", "question", "source"),
    Layout.CONTENT_NOTE: ("title", "body"),
    Layout.KEY_MESSAGES: ("title", "body"),
    Layout.CONTACTS: ("title", "graphic", "source"),
    Layout.REFERENCES: ("title", "body"),
}
"""What slides of each kind may fill, beside their footer and number."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A placeholder of the layout, by name, and what stands in it.

    `size` in points is one of the placeholder's steps; 0 leaves the size to the layout. `air` is
    what stands between paragraphs beyond the layout's own space, in points. `icon`, a name of
    `builder.render.icons`, is drawn where the layout has a place for it.
    """

    placeholder: str
    paragraphs: tuple[Paragraph, ...]
    size: float = 0.0
    air: float = 0.0
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; `id` is unique in the deck and the same from build to build, `notes` are the
    notes page.

    The texts stand in reading order; a placeholder that is not filled is not drawn. `marker` says
    where in the deck the slide stands, `progress` how far that is (0 to 1); `restriction` says who
    alone may see it, where that is so.
    """

    id: str
    layout: Layout
    title: Runs
    texts: tuple[Filled, ...] = ()
    graphic: Graphic | None = None
    notes: tuple[Paragraph, ...] = ()
    place: Place = NOWHERE
    title_size: float = 0.0
    marker: str = ""
    progress: float = 0.0
    restriction: str = ""


@dataclass(frozen=True, slots=True)
class DeckSection:
    """A named run of slides: PowerPoint shows it as a section."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A presentation; `name` is the file's name without suffix, `footer` stands on every slide
    but the title.
    """

    name: str
    meta: Meta
    footer: str
    sections: tuple[DeckSection, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides in order."""
        return tuple(slide for section in self.sections for slide in section.slides)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set, in points: size, line pitch, space before, indent; family and
    weight.
    """

    size: float
    pitch: float
    before: float
    indent: float
    family: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Room:
    """What a placeholder holds: its inner width and height in points, and the sizes of its text.

    `steps` are those sizes, the largest first, each with the setting of every paragraph kind;
    `size` is its own.
    """

    width: float
    height: float
    size: float
    steps: Mapping[float, Mapping[str, Setting]]


Rooms = Mapping[str, Mapping[str, Room]]
"""The rooms of a theme, by layout and placeholder."""

# --- books ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unordered list."""

    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A numbered list; its numbers begin at 1."""

    items: tuple[Runs, ...]


class CalloutKind(StrEnum):
    """What a call-out is for; each can be told apart without colour."""

    SAY = "say"
    ASK = "ask"
    DO = "do"
    WATCH_FOR = "watch-for"
    EXPECT = "expect"
    SAFETY = "safety"
    CHECK = "check"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Callout:
    """A box with a label, told apart by `kind`."""

    kind: CalloutKind
    label: str
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class WriteIn:
    """A prompt and empty lines to write on."""

    prompt: Runs
    lines: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of sections down to `levels`, linked."""

    levels: int = 2


@dataclass(frozen=True, slots=True)
class SlideView:
    """The slide that is on the screen: its picture where there is one, its words where not."""

    slide: str
    title: Runs
    lines: tuple[Runs, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """A step of an activity: its name, what is on the screen (a caption, slides, or a numbered
    task), what is done and said.
    """

    title: Runs
    caption: Runs = ()
    views: tuple[SlideView, ...] = ()
    task: tuple[Runs, ...] = ()
    blocks: tuple[Callout | Chart, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """The steps of an activity, each beside what is on the screen; `screen` and `spoken` head the
    two columns, `alt` describes them.
    """

    screen: str
    spoken: str
    steps: tuple[ScriptStep, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a test: boxes to tick, or `lines` to write on under `prompt`."""

    stem: Runs
    options: tuple[Runs, ...] = ()
    prompt: Runs = ()
    lines: int = 0


BookBlock = (
    Paragraph
    | Bullets
    | Steps
    | Table
    | Chart
    | Drawing
    | Callout
    | WriteIn
    | Contents
    | Script
    | Question
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what stands under it, and the sections within; `id` is what links aim at.

    A section that is not `listed` stands in no list of contents. A chapter may have a `number`, and
    a `kicker` above its title. A `sheet` is to be copied, and fills its page.
    """

    id: str
    title: Runs
    blocks: tuple[BookBlock, ...] = ()
    sections: tuple[Section, ...] = ()
    new_page: bool = False
    listed: bool = True
    number: str = ""
    kicker: str = ""
    sheet: bool = False

    @property
    def name(self) -> str:
        """Number and title, as the contents list it."""
        title = "".join(run.text for run in self.title)
        return f"{self.number} {title}" if self.number else title


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: `facts` are label and value, `notice` is what must be seen before use."""

    title: str
    subtitle: str
    kicker: str
    facts: tuple[tuple[str, str], ...]
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A paginated document; `header` stands on each page, `page_of` is the footer with `{page}`
    and `{pages}`.
    """

    name: str
    meta: Meta
    paper: str
    header: str
    page_of: str
    cover: Cover
    sections: tuple[Section, ...]


Document = Deck | Book


@dataclass(frozen=True, slots=True)
class Finish:
    """What is known of a book only after a first drawing.

    `pages` are those of its listed headings, in order; `pictures` are PNG files of slides by
    their ids.
    """

    pages: tuple[int, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


UNFINISHED = Finish()
"""A first drawing: links without numbers, slides in words."""
