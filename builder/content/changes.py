"""What an audience, a country pack or an organisation changes in modules."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from builder.content.parts import Node, Plain, without_place


class Change(Node):
    """A replacement: `item` (`module/id`) gets the fields of `set`, or is left out; `add` puts in
    items of the same kind.
    """

    item: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
    # pydantic gives each change a copy
    set: Annotated[dict[str, Any], BeforeValidator(without_place)] = {}  # noqa: RUF012
    remove: bool = False
    add_after: Annotated[tuple[dict[str, Any], ...], Field(max_length=10)] = ()
    reason: Plain
