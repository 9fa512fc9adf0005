"""A layout of the template for each of our slide kinds: a `Template` comes in, choices go out.

By what `theme.yaml` says, by our own names, by what Office calls its layouts, then by the shape of
the placeholders; what has no layout of its own falls back to another, in a written order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.brand.names import kind_of, role_of
from builder.document import PLACEHOLDERS, Layout
from builder.template import WRITTEN, Found, Role, Spot, SpotKind, Template, TemplateLayout
from builder.theme import LayoutMap

_TEXT = (Role.CONTENT, Role.TITLE_ONLY)
_SHOWN = (Role.TITLE_ONLY, Role.CONTENT)
WANTED: Mapping[Layout, tuple[Role, ...]] = {
    Layout.TITLE: (Role.TITLE_SLIDE, Role.SECTION, *_TEXT),
    Layout.SECTION: (Role.SECTION, Role.TITLE_SLIDE, *_TEXT),
    Layout.OBJECTIVES: _TEXT,
    Layout.CONTENT: _TEXT,
    Layout.TWO_COLUMNS: (Role.COMPARISON, Role.TWO_CONTENT, *_TEXT),
    Layout.TABLE: _SHOWN,
    Layout.CHART: _SHOWN,
    Layout.FIGURE: _SHOWN,
    Layout.QUOTATION: _TEXT,
    Layout.BIG_NUMBER: _TEXT,
    Layout.ACTIVITY: _TEXT,
    Layout.DEBRIEF: _TEXT,
    Layout.DISCUSSION: _TEXT,
    Layout.CASE: _TEXT,
    Layout.CONTENT_NOTE: _TEXT,
    Layout.KEY_MESSAGES: _TEXT,
    Layout.CONTACTS: _SHOWN,
    Layout.REFERENCES: _TEXT,
}
"""What carries each slide kind, the best first."""

_NATIVE = {
    Layout.TITLE: (Role.TITLE_SLIDE,),
    Layout.SECTION: (Role.SECTION,),
    Layout.CONTENT: (Role.CONTENT,),
    Layout.TWO_COLUMNS: (Role.COMPARISON, Role.TWO_CONTENT),
    Layout.TABLE: _SHOWN,
    Layout.CHART: _SHOWN,
    Layout.FIGURE: _SHOWN,
}
"""Where one of these is found the kind has a layout of its own, else it falls back."""

MAIN: Mapping[Layout, str] = {
    Layout.TITLE: "subtitle",
    Layout.SECTION: "summary",
    Layout.QUOTATION: "quotation",
    Layout.BIG_NUMBER: "statement",
    Layout.ACTIVITY: "task",
    Layout.DEBRIEF: "questions",
    Layout.DISCUSSION: "question",
    Layout.CASE: "story",
    Layout.CHART: "takeaway",
    Layout.TABLE: "graphic",
    Layout.FIGURE: "graphic",
    Layout.CONTACTS: "graphic",
}
"""The placeholder of ours that stands for a layout's content; `body` where none is named."""

_COLUMNS = ("left heading", "left", "right heading", "right")


@dataclass(frozen=True, slots=True)
class Choice:
    """A layout for a slide kind, and its placeholders by the names of ours."""

    kind: Layout
    layout: TemplateLayout
    found: Found
    role: Role | None = None
    taken: Mapping[str, Spot] = field(default_factory=dict)


def choices(template: Template, mapped: Mapping[str, LayoutMap]) -> dict[Layout, Choice]:
    """A choice for each slide kind; none for those for which no layout has a title."""
    roles = _roles(template)
    found = {}
    for kind in Layout:
        choice = _mapped(kind, template, mapped) or _own(kind, template)
        choice = choice or _named(kind, template) or _by_role(kind, roles)
        if choice is not None:
            found[kind] = choice
    return found


def is_whole(kind: Layout, layout: TemplateLayout) -> bool:
    """Whether a layout has our name and all of our placeholders: it can be used as it is."""
    names = {spot.name for spot in layout.spots}
    return layout.plain_name == kind.value and set(PLACEHOLDERS[kind]) <= names


def _mapped(kind: Layout, template: Template, mapped: Mapping[str, LayoutMap]) -> Choice | None:
    said = mapped.get(kind.value)
    layout = template.layout(said.layout) if said else None
    if said is None or layout is None or layout.title is None:
        return None
    spots = {spot.name: spot for spot in layout.spots}
    taken = {ours: spots[theirs] for ours, theirs in said.placeholders.items() if theirs in spots}
    role = role_of(layout.plain_name, layout.type)
    return Choice(kind, layout, Found.MAPPED, role, {"title": layout.title, **taken})


def _own(kind: Layout, template: Template) -> Choice | None:
    for layout in template.layouts:
        if is_whole(kind, layout):
            taken = {spot.name: spot for spot in layout.spots}
            return Choice(kind, layout, Found.OWN, None, taken)
    return None


def _named(kind: Layout, template: Template) -> Choice | None:
    """A layout that is named for the slide kind, such as `Quote`."""
    for layout in template.layouts:
        if kind_of(layout.plain_name) is kind and layout.title is not None:
            return Choice(kind, layout, Found.NAME, None, _taken(kind, layout))
    return None


