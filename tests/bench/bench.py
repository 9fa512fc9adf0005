"""How fast the builder is, in ratios to the plain way measured in the same run: `make bench`.

Seconds depend on the machine and on what else runs there; ratios of commands run in turn hardly do.
Each is the median over pairs. CPU is user and system time, of a whole process unless it says
drawing. The exit code is 1 where a goal is missed.
"""

from __future__ import annotations

import contextlib
import io
import json
import marshal
import math
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import large
import measuring
import plain
from cost import ROUNDS, in_turn, ratio, seconds, spent, timed
from handed import handed_book, handed_deck

from builder import pipeline
from builder.course import Course
from builder.document import Book, Deck, DeckSection
from builder.load import files
from builder.render import docx, pptx

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
EDITION = "police-frontline/GB-en"
TODAY = "2026-11-21"
SIZES = (50, 100, 200, 400, 800, 1200)
MEBIBYTE = 1 << 20


class Goal(NamedTuple):
    """One line of the answer."""

    name: str
    found: float
    most: float
    detail: str = ""

    def __str__(self) -> str:
        verdict = "ok  " if self.found <= self.most else "MISS"
        return (
            f"{verdict} {self.name:<46} {self.found:>7.3f}  (at most {self.most:g})  {self.detail}"
        )


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        goals = []
        for goal in measured(Path(folder)):
            print(goal, flush=True)  # noqa: T201 - this is its answer
            goals.append(goal)
    return any(goal.found > goal.most for goal in goals)


def measured(folder: Path) -> Iterator[Goal]:
    """Every goal, as soon as it is measured."""
    request = pipeline.Request(
        (files.Layer(str(REPOSITORY), ""),), date.fromisoformat(TODAY), names=(EDITION,)
    )
    ((_, planned),) = pipeline.planned(request)
    assert planned.deck is not None
    assert planned.handbook is not None
    plan = folder / "plan.json"
    handed = {"deck": handed_deck(planned.deck), "book": handed_book(planned.handbook)}
    plan.write_text(json.dumps(handed), encoding="utf-8")
    yield memory(folder)  # first: a child's peak is never less than its parent's size at the fork
    yield from whole_processes(folder, plan)
    yield from drawing(planned.deck, planned.handbook, handed)
    assert planned.course is not None
    yield measuring_share(planned.course)
    yield growth(planned.deck)
    yield from start_up(folder)
    yield from checking(folder)


# --- whole processes -----------------------------------------------------------------------------


def whole_processes(folder: Path, plan: Path) -> Iterator[Goal]:
    ours = curriculum("build", EDITION, "--force", "--as-of", TODAY, "--out", folder / "ours")
    (folder / "plain").mkdir()
    sources = [source.path for source in sources_of(EDITION)]
    theirs = [sys.executable, HERE / "plain.py", plan, folder / "plain", *sources]
    costs = in_turn([lambda: spent(ours), lambda: spent(theirs)])
    yield Goal("whole process, one edition / plain", ratio(costs), 0.45, seconds(costs))
    quick = in_turn(
        [lambda: spent(ours), lambda: spent(theirs, PLAIN_LOADER="CSafeLoader")], ROUNDS // 2
    )
    yield Goal("the same, plain with PyYAML's C loader", ratio(quick), math.inf, seconds(quick))


def sources_of(edition: str) -> list[files.Source]:
    """The YAML files that decide what `edition` says: the plain way reads no others."""
    sources = files.effective(files.find_sources((files.Layer(str(REPOSITORY), ""),)))
    curriculum_id, _, rest = edition.partition("/")
    request = pipeline.Request(
        (files.Layer(str(REPOSITORY), ""),), date.fromisoformat(TODAY), names=(edition,)
    )
    library, _ = pipeline.load(sources, request, [])
    curriculum = library.curricula[curriculum_id]
    wanted = {
        ("curriculum", curriculum_id),
        ("audience", curriculum.audience),
        ("country", rest.split("-")[0]),
        ("language", rest.split("-")[1]),
        *(("module", each.id) for each in curriculum.modules),
    }
    return [each for each in sources if each.kind == "evidence" or (each.kind, each.id) in wanted]


def start_up(folder: Path) -> Iterator[Goal]:
    """Commands with little to do, after they have run once."""
    nothing = curriculum("build", EDITION, "--as-of", TODAY, "--out", folder / "ours")
    commands = {
        "--help": curriculum("--help"),
        "list": curriculum("list", "modules"),
        "build with nothing to do": nothing,
    }
    for name, command in commands.items():
        spent(command)
        costs = in_turn([lambda c=command: spent(c), lambda: spent([sys.executable, "-c", "pass"])])
        yield Goal(f"`{name}` / `python -c pass`", ratio(costs), 6, seconds(costs))


LOAD = """import sys, yaml
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        yaml.load(file, yaml.CSafeLoader if "{}" == "C" else yaml.SafeLoader)
"""


