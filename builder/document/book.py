"""A paginated document: a cover, and sections within sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.document.blocks import BookBlock
from builder.document.parts import Meta, Runs


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what stands under it, and the sections within; `id` is what links aim at.

    A section that is not `listed` stands in no list of contents. A chapter may have a `number`, and
    a `kicker` above its title. A `sheet` is to be copied, and fills its page.
    """

    id: str
    title: Runs
    blocks: tuple[BookBlock, ...] = ()
    sections: tuple[Section, ...] = ()
    new_page: bool = False
    listed: bool = True
    number: str = ""
    kicker: str = ""
    sheet: bool = False

    @property
    def name(self) -> str:
        """Number and title, as the contents list it."""
        title = "".join(run.text for run in self.title)
        return f"{self.number} {title}" if self.number else title


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: `facts` are label and value, `notice` is what must be seen before use."""

    title: str
    subtitle: str
    kicker: str
    facts: tuple[tuple[str, str], ...]
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A paginated document; `header` stands on each page, `page_of` is the footer with `{page}`
    and `{pages}`.
    """

    name: str
    meta: Meta
    paper: str
    header: str
    page_of: str
    cover: Cover
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Finish:
    """What is known of a book only after a first drawing.

    `pages` are those of its listed headings, in order; `pictures` are PNG files of slides by
    their ids.
    """

    pages: tuple[int, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


UNFINISHED = Finish()
"""A first drawing: links without numbers, slides in words."""
