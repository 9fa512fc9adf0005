"""Whether a module teaches what it promises: practice, assessment, debrief, notes and time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from builder.check.rule import Finding, rule
from builder.content import Activity, Depth, Method, Module
from builder.diagnostics import Severity

LONGEST_LECTURE = 15
IN_GROUPS = frozenset(Method) - {
    Method.SHORT_LECTURE,
    Method.INDIVIDUAL_REFLECTION,
    Method.ENERGISER,
    Method.GROUNDING,
    Method.REVIEW,
    Method.ACTION_PLANNING,
    Method.DEMONSTRATION,
    Method.PLENARY_DISCUSSION,
    Method.QUIZ,
    Method.PAIR_DISCUSSION,
}
VAGUE = frozenset(
    ("know", "understand", "appreciate", "learn", "realise", "believe", "feel", "grasp", "see")
)


@rule(Module, Severity.ERROR)
def objective_without_practice(module: Module) -> Iterator[Finding]:
    """A learning objective is practised by no activity at a depth that teaches it.

    People learn what they do; a lecture alone changes little.

    Bad:   an objective that only a short lecture names
    Good:  an objective that a card sort or a skills drill names as well
    """
    for depth in Depth:
        practised = {
            name
            for each in _run(module, depth)
            if each.method is not Method.SHORT_LECTURE
            for name in each.objectives
        }
        for objective in module.objectives:
            if objective.depth is depth and objective.id not in practised:
                message = f"no activity at depth `{depth}` practises the objective `{objective.id}`"
                yield Finding(
                    objective.place, message, "name it in the `objectives` of an activity"
                )


@rule(Module, Severity.ERROR)
def objective_without_assessment(module: Module) -> Iterator[Finding]:
    """A learning objective has no assessment item at the depth that teaches it.

    Nobody could say whether it was reached.

    Bad:   objectives [a, b], assessment items for a only
    Good:  at least one item for each
    """
    for objective in module.objectives:
        items = [each for each in module.assessment if each.objective == objective.id]
        if not any(objective.depth.reaches(each.depth) for each in items):
            message = f"no assessment item tests the objective `{objective.id}`"
            yield Finding(objective.place, message, f"add one with `objective: {objective.id}`")


@rule(Module, Severity.WARNING)
def missing_debrief(module: Module) -> Iterator[Finding]:
    """Group work is not followed by a debrief.

    Participants learn from an exercise when they talk over what happened in it; after heavy
    content it is also how they leave it behind.

    Bad:   method: card-sort, without debrief
    Good:  debrief: [What did you notice?, What will you do differently?]
    """
    for activity in module.activities:
        if activity.method in IN_GROUPS and not activity.debrief:
            yield Finding(activity.place, f"`{activity.id}` is done in groups and has no debrief")


@rule(Module, Severity.WARNING)
def long_lecture(module: Module) -> Iterator[Finding]:
    """A short lecture lasts longer than 15 minutes.

    Attention is gone by then; the group needs something to do.

    Bad:   method: short-lecture, minutes: {working: 30}
    Good:  two lectures of 15 minutes with a pair discussion between them
    """
    for activity in module.activities:
        longest = max(activity.minutes.at(depth) or 0 for depth in Depth)
        if activity.method is Method.SHORT_LECTURE and longest > LONGEST_LECTURE:
            yield Finding(
                activity.minutes.place, f"the lecture `{activity.id}` lasts {longest} minutes"
            )


@rule(Module, Severity.WARNING)
def empty_notes(module: Module) -> Iterator[Finding]:
    """A step shows a slide and gives the facilitator nothing to say, ask or do.

    The handbook and the notes page would be empty when the facilitator looks for help.

    Bad:   - {id: map, slide: {…}}
    Good:  - {id: map, slide: {…}, say: [This map shows …]}
    """
    for activity in module.activities:
        for step in activity.steps:
            if step.slide and not (step.say or step.ask or step.do):
                yield Finding(step.place, f"the step `{step.id}` has a slide and no notes")


@rule(Module, Severity.WARNING)
def vague_verb(module: Module) -> Iterator[Finding]:
    """A learning objective begins with a verb that nobody can observe.

    "Understand" cannot be practised or tested; "explain" can (IFRC, guidance on learning
    objectives).

    Bad:   text: Understand the three elements
    Good:  text: Explain the three elements in two sentences
    """
    for objective in module.objectives:
        words = str(objective.text).lower().split()
        if words[0] in VAGUE or words[:3] == ["be", "aware", "of"]:
            yield Finding(
                objective.text.place, f"`{words[0]}` cannot be observed", "list, explain, apply …"
            )


@rule(Module, Severity.ERROR)
def unequal_alternatives(module: Module) -> Iterator[Finding]:
    """Activities of the same `choice` differ in minutes, in objectives or not in method.

    An audience gets one of them: the day must be as long and the objective reached with each.

    Bad:   choice: sort-cases, minutes 20 and minutes 35
    Good:  choice: sort-cases, both 20 minutes and objective `classify`, methods card-sort and quiz
    """
    choices: dict[str, list[Activity]] = defaultdict(list)
    for activity in module.activities:
        if activity.choice:
            choices[activity.choice].append(activity)
    for name, activities in choices.items():
        first = activities[0]
        for other in activities[1:]:
            if [other.minutes.at(d) for d in Depth] != [first.minutes.at(d) for d in Depth]:
                yield Finding(
                    other.minutes.place,
                    f"`{other.id}` and `{first.id}` of `{name}` differ in minutes",
                )
            if set(other.objectives) != set(first.objectives):
                yield Finding(
                    other.place, f"`{other.id}` and `{first.id}` of `{name}` differ in objectives"
                )


@rule(Module, Severity.ERROR)
def incomplete_content_note(module: Module) -> Iterator[Finding]:
    """A module that mentions abuse lacks a content note, or grounding after heavy content.

    People in the room may have lived what is spoken of; they need to know before, and to land
    after.

    Bad:   content_note: {level: 2}
    Good:  content_note: {level: 2, text: The next part …, grounding: Feet on the floor …}
    """
    note = module.content_note
    if note.level >= 1 and note.text is None:
        yield Finding(
            note.place, "the content note has no text", "say what is coming and how to opt out"
        )
    if note.level >= 2 and note.grounding is None:
        yield Finding(
            note.place, "the content note has no grounding", "add a minute of grounding for after"
        )


@rule(Module, Severity.ERROR)
def unknown_answer(module: Module) -> Iterator[Finding]:
    """The answer of an assessment item is none of its options.

    The answer key would lead facilitators astray.

    Bad:   options a and b, answer: [c]
    Good:  options a and b, answer: [b]
    """
    for item in module.assessment:
        known = {each.id for each in item.options}
        for answer in item.answer:
            if known and str(answer) not in known:
                yield Finding(
                    item.place, f"the answer `{answer}` of `{item.id}` is none of its options"
                )


def _run(module: Module, depth: Depth) -> list[Activity]:
    return [each for each in module.activities if each.minutes.at(depth)]
