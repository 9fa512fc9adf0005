"""What people will see, before any format: a `Deck` of slides and a `Book` of sections.

Handbook, run sheet and test are all books: a new document is a new planner, a new format a new
renderer. Blocks are closed unions, so that the type checker lists every renderer that a new kind
must reach.
"""

from __future__ import annotations

from builder.document.blocks import BookBlock as BookBlock
from builder.document.blocks import Bullets as Bullets
from builder.document.blocks import Callout as Callout
from builder.document.blocks import CalloutKind as CalloutKind
from builder.document.blocks import Contents as Contents
from builder.document.blocks import Question as Question
from builder.document.blocks import Script as Script
from builder.document.blocks import ScriptStep as ScriptStep
from builder.document.blocks import SlideView as SlideView
from builder.document.blocks import Steps as Steps
from builder.document.blocks import WriteIn as WriteIn
from builder.document.book import UNFINISHED as UNFINISHED
from builder.document.book import Book as Book
from builder.document.book import Cover as Cover
from builder.document.book import Finish as Finish
from builder.document.book import Section as Section
from builder.document.deck import Deck as Deck
from builder.document.deck import DeckSection as DeckSection
from builder.document.deck import Filled as Filled
from builder.document.deck import Slide as Slide
from builder.document.graphics import Card as Card
from builder.document.graphics import Cards as Cards
from builder.document.graphics import Chart as Chart
from builder.document.graphics import Drawing as Drawing
from builder.document.graphics import DrawingPart as DrawingPart
from builder.document.graphics import Graphic as Graphic
from builder.document.graphics import Table as Table
from builder.document.graphics import TableColumn as TableColumn
from builder.document.layouts import PLACEHOLDERS as PLACEHOLDERS
from builder.document.layouts import Layout as Layout
from builder.document.parts import Meta as Meta
from builder.document.parts import Paragraph as Paragraph
from builder.document.parts import ParagraphKind as ParagraphKind
from builder.document.parts import Runs as Runs
from builder.document.rooms import Room as Room
from builder.document.rooms import Rooms as Rooms
from builder.document.rooms import Setting as Setting

Document = Deck | Book
