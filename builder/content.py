"""What authors write: the nouns of a `Library`, each with its place in a YAML file.

Frozen pydantic models; one definition gives validation, types and the JSON Schema for editors.
Every item of a list has an `id`: replacements, citations, slide ids and differences between
builds hang on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    StringConstraints,
    model_validator,
)

from builder import text as markup
from builder.diagnostics import NOWHERE, Diagnostic, Place
from builder.text import Scalar, Text

if TYPE_CHECKING:
    from builder.theme import ThemeFolder


def _parse(value: object) -> object:
    """The running text of a YAML string; other values pass, so that pydantic names their type."""
    if isinstance(value, Scalar):
        return markup.parse(value, value.place)
    return markup.parse(value) if isinstance(value, str) else value


def _without_place(value: object) -> object:
    """A free mapping without the place that the loader adds to every mapping."""
    if isinstance(value, dict):
        return {name: held for name, held in value.items() if name != "place"}
    return value


def _read_true(value: object) -> object:
    """A written `true`, which YAML keeps as a word."""
    return True if value == "true" else value


def _read_date(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")]
"""Lower-case words joined by hyphens (underscores in the names of country values)."""
Markup = Annotated[InstanceOf[Text], BeforeValidator(_parse, json_schema_input_type=str)]
Plain = Annotated[str, StringConstraints(min_length=1)]
Date = Annotated[date, BeforeValidator(_read_date)]
Minutes = Annotated[int, Field(gt=0, le=480)]
Texts = tuple[Markup, ...]


def _even(columns: Texts, rows: tuple[Texts, ...]) -> None:
    """Raise ValueError for the first row that has not a cell for each column."""
    for number, row in enumerate(rows, 1):
        if len(row) != len(columns):
            first = f" (`{row[0]}`)" if row else ""
            raise ValueError(
                f"row {number}{first} has {len(row)} cells, the table has {len(columns)} columns"
            )


class Node(BaseModel):
    """Anything that an author wrote, with the place where it begins."""

    # A node's validator is built when the first of its kind is read: most are only parts of others.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    place: InstanceOf[Place] = Field(default=NOWHERE, repr=False, exclude=True)


class Depth(StrEnum):
    """How deep a module is taught; the order is that of the members."""

    AWARENESS = "awareness"
    WORKING = "working"
    SPECIALIST = "specialist"

    def reaches(self, other: Depth) -> bool:
        """Whether a module at this depth includes what begins at `other`."""
        order = tuple(Depth)
        return order.index(self) >= order.index(other)


class Method(StrEnum):
    """How an activity is run. What must never be run (re-enacting abuse, personal experience in
    plenary) is no method.
    """

    SHORT_LECTURE = "short-lecture"
    PLENARY_DISCUSSION = "plenary-discussion"
    PAIR_DISCUSSION = "pair-discussion"
    GROUP_WORK = "group-work"
    QUIZ = "quiz"
    CARD_SORT = "card-sort"
    CASE_STUDY = "case-study"
    DECISION_CARDS = "decision-cards"
    TABLE_TOP = "table-top"
    COMMUNICATION_TRIOS = "communication-trios"
    SKILLS_DRILL = "skills-drill"
    ROLE_PLAY_OF_OFFICIALS = "role-play-of-officials"
    MOCK_TRIAL = "mock-trial"
    SIMULATION_WITH_ACTORS = "simulation-with-actors"
    WORLD_CAFE = "world-cafe"
    GALLERY_WALK = "gallery-walk"
    PROBLEM_TREE = "problem-tree"
    MAPPING = "mapping"
    REWRITE = "rewrite"
    CHECKLIST_BUILD = "checklist-build"
    MICRO_TEACHING = "micro-teaching"
    DEMONSTRATION = "demonstration"
    SURVIVOR_EXPERT_SESSION = "survivor-expert-session"
    FILM = "film"
    INDIVIDUAL_REFLECTION = "individual-reflection"
    ACTION_PLANNING = "action-planning"
    ENERGISER = "energiser"
    GROUNDING = "grounding"
    REVIEW = "review"


class Condition(Node):
    """When an item is used: for these audiences (ids or groups), not for those, in these
    countries.
    """

    audiences: tuple[str, ...] = ()
    except_audiences: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()

    def holds(self, audience: Audience, country: str) -> bool:
        """Whether the item is used for `audience` in `country`; what is left empty always holds."""
        named = {audience.id, *audience.groups}
        return (
            (not self.audiences or not named.isdisjoint(self.audiences))
            and named.isdisjoint(self.except_audiences)
            and (not self.countries or country in self.countries)
        )


class Item(Node):
    """Something in a list: known by `id`, used from `depth` on, and only `when` its condition
    holds. What is `restricted` is for the audiences of that condition alone, and is labelled so.
    """

    id: Id
    depth: Depth = Depth.AWARENESS
    when: Condition = Condition()
    restricted: bool = False


def walk(node: object) -> Iterator[Node | Text]:
    """`node` and every node and text within it, in the order in which they were written."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Node):
            yield each
            waiting.extend(reversed(each.__dict__.values()))
        elif isinstance(each, Text):
            yield each
        elif isinstance(each, tuple):
            waiting.extend(reversed(each))
        elif isinstance(each, Mapping):
            waiting.extend(reversed(tuple(each.values())))


