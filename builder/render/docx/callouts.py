"""Call-outs: boxes whose label leads into their words; what is white between blocks."""

from __future__ import annotations

from builder.document import BookBlock, Callout, Drawing, Script, Table, WriteIn
from builder.render.docx.icons import MIDDLE
from builder.render.docx.names import CALLOUTS
from builder.render.docx.pen import Pen

_WITHIN = 0.35  # space between the items of a box, as a share of that between boxes
_LEAD = "\u2003"


def draw_callout(pen: Pen, callout: Callout, *, keep: bool = True) -> str:
    """The label and the items; their borders are alike, so that Word draws one box.

    All stand on one page where `keep`; in a table rows are kept, not paragraphs, and have their own
    white space below. That above and below a box is its first and its last paragraph's, which no
    style can know.
    """
    style = CALLOUTS[callout.kind]
    label = pen.icon(callout.kind) + pen.words(callout.label, "Callout Label")
    items = callout.items or ((),)
    inner = round(pen.callout_space * _WITHIN)
    drawn = []
    for number, item in enumerate(items):
        first, last = number == 0, number == len(items) - 1
        before = "" if first else f' w:before="{inner}"'
        after = f' w:after="{pen.callout_space}"' if last and keep else ""
        space = f"<w:spacing{before}{after}/>" if before or after else ""
        space += MIDDLE if first else ""
        held = "<w:keepNext/>" if keep and not last else ""
        lead = f"{label}{pen.words(_LEAD) if item else ''}" if first else ""
        drawn.append(f"{pen.start(style, held, space)}{lead}{pen.runs(item)}</w:p>")
    return "".join(drawn)


def touch(before: BookBlock, block: BookBlock) -> bool:
    """Whether two blocks would run into one, or leave no white space, with nothing between them."""
    if type(before) is Callout and type(block) is Callout:
        return before.kind is block.kind
    framed = type(block) is Drawing or (type(block) is Table and not block.caption)
    return framed and isinstance(before, Table | Drawing | WriteIn | Script)
