"""What authors write: the nouns of a `Library`, each with its place in a YAML file.

Frozen pydantic models; one definition gives validation, types and the JSON Schema for editors.
Every item of a list has an `id`: replacements, citations, slide ids and differences between
builds hang on it.
"""

from __future__ import annotations

from builder.content.activity import Activity as Activity
from builder.content.activity import FacilitatorNotes as FacilitatorNotes
from builder.content.activity import Method as Method
from builder.content.activity import MinutesByDepth as MinutesByDepth
from builder.content.activity import Step as Step
from builder.content.audience import Audience as Audience
from builder.content.audience import MethodAdvice as MethodAdvice
from builder.content.changes import Change as Change
from builder.content.checked import Checked as Checked
from builder.content.checked import Status as Status
from builder.content.checked import Verification as Verification
from builder.content.country import Absence as Absence
from builder.content.country import Answer as Answer
from builder.content.country import Contact as Contact
from builder.content.country import ContactRole as ContactRole
from builder.content.country import Country as Country
from builder.content.country import CountrySource as CountrySource
from builder.content.country import Definition as Definition
from builder.content.country import Fact as Fact
from builder.content.curriculum import Break as Break
from builder.content.curriculum import Clock as Clock
from builder.content.curriculum import Curriculum as Curriculum
from builder.content.curriculum import DayPlan as DayPlan
from builder.content.curriculum import ModuleChoice as ModuleChoice
from builder.content.evidence import DataPoint as DataPoint
from builder.content.evidence import Evidence as Evidence
from builder.content.evidence import EvidenceFile as EvidenceFile
from builder.content.evidence import EvidenceKind as EvidenceKind
from builder.content.evidence import EvidenceUse as EvidenceUse
from builder.content.evidence import Series as Series
from builder.content.handouts import Handout as Handout
from builder.content.handouts import HandoutBlock as HandoutBlock
from builder.content.language import GlossaryEntry as GlossaryEntry
from builder.content.language import GuidancePage as GuidancePage
from builder.content.language import Language as Language
from builder.content.language import TermException as TermException
from builder.content.language import TermSeverity as TermSeverity
from builder.content.language import TermToAvoid as TermToAvoid
from builder.content.library import Allowance as Allowance
from builder.content.library import Edition as Edition
from builder.content.library import Library as Library
from builder.content.library import Organisation as Organisation
from builder.content.module import AssessmentItem as AssessmentItem
from builder.content.module import ContentNote as ContentNote
from builder.content.module import HardQuestion as HardQuestion
from builder.content.module import KeyMessage as KeyMessage
from builder.content.module import LearningObjective as LearningObjective
from builder.content.module import Module as Module
from builder.content.module import Option as Option
from builder.content.parts import Condition as Condition
from builder.content.parts import Date as Date
from builder.content.parts import Depth as Depth
from builder.content.parts import Id as Id
from builder.content.parts import Item as Item
from builder.content.parts import Markup as Markup
from builder.content.parts import Minutes as Minutes
from builder.content.parts import Node as Node
from builder.content.parts import Plain as Plain
from builder.content.parts import Texts as Texts
from builder.content.parts import walk as walk
from builder.content.slides import BigNumberSlide as BigNumberSlide
from builder.content.slides import CaseSlide as CaseSlide
from builder.content.slides import ChartKind as ChartKind
from builder.content.slides import ChartSlide as ChartSlide
from builder.content.slides import Column as Column
from builder.content.slides import ContentSlide as ContentSlide
from builder.content.slides import DiscussionSlide as DiscussionSlide
from builder.content.slides import FigureKind as FigureKind
from builder.content.slides import FigurePart as FigurePart
from builder.content.slides import FigureSlide as FigureSlide
from builder.content.slides import QuotationSlide as QuotationSlide
from builder.content.slides import Slide as Slide
from builder.content.slides import SlideNode as SlideNode
from builder.content.slides import TableSlide as TableSlide
from builder.content.slides import TwoColumnsSlide as TwoColumnsSlide
