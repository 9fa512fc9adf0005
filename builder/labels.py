"""The interface words that every language file gives; those with `{…}` are filled in when they
are printed.
"""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """Keys of `labels` in a language file, in the order in which they are met."""

    # names of files' parts
    DECK = "deck"
    HANDBOOK = "handbook"
    EDITION = "edition"
    COUNTRY = "country"
    LANGUAGE = "language"
    AUDIENCE = "audience"
    DURATION = "duration"
    FACTS_READ = "facts_read"
    DRAFT_NOTICE = "draft_notice"
    RELEASE_NOTICE = "release_notice"
    LICENCE = "licence"
    PAGE_OF = "page_of"
    LINK_WITHIN = "link_within"
    # time
    MINUTES = "minutes"
    HOURS_AND_MINUTES = "hours_and_minutes"
    HOURS = "hours"
    DAY = "day"
    TIME = "time"
    BREAK = "break"
    LUNCH = "lunch"
    # the deck
    OPENING = "opening"
    CLOSING = "closing"
    AGENDA = "agenda"
    AGENDA_ALT = "agenda_alt"
    MODULE = "module"
    ACTIVITY = "activity"
    YOU_WILL_BE_ABLE_TO = "you_will_be_able_to"
    YOU_WILL_ALSO_BE_ABLE_TO = "you_will_also_be_able_to"
    BEFORE_WE_BEGIN = "before_we_begin"
    TAKE_A_MINUTE = "take_a_minute"
    KEY_MESSAGES = "key_messages"
    DEBRIEF_OF = "debrief_of"
    SUPPORT_NOW = "support_now"
    SUPPORT_AFTER = "support_after"
    CODE_ALT = "code_alt"
    HOURS_UNKNOWN = "hours_unknown"
    CHECK_NUMBERS = "check_numbers"
    NOT_VERIFIED = "not_verified"
    NONE_HERE = "none_here"
    DOES_NOT_APPLY = "does_not_apply"
    ROLE_EMERGENCY = "role_emergency"
    ROLE_SUPPORT = "role_support"
    ROLE_CHILD = "role_child"
    ROLE_REFERRAL = "role_referral"
    ROLE_REPORTING = "role_reporting"
    CONTINUED = "continued"
    REFERENCES = "references"
    SOURCE = "source"
    SOURCES_BY_NUMBER = "sources_by_number"
    DOES_NOT_SHOW = "does_not_show"
    COMPOSITE = "composite"
    RESTRICTED = "restricted"
    METHOD = "method"
    GROUPS = "groups"
    MATERIALS = "materials"
    # facilitator notes
    SAY = "say"
    ASK = "ask"
    DO = "do"
    WATCH_FOR = "watch_for"
    PROMPTS = "prompts"
    EXPECT = "expect"
    NOTES_TITLE = "notes_title"
    NOTES_SECTION = "notes_section"
    NOTES_OBJECTIVES = "notes_objectives"
    NOTES_CONTENT_NOTE = "notes_content_note"
    NOTES_GROUNDING = "notes_grounding"
    NOTES_KEY_MESSAGES = "notes_key_messages"
    NOTES_AGENDA = "notes_agenda"
    NOTES_CONTACTS = "notes_contacts"
    NOTES_REFERENCES = "notes_references"
    NOTES_DEBRIEF = "notes_debrief"
    NOTES_ACTIVITY = "notes_activity"
    # the handbook
    CONTENTS = "contents"
    HOW_TO_USE = "how_to_use"
    SAFETY_PLAN = "safety_plan"
    COUNTRY_SAFETY = "country_safety"
    SUPPORT_PERSON = "support_person"
    SUPPORT_PERSON_ROW = "support_person_row"
    PARTICIPANTS = "participants"
    WHO_THEY_ARE = "who_they_are"
    PRIOR_KNOWLEDGE = "prior_knowledge"
    OUTCOMES = "outcomes"
    METHODS_SUIT = "methods_suit"
    METHODS_BANNED = "methods_banned"
    HARMFUL = "harmful"
    SAFEGUARDS = "safeguards"
    GROUP_SIZE = "group_size"
    PACE = "pace"
    TONE = "tone"
    FACILITATORS = "facilitators"
    AGENDA_TITLE = "agenda_title"
    AGENDA_CAPTION = "agenda_caption"
    PURPOSE = "purpose"
    SKIP_WHEN = "skip_when"
    OBJECTIVES = "objectives"
    PREPARATION = "preparation"
    BOUNDARIES = "boundaries"
    DEPTH = "depth"
    DEPTH_AWARENESS = "depth_awareness"
    DEPTH_WORKING = "depth_working"
    DEPTH_SPECIALIST = "depth_specialist"
    TABLE_CAPTION = "table_caption"
    OVERVIEW_CAPTION = "overview_caption"
    OVERVIEW_ALT = "overview_alt"
    SLIDES_USED = "slides_used"
    TASK = "task"
    STEP = "step"
    ON_SCREEN = "on_screen"
    SPOKEN = "spoken"
    SCRIPT_ALT = "script_alt"
    DEBRIEF = "debrief"
    ONLINE = "online"
    LOW_LITERACY = "low_literacy"
    HARD_QUESTIONS = "hard_questions"
    KEY_MESSAGES_SECTION = "key_messages_section"
    BRIDGE = "bridge"
    SOURCES = "sources"
    CONTENT_NOTE = "content_note"
    GROUNDING = "grounding"
    COVERAGE = "coverage"
    COVERAGE_ALT = "coverage_alt"
    COVERAGE_INTRO = "coverage_intro"
    OBJECTIVE = "objective"
    PRACTISED_IN = "practised_in"
    TESTED_BY = "tested_by"
    ASSESSMENT = "assessment"
    ASSESSMENT_INTRO = "assessment_intro"
    NUMBER_SIGN = "number_sign"
    TEST_PAPER = "test_paper"
    TEST_CODE = "test_code"
    TEST_WHEN = "test_when"
    ANSWER_KEY = "answer_key"
    ANSWER = "answer"
    WRITE_ANSWER = "write_answer"
    RATIONALE = "rationale"
    HANDOUTS = "handouts"
    HANDOUTS_INTRO = "handouts_intro"
    HANDOUT = "handout"
    HANDOUT_USED_IN = "handout_used_in"
    ON_PAGE = "on_page"
    ANNEX = "annex"
    LAW = "law"
    REFERRAL = "referral"
    CONTEXT = "context"
    CONTACTS = "contacts"
    DEFINITIONS = "definitions"
    DEFINITION_SCOPE = "definition_scope"
    DEFINITION_MEANS_ADULT = "definition_means_adult"
    DEFINITION_MEANS_CHILD = "definition_means_child"
    DEFINITION_CONSENT = "definition_consent"
    DEFINITION_MOVEMENT = "definition_movement"
    DEFINITION_DIFFERS = "definition_differs"
    ANSWER_YES = "answer_yes"
    ANSWER_NO = "answer_no"
    ANSWER_UNCLEAR = "answer_unclear"
    VALID_FROM = "valid_from"
    TRAINER_NOTES = "trainer_notes"
    PACK_SOURCES = "pack_sources"
    WHAT = "what"
    VALUE = "value"
    STATUS = "status"
    STATUS_AND_SOURCES = "status_and_sources"
    STATUS_VERIFIED = "status_verified"
    STATUS_SOURCED = "status_sourced"
    STATUS_UNVERIFIED = "status_unverified"
    UNKNOWN = "unknown"
    GLOSSARY = "glossary"
    TO_CHECK = "to_check"
    TO_CHECK_INTRO = "to_check_intro"
    TO_CHECK_CONTACTS = "to_check_contacts"
    TO_CHECK_FACTS = "to_check_facts"
    TO_CHECK_EVIDENCE = "to_check_evidence"
    TO_CHECK_ALT = "to_check_alt"
    KNOWN = "known"
    USED_IN = "used_in"
    CHECKED_BY = "checked_by"
    IN_ANNEX = "in_annex"
    READ_AS_UNVERIFIED = "read_as_unverified"
    SLIDE_NUMBER = "slide_number"
    SLIDE_SHOWS = "slide_shows"


