"""The whole file: a `Deck` and a compiled theme come in, the bytes of a .pptx go out.

Parts stand in a fixed order with fixed dates: the same deck gives the same bytes. Format: ECMA-376
part 1, section 13.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from zlib import crc32

from builder.document import Chart, Deck, Slide
from builder.render.chart import chart_caption, chart_rels, draw_chart, draw_workbook
from builder.render.inks import inked
from builder.render.package import Package
from builder.render.pptx import frame
from builder.render.pptx.slides import Pen
from builder.render.pptx.words import Links, Voice

_FIRST_ID, _LAST_ID = 256, 2147483647
_SIZES = ((6, 18.0), (9, 16.0))


def render(deck: Deck, theme: Mapping[str, Any]) -> bytes:
    """Draw `deck` in a theme that `compile_theme` read.

    Raises ValueError where a slide fills a placeholder that the theme's layout does not have, where
    two slides have one id, and where the cells of a table do not match its columns.
    """
    pages = _pages(deck)
    package = Package()
    for name, text in frame.draw_frame(deck, theme, slide_ids(pages)):
        package.add(name, text)
    voice = Voice(deck.meta.language, deck.meta.direction == "rtl")
    changed = theme["mirrored"] if voice.rtl else {}
    for name, ready in theme["parts"]:
        package.put(name, changed.get(name, ready))
    pen = Pen(theme, voice, deck.footer)
    for page, slide in enumerate(deck.slides, 1):
        for name, part in _slide_parts(slide, page, pages, pen):
            package.add(name, part)
    return package.finish()


def slide_ids(names: Mapping[str, int]) -> dict[str, int]:
    """PowerPoint's id of each slide, from its name: the same as long as the name is."""
    taken = set[int]()
    ids = {}
    for name in names:
        id_ = _FIRST_ID + crc32(name.encode()) % (_LAST_ID - _FIRST_ID)
        while id_ in taken:
            id_ = _FIRST_ID + (id_ + 1 - _FIRST_ID) % (_LAST_ID - _FIRST_ID)
        taken.add(id_)
        ids[name] = id_
    return ids


def _pages(deck: Deck) -> dict[str, int]:
    """Number of each slide by its name."""
    pages: dict[str, int] = {}
    for page, slide in enumerate(deck.slides, 1):
        if slide.id in pages:
            raise ValueError(f"slides {pages[slide.id]} and {page} have the same id `{slide.id}`")
        pages[slide.id] = page
    return pages


def _slide_parts(
    slide: Slide, page: int, pages: Mapping[str, int], pen: Pen
) -> Iterator[tuple[str, str | bytes]]:
    """The parts of one slide: itself, its notes, its chart, each with its relationships."""
    links = Links(
        pages,
        [
            ("slideLayout", pen.layout_part(slide.layout)),
            ("notesSlide", f"../notesSlides/notesSlide{page}.xml"),
        ],
    )
    drawn = pen.draw_slide(slide, page, _lasting(slide.id), links)
    yield f"ppt/slides/slide{page}.xml", inked(drawn, pen.inks)
    yield f"ppt/slides/_rels/slide{page}.xml.rels", frame.draw_rels(links.rels)
    links = Links(pages, [("notesMaster", pen.notes_part), ("slide", f"../slides/slide{page}.xml")])
    yield f"ppt/notesSlides/notesSlide{page}.xml", pen.draw_notes(slide.notes, page, links)
    yield f"ppt/notesSlides/_rels/notesSlide{page}.xml.rels", frame.draw_rels(links.rels)
    if isinstance(slide.graphic, Chart):
        chart = slide.graphic
        size = next((size for most, size in _SIZES if len(chart.categories) <= most), 14.0)
        direction = "rtl" if pen.voice.rtl else "ltr"
        yield (
            f"ppt/charts/chart{page}.xml",
            inked(
                draw_chart(chart, pen.voice.language, direction, size, chart_caption(chart)),
                pen.inks,
            ),
        )
        workbook = f"embeddings/workbook{page}.xlsx"
        yield f"ppt/charts/_rels/chart{page}.xml.rels", chart_rels(f"../{workbook}")
        yield f"ppt/{workbook}", draw_workbook(chart)


def _lasting(name: str) -> int:
    """A number for PowerPoint's `creationId`, by which it knows a slide again."""
    return crc32(name.encode()[::-1]) or 1
