"""How the command ends: a number for scripts, and what is said with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.pipeline import Outcome

DONE, FAULTS, USAGE, PARTLY, PROGRAM_MISSING, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 70, 130
EXIT_CODES = """
Exit codes: 0 done; 1 faults in the content (or warnings with --strict); 2 wrong usage; 3 some
editions failed and the others are written; 4 a program that is needed is missing; 70 a bug in the
builder; 130 interrupted.
"""
NO_OFFICE = (
    "error: LibreOffice is not here, and this needs it\n"
    "  hint: install it (libreoffice.org), or build without --pdf, --notes-pages and --illustrated"
)


def code_of(outcomes: Iterable[Outcome]) -> int:
    """The exit code of a build: what became of all its editions."""
    states = {each.state for each in outcomes}
    if "failed" not in states:
        return DONE
    return PARTLY if states - {"failed"} else FAULTS