BLANKS: dict[Label, tuple[str, ...]] = {
    Label.FACTS_READ: ("days",),
    Label.PAGE_OF: ("page", "pages"),
    Label.ON_PAGE: ("page",),
    Label.MINUTES: ("minutes",),
    Label.HOURS_AND_MINUTES: ("hours", "minutes"),
    Label.HOURS: ("hours",),
    Label.DAY: ("number",),
    Label.AGENDA: ("day",),
    Label.AGENDA_ALT: ("day",),
    Label.YOU_WILL_BE_ABLE_TO: ("module", "part"),
    Label.YOU_WILL_ALSO_BE_ABLE_TO: ("module", "part"),
    Label.BEFORE_WE_BEGIN: ("module",),
    Label.TAKE_A_MINUTE: ("module",),
    Label.KEY_MESSAGES: ("module",),
    Label.DEBRIEF_OF: ("activity",),
    Label.CODE_ALT: ("number",),
    Label.NOT_VERIFIED: ("name", "country"),
    Label.NONE_HERE: ("name", "country"),
    Label.DOES_NOT_APPLY: ("name", "country"),
    Label.CONTINUED: ("title", "part", "parts"),
    Label.SOURCE: ("sources",),
    Label.SOURCES_BY_NUMBER: ("numbers",),
    Label.RESTRICTED: ("audience",),
    Label.AGENDA_CAPTION: ("day",),
    Label.TABLE_CAPTION: ("number", "caption"),
    Label.OVERVIEW_CAPTION: ("module",),
    Label.STEP: ("number",),
    Label.SCRIPT_ALT: ("activity",),
    Label.SLIDE_NUMBER: ("number",),
    Label.SLIDE_SHOWS: ("number", "title"),
    Label.ANNEX: ("country",),
    Label.VALID_FROM: ("day",),
    Label.COUNTRY_SAFETY: ("country",),
    Label.UNKNOWN: ("country",),
    Label.READ_AS_UNVERIFIED: ("value",),
}
"""The blanks of the labels that have any, by the names under which they are filled."""
