"""What a template can carry, said for people: a `Template`, its `Dress` and its rooms come in, a
report goes out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from builder.brand.palette import ENOUGH, ratio
from builder.document import PLACEHOLDERS, Layout, Room, Rooms
from builder.measure import text_width
from builder.template import BookTemplate, Dress, Found, NewLayout, Template

COMMON_FONTS = frozenset(
    (
        *(
            "Arial",
            "Arial Narrow",
            "Book Antiqua",
            "Calibri",
            "Calibri Light",
            "Cambria",
            "Candara",
        ),
        *("Century Gothic", "Comic Sans MS", "Consolas", "Constantia", "Corbel", "Courier New"),
        *("Franklin Gothic Book", "Garamond", "Georgia", "Gill Sans MT", "Palatino Linotype"),
        *("Segoe UI", "Tahoma", "Times New Roman", "Trebuchet MS", "Verdana"),
    )
)
"""Typefaces that come with Office on Windows and on Macs."""
SUBSTITUTES = {"Calibri": "Carlito", "Cambria": "Caladea", "Arial": "Liberation Sans"}
_SAMPLE = "the people in the room and what they need "
_LEAST_TITLE, _LEAST_LINES, _LEAST_LINE = 34, 6, 28
"""A template with less room than this (letters of a title, lines and letters of text) is no use."""
_LONG_TITLE = 55
"""Nearly all titles of the library are shorter, and those of these kinds are much shorter."""
_SHORT_TITLED = (Layout.TITLE.value, Layout.SECTION.value, Layout.CONTACTS.value)
_SHOWN = ("title", "body", "task", "questions", "question", "story", "quotation", "statement")


@dataclass(frozen=True, slots=True)
class Holds:
    """How much text a placeholder holds at its own size: lines, and letters in a line."""

    placeholder: str
    lines: int
    letters: int
    size: float


@dataclass(frozen=True, slots=True)
class Carried:
    """How a slide kind is carried: the template's layout, how it was found, what is drawn."""

    kind: str
    layout: str
    found: str
    made: tuple[str, ...]
    holds: tuple[Holds, ...]


@dataclass(frozen=True, slots=True)
class DeckReport:
    """All that is said of a template of decks; it is usable where there are no `reasons`."""

    shape: str
    centimetres: tuple[float, float]
    carried: tuple[Carried, ...]
    fonts: tuple[str, ...]
    reasons: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BookReport:
    """All that is said of a template of documents."""

    millimetres: tuple[int, int]
    own: tuple[str, ...]
    lacking: tuple[str, ...]
    fonts: tuple[str, ...]
    reasons: tuple[str, ...]
    notes: tuple[str, ...]


def deck_report(
    template: Template, dress: Dress, rooms: Rooms, here: Collection[str]
) -> DeckReport:
    """The report on a template of decks; `here` are the typefaces of this machine."""
    made = {each.kind: each for each in dress.layouts}
    carried = tuple(_carried(kind, made.get(kind), rooms[kind]) for kind in Layout)
    fonts = tuple(sorted({spot.family for each in template.layouts for spot in each.spots}))
    return DeckReport(
        shape=template.shape,
        centimetres=(round(template.sizes[0] / 28.346, 1), round(template.sizes[1] / 28.346, 1)),
        carried=carried,
        fonts=fonts,
        reasons=tuple(_too_small(carried)),
        notes=(
            *_deck_notes(template),
            *_title_notes(carried),
            *_font_notes(fonts, here),
            *_ink_notes(template, dress),
        ),
    )


def book_report(template: BookTemplate, ours: Collection[str], here: Collection[str]) -> BookReport:
    """The report on a template of documents; `ours` are the styles that a handbook needs."""
    names = {name.casefold() for name in template.styles}
    fonts = tuple(sorted({font for font in template.fonts if font}))
    notes = []
    if template.tokens != ("{header}", "{page_of}"):
        notes.append("running line and page number are put into the footer of its last section")
    if template.sections < 2:
        notes.append("it has one section: the cover gets one of its own, with the same page")
    if not all(template.page):
        notes.append("it says no page size: the country's paper is used all the same")
    return BookReport(
        template.page,
        own=tuple(name for name in ours if name.casefold() in names),
        lacking=tuple(name for name in ours if name.casefold() not in names),
        fonts=fonts,
        reasons=(),
        notes=(*notes, *_font_notes(fonts, here)),
    )


