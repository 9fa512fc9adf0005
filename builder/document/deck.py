"""A presentation: slides in sections."""

from __future__ import annotations

from dataclasses import dataclass

from builder.diagnostics import NOWHERE, Place
from builder.document.graphics import Graphic
from builder.document.layouts import Layout
from builder.document.parts import Meta, Paragraph, Runs


@dataclass(frozen=True, slots=True)
class Filled:
    """A placeholder of the layout, by name, and what stands in it.

    `size` in points is one of the placeholder's steps; 0 leaves the size to the layout. `air` is
    what stands between paragraphs beyond the layout's own space, in points. `icon`, a name of
    `builder.render.icons`, is drawn where the layout has a place for it.
    """

    placeholder: str
    paragraphs: tuple[Paragraph, ...]
    size: float = 0.0
    air: float = 0.0
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; `id` is unique in the deck and the same from build to build, `notes` are the
    notes page.

    The texts stand in reading order; a placeholder that is not filled is not drawn. `marker` says
    where in the deck the slide stands, `progress` how far that is (0 to 1); `restriction` says who
    alone may see it, where that is so.
    """

    id: str
    layout: Layout
    title: Runs
    texts: tuple[Filled, ...] = ()
    graphic: Graphic | None = None
    notes: tuple[Paragraph, ...] = ()
    place: Place = NOWHERE
    title_size: float = 0.0
    marker: str = ""
    progress: float = 0.0
    restriction: str = ""


@dataclass(frozen=True, slots=True)
class DeckSection:
    """A named run of slides: PowerPoint shows it as a section."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A presentation; `name` is the file's name without suffix, `footer` stands on every slide
    but the title.
    """

    name: str
    meta: Meta
    footer: str
    sections: tuple[DeckSection, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides in order."""
        return tuple(slide for section in self.sections for slide in section.slides)
