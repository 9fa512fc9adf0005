"""How much the placeholders of a theme hold, in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set, in points: size, line pitch, space before, indent; family and
    weight.
    """

    size: float
    pitch: float
    before: float
    indent: float
    family: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Room:
    """What a placeholder holds: its inner width and height in points, and the sizes of its text.

    `steps` are those sizes, the largest first, each with the setting of every paragraph kind;
    `size` is its own. The height is that of all its `columns` together, the width that of one.
    """

    width: float
    height: float
    size: float
    steps: Mapping[float, Mapping[str, Setting]]
    columns: int = 1


Rooms = Mapping[str, Mapping[str, Room]]
"""The rooms of a theme, by layout and placeholder."""
