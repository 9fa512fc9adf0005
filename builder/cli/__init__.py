"""The command `curriculum`: parse, call, print, exit. Answers go to stdout, messages to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from builder import answers, pipeline
from builder.cli.codes import BUG, DONE, FAULTS, INTERRUPTED, PARTLY, PROGRAM_MISSING, USAGE
from builder.cli.themes import theme
from builder.pipeline import Layer, built_in_library

if TYPE_CHECKING:
    from builder.cli.messages import Messages

LISTS = ("modules", "audiences", "countries", "languages", "curricula", "evidence", "rules")

NO_OFFICE = (
    "error: LibreOffice is not here, and this needs it\n"
    "  hint: install it (libreoffice.org), or build without --pdf, --notes-pages and --illustrated"
)
EXIT_CODES = """
Exit codes: 0 done; 1 faults in the content (or warnings with --strict); 2 wrong usage; 3 some
editions failed and the others are written; 4 a program that is needed is missing; 70 a bug in the
builder; 130 interrupted.
"""


def main(  # noqa: C901, PLR0911 - a case for each way to end
    arguments: Sequence[str] | None = None,
) -> int:
    """Run the command and give its exit code; nothing that an author can cause ends in a
    traceback.
    """
    try:
        code = commands.main(arguments, prog_name="curriculum", standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as usage:
        usage.show()
        return USAGE
    except pipeline.UnknownNameError as unknown:
        click.echo(f"error: {unknown.message}\n  hint: {unknown.hint}", err=True)
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted: finished files are whole, the rest was not begun", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # whoever read has enough; nothing is left to flush
        return DONE
    except OSError as fault:
        click.echo(f"error: {fault.filename or 'a file'}: {fault.strerror}", err=True)
        return FAULTS
    except Exception as bug:
        if "CURRICULUM_DEBUG" in os.environ:
            raise
        _explain_bug(bug)
        return BUG


@click.group(epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="trafficking-curriculum-builder", prog_name="curriculum")
def commands() -> None:
    """Build training decks and facilitator handbooks against human trafficking."""


commands.add_command(theme)


def _listed(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> tuple[str, ...]:
    return tuple(part for each in (value or "").split(",") if (part := each.strip()))


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> Any:
    from datetime import date

    try:
        return date.fromisoformat(value) if value else date.today()
    except ValueError:
        raise click.BadParameter(f"`{value}` is no day; write it as 2026-11-21") from None


def _numbers(_context: click.Context, _option: click.Parameter, value: str | None) -> list[int]:
    try:
        return [int(part) for part in (value or "").split(",") if part.strip()]
    except ValueError:
        raise click.BadParameter(f"`{value}` is no list of numbers; write it as 3,7,12") from None


library_option = click.option(
    "--library",
    "libraries",
    multiple=True,
    type=click.Path(exists=True, file_okay=False),
    metavar="DIR",
    help="A folder with curricula/ and modules/ whose items replace or add to the library.",
)
as_of_option = click.option(
    "--as-of", callback=_day, metavar="DATE", help="Judge review dates as of this day (today)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
theme_option = click.option(
    "--theme",
    default="",
    metavar="NAME|FOLDER",
    help="A theme of the library's themes/, or a folder made with `curriculum theme new`.",
)
strict_option = click.option("--strict", is_flag=True, help="Take warnings for errors.")


@commands.command()
@click.argument("curricula", nargs=-1)
@click.option("--country", callback=_listed, metavar="CC,…", help="Countries, such as GB,KE.")
@click.option("--language", callback=_listed, metavar="TAG,…", help="Languages, such as en.")
@click.option("--only", callback=_listed, metavar="NAMES", help="deck, handbook or both.")
@click.option(
    "--illustrated",
    is_flag=True,
    help="Pictures of slides and page numbers in the handbook, by LibreOffice.",
)
@click.option("--pdf", is_flag=True, help="Also a PDF of each file, by LibreOffice.")
@click.option("--notes-pages", is_flag=True, help="Also the notes pages as a PDF.")
@click.option("--large-print", is_flag=True, help="Also a handbook in large print.")
@click.option("--grayscale", is_flag=True, help="Also a handbook for black-and-white printers.")
@click.option("--out", default="output", type=click.Path(file_okay=False), help="Where to write.")
@theme_option
@library_option
@click.option("--force", is_flag=True, help="Build again; keep edited files beside the new ones.")
@click.option("--release", is_flag=True, help="Build only with verified contacts and law.")
@strict_option
@as_of_option
@json_option
def build(curricula: tuple[str, ...], **options: Any) -> int:
    """Build the editions that the CURRICULA list: all of them where none is named."""
    unknown = [each for each in options["only"] if each not in pipeline.SUFFIXES]
    if unknown:
        raise click.BadParameter(f"`{unknown[0]}` is no document: write deck or handbook")
    extras = tuple(each for each in pipeline.EXTRAS if options[each.replace("-", "_")])
    wants_office = not pipeline.NEEDS_OFFICE.isdisjoint(extras)
    office = _office() if wants_office else ""
    if wants_office and not office:
        click.echo(NO_OFFICE, err=True)
        return PROGRAM_MISSING
    request = _request(
        options,
        names=curricula,
        extras=extras,
        office=office,
        countries=options["country"],
        languages=options["language"],
        only=options["only"] or tuple(pipeline.SUFFIXES),
        out=options["out"],
        force=options["force"],
        release=options["release"],
        strict=options["strict"],
    )
    messages = _messages(request)
    outcomes = []
    with messages.progress() as quiet:
        for outcome in pipeline.build(request):
            outcomes.append(outcome)
            with quiet():
                if not options["as_json"]:
                    messages.tell_outcome(outcome, request.out)
    if options["as_json"]:
        click.echo(messages.outcomes_as_json(outcomes, request.out))
    else:
        messages.tell_end(outcomes)
    return _code_of(outcomes)


def _code_of(outcomes: Iterable[pipeline.Outcome]) -> int:
    states = {each.state for each in outcomes}
    if "failed" not in states:
        return DONE
    return PARTLY if states - {"failed"} else FAULTS


@commands.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True))
@library_option
@strict_option
@as_of_option
@json_option
def check(paths: tuple[str, ...], **options: Any) -> int:
    """Tell everything that can be known without writing a file, about all or about the PATHS.

    A PATH is a file or folder of the library, or a built deck or handbook, or a folder of those.
    """
    request = _request(options)
    messages = _messages(request)
    built = [path for path in paths if answers.built_files(path)]
    rest = [path for path in paths if path not in built]
    found = answers.inspected(built)
    if rest or not paths:
        found += messages.within(pipeline.check_all(request), rest)
    if options["as_json"]:
        click.echo(messages.diagnostics_as_json(found))
    else:
        messages.tell_diagnostics(found)
        messages.tell_count(found)
    return FAULTS if pipeline.has_faults(found, strict=options["strict"]) else DONE


@commands.command(name="list")
@click.argument("what", type=click.Choice(LISTS))
@library_option
@as_of_option
@json_option
def list_(what: str, **options: Any) -> int:
    """List what there is."""
    request = _request(options)
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


@commands.command()
@click.argument("name")
@click.option(
    "--edition", metavar="EDITION", help="As it is in this edition, e.g. police-frontline/GB-en."
)
@library_option
@as_of_option
def show(name: str, edition: str | None, **options: Any) -> int:
    """Show a module, an audience or a country as it will be used."""
    request = _request(options, names=(edition,) if edition else ())
    click.echo(answers.shown(request, name, edition), nl=False)
    return DONE


@commands.command()
@click.argument("edition")
@theme_option
@library_option
@as_of_option
def outline(edition: str, **options: Any) -> int:
    """Print the deck and the handbook of an EDITION, such as police-frontline/GB-en, as plain
    text.
    """
    request = _request(options, names=(edition,))
    messages = _messages(request)
    code = DONE
    for _, planned in pipeline.planned(request):
        messages.tell_diagnostics(planned.diagnostics)
        if planned.deck and planned.handbook:
            click.echo(answers.outlined(planned), nl=False)
        if pipeline.has_faults(planned.diagnostics):
            code = FAULTS
    return code


@commands.command()
@click.argument("edition")
@click.option("--slide", callback=_numbers, metavar="N,…", help="These slides alone, by number.")
@click.option("--to", type=click.Path(dir_okay=False), help="Where to write the picture (PNG).")
@click.option("--open", "show", is_flag=True, help="Open the picture.")
@theme_option
@library_option
@as_of_option
def preview(edition: str, **options: Any) -> int:
    """Draw a contact sheet of the deck of an EDITION, such as police-frontline/GB-en."""
    office = _office()
    if not office:
        click.echo(NO_OFFICE, err=True)
        return PROGRAM_MISSING
    request = _request(options, names=(edition,), office=office)
    messages = _messages(request)
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


@commands.command()
@click.argument("rule")
def explain(rule: str) -> int:
    """Say what a RULE finds, why it matters, and show a bad and a good example."""
    click.echo(answers.explained(rule))
    return DONE


@commands.command()
def doctor() -> int:
    """Tell which programs and fonts are here, and what is lost without them."""
    from builder.cli.doctor import missing_packages, report

    for line in report():
        click.echo(line)
    return PROGRAM_MISSING if missing_packages() else DONE


def _office() -> str:
    """The LibreOffice of this machine, or nothing."""
    import shutil

    names = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
    return next((found for each in names if (found := shutil.which(each))), "")


def _request(options: dict[str, Any], **more: Any) -> pipeline.Request:
    built_in = built_in_library()
    inside = (
        os.path.relpath(built_in) if not os.path.relpath(built_in).startswith("..") else built_in
    )
    layers = [Layer(built_in, "" if inside == "." else inside)]
    layers += [Layer(os.path.abspath(each), each.rstrip("/")) for each in options["libraries"]]
    theme = options.get("theme", "")
    return pipeline.Request(tuple(layers), options["as_of"], cache=_cache(), theme=theme, **more)


def _cache() -> str:
    """Where compiled themes and answers are kept; an empty CURRICULUM_CACHE keeps nothing."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.environ.get("CURRICULUM_CACHE", os.path.join(home, "curriculum-builder"))


def _messages(request: pipeline.Request) -> Messages:
    from builder.cli.messages import Messages

    return Messages(request.layers)


def _explain_bug(bug: Exception) -> None:
    import traceback

    last = traceback.extract_tb(bug.__traceback__)[-1]
    where = f"{os.path.basename(last.filename)}:{last.lineno}"
    click.echo(
        "error: this is a bug in the builder, not in your files: "
        f"{type(bug).__name__} in {where}: {bug}\n"
        "  hint: please report it with this line; CURRICULUM_DEBUG=1 shows all of it",
        err=True,
    )
