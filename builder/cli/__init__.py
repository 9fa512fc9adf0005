"""The command `curriculum`: parse, call, print, exit. Answers go to stdout, messages to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from builder import answers, pipeline
from builder.cli.ask import ASKING
from builder.cli.codes import (
    BUG,
    DONE,
    EXIT_CODES,
    FAULTS,
    INTERRUPTED,
    NO_OFFICE,
    PROGRAM_MISSING,
    USAGE,
    code_of,
)
from builder.cli.options import (
    as_of_option,
    json_option,
    library_option,
    listed,
    messages_for,
    office_here,
    request_of,
    strict_option,
    theme_option,
)
from builder.cli.themes import theme


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


for each in (theme, *ASKING):
    commands.add_command(each)


@commands.command()
@click.argument("curricula", nargs=-1)
@click.option("--country", callback=listed, metavar="CC,…", help="Countries, such as GB,KE.")
@click.option("--language", callback=listed, metavar="TAG,…", help="Languages, such as en.")
@click.option("--only", callback=listed, metavar="NAMES", help="deck, handbook or both.")
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
    office = office_here() if wants_office else ""
    if wants_office and not office:
        click.echo(NO_OFFICE, err=True)
        return PROGRAM_MISSING
    request = request_of(
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
    messages = messages_for(request)
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
    return code_of(outcomes)


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
    request = request_of(options)
    messages = messages_for(request)
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