# --- slides ---------------------------------------------------------------------------------------


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
        _even(self.columns, self.rows)
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


# --- modules --------------------------------------------------------------------------------------


class LearningObjective(Item):
    """What participants will be able to do: `text` begins with an observable verb."""

    text: Markup


class FacilitatorNotes(Node):
    """What the facilitator says, asks, does and watches for, and the answers that can be
    expected.
    """

    say: Texts = ()
    ask: Texts = ()
    expect: Texts = ()
    do: Texts = ()
    watch_for: Texts = ()


class Step(FacilitatorNotes, Item):
    """One step of an activity, with the slide that is on the screen meanwhile."""

    slide: Slide | None = None

    @property
    def prompts(self) -> Texts:
        """What helps when the room is silent after the question on the slide."""
        return self.slide.prompts if isinstance(self.slide, DiscussionSlide) else ()


class MinutesByDepth(Node):
    """How long an activity takes at each depth; a depth that is left out does not run it."""

    awareness: Minutes | None = None
    working: Minutes | None = None
    specialist: Minutes | None = None

    def at(self, depth: Depth) -> int | None:
        """The minutes at `depth`, or None where the activity does not run."""
        return {
            Depth.AWARENESS: self.awareness,
            Depth.WORKING: self.working,
            Depth.SPECIALIST: self.specialist,
        }[depth]


class Activity(Item):
    """What the group does; activities with the same `choice` are alternatives, of which an
    edition runs one.
    """

    title: Markup
    method: Method
    choice: Id | None = None
    objectives: tuple[Id, ...] = ()
    minutes: MinutesByDepth
    group_size: Markup | None = None
    materials: Texts = ()
    task: Annotated[Texts, Field(max_length=5)] = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    debrief: Texts = ()
    online: Markup | None = None
    low_literacy: Markup | None = None


class HardQuestion(Item):
    """A question that facilitators dread, with an answer that they can give."""

    question: Markup
    answer: Markup


class Option(Node):
    """One of the answers to choose from."""

    id: Id
    text: Markup


class AssessmentItem(Item):
    """A test question: `options` to choose from, or none where the answer is written in words."""

    objective: Id
    stem: Markup
    options: Annotated[tuple[Option, ...], Field(max_length=6)] = ()
    answer: tuple[Markup, ...]
    rationale: Markup


class HandoutBlock(Node):
    """A part of a handout: exactly one of a heading, a paragraph, points, numbered steps, a table
    or lines to write on.
    """

    heading: Markup | None = None
    paragraph: Markup | None = None
    points: Texts = ()
    steps: Texts = ()
    columns: Texts = ()
    rows: tuple[Texts, ...] = ()
    write_in: Markup | None = None
    lines: Annotated[int, Field(ge=1, le=12)] = 3

    @model_validator(mode="after")
    def _is_even(self) -> HandoutBlock:
        _even(self.columns, self.rows)
        return self


class Handout(Item):
    """Paper that a participant keeps; with `activities`, it is printed where one of them is run."""

    title: Markup
    activities: tuple[Id, ...] = ()
    body: Annotated[tuple[HandoutBlock, ...], Field(min_length=1)]


class KeyMessage(Item):
    """The sentence to take home."""

    text: Markup


class ContentNote(Node):
    """How heavy the module is (0 none, 1 mentions abuse, 2 note, opt-out and grounding), and what
    is said before it.
    """

    level: Annotated[int, Field(ge=0, le=2)]
    text: Markup | None = None
    grounding: Markup | None = None


class Module(Node):
    """What is taught, at three depths; its minutes are the sum of its activities."""

    id: Id
    title: Markup
    summary: Markup
    purpose: Markup
    skip_when: Markup
    content_note: ContentNote
    preparation: Texts = ()
    boundaries: Annotated[Texts, Field(min_length=1)]
    objectives: Annotated[tuple[LearningObjective, ...], Field(min_length=1)]
    key_messages: Annotated[tuple[KeyMessage, ...], Field(min_length=1)]
    activities: Annotated[tuple[Activity, ...], Field(min_length=1)]
    hard_questions: tuple[HardQuestion, ...] = ()
    handouts: tuple[Handout, ...] = ()
    assessment: Annotated[tuple[AssessmentItem, ...], Field(min_length=1)]
    bridge: Markup


