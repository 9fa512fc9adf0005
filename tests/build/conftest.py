"""Whole builds, made once: editions of the real library as files, through the command."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import reading
import sdk
from examples import TODAY

from builder.cli import main
from builder.content import Curriculum, Library

ABROAD = ("public-two-hours", "at-risk-women-job-seekers")
"""Curricula that are built for every country: one here, both with REQUIRE_ALL=1."""


@pytest.fixture(scope="session")
def names(library: Library) -> list[str]:
    """The editions that are built: every module at every depth at which a curriculum teaches it,
    for every audience, and every country. With REQUIRE_ALL=1 they are all that curricula list, and
    more in every country.
    """
    everything = os.environ.get("REQUIRE_ALL") == "1"
    some = [f"{each}/GB-en" for each in covering(library.curricula.values())]
    listed = [
        f"{each.id}/{edition.replace('/', '-')}"
        for each in library.curricula.values()
        for edition in each.editions
    ]
    abroad = ABROAD if everything else ABROAD[:1]
    countries = [f"{each}/{country}-en" for each in abroad for country in library.countries]
    return sorted(
        {*(listed if everything else some), *countries, "at-risk-women-job-seekers/KE-en"}
    )


def covering(curricula: Iterable[Curriculum]) -> list[str]:
    """Few curricula in which every module stands at every depth that any of them has, and which
    are for every audience that any of them is for.
    """
    parts = {
        each.id: {each.audience, *((m.id, m.depth) for m in each.modules)} for each in curricula
    }
    left = set[object]().union(*parts.values())
    chosen = []
    while left:
        best = max(sorted(parts), key=lambda name: len(parts[name] & left))
        chosen.append(best)
        left -= parts[best]
    return [*dict.fromkeys([*chosen, "police-frontline"])]


@pytest.fixture(scope="session")
def built(names: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which those editions were built."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("CURRICULUM_CACHE", str(tmp_path_factory.mktemp("themes")))
        out = tmp_path_factory.mktemp("editions")
        assert main(["build", *names, "--out", str(out), "--as-of", str(TODAY)]) == 0
    return out


@pytest.fixture(scope="session")
def files(built: Path, names: list[str]) -> list[Path]:
    """Their decks and handbooks."""
    found = sorted(each for each in built.rglob("*") if each.suffix in (".pptx", ".docx"))
    assert len(found) == 2 * len(names)
    return found


@pytest.fixture(scope="session")
def validate(tmp_path_factory: pytest.TempPathFactory) -> sdk.Validate:
    """What the Open XML SDK says of files, by name."""
    validator = sdk.find_validator()
    return lambda each: sdk.validate(validator, each, tmp_path_factory.mktemp("copies"))


@pytest.fixture(scope="session")
def outloud(
    needs: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> reading.Outloud:
    """The rules of outloud that PDFs break, by name."""
    program = needs(reading.program_name())
    return lambda pdfs: reading.read_out(program, pdfs, tmp_path_factory.mktemp("aloud"))
