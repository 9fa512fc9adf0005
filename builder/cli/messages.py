"""What the command says: faults with their line and a caret, one line for each edition, and a
last line with counts.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from builder.diagnostics import Diagnostic, Place
    from builder.pipeline import Layer, Outcome

COLOURS = {"error": "red", "warning": "yellow"}
STATES = {"built": "built", "current": "up to date", "failed": "not built"}
MOST_PLACES = 5


class Messages:
    """Says things on stderr; it knows the library's layers, to find the lines that it shows."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._layers = layers
        self._told: set[Diagnostic] = set()

    @contextmanager
    def progress(self) -> Iterator[Callable[[], AbstractContextManager[object]]]:
        """On a terminal, a line that tells of work; what is said meanwhile is said inside
        `quiet()`.
        """
        if not sys.stderr.isatty():
            yield nullcontext
            return
        from rich.console import Console

        status = Console(stderr=True).status("building …")

        @contextmanager
        def quiet() -> Iterator[None]:
            status.stop()
            yield
            status.start()

        with status:
            yield quiet

    def tell_diagnostics(self, found: Iterable[Diagnostic]) -> None:
        """Each fault once, sorted by place."""
        for each in sorted(set(found) - self._told, key=lambda d: (d.place, d.rule, d.message)):
            self._told.add(each)
            click.echo(self._shown(each), err=True)

    def tell_count(self, found: Sequence[Diagnostic]) -> None:
        """How many faults there are, and where to read more."""
        errors = sum(each.severity == "error" for each in found)
        click.echo(f"{_count(errors, 'error')}, {_count(len(found) - errors, 'warning')}", err=True)
        if found:
            click.echo("`curriculum explain RULE` says more about each [rule]", err=True)

    def tell_outcome(self, outcome: Outcome, out: str) -> None:
        """What was found in an edition, and one line that says what became of it."""
        self.tell_diagnostics(outcome.diagnostics)
        colour = {"failed": "red", "built": "green"}.get(outcome.state)
        state = _styled(STATES[outcome.state], fg=colour)
        click.echo(f"{outcome.edition}: {state}", err=True)
        folder = os.path.join(out, *outcome.edition.split("/"))
        for kept in outcome.files:
            path = os.path.join(folder, kept.name)
            if kept.what == "left":
                hint = "`--force` builds a new one and keeps yours beside it"
                click.echo(
                    f"  {path} was edited since it was built and is left as it is; {hint}", err=True
                )
                continue
            if kept.beside:
                click.echo(f"  the edited {path} is kept as {kept.beside}", err=True)
            click.echo(path)

    def tell_end(self, outcomes: Sequence[Outcome]) -> None:
        """How many editions were built, were up to date, and failed."""
        counts = [(state, sum(each.state == state for each in outcomes)) for state in STATES]
        shown = ", ".join(f"{count} {STATES[state]}" for state, count in counts if count)
        click.echo(shown or "nothing to build", err=True)

    def within(self, found: Iterable[Diagnostic], paths: Sequence[str]) -> list[Diagnostic]:
        """Those of `found` that concern the files or folders `paths`; all where none is named."""
        if not paths:
            return list(found)
        roots = [os.path.abspath(path) for path in paths]
        return [each for each in found if any(self._is_under(each, root) for root in roots)]

    def diagnostics_as_json(self, found: Iterable[Diagnostic]) -> str:
        """Faults as a JSON list, for editors and CI."""
        return json.dumps([_as_data(each) for each in found], ensure_ascii=False, indent=1)

    def outcomes_as_json(self, outcomes: Iterable[Outcome], out: str) -> str:
        """Editions with their files and faults as a JSON list."""
        data = [
            {
                "edition": each.edition,
                "state": each.state,
                "folder": os.path.join(out, *each.edition.split("/")),
                "files": [kept._asdict() for kept in each.files],
                "diagnostics": [_as_data(found) for found in each.diagnostics],
            }
            for each in outcomes
        ]
        return json.dumps(data, ensure_ascii=False, indent=1)

    def _is_under(self, found: Diagnostic, root: str) -> bool:
        paths = [self._path(place) for place in (found.place, *found.also)]
        return any(path == root or path.startswith(root + os.sep) for path in paths if path)

    def _shown(self, found: Diagnostic) -> str:
        severity = _styled(str(found.severity), fg=COLOURS[found.severity], bold=True)
        where = str(found.place) if found.place.file else "curriculum"
        lines = [f"{where}: {severity}[{found.rule}] {found.message}", *self._excerpt(found.place)]
        if found.also:
            more = ", ".join(str(place) for place in found.also[:MOST_PLACES])
            rest = len(found.also) - MOST_PLACES
            lines.append(f"  also at: {more}" + (f" and {rest} more" if rest > 0 else ""))
        if found.hint:
            lines.append(f"  hint: {found.hint}")
        return "\n".join(lines)

    def _excerpt(self, place: Place) -> list[str]:
        """The line that has the fault, with a caret under its place."""
        path = self._path(place)
        lines = _lines_of(path) if path.endswith(".yaml") else ()
        if not 1 <= place.line <= len(lines):
            return []
        number = f"{place.line:>5} | "
        line = lines[place.line - 1].replace("\t", " ")
        start = max(0, place.column - 60)
        return [
            f"{number}{line[start : start + 100]}",
            f"{' ' * (len(number) + place.column - 1 - start)}^",
        ]

    def _path(self, place: Place) -> str:
        for layer in reversed(self._layers):
            prefix = f"{layer.shown}/" if layer.shown else ""
            if place.file and place.file.startswith(prefix):
                path = os.path.join(layer.path, place.file.removeprefix(prefix))
                if os.path.exists(path):
                    return path
        return ""


def _styled(text: str, **look: Any) -> str:
    """`text` in colour, unless NO_COLOR (no-color.org) says otherwise; pipes get none."""
    return text if os.environ.get("NO_COLOR") else click.style(text, **look)


def show_table(rows: Sequence[Mapping[str, str]]) -> None:
    """Rows as a table for a terminal."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, header_style="bold")
    for name in rows[0] if rows else ():
        table.add_column(name, no_wrap=name == "id")
    for row in rows:
        table.add_row(*row.values())
    Console().print(table)


@cache
def _lines_of(path: str) -> Sequence[str]:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return file.read().splitlines()
    except OSError:
        return ()


def _as_data(found: Diagnostic) -> dict[str, Any]:
    return {
        "severity": str(found.severity),
        "rule": found.rule,
        "file": found.place.file,
        "line": found.place.line,
        "column": found.place.column,
        "message": found.message,
        "hint": found.hint,
        "also": [str(place) for place in found.also],
    }


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
