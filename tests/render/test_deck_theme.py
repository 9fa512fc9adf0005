"""The theme of decks: what is in it, what is refused, whether its colours can be told apart."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from typing import Any

import pytest
from decks import (
    THEME,
    A,
    a_deck,
    a_slide,
    parts,
    reopened,
)
from pptx import Presentation

from builder.document import (
    PLACEHOLDERS,
    Layout,
)
from builder.render.pptx import compile_theme, render

# --- the theme ---


def test_the_theme_has_every_layout_and_no_slides() -> None:
    presentation = Presentation(str(THEME))

    assert [layout.name for layout in presentation.slide_layouts] == [each.value for each in Layout]
    assert len(presentation.slides) == 0
    assert set(PLACEHOLDERS) == set(Layout)


def test_text_is_large_enough_and_never_shrinks() -> None:
    small_allowed = {"source", "footer", "slide number", "marker", "restriction"}
    for layout in Presentation(str(THEME)).slide_layouts:
        for shape in layout.placeholders:
            size = int(shape._element.find(f".//{A}lvl1pPr/{A}defRPr").get("sz"))
            if shape.placeholder_format.type.name in ("TITLE", "CENTER_TITLE"):
                assert size >= 2800, layout.name
            elif shape.name not in small_allowed and layout.name != "references":
                assert size >= 1800, (layout.name, shape.name)
            assert shape._element.find(f".//{A}lvl1pPr/{A}lnSpc/{A}spcPts") is not None
            assert shape._element.find(f".//{A}normAutofit") is None


def test_a_theme_without_a_layout_is_refused() -> None:
    presentation = Presentation(str(THEME))
    presentation.slide_layouts.get_by_name("table")._element.cSld.set("name", "tabel")
    changed = io.BytesIO()
    presentation.save(changed)

    with pytest.raises(ValueError, match="no layout `table`"):
        compile_theme(changed.getvalue())


def test_a_theme_without_a_placeholder_is_refused() -> None:
    presentation = Presentation(str(THEME))
    names = {layout.name: layout for layout in presentation.slide_layouts}
    next(s for s in names["case"].placeholders if s.name == "story").name = "tale"
    changed = io.BytesIO()
    presentation.save(changed)

    with pytest.raises(ValueError, match="`case` of the theme has no placeholder `story`"):
        compile_theme(changed.getvalue())


def test_slides_in_a_theme_are_left_out() -> None:
    presentation = Presentation(str(THEME))
    presentation.slides.add_slide(presentation.slide_layouts[2])
    changed = io.BytesIO()
    presentation.save(changed)

    package = render(a_deck(a_slide("a"), a_slide("b")), compile_theme(changed.getvalue()))

    assert len(reopened(package).slides) == 2


# --- colours ---


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("dk1", "lt1", 7),
        ("dk1", "lt2", 7),
        ("dk1", "accent4", 4.5),
        ("dk2", "lt1", 4.5),
        ("dk2", "lt2", 4.5),
        ("dk2", "accent4", 4.5),
        ("lt1", "dk2", 4.5),
        ("lt2", "dk2", 4.5),
        ("lt1", "accent1", 4.5),
        ("lt1", "accent3", 4.5),
        ("accent1", "lt1", 4.5),
        ("accent2", "dk2", 4.5),
        ("lt2", "accent1", 4.5),
        ("lt1", "accent5", 4.5),
        ("dk1", "accent2", 4.5),
        ("accent2", "accent3", 3),
        ("accent1", "lt2", 4.5),
        ("accent3", "lt1", 4.5),
        ("accent3", "lt2", 4.5),
        ("accent6", "lt1", 4.5),
        ("accent6", "lt2", 4.5),
        ("hlink", "lt1", 4.5),
        ("hlink", "lt2", 4.5),
    ],
)
def test_colours_that_meet_can_be_told_apart(ink: str, ground: str, least: float) -> None:
    theme = parts(THEME.read_bytes())["ppt/theme/theme1.xml"].decode()
    light, dark = sorted((_luminance(theme, ink), _luminance(theme, ground)), reverse=True)

    assert (light + 0.05) / (dark + 0.05) >= least


@pytest.mark.parametrize(
    "tones",
    [
        ("lt2", "accent4", "accent1", "dk2"),
        ("dk2", "accent4", "accent1", "accent2", "accent3", "lt2"),
    ],
)
def test_surfaces_that_touch_differ_on_a_copier(tones: tuple[str, ...]) -> None:
    """Layers and a continuum, and the parts of a whole: told apart by lightness alone."""
    theme = parts(THEME.read_bytes())["ppt/theme/theme1.xml"].decode()
    for one, other in pairwise(_luminance(theme, tone) for tone in tones):
        light, dark = max(one, other), min(one, other)
        assert (light + 0.05) / (dark + 0.05) >= 1.6


@pytest.mark.parametrize("name", [each.value for each in Layout])
def test_every_layout_has_its_marks(theme: dict[str, Any], name: str) -> None:
    layout = theme["layouts"][name]

    assert bool(layout["progress"]) == (name != "title")
    assert ("marker" in layout["places"]) == (name not in ("title", "section"))
    assert ("restriction" in layout["places"]) == (name not in ("title", "section"))
    for icon in layout["icons"]:
        assert icon in layout["places"]


def _luminance(theme: str, role: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    found = re.search(rf'<a:{role}><a:srgbClr val="(..)(..)(..)"', theme)
    assert found
    red, green, blue = (int(each, 16) / 255 for each in found.groups())

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
