"""Paper that participants keep, and the blocks that it is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from builder.content.parts import Id, Item, Markup, Node, Texts, require_even_rows


class HandoutBlock(Node):
    """A part of a handout: exactly one of a heading, a paragraph, points, numbered steps, a table
    or lines to write on.
    """

    heading: Markup | None = None
    paragraph: Markup | None = None
    points: Texts = ()
    steps: Texts = ()
    columns: Texts = ()
    rows: tuple[Texts, ...] = ()
    write_in: Markup | None = None
    lines: Annotated[int, Field(ge=1, le=12)] = 3

    @model_validator(mode="after")
    def _is_even(self) -> HandoutBlock:
        require_even_rows(self.columns, self.rows)
        return self


class Handout(Item):
    """Paper that a participant keeps; with `activities`, it is printed where one of them is run."""

    title: Markup
    activities: tuple[Id, ...] = ()
    body: Annotated[tuple[HandoutBlock, ...], Field(min_length=1)]
