"""The commands `curriculum theme …`: parse, call, print, exit."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from builder.cli.codes import DONE, FAULTS

if TYPE_CHECKING:
    from builder.branding import TemplateError

_COLOUR = re.compile(r"^#?([0-9A-Fa-f]{6})$")


@click.group()
def theme() -> None:
    """An organisation's own colours, logo or template."""


@theme.command(name="check")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def theme_check(file: str, as_json: bool) -> int:
    """Say what the template FILE (.pptx or .docx) can carry, and what would be drawn for it."""
    from builder import branding
    from builder.cli.doctor import font_families

    try:
        report = branding.checked(file, font_families())
    except branding.TemplateError as fault:
        click.echo(_refused_as_json(fault), nl=True) if as_json else _tell_refusal(file, fault)
        return FAULTS
    if as_json:
        click.echo(branding.as_json(report))
    else:
        _tell_report(file, report)
    return FAULTS if report.reasons else DONE


@theme.command(name="new")
@click.argument("name")
@click.option("--from", "deck", type=click.Path(exists=True, dir_okay=False), metavar="FILE.pptx",
              help="Your own template of decks; without it the plain theme is copied.")  # fmt: skip
@click.option("--book", type=click.Path(exists=True, dir_okay=False), metavar="FILE.docx",
              help="Your own template of documents.")  # fmt: skip
@click.option("--logo", type=click.Path(exists=True, dir_okay=False), metavar="FILE.png")
@click.option("--colour", "--color", "colours", multiple=True, metavar="RRGGBB|ROLE=RRGGBB",
              help="Your colours, the main one first; or for a role (main, mark …).")  # fmt: skip
@click.option("--font", default="", metavar="NAME", help="A typeface for titles and text.")
@click.option("--to", default=".", type=click.Path(file_okay=False), help="Where the folder goes.")
def theme_new(name: str, **options: Any) -> int:
    """Make a theme: a folder NAME with a deck, a book and `theme.yaml`, which says what is what."""
    from builder import branding

    if not branding.NAME.match(name):
        raise click.BadParameter(f"`{name}`: write small letters, digits and hyphens: our-house")
    free, roles = _parsed_colours(options["colours"])
    wish = branding.Wish(
        name,
        options["deck"] or "",
        options["book"] or "",
        options["logo"] or "",
        free,
        roles,
        options["font"],
        options["to"],
    )
    try:
        paths = branding.new_theme(wish)
    except branding.TemplateError as fault:
        _tell_refusal(fault.name, fault)
        return FAULTS
    for path in paths:
        click.echo(path)
    folder = os.path.dirname(paths[-1])
    click.echo(f"try it: curriculum preview EDITION --theme {folder}", err=True)
    return DONE


def _parsed_colours(given: Sequence[str]) -> tuple[tuple[str, ...], dict[str, str]]:
    """The colours in their order, and those that were given for a role."""
    from builder.diagnostics import did_you_mean
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


def _tell_refusal(path: str, fault: TemplateError) -> None:
    """Why a file is not used."""
    click.echo(f"{path}: error[refused-template] {fault.message}", err=True)
    if fault.hint:
        click.echo(f"  hint: {fault.hint}", err=True)


def _refused_as_json(fault: TemplateError) -> str:
    """The same as JSON."""
    data = {"usable": False, "reasons": [fault.message], "hint": fault.hint}
    return json.dumps(data, ensure_ascii=False, indent=1)


def _tell_report(path: str, report: Any) -> None:
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
