"""What the group does: an activity, its method, its minutes and its steps."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from builder.content.parts import Depth, Id, Item, Markup, Minutes, Node, Texts
from builder.content.slides import DiscussionSlide, Slide


class Method(StrEnum):
    """How an activity is run. What must never be run (re-enacting abuse, personal experience in
    plenary) is no method.
    """

    SHORT_LECTURE = "short-lecture"
    PLENARY_DISCUSSION = "plenary-discussion"
    PAIR_DISCUSSION = "pair-discussion"
    GROUP_WORK = "group-work"
    QUIZ = "quiz"
    CARD_SORT = "card-sort"
    CASE_STUDY = "case-study"
    DECISION_CARDS = "decision-cards"
    TABLE_TOP = "table-top"
    COMMUNICATION_TRIOS = "communication-trios"
    SKILLS_DRILL = "skills-drill"
    ROLE_PLAY_OF_OFFICIALS = "role-play-of-officials"
    MOCK_TRIAL = "mock-trial"
    SIMULATION_WITH_ACTORS = "simulation-with-actors"
    WORLD_CAFE = "world-cafe"
    GALLERY_WALK = "gallery-walk"
    PROBLEM_TREE = "problem-tree"
    MAPPING = "mapping"
    REWRITE = "rewrite"
    CHECKLIST_BUILD = "checklist-build"
    MICRO_TEACHING = "micro-teaching"
    DEMONSTRATION = "demonstration"
    SURVIVOR_EXPERT_SESSION = "survivor-expert-session"
    FILM = "film"
    INDIVIDUAL_REFLECTION = "individual-reflection"
    ACTION_PLANNING = "action-planning"
    ENERGISER = "energiser"
    GROUNDING = "grounding"
    REVIEW = "review"


class FacilitatorNotes(Node):
    """What the facilitator says, asks, does and watches for, and the answers that can be
    expected.
    """

    say: Texts = ()
    ask: Texts = ()
    expect: Texts = ()
    do: Texts = ()
    watch_for: Texts = ()


class Step(FacilitatorNotes, Item):
    """One step of an activity, with the slide that is on the screen meanwhile."""

    slide: Slide | None = None

    @property
    def prompts(self) -> Texts:
        """What helps when the room is silent after the question on the slide."""
        return self.slide.prompts if isinstance(self.slide, DiscussionSlide) else ()


class MinutesByDepth(Node):
    """How long an activity takes at each depth; a depth that is left out does not run it."""

    awareness: Minutes | None = None
    working: Minutes | None = None
    specialist: Minutes | None = None

    def at(self, depth: Depth) -> int | None:
        """The minutes at `depth`, or None where the activity does not run."""
        return {
            Depth.AWARENESS: self.awareness,
            Depth.WORKING: self.working,
            Depth.SPECIALIST: self.specialist,
        }[depth]


class Activity(Item):
    """What the group does; activities with the same `choice` are alternatives, of which an
    edition runs one.
    """

    title: Markup
    method: Method
    choice: Id | None = None
    objectives: tuple[Id, ...] = ()
    minutes: MinutesByDepth
    group_size: Markup | None = None
    materials: Texts = ()
    task: Annotated[Texts, Field(max_length=5)] = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    debrief: Texts = ()
    online: Markup | None = None
    low_literacy: Markup | None = None
