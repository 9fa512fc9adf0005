"""Draw `plain/deck.pptx`, the theme of decks: 16 layouts on a grid of 12 columns of 56 points.

The theme is a real file, made to be opened and changed in PowerPoint; this script drew it first and
says why it looks as it does. `python -m builder.themes.make_deck FILE` draws it again and so undoes
what was changed in PowerPoint. Measures are points (960 x 540); line spacing is exact, so that
every program breaks lines and pages alike.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from builder.render.package import Package
from builder.themes import deck_parts as parts
from builder.themes.deck_frame import R, frame, relationships
from builder.themes.deck_parts import Box, Decoration, Field, Words

MARGIN, COLUMN, GUTTER = 56, 56, 16
WIDTH, HEIGHT = 960, 540
FULL = 12 * (COLUMN + GUTTER) - GUTTER

INK, TEAL, PAPER, SAND = "tx1", "tx2", "bg1", "bg2"
MID_TEAL, AMBER, PLUM, MIST, SLATE = "accent1", "accent2", "accent3", "accent4", "accent6"

TITLE = Words("title", Box(MARGIN, 38, FULL, 72), 30, 36, "Title: say the message", "title")
SOURCE = Words(
    "source", Box(MARGIN, 464, FULL, 32), 12, 15, "Source", ink=SLATE, anchor="b", before=2
)
FOOTER = Words(
    "footer", Box(MARGIN, 508, 640, 16), 12, 15, "Footer", "ftr", ink=SLATE, anchor="ctr"
)
NUMBER = Words(
    "slide number", Box(832, 508, 72, 16), 12, 15, "", "sldNum", ink=SLATE, anchor="ctr", align="r"
)
BAND = Decoration(Box(0, 0, 12, HEIGHT), TEAL)
MARK = Decoration(Box(0, 42, 12, 28), AMBER)
QUIET = (BAND, MARK)
RINGS = ((300, MID_TEAL, 45), (216, MID_TEAL, 70), (132, MID_TEAL, 100), (56, AMBER, 100))


@dataclass(frozen=True, slots=True)
class Page:
    """A layout: words in reading order, decoration behind; `alone` leaves out the master's."""

    name: str
    words: tuple[Words | Field, ...]
    decorations: tuple[Decoration, ...] = ()
    ground: str = PAPER
    alone: bool = False
    kind: str = ""
    footer_at: int = MARGIN


def pages() -> tuple[Page, ...]:
    """The layouts, in the order in which PowerPoint offers them."""
    return (*_dividers(), *_texts(), *_graphics(), *_statements(), *_room(), *_endings())


def _dividers() -> tuple[Page, ...]:
    title = Words(
        "title",
        Box(MARGIN, 108, 704, 174),
        48,
        56,
        "Title of the training",
        "ctrTitle",
        ink=PAPER,
        anchor="b",
    )
    subtitle = Words(
        "subtitle", Box(MARGIN, 298, 656, 68), 24, 32, "Subtitle", "subTitle", ink=SAND
    )
    details = Words(
        "details", Box(MARGIN, 420, 584, 76), 18, 24, "Who, where, when", ink=SAND, anchor="b"
    )
    number = Words("number", Box(MARGIN, 64, 704, 80), 60, 68, "1", ink=AMBER, bold=True)
    head = Words(
        "title",
        Box(MARGIN, 176, 704, 152),
        40,
        48,
        "Title of the module",
        "title",
        ink=PAPER,
        anchor="b",
    )
    summary = Words(
        "summary", Box(MARGIN, 344, 600, 112), 22, 28, "What it is about", ink=SAND, before=6
    )
    return (
        Page("title", (title, subtitle, details), _corner(), TEAL, alone=True, kind="title"),
        Page("section", (number, head, summary), _corner()[:3], TEAL, alone=True, kind="secHead"),
    )


def _corner() -> tuple[Decoration, ...]:
    """Quarter circles round the lower right corner: a light that rises."""
    return tuple(
        Decoration(Box(WIDTH - r, HEIGHT - r, r, r), tone, strength, "quarter")
        for r, tone, strength in RINGS
    )


def _texts() -> tuple[Page, ...]:
    body = Words("body", Box(MARGIN, 126, 776, 330), 22, 28, "Points", bullet="•", before=8)
    half = FULL // 2 - GUTTER
    cards: list[Words] = []
    for side, x, tone in (("left", MARGIN, TEAL), ("right", MARGIN + half + 2 * GUTTER, PLUM)):
        cards += [
            Words(
                f"{side} heading",
                Box(x, 126, half, 44),
                20,
                24,
                "Heading",
                ink=PAPER,
                bold=True,
                anchor="ctr",
                fill=tone,
                inset=(18, 4),
            ),
            Words(
                side,
                Box(x, 170, half, 286),
                20,
                25,
                "Points",
                bullet="•",
                before=5,
                fill=SAND,
                inset=(18, 12),
            ),
        ]
    return (
        Page("content", (TITLE, body, SOURCE), kind="obj"),
        Page("two-columns", (TITLE, *cards, SOURCE)),
    )


def _graphics() -> tuple[Page, ...]:
    area = Box(MARGIN, 126, FULL, 332)
    takeaway = Words(
        "takeaway",
        Box(648, 126, 256, 330),
        20,
        27,
        "What it shows",
        ink=TEAL,
        anchor="ctr",
        before=10,
        fill=SAND,
        inset=(20, 16),
    )
    chart = Field("graphic", Box(MARGIN, 126, 560, 330), "chart")
    return (
        Page("table", (TITLE, Field("graphic", area, "tbl"), SOURCE)),
        Page("chart", (TITLE, chart, takeaway, SOURCE)),
        Page("figure", (TITLE, Field("graphic", area, ""), SOURCE)),
    )


