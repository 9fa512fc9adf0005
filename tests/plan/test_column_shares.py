"""Shares of columns: short words leave the room to sentences."""

from __future__ import annotations

from builder.document import Runs
from builder.plan.column_shares import column_shares
from builder.text import Run

SENTENCE = "Only listed organisations can refer, such as the police and local authorities, here."


def says(*texts: str) -> list[Runs]:
    return [(Run(each),) for each in texts]


def share_of_first(*rows: tuple[str, ...]) -> float:
    shares = column_shares(says("Who", "What"), [says(*row) for row in rows])
    return shares[0] / sum(shares)


def test_cells_that_fit_on_a_line_make_columns_as_wide_as_they_are() -> None:
    assert 0.45 < share_of_first(("Police", "Safety")) < 0.55
    assert share_of_first(("Police", "Safety and a place to sleep")) < 0.3


def test_a_label_beside_sentences_keeps_one_line_and_no_more() -> None:
    rows = [("Referral mechanism", SENTENCE)] * 5

    assert 0.18 < share_of_first(*rows) < 0.26


def test_the_longest_word_of_a_column_is_never_broken() -> None:
    rows = [("Responsibilities", " ".join([SENTENCE] * 3))] * 5

    assert share_of_first(*rows) > 0.14


def test_two_columns_of_sentences_share_alike() -> None:
    assert 0.4 < share_of_first((SENTENCE, SENTENCE), (SENTENCE, SENTENCE)) < 0.6
