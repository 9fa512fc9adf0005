"""Colours of what is drawn on somebody else's template: the XML of a slide, page or chart, in
and out.

Everything is drawn in the roles of a theme's colours. A template has colours that cannot be read in
these roles: compiling it chose others, and they are put in here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_COLOUR = re.compile(r'<a:schemeClr val="(\w+)"(/?)>')
_OPEN = re.compile(r"/>$")


def inked(xml: str, inks: Mapping[str, str]) -> str:
    """`xml` with each role's colour in place of the scheme's; `inks` are elements by role."""
    if not inks:
        return xml
    return _COLOUR.sub(lambda found: _replaced(found, inks), xml)


def _replaced(found: re.Match[str], inks: Mapping[str, str]) -> str:
    ink = inks.get(found[1])
    if ink is None:
        return found[0]
    return ink if found[2] else _OPEN.sub(">", ink)
