"""A built file in, diagnostics out: what Office would repair and the Open XML SDK does not see.

Nothing here draws a page; what needs a renderer is tested with one. A diagnostic's place is the
file, and its message names the part and the slide. What rules say of PowerPoint and Word comes from
the standard and from public reports: neither program was at hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from builder.diagnostics import Diagnostic, Place, error
from builder.inspect import rules
from builder.inspect.package import Package, read_package
from builder.inspect.rule import RULES, Rule

__all__ = ["RULES", "inspect_file"]

for _each in iter_modules(rules.__path__):
    import_module(f"{rules.__name__}.{_each.name}")


def inspect_file(name: str, data: bytes) -> Iterator[Diagnostic]:
    """What the rules find in the .pptx or .docx `data`; diagnostics call it `name`.

    Raises ValueError where `name` ends in neither.
    """
    package = read_package(data, _format(name))
    for each in _rules_for(package):
        for found in each.find(package):
            message = f"{package.label(found.part)}: {found.message}"
            yield error(each.name, Place(name), message, found.hint)


def _format(name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    if ending not in ("pptx", "docx"):
        raise ValueError(f"`{name}` is neither a .pptx nor a .docx")
    return ending


def _rules_for(package: Package) -> list[Rule]:
    """The rules for a file of this format; of one that cannot be read only that can be told."""
    if package.unreadable:
        return [RULES["unreadable-part"]]
    return [each for each in RULES.values() if package.format in each.formats]
