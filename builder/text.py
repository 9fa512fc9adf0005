"""Running text with light markup: an author's string comes in, a tuple of runs and references
goes out.

The markup is CommonMark's `**bold**`, `_emphasis_`, `[link](address)` and backslash escapes, and
four references: `{value}` of the country pack, `{figure:key}` and `[@key]` of the evidence
register, `[[term]]` of the glossary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from builder.diagnostics import NOWHERE, Place

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


PAGE = "{page}"
"""In the words of a link within a document: the page to which it leads. Where that is not known,
the words are left out.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one look; `href` is a web address, or `#id` for a place in the same document.

    `icon`, a name of `builder.render.icons`, stands before the text in books.
    """

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class ValueRef:
    """`{name}`: a value of the country pack."""

    name: str


@dataclass(frozen=True, slots=True)
class FigureRef:
    """`{figure:key}`: the figure of an evidence entry, printed and cited."""

    key: str


@dataclass(frozen=True, slots=True)
class CiteRef:
    """`[@key]`: a citation of an evidence entry."""

    key: str


@dataclass(frozen=True, slots=True)
class TermRef:
    """`[[term]]` or `[[term|shown words]]`: a word that the glossary explains."""

    term: str
    shown: str


Inline = Run | ValueRef | FigureRef | CiteRef | TermRef


@dataclass(frozen=True, slots=True)
class Text:
    """One string of an author: in a `Library` it may hold references, in a `Course` only runs are
    left.
    """

    parts: tuple[Inline, ...]
    place: Place = NOWHERE

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs alone; complete in a `Course`, where nothing else is left."""
        return tuple(part for part in self.parts if type(part) is Run)

    def __str__(self) -> str:
        return "".join(_shown(part) for part in self.parts)


class Scalar(str):
    """A string of a YAML file that knows its place."""

    __slots__ = ("place",)
    place: Place


_MARKUP = re.compile(r"[*_\[\]{}\\]")
_STRAY = re.compile(r"\{|\[@|\[\[")
_VALUE = re.compile(r"\{(?:(figure):)?([a-z][a-z0-9_.-]*)\}")
_CITE = re.compile(r"\[@([a-z0-9][a-z0-9-]*)\]")
_TERM = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]|]+))?\]\]")


def parse(source: str, place: Place = NOWHERE) -> Text:
    """Read the markup of `source`; line breaks inside it count as spaces, as in YAML's folded
    text.

    Raises ValueError, in the author's words, for braces or brackets that are no reference; a
    backslash before them makes them plain characters.
    """
    joined = " ".join(source.split("\n")) if "\n" in source else source
    joined = joined.strip()
    if not _MARKUP.search(joined):
        return Text((Run(joined),) if joined else (), place)
    return Text(tuple(_inlines(_reader().parseInline(joined)[0].children or [])), place)


def escape(plain: str) -> str:
    """`plain` written so that `parse` gives back just these characters."""
    return re.sub(r"([\\*_\[\]{}])", r"\\\1", plain)


def _shown(part: Inline) -> str:
    match part:
        case Run(text):
            return text
        case ValueRef(name):
            return "{" + name + "}"
        case FigureRef(key):
            return "{figure:" + key + "}"
        case CiteRef(key):
            return f"[@{key}]"
        case TermRef(_, shown):
            return shown


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("zero").enable(["escape", "emphasis", "link"]).disable("text_join")
    reader.inline.ruler.before("link", "reference", _read_reference)
    return reader


def _read_reference(state: StateInline, silent: bool) -> bool:
    """markdown-it's rule for the four references; it tells whether one stands at `state.pos`."""
    for kind, pattern in (("value", _VALUE), ("cite", _CITE), ("term", _TERM)):
        found = pattern.match(state.src, state.pos, state.posMax)
        if found:
            if not silent:
                token = state.push(kind, "", 0)
                token.meta = {"groups": found.groups()}
            state.pos = found.end()
            return True
    return False


def _inlines(tokens: list[Token]) -> list[Inline]:
    inlines: list[Inline] = []
    bold = italic = 0
    href = ""
    for token in tokens:
        match token.type:
            case "text":
                _refuse_stray_reference(token.content)
                _add(inlines, Run(token.content, bold > 0, italic > 0, href))
            case "text_special":
                _add(inlines, Run(token.content, bold > 0, italic > 0, href))
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                href = str(token.attrs.get("href", ""))
            case "link_close":
                href = ""
            case _:
                inlines.append(_reference(token.type, token.meta["groups"]))
    return inlines


def _refuse_stray_reference(text: str) -> None:
    """Raise ValueError where `text` looks like a reference that nobody can follow."""
    stray = _STRAY.search(text)
    if stray:
        raise ValueError(
            f"`{text[stray.start() : stray.start() + 30]}` is no reference that can be read"
        )


def _add(inlines: list[Inline], run: Run) -> None:
    """Append `run`, joined to the one before it when both look alike."""
    last = inlines[-1] if inlines else None
    if isinstance(last, Run) and (last.bold, last.italic, last.href) == (
        run.bold,
        run.italic,
        run.href,
    ):
        inlines[-1] = Run(last.text + run.text, run.bold, run.italic, run.href)
    elif run.text:
        inlines.append(run)


def _reference(kind: str, groups: tuple[str | None, ...]) -> Inline:
    first = groups[0] or ""
    match kind:
        case "cite":
            return CiteRef(first)
        case "term":
            return TermRef(first, groups[1] or first)
        case _:
            name = groups[1] or ""
            return FigureRef(name) if first else ValueRef(name)
