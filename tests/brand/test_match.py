"""Which layout of a template carries a slide kind, and what its names mean in other languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from templates import deck_with, python_pptx_default, renamed_deck

from builder.brand.dress import dress
from builder.brand.match import choices
from builder.brand.names import kind_of, role_of
from builder.brand.palette import BLACK, WHITE, house, legible, ratio, roles
from builder.document import Layout
from builder.render.pptx import read_template
from builder.template import Found, Role
from builder.theme import Theme


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Title Slide", Role.TITLE_SLIDE),
        ("1_Title Slide", Role.TITLE_SLIDE),
        ("Titelfolie", Role.TITLE_SLIDE),
        ("Diapositive de titre", Role.TITLE_SLIDE),
        ("Diapositiva de título", Role.TITLE_SLIDE),
        ("Título e Conteúdo", Role.CONTENT),
        ("Titolo e contenuto", Role.CONTENT),
        ("Titel en object", Role.CONTENT),
        ("Titlu și conținut", Role.CONTENT),
        ("Заголовок і об’єкт", Role.CONTENT),
        ("TITLE_AND_BODY", Role.CONTENT),
        ("Title, Content", Role.CONTENT),
        ("Section Header", Role.SECTION),
        ("Abschnitts-überschrift", Role.SECTION),
        ("Заголовок розділу", Role.SECTION),
        ("Deux contenus", Role.TWO_CONTENT),
        ("Title, 2 Content", Role.TWO_CONTENT),
        ("Порівняння", Role.COMPARISON),
        ("Nur Titel", Role.TITLE_ONLY),
        ("Doar titlu", Role.TITLE_ONLY),
        ("Contenu avec légende", Role.CAPTION),
        ("Em Branco", Role.BLANK),
    ],
)
def test_office_names_are_known_in_its_languages(name: str, role: Role) -> None:
    assert role_of(name, "") is role


def test_what_powerpoint_made_it_as_counts_where_the_name_says_nothing() -> None:
    assert role_of("Unser Layout 7", "twoObj") is Role.TWO_CONTENT
    assert role_of("Unser Layout 7", "") is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Quote", Layout.QUOTATION), ("Two-columns", Layout.TWO_COLUMNS), ("Title Slide", None)],
)
def test_layouts_may_be_named_for_our_slide_kinds(name: str, kind: Layout | None) -> None:
    assert kind_of(name) is kind


def test_the_nearest_layout_is_taken_and_said() -> None:
    found = choices(read_template(python_pptx_default()), {})

    assert found[Layout.TITLE].layout.name == "Title Slide"
    assert found[Layout.TWO_COLUMNS].layout.name == "Comparison"
    assert found[Layout.TABLE].layout.name == "Title Only"
    assert found[Layout.ACTIVITY].layout.name == "Title and Content"
    assert found[Layout.ACTIVITY].found is Found.FALLBACK
    assert found[Layout.CONTENT].found is Found.NAME
    assert found[Layout.ACTIVITY].taken["task"].name == "Content Placeholder 2"


def test_layouts_are_found_by_their_shape_where_names_tell_nothing() -> None:
    names = {n: f"x{number}" for number, n in enumerate(("Title Slide", "Title and Content"))}
    found = choices(read_template(renamed_deck(names)), {})

    assert found[Layout.TITLE].layout.name == "x0"
    assert found[Layout.CONTENT].layout.name == "x1"
    assert found[Layout.CONTENT].found is Found.SHAPE


def test_a_template_without_any_title_is_no_use() -> None:
    with pytest.raises(ValueError, match="title placeholder"):
        dress(read_template(deck_with("Blank")), Theme(id="x", name="x"))


# --- colours --------------------------------------------------------------------------------------

colours = st.integers(0, 0xFFFFFF).map(lambda value: f"{value:06X}")


@given(colours, colours, st.lists(colours, max_size=6))
def test_words_can_be_read_in_every_role(ink: str, ground: str, accents: list[str]) -> None:
    found = roles(ink, ground, ink, accents)

    if max(ratio(BLACK, ground), ratio(WHITE, ground)) < 5.5:
        return  # on such a grey nothing is read well
    for role in ("tx1", "tx2", "accent1", "accent3", "accent5", "accent6", "hlink"):
        assert ratio(found[role], found["bg1"]) >= 4.4 or found[role] == found["tx1"], role
    assert min(ratio(found[each], found["accent4"]) for each in ("tx1", "tx2")) >= 4.4


@given(colours, colours)
def test_an_ink_is_kept_or_made_legible(ink: str, ground: str) -> None:
    found = legible(ink, ground)

    assert found == ink or ratio(found, ground) >= 4.5
    assert legible(ink, "") == ink


@given(st.lists(colours, min_size=1, max_size=3))
def test_house_colours_keep_the_plain_theme_legible(given_colours: list[str]) -> None:
    plain = {"tx1": "1D2B2F", "bg1": WHITE, "tx2": "0E4A54", "accent3": "6A3D5E"}
    found = house(plain, given_colours)

    for role in ("tx2", "accent1", "accent3"):
        assert ratio(found[role], WHITE) >= 4.5
    assert ratio(found["tx1"], found["bg2"]) >= 4.5
    if len(given_colours) > 1:
        assert ratio(found["accent2"], found["tx2"]) >= 4.5
