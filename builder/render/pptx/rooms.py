"""How much text a theme holds: a compiled theme comes in, a room for each place goes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.document import Room, Rooms, Setting

_POINT = 12700


def rooms(theme: Mapping[str, Any]) -> Rooms:
    """The rooms of a theme that `compile_theme` read, by layout and placeholder."""
    return {
        layout: {
            name: _room(place, theme.get("stretch", 1.0) if name == "graphic" else 1.0)
            for name, place in compiled["places"].items()
        }
        for layout, compiled in theme["layouts"].items()
    }


def _room(place: Mapping[str, Any], stretch: float) -> Room:
    """A placeholder's room; words in graphics are measured as Calibri, which may run narrower.

    LibreOffice divides lines among columns in a way of its own: none is counted on for its last.
    """
    across, down = place["insets"]
    _, _, width, height = place["box"]
    steps = {
        size: {kind: Setting(*values) for kind, values in step["settings"].items()}
        for size, step in place["steps"].items()
    }
    count, gap = place["columns"]
    column = (width / _POINT - across - gap * (count - 1)) / count
    setting = steps[place["size"]]["body"]
    last = setting.pitch + setting.before if count > 1 else 0.0
    high = (height / _POINT - down - last) * count
    return Room(column / stretch, high, place["size"], steps, count)
