"""An organisation's own look: its template in, what it can carry or a theme folder out."""

from __future__ import annotations

import json
import os
import re
import zipfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from builder import deliver, outfit, write
from builder.outfit import TemplateError as TemplateError

if TYPE_CHECKING:
    from builder.brand.report import BookReport, DeckReport
    from builder.template import BookTemplate, Dress, Template
    from builder.theme import ThemeFolder

MOST_READ = 100_000_000
"""A template has less; what is larger is refused by its size."""
_MOST_UNPACKED = 250_000_000
NAME = re.compile(r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")
_TEMPLATE, _DOCUMENT = (
    b".template.main+xml",
    {"pptx": b".presentation.main+xml", "docx": b".document.main+xml"},
)


class Wish(NamedTuple):
    """What a theme is to be made of; colours are in the order of their weight, or by role."""

    name: str
    deck: str = ""
    book: str = ""
    logo: str = ""
    colours: tuple[str, ...] = ()
    roles: Mapping[str, str] = {}
    font: str = ""
    to: str = "."


def checked(path: str, here: Collection[str]) -> DeckReport | BookReport:
    """What the template at `path` can carry; `here` are the typefaces of this machine.

    Raises `TemplateError` where it is refused or has no layout with a title.
    """
    data, kind = _read(path)
    name = os.path.basename(path)
    if kind == "docx":
        from builder.brand.report import book_report
        from builder.render import docx

        return book_report(outfit.book_template(data, name), docx.STYLES, here)
    from builder.brand.dress import dress
    from builder.brand.report import deck_report
    from builder.render import pptx

    template = outfit.deck_template(data, name)
    folder = _folder({"deck": data}, {"id": "check", "name": name})
    compiled = outfit.compiled_deck(folder, deliver.plain_file(deliver.DECK))
    return deck_report(template, dress(template, folder.theme), pptx.rooms(compiled), here)


def as_json(report: DeckReport | BookReport) -> str:
    """A report as JSON."""
    data = {"usable": not report.reasons, **asdict(report)}
    return json.dumps(data, ensure_ascii=False, indent=1)


def new_theme(wish: Wish) -> list[str]:
    """Make a theme folder and give the paths of its files, `theme.yaml` last.

    Raises `TemplateError` where a file cannot be used, and FileExistsError where the folder is
    there already.
    """
    folder = os.path.join(wish.to, wish.name)
    if os.path.exists(folder):
        raise FileExistsError(17, "there is something of this name already", folder)
    files = _files(wish)
    os.makedirs(folder)
    for name, data in files.items():
        write.write_whole(os.path.join(folder, name), data)
    return [os.path.join(folder, name) for name in files]


def _files(wish: Wish) -> dict[str, bytes]:
    """The files of a new theme; a template of one's own stays byte for byte as it is."""
    from builder.brand.mapping import Written, mapping

    deck = _read(wish.deck, "pptx")[0] if wish.deck else b""
    book = _read(wish.book, "docx")[0] if wish.book else b""
    logo = _logo(wish.logo)
    template = outfit.deck_template(
        deck or deliver.plain_file(deliver.DECK), os.path.basename(wish.deck) or "the plain deck"
    )
    colours = {**_named(wish, template if deck else None), **wish.roles}
    fonts = {"titles": wish.font, "text": wish.font} if wish.font else {}
    folder = _folder(
        {"deck": deck, "book": book, "logo": logo},
        {"id": wish.name, "name": wish.name, "colours": colours, "fonts": fonts},
    )
    said = (
        outfit.compiled_book(folder, deliver.plain_file(deliver.BOOK), "")["offered"]
        if book
        else ()
    )
    dress = _dress(template, folder)
    outfit.compiled_deck(folder, deliver.plain_file(deliver.DECK))  # so that a fault is told now
    proposed = _by_word(dress.roles)
    written = Written(
        id=wish.name,
        deck=deliver.DECK,
        book=deliver.BOOK,
        colours=colours,
        proposed={n: c for n, c in proposed.items() if n not in colours},
        fonts=(wish.font, wish.font),
        logo="logo.png" if logo else "",
        dress=dress if deck else None,
        lacking=_lacking(said) if book else (),
    )
    return {
        deliver.DECK: deck or _own_deck(folder),
        deliver.BOOK: book or _own_book(folder),
        **({"logo.png": logo} if logo else {}),
        "theme.yaml": mapping(written).encode(),
    }


def _folder(files: Mapping[str, bytes], said: Mapping[str, Any]) -> ThemeFolder:
    """A theme as its folder would be read; `files` are deck, book and logo."""
    from builder.theme import Theme, ThemeFolder

    deck, book, logo = (files.get(name, b"") for name in ("deck", "book", "logo"))
    raw = {"logo": {"file": "logo.png"} if logo else None, **said}
    return ThemeFolder(Theme.model_validate(raw), deck, book, logo)


def _dress(template: Template, folder: ThemeFolder) -> Dress:
    from builder.brand.dress import dress

    try:
        return dress(template, folder.theme, folder.logo)
    except ValueError as fault:
        raise TemplateError("the template", str(fault), "give a layout a title") from fault


def _own_deck(folder: ThemeFolder) -> bytes:
    """The plain deck with the colours, the font and the logo put in."""
    from builder.render import pptx

    plain = deliver.plain_file(deliver.DECK)
    return pptx.dressed(plain, plain, _dress(pptx.read_template(plain), folder))[0]


def _own_book(folder: ThemeFolder) -> bytes:
    """The same for the plain book."""
    from builder.brand.book import book_dress
    from builder.render import docx

    plain = deliver.plain_file(deliver.BOOK)
    template: BookTemplate = docx.read_book_template(plain)
    return docx.dressed(plain, plain, book_dress(template, folder.theme, folder.logo))


# --- colours --------------------------------------------------------------------------------------


def _named(wish: Wish, template: Template | None) -> dict[str, str]:
    """The colours that were given without a role, by the words of `theme.yaml`."""
    from builder.brand.book import PLAIN_BOOK
    from builder.brand.dress import palette
    from builder.brand.match import choices
    from builder.brand.palette import house

    if not wish.colours:
        return {}
    if template is None:
        plain = {**PLAIN_BOOK, "tx1": "1D2B2F"}
        changed = house(plain, wish.colours)
        return _by_word({role: c for role, c in changed.items() if plain.get(role) != c})
    found = choices(template, {})
    return _by_word(palette(template, found, wish.colours)) if found else {}


def _by_word(roles: Mapping[str, str]) -> dict[str, str]:
    from builder.theme import ROLES

    return {word: roles[role] for word, role in ROLES.items() if role in roles}


def _lacking(styles: Sequence[str]) -> list[str]:
    from builder.render import docx

    names = {name.casefold() for name in styles}
    return [name for name in docx.STYLES if name.casefold() not in names]


# --- files ----------------------------------------------------------------------------------------


def _read(path: str, wanted: str = "") -> tuple[bytes, str]:
    """A template's bytes and format; what is a .potx or .dotx by its contents is read as what it
    makes.
    """
    name = os.path.basename(path)
    ending = name.rpartition(".")[2].lower()
    kind = {"potx": "pptx", "dotx": "docx"}.get(ending, ending)
    if ending in ("pptm", "potm", "docm", "dotm", "ppsm"):
        hint = f"save it as .{'docx' if ending.startswith('do') else 'pptx'}"
        raise TemplateError(name, "it holds macros or controls, which are programs", hint)
    if kind not in ("pptx", "docx") or (wanted and kind != wanted):
        raise TemplateError(
            name, f"it is no .{wanted or 'pptx or .docx'}", "save it as one in Office"
        )
    with open(path, "rb") as file:
        data = file.read(MOST_READ)
    return _as_document(data, kind), kind


def _as_document(data: bytes, kind: str) -> bytes:
    """A template of Office as the document that it makes; any other file is left as it is."""
    out = BytesIO()
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as written:
            if sum(item.file_size for item in archive.infolist()) > _MOST_UNPACKED:
                return data
            if _TEMPLATE not in archive.read("[Content_Types].xml"):
                return data
            for item in archive.infolist():
                part = archive.read(item)
                if item.filename == "[Content_Types].xml":
                    part = part.replace(_TEMPLATE, _DOCUMENT[kind])
                written.writestr(item.filename, part, zipfile.ZIP_DEFLATED)
    except (zipfile.BadZipFile, OSError, ValueError, LookupError, RuntimeError):
        return data
    return out.getvalue()


def _logo(path: str) -> bytes:
    from builder.inspect.refusal import MOST_LOGO, logo_refusal

    if not path:
        return b""
    with open(path, "rb") as file:
        data = file.read(MOST_LOGO + 1)
    reason = logo_refusal(data)
    if reason is not None:
        raise TemplateError(os.path.basename(path), reason.message, reason.hint)
    return data
