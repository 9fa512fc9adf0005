"""What `theme.yaml` says: which files a theme has, and what of ours goes where on them.

Everything but the files may be left out: what is not said is found in the template, or drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from builder.content import Id, Node, Plain
from builder.content.parts import without_place

PLAIN = "plain"
"""The theme that comes with the builder."""

ROLES = {
    "text": "tx1",
    "ground": "bg1",
    "titles": "tx2",
    "quiet": "bg2",
    "main": "accent1",
    "mark": "accent2",
    "second": "accent3",
    "line": "accent4",
    "third": "accent5",
    "small": "accent6",
    "link": "hlink",
}
"""What colours are for, in words, and the names that drawings use."""

Colour = Annotated[str, StringConstraints(pattern=r"^[0-9A-Fa-f]{6}$", to_upper=True)]
RoleName = Literal[
    "text",
    "ground",
    "titles",
    "quiet",
    "main",
    "mark",
    "second",
    "line",
    "third",
    "small",
    "link",
]
Corner = Literal["top-right", "top-left", "bottom-right", "bottom-left"]


class ThemeFiles(Node):
    """The files of a theme, beside `theme.yaml`; without one, the plain theme's is used."""

    deck: Plain | None = None
    book: Plain | None = None


class ThemeFonts(Node):
    """Typefaces for titles and for text."""

    titles: Plain | None = None
    text: Plain | None = None


class ThemeLogo(Node):
    """A picture for each slide and for the handbook; heights in points."""

    file: Plain
    corner: Corner = "top-right"
    height: Annotated[float, Field(ge=10, le=120)] = 28.0


class LayoutMap(Node):
    """The layout of the template that carries a slide kind, and its placeholders by ours."""

    layout: Plain
    placeholders: Annotated[Mapping[str, Plain], BeforeValidator(without_place)] = {}


class Theme(Node):
    """How the documents of an edition look."""

    id: Id
    name: Plain
    about: Plain | None = None
    files: ThemeFiles = ThemeFiles()
    colours: Annotated[Mapping[RoleName, Colour], BeforeValidator(without_place)] = {}
    fonts: ThemeFonts = ThemeFonts()
    logo: ThemeLogo | None = None
    layouts: Annotated[Mapping[str, LayoutMap], BeforeValidator(without_place)] = {}
    styles: Annotated[Mapping[str, Plain], BeforeValidator(without_place)] = {}
    credits: tuple[Plain, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeFolder:
    """A theme with the contents of its files; a file that it does not have is empty."""

    theme: Theme
    deck: bytes = b""
    book: bytes = b""
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Offered:
    """A theme, and what its files have for its mapping to name.

    `layouts` are the names of the template's layouts and of the placeholders on each, `styles` the
    names of the styles of its document, `our_styles` those of ours.
    """

    theme: Theme
    layouts: Mapping[str, tuple[str, ...]]
    styles: tuple[str, ...]
    our_styles: tuple[str, ...]
