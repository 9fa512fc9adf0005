"""What the stages other than `check` find: the same teaching for the rules that have no function
of their own.
"""

from __future__ import annotations

READING = {
    "yaml": """A file cannot be read as YAML.

A tab, a missing quote or an indentation that does not fit hides the rest of the file.

Bad:   title: Rights: yours and mine
Good:  title: "Rights: yours and mine"
""",
    "unknown-field": """A field has a name that is not known where it stands.

A misspelt field would otherwise be passed over in silence, with all that is in it.

Bad:   metod: quiz
Good:  method: quiz
""",
    "missing-field": """A field that is needed is not there.

Bad:   an activity without `minutes`
Good:  minutes: {awareness: 20}
""",
    "wrong-value": """A value is none of those that are allowed here, or out of range.

Bad:   depth: basic
Good:  depth: awareness
""",
    "wrong-type": """A value is of another kind than the field needs.

Bad:   minutes: {awareness: 20 min}
Good:  minutes: {awareness: 20}
""",
    "wrong-text": """A text holds a brace or brackets that begin a reference which cannot be read.

A reference that nobody can follow would be printed as it stands.

Bad:   Call {Emergency Number}.
Good:  Call {emergency_number}.
""",
    "duplicate-key": """A field stands twice in the same place.

YAML would keep the last and lose the first without a word.

Bad:   title: A … title: B
Good:  title: A
""",
    "refused-template": """A theme's file is not opened, because of what it holds or is.

A template comes from somewhere else. One with macros, controls or embedded objects runs programs;
one that is attached or linked to other files fetches them; one with a document type, with names
that lead out of the archive or that unpacks to a flood was made to do harm; a locked or damaged one
cannot be read.

Bad:   deck: letterhead.pptm
Good:  the same saved as .pptx, without macros, links and passwords
""",
    "missing-file": """A file that `theme.yaml` names does not lie beside it.

Bad:   files: {deck: ../templates/deck.pptx}
Good:  files: {deck: deck.pptx}, and the file in the theme's folder
""",
    "unplaced-text": """A slide says something for which its layout has no place.

Nothing may vanish because a template lacks a placeholder: an edition that would lose text is not
written.

Bad:   a copy of the plain deck from whose layouts the footers were taken out
Good:  the footers left in, or the layouts left out, so that the builder makes its own
""",
    "duplicate-entry": """Two entries of one evidence file have the same id.

Bad:   two entries `forced-labour-2021`
Good:  `forced-labour-2021` and `forced-labour-2016`
""",
    "control-character": """A text holds a character that no PowerPoint or Word file can hold.

It mostly comes from copying out of a PDF.

Bad:   an invisible U+000B between two words
Good:  a space
""",
    "encoding": """A file is not saved as UTF-8.

Bad:   a file saved as Windows-1252
Good:  the same file saved as UTF-8
""",
    "file-too-large": """A file is larger than one megabyte.

Bad:   one file with all modules
Good:  a folder for each module
""",
    "unreadable-file": """A file cannot be opened.

Bad:   a file without read permission
Good:  a file that you can open in an editor
""",
    "id-and-name-differ": """The id in a file differs from the name of the file or folder.

Everything is found by its id, which is its name on disk.

Bad:   modules/first-contact/module.yaml with `id: contact`
Good:  modules/first-contact/module.yaml with `id: first-contact`
""",
    "unknown-curriculum": """A curriculum was asked for that the library does not have.

Bad:   curriculum build police
Good:  curriculum build police-frontline
""",
    "missing-value": """A module needs a value that the country pack does not have.

Nothing is taken over from another country, so there is nothing to print. A value that
exists and is not known yet is written with `value: null` and `status: unverified`.

Bad:   {recovery_period} in a module, and no such fact in the pack
Good:  {id: recovery_period, label: …, value: null, status: unverified, as_of: 2026-11-21}
""",
    "banned-method": """An activity has a method that its audience bans, and no usable alternative.

What works with judges can harm people at risk; the audience's profile has the last word.

Bad:   method: decision-cards, without `choice`, in a curriculum for people at risk
Good:  two activities with the same `choice`, one of them a pair discussion
""",
    "stale-evidence": """A text uses evidence that is superseded or must not be used.

An old figure outlives its refutation wherever it is repeated.

Bad:   {figure:forced-labour-2012}
Good:  {figure:forced-labour-2021}
""",
    "unchecked-evidence": """A text uses an entry whose publication still has to be checked.

Bad:   a figure that two pages give differently
Good:  the same figure after somebody has read it in the publication
""",
    "no-figure": """`{figure:…}` names an entry of the register that gives no figure.

Bad:   {figure:samhsa-principles}
Good:  [@samhsa-principles]
""",
    "unverified-figure": """A text prints a figure that was read in no published page.

Bad:   {figure:…} of an entry with `status: unverified`
Good:  the entry with its page, `status: sourced`
""",
    "day-overrun": """The activities of a curriculum take longer than its days.

Facilitators would have to drop something on the day, and it is the debrief that goes.

Bad:   260 minutes of activities in a day of 240
Good:  a later end, another day, or a module at a lower depth
""",
    "overfull-slide": """A slide holds more text than its place, even in its smallest size.

What runs over the edge is not read by anybody; below 18 points nobody in the back row reads at all.

Bad:   a quotation of 120 words on one slide
Good:  the same quotation on two slides, or a sentence of it
""",
    "conversion": """LibreOffice did not make a PDF of a file.

It may be busy, broken, or not completely installed; it is needed for pictures and PDFs only.

Bad:   curriculum build --pdf with a LibreOffice that cannot start
Good:  curriculum doctor, then the same again
""",
    "unused-allowance": """An exception is written beside a line that does not need it.

It would hide the next fault there; or its kind is none that the rule takes.

Bad:   # allow term-to-weigh: we like the word
Good:  # allow term-to-weigh statute: the Modern Slavery Act 2015
""",
    "edited-file": """A file was changed by hand since it was built, and is left as it is.

A trainer's work is never overwritten.

Bad:   building over the edited deck
Good:  curriculum build --force, which keeps the edited one beside the new one
""",
}
