"""Cards that are too many for a slide go on on another; nothing else is divided."""

from __future__ import annotations

from examples import a_contact, a_country, a_course, a_library, documents

from builder.document import Cards, Deck, Slide
from builder.plan.divide import divide


def deck_with_contacts() -> Deck:
    roles = ("emergency", "support", "child", "referral", "reporting")
    contacts = [a_contact(role, role=role) for role in roles]
    return documents(a_course(a_library(country=a_country(contacts=contacts))))[1]


def cards_of(slide: Slide) -> Cards:
    assert isinstance(slide.graphic, Cards)
    return slide.graphic


def test_cards_stand_on_two_slides_in_their_order() -> None:
    deck = deck_with_contacts()
    (before,) = (each for each in deck.slides if each.id == "contacts/support_now")

    divided = divide(a_course(), deck, {"contacts/support_now", "first/objectives"})

    first, rest = (each for each in divided.slides if "support_now" in each.id)
    assert cards_of(first).cards + cards_of(rest).cards == cards_of(before).cards
    assert len(cards_of(first).cards) - len(cards_of(rest).cards) in (0, 1)
    assert (cards_of(first).lead, cards_of(rest).lead) == (cards_of(before).lead, False)
    assert (first.id, rest.id) == ("contacts/support_now", "contacts/support_now--2")
    assert first.title != rest.title != before.title
    assert len(divided.slides) == len(deck.slides) + 1


def test_where_nothing_is_too_large_nothing_changes() -> None:
    deck = deck_with_contacts()

    assert divide(a_course(), deck, ()) == deck
