"""Tables of advance widths, so that text is measured alike on every machine."""
