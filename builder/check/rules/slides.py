"""What a slide must not be: crowded, a repetition of another, or a figure without evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.check.rule import Finding, rule
from builder.content import ContentSlide, Module, SlideNode, walk
from builder.diagnostics import Place, Severity
from builder.document import Deck, Layout
from builder.text import CiteRef, FigureRef, Text

MOST_WORDS = 40
LONGEST_TITLE = 80
MOST_OF_TEXT = 2
TEXT_ALONE = (Layout.OBJECTIVES, Layout.CONTENT, Layout.QUOTATION, Layout.KEY_MESSAGES)
_FIGURE = re.compile(
    r"\d[\d.,]*\s?(?:%|per cent|percent|million|billion)"
    r"|(?:£|€|\$|US\$|KES)\s?\d"
    r"|\b\d{1,3}(?:,\d{3})+\b"
)


@rule(Module, Severity.ERROR)
def figure_without_evidence(module: Module) -> Iterator[Finding]:
    """A figure is typed by hand in a text that cites no entry of the evidence register.

    Figures grow stale and lose their source; the register dates each and says what it measures.

    Bad:   About 50 million people live in modern slavery.
    Good:  An estimated {figure:modern-slavery-2021} people live in [[modern slavery]].
    """
    for text in walk(module):
        if isinstance(text, Text) and not any(
            isinstance(p, CiteRef | FigureRef) for p in text.parts
        ):
            found = _FIGURE.search(str(text))
            if found:
                message = f"the figure `{found[0]}` has no evidence"
                yield Finding(text.place, message, "write `{figure:key}`, or cite with `[@key]`")


@rule(Module, Severity.WARNING)
def crowded_slide(module: Module) -> Iterator[Finding]:
    """A slide of points holds more than 40 words, or its title more than 80 characters.

    People read or listen, not both; what does not fit belongs in the notes.

    Bad:   six points of ten words
    Good:  four points of eight words, the rest under `say`
    """
    for slide in walk(module):
        if isinstance(slide, ContentSlide):
            words = sum(len(str(point).split()) for point in slide.points)
            if words > MOST_WORDS:
                yield Finding(
                    slide.place, f"the slide `{slide.id}` holds {words} words, at most {MOST_WORDS}"
                )
        if isinstance(slide, SlideNode) and len(str(slide.title)) > LONGEST_TITLE:
            length = len(str(slide.title))
            message = f"the title of `{slide.id}` has {length} characters, at most {LONGEST_TITLE}"
            yield Finding(slide.title.place, message)


@rule(Deck, Severity.WARNING)
def text_stretch(deck: Deck) -> Iterator[Finding]:
    """More than two slides of text alone follow each other.

    People stop reading; something to look at or to do wakes them. Questions and activities are for
    the room to do, and a content note is a pause.

    Bad:   objectives, points, points
    Good:  objectives, points, a figure, a table, a comparison or a case
    """
    stretch = 0
    for slide in deck.slides:
        stretch = stretch + 1 if slide.layout in TEXT_ALONE else 0
        if stretch == MOST_OF_TEXT + 1:
            message = f"the slide `{slide.id}` is the third of text alone in a row"
            yield Finding(slide.place, message, "make a figure, a table or a case of one of them")


@rule(Deck, Severity.ERROR)
def duplicate_slide_title(deck: Deck) -> Iterator[Finding]:
    """Two slides of a deck have the same title.

    Screen readers and the outline view tell slides apart by their titles.

    Bad:   two slides "Consent"
    Good:  "Consent does not matter once a means was used" and "Ask for consent before you refer"
    """
    first: dict[str, Place] = {}
    for slide in deck.slides:
        title = "".join(run.text for run in slide.title)
        if title in first:
            message = f"the slide `{slide.id}` has the title of another slide: `{title}`"
            yield Finding(
                slide.place, message, "say in each title what only this slide says", (first[title],)
            )
        first.setdefault(title, slide.place)


@rule(Deck, Severity.ERROR)
def slide_without_notes(deck: Deck) -> Iterator[Finding]:
    """A slide of the deck has no facilitator notes.

    A facilitator who stands in for a colleague has nothing else to go by.

    Bad:   a slide whose notes page is empty
    Good:  at least when it is shown, and what to say
    """
    for slide in deck.slides:
        if not slide.notes:
            yield Finding(slide.place, f"the slide `{slide.id}` has no notes")
