"""Where links lead: sections come in, bookmarks of headings and paragraphs go out, in reading
order.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.document import Contents, Paragraph, Section

LONGEST = 40  # Word's limit for the name of a bookmark


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading; `level` counts from 1, the contents name those that are `listed` and no
    `sheet`.
    """

    id: str
    level: int
    title: str
    bookmark: str
    listed: bool
    sheet: bool = False


def headings(sections: tuple[Section, ...]) -> tuple[Heading, ...]:
    """The headings of `sections` and of those within them, each with a bookmark of its own."""
    taken: set[str] = set()
    return tuple(
        Heading(
            section.id,
            level,
            section.name,
            _bookmark(section.id, taken),
            section.listed and not holds_contents(section),
            section.sheet,
        )
        for level, section in _walk(sections, 1)
    )


def anchors(sections: tuple[Section, ...], held: tuple[Heading, ...]) -> Mapping[str, str]:
    """The bookmark of each paragraph that links may aim at, none of them one of `held`."""
    taken = {heading.bookmark.casefold() for heading in held}
    return {
        block.anchor: _bookmark(block.anchor, taken)
        for _, section in _walk(sections, 1)
        for block in section.blocks
        if type(block) is Paragraph and block.anchor
    }


def holds_contents(section: Section) -> bool:
    """Whether the list of contents stands directly under the section's heading."""
    return any(type(block) is Contents for block in section.blocks)


def _walk(sections: tuple[Section, ...], level: int) -> Iterator[tuple[int, Section]]:
    for section in sections:
        yield level, section
        yield from _walk(section.sections, level + 1)


def _bookmark(id_: str, taken: set[str]) -> str:
    """Letters, digits and underscores, at most 40, never twice: Word does not tell `A` from `a`."""
    name = "".join([c if c.isascii() and c.isalnum() else "_" for c in id_])
    if not name[:1].isalpha():
        name = f"s_{name}"
    if len(name) > LONGEST:
        name = f"{name[: LONGEST - 9]}_{zlib.crc32(id_.encode()):08x}"
    stem, number = name, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem[: LONGEST - 1 - len(str(number))]}_{number}"
    taken.add(name.casefold())
    return name
