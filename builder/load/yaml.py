"""The text of a YAML file comes in, a tree of strings with their places goes out.

YAML must not surprise: scalars stay as typed, duplicate keys, tags, control characters, tabs and
exploding aliases are faults with a place (YAML 1.2 failsafe schema, with `null`, `~` and nothing
for an empty value).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from builder.diagnostics import Place, Report, error
from builder.raw import Fields, Items
from builder.text import Scalar

MOST_BYTES = 1_000_000
MOST_VALUES = 100_000
DEEPEST = 40
MOST_OPEN = 1000

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
_NULLS = frozenset(("", "~", "null"))
_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset((_TAG + "str", _TAG + "map", _TAG + "seq"))


class _Loader(yaml.CSafeLoader):
    """libyaml's reader, which takes every scalar for a string."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML declares it so


class _RefusedError(Exception):
    """A fault after which the rest of the file cannot be read."""


def read_yaml(data: bytes, file: str, report: Report) -> Fields | None:
    """The mapping that `data` holds; None after the faults that keep it from being used were
    reported.
    """
    text = _decoded(data, file, report)
    if text is None:
        return None
    try:
        return _Tree(file, report).read(text)
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        report(error("yaml", place, *_phrased(fault.problem or "", text, place)))
    except yaml.reader.ReaderError as fault:
        report(error("yaml", Place(file), f"the file cannot be read as YAML: {fault.reason}"))
    except RecursionError:
        report(error("yaml", Place(file), f"lists and fields are nested deeper than {DEEPEST}"))
    return None


def _decoded(data: bytes, file: str, report: Report) -> str | None:
    if len(data) > MOST_BYTES:
        size = f"{len(data) / 1_000_000:.1f} MB"
        report(error("file-too-large", Place(file), f"the file has {size}, at most 1 MB is read",
                     "split it, or move what is not text out of it"))  # fmt: skip
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        report(error("encoding", Place(file, line), "the file is not UTF-8 from here on",
                     "save it as UTF-8 in the editor"))  # fmt: skip
        return None
    deep = _too_deep_at(text)
    if deep is not None:
        place = _place_of(text, deep, file)
        report(error("yaml", place, f"lists and fields are nested deeper than {DEEPEST}"))
        return None
    bad = _FORBIDDEN.search(text)
    if bad:
        place = _place_of(text, bad.start(), file)
        message = (
            f"a control character (U+{ord(bad[0]):04X}) stands here, which no document can hold"
        )
        report(error("control-character", place, message, "delete it"))
        return None
    return text


def _too_deep_at(text: str) -> int | None:
    """Where nesting, roughly counted, gets so deep that libyaml, which recurses in C, could run
    out of stack.
    """
    depth = 0
    for sign in re.finditer(r"[\[\]{}]", text):
        depth = depth + 1 if sign[0] in "[{" else max(depth - 1, 0)
        if depth > MOST_OPEN:
            return sign.start()
    indented = re.search(rf"^[ ?:-]{{{MOST_OPEN}}}", text, re.MULTILINE)
    return indented.start() if indented else None


def _place_of(text: str, offset: int, file: str) -> Place:
    line = text.count("\n", 0, offset) + 1
    return Place(file, line, offset - text.rfind("\n", 0, offset))


def _phrased(problem: str, text: str, place: Place) -> tuple[str, str]:  # noqa: PLR0911 - one for each fault
    """What libyaml says, in an author's words, and what to do."""
    lines = text.splitlines()
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if "\t" in line[: place.column]:
        return "a tab stands at the beginning of this line", "indent with spaces"
    if "mapping values are not allowed" in problem:
        return (
            "a colon with a space after it stands inside the text",
            'put the text in quotes: "…: …"',
        )
    if "undefined alias" in problem:
        return "this text begins with `*`", "put it in quotes"
    if "did not find expected" in problem or "could not find expected" in problem:
        return "this line does not fit the lines before it", "compare its indentation with theirs"
    if "cannot start any token" in problem:
        return "the text begins with a sign that YAML keeps for itself", "put the text in quotes"
    if "expected a single document" in problem or "but found another document" in problem:
        return "a second document begins here (`---`)", "write one file for each"
    return f"this cannot be read as YAML: {problem}", ""


class _Tree:
    """Turns YAML nodes into fields, items and scalars, and guards the limits."""

    def __init__(self, file: str, report: Report) -> None:
        self._file, self._report = file, report
        self._count = 0
        self._open: set[int] = set()

    def read(self, text: str) -> Fields | None:
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
        if root is None or not isinstance(root, yaml.MappingNode):
            where = self._place(root) if root else Place(self._file)
            self._report(error("wrong-type", where, "the file needs fields such as `id: …`"))
            return None
        return self._fields(root)

    def _place(self, node: yaml.Node) -> Place:
        return Place(self._file, node.start_mark.line + 1, node.start_mark.column + 1)

    def _value(self, node: yaml.Node) -> Fields | Items | Scalar | None:
        self._count += 1
        if self._count > MOST_VALUES:
            self._refuse(
                node, "the file has too many values", "do its aliases (`*name`) repeat each other?"
            )
        if node.tag not in _PLAIN_TAGS:
            self._refuse(
                node, f"the tag `{node.tag}` is not read", "delete it, or put the text in quotes"
            )
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        self._enter(node)
        value = self._items(node) if isinstance(node, yaml.SequenceNode) else self._fields(node)
        self._open.discard(id(node))
        return value

    def _enter(self, node: yaml.Node) -> None:
        if id(node) in self._open:
            self._refuse(
                node, "an alias (`*name`) stands inside what it repeats", "write the text out"
            )
        if len(self._open) > DEEPEST:
            self._refuse(node, f"lists and fields are nested deeper than {DEEPEST}", "")
        self._open.add(id(node))

    def _refuse(self, node: yaml.Node, message: str, hint: str) -> None:
        self._report(error("yaml", self._place(node), message, hint))
        raise _RefusedError

    def _scalar(self, node: yaml.ScalarNode) -> Scalar | None:
        if node.value in _NULLS and not node.style:
            return None
        bad = _FORBIDDEN.search(node.value)
        if bad:
            message = f"the text holds a control character (U+{ord(bad[0]):04X})"
            self._report(
                error("control-character", self._place(node), message, "delete the escape")
            )
        scalar = Scalar(node.value)
        scalar.place = self._place(node)
        return scalar

    def _items(self, node: yaml.SequenceNode) -> Items:
        items = Items(self._value(each) for each in node.value)
        items.place = self._place(node)
        return items

    def _fields(self, node: yaml.Node) -> Fields:
        fields = Fields()
        fields.place = self._place(node)
        keys_at: dict[str, Place] = {}
        fields.keys_at = keys_at
        for name, place, value in self._pairs(node):
            if name in keys_at:
                message = f"`{name}` stands twice here, first on line {keys_at[name].line}"
                self._report(error("duplicate-key", place, message, "delete one of them"))
            keys_at[name] = place
            fields[name] = self._value(value)
        if "place" in fields:
            self._report(error("unknown-field", keys_at["place"], "`place` is not a field here"))
        fields["place"] = fields.place
        return fields

    def _pairs(self, node: yaml.Node) -> Iterator[tuple[str, Place, yaml.Node]]:
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._refuse(
                    key, "a list or a set of fields stands where a field's name is needed", ""
                )
            yield str(key.value), self._place(key), value
