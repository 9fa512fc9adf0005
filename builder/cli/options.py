"""Options that commands share, how their values are read, and the request that they make."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from builder.pipeline import Layer, Request, built_in_library

if TYPE_CHECKING:
    from builder.cli.messages import Messages


def listed(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    """The parts of a value, which commas divide."""
    return tuple(part for each in (value or "").split(",") if (part := each.strip()))


def day(_context: click.Context, _option: click.Parameter, value: str | None) -> Any:
    """The day that is written, or today."""
    from datetime import date

    try:
        return date.fromisoformat(value) if value else date.today()
    except ValueError:
        raise click.BadParameter(f"`{value}` is no day; write it as 2026-11-21") from None


def numbers(_context: click.Context, _option: click.Parameter, value: str | None) -> list[int]:
    """The numbers of a value, which commas divide."""
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
    "--as-of", callback=day, metavar="DATE", help="Judge review dates as of this day (today)."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
theme_option = click.option(
    "--theme",
    default="",
    metavar="NAME|FOLDER",
    help="A theme of the library's themes/, or a folder made with `curriculum theme new`.",
)
strict_option = click.option("--strict", is_flag=True, help="Take warnings for errors.")


def request_of(options: dict[str, Any], **more: Any) -> Request:
    """What the shared `options` of a command ask for, and `more`."""
    built_in = built_in_library()
    inside = (
        os.path.relpath(built_in) if not os.path.relpath(built_in).startswith("..") else built_in
    )
    layers = [Layer(built_in, "" if inside == "." else inside)]
    layers += [Layer(os.path.abspath(each), each.rstrip("/")) for each in options["libraries"]]
    theme = options.get("theme", "")
    return Request(tuple(layers), options["as_of"], cache=_cache(), theme=theme, **more)


def _cache() -> str:
    """Where compiled themes and answers are kept; an empty CURRICULUM_CACHE keeps nothing."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.environ.get("CURRICULUM_CACHE", os.path.join(home, "curriculum-builder"))


def messages_for(request: Request) -> Messages:
    """The messages of a command, with places as its layers are named."""
    from builder.cli.messages import Messages

    return Messages(request.layers)


def office_here() -> str:
    """The LibreOffice of this machine, or nothing."""
    import shutil

    names = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
    return next((found for each in names if (found := shutil.which(each))), "")
