"""The words to avoid: each is found, nowhere else than where somebody here wrote it, and those of
the five source documents are found in them.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from examples import (
    a_country,
    a_fact,
    a_library,
    a_module,
    a_step,
    an_activity,
    an_audience,
    an_entry,
)
from register import WORDS, found_in, plain

from builder.check.rule import RULES
from builder.content import Library, Module, TermSeverity
from builder.diagnostics import Place, Severity

TERMS = 75
RULE = {TermSeverity.ERROR: "term-to-avoid", TermSeverity.WARNING: "term-to-weigh"}
"""Terms that only inform are told by no rule."""
Hit = tuple[str, int, str, str]

HITS = [
    ("000", 5, "modern form of slavery", "T02"),
    ("000", 5, "Like slaves", "T01"),
    ("000", 5, "bought, sold", "T19"),
    ("000", 19, "rescue", "T04"),
    ("000", 11, "client", "T15"),
    ("001", 7, "sexual slavery", "T03"),
    ("001", 5, "desperate", "T25"),
    ("001", 5, "lure them", "T23"),
    ("001", 5, "prey on", "T23"),
    ("002", 6, "pimps", "T13"),
    ("002", 6, '"johns"', "T14"),
    ("002", 6, "lure of traffickers", "T23"),
    ("002", 6, "prey upon", "T23"),
    ("002", 6, "ensnare", "T23"),
    ("002", 6, "sold by their own poverty-stricken families", "T72"),
    ("003", 4, "into slavery", "T02"),
    ("003", 12, "modern slavery", "T02"),
    ("003", 12, "trapped", "T23"),
    ("004", 5, "chained in a basement", "T47"),
    ("004", 5, "women smuggled", "T59"),
]
"""Source document, line, words and term, as the research lists them (content.md, section 5.6)."""
INFORM = [("000", 19, "rehabilitation", "T34"), ("003", 5, "survivors", "T21")]
"""Those of them that only inform."""


# --- each term -----------------------------------------------------------------------------------


def test_the_list_is_that_of_the_research(library: Library) -> None:
    avoid = library.languages["en"].avoid

    numbers = [re.match(r"T\d\d", each.source) for each in avoid]
    assert {each[0] for each in numbers if each} == {f"T{n:02}" for n in range(1, TERMS + 1)}
    assert len({each.id for each in avoid}) == len(avoid) == TERMS
    assert [sum(each.severity is kind for each in avoid) for kind in TermSeverity] == [34, 27, 14]


def test_every_phrase_of_every_term_is_found_by_the_rule_of_its_weight(library: Library) -> None:
    avoid = library.languages["en"].avoid
    phrases = {
        f"{term.id}/{number}": (term, phrase.replace("*", "some"))
        for term in avoid
        for number, phrase in enumerate(term.phrases)
    }
    texts = [plain(f"So {phrase}.", Place(name)) for name, (_, phrase) in phrases.items()]

    found = {(each.place.file, each.rule) for each in found_in(library, texts, WORDS)
             if f"({phrases[each.place.file][0].id})" in each.message}  # fmt: skip

    assert found == {
        (name, RULE[term.severity]) for name, (term, _) in phrases.items() if term.severity in RULE
    }


def test_a_term_is_told_with_its_reason_and_what_to_write(library: Library) -> None:
    (found,) = found_in(library, [plain("The Pimps of it.", Place("made"))], WORDS)
    term = next(each for each in library.languages["en"].avoid if each.id == "pimp")

    assert found.severity is Severity.WARNING
    assert found.message == f"`Pimps` (pimp): {term.reason}"
    assert term.prefer in found.hint
    assert "allowed as quotation" in found.hint


@pytest.mark.parametrize("words", ["“slaves”", "‘slaves’", "'slaves'", "SLAVES", "ex-slaves,"])
def test_quotation_marks_and_capitals_hide_no_term(library: Library, words: str) -> None:
    assert found_in(library, [plain(words, Place("made"))], ["term-to-avoid"])


@pytest.mark.parametrize("words", ["Slavery", "enslaved", "pimpernel", "the client list of a shop"])
def test_other_words_are_no_terms(library: Library, words: str) -> None:
    assert found_in(library, [plain(words, Place("made"))], ["term-to-avoid"]) == []


# --- where terms are no fault --------------------------------------------------------------------


def terms_in(library: Library, module: Module, words: str) -> set[str]:
    """The rules about words that find something where `words` are law, source and name."""
    country = a_country(law=[a_fact(label=words, value=words)], trainer_notes=[words])
    entry = an_entry(title=words, publisher=words, measures=words)
    made = a_library(module, country=country, evidence=[entry])
    languages = {
        name: each.model_copy(update={"guidance": ()}) for name, each in library.languages.items()
    }
    return {name for name in WORDS if [*RULES[name].find(replace(made, languages=languages))]}


def quoting(words: str) -> Module:
    slide = {"id": "s", "kind": "quotation", "title": "T", "attribution": "A", "source": "estimate"}
    steps = [a_step(slide={**slide, "quotation": words})]
    return a_module("first", an_activity(steps=steps))


@pytest.mark.parametrize("words", ["modern slavery", "Child pornography", "Rescued from pimps"])
def test_laws_sources_and_quotations_may_say_what_they_say(library: Library, words: str) -> None:
    assert terms_in(library, quoting(words), words) == set()


def test_what_a_facilitator_says_about_a_quotation_is_no_quotation(library: Library) -> None:
    steps = [a_step(say=["The slaves were quoted."])]
    module = a_module("first", an_activity(steps=steps))

    assert terms_in(library, module, "Law") == {"term-to-avoid"}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("[[modern slavery]]", set()),
        ("The Act on [[modern slavery|slavery]]", set()),
        ("[[modern slavery]], or modern slavery", {"term-to-weigh"}),
    ],
)
def test_a_word_that_leads_to_its_definition_is_no_term(
    library: Library, written: str, found: set[str]
) -> None:
    assert terms_in(library, a_module(summary=written), "Law") == found


@pytest.mark.parametrize("field", ["who", "prior_knowledge", "pace", "tone"])
def test_terms_are_found_in_profiles_as_well(library: Library, field: str) -> None:
    audience = an_audience(**{field: "Pimps."})
    made = replace(a_library(audience=audience), languages=library.languages)

    places = [each.message for each in RULES["term-to-weigh"].find(made)]
    assert [each for each in places if each.startswith("`Pimps`")]


# --- the five source documents -------------------------------------------------------------------


@pytest.mark.parametrize("hit", HITS)
def test_the_words_of_a_source_document_are_found(
    library: Library, seeds: dict[str, list[str]], hit: Hit
) -> None:
    seed, line, words, number = hit
    place = Place(seed, line)
    assert words in seeds[seed][line - 1]

    found = found_in(library, [plain(words, place)], WORDS)

    terms = {each.id: each.source[:3] for each in library.languages["en"].avoid}
    assert (place, number) in {
        (each.place, terms[name[1]])
        for each in found
        if (name := re.search(r" \(([a-z-]+)\): ", each.message))
    }


@pytest.mark.parametrize("hit", INFORM)
def test_what_only_informs_is_no_fault(
    library: Library, seeds: dict[str, list[str]], hit: Hit
) -> None:
    seed, line, words, number = hit
    assert words in seeds[seed][line - 1]
    terms = [each for each in library.languages["en"].avoid if each.source.startswith(number)]

    assert [each.severity for each in terms] == [TermSeverity.INFO]
    assert found_in(library, [plain(words, Place(seed, line))], WORDS) == []


def test_every_line_with_a_hit_is_told_at_its_place(
    library: Library, seeds: dict[str, list[str]]
) -> None:
    """The documents as they are, a text for each line."""
    texts = [
        plain(words, Place(name, number))
        for name, lines in seeds.items()
        for number, words in enumerate(lines, 1)
        if words.strip()
    ]

    told = {(each.place.file, each.place.line) for each in found_in(library, texts, WORDS)}

    assert {(seed, line) for seed, line, _, _ in HITS} <= told
