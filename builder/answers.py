"""Questions about the library, answered in text: what there is, one item of it, an edition in
outline, a rule.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

from builder import deliver, pipeline, write

if TYPE_CHECKING:
    from builder.content import Library, Node
    from builder.diagnostics import Diagnostic

WIDE, NARROW, ABREAST = 1280, 480, 5
"""Widths of a picture in pixels, and how many stand side by side on a large sheet."""
Rows = list[dict[str, str]]


def listed(request: pipeline.Request, what: str) -> Rows:
    """What there is of `what`, a row each; kept in the cache as long as the library stays the
    same.
    """

    def made() -> bytes:
        rows = list(_rows(request, what))
        return json.dumps(rows, ensure_ascii=False).encode()

    if not request.cache:
        return list(json.loads(made()))
    key = pipeline.library_key(request)[:32]
    kept = write.kept_or_made(os.path.join(request.cache, f"{key}-{what}.json"), made)
    return list(json.loads(kept))


def shown(request: pipeline.Request, name: str, edition: str | None) -> str:
    """The module, audience, country, curriculum or evidence entry `name`, as text.

    With `edition` (such as `police-frontline/GB-en`) a module is shown with every choice of it
    made. Raises `pipeline.UnknownNameError` where there is no such item.
    """
    if edition is None:
        found = _find(pipeline.whole_library(request), name)
    else:
        (_, planned), *_rest = pipeline.planned(request)
        modules = planned.course.modules if planned.course else ()
        found = next((each.module for each in modules if each.module.id == name), None)
    if found is None:
        raise pipeline.UnknownNameError(
            f"there is no `{name}` here", "see `curriculum list modules`"
        )
    return "\n".join(_lines(found, 0)) + "\n"


def outlined(planned: pipeline.Planned) -> str:
    """Deck and handbook of an edition as plain text."""
    from builder.render.outline import outline

    documents = [each for each in (planned.deck, planned.handbook) if each is not None]
    return "\n".join(outline(each) for each in documents)


def preview_to(
    path: str, request: pipeline.Request, planned: pipeline.Planned, slides: Sequence[int]
) -> None:
    """Write a contact sheet (PNG) of the `slides` of a deck by number, or of all, to `path`.

    LibreOffice draws it.

    Raises `pipeline.UnknownNameError` for a slide that the deck does not have.
    """
    from builder.office.libreoffice import converted
    from builder.office.pictures import contact_sheet, page_pictures

    deck = planned.deck
    assert deck is not None
    count = len(deck.slides)
    for number in slides:
        if not 1 <= number <= count:
            message = f"there is no slide {number}"
            raise pipeline.UnknownNameError(message, f"the deck has slides 1 to {count}")
    drawn = deliver.draw_deck(deck, planned.shop)
    pdf = converted(request.office, {"deck.pptx": drawn})["deck.pptx"]
    one = len(slides) == 1
    pictures = list(page_pictures(pdf, WIDE if one else NARROW, slides))
    abreast = ABREAST if len(pictures) > 2 * ABREAST else 3
    write.write_whole(path, pictures[0] if one else contact_sheet(pictures, abreast))


def inspected(paths: Sequence[str]) -> list[Diagnostic]:
    """What is wrong with the decks and handbooks at `paths`, which are files or folders."""
    from builder.inspect import inspect_file

    found: list[Diagnostic] = []
    for path in (file for given in paths for file in built_files(given)):
        with open(path, "rb") as file:
            found += inspect_file(path, file.read())
    return found


def built_files(path: str) -> list[str]:
    """The decks and handbooks that `path` is, or holds as a folder; theme files are none."""
    files = [path]
    if os.path.isdir(path):
        walk = os.walk(path)
        files = sorted(os.path.join(folder, name) for folder, _, names in walk for name in names)
    return [file for file in files if file.endswith((".pptx", ".docx"))]


def explained(rule: str) -> str:
    """What `rule` finds, why it matters, a bad and a good example.

    Raises `pipeline.UnknownNameError` where there is no such rule.
    """
    from builder.diagnostics import did_you_mean

    texts = _rules()
    if rule not in texts:
        hint = did_you_mean(rule, texts) or "see `curriculum list rules`"
        raise pipeline.UnknownNameError(f"there is no rule `{rule}`", hint)
    return f"{rule}\n\n{texts[rule].strip()}"


def _rules() -> dict[str, str]:
    from builder import inspect
    from builder.check import RULES
    from builder.check.reading import READING

    texts = {name: each.text for rules in (RULES, inspect.RULES) for name, each in rules.items()}
    return dict(sorted({**READING, **texts}.items()))


def _rows(request: pipeline.Request, what: str) -> Iterator[dict[str, str]]:
    if what == "rules":
        for name, text in _rules().items():
            yield {"id": name, "finds": text.splitlines()[0]}
        return
    from builder.resolve.countries import whole_country

    library = pipeline.whole_library(request)
    for name, noun in sorted(_nouns(library, what).items()):
        whole = whole_country(library, noun, lambda _: None) if what == "countries" else noun
        yield {"id": name, **_row(request, whole)}


def _nouns(library: Library, what: str) -> Mapping[str, Any]:
    nouns: Mapping[str, Any] = getattr(library, what)
    return nouns


def _row(request: pipeline.Request, noun: Any) -> dict[str, str]:
    """The columns of a list beside the id."""
    from builder import content

    match noun:
        case content.Module():
            return {"title": str(noun.title), "minutes": _minutes(noun)}
        case content.Audience():
            return {"name": str(noun.name), "groups": " ".join(noun.groups)}
        case content.Country():
            return {
                "name": str(noun.name),
                "ready for": _readiness(request, noun),
                "facts": _standings(noun),
            }
        case content.Language():
            return {"name": noun.name, "terms": str(len(noun.glossary))}
        case content.Curriculum():
            return {"title": str(noun.title), "editions": " ".join(noun.editions)}
        case _:
            return {
                "figure": noun.figure or "",
                "status": f"{noun.status}, {noun.use}",
                "title": noun.title,
            }


def _minutes(module: Any) -> str:
    """The minutes of a module at its three depths, with one activity for each choice."""
    from builder.content import Depth

    sums = []
    for depth in Depth:
        first = {each.choice or each.id: each.minutes.at(depth) or 0 for each in module.activities}
        sums.append(str(sum(first.values())))
    return "/".join(sums)


def _readiness(request: pipeline.Request, country: Any) -> str:
    """Whether a country pack is good for a release, and what it lacks for one."""
    from builder.check.rules.course import unverified

    missing = [what.removeprefix("the ") for what, _, _ in unverified(country, request.as_of)]
    return f"draft (unverified: {', '.join(missing)})" if missing else "release"


def _standings(country: Any) -> str:
    from collections import Counter

    counts = Counter(str(each.status) for each in country.values)
    return ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))


def _find(library: Library, name: str) -> Node | None:
    groups = (library.modules, library.audiences, library.countries, library.curricula)
    return next((g[name] for g in groups if name in g), library.evidence.get(name))


def _lines(value: Any, depth: int) -> Iterator[str]:
    """A noun as indented lines: what was left empty is left out."""
    indent = "  " * depth
    fields = value if isinstance(value, Mapping) else value.__dict__
    for name, held in fields.items():
        if name == "place" or held is None or held == ():
            continue
        if isinstance(held, tuple):
            yield f"{indent}{name}:"
            for each in held:
                yield from _item(each, depth + 1)
        elif hasattr(type(held), "model_fields") or isinstance(held, Mapping):
            inner = list(_lines(held, depth + 1))
            yield from [f"{indent}{name}:", *inner] if inner else []
        else:
            yield f"{indent}{name}: {held.value if isinstance(held, Enum) else held}"


def _item(value: Any, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(value, tuple):
        yield f"{indent}- " + " | ".join(map(str, value))
    elif hasattr(type(value), "model_fields"):
        for number, line in enumerate(_lines(value, 0)):
            yield f"{indent}{'  ' if number else '- '}{line}"
    else:
        yield f"{indent}- {value}"
