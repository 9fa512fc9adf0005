"""What measuring says of a deck is what LibreOffice draws: every text on the lines that were
planned for it, and within its box.

A text that stands in several decks is drawn once. Charts set their words themselves: they are left
out. With REQUIRE_ALL=1 it is every curriculum, in the first edition that it lists.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import drawn
import predicted
import pytest
from libraries import REPOSITORY, request_for

from builder import deliver, pipeline
from builder.content import Library
from builder.document import Deck, DeckSection, Slide
from builder.office.libreoffice import converted
from builder.render import pptx

INK = 1.5
"""How far ink may reach out of a box, in points: the foot of an italic j does."""
MOST_SURPLUS = 0.03
"""The share of paragraphs that may stand on fewer lines than planned: LibreOffice kerns, and its
versions break links in ways of their own.
"""


class Shown(NamedTuple):
    """A deck, its theme, and its pages."""

    deck: Deck
    theme: Mapping[str, Any]
    pages: Sequence[drawn.Page]


class Compared(NamedTuple):
    """A text: where it stands, the lines planned and drawn of each paragraph, the ink outside."""

    where: str
    words: str
    planned: tuple[int, ...]
    drawn: tuple[int, ...]
    outside: float

    def __str__(self) -> str:
        lines = f"planned {self.planned}, drawn {self.drawn}"
        return f"{self.where}: {lines}, {self.outside:.1f} points outside: {self.words[:80]!r}"


@pytest.fixture(scope="module")
def shown(
    names: list[str],
    library: Library,
    needs: Callable[[str], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> list[Shown]:
    """The decks as LibreOffice shows them, without slides that say nothing new."""
    program, seen = needs("soffice"), set[object]()
    first = [f"{c.id}/{c.editions[0].replace('/', '-')}" for c in library.curricula.values()]
    wanted = {*names, *first} if os.environ.get("REQUIRE_ALL") == "1" else names
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("CURRICULUM_CACHE", str(tmp_path_factory.mktemp("themes")))
        asked = request_for(REPOSITORY, names=tuple(sorted(wanted)))
        planned = [each for _, each in pipeline.planned(asked)]
    decks = [(_unseen(each.deck, seen), deliver.deck_theme(each.shop)) for each in planned]
    files = {f"{deck.name}.pptx": pptx.render(deck, theme) for deck, theme in decks}
    pdfs = converted(program, files, {})
    return [
        Shown(deck, theme, drawn.read_pages(pdfs[f"{deck.name}.pptx"])) for deck, theme in decks
    ]


@pytest.fixture(scope="module")
def compared(shown: list[Shown]) -> list[Compared]:
    """Every text of the decks."""
    return [each for one in shown for each in _compared(one)]


def test_each_slide_is_a_page(shown: list[Shown]) -> None:
    assert [len(each.pages) for each in shown] == [len(each.deck.slides) for each in shown]


def test_every_text_is_drawn(compared: list[Compared]) -> None:
    assert _told(each for each in compared if not each.drawn) == ""


def test_no_text_takes_more_lines_than_planned(compared: list[Compared]) -> None:
    found = [each for each in compared if each.drawn]

    assert len(found) > 1000
    assert _told(each for each in found if _is_short(each)) == ""


def test_few_texts_take_fewer_lines_than_planned(compared: list[Compared]) -> None:
    pairs = [pair for each in compared for pair in zip(each.planned, each.drawn, strict=False)]

    surplus = sum(planned > drawn for planned, drawn in pairs)

    assert surplus <= len(pairs) * MOST_SURPLUS, f"{surplus} of {len(pairs)}"


def test_no_text_reaches_out_of_its_box(compared: list[Compared]) -> None:
    assert _told(each for each in compared if each.outside > INK) == ""


@pytest.mark.parametrize("kind", predicted.KINDS)
def test_measuring_that_is_wrong_is_noticed(
    shown: list[Shown], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if every letter were 5 % narrower than it is."""
    monkeypatch.setattr("builder.measure._SURE", 1.05)

    found = [each for one in shown for each in _compared(one) if each.where.startswith(kind)]

    assert any(map(_is_short, found))


# --- comparing -----------------------------------------------------------------------------------


def _unseen(deck: Deck, seen: set[object]) -> Deck:
    """The slides of `deck` that say something new, without notes; `seen` is added to."""
    kept = []
    for slide in deck.slides:
        said = {slide.marker, (deck.footer, slide.progress == 1), *_said(slide)}
        if not said <= seen:
            kept.append(replace(slide, notes=()))
        seen |= said
    return replace(deck, sections=(DeckSection("new", tuple(kept)),))


def _said(slide: Slide) -> Iterator[object]:
    yield slide.layout, slide.title, slide.title_size, slide.restriction
    yield from ((slide.layout, each) for each in (*slide.texts, slide.graphic))


def _compared(one: Shown) -> Iterator[Compared]:
    planned = predicted.blocks(one.deck, one.theme)
    for (slide, blocks), page in zip(planned, one.pages, strict=True):
        for block in blocks:
            found = page.find([words for words, _ in block.paragraphs], block.box)
            yield Compared(
                f"{block.kind} {block.name} of {slide.id} in {one.deck.name}",
                block.paragraphs[0][0],
                tuple(lines for _, lines in block.paragraphs),
                tuple(map(drawn.line_count, found)),
                max((drawn.outside(block.box, each) for each in found), default=0.0),
            )


def _is_short(each: Compared) -> bool:
    return any(drawn > planned for planned, drawn in zip(each.planned, each.drawn, strict=False))


def _told(found: Iterator[Compared]) -> str:
    return "\n".join(map(str, found))
