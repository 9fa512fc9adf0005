"""Books, asked through the file: scripts, slides in them, tests, and what is known afterwards."""

from __future__ import annotations

import re
from typing import Any

import pytest
from books import (
    PICTURE,
    a_book,
    a_script,
    a_section,
    a_step,
    attributes,
    every_kind,
    looks,
    numbered,
    opened,
    parts,
    runs,
    theme,
)
from docx.oxml.ns import qn
from docx.table import _Cell

from builder.document import Callout, CalloutKind, Chart, Contents, Finish, Question
from builder.render.docx import render

PICTURED = Finish(pictures={"m/a": PICTURE})


def words(cell: _Cell) -> list[tuple[str, str]]:
    """Style and text of each paragraph of `cell`."""
    return [(p.style.name, p.text) for p in cell.paragraphs if p.style and p.style.name]


# --- scripts -------------------------------------------------------------------------------------


def test_a_script_is_a_simple_table_with_what_is_said_beside_the_slide() -> None:
    (table,) = opened(a_book(a_section(a_script(a_step(1), a_step(2, views=()))))).tables
    head, first, second = table.rows

    assert table.style is not None
    assert table.style.name == "Script Table"
    assert [cell.text for cell in head.cells] == ["On the screen", "What you do and say"]
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert words(first.cells[0])[:2] == [("Step", "Step 1"), ("Step Caption", "Slide 7: On it")]
    assert words(second.cells[0]) == [("Step", "Step 2"), ("Step Caption", "Slide 7: On it")]
    assert [style for style, _ in words(first.cells[1])] == [
        "Callout Do",
        "Callout Say",
        "Callout Say",
    ]
    assert "gridSpan" not in table._tbl.xml
    assert "vMerge" not in table._tbl.xml


def test_no_row_breaks_and_no_paragraph_in_one_holds_the_next() -> None:
    (table,) = opened(a_book(a_section(a_script(a_step(1), a_step(2))))).tables

    for row in table.rows:
        assert row._tr.trPr.find(qn("w:cantSplit")) is not None
    for row in list(table.rows)[1:]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                style = paragraph.style
                assert not paragraph.paragraph_format.keep_with_next
                assert style is not None
                assert not style.paragraph_format.keep_with_next  # LibreOffice holds the table


def test_a_long_step_goes_on_in_rows_without_a_line_between() -> None:
    said = Callout(CalloutKind.SAY, "Say", tuple(runs("Words to say. " * 20) for _ in range(2)))
    asked = Callout(CalloutKind.ASK, "Ask", (runs("Which?"),))
    (table,) = opened(a_book(a_section(a_script(a_step(blocks=(said, said, asked)))))).tables
    _, first, *others = table.rows

    assert len(others) == 2
    assert [row.cells[0].text for row in others] == ["", ""]
    borders = [row._tr.xml.count('w:val="nil"') for row in (first, *others)]
    assert borders == [2, 4, 2]  # below, both, above; in each of two cells


def test_the_task_is_a_list_of_its_own_beside_its_step() -> None:
    task = (runs("one"), runs("two"))
    steps = a_step(views=(), task=task), a_step(2, views=(), task=task)
    document = opened(a_book(a_section(a_script(*steps))))

    (_, first), (_, same), (_, second), _ = numbered(document)

    assert first == same != second
    assert ("Step Task", "two") in words(document.tables[0].rows[1].cells[0])


def test_a_chart_stands_in_the_script_in_the_width_of_its_column() -> None:
    chart = Chart(("A", "B"), "Cases", (3.0, 5.5), "%", "Two bars")
    document = opened(a_book(a_section(a_script(a_step(blocks=(chart,))))))
    (frame,) = document.inline_shapes
    column = document.tables[0].columns[1].width

    assert column is not None
    assert frame.width == column


def test_large_print_has_no_room_for_two_columns() -> None:
    book = a_book(a_section(a_script()))
    document = opened(book, look="large-print")

    assert not document.tables
    assert looks(document, "Label") == ["Step 1 · Slide 7: On it"]
    assert looks(document, "Callout Say") == ["\u2002Say\u2003Welcome.", "Sit down."]


def test_in_large_print_a_picture_stays_with_what_is_said_to_it() -> None:
    (picture,) = [
        each
        for each in opened(a_book(a_section(a_script())), PICTURED, "large-print").paragraphs
        if each.style and each.style.name == "Step Caption"
    ]

    assert picture.paragraph_format.keep_with_next


# --- slides --------------------------------------------------------------------------------------


def test_a_slide_without_picture_is_given_in_words() -> None:
    files = parts(a_book(a_section(a_script())))
    (table,) = opened(a_book(a_section(a_script()))).tables

    said = words(table.rows[1].cells[0])

    assert ("Slide Words", "first line") in said
    assert ("Slide Words", "second line") in said
    assert not [name for name in files if name.endswith(".png")]
    assert b"image/png" not in files["[Content_Types].xml"]


