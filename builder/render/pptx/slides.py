"""One slide and its notes page: a `Slide` and the compiled theme come in, parts go out.

What stands on a slide is read in the order in which it is written: title, graphic, texts, footer,
number. Format: ECMA-376 part 1, 19.3.1.38 (slide) and 19.3.1.26 (notes).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, assert_never

from builder.document import Cards, Chart, Drawing, Filled, Layout, Paragraph, Slide, Table
from builder.render.package import XML_HEAD, attribute
from builder.render.pptx.area import graphic_box
from builder.render.pptx.cards import draw_cards
from builder.render.pptx.drawing import draw_drawing
from builder.render.pptx.marks import draw_icon, draw_progress, mirrored
from builder.render.pptx.table import draw_table
from builder.render.pptx.words import Links, Looks, Voice, draw_paragraphs
from builder.text import Run

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_TREE = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_MAP = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CREATION = (
    '<p:extLst><p:ext uri="{{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}}"><p14:creationId '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="{}"/></p:ext>'
    "</p:extLst>"
)
_ICON_INKS = {"restriction": "accent3"}
_OPEN = '<p:sp><p:nvSpPr><p:cNvPr id="'
_CLOSE = "</p:txBody></p:sp>"


class _Place(NamedTuple):
    """A placeholder, ready to be filled: its XML after the id, its looks, what a graphic needs."""

    rest: str
    looks: Looks
    ph: str
    box: tuple[int, int, int, int]
    field: str
    light: bool

    def page_field(self, page: int, voice: Voice) -> str:
        """The paragraph with the number of the slide, which PowerPoint keeps up to date."""
        look = self.looks["body"]
        return (
            f'{look.head}<a:fld id="{self.field}" type="slidenum"><a:rPr{voice.lang}/>'
            f"<a:t>{page}</a:t></a:fld><a:endParaRPr{voice.lang}/></a:p>"
        )


class Pen:
    """Draws slides in one theme and voice; it keeps the placeholders that it has made ready."""

    def __init__(self, theme: Mapping[str, Any], voice: Voice, footer: str) -> None:
        self.voice = voice
        self._theme = theme
        self._footer = footer
        self.inks: Mapping[str, str] = theme.get("inks", {})
        self._stretch: float = theme.get("stretch", 1.0)
        self._places: dict[tuple[str, str, float, float], _Place] = {}
        self._repeated: dict[tuple[str, str, str], str] = {}
        self._notes = [
            _ready(theme["notes"][name], voice, 0) for name in ("image", "body", "number")
        ]

    @property
    def notes_part(self) -> str:
        """The notes master, seen from a notes page."""
        return f"..{self._theme['notes']['part'].removeprefix('/ppt')}"

    def layout_part(self, layout: Layout) -> str:
        """The part of `layout`, seen from a slide."""
        return f"..{self._theme['layouts'][layout.value]['part'].removeprefix('/ppt')}"

    def draw_slide(self, slide: Slide, page: int, lasting: int, links: Links) -> str:
        """The slide's part; `page` is its number now, `lasting` the one that it keeps."""
        layout = slide.layout.value
        title = Filled("title", (Paragraph(slide.title),), slide.title_size)
        shapes = [self._draw_words(layout, title, 2, links)]
        next_id = 3
        if slide.graphic is not None:
            drawn, next_id = self._draw_graphic(slide, page, links)
            shapes.append(drawn)
        for filled in (*_restriction(slide, self._has(layout, "restriction")), *slide.texts):
            if filled.paragraphs:
                drawn, next_id = self._draw_filled(layout, filled, next_id, links)
                shapes.append(drawn)
        if slide.layout is not Layout.TITLE:
            shapes.append(self._draw_bottom(slide, next_id, page))
        return (
            f"{XML_HEAD}<p:sld {SPACES}><p:cSld>{_TREE}{''.join(shapes)}</p:spTree>"
            f"{_CREATION.format(lasting)}</p:cSld>{_MAP}</p:sld>"
        )

    def draw_notes(self, paragraphs: tuple[Paragraph, ...], page: int, links: Links) -> str:
        """The notes page of slide `page`: picture of the slide, notes, number."""
        image, body, number = self._notes
        words = draw_paragraphs(paragraphs or (Paragraph(()),), body.looks, links)
        picture = image.rest.partition("<p:txBody>")[0]
        return (
            f"{XML_HEAD}<p:notes {SPACES}><p:cSld>{_TREE}{_OPEN}2{picture}</p:sp>"
            f"{_OPEN}3{body.rest}{words}{_CLOSE}{_OPEN}4{number.rest}"
            f"{number.page_field(page, self.voice)}{_CLOSE}</p:spTree></p:cSld>{_MAP}</p:notes>"
        )

    def _has(self, layout: str, name: str) -> bool:
        return name in self._theme["layouts"][layout]["places"]

    def _place(self, layout: str, name: str, size: float = 0.0, air: float = 0.0) -> _Place:
        key = (layout, name, size, air)
        if key not in self._places:
            places = self._theme["layouts"][layout]["places"]
            if name not in places:
                raise ValueError(f"the layout `{layout}` of the theme has no placeholder `{name}`")
            self._places[key] = _ready(places[name], self.voice, self._theme["width"], (size, air))
        return self._places[key]

    def _draw_words(self, layout: str, filled: Filled, id_: int, links: Links) -> str:
        place = self._place(layout, filled.placeholder, filled.size, filled.air)
        words = draw_paragraphs(filled.paragraphs, place.looks, links)
        return f"{_OPEN}{id_}{place.rest}{words}{_CLOSE}"

    def _draw_filled(self, layout: str, filled: Filled, id_: int, links: Links) -> tuple[str, int]:
        """A placeholder with its icon, where the layout has a place for one; then the next id."""
        icon = self._draw_icon(layout, filled, id_ + 1)
        return self._draw_words(layout, filled, id_, links) + icon, id_ + 1 + bool(icon)

    def _draw_icon(self, layout: str, filled: Filled, id_: int) -> str:
        box = self._theme["layouts"][layout]["icons"].get(filled.placeholder)
        if not filled.icon or box is None:
            return ""
        if self.voice.rtl:
            box = mirrored(box, self._theme["width"])
        light = self._place(layout, filled.placeholder).light
        ink = "accent2" if light else _ICON_INKS.get(filled.placeholder, "accent1")
        return draw_icon(filled.icon, box, ink, id_)

    def _draw_graphic(self, slide: Slide, page: int, links: Links) -> tuple[str, int]:
        """The slide's graphic, with ids from 3, and the id that comes next."""
        place = self._place(slide.layout.value, "graphic")
        box = graphic_box(slide, self._theme)
        box = mirrored(box, self._theme["width"]) if self.voice.rtl else box
        place = place._replace(box=box)
        graphic = slide.graphic
        match graphic:
            case Table():
                style = (self._theme["table style"], self._stretch)
                drawn, height = draw_table(graphic, place.box, style, self.voice, links)
                return _frame(place, "Table", graphic.alt, drawn, height), 4
            case Chart():
                relation = links.relate("chart", f"../charts/chart{page}.xml")
                drawn = (
                    f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" '
                    f'r:id="{relation}"/></a:graphicData></a:graphic>'
                )
                return _frame(place, "Chart", graphic.alt, drawn, place.box[3]), 4
            case Drawing():
                return draw_drawing(graphic, (place.box, self._stretch), 3, self.voice, links)
            case Cards():
                return draw_cards(graphic, (place.box, self._stretch), 3, self.voice, links)
            case None:
                return "", 3
            case _:
                assert_never(graphic)

    def _draw_bottom(self, slide: Slide, id_: int, page: int) -> str:
        """The line of progress, marker, footer and slide number, where the layout has them."""
        layout = slide.layout.value
        compiled = self._theme["layouts"][layout]
        drawn = []
        if compiled["progress"] and slide.progress:
            light = self._place(layout, "title").light and not self._has(layout, "marker")
            area = (compiled["progress"], self._theme["width"] if self.voice.rtl else 0)
            drawn.append(
                draw_progress(slide.progress, *area, "accent2" if light else "accent1", id_)
            )
            id_ += 1
        for name, text in self._bottom_texts(slide):
            if text:
                drawn.append(f"{_OPEN}{id_}{self._said(layout, name, text)}")
                id_ += 1
        if compiled["number"]:
            place = self._place(layout, compiled["number"])
            field = place.page_field(page, self.voice)
            drawn.append(f"{_OPEN}{id_}{place.rest}{field}{_CLOSE}")
        return "".join(drawn)

    def _said(self, layout: str, name: str, text: str) -> str:
        """What follows the id of a placeholder that says the same on many slides."""
        key = (layout, name, text)
        if key not in self._repeated:
            words = Filled(name, (Paragraph((Run(text),)),))
            drawn = self._draw_words(layout, words, 0, Links({}, ()))
            self._repeated[key] = drawn.removeprefix(f"{_OPEN}0")
        return self._repeated[key]

    def _bottom_texts(self, slide: Slide) -> list[tuple[str, str]]:
        """Marker and footer; a restriction that has no place of its own stands in the footer."""
        layout = slide.layout.value
        texts = [("marker", slide.marker)] if self._has(layout, "marker") else []
        footer = self._theme["layouts"][layout]["footer"]
        said = "" if self._has(layout, "restriction") else slide.restriction
        text = " · ".join(each for each in (said, self._footer) if each)
        return [*texts, (footer, text)] if footer else texts


