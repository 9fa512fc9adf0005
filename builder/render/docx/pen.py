"""Paragraphs and runs of WordprocessingML as strings: runs come in, XML goes out.

A `Pen` draws one book: it knows the theme's styles, the direction of writing and the places that
can be linked to, and it counts what the file must number (links, lists, tables, charts). Order of
properties: ISO/IEC 29500-1, 17.3.1.26 and 17.3.2.28.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import Any

from builder.document import UNFINISHED, Book, Chart, Finish
from builder.render.docx.icons import icon_run
from builder.render.docx.places import anchors, headings
from builder.render.package import escaped
from builder.text import PAGE, Run

_OUTSIDE = ("http://", "https://", "mailto:", "tel:")
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_ICON = 1.1  # height of an icon, to the letters of tables
_BESIDE = "\u2002"  # between an icon and its word, where no line breaks


class Pen:
    """What is common to all that is drawn for one book.

    `area` is the width and the height of the text on a page, in twentieths of a point.
    """

    def __init__(
        self,
        book: Book,
        theme: Mapping[str, Any],
        area: tuple[int, int],
        finish: Finish = UNFINISHED,
    ) -> None:
        self.finish = finish
        self.pictures: dict[str, str] = {}
        self.rtl = book.meta.direction == "rtl"
        self.width, self.height = area
        self.styles: Mapping[str, str] = theme["style_ids"]
        self.headings = headings(book.sections)
        listed = sum(heading.listed for heading in self.headings)
        if finish.pages and len(finish.pages) != listed:
            raise ValueError(f"{len(finish.pages)} pages are known for {listed} headings")
        self.table_size: float = theme["table_size"]
        self.callout_space: int = theme["callout_space"]
        self._icon_ink: str = theme["icon_ink"]
        self.links: dict[str, str] = {}
        self.charts: list[Chart] = []
        self.tables = 0
        self.lists = 0
        self.drawings = 0
        self._first_list: int = theme["numbering"]["next"]
        self._anchors = anchors(book.sections, self.headings)
        first = len(self.headings) + 1
        self._numbers = {bookmark: n for n, bookmark in enumerate(self._anchors.values(), first)}
        named = {each.id: each.bookmark for each in reversed(self.headings)}
        self._bookmarks = {**self._anchors, **named}
        known = (each.bookmark for each in self.headings if each.listed)
        self._pages = dict(zip(known, finish.pages, strict=False))
        self._bidi = "<w:bidi/>" if self.rtl else ""
        self._starts = {name: self.start(name) for name in self.styles}
        self._looks = {
            look: self._look(*look) for look in itertools.product((False, True), repeat=3)
        }

    def start(self, style: str, before: str = "", after: str = "") -> str:
        """A paragraph's beginning, with properties that go before and after its direction."""
        name = self.styles[style]
        return f'<w:p><w:pPr><w:pStyle w:val="{name}"/>{before}{self._bidi}{after}</w:pPr>'

    def paragraph(self, style: str, runs: tuple[Run, ...]) -> str:
        """A paragraph in one of the theme's styles."""
        return f"{self._starts[style]}{self.runs(runs)}</w:p>"

    def place(self, style: str, runs: tuple[Run, ...], anchor: str) -> str:
        """A paragraph that links may aim at (17.13.6)."""
        bookmark = self._anchors[anchor]
        number = self._numbers[bookmark]
        opening = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>'
        closing = f'<w:bookmarkEnd w:id="{number}"/>'
        return f"{self._starts[style]}{opening}{self.runs(runs)}{closing}</w:p>"

    def runs(self, runs: tuple[Run, ...]) -> str:
        """Runs, those of one link together."""
        if len(runs) == 1 and not runs[0].href:
            return self._run(runs[0], False)
        groups = itertools.groupby(runs, key=lambda run: run.href)
        return "".join([self._linked(href, tuple(group)) for href, group in groups])

    def words(self, text: str, style: str = "") -> str:
        """Plain words as a run, in a character style when one is named."""
        look = f'<w:rStyle w:val="{self.styles[style]}"/>' if style else ""
        look += "<w:rtl/>" if self.rtl else ""
        return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{words(text)}</w:r>"

    def icon(self, name: str) -> str:
        """The icon `name` before the word that says the same."""
        size = self.table_size * _ICON
        return icon_run(name, size, self._icon_ink, self.next_drawing()) + self.words(_BESIDE)

    def field(self, instruction: str, cached: str) -> str:
        """A field (17.16.18) and the value to show until Word counts for itself."""
        parts = (
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{escaped(cached)}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
        look = self._looks[False, False, False]
        return "".join([f"<w:r>{look}{part}</w:r>" for part in parts])

    def page_of(self, heading: int) -> int:
        """The page of the listed heading with that number, from 0; 0 where no pages are known."""
        return self.finish.pages[heading] if self.finish.pages else 0

    def next_drawing(self) -> int:
        """The number of a picture, chart or icon, by which Word tells them apart."""
        self.drawings += 1
        return self.drawings

    def next_list(self) -> int:
        """The number of a list that begins at 1."""
        self.lists += 1
        return self._first_list + self.lists - 1

    def next_table(self) -> int:
        """The number of a table with a caption."""
        self.tables += 1
        return self.tables

    def _look(self, bold: bool, italic: bool, linked: bool) -> str:
        look = f'<w:rStyle w:val="{self.styles["Hyperlink"]}"/>' if linked else ""
        look += "<w:b/><w:bCs/>" if bold else ""
        look += "<w:i/><w:iCs/>" if italic else ""
        look += "<w:rtl/>" if self.rtl else ""
        return f"<w:rPr>{look}</w:rPr>" if look else ""

    def _run(self, run: Run, linked: bool) -> str:
        icon = self.icon(run.icon) if run.icon else ""
        return f"{icon}<w:r>{self._looks[run.bold, run.italic, linked]}{words(run.text)}</w:r>"

    def _linked(self, href: str, runs: Iterable[Run]) -> str:
        """Runs that share `href`; an address that leads nowhere leaves its words plain."""
        bookmark = self._bookmarks.get(href[1:]) if href.startswith("#") else None
        outside = href.startswith(_OUTSIDE)
        if bookmark:
            return self._inside(bookmark, runs)
        inside = "".join([self._run(run, outside) for run in runs])
        if not outside:
            return inside
        link = self.links.setdefault(href, f"link{len(self.links) + 1}")
        return f'<w:hyperlink r:id="{link}" w:history="1">{inside}</w:hyperlink>'

    def _inside(self, bookmark: str, runs: Iterable[Run]) -> str:
        """A link within the book; the page stands behind it where it is known."""
        words = "".join([self._run(run, True) for run in runs if PAGE not in run.text])
        link = linked_place(bookmark, words) if words else ""
        page = self._pages.get(bookmark, 0)
        numbers = [run.text.partition(PAGE) for run in runs if page and PAGE in run.text]
        return link + "".join(
            [
                self.words(before)
                + self.field(f"PAGEREF {bookmark}", str(page))
                + self.words(after)
                for before, _, after in numbers
            ]
        )


def linked_place(bookmark: str, inside: str) -> str:
    """A link to a place in the book."""
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{inside}</w:hyperlink>'


def numbered(number: int) -> str:
    """What makes a paragraph an item of the list `number` (17.9.18)."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def words(text: str) -> str:
    """The inside of a run: breaks and tabs become elements, what XML cannot hold is left out."""
    if text.isprintable():
        return f'<w:t xml:space="preserve">{escaped(text)}</w:t>'
    pieces: list[str] = []
    for broken, group in itertools.groupby(text, key=_BREAKS.__contains__):
        if broken:
            pieces += [_BREAKS[c] for c in group]
        else:
            kept = "".join([c for c in group if _is_character(c)])
            pieces.append(f'<w:t xml:space="preserve">{escaped(kept)}</w:t>')
    return "".join(pieces)


def _is_character(c: str) -> bool:
    """Whether XML 1.0 (production 2) allows `c`; breaks and tabs are dealt with before."""
    return c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"
