"""A theme for writing that runs from the right: its elements come in and are changed in place.

Word turns indents, alignment and columns round by itself; borders and margins stay where they are.
"""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_BORDERS = [qn(f"w:{side}") for side in ("top", "left", "bottom", "right", "between", "bar")]
_AFTER_BIDI = (  # 17.3.1.26
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing"),
    *("w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment"),
    *("w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
    "w:pPrChange",
)
_AFTER_RTL = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")  # 17.3.2.28
_AFTER_SECTION_BIDI = ("w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange")  # 17.6.17


def styles(root: Any) -> None:
    """Paragraph borders change sides; letters that join are not set apart."""
    for borders in root.iter(qn("w:pBdr")):
        left, right = borders.find(qn("w:left")), borders.find(qn("w:right"))
        for side, border in (("w:right", left), ("w:left", right)):
            if border is not None:
                border.tag = qn(side)
        borders[:] = sorted(borders, key=lambda border: _BORDERS.index(border.tag))
    for run in root.iter(qn("w:rPr")):
        for spacing in run.findall(qn("w:spacing")):
            run.remove(spacing)


def paragraph(element: Any) -> None:
    """A paragraph of a header or footer, with its runs."""
    element.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
    for run in element.iter(qn("w:r")):
        run.get_or_add_rPr().insert_element_before(OxmlElement("w:rtl"), *_AFTER_RTL)


def page(section: Any) -> None:
    """A section: it is bound, and punched, at the right."""
    section.insert_element_before(OxmlElement("w:bidi"), *_AFTER_SECTION_BIDI)
    margins = section.find(qn("w:pgMar"))
    left, right = margins.get(qn("w:left")), margins.get(qn("w:right"))
    margins.set(qn("w:left"), right)
    margins.set(qn("w:right"), left)
