"""What stands in boxes in a theme of books: the styles of call-outs, tables and scripts."""

from __future__ import annotations

from builder.themes.book_looks import (
    BOLD,
    CAPS,
    DEEP_AMBER,
    FILLS,
    HOLD,
    KEEP_LINES,
    MID_TEAL,
    MIST,
    PLUM,
    SLATE,
    TEAL,
    THEME,
    bar,
    box,
    callout,
    cell_edges,
    character,
    colour,
    filled,
    indent,
    listed,
    paragraph,
    rails,
    size,
    space,
    table_style,
    tracked,
)

GUTTER = 170  # between the columns of a script


def callout_styles() -> str:
    """The eight call-outs, each with a border of its own: told apart on a grey photocopy too."""
    return "".join(
        (
            callout("Callout Say", bar("single", 48, THEME["dk2"], "sand"), "sand"),
            callout("Callout Ask", bar("double", 18, THEME["accent1"], "teal"), "teal"),
            callout("Callout Do", bar("dashed", 24, DEEP_AMBER)),
            callout("Callout Watch For", rails("single", 18, DEEP_AMBER, "amber"), "amber"),
            callout("Callout Expect", bar("single", 8, THEME["accent6"])),
            callout("Callout Safety", box("single", 24, THEME["accent3"]), "plum"),
            callout("Callout Check", box("double", 6, THEME["accent1"])),
            callout("Callout Note", box("single", 4, THEME["accent6"])),
            character("Callout Label", BOLD + CAPS + colour(TEAL) + tracked(0.6) + size(9)),
            character("Hyperlink", colour(MID_TEAL) + '<w:u w:val="single"/>'),
        )
    )


def table_styles() -> str:
    """Tables, drawings made of cells, and their paragraphs."""
    teal, mist = THEME["dk2"], MIST
    lines = (("top", 8, teal), ("bottom", 8, teal), ("insideH", 4, mist), ("insideV", 4, mist))
    sides = tuple(
        (side, 8, THEME["accent1"]) for side in ("top", "left", "bottom", "right", "insideV")
    )
    script = (("top", 8, teal), ("bottom", 8, teal), ("insideH", 6, THEME["accent4"]))
    band = filled(FILLS["sand"]) + '<w:vAlign w:val="bottom"/>'
    under = f"<w:tcBorders>{cell_edges(('bottom', 8, teal))}</w:tcBorders>"
    centred = '<w:jc w:val="center"/>'
    gap, hung = indent(0, GUTTER), indent(283, GUTTER, 283)
    return "".join(
        (
            table_style(
                "Book Table",
                cell_edges(*lines),
                under + filled(FILLS["sand"]) + '<w:vAlign w:val="bottom"/>',
            ),
            table_style(
                "Drawing Table",
                cell_edges(*sides),
                filled(FILLS["teal"]) + '<w:vAlign w:val="center"/>',
            ),
            table_style("Script Table", cell_edges(*script), band, (20, 110, 0)),
            paragraph("Step", KEEP_LINES + space(60, 0, 252) + gap, BOLD + colour(TEAL)),
            paragraph(
                "Step Caption", KEEP_LINES + space(20, 50, 240) + gap, colour(SLATE) + size(9.5)
            ),
            paragraph("Slide Words", space(10, 20, 240) + gap, colour(SLATE) + size(9)),
            paragraph("Step Task", KEEP_LINES + listed(2) + space(10, 30, 240) + hung, size(10)),
            paragraph("Table Text", space(20, 20, 247), size(10)),
            paragraph("Table Heading", HOLD + space(20, 20, 252), BOLD + colour(TEAL) + size(10)),
            paragraph("caption", HOLD + space(240, 80, 252), BOLD + colour(TEAL) + size(10)),
            paragraph("Drawing Heading", HOLD + space(40, 40, 252) + centred, BOLD + colour(TEAL)),
            paragraph("Drawing Text", space(30, 30, 252) + centred, size(10)),
            paragraph(
                "Drawing Result",
                KEEP_LINES + space(120, 160, 252) + centred,
                BOLD + colour(PLUM) + size(12),
            ),
        )
    )
