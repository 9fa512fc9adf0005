"""Exceptions that authors write beside a line: what they cover, and that they hide nothing else."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from command import Run, change
from libraries import overlaid, request_for

from builder import pipeline

ENGLISH, RAIN = "curricula/languages/en.yaml", "modules/rain/module.yaml"
TERMS = """avoid:
  - id: puddle
    words: [puddle]
    severity: error
    prefer: standing water
    reason: It hides the depth.
    exceptions: [language_exercise, myth]
    source: Handbook of wells
  - id: drizzle
    words: [drizzle]
    severity: warning
    prefer: light rain
    reason: It sounds pleasant.
    exceptions: [statute]
    source: Handbook of wells
"""
UNUSED = "unused-allowance"


def lay(small_folder: Path, layer: Path, file: str, over: str) -> None:
    """Write `over`, laid over that file of the small library, into `layer`."""
    path = layer / file
    path.parent.mkdir(parents=True, exist_ok=True)
    base = (small_folder / file).read_text(encoding="utf-8")
    path.write_text(overlaid(base, textwrap.dedent(over)), encoding="utf-8")


@pytest.fixture
def layer(small_folder: Path, tmp_path: Path) -> Path:
    """A layer in which a puddle is an error and a drizzle a warning."""
    lay(small_folder, tmp_path / "layer", ENGLISH, TERMS)
    return tmp_path / "layer"


def told(small_folder: Path, layer: Path, over: str, **asked: object) -> list[str]:
    """The rules under which faults are told once `over` lies on the module about rain."""
    lay(small_folder, layer, RAIN, over)
    return sorted(
        each.rule for each in pipeline.check_all(request_for(small_folder, layer, **asked))
    )


# --- which kinds a rule takes --------------------------------------------------------------------

PUDDLE, OLD, LONG = "term-to-avoid", "outdated-figure", "long-lecture"
LECTURE = """activities:
  - id: buckets
    title: Place the buckets
    method: demonstration
    objectives: [collect-rain]
    minutes: {awareness: 20}
    steps: [{id: place-buckets, do: [Wait.]}]
  - id: talk
    title: A talk
    method: short-lecture
    minutes: {awareness: 20}  # COMMENT
    steps: [{id: talk-step, do: [Wait.]}]
