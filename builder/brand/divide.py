"""The area of a slide divided among our placeholders, one recipe for each slide kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from builder.brand.match import Choice
from builder.document import Layout
from builder.template import Box, NewSpot, Style

SOURCE = 32.0
_GUTTER, _GAP = 16.0, 4.0
_BOTTOM = 524.0
"""The first slide has no foot: its details may stand down to here."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a slide of `width`, whose foot begins at `foot`; `body` is its text's size."""

    x: float
    y: float
    w: float
    h: float
    width: float = 960.0
    foot: float = 506.0
    body: float = 22.0

    @property
    def box(self) -> Box:
        """Left, top, width, height."""
        return self.x, self.y, self.w, self.h

    def rows(self, *shares: float) -> list[Area]:
        """Bands from the top down; shares over 1 are points, the others divide the rest."""
        fixed = sum(share for share in shares if share > 1)
        free = self.h - fixed - _GAP * (len(shares) - 1)
        whole = sum(share for share in shares if share <= 1) or 1
        found, y = [], self.y
        for share in shares:
            high = share if share > 1 else free * share / whole
            found.append(replace(self, y=y, h=high))
            y += high + _GAP
        return found

    def columns(self, *shares: float) -> list[Area]:
        """Columns from the left, by shares."""
        free = self.w - _GUTTER * (len(shares) - 1)
        found, x = [], self.x
        for share in shares:
            wide = free * share / sum(shares)
            found.append(replace(self, x=x, w=wide))
            x += wide + _GUTTER
        return found


def recipe(choice: Choice, title: NewSpot, area: Area) -> Iterator[NewSpot]:
    """The title and all that stands under it."""
    if choice.kind is Layout.TITLE:
        yield title
        yield from _opening(choice, title, area)
    elif choice.kind is Layout.SECTION:
        yield from _section(choice, title, area)
    else:
        yield title
        if choice.kind is Layout.TWO_COLUMNS:
            yield from _two_columns(choice, area)
        else:
            yield from _RECIPES[choice.kind](area)


def words(size: float, **more: object) -> Style:
    """Text of `size` with the line pitch that goes with it."""
    return Style(size, float(round(size * 1.26)), **more)  # type: ignore[arg-type]


def _spot(name: str, area: Area, style: Style, kind: str = "body") -> NewSpot:
    return NewSpot(name, kind, area.box, style)


def _source(area: Area) -> NewSpot:
    return _spot("source", area, Style(12, 15, 2, anchor="b"))


def _points(name: str, area: Area, size: float) -> NewSpot:
    return _spot(name, area, words(size, before=round(size / 2.4), bullet="•"))


# --- openings -------------------------------------------------------------------------------------


def _opening(choice: Choice, title: NewSpot, area: Area) -> Iterator[NewSpot]:
    """The subtitle where the template has it, the details under it."""
    own = choice.taken.get("subtitle")
    top = own.box[1] if own else title.box[1] + title.box[3] + 8
    if top < title.box[1]:  # a subtitle above its title: both stand below
        top = title.box[1] + title.box[3] + 8
    x, w = (own.box[0], own.box[2]) if own else (title.box[0], title.box[2])
    free = Area(max(16.0, x), top, min(w, area.width - 32), _BOTTOM - top)
    if free.h < 130:
        free = replace(free, y=_BOTTOM - 130, h=130.0)
    high = min(own.box[3] if own else 70.0, free.h * 0.45)
    first, rest = free.rows(max(high, 56.0), 1.0)
    yield _spot("subtitle", first, words(min(22.0, own.size if own else 22.0)))
    yield _spot("details", rest, Style(16, 20, 2))


def _section(choice: Choice, title: NewSpot, area: Area) -> Iterator[NewSpot]:
    """The number before the title, the summary where the template has its text."""
    x, y, w, h = title.box
    own = choice.taken.get("summary")
    if h < 84:
        y, h = max(16.0, y - (84 - h)), 84.0
    side = min(100.0, w * 0.16)
    size = float(round(min(64.0, h * 0.7)))
    yield replace(title, box=(x + side + 8, y, w - side - 8, h))
    number = Style(
        size, float(round(size * 1.1)), bold=True, anchor=title.style.anchor, align="ctr"
    )
    yield NewSpot("number", "body", (x, y, side, h), number, title.like)
    below = Area(x, y + h + 8, w, area.foot - 8 - (y + h + 8))
    above = Area(x, 16.0, w, y - 24)
    if own is not None and own.box[1] < y and above.h >= 120:
        top = max(above.y, min(own.box[1], y - 150))
        box = replace(above, y=top, h=y - 8 - top)
    elif own is not None and own.box[1] >= y + h - 12:
        top = max(own.box[1], below.y)
        box = Area(own.box[0], top, own.box[2], max(min(own.box[3], area.foot - 8 - top), 40.0))
        box = replace(box, h=max(box.h, min(140.0, area.foot - 8 - top)))
    else:
        box = below if below.h >= 110 else above
    yield _spot("summary", box, words(20, before=8))


