"""The commands that answer a question and build nothing: parse, call, print, exit."""

from __future__ import annotations

import sys
from typing import Any

import click

from builder import answers, pipeline
from builder.cli.codes import DONE, FAULTS, NO_OFFICE, PROGRAM_MISSING
from builder.cli.options import (
    as_of_option,
    json_option,
    library_option,
    messages_for,
    numbers,
    office_here,
    request_of,
    theme_option,
)

LISTS = ("modules", "audiences", "countries", "languages", "curricula", "evidence", "rules")


@click.command(name="list")
@click.argument("what", type=click.Choice(LISTS))
@library_option
@as_of_option
@json_option
def list_(what: str, **options: Any) -> int:
    """List what there is."""
    request = request_of(options)
    rows = answers.listed(request, what)
    if options["as_json"]:
        import json

        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return DONE
    if sys.stdout.isatty():
        from builder.cli.messages import show_table

        show_table(rows)
    else:
        for row in rows:
            click.echo("\t".join(row.values()))
    return DONE


@click.command()
@click.argument("name")
@click.option(
    "--edition", metavar="EDITION", help="As it is in this edition, e.g. police-frontline/GB-en."
)
@library_option
@as_of_option
def show(name: str, edition: str | None, **options: Any) -> int:
    """Show a module, an audience or a country as it will be used."""
    request = request_of(options, names=(edition,) if edition else ())
    click.echo(answers.shown(request, name, edition), nl=False)
    return DONE


@click.command()
@click.argument("edition")
@theme_option
@library_option
@as_of_option
def outline(edition: str, **options: Any) -> int:
    """Print the deck and the handbook of an EDITION, such as police-frontline/GB-en, as plain
    text.
    """
    request = request_of(options, names=(edition,))
    messages = messages_for(request)
    code = DONE
    for _, planned in pipeline.planned(request):
        messages.tell_diagnostics(planned.diagnostics)
        if planned.deck and planned.handbook:
            click.echo(answers.outlined(planned), nl=False)
        if pipeline.has_faults(planned.diagnostics):
            code = FAULTS
    return code


@click.command()
@click.argument("edition")
@click.option("--slide", callback=numbers, metavar="N,…", help="These slides alone, by number.")
@click.option("--to", type=click.Path(dir_okay=False), help="Where to write the picture (PNG).")
@click.option("--open", "show", is_flag=True, help="Open the picture.")
@theme_option
@library_option
@as_of_option
def preview(edition: str, **options: Any) -> int:
    """Draw a contact sheet of the deck of an EDITION, such as police-frontline/GB-en."""
    office = office_here()
    if not office:
        click.echo(NO_OFFICE, err=True)
        return PROGRAM_MISSING
    request = request_of(options, names=(edition,), office=office)
    messages = messages_for(request)
    code = FAULTS
    for name, planned in pipeline.planned(request):
        messages.tell_diagnostics(planned.diagnostics)
        if planned.deck and not pipeline.has_faults(planned.diagnostics):
            path = options["to"] or f"{name.stem}-preview.png"
            answers.preview_to(path, request, planned, options["slide"])
            click.echo(path)
            code = DONE
            if options["show"]:
                click.launch(path)
    return code


@click.command()
@click.argument("rule")
def explain(rule: str) -> int:
    """Say what a RULE finds, why it matters, and show a bad and a good example."""
    click.echo(answers.explained(rule))
    return DONE


@click.command()
def doctor() -> int:
    """Tell which programs and fonts are here, and what is lost without them."""
    from builder.cli.doctor import missing_packages, report

    for line in report():
        click.echo(line)
    return PROGRAM_MISSING if missing_packages() else DONE


ASKING = (list_, show, outline, preview, explain, doctor)
