"""The blocks of a section: blocks come in, paragraphs and tables of WordprocessingML go out."""

from __future__ import annotations

from itertools import pairwise
from typing import assert_never

from builder.document import (
    BookBlock,
    Bullets,
    Callout,
    Chart,
    Contents,
    Drawing,
    Paragraph,
    ParagraphKind,
    Runs,
    Steps,
    Table,
    WriteIn,
)
from builder.render.docx.names import CALLOUTS, CONTENTS, PARAGRAPHS
from builder.render.docx.pen import Pen, linked_place
from builder.render.docx.tables import draw_chart_table, draw_drawing, draw_table

_TIGHT = (Table, Chart, Drawing)  # what ends, and begins, without white space of its own


def draw_blocks(pen: Pen, blocks: tuple[BookBlock, ...]) -> str:
    """Blocks in order; paragraphs that are numbered one after the other make one list."""
    drawn: list[str] = []
    numbers = 0
    for before, block in pairwise((None, *blocks)):
        if before is not None and _touches(before, block):
            drawn.append(pen.paragraph("Gap", ()))
        if type(block) is Paragraph and block.kind is ParagraphKind.NUMBER:
            numbers = numbers or pen.next_list()
            drawn.append(_step(pen, numbers, block.runs))
        elif block is not None:
            numbers = 0
            drawn.append(_draw(pen, block))
    return "".join(drawn)


def _draw(pen: Pen, block: BookBlock) -> str:
    match block:
        case Paragraph(runs, kind):
            return pen.paragraph(PARAGRAPHS[kind], runs)
        case Bullets(items):
            return "".join([pen.paragraph("List Bullet", item) for item in items])
        case Steps(items):
            number = pen.next_list()
            return "".join([_step(pen, number, item) for item in items])
        case Table():
            return draw_table(pen, block)
        case Chart():
            return draw_chart_table(pen, block)
        case Drawing():
            return draw_drawing(pen, block)
        case Callout():
            return _callout(pen, block)
        case WriteIn(prompt, lines):
            return _write_in(pen, prompt, lines)
        case Contents(levels):
            return _contents(pen, levels)
        case _:
            assert_never(block)


def _touches(before: BookBlock, block: BookBlock) -> bool:
    """Whether two blocks would run into each other, or into one, without white space between them."""
    if type(block) is Table and block.caption:
        return False
    if isinstance(block, _TIGHT):
        return isinstance(before, (*_TIGHT, Callout, WriteIn))
    same = type(before) is Callout and type(block) is Callout and before.kind is block.kind
    return same or (type(before) is WriteIn and type(block) is Callout)


def _step(pen: Pen, number: int, runs: Runs) -> str:
    """A paragraph of the list `number` (17.9.18)."""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"{pen.start('List Number', listed)}{pen.runs(runs)}</w:p>"


def _callout(pen: Pen, callout: Callout) -> str:
    """The label and the items; their styles have the same borders, so that Word draws one box around them."""
    style = CALLOUTS[callout.kind]
    label = pen.words(callout.label, "Callout Label")
    items = "".join([pen.paragraph(style, item) for item in callout.items])
    return f"{pen.start(f'{style} Label')}{label}</w:p>{items}"


def _write_in(pen: Pen, prompt: Runs, lines: int) -> str:
    """The prompt and its lines, all on one page."""
    held = f"{pen.start('Write In', '<w:keepNext/>')}</w:p>" * (lines - 1)
    return f"{pen.paragraph('Write In Prompt', prompt)}{held}{pen.paragraph('Write In', ())}"


def _contents(pen: Pen, levels: int) -> str:
    """The headings down to `levels`, each a link; Word asks nothing, because no field has to be counted."""
    return "".join(
        [
            f"{pen.start(CONTENTS[min(heading.level, 3) - 1])}"
            f"{linked_place(heading.bookmark, pen.words(heading.title))}</w:p>"
            for heading in pen.headings
            if heading.listed and heading.level <= levels
        ]
    )
