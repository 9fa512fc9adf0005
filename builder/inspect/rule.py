"""What a rule on built files is: a function over a package that yields findings and teaches."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import NamedTuple

from builder.inspect.package import Package


class Finding(NamedTuple):
    """The part in which a rule found its pattern, what is wrong, and what to do."""

    part: str
    message: str
    hint: str = ""


Find = Callable[[Package], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule and the formats that it judges; `text` is the teaching in the docstring of `find`."""

    name: str
    formats: tuple[str, ...]
    find: Find
    text: str


RULES: dict[str, Rule] = {}


def rule(*formats: str) -> Callable[[Find], Find]:
    """Register the function below as the rule that judges each file of one of `formats`."""

    def register(find: Find) -> Find:
        name = find.__name__.replace("_", "-")
        RULES[name] = Rule(name, formats, find, inspect.getdoc(find) or "")
        return find

    return register