# --- changes that an audience, a country pack or an organisation makes ----------------------------


class Change(Node):
    """A replacement: `item` (`module/id`) gets the fields of `set`, or is left out; `add` puts in
    items of the same kind.
    """

    item: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
    set: Annotated[dict[str, Any], BeforeValidator(_without_place)] = {}
    remove: bool = False
    add_after: Annotated[tuple[dict[str, Any], ...], Field(max_length=10)] = ()
    reason: Plain


# --- who, where, in which language ----------------------------------------------------------------


class MethodAdvice(Node):
    """Which methods suit an audience, which are never used with it, and what else does harm
    there.
    """

    suit: tuple[Method, ...]
    banned: tuple[Method, ...] = ()
    harmful: Texts = ()


class Audience(Node):
    """Who the participants are and how to work with them."""

    id: Id
    name: Markup
    groups: tuple[Id, ...] = ()
    who: Markup
    prior_knowledge: Markup
    outcomes: Annotated[Texts, Field(min_length=1)]
    methods: MethodAdvice
    group_size: Markup
    pace: Markup
    tone: Markup
    reading_grade: Annotated[int, Field(ge=3, le=16)]
    safeguards: Annotated[Texts, Field(min_length=1)]
    facilitators: Markup
    changes: tuple[Change, ...] = ()


class Status(StrEnum):
    """How sure a fact is: checked by a person, read in a published page, or anything weaker."""

    VERIFIED = "verified"
    SOURCED = "sourced"
    UNVERIFIED = "unverified"


class Verification(Node):
    """Who checked a fact (a role, not a name), when, and until when that holds."""

    role: Plain
    date: Date
    review_by: Date


class Checked(Node):
    """What every fact carries: how sure it is, where it was read and when."""

    id: Id
    status: Status
    sources: tuple[str, ...] = ()
    as_of: Date
    note: str | None = None
    verified: Verification | None = None


class Absence(StrEnum):
    """Why a fact has no value: nobody found it, there is none in the country, or it cannot be
    there.
    """

    UNKNOWN = "unknown"
    NONE = "none"
    DOES_NOT_APPLY = "does-not-apply"


