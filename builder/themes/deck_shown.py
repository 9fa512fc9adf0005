"""Layouts for what is shown: dividers, objectives, texts, graphics, statements.

Only `make_deck` uses this. A module opens with a sheet of sand (objectives) and ends with one of
teal (key messages, in `deck_room`).
"""

from __future__ import annotations

from builder.themes.deck_grid import (
    AMBER,
    ASIDE,
    FULL,
    HEIGHT,
    MARGIN,
    MID_TEAL,
    MIST,
    PANEL,
    PAPER,
    PLUM,
    RINGS,
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

EDGE, BETWEEN_CARDS = 8, 24
"""The bar at the side of a sheet, and the space between two cards."""
_DARK = Foot(ink=SAND, track=MID_TEAL, marker=None)
_IN_PANEL = Foot(
    PANEL + ASIDE, marker=Box(MARGIN, 509, PANEL - MARGIN - 4, 16), above_at=PANEL + ASIDE
)


def shown() -> tuple[Page, ...]:
    """These layouts, in the order in which PowerPoint offers them."""
    return (*_dividers(), _objectives(), *_texts(), *_graphics(), *_statements())


def _rule(x: float, y: float) -> Decoration:
    """A short amber line between a large title and what follows it."""
    return Decoration(Box(x, y, 64, 4), AMBER)


def _dividers() -> tuple[Page, ...]:
    title = Words(
        "title",
        Box(MARGIN, 96, 740, 176),
        48,
        56,
        "Title of the training",
        "ctrTitle",
        ink=PAPER,
        anchor="b",
    )
    subtitle = Words(
        "subtitle", Box(MARGIN, 316, 656, 68), 24, 32, "Subtitle", "subTitle", ink=SAND
    )
    details = Words(
        "details", Box(MARGIN, 396, 584, 100), 18, 24, "Who, where, when", ink=SAND, anchor="b"
    )
    number = Words(
        "number", Box(MARGIN, 140, 168, 132), 120, 132, "1", ink=AMBER, bold=True, anchor="b"
    )
    name = Words(
        "title",
        Box(240, 104, 664, 156),
        44,
        52,
        "Title of the module",
        "title",
        ink=PAPER,
        anchor="b",
    )
    summary = Words(
        "summary", Box(240, 300, 560, 150), 22, 29, "What it is about", ink=SAND, before=10
    )
    return (
        Page(
            "title",
            (title, subtitle, details),
            (*_corner(), _rule(MARGIN, 290)),
            TEAL,
            alone=True,
            kind="title",
        ),
        Page(
            "section",
            (number, name, summary),
            (*_corner()[1:3], _rule(240, 276)),
            TEAL,
            alone=True,
            kind="secHead",
            foot=_DARK,
        ),
    )


def _corner() -> tuple[Decoration, ...]:
    """Quarter circles round the lower right corner: a light that rises."""
    return tuple(
        Decoration(Box(WIDTH - r, HEIGHT - r, r, r), tone, strength, "quarter")
        for r, tone, strength in RINGS
    )


def _objectives() -> Page:
    sheet = Decoration(Box(0, 0, PANEL, HEIGHT), SAND)
    edge = Decoration(Box(PANEL, 0, 4, HEIGHT), MIST)
    title = Words(
        "title", Box(MARGIN, 124, PANEL - MARGIN - 16, 356), 30, 37, "Objectives", "title", ink=TEAL
    )
    body = Words(
        "body",
        Box(PANEL + ASIDE, 60, FULL + MARGIN - PANEL - ASIDE, 420),
        26,
        33,
        "Objectives",
        bullet="•",
        before=16,
        anchor="ctr",
    )
    mark = icon("objectives", MARGIN, 56, 48, MID_TEAL)
    return Page("objectives", (title, body), (sheet, edge, mark), alone=True, foot=_IN_PANEL)


def _texts() -> tuple[Page, ...]:
    body = Words(
        "body",
        Box(MARGIN + EDGE, 126, FULL - EDGE, 328),
        24,
        31,
        "Points",
        bullet="•",
        before=12,
        anchor="ctr",
        fill=SAND,
        inset=(36, 24),
    )
    edge = Decoration(Box(MARGIN, 126, EDGE, 328), MID_TEAL)
    half = (FULL - BETWEEN_CARDS) // 2
    cards: list[Words] = []
    for side, x, tone in (("left", MARGIN, TEAL), ("right", MARGIN + half + BETWEEN_CARDS, PLUM)):
        cards += [
            Words(
                f"{side} heading",
                Box(x, 126, half, 58),
                24,
                29,
                "Heading",
                ink=PAPER,
                bold=True,
                anchor="ctr",
                fill=tone,
                inset=(22, 4),
            ),
            Words(
                side,
                Box(x, 184, half, 270),
                22,
                28,
                "Points",
                bullet="•",
                before=8,
                fill=SAND,
                inset=(22, 18),
            ),
        ]
    return (
        Page("content", (TITLE, body, SOURCE), (edge,), kind="obj"),
        Page("two-columns", (TITLE, *cards, SOURCE)),
    )


def _graphics() -> tuple[Page, ...]:
    area = Box(MARGIN, 122, FULL, 334)
    takeaway = Words(
        "takeaway",
        Box(648, 126, 256, 328),
        24,
        31,
        "What it shows",
        ink=TEAL,
        anchor="ctr",
        before=10,
        fill=SAND,
        inset=(22, 16),
    )
    chart = Field("graphic", Box(MARGIN, 126, 568, 328), "chart")
    return (
        Page("table", (TITLE, Field("graphic", area, "tbl"), SOURCE)),
        Page("chart", (TITLE, chart, takeaway, SOURCE)),
        Page("figure", (TITLE, Field("graphic", area, ""), SOURCE)),
    )


def _statements() -> tuple[Page, ...]:
    panel = Box(MARGIN + EDGE, 126, FULL - EDGE, 258)
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
        inset=(88, 18),
    )
    attribution = Words(
        "attribution", Box(panel.x + 88, 396, 752, 56), 20, 26, "Who said it", bold=True
    )
    number = Words(
        "number", Box(MARGIN, 108, FULL, 144), 120, 132, "50", ink=MID_TEAL, bold=True, anchor="b"
    )
    statement = Words("statement", Box(MARGIN, 260, 800, 108), 28, 36, "What it says")
    caveat = Words(
        "caveat",
        Box(MARGIN, 382, FULL, 72),
        18,
        24,
        "What it does not say",
        anchor="ctr",
        fill=SAND,
        inset=(22, 10),
    )
    edge = Decoration(Box(MARGIN, panel.y, EDGE, panel.h), AMBER)
    marks = slot("quotation", panel.x + 24, panel.y + panel.h / 2 - 20, 40)
    return (
        Page("quotation", (TITLE, quotation, attribution, SOURCE), (edge, marks)),
        Page("big-number", (TITLE, number, statement, caveat, SOURCE)),
    )
