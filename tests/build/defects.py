"""The table of defects: which rule finds each, and whether the Open XML SDK sees it too.

`SEEN` and `MISSED` are what the SDK (3.5.1) makes of it; a test holds the table to the truth.
"""

from __future__ import annotations

from typing import NamedTuple

from broken import (
    BOOK,
    FILL,
    INLINE,
    LIGHT,
    NO_BOOKMARK,
    THEIRS,
    TITLE,
    TYPES,
    Break,
    add,
    all_of,
    control,
    declare,
    field,
    into_book,
    into_slide,
    relate,
    swap,
    swap_in_some,
    twice,
    two_cells,
    unrelate,
)

SEEN, MISSED = True, False
SLIDE, PRESENTATION = "ppt/slides/slide2.xml", "ppt/presentation.xml"
SETTINGS, CORE = "word/settings.xml", "docProps/core.xml"
MERGED = ("complicated-table",)


class Defect(NamedTuple):
    """One way to break a file: who finds it, in what, how; other rules `also` find it."""

    rule: str
    seen_by_sdk: bool
    format: str
    change: Break
    also: tuple[str, ...] = ()


DEFECTS = [
    # archive and parts
    Defect("unreadable-part", SEEN, "pptx", swap(SLIDE, "</p:sld>", "")),
    Defect("unreadable-part", SEEN, "docx", swap(BOOK, "</w:t>", "&</w:t>")),
    Defect("duplicate-entry", SEEN, "pptx", twice(SLIDE)),
    Defect("duplicate-entry", SEEN, "docx", twice(BOOK)),
    Defect("part-without-type", SEEN, "pptx", swap(TYPES, '<Default Extension="xlsx"[^>]*>', "")),
    Defect(
        "override-without-part",
        MISSED,
        "pptx",
        declare(
            "ppt/slideMasters/slideMaster9.xml", "officedocument.presentationml.slideMaster+xml"
        ),
    ),
    Defect(
        "missing-target",
        SEEN,
        "pptx",
        relate("ppt/slides/_rels/slide2.xml.rels", "chart", "../charts/chart999.xml"),
    ),
    Defect("orphan-part", MISSED, "pptx", add("ppt/left.xml", b"<over/>")),
    Defect("orphan-part", MISSED, "docx", add("word/left.xml", b"<over/>")),
    Defect(
        "wrong-bytes",
        MISSED,
        "docx",
        all_of(
            swap(TYPES, "</Types>", '<Default Extension="png" ContentType="image/png"/></Types>'),
            relate("word/_rels/document.xml.rels", "image", "media/image1.png"),
            add("word/media/image1.png", b"\xff\xd8\xff\xe0 a JPEG"),
        ),
    ),
    # relationships, properties, text
    Defect(
        "undefined-relation",
        SEEN,
        "pptx",
        swap_in_some("ppt/slides/", 'hlinkClick r:id="[^"]*"', 'hlinkClick r:id="rId99"'),
    ),
    Defect("undefined-relation", SEEN, "docx", swap(BOOK, 'r:id="link1"', 'r:id="link999"')),
    Defect(
        "bad-address",
        MISSED,
        "docx",
        swap("word/_rels/document.xml.rels", 'Target="https?://[^"]*', 'Target="http://a b'),
    ),
    Defect(
        "bad-address",
        MISSED,
        "docx",
        swap("word/_rels/document.xml.rels", 'Target="https?://[^"]*', 'Target="https:///nowhere'),
    ),
    Defect("bad-date", MISSED, "pptx", swap(CORE, ">2000-01-01T00:00:00Z<", ">1 January 2000<")),
    Defect("bad-date", MISSED, "docx", swap(CORE, ">2000-01-01T00:00:00Z<", ">2000-13-01<")),
    Defect(
        "left-over",
        MISSED,
        "docx",
        swap(CORE, "<dc:title>[^<]*", "<dc:title>Word Document"),
    ),
    Defect("bad-language", MISSED, "pptx", swap(SLIDE, 'lang="en-GB"', 'lang="english"')),
    Defect("bad-language", MISSED, "docx", swap(SETTINGS, 'w:val="en-GB"', 'w:val="en_GB"')),
    Defect("line-end-in-text", MISSED, "pptx", swap(SLIDE, "(<a:t>[^<]*) ", "\\1\n")),
    Defect("line-end-in-text", MISSED, "docx", swap(BOOK, "(<w:t [^>]*>[^<]*) ", "\\1\n")),
    Defect("lost-space", MISSED, "docx", swap(BOOK, f'{THEIRS}"preserve">([^<]* <)', ">\\1")),
    # slides
    Defect("duplicate-shape-id", MISSED, "pptx", swap(SLIDE, 'cNvPr id="3"', 'cNvPr id="2"')),
    Defect(
        "layout-id-clash",
        MISSED,
        "pptx",
        swap("ppt/slideMasters/slideMaster1.xml", 'Id id="2147483649"', 'Id id="2147483648"'),
    ),
    Defect(
        "slide-layout",
        MISSED,  # no layout
        "pptx",
        unrelate("ppt/slides/_rels/slide2.xml.rels", "slideLayout"),
    ),
    Defect(
        "slide-layout",
        SEEN,  # two layouts
        "pptx",
        relate(
            "ppt/slides/_rels/slide2.xml.rels", "slideLayout", "../slideLayouts/slideLayout1.xml"
        ),
    ),
    Defect("unlisted-part", MISSED, "pptx", swap(PRESENTATION, "<p:notesMasterIdLst>.*?Lst>", "")),
    Defect("section-partition", MISSED, "pptx", swap(PRESENTATION, "<p14:sldId [^>]*>", "")),
    Defect(
        "section-partition",
        MISSED,
        "pptx",
        swap(PRESENTATION, "(<p14:sldId [^>]*>)(.*?)</p14:sldIdLst>", "\\1\\2\\1</p14:sldIdLst>"),
    ),
    Defect(
        "section-partition",
        MISSED,
        "pptx",
        swap(PRESENTATION, '(<p14:sldId id=")\\d+', "\\g<1>999"),
    ),
    Defect(
        "shared-notes",
        MISSED,
        "pptx",
        all_of(
            swap("ppt/slides/_rels/slide3.xml.rels", "notesSlide3.xml", "notesSlide2.xml"),
            lambda parts: [parts.pop(n) for n in list(parts) if "notesSlide3." in n] and None,
            swap(TYPES, "<Override [^>]*notesSlide3.xml[^>]*>", ""),
        ),
    ),
    Defect(
        "notes-without-slide",
        MISSED,
        "pptx",
        unrelate("ppt/notesSlides/_rels/notesSlide2.xml.rels", "slide"),
    ),
    Defect(
        "slide-size-type",
        MISSED,
        "pptx",
        swap(PRESENTATION, "<p:sldSz ", '\\g<0>type="screen4x3" '),
    ),
    Defect(
        "unknown-table-style",
        MISSED,
        "pptx",
        swap_in_some("ppt/slides/", "(<a:tableStyleId>{)[0-9A-F]{8}", "\\g<1>00000000"),
    ),
    Defect(
        "placeholder-without-layout",
        MISSED,
        "pptx",
        swap_in_some("ppt/slides/", '(<p:ph type="body"[^>]*) idx="\\d+"', '\\1 idx="99"'),
    ),
    Defect(
        "jump-without-slide",
        MISSED,
        "pptx",
        swap_in_some(
            "ppt/slides/",
            '<a:hlinkClick r:id="[^"]*"',
            '\\g<0> action="ppaction://hlinksldjump"',
        ),
    ),
    # tables
    Defect("table-grid", MISSED, "pptx", swap_in_some("ppt/slides/", "<a:tc>.*?</a:tc>", "")),
    Defect("table-grid", MISSED, "docx", swap(BOOK, "<w:tc>.*?</w:tc>", "")),
    Defect("broken-merge", MISSED, "pptx", into_slide('gridSpan="9"'), MERGED),
    Defect("broken-merge", MISSED, "pptx", into_slide('gridSpan="2"'), MERGED),
    Defect("broken-merge", MISSED, "pptx", into_slide('rowSpan="2"', ' hMerge="1"'), MERGED),
    Defect("broken-merge", MISSED, "docx", into_book(two_cells("", "<w:vMerge/>"))),
    Defect(
        "cell-without-paragraph",
        MISSED,
        "docx",
        into_book(two_cells("", "").replace("<w:p/></w:tc>", "</w:tc>", 1)),
    ),
    # documents
    Defect(
        "undefined-style", MISSED, "docx", swap(BOOK, '<w:pStyle w:val="[^"]*', "\\g<0>Of9Lives")
    ),
    Defect(
        "undefined-style",
        MISSED,
        "docx",
        swap(BOOK, '<w:pStyle w:val="[^"]*', '<w:pStyle w:val="Hyperlink'),
    ),
    Defect("undefined-list", MISSED, "docx", swap(BOOK, '<w:numId w:val="\\d+', "\\g<0>999")),
    Defect(
        "undefined-list",
        MISSED,
        "docx",
        swap("word/numbering.xml", '(<w:num w:numId="\\d+"><w:abstractNumId w:val=")', "\\g<1>99"),
    ),
    Defect(
        "duplicate-drawing-id",
        SEEN,
        "docx",
        into_book(INLINE.format("one", "a house") + INLINE.format("two", "a tree")),
    ),
    Defect(
        "dangling-note",
        SEEN,
        "docx",
        into_book('<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'),
    ),
    Defect("content-control", MISSED, "docx", into_book(control(7) + control(7))),
    Defect("content-control", MISSED, "docx", into_book(control(7, ""))),
    Defect(
        "update-prompt",
        MISSED,
        "docx",
        swap(SETTINGS, "<w:compat>", "<w:updateFields/>\\g<0>"),
    ),
    # marks
    Defect("bookmark-pair", MISSED, "docx", into_book(NO_BOOKMARK.format(1, "open", ""))),
    Defect("bookmark-pair", MISSED, "docx", into_book('<w:p><w:bookmarkEnd w:id="9999"/></w:p>')),
    Defect(
        "bookmark-name",
        MISSED,
        "docx",
        into_book(NO_BOOKMARK.format(1, "two words", '<w:bookmarkEnd w:id="91"/>')),
    ),
    Defect("missing-anchor", MISSED, "docx", swap(BOOK, 'w:anchor="', "\\g<0>not_")),
    Defect(
        "missing-anchor",
        MISSED,
        "docx",
        into_book('<w:p><w:fldSimple w:instr=" PAGEREF nowhere \\\\h "/></w:p>'),
    ),
    Defect("unclosed-field", MISSED, "docx", into_book(field("begin", "separate"))),
    Defect("unclosed-field", MISSED, "docx", into_book(field("end"))),
    # accessibility
    Defect(
        "missing-description",
        MISSED,
        "pptx",
        swap_in_some("ppt/slides/", 'descr="[^"]+', 'descr="'),
    ),
    Defect("missing-description", MISSED, "docx", into_book(INLINE.format("one", "image1.png"))),
    Defect(
        "slide-without-title", MISSED, "pptx", swap(SLIDE, '(type="title"/>.*?<a:t>)[^<]*', "\\1")
    ),
    Defect("reading-order", MISSED, "pptx", swap(SLIDE, f"{TITLE}(.*)(</p:spTree>)", "\\2\\1\\3")),
    Defect(
        "section-name",
        MISSED,
        "pptx",
        swap(PRESENTATION, 'section name="[^"]*', 'section name="Default Section'),
    ),
    Defect(
        "table-without-header", MISSED, "pptx", swap_in_some("ppt/slides/", ' firstRow="1"', "")
    ),
    Defect("table-without-header", MISSED, "docx", swap(BOOK, "<w:tblHeader/>", "")),
    Defect("complicated-table", MISSED, "pptx", into_slide('gridSpan="2"', ' hMerge="1"')),
    Defect(
        "empty-link-text",
        MISSED,
        "docx",
        swap(BOOK, '(r:id="link1".*?<w:t [^>]*>)[^<]*', "\\1here"),
    ),
    Defect("skipped-heading", MISSED, "docx", swap(BOOK, 'w:val="Heading2"', 'w:val="Heading4"')),
    Defect("missing-title", MISSED, "docx", swap(CORE, "<dc:title>[^<]*</dc:title>", "")),
    Defect(
        "run-without-language", MISSED, "pptx", swap(SLIDE, '(<a:r><a:rPr) lang="en-GB"', "\\1")
    ),
    Defect("tiny-text", MISSED, "pptx", swap(SLIDE, '<a:rPr lang="en-GB"', '\\g<0> sz="900"')),
    Defect(
        "low-contrast", MISSED, "pptx", swap_in_some("ppt/slides/", f"({FILL})tx2{LIGHT}", "\\1bg1")
    ),
    Defect(  # under the words of a card
        "low-contrast",
        MISSED,
        "pptx",
        swap_in_some("ppt/slides/", f'(name="Card"(?:(?!</p:sp>).)*{FILL})tx2', "\\1bg1"),
    ),
    Defect("uncovered-character", MISSED, "pptx", swap(SLIDE, "<a:t>", "\\g<0>☃")),
]
