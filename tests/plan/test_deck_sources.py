"""Decks: sources where figures are, contacts, and whether a deck is a draft."""

from __future__ import annotations

import pytest
from editions import Editions
from examples import (
    a_contact,
    a_country,
    a_fact,
    a_library,
    a_module,
    a_step,
    an_activity,
    an_audience,
    an_entry,
    checked_by_a_person,
    documents,
    resolved,
)
from planned import deck_of, filled, slide_with, text_of

from builder.document import Cards, Deck, Layout

# --- figures and their sources -------------------------------------------------------------------


def test_a_slide_that_cites_names_its_source_and_has_it_in_full_in_the_notes() -> None:
    slide = {"id": "s", "kind": "content", "title": "T", "points": ["About {figure:estimate}."]}

    deck = deck_of(
        a_module("first", an_activity(steps=[a_step(slide=slide)])), evidence=[an_entry()]
    )

    shown = slide_with(deck, "first/s")
    assert filled(shown, "body") == "About 49.6 million."
    assert "Publisher of estimate, 2022 [1]" in filled(shown, "source")
    assert "[1] Publisher of estimate (2022). Title of estimate." in text_of(shown.notes)


def test_every_real_slide_that_shows_a_figure_names_a_source(editions: Editions) -> None:
    missing = set()
    for made in editions.values():
        figures = [each.figure for each in made.course.evidence.values() if each.figure]
        for slide in made.deck.slides:
            words = "\n".join(text_of(each.paragraphs) for each in slide.texts)
            shows = [figure for figure in figures if len(figure) > 4 and figure in words]
            if shows and slide.layout is not Layout.REFERENCES and not filled(slide, "source"):
                missing.add((slide.id, *shows))
    assert not missing


def test_references_list_what_is_cited_in_order() -> None:
    entries = [an_entry(f"e{n}") for n in range(8)]
    summary = " ".join(f"[@e{n}]" for n in reversed(range(8)))

    deck = deck_of(a_module(summary=summary), evidence=entries)

    pages = [each for each in deck.slides if each.layout is Layout.REFERENCES]
    lines = "\n".join(filled(each, "body") for each in pages).splitlines()
    assert [line.split(".")[0] for line in lines] == [
        f"[{n}] Publisher of e{8 - n} (2022)" for n in range(1, 9)
    ]


def test_an_address_on_the_screen_shows_its_site_and_leads_to_the_page() -> None:
    entry = an_entry("e", url="https://www.example.org/a/long/way?to=the-page")

    deck = deck_of(a_module(summary="Said [@e]."), evidence=[entry])

    (page,) = (each for each in deck.slides if each.layout is Layout.REFERENCES)
    link = next(run for each in page.texts[0].paragraphs for run in each.runs if run.href)
    assert (link.text, link.href) == ("example.org", entry.url)


# --- contacts ------------------------------------------------------------------------------------


def test_contacts_for_professionals_are_not_on_the_screen() -> None:
    contacts = [
        a_contact("a", professional=True, number="111 222"),
        a_contact("b", number="333 444"),
    ]

    deck = deck_of(country=a_country(contacts=contacts))

    (first, second) = [each for each in deck.slides if each.layout is Layout.CONTACTS]
    assert first.graphic == second.graphic
    assert "111 222" not in str(first.graphic)
    assert "333 444" in str(first.graphic)


def released() -> Deck:
    contacts = [
        a_contact(role, role=role, **checked_by_a_person())
        for role in ("emergency", "support", "referral")
    ]
    country = a_country(contacts=contacts, law=[a_fact(**checked_by_a_person())])
    course, found = resolved(a_library(country=country), release=True)
    assert not found
    return documents(course)[1]


@pytest.mark.parametrize(("children", "number"), [(False, "111"), (True, "222")])
def test_children_see_the_number_that_they_call_themselves(children: bool, number: str) -> None:
    country = a_country(
        contacts=[
            a_contact("child_line", role="child", number="111", children_call="childline"),
            a_contact("another", role="child", number="333"),
            a_contact("childline", role="child", number="222"),
        ]
    )
    audience = an_audience(under_eighteen=children)

    slide = slide_with(deck_of(country=country, audience=audience), "contacts/support_now")

    assert isinstance(slide.graphic, Cards)
    (card,) = slide.graphic.cards
    assert "".join(run.text for run in card.number) == number


def test_a_draft_says_so_on_every_slide_and_a_release_does_not() -> None:
    assert "check numbers" in deck_of().footer
    assert "check numbers" not in released().footer
    assert "draft notice" in text_of(deck_of().slides[0].texts[1].paragraphs)
    assert "release notice" in text_of(released().slides[0].texts[1].paragraphs)
