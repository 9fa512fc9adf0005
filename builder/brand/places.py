"""Where our placeholders stand on a template's layout: a choice comes in, a `NewLayout` goes out.

What the template has a placeholder for stands there; the area of its content is divided among the
rest. Measures are points on a slide 540 points high.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from builder.brand.divide import Area, recipe
from builder.brand.match import MAIN, Choice
from builder.brand.palette import ENOUGH, ENOUGH_LARGE, legible, ratio
from builder.document import Layout
from builder.template import (
    WRITTEN,
    Box,
    NewLayout,
    NewSpot,
    Spot,
    SpotKind,
    Style,
    Template,
    TemplateLayout,
)

FOOT, FOOT_HEIGHT = 506.0, 30.0
GAP = 6.0
_TITLE_LINES = 2.45
"""Two lines of a title, in times its size."""
_LARGE_TITLE, _TITLE, _SMALLEST_TITLE = 44.0, 32.0, 28.0
_SHORT = 44.0
"""A title of one line, with the insets of the widest template."""
_OPENING = (Layout.TITLE, Layout.SECTION)
_NUMBER = 44.0
_SIDES = {"ctr": 0.5, "r": 1.0}
"""How much of what a number does not need lies before it."""


def new_layout(choice: Choice, template: Template, roles: Mapping[str, str]) -> NewLayout:
    """The layout for a slide kind, every one of our placeholders on it."""
    layout = choice.layout
    foot = _foot(layout)
    title, area = _title_and_area(choice, template, foot[0])
    spots = [*_words(choice, title, area), *_foot_spots(choice, template, foot)]
    if choice.kind not in _OPENING:
        spots += _restriction(title)
    ready = tuple(_legible(spot, layout, roles) for spot in spots)
    return NewLayout(choice.kind, layout.name, choice.found, ready)


def area_of(layout: TemplateLayout, template: Template) -> Box:
    """The area of a layout's content: that of its placeholders, or of its master's content."""
    written = layout.of_kind(*WRITTEN, SpotKind.PICTURE)
    if written:
        return _around([spot.box for spot in written])
    for other in template.layouts:
        found = other.of_kind(SpotKind.CONTENT, SpotKind.BODY)
        alone = len(found) == 1 and found[0].box[3] >= 200
        if other.master == layout.master and other.title and alone:
            return found[0].box
    title = layout.title.box if layout.title else (48.0, 30.0, template.width - 96, 70.0)
    below = title[1] + title[3] + GAP
    return title[0], below, title[2], FOOT - below


def _title_and_area(choice: Choice, template: Template, foot: float) -> tuple[NewSpot, Area]:
    """The title with room for two lines, and the area under it as far as nothing is drawn there."""
    spot = choice.taken["title"]
    x, y, w, h = _clipped(spot.box, template.width, foot)
    area = _clipped(area_of(choice.layout, template), template.width, foot)
    opening = choice.kind in _OPENING
    if not opening:
        y, h = _title_height(spot, (x, y, w, h), area[1])
        if choice.kind is Layout.CONTACTS:  # short titles, and every point is needed
            y, h = y + (h - _SHORT) / 2, _SHORT
        near = h - 4 if choice.kind is Layout.CONTACTS else h
        area = _stretched(area, (x, y, w, near), choice.layout.decorations, foot)
        area = _from(area, max(area[1], y + near + 4))
    most = _LARGE_TITLE if opening else _TITLE
    size = float(round(max(_SMALLEST_TITLE, min(spot.size, most, h / _TITLE_LINES))))
    style = Style(
        size, float(round(size * 1.18)), align=spot.align, anchor="" if opening else "ctr"
    )
    placed = NewSpot("title", "title", (x, y, w, h), style, spot.name, taken=True)
    return placed, Area(*area, width=template.width, foot=foot, body=_body_size(choice))


def _title_height(spot: Spot, box: Box, below: float) -> tuple[float, float]:
    """Top and height of a title: two lines, three on narrow slides, about the middle of its box."""
    _, y, w, h = box
    lines = 2 if w > 720 else 3
    least, most = 2 * _SMALLEST_TITLE * 1.2 + 4, max(spot.size, _SMALLEST_TITLE) * _TITLE_LINES
    most = max(least, min(most, _TITLE * _TITLE_LINES))
    if lines == 3:
        return y, max(h, min(below - 4 - y, 3 * _SMALLEST_TITLE * 1.2), least)
    if h > most:
        return y + (h - most) / 2, most
    return y, max(h, least)


def _body_size(choice: Choice) -> float:
    main = choice.taken.get(MAIN.get(choice.kind, "body"))
    return min(24.0, max(20.0, float(round(main.size)))) if main else 22.0


def _stretched(area: Box, title: Box, drawn: tuple[Box, ...], foot: float) -> Box:
    """The area up to the title and down to the footer, unless something is drawn between."""
    x, y, w, h = area
    top, bottom = (
        min(y, max(title[1] + title[3] + GAP, y - 40)),
        max(y + h, min(foot - 4, y + h + 40)),
    )
    for left, up, wide, high in drawn:
        beside = left + wide <= x or left >= x + w
        if not beside and up + high / 2 < y and up + high > top:
            top = min(y, max(top, up + high + 2 * GAP))
        if not beside and up + high / 2 > y + h and up < bottom:
            bottom = max(y + h, min(bottom, up - GAP))
    return x, top, w, bottom - top


def _clipped(box: Box, width: float, foot: float) -> Box:
    """A box within the slide and above its foot."""
    left, top = max(box[0], 16.0), max(box[1], 8.0)
    right, bottom = min(box[0] + box[2], width - 16), min(box[1] + box[3], foot - 4)
    return left, top, right - left, max(bottom - top, 20.0)


def _from(area: Box, top: float) -> Box:
    return area[0], top, area[2], area[1] + area[3] - top


def _around(boxes: list[Box]) -> Box:
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, bottom = max(b[0] + b[2] for b in boxes), max(b[1] + b[3] for b in boxes)
    return left, top, right - left, bottom - top


# --- what stands on the slide ---------------------------------------------------------------------


def _words(choice: Choice, title: NewSpot, area: Area) -> Iterator[NewSpot]:
    """Title and contents; each placeholder takes the looks of the template's that it replaces."""
    usual = _usual(choice)
    for spot in recipe(choice, title, area):
        own = choice.taken.get(spot.name)
        like = own or usual
        align = spot.style.align or (like.align if like and choice.kind in _OPENING else "l")
        style = replace(spot.style, align=align)
        yield replace(
            spot, like=spot.like or (like.name if like else ""), taken=own is not None, style=style
        )


