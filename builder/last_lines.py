"""Text and the width of its lines in, the same text out whose last line is no lone short word.

Its last two words are then joined by a no-break space, which moves the last break one word back:
the lines stay as many as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.measure import Piece, line_count, pieces
from builder.text import Run

Runs = tuple[Run, ...]
_SPACE, _BOUND = " ", "\u00a0"
_SHORT = 0.3
"""How much of a line a last word may take and still look lost on it."""
_DOUBT = (0.94, 0.97, 1.0, 1.03, 1.06)
"""Programs differ a little in how wide they draw: near either edge the words are joined as well."""


def well_ended(runs: Runs, room: float, family: str = "Calibri", *, bold: bool = False) -> Runs:
    """`runs`, on lines of `room` em, without a lone word at their end."""
    words = pieces(runs, family, bold=bold)
    if len(words) < 3 or not _ends_alone(words, room):
        return runs
    bound = _joined(runs)
    longer = line_count(pieces(bound, family, bold=bold), room) > line_count(words, room)
    return runs if longer else bound


def _ends_alone(words: Sequence[Piece], room: float) -> bool:
    """Whether the last of `words` stands on a line of its own, and is short for a line."""
    space, width = words[-1]
    if not space or width > _SHORT * room:
        return False
    rooms = [room * share for share in _DOUBT]
    return any(line_count(words, each) > line_count(words[:-1], each) for each in rooms)


def _joined(runs: Runs) -> Runs:
    """`runs` with the last space between two words made one at which no line breaks."""
    for place in range(len(runs) - 1, -1, -1):
        head, found, tail = runs[place].text.rpartition(_SPACE)
        if found and head[-1:].isdigit() and tail[:1].isdigit():
            return runs  # people search for numbers as they are dialled
        if found and (tail or place + 1 < len(runs)):
            bound = replace(runs[place], text=f"{head}{_BOUND}{tail}")
            return (*runs[:place], bound, *runs[place + 1 :])
    return runs
