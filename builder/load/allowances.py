"""The text of a YAML file comes in, the exceptions that its author wrote beside the lines go out.

`# allow RULE: reason` or, where the rule wants to know what kind of exception it is, `# allow
RULE type: reason`. At the end of a line it is for that line; on a line of its own for what the
next line opens, with all that is indented below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.content import Allowance
from builder.diagnostics import Place

_ALLOW = re.compile(r"#\s*allow\s+([a-z]+(?:-[a-z]+)*)(?:\s+([a-z]+(?:_[a-z]+)*))?\s*:\s*(\S.*)$")


def read_allowances(text: str, file: str) -> Iterator[Allowance]:
    """The exceptions in `text`, with the lines that each is for."""
    if "allow" not in text:
        return
    lines = text.splitlines()
    for number, line in enumerate(lines):
        found = _ALLOW.search(line)
        if found is None:
            continue
        own = line[: found.start()].strip()
        first, last = (number, number) if own else _block(lines, number)
        place = Place(file, number + 1, found.start() + 1)
        yield Allowance(place, found[1], found[2] or "", found[3].strip(), first + 1, last + 1)


def _block(lines: list[str], comment: int) -> tuple[int, int]:
    """The first line after `comment` that is none itself, and the last indented below it."""
    first = comment + 1
    while first < len(lines) and (
        not lines[first].strip() or lines[first].lstrip().startswith("#")
    ):
        first += 1
    if first >= len(lines):
        return comment, comment
    depth = _indent(lines[first])
    last = first
    for number in range(first + 1, len(lines)):
        if lines[number].strip() and _indent(lines[number]) <= depth:
            break
        last = number
    return first, last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
