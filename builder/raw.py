"""An author's YAML as it was read, every value with its place, and the noun that it becomes.

Every scalar stays the string that was typed (`NO`, `9:30` and `1.10` keep their letters); the
noun's field decides what it is. What does not fit comes back as diagnostics in the author's
words, all of them at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from builder.diagnostics import NOWHERE, Diagnostic, Place, Report, did_you_mean, error
from builder.text import Scalar

Noun = TypeVar("Noun", bound=BaseModel)


class Fields(dict[str, Any]):
    """A mapping of YAML; under `place` it holds its own place, `keys_at` has those of its keys."""

    place: Place
    keys_at: Mapping[str, Place]


class Items(list[Any]):
    """A sequence of YAML."""

    place: Place


def shaped(model: type[Noun], raw: object, report: Report) -> Noun | None:
    """The `model` that `raw` describes, or None after every fault was told to `report`."""
    try:
        return model.model_validate(raw)
    except ValidationError as invalid:
        faults = invalid.errors(include_url=False)
        for fault in faults:
            if not _follows_from_another(fault, faults):
                report(_diagnostic(model, raw, fault))
        return None


def _follows_from_another(fault: ErrorDetails, faults: list[ErrorDetails]) -> bool:
    """Whether a list is short only because items in it have faults of their own."""
    where = fault["loc"]
    return fault["type"] == "too_short" and any(
        len(each["loc"]) > len(where) and each["loc"][: len(where)] == where for each in faults
    )


def _diagnostic(model: type[BaseModel], raw: object, fault: ErrorDetails) -> Diagnostic:
    kind, where = fault["type"], fault["loc"]
    if kind == "union_tag_invalid":
        where = (*where, "kind")
    name = next((str(step) for step in reversed(where) if isinstance(step, str)), "")
    message, hint = _phrased(kind, name, fault)
    if kind == "extra_forbidden":
        hint = did_you_mean(name, _field_names(model, where[:-1]))
    rule = "unknown-field" if kind == "extra_forbidden" else _RULES.get(kind, "wrong-value")
    return error(rule, _place(raw, where, key=kind == "extra_forbidden"), message, hint)


_RULES = {
    "missing": "missing-field",
    "union_tag_not_found": "missing-field",
    "value_error": "wrong-text",
    "is_instance_of": "wrong-type",
    "tuple_type": "wrong-type",
    "model_type": "wrong-type",
    "model_attributes_type": "wrong-type",
    "dict_type": "wrong-type",
    "string_type": "wrong-type",
    "int_parsing": "wrong-type",
    "int_type": "wrong-type",
    "bool_parsing": "wrong-type",
    "float_parsing": "wrong-type",
}

_NEEDS = {
    "is_instance_of": "text",
    "string_type": "text",
    "tuple_type": "a list, each item on a line that begins with `- `",
    "model_type": "a set of fields",
    "model_attributes_type": "a set of fields",
    "dict_type": "a set of fields",
    "mapping_type": "a set of fields",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "bool_parsing": "true or false",
}


def _phrased(  # noqa: C901, PLR0911 - a case for each kind of fault
    kind: str, name: str, fault: ErrorDetails
) -> tuple[str, str]:
    """What is wrong, and what to do, in the author's words."""
    context, found = fault.get("ctx", {}), _shown(fault["input"])
    match kind:
        case "extra_forbidden":
            return f"`{name}` is not a field here", ""
        case "missing":
            return f"`{name}` is missing", ""
        case "union_tag_not_found":
            return "`kind` is missing", "say which kind of slide this is"
        case "enum" | "literal_error" | "union_tag_invalid":
            return _not_one_of(
                str(context.get("expected", context.get("expected_tags", ""))), fault
            )
        case "too_long" | "too_short":
            limit = context.get("max_length", context.get("min_length"))
            bound = "at most" if kind == "too_long" else "at least"
            return f"`{name}` holds {context['actual_length']}, {bound} {limit} are allowed", ""
        case "greater_than" | "greater_than_equal" | "less_than_equal" | "less_than":
            return f"`{name}` is {found}, which is out of range", fault["msg"].lower()
        case "string_pattern_mismatch":
            return f"`{name}` is {found}, which is not how it is written", _PATTERN_HINTS.get(
                name, _ID_HINT
            )
        case "value_error":
            return str(context["error"]), ""
        case _ if kind in _NEEDS:
            return f"`{name}` needs {_NEEDS[kind]}, found {found}", ""
    return f"`{name}`: {fault['msg'].lower()}", ""


_ID_HINT = "write lower-case letters, digits and hyphens, such as `first-contact`"
_PATTERN_HINTS = {
    "opens": "write a time as `09:30`",
    "closes": "write a time as `09:30`",
    "at": "write a time as `09:30`",
    "editions": "write `GB/en`: a country, a slash and a language",
    "item": "write `module/item`, such as `first-contact/neutral-trios`",
}


def _not_one_of(expected: str, fault: ErrorDetails) -> tuple[str, str]:
    known = re.findall(r"'([^']*)'", expected)
    value = fault["input"]
    if isinstance(value, dict):
        value = value.get("kind", "")
    hint = did_you_mean(str(value), known) or f"one of {', '.join(known)}"
    return f"`{value}` is not known here", hint


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a set of fields"
    if isinstance(value, list):
        return "a list"
    text = str(value)
    return f"`{text if len(text) <= 40 else text[:37] + '…'}`"


def _place(raw: object, where: tuple[int | str, ...], *, key: bool) -> Place:
    """The place of the value at `where` (or of its key); a step that the tree lacks (a union's
    tag) is passed over.
    """
    for index, step in enumerate(where):
        if key and index == len(where) - 1 and isinstance(raw, Fields):
            return raw.keys_at.get(str(step), raw.place)
        if isinstance(raw, Fields) and step in raw:
            if raw[str(step)] is None:
                return raw.keys_at.get(str(step), raw.place)
            raw = raw[str(step)]
        elif isinstance(raw, Items) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
    return raw.place if isinstance(raw, Fields | Items | Scalar) else NOWHERE


def _field_names(model: type[BaseModel], where: tuple[int | str, ...]) -> list[str]:
    """The fields that are allowed at `where` in `model`."""
    models = [model]
    for step in where:
        inner = [
            found
            for each in models
            if step in each.model_fields
            for found in _models(each.model_fields[str(step)].annotation)
        ]
        models = inner or [each for each in models if _has_kind(each, step)] or models
    return sorted({name for each in models for name in each.model_fields if name != "place"})


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for each in get_args(annotation) for found in _models(each)]


def _has_kind(model: type[BaseModel], kind: object) -> bool:
    field = model.model_fields.get("kind")
    return field is not None and kind in get_args(field.annotation)
