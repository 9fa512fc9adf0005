"""Paragraphs and runs: text with its looks comes in, `a:p` elements go out.

Language, direction and links are settled here and nowhere else. Format: ECMA-376 part 1, 21.1.2;
the extension that leaves a link in the colour of its text: [MS-ODRAWXML] 2.33 (hyperlinkcolor).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import quote

from builder.document import Paragraph, Runs
from builder.render.package import attribute, escaped
from builder.text import Run

Rel = tuple[str, str]
"""Type and target of a relationship; the target of an external one begins with `http`."""

_OTHER_SIDE = {"l": "r", "r": "l"}
_URL_SIGNS = "%/:=&?~#+!$,;'@()*[]"
_KEEP_INK = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """The language of a document and its direction, as attributes of paragraphs and runs."""

    language: str
    rtl: bool

    @property
    def lang(self) -> str:
        """The attribute that every run carries."""
        return _lang(self.language)

    def align(self, align: str) -> str:
        """The attributes of a paragraph that stands at `align` (l, ctr, r) in a ltr document."""
        if not self.rtl:
            return ""
        return f' algn="{_OTHER_SIDE.get(align, align)}" rtl="1"'


@cache
def _lang(language: str) -> str:
    return f' lang="{attribute(language)}"'


class Links:
    """The relationships of one part: those it begins with, then one for each address linked."""

    def __init__(self, pages: Mapping[str, int], rels: Sequence[Rel]) -> None:
        self.rels = list(rels)
        self._pages = pages
        self._ids: dict[str, str] = {}

    def relate(self, kind: str, target: str) -> str:
        """Add a relationship and give its id."""
        self.rels.append((kind, target))
        return f"rId{len(self.rels)}"

    def click(self, href: str, light: bool) -> str:
        """What makes a run a link to a web page or a slide (`#id`); nothing for all else."""
        page = self._pages.get(href[1:]) if href.startswith("#") else None
        if page is None and not href.startswith("http"):
            return ""
        if href not in self._ids:
            kind = "hyperlink" if page is None else "slide"
            target = quote(href, _URL_SIGNS) if page is None else f"../slides/slide{page}.xml"
            self._ids[href] = self.relate(kind, target)
        jump = "" if page is None else ' action="ppaction://hlinksldjump"'
        ink = _KEEP_INK if light else ""
        return f'<a:hlinkClick r:id="{self._ids[href]}"{jump}>{ink}</a:hlinkClick>'


class Look(NamedTuple):
    """How a paragraph is written: its head, and what is the same in each of its runs."""

    head: str
    run: str
    ink: str
    bold: bool
    light: bool


class Looks(dict[str, Look]):
    """The looks of a compiled placeholder in `voice`, by paragraph kind, at `size` or its own.

    Each is made when it is first asked for. Between paragraphs stand `air` points more than the
    theme gives. Raises ValueError where the placeholder's text is never set in that size.
    """

    def __init__(
        self, place: Mapping[str, Any], voice: Voice, size: float = 0.0, air: float = 0.0
    ) -> None:
        super().__init__()
        if size and size not in place["steps"]:
            raise ValueError(f"the placeholder `{place['name']}` has no size of {size:g} points")
        self._step = place["steps"][size or place["size"]]
        self._light, self._air = place["light"], air
        self._align, self._lang = voice.align(place["align"]), voice.lang

    def __missing__(self, kind: str) -> Look:
        indent, pitch, before, bullet, run, ink, bold = self._step["kinds"][kind]
        if self._air:
            before = space_before(self._step["settings"][kind][2] + self._air)
        attributes, children = indent + self._align, pitch + before + bullet
        inner = f"<a:pPr{attributes}>{children}</a:pPr>" if attributes or children else ""
        self[kind] = Look(f"<a:p>{inner}", self._lang + run, ink, bold, self._light)
        return self[kind]


def space_before(points: float) -> str:
    """The space above a paragraph."""
    return f'<a:spcBef><a:spcPts val="{round(points * 100)}"/></a:spcBef>'


def draw_paragraphs(
    paragraphs: Iterable[Paragraph], by_kind: Mapping[str, Look], links: Links
) -> str:
    """`paragraphs`, each in the look of its kind."""
    return "".join([draw_paragraph(each.runs, by_kind[each.kind], links) for each in paragraphs])


def draw_paragraph(runs: Runs, look: Look, links: Links) -> str:
    """One paragraph; the end mark has the language and size of its runs."""
    text = "".join([_draw_run(run, look, links) for run in runs])
    return f"{look.head}{text}<a:endParaRPr{look.run}/></a:p>"


def plain(runs: Runs) -> str:
    """The words of `runs` alone."""
    return "".join([run.text for run in runs])


def _draw_run(run: Run, look: Look, links: Links) -> str:
    weight = ' b="1"' if run.bold or look.bold else ""
    slope = ' i="1"' if run.italic else ""
    click = links.click(run.href, look.light) if run.href else ""
    inner = look.ink + click
    end = f">{inner}</a:rPr>" if inner else "/>"
    return f"<a:r><a:rPr{look.run}{weight}{slope}{end}<a:t>{escaped(run.text)}</a:t></a:r>"
