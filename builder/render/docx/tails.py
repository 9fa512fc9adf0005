"""The end of a section: its last lines stay on one page, so that no page holds one line alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LAST_LINES = 4
_LETTERS = 90  # in a line, about
_START = "<w:p><w:pPr>"
_STYLE = re.compile(r'<w:pStyle w:val="\w*"/>')
_TAG = re.compile("<[^>]*>")
_KEEP = "<w:keepNext/>"


def held(drawn: Sequence[str]) -> str:
    """Drawn blocks, with what keeps the last lines together (17.3.1.15); a table ends them."""
    text = "".join(drawn)
    end, lines = len(text), 0
    tail = ""
    while lines < _LAST_LINES:
        start = text.rfind(_START, 0, end)
        paragraph = text[max(start, 0) : end]
        if start < 0 or not paragraph.endswith("</w:p>"):
            break
        tail = (_kept(paragraph) if tail else paragraph) + tail
        lines += 1 + len(_TAG.sub("", paragraph)) // _LETTERS
        end = start
    return text[:end] + tail


def _kept(paragraph: str) -> str:
    """A paragraph that stays with the next."""
    if _KEEP in paragraph:
        return paragraph
    return _STYLE.sub(lambda found: found[0] + _KEEP, paragraph, count=1)
