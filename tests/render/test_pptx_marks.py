"""What every slide carries: where we are, who may see it, icons; and air between points."""

from __future__ import annotations

from typing import Any

import pytest
from decks import A, P, a_card, a_deck, a_meta, a_slide, named, on_layout, reopened, says

from builder.document import Cards, Filled, Layout, Paragraph, ParagraphKind, Slide
from builder.render.pptx import render

LOCKED = "Restricted: for police officers only"
MARKED = [layout for layout in Layout if layout not in (Layout.TITLE, Layout.SECTION)]


def drawn(theme: dict[str, Any], slide: Slide, **meta: str) -> Any:
    return reopened(render(a_deck(slide, meta=a_meta(**meta)), theme)).slides[0]


def silent(shape: Any) -> bool:
    """Whether screen readers pass over `shape`."""
    return any(each.get("val") == "1" for each in shape._element.iter("{*}decorative"))


@pytest.mark.parametrize("layout", MARKED)
def test_a_slide_says_where_it_stands(theme: dict[str, Any], layout: Layout) -> None:
    shapes = named(drawn(theme, a_slide(layout=layout, marker="3 · Signs", progress=0.25)))

    assert shapes["marker"].is_placeholder
    assert shapes["marker"].text_frame.text == "3 · Signs"
    assert silent(shapes["Progress"])


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_line_is_as_long_as_we_are_far(theme: dict[str, Any], direction: str) -> None:
    _, _, whole, _ = theme["layouts"]["content"]["progress"]

    half = named(drawn(theme, a_slide(progress=0.5), direction=direction))["Progress"]
    end = named(drawn(theme, a_slide(progress=1.0), direction=direction))["Progress"]

    assert end.width == whole
    assert half.width == pytest.approx(whole / 2, abs=1)
    if direction == "rtl":
        assert half.left + half.width == end.left + end.width
    else:
        assert half.left == end.left


def test_without_progress_there_is_no_line(theme: dict[str, Any]) -> None:
    assert "Progress" not in named(drawn(theme, a_slide()))


@pytest.mark.parametrize("layout", MARKED)
def test_a_restricted_slide_says_so_right_after_its_title(
    theme: dict[str, Any], layout: Layout
) -> None:
    slide = drawn(theme, a_slide(layout=layout, restriction=LOCKED))

    assert [shape.name for shape in slide.shapes][:3] == [
        "title",
        "restriction",
        "Icon: restricted",
    ]
    assert named(slide)["restriction"].text_frame.text == LOCKED


def test_a_theme_without_a_place_for_it_says_so_in_the_footer(theme: dict[str, Any]) -> None:
    content = theme["layouts"]["content"]
    places = {name: place for name, place in content["places"].items() if name != "restriction"}
    layouts = {**theme["layouts"], "content": {**content, "places": places}}

    shapes = named(drawn({**theme, "layouts": layouts}, a_slide(restriction=LOCKED)))

    assert shapes["footer"].text_frame.text == f"{LOCKED} · Draft 0.1"


def test_a_theme_without_marks_draws_none(theme: dict[str, Any]) -> None:
    content = theme["layouts"]["content"]
    places = {name: place for name, place in content["places"].items() if name != "marker"}
    bare = {**content, "places": places, "progress": None, "icons": {}}
    layouts = {**theme["layouts"], "content": bare}
    slide = a_slide(marker="3 · Signs", progress=0.5, restriction=LOCKED)

    assert list(named(drawn({**theme, "layouts": layouts}, slide))) == [
        "title",
        "restriction",
        "footer",
        "slide number",
    ]


def test_icons_stand_beside_what_they_go_with(theme: dict[str, Any]) -> None:
    names = ("method", "time", "groups", "materials")
    texts = tuple(
        Filled(name, (Paragraph(says(name)),), icon="ear" if name == "method" else name)
        for name in names
        if name != "method"
    )
    method = Filled("method", (Paragraph(says("Trios")),), icon="communication-trios")
    slide = drawn(theme, a_slide(layout=Layout.ACTIVITY, texts=(method, *texts)))

    for name in names:
        icon = named(slide)[f"Icon: {'communication-trios' if name == 'method' else name}"]
        place = named(slide)[name]
        assert silent(icon)
        assert icon.left + icon.width < place.left
        assert place.top <= icon.top <= icon.top + icon.height <= place.top + place.height


def test_icons_are_strokes_in_the_colours_of_the_theme(theme: dict[str, Any]) -> None:
    texts = (Filled("question", (Paragraph(says("Why?")),), icon="ask"),)
    for layout, ink in ((Layout.DISCUSSION, "accent1"), (Layout.CASE, "accent2")):
        icon = named(drawn(theme, a_slide(layout=layout, texts=texts)))["Icon: ask"]._element
        assert icon.find(f".//{A}ln/{A}solidFill/{A}schemeClr").get("val") == ink
        assert icon.find(f"{P}spPr/{A}noFill") is not None


def test_an_icon_without_a_place_is_not_drawn(theme: dict[str, Any]) -> None:
    texts = (Filled("body", (Paragraph(says("Point")),), icon="ask"),)

    assert "Icon: ask" not in named(drawn(theme, a_slide(texts=texts)))


def test_air_stands_between_points_beyond_the_layouts_own(theme: dict[str, Any]) -> None:
    points = tuple(Paragraph(says(each), ParagraphKind.BULLET) for each in "ab")
    spaces = []
    for air in (0.0, 9.0):
        slide = drawn(theme, a_slide(texts=(Filled("body", points, air=air),)))
        layout = next(s for s in slide.slide_layout.placeholders if s.name == "body")
        own = layout._element.find(f".//{A}lvl1pPr/{A}spcBef/{A}spcPts").get("val")
        found = named(slide)["body"]._element.find(f".//{A}p/{A}pPr/{A}spcBef/{A}spcPts")
        spaces.append(int(own if found is None else found.get("val")))

    assert spaces[1] == spaces[0] + 900


def test_a_slide_has_no_id_twice_with_all_its_marks(everything: bytes) -> None:
    for layout in Layout:
        ids = [each.get("id") for each in on_layout(everything, layout)._element.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids)), layout


def test_a_card_stays_on_its_slide(theme: dict[str, Any]) -> None:
    slide = drawn(theme, a_slide(layout=Layout.CONTACTS, graphic=Cards((a_card(),))))

    assert [shape.name for shape in slide.shapes][1] == "Contact: Advice & support"