def _by_role(kind: Layout, roles: Mapping[Role, tuple[TemplateLayout, Found]]) -> Choice | None:
    for role in WANTED[kind]:
        if role in roles:
            layout, found = roles[role]
            how = found if role in _NATIVE.get(kind, ()) else Found.FALLBACK
            return Choice(kind, layout, how, role, _taken(kind, layout))
    return None


def _taken(kind: Layout, layout: TemplateLayout) -> dict[str, Spot]:
    """Our placeholders' places on a layout: by name, then by the shape of what is there."""
    written = layout.of_kind(*WRITTEN)
    taken = {spot.name: spot for spot in layout.spots if spot.name in PLACEHOLDERS[kind]}
    if layout.title is not None:
        taken["title"] = layout.title
    free = [spot for spot in written if spot not in taken.values()]
    if kind is Layout.TWO_COLUMNS:
        taken.update(_columns(free))
    elif free and MAIN.get(kind, "body") not in taken:
        main = free[0] if kind is Layout.TITLE else max(free, key=_area)
        taken[MAIN.get(kind, "body")] = main
    return taken


def _columns(free: list[Spot]) -> dict[str, Spot]:
    """Two columns, each with a heading above it where there are four."""
    by_side = sorted(free, key=lambda spot: (spot.box[0], spot.box[1]))
    if len(free) == 4:
        return dict(zip(_COLUMNS, by_side, strict=True))
    if len(free) == 2:
        return dict(zip(("left", "right"), by_side, strict=True))
    return {}


def _area(spot: Spot) -> float:
    return spot.box[2] * spot.box[3]


# --- roles ----------------------------------------------------------------------------------------


def _roles(template: Template) -> dict[Role, tuple[TemplateLayout, Found]]:
    """The best layout for each role; all but the title slide's from one master if that has them."""
    every = [each for each in template.layouts if each.title is not None]
    first = _title_slide(template, every)
    home = _home(template, every, first)
    order = sorted(every, key=lambda each: each.master != (home.master if home else 1))
    found: dict[Role, tuple[TemplateLayout, Found]] = {}
    for layout in order:
        role = role_of(layout.plain_name, layout.type)
        if role is not None:
            found.setdefault(role, (layout, Found.NAME))
    if home is not None:
        found[Role.CONTENT] = (home, Found.NAME if _is(home, Role.CONTENT) else Found.SHAPE)
    if first is not None:
        found[Role.TITLE_SLIDE] = (
            first,
            Found.NAME if _is(first, Role.TITLE_SLIDE) else Found.SHAPE,
        )
    for layout in order:
        role = _role_by_shape(layout)
        if role is not None:
            found.setdefault(role, (layout, Found.SHAPE))
    return found


def _is(layout: TemplateLayout, role: Role) -> bool:
    return role_of(layout.plain_name, layout.type) is role


def _title_slide(template: Template, every: list[TemplateLayout]) -> TemplateLayout | None:
    """The title slide: on the master of the first sample, where there are several masters."""
    named = [each for each in every if _is(each, Role.TITLE_SLIDE)]
    sample = template.layout(template.samples[0]) if template.samples else None
    if sample is not None:
        named.sort(key=lambda each: each.master != sample.master)
    return next(iter(named), None)


def _home(
    template: Template, every: list[TemplateLayout], first: TemplateLayout | None
) -> TemplateLayout | None:
    """The layout of content with most room, not on the title slide's master if there is another.

    LibreOffice has a master for each look of a slide, and some leave little room for words.
    """
    content = [each for each in every if _is(each, Role.CONTENT)]
    content = content or [each for each in every if _role_by_shape(each) is Role.CONTENT]
    shown = [name for name in template.samples if template.layout(name) in content]
    others = [each for each in content if first is None or each.master != first.master]
    if len({each.master for each in content}) > 1 and others and shown:
        content = others
    return max(content, key=_room, default=None)


def _room(layout: TemplateLayout) -> float:
    """How well title and text fit; a picture under the text counts against it."""
    title = layout.title
    body = max(layout.of_kind(*WRITTEN), key=_area, default=None)
    if title is None or body is None:
        return 0.0
    height = min(body.box[3], 530 - body.box[1])
    clear = 1.0 if body.ground else 0.8
    return round(min(title.box[2], 800) * body.box[2] * height * clear / 1e7)


def _role_by_shape(layout: TemplateLayout) -> Role | None:
    """What a layout with a name that tells nothing may be for, by its placeholders."""
    written = layout.of_kind(*WRITTEN)
    kinds = [spot.kind for spot in written]
    match len(written):
        case 0:
            return None if layout.of_kind(SpotKind.PICTURE) else Role.TITLE_ONLY
        case 1 if kinds == [SpotKind.SUBTITLE]:
            return Role.TITLE_SLIDE
        case 1:
            return Role.CONTENT if written[0].box[3] >= 200 else Role.SECTION
        case 2 if abs(written[0].box[1] - written[1].box[1]) < 20:
            return Role.TWO_CONTENT
        case 4:
            return Role.COMPARISON
        case _:
            return None