def _usual(choice: Choice) -> Spot | None:
    """The placeholder whose looks the others take."""
    main = choice.taken.get(MAIN.get(choice.kind, "body"))
    written = choice.layout.of_kind(*WRITTEN)
    return (
        main
        or next(iter(choice.taken[n] for n in choice.taken if n != "title"), None)
        or next(iter(written), None)
    )


def _restriction(title: NewSpot) -> Iterator[NewSpot]:
    """Who alone may see a slide, above its title where there is room."""
    x, y, w, _ = title.box
    if y >= 26:
        box = (x, max(4.0, y - 24), w, 20.0)
        yield NewSpot("restriction", "body", box, Style(14, 17, bold=True, anchor="ctr"))


def _foot(layout: TemplateLayout) -> tuple[float, float]:
    """Where the foot of a slide begins, and how high it is: the template's, if it has one.

    A low one grows upwards to two lines, unless it stands on a band of its own.
    """
    found = layout.of_kind(SpotKind.FOOTER, SpotKind.NUMBER, SpotKind.DATE)
    tops = [spot.box for spot in found if spot.box[1] > 420]
    if not tops:
        return FOOT, FOOT_HEIGHT
    _, top, _, high = _around(tops)
    high = min(high, 538 - top)
    if high > FOOT_HEIGHT:
        top, high = top + (high - FOOT_HEIGHT) / 2, FOOT_HEIGHT
    more = (0.0, top - (FOOT_HEIGHT - high), 400.0, FOOT_HEIGHT)
    if high < FOOT_HEIGHT and layout.ground_at((0.0, top, 400.0, high)) == layout.ground_at(more):
        return more[1], FOOT_HEIGHT
    return top, max(high, 16.0)


def _foot_spots(choice: Choice, template: Template, foot: tuple[float, float]) -> Iterator[NewSpot]:
    """Marker to the left, footer beside it, and the number where the template has it."""
    if choice.kind is Layout.TITLE:
        return
    layout = choice.layout
    footer = next(iter(layout.of_kind(SpotKind.FOOTER)), None)
    number = next(iter(layout.of_kind(SpotKind.NUMBER)), None)
    left = max(24.0, min(choice.taken["title"].box[0], area_of(layout, template)[0]))
    right = template.width - left
    top, high = foot
    numbered = _narrow(number) if number else (right - _NUMBER, top, _NUMBER, high)
    if numbered[0] > template.width / 2:
        right = min(right, numbered[0] - 8)
    half = (right - left) * 0.42
    small = Style(12, 14, anchor="ctr")
    like = footer.name if footer else ""
    yield NewSpot("marker", "body", (left, top, half - 8, high), replace(small, bold=True), like)
    yield NewSpot(
        "footer",
        "ftr",
        (left + half, top, right - left - half, high),
        replace(small, align="r"),
        like,
        taken=footer is not None,
    )
    yield NewSpot(
        "slide number",
        "sldNum",
        numbered,
        replace(small, align=number.align if number else "r"),
        number.name if number else "",
        taken=number is not None,
    )


def _narrow(number: Spot) -> Box:
    """The part of a wide placeholder in which the number stands: the rest is the footer's."""
    x, y, w, h = number.box
    spare = max(0.0, w - _NUMBER)
    return x + spare * _SIDES.get(number.align, 0.0), y, w - spare, h


# --- legible --------------------------------------------------------------------------------------


def _legible(spot: NewSpot, layout: TemplateLayout, roles: Mapping[str, str]) -> NewSpot:
    """`spot` in an ink that can be read where it stands."""
    ground = layout.ground_at(spot.box)
    like = next((each for each in layout.spots if each.name == spot.like), None)
    own = next((each for each in layout.spots if spot.taken and each is like), None)
    if own is not None and own.ground:
        ground = own.ground
    ink = roles.get(spot.style.ink, spot.style.ink) or (like.ink if like else roles["tx1"])
    large = spot.style.size >= 24 or (spot.style.bold and spot.style.size >= 18)
    enough = ENOUGH_LARGE if large else ENOUGH
    if not ground or ratio(ink, ground) >= enough:
        return (
            spot if like or spot.style.ink else replace(spot, style=replace(spot.style, ink="tx1"))
        )
    return replace(spot, style=replace(spot.style, ink=legible(ink, ground, enough)))
