"""Valid nouns for tests: every argument is optional, and a test names only what it is about."""

from __future__ import annotations

from examples.countries import UNREAD as UNREAD
from examples.countries import a_contact as a_contact
from examples.countries import a_country as a_country
from examples.countries import a_definition as a_definition
from examples.countries import a_fact as a_fact
from examples.countries import checked_by_a_person as checked_by_a_person
from examples.courses import EDITION as EDITION
from examples.courses import TODAY as TODAY
from examples.courses import a_course as a_course
from examples.courses import documents as documents
from examples.courses import resolved as resolved
from examples.courses import texts_in as texts_in
from examples.curricula import a_curriculum as a_curriculum
from examples.curricula import a_day as a_day
from examples.curricula import an_audience as an_audience
from examples.languages import a_language as a_language
from examples.languages import a_term as a_term
from examples.languages import labels as labels
from examples.libraries import a_library as a_library
from examples.libraries import an_entry as an_entry
from examples.modules import a_module as a_module
from examples.modules import a_step as a_step
from examples.modules import an_activity as an_activity
from examples.modules import an_item as an_item