# --- contents -------------------------------------------------------------------------------------


def _body(area: Area) -> Iterator[NewSpot]:
    yield _points("body", area, area.body)


def _content(area: Area) -> Iterator[NewSpot]:
    body, source = area.rows(1.0, SOURCE)
    yield _points("body", body, area.body)
    yield _source(source)


def _two_columns(choice: Choice, area: Area) -> Iterator[NewSpot]:
    left, right = choice.taken.get("left"), choice.taken.get("right")
    body, source = area.rows(1.0, SOURCE)
    columns = body.columns(1, 1)
    if left and right and right.box[0] >= left.box[0] + left.box[2] - 8:
        columns = [replace(body, x=each.box[0], w=each.box[2]) for each in (left, right)]
    for side, column in zip(("left", "right"), columns, strict=True):
        heading, points = column.rows(46.0, 1.0)
        yield _spot(f"{side} heading", heading, words(20, bold=True, anchor="b", ink="tx2"))
        yield _points(side, points, min(area.body, 22.0))
    yield _source(source)


def _shown(area: Area, kind: str = "obj") -> Iterator[NewSpot]:
    graphic, source = area.rows(1.0, SOURCE)
    yield _spot("graphic", graphic, words(18), kind)
    yield _source(source)


def _chart(area: Area) -> Iterator[NewSpot]:
    shown, source = area.rows(1.0, SOURCE)
    chart, takeaway = shown.columns(0.63, 0.37)
    yield _spot("graphic", chart, words(18), "chart")
    yield _spot("takeaway", takeaway, words(22, before=8, anchor="ctr"))
    yield _source(source)


def _quotation(area: Area) -> Iterator[NewSpot]:
    quotation, who, source = area.rows(1.0, 56.0, SOURCE)
    yield _spot("quotation", quotation, words(28, anchor="ctr"))
    yield _spot("attribution", who, Style(20, 25, bold=True))
    yield _source(source)


def _big_number(area: Area) -> Iterator[NewSpot]:
    number, statement, caveat, source = area.rows(0.36, 0.34, 0.3, SOURCE)
    size = float(round(min(110.0, number.h * 0.8)))
    yield _spot(
        "number",
        number,
        Style(size, float(round(size * 1.1)), bold=True, anchor="b", ink="accent1"),
    )
    yield _spot("statement", statement, words(26))
    yield _spot("caveat", caveat, words(18, anchor="ctr"))
    yield _source(source)


def _activity(area: Area) -> Iterator[NewSpot]:
    facts, task, things = area.rows(74.0 if area.w > 720 else 96.0, 1.0, 74.0)
    small = Style(18, 22, anchor="t")
    for name, each in zip(
        ("method", "time", "groups"), facts.columns(0.27, 0.17, 0.56), strict=True
    ):
        yield _spot(name, each, small)
    yield _spot("task", task, words(24, before=8, bullet="1.", anchor="ctr"))
    yield _spot("materials", things, replace(small, anchor="b"))


def _debrief(area: Area) -> Iterator[NewSpot]:
    yield _spot("questions", area, words(26, before=14, bullet="1.", anchor="ctr"))


def _discussion(area: Area) -> Iterator[NewSpot]:
    style = words(36, bold=True, anchor="ctr", align="ctr", ink="tx2")
    yield _spot("question", area, style)


def _case(area: Area) -> Iterator[NewSpot]:
    shown, source = area.rows(1.0, SOURCE)
    story, question = shown.columns(0.64, 0.36)
    yield _spot("story", story, words(22, before=9, anchor="ctr"))
    yield _spot("question", question, words(24, before=8, bold=True, anchor="ctr", ink="tx2"))
    yield _source(source)


def _quiet(area: Area) -> Iterator[NewSpot]:
    yield _spot("body", area, words(24, before=12, anchor="ctr"))


def _references(area: Area) -> Iterator[NewSpot]:
    yield _spot("body", area, Style(14, 18, 6, columns=2 if area.w >= 560 else 1))


_RECIPES: dict[Layout, Callable[[Area], Iterator[NewSpot]]] = {
    Layout.OBJECTIVES: _body,
    Layout.CONTENT: _content,
    Layout.TABLE: partial(_shown, kind="tbl"),
    Layout.CHART: _chart,
    Layout.FIGURE: _shown,
    Layout.QUOTATION: _quotation,
    Layout.BIG_NUMBER: _big_number,
    Layout.ACTIVITY: _activity,
    Layout.DEBRIEF: _debrief,
    Layout.DISCUSSION: _discussion,
    Layout.CASE: _case,
    Layout.CONTENT_NOTE: _quiet,
    Layout.KEY_MESSAGES: _body,
    Layout.CONTACTS: _shown,
    Layout.REFERENCES: _references,
}
