"""What measuring text costs in making a deck: the calls that one deck makes are kept, then made
again, alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial, wraps
from typing import Any

from builder import measure
from builder.course import Course
from builder.plan.deck import plan_deck
from builder.plan.fit import fit
from builder.plan.schedule import plan_schedule
from builder.render import pptx

MEASURING = ("pieces", "line_count", "most_lines", "row_heights", "text_width", "widest")
"""The functions of `builder.measure` that planning and drawing call."""


def works(course: Course, theme: Mapping[str, Any]) -> tuple[Callable[[], None], ...]:
    """Measuring the texts of a deck of `course`, and making all of that deck: each begins as if no
    text had been measured yet.
    """
    calls: list[Callable[[], object]] = []
    with _kept(calls):
        make_deck(course, theme)

    def measure_again() -> None:
        measure._pieces.cache_clear()
        for call in calls:
            call()

    def make() -> None:
        measure._pieces.cache_clear()
        make_deck(course, theme)

    return measure_again, make


def make_deck(course: Course, theme: Mapping[str, Any]) -> bytes:
    """The deck of `course`: planned, fitted to `theme`, checked for room, and drawn."""
    found: list[Any] = []
    planned = plan_deck(course, plan_schedule(course, found.append))
    deck = fit(course, planned, pptx.rooms(theme), found.append)
    assert not pptx.overfull(deck, theme)
    assert not found
    return pptx.render(deck, theme)


@contextmanager
def _kept(calls: list[Callable[[], object]]) -> Iterator[None]:
    """Every stage that calls a function of `MEASURING` leaves its call in `calls`."""
    real = {name: getattr(measure, name) for name in MEASURING}
    users = [
        (module, name)
        for key, module in list(sys.modules.items())
        if key.startswith("builder.") and module is not measure
        for name in MEASURING
        if getattr(module, name, None) is real[name]
    ]
    try:
        for module, name in users:
            setattr(module, name, _keeping(real[name], calls))
        yield
    finally:
        for module, name in users:
            setattr(module, name, real[name])


def _keeping(real: Callable[..., Any], calls: list[Callable[[], object]]) -> Callable[..., Any]:
    @wraps(real)
    def kept(*given: Any, **named: Any) -> Any:
        held = [list(each) if isinstance(each, Iterator) else each for each in given]
        calls.append(partial(real, *held, **named))
        return real(*held, **named)

    return kept
