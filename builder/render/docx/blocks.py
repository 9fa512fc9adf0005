"""The blocks of a section: blocks come in, paragraphs and tables of WordprocessingML go out."""

from __future__ import annotations

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
    Question,
    Runs,
    Script,
    Steps,
    Table,
    WriteIn,
)
from builder.render.docx.callouts import draw_callout, touch
from builder.render.docx.figures import draw_chart, draw_drawing
from builder.render.docx.icons import MIDDLE
from builder.render.docx.names import CONTENTS, PARAGRAPHS
from builder.render.docx.pen import Pen, linked_place, numbered
from builder.render.docx.script import draw_script
from builder.render.docx.tables import draw_table
from builder.render.docx.tails import held


def draw_blocks(pen: Pen, blocks: tuple[BookBlock, ...]) -> str:
    """Blocks in order; a section's numbered paragraphs are one list, whatever stands between."""
    drawn: list[str] = []
    numbers = 0
    for i, block in enumerate(blocks):
        if i and touch(blocks[i - 1], block):
            drawn.append(pen.paragraph("Gap", ()))
        if type(block) is Paragraph and block.kind is ParagraphKind.NUMBER:
            numbers = numbers or pen.next_list()
            drawn.append(_step(pen, numbers, block.runs))
        else:
            drawn.append(_draw(pen, block))
    return held(drawn)


def _draw(pen: Pen, block: BookBlock) -> str:  # noqa: C901, PLR0911, PLR0912 - a case for each kind
    match block:
        case Paragraph(runs, kind, anchor):
            if anchor:
                return pen.place(PARAGRAPHS[kind], runs, anchor)
            if kind is ParagraphKind.FACTS:
                return f"{pen.start(PARAGRAPHS[kind], after=MIDDLE)}{pen.runs(runs)}</w:p>"
            return pen.paragraph(PARAGRAPHS[kind], runs)
        case Bullets(items):
            return "".join([pen.paragraph("List Bullet", item) for item in items])
        case Steps(items):
            number = pen.next_list()
            return "".join([_step(pen, number, item) for item in items])
        case Table():
            return draw_table(pen, block)
        case Chart():
            return draw_chart(pen, block, pen.width)
        case Drawing():
            return draw_drawing(pen, block)
        case Callout():
            return draw_callout(pen, block)
        case WriteIn(prompt, lines):
            return _write_in(pen, prompt, lines)
        case Contents(levels):
            return _contents(pen, levels)
        case Script():
            return draw_script(pen, block)
        case Question():
            return _question(pen, block)
        case _:
            assert_never(block)


def _step(pen: Pen, number: int, runs: Runs) -> str:
    """A paragraph of the list `number`."""
    return f"{pen.start('List Number', numbered(number))}{pen.runs(runs)}</w:p>"


def _write_in(pen: Pen, prompt: Runs, lines: int) -> str:
    """The prompt and its lines, all on one page."""
    held = f"{pen.start('Write In', '<w:keepNext/>')}</w:p>" * (lines - 1)
    return f"{pen.paragraph('Write In Prompt', prompt)}{held}{pen.paragraph('Write In', ())}"


def _question(pen: Pen, question: Question) -> str:
    """A question and all that answers it, on one page."""
    stem = pen.paragraph("Question", question.stem)
    if question.lines:
        return stem + _write_in(pen, question.prompt, question.lines)
    *held, last = question.options or ((),)
    start = pen.start("Option", before="<w:keepNext/>")
    options = "".join([f"{start}{pen.runs(option)}</w:p>" for option in held])
    return f"{stem}{options}{pen.paragraph('Option', last)}"


def _contents(pen: Pen, levels: int) -> str:
    """The headings down to `levels`, each a link, with its page where that is known.

    No list-of-contents field, so that Word has nothing to ask; each number is a field of its own
    with the right value in it (17.16.5.43).
    """
    listed = [heading for heading in pen.headings if heading.listed]
    return "".join(
        [
            f"{pen.start(CONTENTS[min(heading.level, 3) - 1], _leader(pen, page))}"
            f"{linked_place(heading.bookmark, pen.words(heading.title))}"
            f"{_page(pen, heading.bookmark, page)}</w:p>"
            for heading, page in ((each, pen.page_of(n)) for n, each in enumerate(listed))
            if heading.level <= levels and not heading.sheet
        ]
    )


def _leader(pen: Pen, page: int) -> str:
    """Dots that lead to the number at the edge of the text."""
    if not page:
        return ""
    return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{pen.width}"/></w:tabs>'


def _page(pen: Pen, bookmark: str, page: int) -> str:
    if not page:
        return ""
    return f"<w:r><w:tab/></w:r>{pen.field(f'PAGEREF {bookmark}', str(page))}"
