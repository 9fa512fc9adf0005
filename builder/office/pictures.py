"""Pages of a PDF as pictures: PDF bytes in, PNG bytes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

import pypdfium2
from PIL import Image

GAP = 8
GROUND = (216, 210, 198)


def page_pictures(data: bytes, width: int, pages: Sequence[int] = ()) -> Iterator[bytes]:
    """The pages (from 1; all where none is named) as PNG files that are `width` pixels wide."""
    document = pypdfium2.PdfDocument(data)
    try:
        for number in pages or range(1, len(document) + 1):
            page = document[number - 1]
            image = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
            yield _png(image)
    finally:
        document.close()


def in_grey(picture: bytes) -> bytes:
    """The PNG file `picture` as a photocopier sees it."""
    return _png(Image.open(BytesIO(picture)).convert("L"))


def contact_sheet(pictures: Sequence[bytes], columns: int) -> bytes:
    """`pictures` of one size side by side, as one PNG file."""
    images = [Image.open(BytesIO(each)) for each in pictures]
    width, height = images[0].size
    rows = -(-len(images) // columns)
    size = (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP)
    sheet = Image.new("RGB", size, GROUND)
    for number, image in enumerate(images):
        row, column = divmod(number, columns)
        sheet.paste(image, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return _png(sheet, 128)


def _png(image: Image.Image, colours: int = 64) -> bytes:
    """A slide has few colours, of which small marks keep theirs; more are the edges of letters."""
    ways = Image.Quantize
    out = BytesIO()
    few = image.quantize(colours, ways.FASTOCTREE if image.mode == "RGB" else ways.MEDIANCUT)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()
