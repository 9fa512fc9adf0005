"""A template and what `theme.yaml` says come in, a `Dress` goes out: all decisions, none of the
drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.brand.match import Choice, choices
from builder.brand.palette import ground_for, roles
from builder.brand.places import new_layout
from builder.document import Layout
from builder.template import Dress, Found, Logo, Template, TemplateLayout
from builder.theme import ROLES, Theme

_LIBREOFFICE = ("4F81BD", "C0504D", "9BBB59", "8064A2")
"""The accents of every presentation that LibreOffice saves: they say nothing of its looks."""


def dress(template: Template, theme: Theme, logo: bytes = b"") -> Dress:
    """What turns the template into a theme of ours.

    Raises ValueError where no layout has a title.
    """
    found = choices(template, theme.layouts)
    if len(found) < len(Layout):
        raise ValueError("none of its layouts has a title placeholder")
    own = all(each.found is Found.OWN for each in found.values())
    given = {ROLES[name]: colour for name, colour in theme.colours.items()}
    scheme = {_slot(role): colour for role, colour in given.items()} if own else {}
    colours = {} if own else {**palette(template, found), **given}
    return Dress(
        layouts=tuple(
            new_layout(choice, template, colours)
            for choice in found.values()
            if choice.found is not Found.OWN
        ),
        roles=colours,
        scheme=scheme,
        fonts=_fonts(theme, template, found),
        logo=Logo(logo, theme.logo.corner, theme.logo.height) if theme.logo and logo else None,
    )


def _fonts(theme: Theme, template: Template, found: dict[Layout, Choice]) -> tuple[str, str]:
    """The typefaces to set: those that were asked for, or those that its slides really have."""
    taken = found[Layout.CONTENT].taken
    body = taken.get("body", taken["title"])
    own = (taken["title"].family, body.family)
    real = [is_ if is_ != said else "" for is_, said in zip(own, template.fonts, strict=True)]
    return theme.fonts.titles or real[0], theme.fonts.text or real[1]


def palette(
    template: Template, found: dict[Layout, Choice], given: Sequence[str] = ()
) -> dict[str, str]:
    """The colours of what is drawn on slides of content; those that are `given` come first."""
    choice = found[Layout.CONTENT]
    body = choice.taken.get("body") or choice.taken["title"]
    ground = ground_for(body.ink, body.ground)
    accents = [*given, *_accents(template, found)]
    title = "" if given or not body.ground else choice.taken["title"].ink
    return roles(body.ink, ground, title, accents, known=bool(body.ground))


def _accents(template: Template, found: dict[Layout, Choice]) -> Iterator[str]:
    """The colours of a template that are its own."""
    accents = [template.colours.get(f"accent{n}", "") for n in range(1, 7)]
    if tuple(accents[:4]) == _LIBREOFFICE:
        for kind in (Layout.CONTENT, Layout.TITLE):
            layout = found[kind].layout
            yield from _drawn(layout)
            yield from (spot.ink for spot in layout.spots)
    yield from (each for each in accents if each)


def _drawn(layout: TemplateLayout) -> Iterator[str]:
    """The colours of its decorations, the largest first."""
    boxes = sorted(layout.grounds, key=lambda each: -each[0][2] * each[0][3])
    yield from (colour for _, colour in boxes if colour)


def _slot(role: str) -> str:
    """The name of a role in the file of a theme whose map is the usual one."""
    return {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}.get(role, role)
