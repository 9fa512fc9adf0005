"""What the real modules teach to whom: restricted pages, methods, the treaty to the letter."""

from __future__ import annotations

from itertools import combinations, product

from editions import Editions, Teaching

from builder.content import Activity, Depth, Handout, Item, Library, QuotationSlide, walk
from builder.labels import Label
from builder.plan.words import word

ARTICLE_3_A = (
    '(a) "Trafficking in persons" shall mean the recruitment, transportation, transfer, harbouring '
    "or receipt of persons, by means of the threat or use of force or other forms of coercion, of "
    "abduction, of fraud, of deception, of the abuse of power or of a position of vulnerability or "
    "of the giving or receiving of payments or benefits to achieve the consent of a person having "
    "control over another person, for the purpose of exploitation. Exploitation shall include, at "
    "a minimum, the exploitation of the prostitution of others or other forms of sexual "
    "exploitation, forced labour or services, slavery or practices similar to slavery, servitude "
    "or the removal of organs;"
)
ARTICLE_3_B = (
    "(b) The consent of a victim of trafficking in persons to the intended exploitation set forth "
    "in subparagraph (a) of this article shall be irrelevant where any of the means set forth in "
    "subparagraph (a) have been used;"
)
ARTICLE_3_C = (
    "(c) The recruitment, transportation, transfer, harbouring or receipt of a child for the "
    'purpose of exploitation shall be considered "trafficking in persons" even if this does not '
    "involve any of the means set forth in subparagraph (a) of this article;"
)
ARTICLE_3_D = '(d) "Child" shall mean any person under eighteen years of age.'
"""Palermo Protocol, article 3: the exact text of the research (content.md, section 6.1)."""


# --- restricted content --------------------------------------------------------------------------

SPECIALISTS = "investigators-prosecutors"


def restricted_in(node: object) -> list[Item]:
    return [each for each in walk(node) if isinstance(each, Item) and each.restricted]


def test_restricted_pages_are_those_of_two_modules(library: Library) -> None:
    restricted = {name for name, each in library.modules.items() if restricted_in(each)}

    assert restricted == {"investigation-prosecution", "technology"}
    for module in library.modules.values():
        for item in restricted_in(module):
            assert item.when.audiences == (SPECIALISTS,), item.id


def test_restricted_content_reaches_no_other_audience(library: Library, teaching: Teaching) -> None:
    for audience, depth in product(library.audiences, Depth):
        course, _ = teaching(audience, depth)
        found = [item.id for each in course.modules for item in restricted_in(each.module)]
        assert bool(found) == (audience == SPECIALISTS and depth is not Depth.AWARENESS), audience


def test_restricted_content_is_labelled_on_slide_and_page(editions: Editions) -> None:
    labelled = set()
    for name, each in editions.items():
        label = word(each.course, Label.RESTRICTED, audience=each.course.audience.name)
        items = [
            (taught.module.id, item)
            for taught in each.course.modules
            for item in restricted_in(taught.module)
        ]
        activities = {f"{module}/{i.id}" for module, i in items if isinstance(i, Activity)}
        pages = len([i for _, i in items if isinstance(i, Activity | Handout)])
        slides = [slide for slide in each.deck.slides if slide.restriction]
        assert each.book_text.count(f"\n* {label}\n") == pages, name
        assert bool(slides) == bool(activities), name
        for slide in slides:
            assert slide.restriction == label, (name, slide.id)
        shown = {f"{each}-{kind}" for each in activities for kind in ("task", "debrief")}
        shown |= {
            f"{taught.module.id}/{step.slide.id}"
            for taught in each.course.modules
            for activity in taught.module.activities
            if activity.restricted
            for step in activity.steps
            if step.slide
        }
        ids = {slide.id for slide in each.deck.slides}
        assert {slide.id for slide in slides} >= shown & ids, name
        labelled |= {each.course.audience.id} if slides else set()
    assert labelled == {SPECIALISTS}


# --- methods -------------------------------------------------------------------------------------


def test_at_least_four_modules_use_other_methods_with_other_audiences(
    library: Library, teaching: Teaching
) -> None:
    taught: dict[str, dict[str, set[str]]] = {}
    for audience in library.audiences:
        for each in teaching(audience, Depth.WORKING)[0].modules:
            chosen = {activity.method for activity in each.module.activities if activity.choice}
            taught.setdefault(each.module.id, {})[audience] = chosen

    differing = [
        module
        for module, by_audience in taught.items()
        if any(a != b for a, b in combinations(by_audience.values(), 2))
    ]
    assert len(differing) >= 20, taught


def test_every_choice_offers_another_method(library: Library) -> None:
    for module in library.modules.values():
        for choice in {each.choice for each in module.activities if each.choice}:
            methods = {each.method for each in module.activities if each.choice == choice}
            assert len(methods) > 1, (module.id, choice)


# --- the treaty ----------------------------------------------------------------------------------


def test_article_3_is_quoted_to_the_letter_on_slides(library: Library) -> None:
    quoted = [
        str(each.quotation)
        for each in walk(library.modules["what-is-trafficking"])
        if isinstance(each, QuotationSlide) and each.source == "palermo-article-3"
    ]

    whole = f"{ARTICLE_3_A} {ARTICLE_3_B} {ARTICLE_3_C} {ARTICLE_3_D}"
    assert " ".join(quoted) == whole


def test_article_3_is_quoted_to_the_letter_on_the_handout(library: Library) -> None:
    module = library.modules["what-is-trafficking"]
    handout = next(each for each in module.handouts if each.id == "article-3")

    paragraphs = [str(each.paragraph) for each in handout.body if each.paragraph]
    assert paragraphs[1:] == [
        "For the purposes of this Protocol:",
        ARTICLE_3_A,
        ARTICLE_3_B,
        ARTICLE_3_C,
        ARTICLE_3_D,
    ]


def test_article_3_is_taught_exactly_wherever_it_is_taught_in_depth(editions: Editions) -> None:
    for name, made in editions.items():
        for taught in made.course.modules:
            if taught.module.id == "what-is-trafficking":
                handouts = [each.id for each in taught.module.handouts]
                assert "article-3" in handouts, name


# --- children ------------------------------------------------------------------------------------


def test_no_child_is_given_a_number_that_is_for_adults(editions: Editions) -> None:
    """What the screen and its notes say; the annex of the handbook tells adults of both lines."""
    seen = 0
    for name, made in editions.items():
        for contact in made.course.country.contacts:
            if made.course.audience.under_eighteen and contact.children_call and contact.number:
                seen += 1
                assert contact.number not in made.deck_text, name
    assert seen
