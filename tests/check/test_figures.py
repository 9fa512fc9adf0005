"""Figures of the register: old ones and typed ones are told with what to write, and the register
itself leads nowhere wrong.
"""

from __future__ import annotations

import re

import pytest
from register import FIGURES, found_in, plain

from builder.content import Evidence, EvidenceUse, Library, Status
from builder.diagnostics import Place

ENTRIES = 100
OUT = (EvidenceUse.SUPERSEDED, EvidenceUse.DO_NOT_USE)
SHARE = re.compile(r"[\d.,]+\s?%")
"""A plain percentage: too common to be known as that of one publication."""


def out_of_use(library: Library) -> list[Evidence]:
    return [each for each in library.evidence.values() if each.use in OUT]


# --- what an author is told ----------------------------------------------------------------------


def test_an_old_figure_is_told_with_its_entry_the_reason_and_what_replaces_it(
    library: Library,
) -> None:
    text = "At least 12.3 million people are in forced labour."

    (found,) = found_in(library, [plain(text, Place("made", 7))], FIGURES)

    assert (found.rule, found.severity, found.place) == (
        "outdated-figure", "error", Place("made", 7),
    )  # fmt: skip
    assert "`12.3 million` is superseded (`forced-labour-2005`)" in found.message
    assert library.evidence["forced-labour-2005"].note in found.message
    assert found.hint == "write `{figure:forced-labour-2021}`"


def test_what_replaces_an_old_figure_without_a_figure_of_its_own_is_cited(library: Library) -> None:
    (found,) = found_in(library, [plain("Between 2 to 4 million a year.", Place("made"))], FIGURES)

    assert found.hint == "write `[@undetected-unknown]`"


def test_every_figure_that_is_out_is_found(library: Library) -> None:
    entries = [e for e in out_of_use(library) if e.figure and not SHARE.fullmatch(e.figure)]
    texts = [plain(f"It is said: {e.figure}, and more.", Place(e.id)) for e in entries]

    found = found_in(library, texts, ["outdated-figure"])

    assert len(entries) > 40
    assert {each.place.file for each in found} == {each.id for each in entries}
    for each in found:
        assert f"`{library.evidence[each.place.file].figure}` is " in each.message


def test_every_special_figure_that_is_typed_is_found(library: Library) -> None:
    entries = [
        each
        for each in library.evidence.values()
        if each.use not in OUT and sum(sign.isdigit() for sign in each.figure or "") >= 3
    ]
    texts = [plain(f"It is said: {e.figure}, and more.", Place(e.id)) for e in entries]

    found = found_in(library, texts, ["typed-figure"])

    assert len(entries) > 20
    assert {each.place.file for each in found} == {each.id for each in entries}
    for each in found:
        (name,) = re.findall(r"`\{figure:([a-z0-9-]+)\}`", each.hint)
        assert library.evidence[name].figure == library.evidence[each.place.file].figure


def test_all_old_figures_of_a_text_are_told(library: Library) -> None:
    text = "From 12.3 million to 20.9 million, and 40.3 million after that."

    found = found_in(library, [plain(text, Place("made"))], FIGURES)

    assert len(found) == 3


@pytest.mark.parametrize(
    "words", ["112.3 million", "12.3 millionth", "12.35 million", "in 2012", "79 % of us", "50 %"]
)
def test_other_figures_are_not_taken_for_old_ones(library: Library, words: str) -> None:
    assert found_in(library, [plain(words, Place("made"))], FIGURES) == []


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\n"])
def test_any_space_is_a_space(library: Library, space: str) -> None:
    assert found_in(library, [plain(f"12.3{space}million", Place("made"))], FIGURES)


SEED_FIGURES = [
    ("000", 7, "between 12 and 30 million", "E13"),
    ("000", 7, "2 - 4 million", "E14"),
    ("002", 8, "12.3 million", "E12"),
    ("003", 12, "over 50 million", "E01"),
    ("003", 10, "trafficking is on the rise", "E86"),
    ("003", 29, "$150bn", "E46"),
    ("003", 33, "100,000 victims", "E41"),
    ("003", 37, "up to 86%", "E84"),
    ("004", 33, "coalition in 2001 to pass the Palermo Protocol", "E51"),
]
"""Source document, line, figure and entry of the research; a plain percentage (79 %, 11 %) is no
figure that could be known in a text.
"""


@pytest.mark.parametrize("hit", SEED_FIGURES)
def test_the_figures_of_a_source_document_are_found(
    library: Library, seeds: dict[str, list[str]], hit: tuple[str, int, str, str]
) -> None:
    seed, line, words, number = hit
    text = seeds[seed][line - 1]
    assert words in text

    found = found_in(library, [plain(text, Place(seed, line))], FIGURES)

    named = [name for each in found for name in re.findall(r"`([a-z0-9-]+)`", each.message)]
    assert any(
        number in (library.evidence[name].note or "") for name in named if name in library.evidence
    )
    assert {each.place for each in found} == {Place(seed, line)}


# --- the register itself -------------------------------------------------------------------------


def test_every_entry_that_is_out_says_why(library: Library) -> None:
    assert [each.id for each in out_of_use(library) if not each.note] == []


def test_what_is_superseded_leads_to_an_entry_that_may_be_used(library: Library) -> None:
    for entry in out_of_use(library):
        if entry.use is EvidenceUse.SUPERSEDED:
            assert entry.superseded_by, entry.id
        if entry.superseded_by:
            newer = library.evidence[entry.superseded_by]
            assert newer.use not in OUT, entry.id
            assert newer.status is not Status.UNVERIFIED or not newer.figure, entry.id


def test_no_figure_is_both_out_and_in_use(library: Library) -> None:
    """Whoever writes one would be told to leave out what is to be used."""
    out = {"".join(e.figure.split()) for e in out_of_use(library) if e.figure}
    used = {
        "".join(each.figure.split()): each.id
        for each in library.evidence.values()
        if each.use not in OUT and each.figure and not SHARE.fullmatch(each.figure)
    }

    assert {used[each] for each in out & set(used)} == set()


def test_every_entry_of_the_research_is_in_the_register(library: Library) -> None:
    named = {
        int(number)
        for each in library.evidence.values()
        for number in re.findall(r"\bE(\d+)\b", each.note or "")
    }

    assert set(range(1, ENTRIES + 1)) - named == set()


def test_every_figure_says_what_it_counts_and_what_it_does_not_show(library: Library) -> None:
    counted = ("estimate", "detected", "registered", "records", "survey")

    for entry in library.evidence.values():
        if entry.figure and entry.kind in counted and entry.use is EvidenceUse.OK:
            assert entry.measures, entry.id
            assert entry.does_not_show, entry.id