def test_a_slide_with_picture_is_a_part_in_line_with_the_text_and_has_its_words() -> None:
    book = a_book(a_section(a_script()))
    files = parts(book, PICTURED)
    document = opened(book, PICTURED)
    (frame,) = document.inline_shapes

    assert files["word/media/slide1.png"] == PICTURE
    assert b'Extension="png" ContentType="image/png"' in files["[Content_Types].xml"]
    assert document.part.rels["slide1"].target_part.blob == PICTURE
    assert frame._inline.docPr.get("descr") == "A slide"
    assert frame.width / frame.height == pytest.approx(1600 / 900, abs=0.01)
    assert not [
        style for style, _ in words(document.tables[0].rows[1].cells[0]) if "Words" in style
    ]


def test_a_picture_that_is_shown_twice_is_kept_once() -> None:
    book = a_book(a_section(a_script(a_step(1), a_step(2))))
    files = parts(book, PICTURED)
    ids = re.findall(rb'<wp:docPr id="(\d+)" name="Slide', files["word/document.xml"])

    assert [name for name in files if name.endswith(".png")] == ["word/media/slide1.png"]
    assert len(ids) == len(set(ids)) == 2


def test_only_pictures_of_slides_in_the_book_are_kept() -> None:
    files = parts(a_book(a_section(a_script())), Finish(pictures={"m/b": PICTURE}))

    assert not [name for name in files if name.endswith(".png")]


# --- tests, chapters -----------------------------------------------------------------------------


def test_a_question_stays_with_all_that_answers_it() -> None:
    ticked = Question(runs("1. Which?"), (runs("a) This"), runs("b) That")))
    written = Question(runs("2. Why?"), (), runs("Because:"), 2)
    document = opened(a_book(a_section(ticked, written)))
    options = [p for p in document.paragraphs if p.style and p.style.name == "Option"]

    assert looks(document, "Question") == ["1. Which?", "2. Why?"]
    assert [p.text for p in options] == ["a) This", "b) That"]
    assert [p.paragraph_format.keep_with_next for p in options] == [True, None]
    assert document.styles["Question"].paragraph_format.keep_with_next
    assert looks(document, "Write In Prompt") == ["Because:"]
    assert len(looks(document, "Write In")) == 2


def test_a_chapter_opens_with_its_kicker_on_the_new_page_and_its_number() -> None:
    section = a_section(title="Title", new_page=True, number="3", kicker="45 minutes")
    document = opened(a_book(section))
    kicker = next(p for p in document.paragraphs if p.style and p.style.name == "Kicker")
    heading = next(p for p in document.paragraphs if p.style and p.style.name == "Heading 1")

    assert (kicker.text, heading.text) == ("45 minutes", "3\u2002Title")
    assert kicker.paragraph_format.page_break_before
    assert not heading.paragraph_format.page_break_before
    assert heading.runs[0].style.name == "Heading Number"


# --- pages ---------------------------------------------------------------------------------------


def contents(*pages: int) -> Any:
    sections = (a_section(id="a", title="A"), a_section(id="b", title="B"))
    book = a_book(a_section(Contents(1), id="toc", title="Contents"), *sections)
    return opened(book, Finish(pages))


def test_contents_have_the_pages_that_are_known_in_fields_that_find_them() -> None:
    document = contents(4, 17)

    assert looks(document, "toc 1") == ["A\t4", "B\t17"]
    assert re.findall(r"> PAGEREF (\w+) <", document.element.xml) == ["a", "b"]
    assert {"a", "b"} <= set(attributes(document, "w:bookmarkStart", "w:name"))


def test_contents_without_pages_have_no_numbers() -> None:
    document = contents()

    assert looks(document, "toc 1") == ["A", "B"]
    assert "PAGEREF" not in document.element.xml


@pytest.mark.parametrize("pages", [(4,), (4, 17, 20)])
def test_another_number_of_pages_than_of_headings_is_refused(pages: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=f"{len(pages)} pages are known for 2 headings"):
        contents(*pages)


# --- looks ---------------------------------------------------------------------------------------


def in_look(look: str) -> dict[str, str]:
    package = parts(every_kind(), PICTURED, look)
    return {name: data.decode() for name, data in package.items() if name.endswith(".xml")}


def test_large_print_has_no_letters_below_sixteen_points() -> None:
    for name, text in in_look("large-print").items():
        sizes = [int(size) for size in re.findall(r'<w:sz(?:Cs)? w:val="(\d+)"', text)]
        drawn = [int(size) for size in re.findall(r' sz="(\d{3,4})"', text)]
        assert min(sizes, default=32) >= 32, name
        assert min(drawn, default=1600) >= 1600, name


def test_in_grey_no_colour_is_left_and_what_differs_still_differs() -> None:
    hues = re.compile(r'(?:w:val|w:fill|w:color|val|lastClr)="([0-9A-Fa-f]{6})"')
    ordinary, grey = in_look(""), in_look("grayscale")

    for text in grey.values():
        for level in hues.findall(text):
            assert level[:2] == level[2:4] == level[4:], level
    before, after = (set(hues.findall(each["word/styles.xml"])) for each in (ordinary, grey))
    assert len(before) > 5
    assert len(after) >= len(before) - 3


def test_a_look_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="`tiny` is no look"):
        theme("tiny")


@pytest.mark.parametrize("look", ["", "large-print", "grayscale"])
def test_the_same_book_with_pictures_gives_the_same_bytes(look: str) -> None:
    first, second = (render(every_kind(), theme(look), PICTURED) for _ in range(2))

    assert first == second
