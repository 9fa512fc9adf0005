"""Names in `theme.yaml` that lead nowhere: to slide kinds, layouts, placeholders and styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.check.rule import Finding, rule, unknown
from builder.content import Library, Node
from builder.diagnostics import Place, Severity
from builder.document import PLACEHOLDERS, Layout
from builder.theme import PLAIN, Offered


@rule(Library, Severity.ERROR)
def unknown_theme(library: Library) -> Iterator[Finding]:
    """A curriculum names a theme that no `themes/` folder has.

    Nothing would say how its documents are to look.

    Bad:   theme: our-hose
    Good:  theme: our-house, and a folder `themes/our-house` made with `curriculum theme new`
    """
    known = library.known("theme") | {PLAIN}
    for curriculum in library.curricula.values():
        if curriculum.theme not in known:
            yield _unknown("theme", curriculum.theme, curriculum.place, known)


@rule(Offered, Severity.ERROR)
def unknown_slide_kind(offered: Offered) -> Iterator[Finding]:
    """A theme maps a slide kind that there is not.

    The mapping would never be used, and slides of the kind that was meant would look otherwise.

    Bad:   layouts: {discusion: {layout: Question}}
    Good:  layouts: {discussion: {layout: Question}}
    """
    for name, said in offered.theme.layouts.items():
        if name not in PLACEHOLDERS:
            yield _unknown("slide kind", name, said.place, [kind.value for kind in Layout])


@rule(Offered, Severity.ERROR)
def unknown_layout(offered: Offered) -> Iterator[Finding]:
    """A theme maps a slide kind to a layout that its template does not have.

    Layouts are found by their names, as PowerPoint shows them under Home, Layout.

    Bad:   content: {layout: Titel und Inhlat}
    Good:  content: {layout: Titel und Inhalt}
    """
    for said in offered.theme.layouts.values():
        if said.layout not in offered.layouts:
            yield _unknown("layout of the template", said.layout, said.place, offered.layouts)


@rule(Offered, Severity.ERROR)
def unknown_placeholder(offered: Offered) -> Iterator[Finding]:
    """A theme maps a placeholder that our slide kind or the template's layout does not have, or
    two of ours to the same.

    What stands in one would lie on what stands in the other, or be nowhere.

    Bad:   placeholders: {titel: Title 1}
    Good:  placeholders: {title: Title 1}
    """
    for kind, said in offered.theme.layouts.items():
        ours = PLACEHOLDERS.get(Layout(kind)) if kind in PLACEHOLDERS else None
        theirs = offered.layouts.get(said.layout)
        if ours is None or theirs is None:
            continue
        for name, target in said.placeholders.items():
            if name not in ours:
                yield _unknown(f"placeholder of `{kind}`", name, _at(name, said), ours)
            if target not in theirs:
                what = f"placeholder of `{said.layout}`"
                yield _unknown(what, target, _at(target, said), theirs)
        targets = list(said.placeholders.values())
        for target in sorted({each for each in targets if targets.count(each) > 1}):
            message = f"`{target}` is named for two placeholders of `{kind}`"
            hint = "leave one out: what has no placeholder is given a place of its own"
            yield Finding(said.place, message, hint)


@rule(Offered, Severity.ERROR)
def unknown_style(offered: Offered) -> Iterator[Finding]:
    """A theme maps a style of the handbook that there is not, or to one that its document lacks.

    Bad:   styles: {Lead: Intro Txt}
    Good:  styles: {Lead: Intro Text}
    """
    for ours, theirs in offered.theme.styles.items():
        if ours not in offered.our_styles:
            known = offered.our_styles
            yield _unknown("style of handbooks", ours, _at(ours, offered.theme), known)
        elif theirs not in offered.styles:
            what = "style of the document"
            yield _unknown(what, theirs, _at(theirs, offered.theme), offered.styles)


def _at(text: str, node: Node) -> Place:
    """Where a text of YAML stands, or the node where that is not known."""
    return getattr(text, "place", node.place)


def _unknown(what: str, name: str, place: Place, known: Iterable[str]) -> Finding:
    """Of things as few as these, all are told where none is near."""
    names = sorted(known)
    found = unknown(what, name, place, names)
    return replace(found, hint=found.hint or f"there are: {', '.join(names[:12])}")
