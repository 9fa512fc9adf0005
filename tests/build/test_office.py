"""A whole edition with all that LibreOffice adds: pages, pictures, looks, PDFs and notes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import docx
import pypdfium2
import pytest
import reading
import sdk
from libraries import request_for
from pikepdf import Pdf
from PIL import Image

from builder import deliver, pipeline
from builder.document import Deck
from builder.inspect import inspect_file
from builder.office.pdf import heading_pages, page_count

STEM = "officers-day-GB-en"
LOOKS = ("", "-large-print", "-grayscale")


class Edition(NamedTuple):
    """The files of an edition by the ends of their names, and what was planned."""

    files: dict[str, bytes]
    deck: Deck


@pytest.fixture(scope="module")
def edition(
    small_folder: Path, needs: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Edition:
    """An edition of the small library with everything that can be asked for."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("CURRICULUM_CACHE", str(tmp_path_factory.mktemp("themes")))
        asked = request_for(
            small_folder,
            names=("officers-day/GB-en",),
            extras=deliver.EXTRAS,
            office=needs("soffice"),
            out=str(tmp_path_factory.mktemp("extras")),
        )
    (outcome,) = pipeline.build(asked)
    assert outcome.state == "built"
    folder = Path(asked.out, "officers-day", "GB-en")
    files = {
        each.name.removeprefix(f"{STEM}-"): each.read_bytes() for each in folder.glob(f"{STEM}*")
    }
    ((_, planned),) = pipeline.planned(asked)
    assert planned.deck
    return Edition(files, planned.deck)


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pictures(package: bytes) -> list[Image.Image]:
    held = [data for name, data in parts(package).items() if name.endswith(".png")]
    return [Image.open(BytesIO(each)) for each in held]


def test_every_file_that_was_asked_for_is_there(edition: Edition) -> None:
    books = [f"handbook{look}.{kind}" for look in LOOKS for kind in ("docx", "pdf")]

    assert set(edition.files) == {*books, "deck.pptx", "deck.pdf", "deck-notes.pdf"}


@pytest.mark.parametrize("look", LOOKS)
def test_the_contents_say_on_which_page_each_heading_is(edition: Edition, look: str) -> None:
    pdf = edition.files[f"handbook{look}.pdf"]
    pages = text_of(pdf)
    document = docx.Document(BytesIO(edition.files[f"handbook{look}.docx"]))
    styles = ("toc 1", "toc 2")
    listed = [p.text for p in document.paragraphs if p.style and p.style.name in styles]
    places = [(" ".join(title.split()), page) for title, page in heading_pages(pdf)]

    assert len(listed) > 10
    for title, _, number in (entry.partition("\t") for entry in listed):
        assert title in pages[int(number) - 1]
        assert (title, int(number)) in places


def test_large_print_has_pages_of_its_own(edition: Edition) -> None:
    ordinary, large = (page_count(edition.files[f"handbook{look}.pdf"]) for look in LOOKS[:2])

    assert large > ordinary


def test_every_slide_of_a_step_is_a_valid_picture(edition: Edition) -> None:
    held = pictures(edition.files["handbook.docx"])

    assert held
    for each in held:
        each.load()
        assert each.format == "PNG"
        assert each.width == deliver.PICTURE_WIDTH
        assert each.width / each.height == pytest.approx(16 / 9, abs=0.01)


def test_in_grey_the_pictures_are_grey_too(edition: Edition) -> None:
    def coloured(look: str) -> list[bool]:
        held = [e.convert("RGB").split() for e in pictures(edition.files[f"handbook{look}.docx"])]
        return [red.tobytes() != blue.tobytes() for red, _, blue in held]

    assert any(coloured(""))
    assert not any(coloured("-grayscale"))


def test_a_page_for_each_slide_and_for_its_notes(edition: Edition) -> None:
    slides = len(edition.deck.slides)

    assert page_count(edition.files["deck.pdf"]) == slides
    assert page_count(edition.files["deck-notes.pdf"]) == slides


def test_pdfs_are_tagged_described_and_without_dates(edition: Edition) -> None:
    for name, data in edition.files.items():
        if not name.endswith(".pdf"):
            continue
        with Pdf.open(BytesIO(data)) as pdf:
            assert pdf.Root.MarkInfo.Marked, name
            assert "/StructTreeRoot" in pdf.Root, name
            assert str(pdf.Root.Lang) == "en-GB", name
            assert "/CreationDate" not in pdf.docinfo, name
            links = [each for page in pdf.pages for each in page.get("/Annots", ())]
            assert all("/Contents" in each for each in links), name


def test_word_files_are_valid_in_every_look(edition: Edition, validate: sdk.Validate) -> None:
    offices = {name: data for name, data in edition.files.items() if not name.endswith(".pdf")}

    found = [each for name, data in offices.items() for each in inspect_file(name, data)]
    errors = validate(offices)

    assert "\n".join(map(str, found)) == ""
    assert {name: each for name, each in errors.items() if each} == {}


# --- a reading aloud, where outloud is installed --------------------------------------------------


KNOWN = {"deck.pdf": {"LNK-001"}, "deck-notes.pdf": {"LNK-001"}}
"""LibreOffice tags no link inside a text of a slide."""


def test_outloud_finds_nothing_but_what_is_known(
    edition: Edition, outloud: reading.Outloud
) -> None:
    pdfs = {name: data for name, data in edition.files.items() if name.endswith(".pdf")}

    found = {name: rules - KNOWN.get(name, set()) for name, rules in outloud(pdfs).items()}

    assert {name: rules for name, rules in found.items() if rules} == {}
