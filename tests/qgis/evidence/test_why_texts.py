"""Sentences of why: every reason has one, names from data stay as they are, and days are told as people tell them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from ledgers import claim

from kachin_corridors.core.evidence.adoption import Judged, Reason
from kachin_corridors.core.words import ClaimKind, Origin
from kachin_corridors.reports.evidence.footnote import footnote
from kachin_corridors.reports.evidence.grades import grade_in_words
from kachin_corridors.reports.evidence.reasons import reason_in_words
from kachin_corridors.reports.evidence.why_text import last_report_sentence, recorded_of

OLD = claim(0, "junta {who}", "C4", "junta", statement="It holds {day}.")
NEW = claim(3, "KIA", "B2", "KIA", recorded_by="Ja Seng", recorded_at=date(2026, 11, 29), statement="Wrong town.")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_a_whole_sentence(reason):
    text = reason_in_words(Judged(OLD, False, reason, NEW))
    assert len(text.split()) > 3
    assert "{" not in text.replace("{who}", "").replace("{day}", "")
    # What has nothing that stands against it says so without an empty gap.
    alone = reason_in_words(Judged(OLD, False, reason))
    assert "None" not in alone


def test_the_sentence_of_the_issue():
    weak, strong = claim(1, "BNI", "C4", "junta"), claim(0, "DVB", "C3", "KIA")
    text = reason_in_words(Judged(weak, False, Reason.WEAKER, strong))
    assert text == "not adopted: C4 is weaker than the C3 that stands"


def test_a_withdrawal_says_who_when_and_why():
    back = replace(NEW, kind=ClaimKind.WITHDRAWAL)
    text = reason_in_words(Judged(OLD, False, Reason.WITHDRAWN, back))
    assert text == "withdrawn by Ja Seng on 2026-11-29: Wrong town."
    silent = replace(back, statement="", recorded_at=None)
    assert reason_in_words(Judged(OLD, False, Reason.WITHDRAWN, silent)) == (
        "withdrawn by Ja Seng on a day that is not known"
    )


def test_a_rumour_says_why_it_is_one():
    assert "no source" in reason_in_words(Judged(replace(OLD, source_id=""), False, Reason.RUMOUR))
    assert "graded C6" in reason_in_words(Judged(replace(OLD, credibility=6), False, Reason.RUMOUR))


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (date(2024, 11, 30), "Last report 2024-11-30, 286 days before this date: the news is old."),
        (date(2025, 6, 1), "Last report 2025-06-01, 103 days before this date: the news is ageing."),
        (date(2025, 9, 1), "Last report 2025-09-01, 11 days before this date."),
        (date(2025, 9, 11), "Last report 2025-09-11, the day before this date."),
        (date(2025, 9, 12), "Last report 2025-09-12, on this date."),
        (date(2025, 9, 15), "Last report 2025-09-15, 3 days after this date: it looks back."),
    ],
)
def test_how_long_ago_the_last_report_was(last, expected):
    assert last_report_sentence(last, date(2025, 9, 12)) == expected


def test_a_footnote_joins_claims_oldest_first_on_one_line():
    one = replace(
        OLD, publisher="MOI", url="https://example.org/a", date_said=date(2025, 9, 2), statement=" “It is\nours.” "
    )
    own = replace(NEW, publisher="DVB", url="", origin=Origin.ANALYST, statement="")
    assert footnote([own, one, own]) == (
        "junta {who}, “It is ours.”, MOI, 2025-09-02 (of 2025-09-01), https://example.org/a, graded C4; "
        "KIA, DVB, 2025-09-04, graded B2, recorded 2026-11-29 by Ja Seng."
    )
    assert footnote([]) == ""


def test_what_an_analyst_recorded_names_him():
    assert recorded_of(NEW) == ""
    assert recorded_of(replace(NEW, origin=Origin.ANALYST)) == "Recorded by Ja Seng 2026-11-29"
    assert (
        recorded_of(replace(NEW, origin=Origin.ANALYST, recorded_by="", recorded_at=None)) == "Recorded by an analyst"
    )


def test_the_admiralty_code_in_words():
    assert grade_in_words("B", 2) == "B2: usually reliable, probably true"
    assert grade_in_words("F", 6) == "F6: reliability cannot be judged, truth cannot be judged"
    assert grade_in_words("?", 0) == "?0"
