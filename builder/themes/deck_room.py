"""Layouts for what the room does, and for what closes a module and a training.

Only `make_deck` uses this. An activity has a band of teal on top while people work, and one of plum
while they look back; a question stands alone.
"""

from __future__ import annotations

from builder.themes.deck_grid import (
    AMBER,
    ASIDE,
    FULL,
    HEIGHT,
    MARGIN,
    PANEL,
    PAPER,
    PLUM,
    SAND,
    SOURCE,
    TEAL,
    TITLE,
    WIDTH,
    Foot,
    Page,
    icon,
    slot,
)
from builder.themes.deck_parts import Box, Decoration, Field, Words

_IN_DARK_PANEL = Foot(
    PANEL + ASIDE,
    marker=Box(MARGIN, 509, PANEL - MARGIN - 4, 16),
    marked=SAND,
    above_at=PANEL + ASIDE,
)
_INDENTED = Foot(128, marker=Box(128, 509, 240, 16), above_at=128)
_UNDER_BAND = Foot(above=AMBER)


def done() -> tuple[Page, ...]:
    """These layouts, in the order in which PowerPoint offers them."""
    return (*_room(), *_endings())


def _room() -> tuple[Page, ...]:
    """What the group does: a band tells it from what is shown, and the question stands alone."""
    question = Words(
        "question",
        Box(MARGIN, 126, FULL, 344),
        40,
        50,
        "One question",
        ink=TEAL,
        bold=True,
        anchor="ctr",
        fill=PAPER,
        inset=(128, 24),
    )
    mark = slot("question", MARGIN + 40, 272, 56)
    return (
        _activity(),
        _debrief(),
        Page("discussion", (TITLE, question), (mark,), SAND),
        _case(),
    )


def _band(tone: str) -> tuple[Decoration, ...]:
    return Decoration(Box(0, 0, WIDTH, 108), tone), Decoration(Box(0, 108, WIDTH, 4), AMBER)


def _head(prompt: str, width: float) -> Words:
    """A title on a band."""
    return Words(
        "title", Box(MARGIN, 28, width, 72), 30, 36, prompt, "title", ink=PAPER, anchor="ctr"
    )


def _activity() -> Page:
    """Method, time and groups in a strip, materials at the foot, and the task, large."""
    strip = Decoration(Box(0, 112, WIDTH, 72), SAND)
    facts: list[Words] = []
    slots: list[Decoration] = []
    for name, x, width in (("method", MARGIN, 196), ("time", 316, 116), ("groups", 496, 364)):
        facts.append(Words(name, Box(x + 44, 112, width, 72), 18, 22, name, anchor="ctr"))
        slots.append(slot(name, x, 133, 30))
    task = Words(
        "task",
        Box(MARGIN, 194, FULL, 212),
        26,
        33,
        "Task",
        bullet="1.",
        before=10,
        anchor="ctr",
    )
    things = Words("materials", Box(MARGIN + 44, 414, 804, 68), 18, 22, "Materials", anchor="ctr")
    slots.append(slot("materials", MARGIN, 433, 30))
    words = (_head("Activity", FULL), *facts, task, things)
    shown = (*_band(TEAL), strip, *slots)
    return Page("activity", words, shown, alone=True, foot=_UNDER_BAND)


def _debrief() -> Page:
    questions = Words(
        "questions",
        Box(MARGIN, 132, FULL, 352),
        28,
        36,
        "Questions",
        bullet="1.",
        before=20,
        anchor="ctr",
    )
    mark = icon("debrief", 864, 40, 40, AMBER)
    words = (_head("Looking back", 760), questions)
    return Page("debrief", words, (*_band(PLUM), mark), alone=True, foot=_UNDER_BAND)


def _case() -> Page:
    edge = Decoration(Box(MARGIN, 126, 4, 328), PLUM)
    story = Words(
        "story", Box(MARGIN + 28, 126, 516, 328), 22, 29, "Composite case", before=12, anchor="ctr"
    )
    ask = Words(
        "question",
        Box(632, 126, 272, 328),
        26,
        33,
        "Question",
        ink=PAPER,
        bold=True,
        before=10,
        fill=TEAL,
        inset=(24, 78),
    )
    mark = slot("question", 656, 150, 40)
    return Page("case", (TITLE, story, ask, SOURCE), (edge, mark))


def _endings() -> tuple[Page, ...]:
    calm = Words(
        "title", Box(128, 84, 704, 84), 32, 40, "Before we begin", "title", ink=TEAL, anchor="b"
    )
    note = Words("body", Box(128, 188, 704, 284), 26, 36, "Content note", before=12)
    aside = Decoration(Box(96, 96, 4, 376), PLUM)
    panel = Decoration(Box(0, 0, PANEL, HEIGHT), TEAL)
    edge = Decoration(Box(PANEL, 0, 4, HEIGHT), AMBER)
    mark = icon("key-messages", MARGIN, 56, 48, AMBER)
    heading = Words(
        "title",
        Box(MARGIN, 124, PANEL - MARGIN - 16, 356),
        30,
        37,
        "Key messages",
        "title",
        ink=PAPER,
    )
    messages = Words(
        "body",
        Box(PANEL + ASIDE, 60, FULL + MARGIN - PANEL - ASIDE, 420),
        24,
        31,
        "Messages",
        bullet="•",
        before=16,
        anchor="ctr",
    )
    calls = Words("title", Box(MARGIN, 32, FULL, 44), 30, 36, "Where to turn", "title")
    contacts = Field("graphic", Box(MARGIN, 88, FULL, 376), "")
    references = Words(
        "body", Box(MARGIN, 126, FULL, 364), 14, 18, "References", before=6, columns=2
    )
    return (
        Page("content-note", (calm, note), (aside,), SAND, alone=True, foot=_INDENTED),
        Page(
            "key-messages",
            (heading, messages),
            (panel, edge, mark),
            alone=True,
            foot=_IN_DARK_PANEL,
        ),
        Page("contacts", (calls, contacts, SOURCE)),
        Page("references", (TITLE, references)),
    )
