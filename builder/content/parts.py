"""What every noun is made of: texts, ids and dates as YAML writes them, `Node` and `Item`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf, StringConstraints

from builder import text as markup
from builder.diagnostics import NOWHERE, Place
from builder.text import Scalar, Text

if TYPE_CHECKING:
    from builder.content.audience import Audience


def _parse(value: object) -> object:
    """The running text of a YAML string; other values pass, so that pydantic names their type."""
    if isinstance(value, Scalar):
        return markup.parse(value, value.place)
    return markup.parse(value) if isinstance(value, str) else value


def without_place(value: object) -> object:
    """A free mapping without the place that the loader adds to every mapping."""
    if isinstance(value, dict):
        return {name: held for name, held in value.items() if name != "place"}
    return value


def _read_date(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")]
"""Lower-case words joined by hyphens (underscores in the names of country values)."""
Markup = Annotated[InstanceOf[Text], BeforeValidator(_parse, json_schema_input_type=str)]
Plain = Annotated[str, StringConstraints(min_length=1)]
Date = Annotated[date, BeforeValidator(_read_date)]
Minutes = Annotated[int, Field(gt=0, le=480)]
Texts = tuple[Markup, ...]


def require_even_rows(columns: Texts, rows: tuple[Texts, ...]) -> None:
    """Raise ValueError for the first row that has not a cell for each column."""
    for number, row in enumerate(rows, 1):
        if len(row) != len(columns):
            first = f" (`{row[0]}`)" if row else ""
            raise ValueError(
                f"row {number}{first} has {len(row)} cells, the table has {len(columns)} columns"
            )


class Node(BaseModel):
    """Anything that an author wrote, with the place where it begins."""

    # A node's validator is built when the first of its kind is read: most are only parts of others.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    place: InstanceOf[Place] = Field(default=NOWHERE, repr=False, exclude=True)


class Depth(StrEnum):
    """How deep a module is taught; the order is that of the members."""

    AWARENESS = "awareness"
    WORKING = "working"
    SPECIALIST = "specialist"

    def reaches(self, other: Depth) -> bool:
        """Whether a module at this depth includes what begins at `other`."""
        order = tuple(Depth)
        return order.index(self) >= order.index(other)


class Condition(Node):
    """When an item is used: for these audiences (ids or groups), not for those, in these
    countries.
    """

    audiences: tuple[str, ...] = ()
    except_audiences: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()

    def holds(self, audience: Audience, country: str) -> bool:
        """Whether the item is used for `audience` in `country`; what is left empty always holds."""
        named = {audience.id, *audience.groups}
        return (
            (not self.audiences or not named.isdisjoint(self.audiences))
            and named.isdisjoint(self.except_audiences)
            and (not self.countries or country in self.countries)
        )


class Item(Node):
    """Something in a list: known by `id`, used from `depth` on, and only `when` its condition
    holds. What is `restricted` is for the audiences of that condition alone, and is labelled so.
    """

    id: Id
    depth: Depth = Depth.AWARENESS
    when: Condition = Condition()
    restricted: bool = False


def walk(node: object) -> Iterator[Node | Text]:
    """`node` and every node and text within it, in the order in which they were written."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Node):
            yield each
            waiting.extend(reversed(each.__dict__.values()))
        elif isinstance(each, Text):
            yield each
        elif isinstance(each, tuple):
            waiting.extend(reversed(each))
        elif isinstance(each, Mapping):
            waiting.extend(reversed(tuple(each.values())))
