"""What an organisation's own template offers, and where our slides go on it.

Measures are points on a slide that is 540 points high: templates of other sizes are set to it, so
that sizes of letters mean the same on each. Colours are RRGGBB.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from builder.document import Layout

HEIGHT = 540.0
"""Every slide is set to this height, in points: that of PowerPoint's 13.33 x 7.5 and 10 x 7.5."""

Box = tuple[float, float, float, float]
"""Left, top, width and height in points."""


class Role(StrEnum):
    """What a layout of a template is for, as PowerPoint names its own."""

    TITLE_SLIDE = "Title Slide"
    CONTENT = "Title and Content"
    SECTION = "Section Header"
    TWO_CONTENT = "Two Content"
    COMPARISON = "Comparison"
    TITLE_ONLY = "Title Only"
    CAPTION = "Content with Caption"
    BLANK = "Blank"


class SpotKind(StrEnum):
    """What a placeholder of a template takes."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "text"
    CONTENT = "content"
    PICTURE = "picture"
    FOOTER = "footer"
    NUMBER = "slide number"
    DATE = "date"


WRITTEN = (SpotKind.SUBTITLE, SpotKind.BODY, SpotKind.CONTENT)
"""The placeholders that take what slides say below their title."""
COVERING = 0.6
"""A shape with more of the slide's area than this is its ground, not a decoration."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A placeholder of a template; `ground` is the colour under it, empty where it is a picture."""

    name: str
    kind: SpotKind
    box: Box
    size: float
    family: str
    ink: str
    ground: str
    align: str = "l"


@dataclass(frozen=True, slots=True)
class TemplateLayout:
    """A layout of a template.

    `name` is unique in the template (`Blank (master 2)`), `plain_name` as PowerPoint shows it,
    `type` is what PowerPoint made it as, in any language. `grounds` are what lies under the text,
    back to front: boxes and colours, empty where there is a picture.
    """

    name: str
    plain_name: str
    type: str
    master: int
    spots: tuple[Spot, ...]
    grounds: tuple[tuple[Box, str], ...] = ()

    def ground_at(self, box: Box) -> str:
        """The colour under the middle of a box."""
        x, y = box[0] + box[2] / 2, box[1] + box[3] / 2
        under = [
            colour
            for (left, top, w, h), colour in self.grounds
            if left <= x <= left + w and top <= y <= top + h
        ]
        return under[-1] if under else ""

    @property
    def decorations(self) -> tuple[Box, ...]:
        """What is drawn on the slide and does not cover it."""
        if not self.grounds:
            return ()
        _, _, width, height = self.grounds[0][0]
        return tuple(box for box, _ in self.grounds if box[2] * box[3] < COVERING * width * height)

    def of_kind(self, *kinds: SpotKind) -> tuple[Spot, ...]:
        """The placeholders of these kinds, in reading order."""
        found = [spot for spot in self.spots if spot.kind in kinds]
        return tuple(sorted(found, key=lambda spot: (round(spot.box[1] / 40), spot.box[0])))

    @property
    def title(self) -> Spot | None:
        """The title, if there is one."""
        return next(iter(self.of_kind(SpotKind.TITLE)), None)


@dataclass(frozen=True, slots=True)
class Template:
    """A template of decks; `sizes` are width and height in its own points.

    `colours` are those of its theme by their names in the file, `fonts` its typefaces for titles
    and for text, `samples` the layouts of the slides that are in it.
    """

    sizes: tuple[float, float]
    layouts: tuple[TemplateLayout, ...]
    colours: Mapping[str, str]
    fonts: tuple[str, str]
    samples: tuple[str, ...] = ()
    footer: bool = True
    number: bool = True

    @property
    def width(self) -> float:
        """The width of a slide that is 540 points high."""
        return self.sizes[0] * HEIGHT / self.sizes[1]

    @property
    def shape(self) -> str:
        """The shape of its slides, such as 16:9."""
        share = self.sizes[0] / self.sizes[1]
        named = {"4:3": 4 / 3, "16:10": 1.6, "16:9": 16 / 9}
        return next((n for n, each in named.items() if abs(share - each) < 0.02), f"{share:.2f}:1")

    def layout(self, name: str) -> TemplateLayout | None:
        """The layout of that name."""
        return next((each for each in self.layouts if each.name == name), None)


# --- what is made of it ---------------------------------------------------------------------------


class Found(StrEnum):
    """How the layout for a kind of slide was found."""

    OWN = "its own layout"
    MAPPED = "theme.yaml"
    NAME = "by name"
    SHAPE = "by shape"
    FALLBACK = "fallback"


@dataclass(frozen=True, slots=True)
class Style:
    """How a placeholder that is made sets its text, in points; an empty `ink` is the template's."""

    size: float
    pitch: float
    before: float = 0.0
    bullet: str = ""
    bold: bool = False
    anchor: str = "t"
    columns: int = 1
    ink: str = ""
    align: str = ""


@dataclass(frozen=True, slots=True)
class NewSpot:
    """A placeholder of ours: `like` is the one of the template whose looks it takes.

    With `taken` it stands in place of that one; else the template has none for it.
    """

    name: str
    kind: str
    box: Box
    style: Style
    like: str = ""
    taken: bool = False


@dataclass(frozen=True, slots=True)
class NewLayout:
    """A layout for one of our slide kinds, made of the layout `base` of the template."""

    kind: Layout
    base: str
    found: Found
    spots: tuple[NewSpot, ...]

    @property
    def made(self) -> tuple[str, ...]:
        """The placeholders that the template does not have."""
        return tuple(spot.name for spot in self.spots if not spot.taken)


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture (PNG) in a corner of each slide, `height` points high."""

    picture: bytes
    corner: str
    height: float


@dataclass(frozen=True, slots=True)
class Dress:
    """All that turns a template into a theme.

    `roles` are the colours of what is drawn, by the roles that drawings use (`tx1`, `accent3`),
    `scheme` those that the template's own colours are set to; `fonts` are typefaces for titles and
    text, empty where the template's are kept.
    """

    layouts: tuple[NewLayout, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    scheme: Mapping[str, str] = field(default_factory=dict)
    fonts: tuple[str, str] = ("", "")
    logo: Logo | None = None


# --- documents ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BookTemplate:
    """A template of documents.

    `styles` are the names of its styles, `page` width and height in millimetres, `tokens` which of
    `{header}` and `{page_of}` its headers and footers hold; `numbered` says that a footer counts
    pages itself.
    """

    styles: tuple[str, ...]
    page: tuple[int, int]
    sections: int
    tokens: tuple[str, ...]
    numbered: bool
    colours: Mapping[str, str]
    fonts: tuple[str, str]


@dataclass(frozen=True, slots=True)
class BookDress:
    """All that turns a document into a theme of books.

    `styles` are names of its styles by ours, `colours` what each colour of the plain theme becomes,
    `fonts` typefaces for titles and text, empty where they are kept; `inks` are the colours of what
    is drawn, by role, where they are not those of the document's theme.
    """

    styles: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)
    inks: Mapping[str, str] = field(default_factory=dict)
    fonts: tuple[str, str] = ("", "")
    logo: Logo | None = None
