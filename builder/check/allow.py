"""Diagnostics in, those out that no author has answered with a reason beside the line."""

from __future__ import annotations

from collections.abc import Iterable

from builder.content import Allowance
from builder.diagnostics import Diagnostic, warning


def not_allowed(found: Iterable[Diagnostic], allowances: tuple[Allowance, ...]) -> list[Diagnostic]:
    """`found` without what `allowances` cover."""
    return [each for each in found if not any(a.covers(each) for a in allowances)]


def unused(found: Iterable[Diagnostic], allowances: tuple[Allowance, ...]) -> list[Diagnostic]:
    """A warning for each allowance that covers nothing of `found`: it would hide a later fault."""
    found = list(found)
    return [
        warning(
            "unused-allowance",
            each.place,
            f"nothing here needs the exception from `{each.rule}`",
            "delete the comment, or say the kind of exception that the rule names",
        )
        for each in allowances
        if not any(each.covers(one) for one in found)
    ]
