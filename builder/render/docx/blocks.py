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
    Runs,
    SlideView,
    Steps,
    Table,
    WriteIn,
)
from builder.render.docx.figures import draw_chart, draw_drawing, draw_slide_view
from builder.render.docx.names import CALLOUTS, CONTENTS, PARAGRAPHS
from builder.render.docx.pen import Pen, linked_place
from builder.render.docx.tables import draw_table


def draw_blocks(pen: Pen, blocks: tuple[BookBlock, ...]) -> str:
    """Blocks in order; a section's numbered paragraphs are one list, whatever stands between."""
    drawn: list[str] = []
    numbers = 0
    for i, block in enumerate(blocks):
        if i and _touch(blocks[i - 1], block):
            drawn.append(pen.paragraph("Gap", ()))
        if type(block) is Paragraph and block.kind is ParagraphKind.NUMBER:
            numbers = numbers or pen.next_list()
            drawn.append(_step(pen, numbers, block.runs))
        else:
            drawn.append(_draw(pen, block))
    return "".join(drawn)


def _draw(pen: Pen, block: BookBlock) -> str:  # noqa: C901, PLR0911 - one case for each kind
    match block:
        case Paragraph(runs, kind, anchor):
            if anchor:
                return pen.place(PARAGRAPHS[kind], runs, anchor)
            return pen.paragraph(PARAGRAPHS[kind], runs)
        case Bullets(items):
            return "".join([pen.paragraph("List Bullet", item) for item in items])
        case Steps(items):
            number = pen.next_list()
            return "".join([_step(pen, number, item) for item in items])
        case Table():
            return draw_table(pen, block)
        case Chart():
            return draw_chart(pen, block)
        case Drawing():
            return draw_drawing(pen, block)
        case Callout():
            return _callout(pen, block)
        case WriteIn(prompt, lines):
            return _write_in(pen, prompt, lines)
        case Contents(levels):
            return _contents(pen, levels)
        case SlideView():
            return draw_slide_view(pen, block)
        case _:
            assert_never(block)


def _touch(before: BookBlock, block: BookBlock) -> bool:
    """Whether two blocks would run into one, or leave no white space, with nothing between them."""
    if type(before) is Callout and type(block) is Callout:
        return before.kind is block.kind
    framed = type(block) is Drawing or (type(block) is Table and not block.caption)
    return framed and isinstance(before, Table | Drawing | WriteIn)


def _step(pen: Pen, number: int, runs: Runs) -> str:
    """A paragraph of the list `number` (17.9.18)."""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"{pen.start('List Number', listed)}{pen.runs(runs)}</w:p>"


def _callout(pen: Pen, callout: Callout) -> str:
    """The label and the items on one page; their borders are alike, so that Word draws one box.

    White space below a box is the last paragraph's, which no style can know.
    """
    style = CALLOUTS[callout.kind]
    label = f"{pen.start(f'{style} Label')}{pen.words(callout.label, 'Callout Label')}</w:p>"
    if not callout.items:
        return label
    *held, last = callout.items
    held_start = pen.start(style, before="<w:keepNext/>")
    last_start = pen.start(style, after=f'<w:spacing w:after="{pen.callout_space}"/>')
    items = "".join([f"{held_start}{pen.runs(item)}</w:p>" for item in held])
    return f"{label}{items}{last_start}{pen.runs(last)}</w:p>"


def _write_in(pen: Pen, prompt: Runs, lines: int) -> str:
    """The prompt and its lines, all on one page."""
    held = f"{pen.start('Write In', '<w:keepNext/>')}</w:p>" * (lines - 1)
    return f"{pen.paragraph('Write In Prompt', prompt)}{held}{pen.paragraph('Write In', ())}"


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
            if heading.level <= levels
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