"""
MIND = "summary: Mind the puddle.  # COMMENT\n"
LIGHT = "summary: A drizzle.  # COMMENT\n"
TESTED = 'summary: "Once 9,000 wells were tested [@handbook-of-wells]."  # COMMENT\n'
NOWHERE = 'summary: "Ask {nobody_knows}."  # COMMENT\n'


@pytest.mark.parametrize(
    ("over", "comment", "left"),
    [
        (MIND, "nothing", [PUDDLE]),
        (MIND, "allow term-to-avoid language_exercise: it is mended on the next slide", []),
        (MIND, "allow term-to-avoid myth: with the fact beside it", []),
        (MIND, "allow term-to-avoid: we like the word", [PUDDLE, UNUSED]),
        (MIND, "allow term-to-avoid statute: a kind that it does not take", [PUDDLE, UNUSED]),
        (MIND, "allow term-to-avoid whim: a kind that there is not", [PUDDLE, UNUSED]),
        (MIND, "allow term-to-weigh myth: another rule", [PUDDLE, UNUSED]),
        (MIND, "allow term-to-avoid language_exercise:", [PUDDLE]),
        (MIND, "allow term-to-avoid language_exercise", [PUDDLE]),
        (LIGHT, "nothing", ["term-to-weigh"]),
        (LIGHT, "allow term-to-weigh statute: the Drizzle Act", []),
        (LIGHT, "allow term-to-weigh: the Drizzle Act", ["term-to-weigh", UNUSED]),
        (TESTED, "nothing", [OLD]),
        (TESTED, "allow outdated-figure history: how the count began", []),
        (TESTED, "allow outdated-figure language_exercise: to be mended", []),
        (TESTED, "allow outdated-figure: it is a nice figure", [OLD, UNUSED]),
        (TESTED, "allow outdated-figure statute: no figure stands in an act", [OLD, UNUSED]),
        (LECTURE, "nothing", [LONG]),
        (LECTURE, "allow long-lecture: the speaker comes from far", []),
        (LECTURE, "allow long-lecture:", [LONG]),
        (NOWHERE, "nothing", ["missing-value"]),
        (NOWHERE, "allow missing-value: we know it by heart", ["missing-value", UNUSED]),
        (NOWHERE, "allow missing-value history: we knew it", ["missing-value", UNUSED]),
    ],
)  # fmt: skip
def test_an_exception_is_taken_for_its_rule_and_of_its_kind(
    small_folder: Path, layer: Path, over: str, comment: str, left: list[str]
) -> None:
    found = told(small_folder, layer, over.replace("COMMENT", comment))

    assert sorted(set(found)) == left


# --- for which lines -----------------------------------------------------------------------------

ALLOW = "# allow term-to-avoid myth: with the fact beside it"


@pytest.mark.parametrize(
    ("over", "left"),
    [
        (f"""
            boundaries:
              - A puddle.  {ALLOW}
              - A puddle.
              - Water.
         """, 1),
        (f"""
            boundaries:
              {ALLOW}
              - A puddle.
              - A puddle.
         """, 1),
        (f"""
            content_note: {{level: 0}}
            {ALLOW}
            boundaries:
              - A puddle.
              - A puddle.
            bridge: A puddle.
         """, 1),
        (f"""
            content_note: {{level: 0}}
            {ALLOW}

            # Puddles are dealt with here.
            boundaries:
              - A puddle.

              - A puddle.
         """, 0),
        (f"""
            title: Rain
            {ALLOW}
            summary: >
              Water and
              a puddle.
            bridge: A puddle.
         """, 1),
        (f"""
            key_messages:
              {ALLOW}
              - id: one
                text: A puddle.
              - id: two
                text: A puddle.
         """, 1),
        (f"""
            bridge: A puddle.
            {ALLOW}
         """, 2),
    ],
)  # fmt: skip
def test_an_exception_is_for_its_line_or_for_what_the_next_line_opens(
    small_folder: Path, layer: Path, over: str, left: int
) -> None:
    found = told(small_folder, layer, over)

    assert len(found) == left
    assert set(found) <= {PUDDLE, UNUSED}


def test_an_exception_is_for_its_file_alone(small_folder: Path, layer: Path) -> None:
    wells = "modules/wells/module.yaml"
    lay(small_folder, layer, RAIN, f"title: A puddle  {ALLOW}\n")
    lay(small_folder, layer, wells, "title: A puddle\n")

    found = pipeline.check_all(request_for(small_folder, layer))

    terms = [each.place.file for each in found if each.rule == PUDDLE]
    assert terms == [f"layer/{wells}"]
    assert UNUSED not in {each.rule for each in found}


def test_an_exception_hides_no_other_fault_of_its_line(small_folder: Path, layer: Path) -> None:
    over = f'summary: "A drizzle and a puddle, ask {{nobody_knows}}."  {ALLOW}\n'

    assert set(told(small_folder, layer, over)) == {"missing-value", "term-to-weigh"}


# --- which are needed ----------------------------------------------------------------------------


def test_an_exception_for_what_only_an_edition_shows_is_needed(
    small_folder: Path, layer: Path
) -> None:
    """The acronym is found in the edition, and the other edition has none of it."""
    over = LECTURE.replace(
        "do: [Wait.]}]\n  - id: talk",
        "slide: {id: s, kind: content, title: The BUC, points: [A]}, do: [Wait.]}]\n  - id: talk",
    )
    lines = over.replace("minutes: {awareness: 20}  # COMMENT", "minutes: {awareness: 10}")

    assert told(small_folder, layer, lines) == ["unexplained-acronym"]
    allowed = lines.replace(
        "  - id: buckets", "  # allow unexplained-acronym: why\n  - id: buckets"
    )
    assert told(small_folder, layer, allowed) == []


def test_a_check_of_some_editions_does_not_judge_what_others_need(
    small_folder: Path, layer: Path
) -> None:
    over = LECTURE.replace("COMMENT", "allow crowded-slide: of another time")

    assert UNUSED in told(small_folder, layer, over)
    assert UNUSED not in told(small_folder, layer, over, names=("neighbours-evening",))


def test_a_strict_build_takes_what_is_allowed(run: Run, small_library: Path) -> None:
    rain = small_library / RAIN
    text = overlaid(rain.read_text(encoding="utf-8"), LECTURE)
    rain.write_text(text, encoding="utf-8")

    refused = run("build", "officers-day/GB-en", "--strict")
    change(rain, "COMMENT", "allow long-lecture: the speaker comes from far")
    built = run("build", "officers-day/GB-en", "--strict")

    assert (refused.code, built.code) == (1, 0)
    assert "long-lecture" in refused.err
    assert "long-lecture" not in built.err
