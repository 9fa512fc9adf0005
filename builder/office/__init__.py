"""Built files in, PDFs and pictures out: what LibreOffice can show of a deck or a handbook."""
