"""An activity in, its script out: each step beside the slide that is on the screen meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, takewhile

from builder.content import Activity, Step, Texts
from builder.course import Course, TaughtModule
from builder.document import Callout, CalloutKind, Deck, Script, ScriptStep, Slide
from builder.labels import Label
from builder.plan.slide_view import charts_of, slide_view
from builder.plan.words import plain, text_of, word
from builder.text import Text

Shown = Mapping[str, tuple[int, Slide]]
"""The slides of the deck by id, each with its number."""
OnScreen = Sequence[tuple[int, Slide]]
"""A slide and those on which it goes on."""

CALLOUTS = (
    (CalloutKind.DO, Label.DO, "do"),
    (CalloutKind.SAY, Label.SAY, "say"),
    (CalloutKind.ASK, Label.ASK, "ask"),
    (CalloutKind.EXPECT, Label.EXPECT, "expect"),
    (CalloutKind.WATCH_FOR, Label.WATCH_FOR, "watch_for"),
)


def shown_slides(deck: Deck) -> Shown:
    """The slides of `deck`, to be found by id."""
    return {slide.id: (number, slide) for number, slide in enumerate(deck.slides, 1)}


def script(course: Course, taught: TaughtModule, activity: Activity, shown: Shown) -> Script:
    """The steps of `activity` and its debrief."""
    steps = tuple(_steps(course, taught, activity, shown))
    heads = (word(course, Label.ON_SCREEN), word(course, Label.SPOKEN))
    alt = word(course, Label.SCRIPT_ALT, activity=text_of(activity.title.runs))
    return Script(*heads, steps, alt)


def _steps(
    course: Course, taught: TaughtModule, activity: Activity, shown: Shown
) -> Iterator[ScriptStep]:
    """The task is on the screen from the first step that has no slide of its own, or else before
    all steps, as in the deck. It is given in words, as are the questions of the debrief.
    """
    prefix = f"{taught.module.id}/"
    task = _worded(course, _on_screen(f"{prefix}{activity.id}-task", shown), activity.task)
    if task and all(step.slide for step in activity.steps):
        label = word(course, Label.TASK)
        yield ScriptStep(task.caption, blocks=(Callout(CalloutKind.NOTE, label, task.task),))
        task = None
    for number, step in enumerate(activity.steps, 1):
        title = plain(word(course, Label.STEP, number=number))
        callouts = tuple(_callouts(course, step))
        if step.slide:
            screen = _on_screen(f"{prefix}{step.slide.id}", shown)
            yield _pictured(course, ScriptStep(title, blocks=callouts), screen)
        else:
            yield replace(task or ScriptStep(()), title=title, blocks=callouts)
            task = None
    if activity.debrief:
        on_screen = _on_screen(f"{prefix}{activity.id}-debrief", shown)
        asked = _callout(course, CalloutKind.ASK, Label.ASK, activity.debrief)
        debrief = _worded(course, on_screen, ()) or ScriptStep(())
        yield replace(debrief, title=plain(word(course, Label.DEBRIEF)), blocks=(asked,))


def slides_used(taught: TaughtModule, activity: Activity, shown: Shown) -> str:
    """The numbers of the first and the last slide of `activity`."""
    ids = [
        f"{activity.id}-task",
        *(step.slide.id for step in activity.steps if step.slide),
        f"{activity.id}-debrief",
    ]
    used = [_on_screen(f"{taught.module.id}/{each}", shown) for each in ids]
    return _span(sorted(number for screen in used for number, _ in screen))


def _on_screen(slide: str, shown: Shown) -> OnScreen:
    """The slide with that id, and those on which it goes on (`builder.plan.fit` names them so)."""
    names = (slide, *(f"{slide}--{part}" for part in takewhile(_goes_on(slide, shown), count(2))))
    return tuple(shown[each] for each in names if each in shown)


def _goes_on(slide: str, shown: Shown) -> Callable[[int], bool]:
    return lambda part: f"{slide}--{part}" in shown


def _pictured(course: Course, step: ScriptStep, screen: OnScreen) -> ScriptStep:
    """`step` with its slides, and the charts on them."""
    if not screen:
        return step
    slides = tuple(slide for _, slide in screen)
    numbers = _span([number for number, _ in screen])
    said = word(course, Label.SLIDE_SHOWS, number=numbers, title=text_of(slides[0].title))
    views = tuple(slide_view(each) for each in slides)
    return replace(
        step, caption=plain(said), views=views, blocks=(*charts_of(slides), *step.blocks)
    )


def _worded(course: Course, screen: OnScreen, task: Texts) -> ScriptStep | None:
    """A step during which a slide is on the screen whose words are in the script."""
    if not screen:
        return None
    numbers = _span([number for number, _ in screen])
    caption = plain(word(course, Label.SLIDE_NUMBER, number=numbers))
    return ScriptStep((), caption, task=tuple(each.runs for each in task))


def _span(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


def _callouts(course: Course, step: Step) -> Iterator[Callout]:
    for kind, label, name in CALLOUTS:
        texts: tuple[Text, ...] = getattr(step, name)
        callout = _callout(course, kind, label, texts)
        if kind is CalloutKind.ASK:
            callout = _with_prompts(course, callout, step.prompts)
        if callout.items:
            yield callout


def _with_prompts(course: Course, asked: Callout, prompts: tuple[Text, ...]) -> Callout:
    """In the box of the questions, what to ask when nobody answers."""
    items = tuple(each.runs for each in prompts)
    if not items:
        return asked
    label = word(course, Label.PROMPTS)
    if not asked.items:
        return replace(asked, label=label, items=items)
    first = (*plain(f"{label}: ", bold=True), *items[0])
    return replace(asked, items=(*asked.items, first, *items[1:]))


def _callout(course: Course, kind: CalloutKind, label: Label, texts: Iterable[Text]) -> Callout:
    return Callout(kind, word(course, label), tuple(each.runs for each in texts))