class Answer(StrEnum):
    """What a law says to a question; what is unclear is never taken for a no."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class Definition(Checked):
    """A definition of trafficking that holds in the country or a part of it, against the
    Protocol's.
    """

    scope: Plain
    means_needed_adult: Answer
    means_needed_child: Answer
    consent_irrelevant: Answer
    movement_needed: Answer
    differs: Markup


class Fact(Checked):
    """One thing that is so in a country; a `value` of null says that it is not known."""

    label: Markup
    value: Markup | None = None
    absence: Absence | None = None
    scope: str | None = None
    valid_from: Date | None = None


class ContactRole(StrEnum):
    """What a contact is for."""

    EMERGENCY = "emergency"
    SUPPORT = "support"
    CHILD = "child"
    REFERRAL = "referral"
    REPORTING = "reporting"


class Contact(Checked):
    """Somebody to call; `number` as it is dialled in the country."""

    role: ContactRole
    name: Markup
    number: str | None
    operator: str | None = None
    hours: str | None = None
    languages: str | None = None
    cost: str | None = None
    channels: tuple[str, ...] = ()
    scope: str | None = None
    professional: bool = False


class CountrySource(Node):
    """A page on which facts of a country pack were read."""

    publisher: str
    title: str
    url: str | None = None
    accessed: Date


class Country(Node):
    """A country pack: law, referral, contacts and context, each fact with source, date and
    status.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
    name: Markup
    in_sentence: Markup
    locale: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
    paper: Literal["A4", "Letter"]
    part_of: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None
    contacts: tuple[Contact, ...] = ()
    definitions: tuple[Definition, ...] = ()
    law: tuple[Fact, ...] = ()
    referral: tuple[Fact, ...] = ()
    context: tuple[Fact, ...] = ()
    safety: Texts = ()
    trainer_notes: Texts = ()
    sources: Annotated[Mapping[str, CountrySource], BeforeValidator(_without_place)] = {}
    changes: tuple[Change, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, in the order of the annex."""
        return (*self.law, *self.referral, *self.context)

    @property
    def values(self) -> tuple[Contact | Fact, ...]:
        """All that modules may refer to by id: contacts first, then facts."""
        return (*self.contacts, *self.facts)


class GlossaryEntry(Node):
    """A word of the field, explained; `see` names further words that lead here."""

    id: Id
    term: Plain
    definition: Markup
    see: tuple[str, ...] = ()


class GuidancePage(Item):
    """A page of every handbook in this language: how to use it, or the safety plan."""

    chapter: Literal["use", "safety"]
    title: Markup
    body: Annotated[tuple[HandoutBlock, ...], Field(min_length=1)]


class TermSeverity(StrEnum):
    """How much a term weighs: an error stops a release, a warning needs a reason, info is shown
    to the author.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class TermException(StrEnum):
    """The only reasons for which a place may keep a term that is to be avoided."""

    TREATY_TITLE = "treaty_title"
    STATUTE = "statute"
    ORG_NAME = "org_name"
    PUBLICATION_TITLE = "publication_title"
    QUOTATION = "quotation"
    SELF_DESCRIPTION = "self_description"
    LANGUAGE_EXERCISE = "language_exercise"
    LE_TRACK = "le_track"
    MYTH = "myth"
    NEUTRAL_MEANING = "neutral_meaning"


class TermToAvoid(Node):
    """Words that are not used, why, and what to write instead.

    In `words`, `a/b` is either word and `*` is any one word; capital letters do not count.
    """

    id: Id
    words: Annotated[tuple[Plain, ...], Field(min_length=1)]
    severity: TermSeverity
    prefer: Plain
    reason: Plain
    exceptions: tuple[TermException, ...] = ()
    source: Plain

    @property
    def phrases(self) -> tuple[str, ...]:
        """`words` with each `a/b` written out; `*` still stands for any one word."""
        return tuple(
            " ".join(chosen)
            for written in self.words
            for chosen in product(*(word.split("/") for word in written.split()))
        )


class Language(Node):
    """Interface words, direction, glossary, standing guidance and words to avoid of one language
    (BCP 47 tag).
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
    name: Plain
    direction: Literal["ltr", "rtl"]
    labels: Annotated[Mapping[str, str], BeforeValidator(_without_place)]
    methods: Annotated[Mapping[str, str], BeforeValidator(_without_place)]
    glossary: tuple[GlossaryEntry, ...] = ()
    guidance: tuple[GuidancePage, ...] = ()
    avoid: tuple[TermToAvoid, ...] = ()
    acronyms: tuple[str, ...] = ()


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


# --- curricula ------------------------------------------------------------------------------------

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day, `09:30`."""


class Break(Node):
    """A pause: taken at the change of activity nearest to `at`."""

    kind: Literal["break", "lunch"]
    at: Clock
    minutes: Minutes


class DayPlan(Node):
    """When a training day opens and closes, and its breaks."""

    opens: Clock
    closes: Clock
    breaks: tuple[Break, ...] = ()


class ModuleChoice(Node):
    """A module of a curriculum, and the depth at which it is taught."""

    id: Id
    depth: Depth


class Curriculum(Node):
    """Which training: for whom, in what order, in how many days, and the editions that are built
    by default.
    """

    id: Id
    title: Markup
    subtitle: Markup
    audience: Id
    purpose: Markup
    modules: Annotated[tuple[ModuleChoice, ...], Field(min_length=1)]
    days: Annotated[tuple[DayPlan, ...], Field(min_length=1)]
    editions: tuple[
        Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]+)?/[A-Za-z-]+$")], ...
    ]
    theme: Id = "plain"


class Organisation(Node):
    """Who publishes a layer of the library, and what it changes in modules of others."""

    name: Plain
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One curriculum, in one country, in one language."""

    curriculum: str
    country: str
    language: str

    def __str__(self) -> str:
        return f"{self.curriculum}/{self.country}-{self.language}"

    @property
    def stem(self) -> str:
        """How its files are named, so that each can be mailed alone."""
        return f"{self.curriculum}-{self.country}-{self.language}"


@dataclass(frozen=True, slots=True)
class Allowance:
    """An exception that an author wrote beside a line: which rule, what kind, why, for which
    lines.
    """

    place: Place
    rule: str
    kind: str
    reason: str
    first: int
    last: int

    def covers(self, found: Diagnostic) -> bool:
        """Whether it is for `found`, and of a kind that the rule takes."""
        return (
            found.rule == self.rule
            and found.place.file == self.place.file
            and self.first <= found.place.line <= self.last
            and (self.kind in found.exceptions if found.exceptions else found.severity == "warning")
        )


@dataclass(frozen=True, slots=True)
class Library:
    """All that authors wrote, in all layers, by id.

    `ids` are those of all files of a kind, also of files that have faults or were not needed and
    so not read.
    """

    curricula: Mapping[str, Curriculum]
    modules: Mapping[str, Module]
    audiences: Mapping[str, Audience]
    countries: Mapping[str, Country]
    languages: Mapping[str, Language]
    evidence: Mapping[str, Evidence]
    organisations: tuple[Organisation, ...] = ()
    themes: Mapping[str, ThemeFolder] = field(default_factory=dict)
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()

    def known(self, kind: str) -> frozenset[str]:
        """The ids of the files of `kind`."""
        return self.ids.get(kind, frozenset())
