"""Built files in, PDFs and pictures out: what LibreOffice can show of a deck or a handbook."""

from __future__ import annotations

from builder.office.libreoffice import ConversionError, converted
from builder.office.pdf import heading_pages, page_count, repaired
from builder.office.pictures import contact_sheet, page_pictures

__all__ = [
    "ConversionError",
    "contact_sheet",
    "converted",
    "heading_pages",
    "page_count",
    "page_pictures",
    "repaired",
]
