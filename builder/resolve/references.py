"""Running text: values of the country, figures and citations of the register and glossary terms
become runs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from builder.content import (
    BigNumberSlide,
    ChartSlide,
    Contact,
    Country,
    Evidence,
    EvidenceUse,
    Fact,
    GlossaryEntry,
    Library,
    Node,
    QuotationSlide,
    Status,
    walk,
)
from builder.course import Course, Need, absence_label, standing
from builder.diagnostics import Diagnostic, Place, Report, Severity, did_you_mean, error, warning
from builder.text import CiteRef, FigureRef, Inline, Run, TermRef, Text, ValueRef

NodeT = TypeVar("NodeT", bound=Node)


def fill_texts(course: Course, library: Library, report: Report) -> Course:
    """The course with only runs in its texts; what is missing is one diagnostic for each name."""
    filling = _Filling(course, library, report)
    country = filling.filled(course.country)
    filling.use_values_of(country)
    curriculum = filling.filled(course.curriculum)
    audience = filling.filled(course.audience)
    modules = tuple(
        replace(each, module=filling.filled(each.module, str(each.module.title)))
        for each in course.modules
    )
    language = filling.filled(course.language.model_copy(update={"glossary": ()}))
    terms = filling.glossary()
    filling.report_missing()
    return replace(
        course,
        country=country,
        curriculum=curriculum,
        audience=audience,
        modules=modules,
        language=language,
        evidence=filling.evidence,
        terms=terms,
        needs=tuple(filling.needs()),
    )


@dataclass
class _Filling:
    """The state of one pass over a course: what was cited, pointed at and needed so far."""

    course: Course
    library: Library
    report: Report
    evidence: dict[str, Evidence] = field(default_factory=dict)
    _module: str = ""

    def __post_init__(self) -> None:
        self.use_values_of(self.course.country)
        self._terms: dict[str, GlossaryEntry] = {}
        self._known_terms = {
            name.lower(): entry
            for entry in self.course.language.glossary
            for name in (entry.id, entry.term, *entry.see)
        }
        self._needed: dict[str, list[tuple[Place, str]]] = defaultdict(list)
        self._told: set[str] = set()

    def use_values_of(self, country: Country) -> None:
        """Print from here on the values of `country`, whose own texts are filled."""
        self._values = {each.id: each for each in country.values}

    def filled(self, node: NodeT, module: str = "") -> NodeT:
        """`node` with every text filled; values that it needs are noted under `module`."""
        self._module = module
        for part in walk(node):
            match part:
                case ChartSlide() | BigNumberSlide():
                    self._cite(part.evidence, part.place)
                case QuotationSlide():
                    self._cite(part.source, part.place)
                case _:
                    pass
        filled = self._rewritten(node)
        assert isinstance(filled, type(node))
        return filled

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """The terms that were pointed at, in the order of the alphabet, with their own texts
        filled.
        """
        found: dict[str, GlossaryEntry] = {}
        while len(found) < len(self._terms):
            for key, entry in list(self._terms.items()):
                if key not in found:
                    found[key] = self.filled(entry)
        return tuple(sorted(found.values(), key=lambda entry: entry.term.lower()))

    def needs(self) -> Iterator[Need]:
        """Every value that was used, with its places and modules."""
        for name, uses in self._needed.items():
            modules = tuple(dict.fromkeys(module for _, module in uses if module))
            yield Need(name, tuple(place for place, _ in uses), modules)

    def report_missing(self) -> None:
        """One diagnostic for each value that the country pack lacks, with every place that needs
        it.
        """
        country = self.course.country
        for need in self.needs():
            if need.name not in self._values:
                message = f"the country pack `{country.id}` has no value `{need.name}`"
                near = did_you_mean(need.name, self._values)
                hint = near or f"add `{need.name}` to {country.place.file}"
                first, *rest = need.places
                self.report(
                    Diagnostic(Severity.ERROR, "missing-value", first, message, hint, tuple(rest))
                )

    def _rewritten(self, value: object) -> object:
        """`value` with its texts filled; what has none in it comes back as it is."""
        if isinstance(value, Text):
            return self._text(value)
        if isinstance(value, tuple):
            items = tuple(map(self._rewritten, value))
            return value if all(a is b for a, b in zip(items, value, strict=True)) else items
        if isinstance(value, Node):
            update = {
                name: new
                for name, old in value.__dict__.items()
                if (new := self._rewritten(old)) is not old
            }
            return value.model_copy(update=update) if update else value
        return value

    def _text(self, text: Text) -> Text:
        if all(type(part) is Run for part in text.parts):
            return text
        runs: list[Run] = []
        for part in text.parts:
            if isinstance(part, CiteRef) and runs and not runs[-1].href:
                runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
            runs += self._runs(part, text.place)
        return Text(tuple(runs), text.place)

    def _runs(self, part: Inline, place: Place) -> tuple[Run, ...]:
        match part:
            case Run():
                return (part,)
            case ValueRef(name):
                return self._value(name, place)
            case FigureRef(key):
                entry = self._cite(key, place)
                return (Run(self._figure(entry, place)), *self._mark(entry)) if entry else ()
            case CiteRef(key):
                return self._mark(self._cite(key, place))
            case TermRef(term, shown):
                return (self._term(term, shown),)

    def _value(self, name: str, place: Place) -> tuple[Run, ...]:
        name, _, aspect = name.partition(".")
        self._needed[name].append((place, self._module))
        value = self._values.get(name)
        if value is None:
            return ()
        if aspect not in _ASPECTS:
            message, hint = f"a value has no `{aspect}`", f"write `{{{name}}}` or `{{{name}.name}}`"
            self._once(error("missing-value", place, message, hint))
        if "children" in aspect and isinstance(value, Contact) and value.children_call:
            return self._value(value.children_call + aspect.removeprefix("children"), place)
        if aspect.endswith("name"):
            return (value.name if isinstance(value, Contact) else value.label).runs
        return shown_value(self.course, value)

    def _cite(self, key: str, place: Place) -> Evidence | None:
        """Note that `key` is cited; what may not be printed is reported once."""
        entry = self.library.evidence.get(key)
        if entry is None:
            hint = did_you_mean(key, self.library.evidence)
            message = f"there is no entry of the evidence register `{key}`"
            self._once(error("unknown-evidence", place, message, hint))
            return None
        self.evidence.setdefault(key, entry)
        if entry.use in (EvidenceUse.SUPERSEDED, EvidenceUse.DO_NOT_USE):
            newer = f"use `{entry.superseded_by}` instead" if entry.superseded_by else ""
            message = f"the evidence `{key}` is {entry.use.replace('-', ' ')}"
            self._once(error("stale-evidence", place, message, newer))
        elif entry.use is EvidenceUse.CHECK:
            message = f"the evidence `{key}` must be checked at its source before print"
            self._once(warning("unchecked-evidence", place, message, entry.note or ""))
        return entry

    def _figure(self, entry: Evidence, place: Place) -> str:
        if entry.figure is None:
            hint = f"cite it with `[@{entry.id}]`"
            self._once(
                error("no-figure", place, f"the evidence `{entry.id}` gives no figure", hint)
            )
        elif entry.status is Status.UNVERIFIED:
            message = f"the figure of `{entry.id}` was read in no published page"
            self._once(
                error("unverified-figure", place, message, "find its source, or leave it out")
            )
        return entry.figure or ""

    def _mark(self, entry: Evidence | None) -> tuple[Run, ...]:
        if entry is None:
            return ()
        number = list(self.evidence).index(entry.id) + 1
        return (Run(f"\u00a0[{number}]", href=f"#ref-{entry.id}"),)

    def _term(self, term: str, shown: str) -> Run:
        entry = self._known_terms.get(term.lower())
        if entry is None:
            return Run(shown)
        self._terms.setdefault(entry.id, entry)
        return Run(shown, href=f"#term-{entry.id}")

    def _once(self, diagnostic: Diagnostic) -> None:
        if str(diagnostic) not in self._told:
            self._told.add(str(diagnostic))
            self.report(diagnostic)


_ASPECTS = ("", "name", "children", "children.name")
"""What can be asked of a value; `children` is the number that children call themselves."""


def shown_value(course: Course, value: Contact | Fact) -> tuple[Run, ...]:
    """What is printed for a value: itself, or a mark in its place while it is not verified for
    the country.
    """
    held = value.number if isinstance(value, Contact) else value.value
    if held is not None and standing(value, course.occasion.as_of) is not Status.UNVERIFIED:
        return held.runs if isinstance(held, Text) else (Run(held, bold=True),)
    name = value.name if isinstance(value, Contact) else value.label
    label = course.language.labels[absence_label(value, course.occasion.as_of)]
    return (Run(label.format(name=name, country=course.country.in_sentence), italic=True),)
