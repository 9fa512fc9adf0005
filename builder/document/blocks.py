"""What stands in a section of a book: a closed union."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from builder.document.graphics import Chart, Drawing, Table
from builder.document.parts import Paragraph, Runs


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
