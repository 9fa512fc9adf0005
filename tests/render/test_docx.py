"""Books, asked through the file: words, links, lists and contents."""

from __future__ import annotations

import re

import pytest
from books import HARD, a_book, a_section, attributes, every_kind, looks, numbered, opened, runs

from builder.document import Contents, Cover, Paragraph, ParagraphKind, Steps
from builder.text import Run

# --- text -----------------------------------------------------------------------------------------


def test_sections_become_headings_of_their_level() -> None:
    document = opened(every_kind())

    assert looks(document, "TOC Heading") == ["Contents"]
    assert looks(document, "Heading 1") == ["First", "2\u2002Second"]
    assert looks(document, "Heading 2") == ["Deep"]
    assert looks(document, "Heading 3") == ["Third"]
    assert looks(document, "Heading 4") == ["Fourth", "Fifth"]


def test_a_new_page_is_a_property_of_the_heading() -> None:
    document = opened(every_kind())

    broken = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]

    assert broken == ["First"]


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (ParagraphKind.BODY, "Body Text"),
        (ParagraphKind.LEAD, "Lead"),
        (ParagraphKind.LABEL, "Label"),
        (ParagraphKind.SOURCE, "Source"),
        (ParagraphKind.BULLET, "List Bullet"),
        (ParagraphKind.NUMBER, "List Number"),
    ],
)
def test_each_kind_of_paragraph_has_its_style(kind: ParagraphKind, style: str) -> None:
    document = opened(a_book(a_section(Paragraph(runs("words"), kind))))

    assert looks(document, style) == ["words"]


def test_words_come_back_as_they_went_in() -> None:
    document = opened(a_book(a_section(Paragraph(runs(HARD)), title=HARD)))

    assert looks(document, "Heading 1") == [HARD]
    assert looks(document, "Body Text") == [HARD]


def test_breaks_and_tabs_become_elements_and_what_xml_cannot_hold_is_left_out() -> None:
    document = opened(a_book(a_section(Paragraph(runs("a\nb\tc\x00\x0b\ud800\u00a0d ")))))

    assert looks(document, "Body Text") == ["a\nb\tc\u00a0d "]
    assert not re.search(r"<w:t[^>]*>[^<]*[\n\t]", document.element.xml.replace(">\n", ">"))


def test_bold_and_italic_hold_for_complex_scripts_too() -> None:
    document = opened(a_book(a_section(Paragraph((Run("x", True), Run("y", italic=True))))))

    first, second = next(p for p in document.paragraphs if p.text == "xy").runs

    assert (first.bold, first.font.cs_bold) == (True, True)
    assert (second.italic, second.font.cs_italic) == (True, True)


def test_the_cover_stands_in_a_section_of_its_own() -> None:
    document = opened(every_kind())

    first = [(p.style.name, p.text) for p in document.paragraphs[:5] if p.style]

    assert first == [
        ("Cover Kicker", "A kicker"),
        ("Title", "A title"),
        ("Subtitle", "A subtitle"),
        ("Cover Fact", "Audience\tPolice"),
        ("Cover Notice", "A notice"),
    ]
    assert len(document.sections) == 2
    assert "<w:sectPr" in document.paragraphs[4]._p.xml
    assert document.sections[0].footer.is_linked_to_previous  # which, for the first, is none


def test_a_cover_may_be_bare() -> None:
    document = opened(a_book(cover=Cover("Title alone", "", "", ())))

    assert len(document.sections) == 2
    assert document.paragraphs[0].text == "Title alone"


# --- links and places -----------------------------------------------------------------------------


def test_links_lead_to_addresses_and_places_or_are_plain_words() -> None:
    document = opened(every_kind())
    paragraph = next(p for p in document.paragraphs if p.text.startswith("see there"))

    assert [(link.text, link.address, link.fragment) for link in paragraph.hyperlinks] == [
        ("there", "", "second"),
        ("here", "https://example.org/a?b=1&c=2", ""),
    ]
    assert paragraph.text == "see there or heregone"


def test_an_address_is_kept_once_and_is_a_valid_address() -> None:
    link = Paragraph((Run("x", href="https://example.org/a b<c>"),))
    document = opened(a_book(a_section(link, link)))

    targets = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]

    assert targets == ["https://example.org/a%20b%3Cc%3E"]


def test_runs_of_one_link_are_one_link() -> None:
    both = (Run("a", href="https://example.org"), Run("b", True, href="https://example.org"))
    document = opened(a_book(a_section(Paragraph(both))))

    assert [link.text for p in document.paragraphs for link in p.hyperlinks] == ["ab"]


def test_bookmarks_are_valid_and_unique_and_every_link_finds_one() -> None:
    long = "a-very-long-identifier-of-a-section-that-word-would-not-take"
    ids = (long, long + "-2", "same", "Same", "same", "9-nine", "عربي", "")
    sections = tuple(a_section(id=each) for each in ids)
    document = opened(a_book(a_section(Contents(1), id="toc"), *sections))

    names = attributes(document, "w:bookmarkStart", "w:name")
    starts = attributes(document, "w:bookmarkStart", "w:id")

    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names)
    assert len({name.casefold() for name in names}) == len(names) == 9
    assert starts == attributes(document, "w:bookmarkEnd", "w:id")
    assert len(set(starts)) == len(starts)
    assert attributes(document, "w:hyperlink", "w:anchor") == names[1:]


def test_contents_list_the_headings_down_to_their_levels() -> None:
    document = opened(every_kind())

    assert looks(document, "toc 1") == ["First", "2 Second"]
    assert looks(document, "toc 2") == ["Deep"]
    assert looks(document, "toc 3") == []
    anchors = {link.fragment for p in document.paragraphs for link in p.hyperlinks} - {""}
    assert anchors <= set(attributes(document, "w:bookmarkStart", "w:name"))


# --- lists ----------------------------------------------------------------------------------------


def test_each_numbered_list_begins_at_one() -> None:
    steps = Steps((runs("a"), runs("b"))), Steps((runs("c"),))
    document = opened(a_book(a_section(*steps)))
    lists = document.part.numbering_part.element.num_lst

    (_, first), (_, same), (_, second) = numbered(document)

    assert first == same != second
    for number in (first, second):
        own = next(each for each in lists if str(each.numId) == number)
        (override,) = own.lvlOverride_lst
        assert override.startOverride.val == 1
        assert own.abstractNumId.val == 2


def test_the_numbered_paragraphs_of_a_section_are_one_list() -> None:
    question = Paragraph(runs("q"), ParagraphKind.NUMBER)
    answer = Paragraph(runs("a"))
    document = opened(a_book(a_section(question, answer, question), a_section(question, id="t")))

    numbers = [number for _, number in numbered(document)]

    assert numbers[0] == numbers[1] != numbers[2]


def test_the_lists_used_are_the_lists_there_are() -> None:
    document = opened(every_kind())
    there = [each.numId for each in document.part.numbering_part.element.num_lst]

    assert len(set(there)) == len(there)
    assert {int(number) for _, number in numbered(document)} <= set(there)
