"""YAML must not surprise: what was typed is read, what cannot be read has a clear message."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Diagnostic
from builder.load.yaml import MOST_BYTES, read_yaml
from builder.raw import Fields


def read(written: str | bytes) -> tuple[Fields | None, list[Diagnostic]]:
    found: list[Diagnostic] = []
    data = written.encode() if isinstance(written, str) else written
    return read_yaml(data, "file.yaml", found.append), found


def values(written: str | bytes) -> dict[str, Any]:
    """The fields of `written`, in which nothing was found."""
    fields, found = read(written)
    assert not found, found
    assert fields is not None
    return {name: value for name, value in fields.items() if name != "place"}


def only_fault(written: str | bytes) -> Diagnostic:
    _, found = read(written)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "typed",
    [
        "NO",
        "no",
        "Yes",
        "on",
        "off",
        "y",
        "n",
        "True",
        "FALSE",
        "9:30",
        "09:30:00",
        "1.10",
        "007",
        "0o17",
        "0x1F",
        "1e3",
        "1_000",
        ".inf",
        ".NaN",
        "-0",
        "+5",
        "2026-11-21",
        "=",
        "<<",
        "NULL",
        "Null",
        "60:60",
    ],
)
def test_a_scalar_stays_as_typed(typed: str) -> None:
    assert values(f"a: {typed}") == {"a": typed}
    assert values(f"{typed}: a") == {typed: "a"}


@pytest.mark.parametrize("typed", ["a:", "a: ~", "a: null"])
def test_nothing_is_nothing(typed: str) -> None:
    assert values(typed) == {"a": None}


@pytest.mark.parametrize("typed", ['""', "''", '"null"', "'~'"])
def test_quotes_make_text_of_anything(typed: str) -> None:
    assert values(f"a: {typed}") == {"a": typed[1:-1]}


def test_a_byte_order_mark_is_passed_over() -> None:
    assert values("\ufeffid: first\n") == {"id": "first"}


def test_windows_line_ends_are_line_ends() -> None:
    assert values("a: one\r\nb: |\r\n  two\r\n  lines\r\n") == {"a": "one", "b": "two\nlines\n"}


def test_every_value_knows_its_place() -> None:
    fields, _ = read("a: one\nb:\n  - two\n  - c: three\n")

    assert fields is not None
    assert str(fields["a"].place) == "file.yaml:1:4"
    assert str(fields["b"][0].place) == "file.yaml:3:5"
    assert str(fields["b"][1]["c"].place) == "file.yaml:4:8"


NESTED = "".join(f"{' ' * n}a:\n" for n in range(60))
BOMB = "a: &a [x,x]\n" + "".join(
    f"{this}: &{this} [{','.join([f'*{last}'] * 10)}]\n" for last, this in pairwise("abcdef")
)
MESSAGES = [
    ("a tab", "a:\n\tb: c", "yaml", "2:1", "a tab stands at the beginning"),
    ("a key twice", "a: 1\nb: 2\na: 3", "duplicate-key", "3:1", "first on line 1"),
    ("a key twice after CRLF", "a: 1\r\nb: 2\r\na: 3", "duplicate-key", "3:1", "`a` stands twice"),
    ("a raw control character", "a: b\nc: d\x07e", "control-character", "2:5", "U+0007"),
    ("an escaped control character", 'a: b\nc: "d\\ae"', "control-character", "2:4", "U+0007"),
    ("a C1 control character", "a: b\nc: d\x80e", "control-character", "2:5", "U+0080"),
    ("a next line", "a: b\nc: d\x85e", "control-character", "2:5", "U+0085"),
    ("a line separator", "a: d\u2028e", "control-character", "1:5", "U+2028"),
    ("what follows a byte order mark", "\ufeffa: d\x07e", "control-character", "1:5", "U+0007"),
    ("a null byte", "a: d\0e", "control-character", "1:5", "U+0000"),
    ("a non-character", "a: d\uffff", "control-character", "1:5", "U+FFFF"),
    ("half a surrogate pair", 'a: "\\ud800"', "yaml", "1:7", "invalid Unicode"),
    ("Windows-1252", "a: b\nc: café".encode("cp1252"), "encoding", "2:1", "not UTF-8"),
    ("UTF-16", "a: b".encode("utf-16"), "encoding", "1:1", "not UTF-8"),
    ("an alias in itself", "a: &a [*a]", "yaml", "1:4", "inside what it repeats"),
    ("aliases that explode", BOMB, "yaml", "1:10", "too many values"),
    ("an alias that is none", "a: *b", "yaml", "1:4", "begins with `*`"),
    ("deep nesting", NESTED, "yaml", "43:43", "deeper than 40"),
    ("nesting that overflows stacks", "a: " + "[" * 200_000, "yaml", "1:1004", "deeper than 40"),
    ("lists that overflow stacks", "- " * 200_000, "yaml", "1:1", "deeper than 40"),
    ("a tag of Python", "a: !!python/name:os.system", "yaml", "1:4", "is not read"),
    ("a tag of its own", "a: !secret b", "yaml", "1:4", "the tag `!secret`"),
    ("an empty file", "", "wrong-type", "1:1", "needs fields"),
    ("comments alone", "# nothing\n", "wrong-type", "1:1", "needs fields"),
    ("a list", "- a\n- b", "wrong-type", "1:1", "needs fields"),
    ("a colon in the text", "a: Rights: yours", "yaml", "1:10", "a colon with a space"),
    ("a sign that YAML keeps", "a: @b", "yaml", "1:4", "a sign that YAML keeps"),
    ("a missing quote", 'a: "b\nc: d', "yaml", "2:5", "end of stream"),
    ("a list as a field's name", "[a]: b", "yaml", "1:1", "where a field's name"),
    ("two documents", "a: b\n---\nc: d", "yaml", "2:1", "second document"),
    ("the place of a node", "a: b\nplace: c", "unknown-field", "2:1", "`place` is not a field"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "rule", "where", "words"),
    [each[1:] for each in MESSAGES],
    ids=[each[0] for each in MESSAGES],
)
def test_what_cannot_be_read_has_a_message(
    written: str | bytes, rule: str, where: str, words: str
) -> None:
    fault = only_fault(written)

    assert (fault.rule, str(fault.place)) == (rule, f"file.yaml:{where}")
    assert words in fault.message


def test_a_file_of_many_megabytes_is_not_read() -> None:
    fault = only_fault(b"a: " + b"x" * MOST_BYTES)

    assert fault.rule == "file-too-large"
    assert "at most 1 MB" in fault.message


def test_all_faults_that_can_be_seen_are_told_at_once() -> None:
    _, found = read('a: 1\na: 2\nb: "\\a"\nc: {d: 1, d: 2}\nplace: x\n')

    assert sorted(each.place.line for each in found) == [2, 3, 4, 5]


@given(st.binary(max_size=60) | st.text(alphabet="ab:-[]{}&*!|>\"'#\n\t ?,~%@", max_size=40))
def test_anything_is_read_or_has_a_message(written: str | bytes) -> None:
    fields, found = read(written)

    assert fields is not None or found


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=40))
def test_quoted_text_comes_back_unchanged(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"

    fields, found = read(f"a: {quoted}")

    if not found:
        assert fields is not None
        assert fields["a"] == text
    else:
        assert found[0].rule == "control-character"