def _carried(kind: Layout, new: NewLayout | None, rooms: Mapping[str, Room]) -> Carried:
    holds = tuple(_holds(name, rooms[name]) for name in _SHOWN if name in rooms)
    if new is None:
        return Carried(kind.value, kind.value, Found.OWN.value, (), holds)
    made = tuple(name for name in new.made if name in PLACEHOLDERS[kind])
    return Carried(kind.value, new.base, new.found.value, made, holds)


def _holds(name: str, room: Room) -> Holds:
    size = min(room.steps) if name != "title" else room.size
    setting = room.steps[size]["body"]
    letter = text_width(_SAMPLE, setting.family) / len(_SAMPLE) * size
    lines = max(1, int(room.height / setting.pitch + 0.05))
    return Holds(name, lines, int((room.width - setting.indent) / letter), size)


def _too_small(carried: tuple[Carried, ...]) -> Iterator[str]:
    content = next(each for each in carried if each.kind == Layout.CONTENT.value)
    title, body = content.holds[0], content.holds[1]
    if title.lines * title.letters < _LEAST_TITLE:
        yield f"the title of `{content.layout}` holds {title.lines} x {title.letters} letters"
    if body.lines < _LEAST_LINES or body.letters < _LEAST_LINE:
        yield f"the text of `{content.layout}` holds {body.lines} lines of {body.letters} letters"


# --- notes ----------------------------------------------------------------------------------------


def _deck_notes(template: Template) -> Iterator[str]:
    if abs(template.sizes[1] - 540) > 6:
        wide = template.width * 2.54 / 72
        yield (
            f"slides are set to {wide:.1f} x 19.1 cm, so that sizes of letters mean what they say"
        )
    if template.shape == "4:3":
        yield "slides are 4:3: less room for words, and black bars on wide screens"
    if not template.footer:
        yield "no footer: one is drawn at the foot of the slides"
    if not template.number:
        yield "no slide number: one is drawn at the foot of the slides"


def _title_notes(carried: tuple[Carried, ...]) -> Iterator[str]:
    """Layouts whose titles are usable and yet hold fewer letters than many of ours have."""
    usual = [each for each in carried if each.kind not in _SHORT_TITLED]
    short = {each.layout: _letters(each) for each in usual if _letters(each) < _LONG_TITLE}
    if short:
        told = ", ".join(f"`{layout}` {letters}" for layout, letters in sorted(short.items()))
        yield (
            f"many titles have up to {_LONG_TITLE} letters, and there is room for fewer ({told}): "
            "make these titles wider or higher, or longer ones will be told as faults"
        )


def _letters(carried: Carried) -> int:
    title = carried.holds[0]
    return title.lines * title.letters


def _font_notes(fonts: Collection[str], here: Collection[str]) -> Iterator[str]:
    for font in fonts:
        if font not in COMMON_FONTS:
            yield f"font {font}: many trainers' machines do not have it, and show another"
        if here and font not in here and SUBSTITUTES.get(font, font) not in here:
            yield f"font {font}: not on this machine, so LibreOffice draws with another"


def _ink_notes(template: Template, dress: Dress) -> Iterator[str]:
    """Where the template's own colours could not be read, and what is drawn instead."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for new in dress.layouts:
        layout = template.layout(new.base)
        for spot in new.spots if layout else ():
            like = next((s for s in layout.spots if s.name == spot.like), None) if layout else None
            if layout is None or like is None or spot.style.ink in ("", *dress.roles):
                continue
            ground = (like.ground if spot.taken else "") or layout.ground_at(spot.box)
            if ground and ratio(like.ink, ground) < ENOUGH:
                found.setdefault((like.ink, ground, spot.style.ink), []).append(
                    f"{spot.name} of {new.kind.value}"
                )
    for (ink, ground, instead), places in found.items():
        more = f" and {len(places) - 3} more" if len(places) > 3 else ""
        yield (
            f"{ink} on {ground} has a contrast of {ratio(ink, ground):.1f}; {instead} is written "
            f"instead ({', '.join(places[:3])}{more})"
        )
