"""Ways to break a deck or a handbook in one point: changes to the parts of a file.

What our own files do not have (merged cells, footnotes, forms) is put in, wrong in one point.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable

Break = Callable[["Parts"], None]

TYPES, BOOK = "[Content_Types].xml", "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Parts(dict[str, bytes]):
    """The parts of a file; `more` are entries that the archive gets besides them."""

    def __init__(self, package: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            super().__init__({name: archive.read(name) for name in archive.namelist()})
        self.more: list[tuple[str, bytes]] = []

    def packed(self) -> bytes:
        """The file."""
        buffer = io.BytesIO()
        with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as archive:
            warnings.simplefilter("ignore")  # two entries of one name are what is wanted
            for name, data in (*self.items(), *self.more):
                archive.writestr(name, data)
        return buffer.getvalue()


# --- ways to break -------------------------------------------------------------------------------


def swap(part: str, old: str, new: str) -> Break:
    """Put `new` for the first match of the regular expression `old`, which must be there."""

    def change(parts: Parts) -> None:
        text, count = re.subn(old, new, parts[part].decode(), count=1, flags=re.DOTALL)
        assert count, f"{old} is not in {part}"
        parts[part] = text.encode()

    return change


def swap_in_some(folder: str, old: str, new: str) -> Break:
    """As `swap`, in the first part of `folder` in which `old` is found."""

    def change(parts: Parts) -> None:
        names = (name for name in parts if name.startswith(folder) and name.endswith(".xml"))
        swap(next(n for n in names if re.search(old, parts[n].decode(), re.DOTALL)), old, new)(
            parts
        )

    return change


def relate(rels: str, kind: str, target: str) -> Break:
    """Add a relationship."""
    entry = f'<Relationship Id="more" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
    return swap(rels, "</Relationships>", entry)


def declare(part: str, kind: str) -> Break:
    """Declare the content type of a part."""
    entry = f'<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-{kind}"/>'
    return swap(TYPES, "</Types>", f"{entry}</Types>")


def add(part: str, data: bytes) -> Break:
    """Add a part, or put another in its place."""
    return lambda parts: parts.update({part: data})


def twice(part: str) -> Break:
    """Put an entry into the archive a second time."""
    return lambda parts: parts.more.append((part, parts[part]))


def unrelate(rels: str, kind: str) -> Break:
    """Take out the first relationship of a kind."""
    return swap(rels, f'<Relationship [^>]*/{kind}"[^>]*/>', "")


def into_book(xml: str) -> Break:
    """Add to the text of a handbook."""
    return swap(BOOK, "(<w:sectPr>(?:(?!<w:sectPr>).)*</w:body>)", f"{xml}\\1")


def into_slide(attributes: str, rest: str = "") -> Break:
    """Give the first cells of the first table of a deck attributes that merge them."""
    return swap_in_some("ppt/slides/", "<a:tc>(.*?)<a:tc>", f"<a:tc {attributes}>\\1<a:tc{rest}>")


def all_of(*changes: Break) -> Break:
    """One change after another."""

    def change(parts: Parts) -> None:
        for each in changes:
            each(parts)

    return change


def two_cells(first: str, second: str) -> str:
    """A table of Word's with two rows of one cell."""
    cell = "<w:tr>{}<w:tc><w:tcPr>{}</w:tcPr><w:p/></w:tc></w:tr>"
    header = "<w:trPr><w:tblHeader/></w:trPr>"
    return (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
        f"{cell.format(header, first)}{cell.format('', second)}</w:tbl><w:p/>"
    )


def control(id_: int, content: str = "<w:sdtContent><w:p/></w:sdtContent>") -> str:
    """A content control."""
    return f'<w:sdt><w:sdtPr><w:id w:val="{id_}"/></w:sdtPr>{content}</w:sdt>'


def field(*kinds: str) -> str:
    """A paragraph with the marks of a field."""
    marks = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
    return f"<w:p>{marks}</w:p>"


INLINE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="9" cy="9"/>'
    '<wp:docPr id="77" name="{}" descr="{}"/><a:graphic '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="x"/>'
    "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
NO_BOOKMARK = '<w:p><w:bookmarkStart w:id="9{}" w:name="{}"/>{}</w:p>'
TITLE = '(<p:sp>(?:(?!</p:sp>).)*type="title".*?</p:sp>)'
FILL = '<p:spPr>(?:(?!</p:spPr>).)*<a:solidFill><a:schemeClr val="'
LIGHT = '(?=(?:(?!</p:sp>).)*<a:r><a:rPr(?:(?!</a:rPr>).)*<a:schemeClr val="bg1")'
THEIRS = "xml:space="
