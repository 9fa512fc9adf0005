"""The kinds of slides, and the placeholders that each of them has."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Layout(StrEnum):
    """The slide kinds; a theme has a layout of this name for each, and its placeholders have the
    names said here.
    """

    TITLE = "title"  # title, subtitle, details
    SECTION = "section"  # title, number, summary
    OBJECTIVES = "objectives"  # title, body
    CONTENT = "content"  # title, body, source
    TWO_COLUMNS = "two-columns"  # title, left heading, left, right heading, right, source
    TABLE = "table"  # title, graphic, source
    CHART = "chart"  # title, graphic, takeaway, source
    FIGURE = "figure"  # title, graphic, source
    QUOTATION = "quotation"  # title, quotation, attribution, source
    BIG_NUMBER = "big-number"  # title, number, statement, caveat, source
    ACTIVITY = "activity"  # title, method, time, groups, task, materials
    DEBRIEF = "debrief"  # title, questions
    DISCUSSION = "discussion"  # title, question
    CASE = "case"  # title, story, question, source
    CONTENT_NOTE = "content-note"  # title, body
    KEY_MESSAGES = "key-messages"  # title, body
    CONTACTS = "contacts"  # title, graphic, source
    REFERENCES = "references"  # title, body


PLACEHOLDERS: Mapping[Layout, tuple[str, ...]] = {
    Layout.TITLE: ("title", "subtitle", "details"),
    Layout.SECTION: ("title", "number", "summary"),
    Layout.OBJECTIVES: ("title", "body"),
    Layout.CONTENT: ("title", "body", "source"),
    Layout.TWO_COLUMNS: (
        "title",
        "left heading",
        "left",
        "right heading",
        "right",
        "source",
    ),
    Layout.TABLE: ("title", "graphic", "source"),
    Layout.CHART: ("title", "graphic", "takeaway", "source"),
    Layout.FIGURE: ("title", "graphic", "source"),
    Layout.QUOTATION: ("title", "quotation", "attribution", "source"),
    Layout.BIG_NUMBER: ("title", "number", "statement", "caveat", "source"),
    Layout.ACTIVITY: ("title", "method", "time", "groups", "task", "materials"),
    Layout.DEBRIEF: ("title", "questions"),
    Layout.DISCUSSION: ("title", "question"),
    Layout.CASE: ("title", "story", "question", "source"),
    Layout.CONTENT_NOTE: ("title", "body"),
    Layout.KEY_MESSAGES: ("title", "body"),
    Layout.CONTACTS: ("title", "graphic", "source"),
    Layout.REFERENCES: ("title", "body"),
}
"""What slides of each kind may fill, beside their footer and number."""