def _restriction(slide: Slide, has_place: bool) -> tuple[Filled, ...]:
    """Who alone may see the slide, above its title."""
    if not (slide.restriction and has_place):
        return ()
    words = (Paragraph((Run(slide.restriction),)),)
    return (Filled("restriction", words, icon="restricted"),)


def _ready(
    place: Mapping[str, Any], voice: Voice, width: int, setting: tuple[float, float] = (0.0, 0.0)
) -> _Place:
    """A compiled placeholder in `voice`, size and air, on a slide of `width` EMU."""
    box = mirrored(place["box"], width) if voice.rtl else tuple(place["box"])
    columns = ' rtlCol="1"' if voice.rtl else ""
    rest = (
        f'" name="{place["name"]}"/><p:cNvSpPr><a:spLocks{place["locks"]}/></p:cNvSpPr>'
        f"<p:nvPr>{place['ph']}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr{columns}/>"
        "<a:lstStyle/>"
    )
    drawn = Looks(place, voice, *setting)
    return _Place(rest, drawn, place["ph"], box, place["field"], place["light"])


def _frame(place: _Place, name: str, alt: str, graphic: str, height: int) -> str:
    """A graphic frame in its placeholder, with its alternative text."""
    x, y, w, _ = place.box
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="{name}" '
        f'descr="{attribute(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr>{place.ph}</p:nvPr></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{height}"/></p:xfrm>{graphic}'
        "</p:graphicFrame>"
    )
