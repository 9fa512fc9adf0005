"""What slides and pages are both made of: runs, paragraphs, and what a file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from builder.text import Run

Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Meta:
    """What a file says about itself; `language` is a BCP 47 tag with region (`en-GB`), for the
    spelling checker.
    """

    title: str
    subject: str
    author: str
    language: str
    direction: str
    identifier: str
    keywords: str = ""


class ParagraphKind(StrEnum):
    """How a paragraph looks."""

    BODY = "body"
    LEAD = "lead"
    BULLET = "bullet"
    NUMBER = "number"
    LABEL = "label"
    SOURCE = "source"
    FACTS = "facts"  # of a book: when, how long, how
    ENTRY = "entry"  # of a book: a term or a reference in its list


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of runs; in a book, links may aim at its `anchor`."""

    runs: Runs
    kind: ParagraphKind = ParagraphKind.BODY
    anchor: str = ""
