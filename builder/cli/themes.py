"""What `curriculum theme` says: colours as they were typed come in, reports as text go out."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from builder.diagnostics import did_you_mean

if TYPE_CHECKING:
    from builder.branding import TemplateError

_COLOUR = re.compile(r"^#?([0-9A-Fa-f]{6})$")


def parsed_colours(given: Sequence[str]) -> tuple[tuple[str, ...], dict[str, str]]:
    """The colours in their order, and those that were given for a role."""
    from builder.theme import ROLES

    free, roles = [], {}
    for each in (part for one in given for part in one.replace(",", " ").split()):
        role, _, value = each.rpartition("=")
        colour = _COLOUR.match(value)
        if colour is None:
            raise click.BadParameter(f"`{value}` is no colour; write it as 0B3D91")
        if role and role not in ROLES:
            hint = did_you_mean(role, ROLES) or f"one of {', '.join(ROLES)}"
            raise click.BadParameter(f"`{role}` is no role of colours; {hint}")
        if role:
            roles[role] = colour[1].upper()
        else:
            free.append(colour[1].upper())
    return tuple(free), roles


def tell_refusal(path: str, fault: TemplateError) -> None:
    """Why a file is not used."""
    click.echo(f"{path}: error[refused-template] {fault.message}", err=True)
    if fault.hint:
        click.echo(f"  hint: {fault.hint}", err=True)


def refused_as_json(fault: TemplateError) -> str:
    """The same as JSON."""
    data = {"usable": False, "reasons": [fault.message], "hint": fault.hint}
    return json.dumps(data, ensure_ascii=False, indent=1)


def tell_report(path: str, report: Any) -> None:
    """A report in lines: what is carried how, then what is to be known."""
    click.echo(f"{path}: {'not usable' if report.reasons else 'usable'}")
    for reason in report.reasons:
        click.echo(f"  reason: {reason}")
    if hasattr(report, "carried"):
        _tell_deck(report)
    else:
        _tell_book(report)
    for note in report.notes:
        click.echo(f"  note: {note}")


def _tell_deck(report: Any) -> None:
    wide, high = report.centimetres
    click.echo(f"  slides: {report.shape}, {wide:g} x {high:g} cm")
    click.echo(f"  fonts: {', '.join(report.fonts)}")
    width = max(len(each.layout) for each in report.carried)
    for each in report.carried:
        holds = "; ".join(
            f"{held.placeholder} {held.lines} x {held.letters}" for held in each.holds
        )
        made = f"; drawn: {', '.join(each.made)}" if each.made else ""
        click.echo(f"  {each.kind:<14}{each.layout:<{width}}  {each.found}; {holds}{made}")


def _tell_book(report: Any) -> None:
    wide, high = report.millimetres
    if wide:
        click.echo(f"  page: {wide} x {high} mm")
    click.echo(f"  fonts: {', '.join(report.fonts) or 'as its styles say'}")
    click.echo(f"  its own styles: {', '.join(report.own) or 'none'}")
    click.echo(f"  the builder's styles: {', '.join(report.lacking) or 'none'}")
