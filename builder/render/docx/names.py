"""The styles that a theme of books must have, by the names that Word shows."""

from __future__ import annotations

from builder.document import CalloutKind, ParagraphKind

PARAGRAPHS = {
    ParagraphKind.BODY: "Body Text",
    ParagraphKind.LEAD: "Lead",
    ParagraphKind.BULLET: "List Bullet",
    ParagraphKind.NUMBER: "List Number",
    ParagraphKind.LABEL: "Label",
    ParagraphKind.SOURCE: "Source",
    ParagraphKind.FACTS: "Facts",
    ParagraphKind.ENTRY: "Entry",
}
HEADINGS = ("Heading 1", "Heading 2", "Heading 3", "Heading 4")
CONTENTS = ("TOC 1", "TOC 2", "TOC 3")
CALLOUTS = {kind: f"Callout {kind.replace('-', ' ').title()}" for kind in CalloutKind}

STYLES = (
    *PARAGRAPHS.values(),
    *HEADINGS,
    *CONTENTS,
    "TOC Heading",
    *CALLOUTS.values(),
    "Callout Label",
    "Kicker",
    "Heading Number",
    "Script Table",
    "Step",
    "Step Caption",
    "Step Task",
    "Slide Words",
    "Question",
    "Option",
    "Cover Kicker",
    "Title",
    "Subtitle",
    "Cover Fact",
    "Cover Fact Label",
    "Cover Notice",
    "Caption",
    "Book Table",
    "Table Heading",
    "Table Text",
    "Drawing Table",
    "Drawing Heading",
    "Drawing Text",
    "Drawing Result",
    "Write In Prompt",
    "Write In",
    "Gap",
    "Hyperlink",
    "Header",
    "Footer",
)
