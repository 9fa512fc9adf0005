"""Scripts: steps come in, a table goes out that has the slides beside what is done and said.

In large print there is no room for two columns: there each step stands above its call-outs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.document import Callout, Chart, Runs, Script, ScriptStep
from builder.render.docx.callouts import draw_callout, touch
from builder.render.docx.figures import draw_chart, draw_slide_view
from builder.render.docx.grids import Grid, Row, draw_grid, shared
from builder.render.docx.pen import Pen, numbered
from builder.text import Run

Spoken = Callout | Chart

_SHARES = (0.32, 0.68)
_GUTTER = 170  # between the columns, in twentieths of a point
_STACKED_SHARE = 0.72  # of the text's width, for the picture of a slide above its call-outs
_LARGE = 14.0  # points: from here on text in tables is large print

_PITCH, _INSETS, _BODY = 1.32, 520, 1.1  # of call-outs: lines, indents, letters to those of tables
_LETTER = 0.5  # width of the usual letter, in em
_BOX = 14.0  # what a box takes beside its lines, in points
_FIRST, _FURTHER = 150.0, 90.0  # points: what stays on one page with the slide, and after it


def draw_script(pen: Pen, script: Script) -> str:
    """The steps of an activity with what is on the screen meanwhile."""
    if pen.table_size >= _LARGE:
        return "".join([_stacked(pen, step) for step in script.steps])
    left, right = shared(pen.width, _SHARES)
    rows: list[Row] = []
    joined: list[int] = []
    for step in script.steps:
        title = pen.paragraph("Step", step.title)
        caption = pen.paragraph("Step Caption", step.caption) if step.caption else ""
        screen = title + caption + _screen(pen, step, left - _GUTTER)
        for number, blocks in enumerate(_groups(pen, step, right)):
            if number:
                joined.append(len(rows))
                screen = pen.paragraph("Step Caption", ())
            rows.append((screen, _blocks(pen, blocks, right, keep=False)))
    grid = Grid("Script Table", "", script.alt, (left, right), frozenset(), frozenset(joined))
    heads = tuple(pen.paragraph("Table Heading", (Run(e),)) for e in (script.screen, script.spoken))
    return draw_grid(pen, grid, heads, rows)


def _screen(pen: Pen, step: ScriptStep, width: int, held: str = "") -> str:
    """The slides, and the task in a list of its own."""
    views = "".join([draw_slide_view(pen, view, width, held) for view in step.views])
    if not step.task:
        return views
    listed = numbered(pen.next_list())
    start = pen.start("Step Task", listed)
    return views + "".join([f"{start}{pen.runs(line)}</w:p>" for line in step.task])


def _stacked(pen: Pen, step: ScriptStep) -> str:
    """A step over the full width: name, picture, call-outs."""
    between: Runs = (Run(" · "),) if step.caption else ()
    title = pen.paragraph("Label", (*step.title, *between, *step.caption))
    held = "<w:keepNext/>" if step.blocks else ""
    screen = _screen(pen, step, round(pen.width * _STACKED_SHARE), held)
    return title + screen + _blocks(pen, step.blocks, pen.width, keep=True)


def _blocks(pen: Pen, blocks: Sequence[Spoken], width: int, *, keep: bool) -> str:
    drawn = []
    for before, block in pairwise((None, *blocks)):
        assert block is not None
        if before and touch(before, block):
            drawn.append(pen.paragraph("Gap", ()))
        if isinstance(block, Chart):
            drawn.append(draw_chart(pen, block, width))
        else:
            drawn.append(draw_callout(pen, block, keep=keep))
    return "".join(drawn) or pen.paragraph("Table Text", ())


def _groups(pen: Pen, step: ScriptStep, width: int) -> list[list[Spoken]]:
    """What stays on one page: the slide with the first call-outs, then a few at a time.

    So a page breaks between call-outs, and is not left half empty for the sake of a long step.
    """
    groups: list[list[Spoken]] = [[]]
    free = _FIRST
    for block in step.blocks:
        if free <= 0:
            groups.append([])
            free = _FURTHER
        groups[-1].append(block)
        free -= _height(pen, block, width)
    return groups


def _height(pen: Pen, block: Spoken, width: int) -> float:
    """How high a block is about to be, in points: near enough to decide what stays together."""
    if isinstance(block, Chart):
        return _FIRST
    size = pen.table_size * _BODY
    letters = (width - _INSETS) / 20 / size / _LETTER
    label = len(block.label)
    lines = 0
    for item in block.items:
        lines += 1 + int((label + sum([len(run.text) for run in item])) / letters)
        label = 0
    return lines * size * _PITCH + _BOX