def checking(folder: Path) -> Iterator[Goal]:
    """The whole library, read and checked: alone, and with every edition that it lists."""
    paths = [source.path for source in files.find_sources((files.Layer(str(REPOSITORY), ""),))]
    ways = {
        "`python -c pass`": [sys.executable, "-c", "pass"],
        "yaml.safe_load": [sys.executable, "-c", LOAD.format("Python"), *paths],
        "yaml.CSafeLoader": [sys.executable, "-c", LOAD.format("C"), *paths],
    }
    ours = {
        "library read and checked": (curriculum("list", "modules"), 3),
        "`check`, nothing kept": (curriculum("check", "--as-of", TODAY), 1),
    }
    for name, (command, rounds) in ours.items():
        for way, theirs in ways.items():
            costs = in_turn(
                [
                    lambda c=command: spent(c, CURRICULUM_CACHE=new(folder)),
                    lambda t=theirs: spent(t),
                ],
                rounds,
            )
            yield Goal(f"{name} / {way}", ratio(costs), math.inf, seconds(costs))
    check = curriculum("check", "--as-of", TODAY)
    kept = new(folder)
    costs = in_turn([lambda: spent(check, CURRICULUM_CACHE=kept)], 3)
    cpu = statistics.median(cost.cpu for (cost,) in costs)
    yield Goal("`check` with nothing changed, CPU seconds", cpu, 1.5)


def new(folder: Path) -> str:
    """A cache in which nothing is kept."""
    return tempfile.mkdtemp(dir=folder)


def memory(folder: Path) -> Goal:
    """The most that a build of 1,200 slides holds, from YAML to the file."""
    name = large.write_large_library(REPOSITORY, folder / "large", SIZES[-1])
    command = curriculum(
        "build", name, "--only", "deck", "--library", folder / "large", "--out", folder / "huge"
    )
    cost = spent([*command, "--as-of", TODAY])
    (deck,) = (folder / "huge").rglob("*.pptx")
    slides = large.slides_in(deck)
    assert slides >= SIZES[-1]
    detail = f"{slides} slides from YAML, {cost.cpu:.2f} s"
    return Goal("memory at 1,200 slides, MiB", cost.memory / MEBIBYTE, 120, detail)


def curriculum(*arguments: str | Path) -> list[str | Path]:
    """The command as it is installed."""
    return [Path(sys.executable).with_name("curriculum"), *arguments]


# --- drawing -------------------------------------------------------------------------------------


def drawing(deck: Deck, book: Book, handed: dict[str, Any]) -> Iterator[Goal]:
    """From a planned document to the bytes of the file, in this process."""
    themes = {
        "deck": marshal.dumps(pptx.compile_theme((plain.THEMES / "deck.pptx").read_bytes())),
        "book": marshal.dumps(docx.compile_theme((plain.THEMES / "book.docx").read_bytes())),
    }
    decks = in_turn(
        [
            lambda: timed(lambda: pptx.render(deck, marshal.loads(themes["deck"]))),
            lambda: timed(lambda: plain.draw_deck(handed["deck"], io.BytesIO())),
        ]
    )
    slides = len(deck.slides)
    yield Goal(f"drawing a deck of {slides} slides / plain", ratio(decks), 1 / 8, seconds(decks))
    books = in_turn(
        [
            lambda: timed(lambda: docx.render(book, marshal.loads(themes["book"]))),
            lambda: timed(lambda: plain.draw_book(handed["book"], io.BytesIO())),
        ]
    )
    yield Goal("drawing a handbook / plain", ratio(books), 1 / 12, seconds(books))


def measuring_share(course: Course) -> Goal:
    """Measuring text alone, of all that it takes to make a deck of a course."""
    theme = pptx.compile_theme((plain.THEMES / "deck.pptx").read_bytes())
    alone, whole = measuring.works(course, theme)
    costs = in_turn([lambda: timed(alone), lambda: timed(whole)])
    return Goal("measuring text / planning and drawing a deck", ratio(costs), 0.5, seconds(costs))


def growth(deck: Deck) -> Goal:
    """The exponent with which drawing grows from 50 to 1,200 slides: 1 is in proportion."""
    theme = pptx.compile_theme((plain.THEMES / "deck.pptx").read_bytes())
    decks = {size: repeated(deck, size) for size in SIZES}
    least = dict.fromkeys(SIZES, math.inf)
    for _ in range(ROUNDS):
        for size, each in decks.items():
            cost = timed(lambda each=each: pptx.render(each, theme))
            least[size] = min(least[size], cost.cpu)
    xs, ys = [math.log(size) for size in SIZES], [math.log(least[size]) for size in SIZES]
    detail = ", ".join(f"{size}: {least[size] * 1000:.0f} ms" for size in SIZES)
    return Goal("growth of drawing, 50 to 1,200 slides", slope(xs, ys), 1.05, detail)


def repeated(deck: Deck, size: int) -> Deck:
    """A deck of `size` slides: those of `deck` in turn, each kind as often at every size."""
    slides = sorted(deck.slides, key=lambda slide: hash_of(slide.id))
    made = [replace(slides[number % len(slides)], id=f"slide-{number}") for number in range(size)]
    return replace(deck, sections=(DeckSection("all", tuple(made)),))


def hash_of(name: str) -> int:
    """A number that scatters the slides, the same in every run."""
    return sum(ord(sign) * 31**place for place, sign in enumerate(name)) % 10007


def slope(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Of the straight line that fits best."""
    return statistics.linear_regression(xs, ys).slope


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(main())
