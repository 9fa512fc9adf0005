"""A theme's files in, compiled themes out: what a template lacks is decided, drawn and compiled.

A file from outside is judged before anything reads it; what cannot be used is a `TemplateError`
with its reason, never a traceback.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from builder.template import BookTemplate, Template
    from builder.theme import Offered, ThemeFolder


class TemplateError(Exception):
    """A file of a theme that is not used; `hint` says what its owner can do."""

    def __init__(self, name: str, message: str, hint: str = "") -> None:
        self.name, self.message, self.hint = name, message, hint
        super().__init__(f"{name}: {message}")


def identity(folder: ThemeFolder | None) -> str:
    """A hash of all that a theme is made of; nothing for the plain theme."""
    if folder is None:
        return ""
    said = folder.theme.model_dump_json(exclude={"about", "credits", "name"})
    total = sha256(said.encode())
    for data in (folder.deck, folder.book, folder.logo):
        total.update(sha256(data).digest())
    return total.hexdigest()


def deck_template(data: bytes, name: str) -> Template:
    """What a .pptx offers; raises `TemplateError` where it is not to be opened."""
    from builder.render import pptx

    _judge(data, name, "pptx")
    try:
        return pptx.read_template(data)
    except Exception as fault:  # python-pptx has no error of its own for a file with missing parts
        raise _unreadable(name, fault) from fault


def book_template(data: bytes, name: str) -> BookTemplate:
    """What a .docx offers; raises the same."""
    from builder.render import docx

    _judge(data, name, "docx")
    try:
        return docx.read_book_template(data)
    except Exception as fault:  # the same
        raise _unreadable(name, fault) from fault


def compiled_deck(folder: ThemeFolder | None, plain: bytes) -> dict[str, Any]:
    """The compiled theme of decks, with the names that its template offers."""
    from builder.brand.dress import dress
    from builder.render import pptx

    if folder is None:
        return pptx.compile_theme(plain)
    name = folder.theme.files.deck or "the plain deck"
    template = deck_template(folder.deck or plain, name)
    offered = {
        layout.name: tuple(spot.name for spot in layout.spots) for layout in template.layouts
    }
    _judge_logo(folder)
    try:
        package, inks = pptx.dressed(
            folder.deck or plain, plain, dress(template, folder.theme, folder.logo)
        )
        return {**pptx.compile_theme(package), "inks": inks, "offered": offered}
    except Exception as fault:  # a file from outside may be wrong in ways that nobody foresaw
        raise _unusable(name, fault) from fault


def compiled_book(folder: ThemeFolder | None, plain: bytes, look: str) -> dict[str, Any]:
    """The compiled theme of books in a look, with the names of the document's styles."""
    from builder.brand.book import book_dress
    from builder.render import docx

    if folder is None:
        return docx.compile_theme(plain, look)
    name = folder.theme.files.book or "the plain book"
    template = book_template(folder.book or plain, name)
    _judge_logo(folder)
    try:
        dress = book_dress(template, folder.theme, folder.logo)
        package = docx.dressed(folder.book or plain, plain, dress)
        return {**docx.compile_theme(package, look, dress.inks), "offered": template.styles}
    except Exception as fault:  # the same
        raise _unusable(name, fault) from fault


def offered(folder: ThemeFolder, deck: Mapping[str, Any], book: Mapping[str, Any]) -> Offered:
    """What the mapping of a theme may name, from its compiled files."""
    from builder.render import docx
    from builder.theme import Offered

    return Offered(folder.theme, deck["offered"], book["offered"], docx.STYLES)


def _judge(data: bytes, name: str, kind: str) -> None:
    from builder.inspect.refusal import refusal

    reason = refusal(data, kind)
    if reason is not None:
        raise TemplateError(name, reason.message, reason.hint)


def _judge_logo(folder: ThemeFolder) -> None:
    from builder.inspect.refusal import logo_refusal

    reason = logo_refusal(folder.logo) if folder.logo else None
    if reason is not None:
        raise TemplateError("the logo", reason.message, reason.hint)


def _unusable(name: str, fault: Exception) -> TemplateError:
    message = str(fault) if isinstance(fault, ValueError) else f"{type(fault).__name__}: {fault}"
    return TemplateError(name, f"it cannot be used: {message}", "see `curriculum theme check`")


def _unreadable(name: str, fault: Exception) -> TemplateError:
    message = f"it cannot be read: {type(fault).__name__}"
    return TemplateError(name, message, "save it again in PowerPoint or Word")
