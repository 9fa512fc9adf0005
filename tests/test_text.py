"""Running text: what is marked up, what refers to something, and what stays as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import plain_texts

from builder.text import CiteRef, FigureRef, Run, TermRef, ValueRef, escape, parse

PLAIN = Run("a ")


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("", ()),
        ("plain", (Run("plain"),)),
        ("  around  ", (Run("around"),)),
        ("two\nlines", (Run("two lines"),)),
        ("a **b** c", (PLAIN, Run("b", bold=True), Run(" c"))),
        ("a _b_ c", (PLAIN, Run("b", italic=True), Run(" c"))),
        ("a **b _c_**", (PLAIN, Run("b ", bold=True), Run("c", bold=True, italic=True))),
        ("a [b](https://c.org)", (PLAIN, Run("b", href="https://c.org"))),
        ("a {b_c}", (PLAIN, ValueRef("b_c"))),
        ("a {b.name}", (PLAIN, ValueRef("b.name"))),
        ("a {figure:b-2021}", (PLAIN, FigureRef("b-2021"))),
        ("a [@b-2021]", (PLAIN, CiteRef("b-2021"))),
        ("a [[b c]]", (PLAIN, TermRef("b c", "b c"))),
        ("a [[b|c d]]", (PLAIN, TermRef("b", "c d"))),
        ("**a {b}**", (Run("a ", bold=True), ValueRef("b"))),
        (r"\{a\} \[@b\] \*c\*", (Run("{a} [@b] *c*"),)),
        (r"a\\b", (Run(r"a\b"),)),
        ("snake_case_word", (Run("snake_case_word"),)),
        ("2 * 3 * 4", (Run("2 * 3 * 4"),)),
        ("a [note] b", (Run("a [note] b"),)),
        ("<b> & &amp;", (Run("<b> & &amp;"),)),
        ("`code` # no ~~heading~~", (Run("`code` # no ~~heading~~"),)),
        ("http://a.org ![b](c)", (Run("http://a.org !"), Run("b", href="c"))),
    ],
)  # fmt: skip
def test_markup(written: str, parts: tuple[object, ...]) -> None:
    assert parse(written).parts == parts


@pytest.mark.parametrize(
    "written",
    [
        "{",
        "{A}",
        "{a/b}",
        "{a,}",
        "{figure:}",
        "{figure:A}",
        "{1}",
        "{}",
        "[@]",
        "[@A]",
        "[@a,b]",
        "[[]]",
        "[[a",
        "[[a]",
    ],
)
def test_what_looks_like_a_reference_is_one_or_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no reference that can be read"):
        parse(f"Call {written} now")


@given(plain_texts)
def test_what_was_escaped_comes_back_unchanged(plain: str) -> None:
    assert "".join(run.text for run in parse(escape(plain)).runs) == plain


@given(plain_texts)
def test_what_was_escaped_has_no_looks(plain: str) -> None:
    assert parse(escape(plain)).parts in ((), (Run(plain),))


@given(plain_texts)
def test_any_text_is_read_or_refused_in_words(written: str) -> None:
    try:
        parse(written)
    except ValueError as refused:
        told = str(refused)
    else:
        told = "no reference"
    assert "no reference" in told


def test_a_text_as_characters_shows_its_references_as_written() -> None:
    written = "a {b} {figure:c} [@d] and e"

    assert str(parse(written)) == written
    assert str(parse("[[a|b]]")) == "b"
