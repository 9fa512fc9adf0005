"""What is here to work with: versions, optional programs and fonts, and what is lost without
each.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

PACKAGES = ("python-pptx", "python-docx", "PyYAML", "pydantic", "rich", "click", "Babel")
MISSING = "is missing; install the builder again"
PROGRAMS = (
    ("soffice", "LibreOffice", "no pictures or PDF of a deck or handbook can be made"),
    ("pdftoppm", "poppler", "pages of a PDF cannot be looked at as pictures"),
    ("node", "Node.js", "files are not validated by the Open XML SDK in the tests"),
)
FONTS = (
    ("Calibri", "Carlito", "text may be set wider than it will be in PowerPoint and Word"),
    ("Cambria", "Caladea", "quotations may be set in another typeface here"),
)


def report() -> Iterator[str]:
    """One line for each thing that was looked for."""
    yield f"Python {platform.python_version()} on {platform.system()}"
    for name in PACKAGES:
        yield f"{name} {_version(name)}"
    for program, name, loss in PROGRAMS:
        path = shutil.which(program)
        yield f"{name}: {path}" if path else f"{name}: not found; {loss}"
    families = font_families()
    for font, substitute, loss in FONTS:
        if font in families or substitute in families:
            here = font if font in families else f"{substitute}, of the same widths"
            yield f"font {font}: {here}"
        else:
            yield f"font {font}: not found, nor {substitute}; {loss}"


def missing_packages() -> list[str]:
    """The Python packages that every command needs and that are not installed."""
    return [name for name in PACKAGES if _version(name) == MISSING]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return MISSING


def font_families() -> set[str]:
    """The font families that fontconfig knows; none where it is not there."""
    if not shutil.which("fc-list"):
        return set()
    found = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=False)
    return {name.strip() for line in found.stdout.splitlines() for name in line.split(",")}
