"""Sheets to copy, and the ends of sections, asked through the file."""

from __future__ import annotations

import pytest
from books import a_book, a_section, a_table, attributes, opened, runs
from docx.oxml.ns import qn

from builder.document import Bullets, Paragraph, Runs, Section, Steps, Table, TableColumn, WriteIn


def a_sheet(*blocks: Paragraph | Table | WriteIn) -> Section:
    return a_section(*blocks, new_page=True, sheet=True)


def heights(section: Section, look: str = "") -> list[float]:
    """The least height of each row that has one, in points."""
    found = attributes(opened(a_book(section), look=look), "w:trHeight", "w:val")
    return [int(each) / 20 for each in found]


def cards(*cells: Runs) -> Table:
    return Table((TableColumn(runs("Card")), TableColumn(runs("Says"))), (cells,) * 8, "Cards")


def lines(section: Section) -> int:
    document = opened(a_book(section))
    return len([p for p in document.paragraphs if p.style and p.style.name == "Write In"])


# --- sheets ---------------------------------------------------------------------------------------


def test_rows_of_a_sheet_are_high_enough_to_be_cut_out() -> None:
    found = heights(a_sheet(cards(runs("1"), runs("words"))))

    assert len(found) == 8
    assert all(36 <= each <= 40 for each in found)


def test_rows_to_write_in_are_higher_and_a_mat_is_highest() -> None:
    (read, *_), (written, *_), (laid, *_) = (
        heights(a_sheet(cards(runs("1"), runs("words")))),
        heights(a_sheet(cards(runs("1"), ()))),
        heights(a_sheet(Table(cards().columns, (((), ()),), "A mat"))),
    )

    assert read < written < laid


def test_a_table_elsewhere_is_as_high_as_its_words() -> None:
    assert heights(a_section(cards(runs("1"), runs("words")))) == []


@pytest.mark.parametrize("look", ["", "large-print", "grayscale"])
def test_rows_grow_by_no_more_than_the_page_has(look: str) -> None:
    for rows in range(2, 60):
        found = heights(a_sheet(a_table(rows=rows)), look)

        assert sum(found) < (16838 - 1247 - 1077) / 20


def test_a_sheet_that_is_full_stays_as_it_is() -> None:
    words = Paragraph(runs("A long story of a well and a village. " * 140))

    assert heights(a_sheet(words, a_table())) == []


def test_a_sheet_with_room_has_up_to_twice_as_many_lines_to_write_on() -> None:
    prompt = WriteIn(runs("Your plan"), 3)
    story = Paragraph(runs("A long story of a well and a village. " * 90))

    assert lines(a_sheet(prompt)) == 6
    assert 3 <= lines(a_sheet(story, prompt)) < 6
    assert lines(a_section(prompt)) == 3


# --- the ends of sections -------------------------------------------------------------------------


def held(*blocks: Paragraph | Bullets | Table) -> list[str]:
    """The texts of the paragraphs behind the heading that stay with the next."""
    document = opened(a_book(a_section(*blocks)))
    kept = [p for p in document.paragraphs if p.paragraph_format.keep_with_next]
    return [p.text for p in kept if p.style and not p.style.name.startswith("Heading")]


def test_the_last_four_lines_of_a_section_stay_together() -> None:
    assert held(Bullets(tuple(runs(n) for n in "abcdef"))) == ["c", "d", "e"]
    assert held(Paragraph(runs("a")), Bullets((runs("b"), runs("c")))) == ["a", "b"]


def test_a_long_last_paragraph_needs_no_company() -> None:
    assert held(Paragraph(runs("before")), Paragraph(runs("word " * 90))) == []


def test_what_stands_above_a_table_is_not_held_by_what_stands_below() -> None:
    assert held(Paragraph(runs("a")), a_table(), Paragraph(runs("b")), Paragraph(runs("c"))) == [
        "b"
    ]


def test_a_list_with_numbers_keeps_its_properties_in_order() -> None:
    document = opened(a_book(a_section(Steps((runs("a"), runs("b"))))))
    first = document.paragraphs[-2]._p.pPr

    assert [each.tag for each in first][:3] == [qn("w:pStyle"), qn("w:keepNext"), qn("w:numPr")]