def _statements() -> tuple[Page, ...]:
    panel = Box(MARGIN, 126, FULL, 250)
    quotation = Words(
        "quotation",
        panel,
        30,
        40,
        "Words of somebody else",
        ink=TEAL,
        face="Cambria",
        anchor="ctr",
        fill=SAND,
        inset=(48, 20),
    )
    attribution = Words("attribution", Box(104, 392, 800, 56), 20, 26, "Who said it", bold=True)
    number = Words(
        "number", Box(MARGIN, 112, FULL, 136), 120, 130, "50", ink=MID_TEAL, bold=True, anchor="b"
    )
    statement = Words("statement", Box(MARGIN, 258, 776, 108), 28, 36, "What it says")
    caveat = Words(
        "caveat",
        Box(MARGIN, 384, FULL, 72),
        18,
        24,
        "What it does not say",
        anchor="ctr",
        fill=SAND,
        inset=(20, 10),
    )
    edge = Decoration(Box(panel.x - 8, panel.y, 8, panel.h), AMBER)
    return (
        Page("quotation", (TITLE, quotation, attribution, SOURCE), (edge,)),
        Page("big-number", (TITLE, number, statement, caveat, SOURCE)),
    )


def _room() -> tuple[Page, ...]:
    """What the group does; a band of teal or a sheet of sand tells it from what is shown."""
    head = Words(
        "title", Box(MARGIN, 20, FULL, 76), 30, 36, "Activity", "title", ink=PAPER, anchor="ctr"
    )
    facts = Words(
        "facts", Box(MARGIN, 136, 248, 360), 18, 22, "Method, time", fill=SAND, inset=(18, 14)
    )
    task = Words("task", Box(344, 140, 560, 356), 24, 31, "Task", bullet="1.", before=12)
    question = Words(
        "question",
        Box(MARGIN, 126, FULL, 350),
        40,
        50,
        "One question",
        ink=TEAL,
        bold=True,
        anchor="ctr",
        fill=PAPER,
        inset=(56, 24),
    )
    top = Decoration(Box(0, 0, WIDTH, 112), TEAL)
    line = Decoration(Box(0, 112, WIDTH, 4), AMBER)
    return (
        Page("activity", (head, facts, task), (top, line), alone=True),
        Page("discussion", (TITLE, question), (), SAND),
        _case(),
    )


def _case() -> Page:
    story = Words("story", Box(MARGIN, 126, 544, 330), 20, 27, "Composite case", before=10)
    ask = Words(
        "question",
        Box(632, 126, 272, 330),
        22,
        29,
        "Question",
        ink=PAPER,
        bold=True,
        anchor="ctr",
        before=10,
        fill=TEAL,
        inset=(22, 18),
    )
    return Page("case", (TITLE, story, ask, SOURCE))


def _endings() -> tuple[Page, ...]:
    calm = Words(
        "title", Box(128, 88, 704, 80), 32, 40, "Before we begin", "title", ink=TEAL, anchor="b"
    )
    note = Words("body", Box(128, 188, 704, 288), 24, 33, "Content note", before=12)
    aside = Decoration(Box(96, 96, 4, 380), PLUM)
    panel = Decoration(Box(0, 0, 320, HEIGHT), TEAL)
    mark = Decoration(Box(0, 60, 12, 32), AMBER)
    heading = Words("title", Box(MARGIN, 56, 232, 400), 32, 39, "Key messages", "title", ink=PAPER)
    messages = Words("body", Box(376, 60, 528, 428), 24, 31, "Messages", bullet="•", before=16)
    contacts = Field("graphic", Box(MARGIN, 126, FULL, 332), "tbl")
    references = Words(
        "body", Box(MARGIN, 126, FULL, 370), 14, 18, "References", before=6, columns=2
    )
    return (
        Page("content-note", (calm, note), (aside,), SAND, alone=True, footer_at=128),
        Page("key-messages", (heading, messages), (panel, mark), alone=True, footer_at=376),
        Page("contacts", (TITLE, contacts, SOURCE)),
        Page("references", (TITLE, references)),
    )


def draw_theme() -> bytes:
    """The theme as a .pptx without slides; the same bytes each time."""
    layouts = [_layout(page) for page in pages()]
    package = Package()
    for name, part in frame(len(layouts)).items():
        package.add(name, part)
    package.add("ppt/slideMasters/slideMaster1.xml", parts.master(_master(), len(layouts)))
    rels = relationships((f"{R}/slideMaster", "../slideMasters/slideMaster1.xml"))
    for number, layout in enumerate(layouts, 1):
        package.add(f"ppt/slideLayouts/slideLayout{number}.xml", layout)
        package.add(f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels", rels)
    return package.finish()


def _master() -> str:
    body = Words("body", Box(MARGIN, 132, 776, 324), 22, 28, "Points", bullet="•", before=8)
    return parts.tree(PAPER, QUIET, (TITLE, body, FOOTER, NUMBER))


def _layout(page: Page) -> str:
    words = page.words
    if page.name != "title":
        ink = SAND if page.ground == TEAL else SLATE
        words = (*words, FOOTER.moved(page.footer_at, ink), NUMBER.moved(NUMBER.box.x, ink))
    tree = parts.tree(page.ground, page.decorations, words)
    return parts.layout(page.name, page.kind, page.alone, tree)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(draw_theme())
