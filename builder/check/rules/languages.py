"""Whether a language file has every interface word, with the blanks that are filled in."""

from __future__ import annotations

import string
from collections.abc import Iterator

from builder.check.rule import Finding, rule
from builder.content import Language, Method
from builder.diagnostics import Severity, did_you_mean
from builder.labels import BLANKS, Label


@rule(Language, Severity.ERROR)
def missing_label(language: Language) -> Iterator[Finding]:
    """A language file lacks an interface word, or the printed name of a method.

    A document would mix two languages, or could not be built.

    Bad:   labels without `watch_for`
    Good:  watch_for: Watch for
    """
    missing = [str(each) for each in Label if each not in language.labels]
    if missing:
        message = f"the language `{language.id}` lacks the labels {_listed(missing)}"
        yield Finding(language.place, message, "translate them from curricula/languages/en.yaml")
    unnamed = [str(each) for each in Method if each not in language.methods]
    if unnamed:
        message = f"the language `{language.id}` does not name the methods {_listed(unnamed)}"
        yield Finding(language.place, message, "add them under `methods`")
    for name in language.labels:
        if name not in set(Label):
            yield Finding(
                language.place, f"`{name}` is no label", did_you_mean(name, [str(e) for e in Label])
            )


@rule(Language, Severity.ERROR)
def unknown_blank(language: Language) -> Iterator[Finding]:
    """A label has another blank than the one that is filled in, or a brace that stands alone.

    The blank would stay open on the slide, or the build would stop.

    Bad:   minutes: "{mins} min"
    Good:  minutes: "{minutes} min"
    """
    for label in Label:
        written = language.labels.get(label, "")
        try:
            blanks = {
                name for _, name, _, _ in string.Formatter().parse(written) if name is not None
            }
        except ValueError:
            yield Finding(language.place, f"the label `{label}` has a brace that stands alone")
            continue
        for name in sorted(blanks - set(BLANKS.get(label, ()))):
            known = ", ".join(f"{{{each}}}" for each in BLANKS.get(label, ())) or "no blanks"
            yield Finding(
                language.place, f"the label `{label}` has a blank `{{{name}}}`", f"it takes {known}"
            )


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{each}`" for each in names)
