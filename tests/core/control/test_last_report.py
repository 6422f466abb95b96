"""Which claims are news of a status: docs/data.md, "How news ages"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from any_ledgers import claims, corrected_ledgers, days_from_the_first_report
from hypothesis import given
from hypothesis import strategies as st
from ledgers import FIRST, claim, on, rumour

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.freshness import last_report, report_day
from kachin_corridors.core.control.ledger import derive_status

CONTEST = [
    claim(0, "KIA", "B2", "KIA", "contested", against=("junta",)),
    claim(0, "junta", "C2", "KIA", "contested", against=("junta",)),
]
SHARED = [claim(0, "BNI", "B2", "KIA", "shared", against=("AA",))]
HELD = [claim(0, "BNI", "B2", "KIA")]


def days_to_the_last_report(ledger: list[Claim], day: int = 100) -> int:
    told = on(day, ledger).last_report
    assert told is not None
    return (told - FIRST).days


NEWS = {
    "the junta's doubtful word that it has all of Bhamo": (CONTEST, claim(30, "junta", "C4", "junta")),
    "a weak report of the fighting by a third party": (
        CONTEST, claim(30, "BNI", "D3", "junta", "contested", against=("KIA",)),
    ),
    "one side's office cannot hold a vote there": (CONTEST, claim(30, "junta (UEC)", "B2", "junta", "unknown")),
    "an ally of one side says that the side has it": (CONTEST, claim(30, "AA", "D3", "KIA")),
    "a partner says that he holds it": (SHARED, claim(30, "AA", "D3", "AA")),
    "a weak source says again who holds it": (HELD, claim(30, "UN", "D3", "KIA")),
}  # fmt: skip


@pytest.mark.parametrize(("ledger", "heard"), NEWS.values(), ids=NEWS)
def test_what_bears_a_status_out_is_news_of_it(ledger: list[Claim], heard: Claim) -> None:
    """All these change neither status nor actor: they are told beside, or agree."""
    before, after = on(100, ledger), on(100, [*ledger, heard])
    assert (after.status, after.actor, after.since) == (before.status, before.actor, before.since)
    assert days_to_the_last_report(ledger) == 0
    assert days_to_the_last_report([*ledger, heard], 29) == 0
    assert days_to_the_last_report([*ledger, heard]) == 30


NO_NEWS = {
    "a sign that agrees": (HELD, claim(30, "UN", "B4", "KIA")),
    "a sign of fighting": (CONTEST, claim(30, "UN", "B4", "KIA", "contested", against=("junta",))),
    "a vote that an office plans": (CONTEST, claim(30, "junta (UEC)", "B4", "junta")),
    "a weak third party has it held by one": (CONTEST, claim(30, "UN", "D3", "junta")),
    "a side's weak word that the other has it": (CONTEST, claim(30, "KIA", "D3", "junta")),
    "an enemy of those who share it claims it": (SHARED, claim(30, "junta", "D3", "junta")),
    "an enemy of those who share it says one has it": (SHARED, claim(30, "junta", "D3", "AA")),
    "a weak claim of the other side": (HELD, claim(30, "junta", "D3", "junta")),
    "a rumour that agrees": (CONTEST, rumour(30, "KIA", status="contested", against=("junta",))),
}


@pytest.mark.parametrize(("ledger", "heard"), NO_NEWS.values(), ids=NO_NEWS)
def test_what_does_not_bear_a_status_out_is_no_news_of_it(ledger: list[Claim], heard: Claim) -> None:
    assert days_to_the_last_report([*ledger, heard]) == 0


def test_a_place_that_its_own_sides_office_doubts_is_as_fresh_as_the_doubt() -> None:
    told = [claim(0, "junta", "B2", "junta"), claim(30, "junta (UEC)", "B2", "junta", "unknown")]
    assert on(100, told).status == "claimed"
    assert days_to_the_last_report(told) == 30


def test_a_sign_is_the_last_report_where_nothing_better_was_heard() -> None:
    signs = [claim(0, "UN", "B4", "junta"), claim(30, "UN", "B4", "junta")]
    assert days_to_the_last_report(signs) == 30
    both = [claim(0, "KIA", "C4", "KIA"), claim(5, "junta", "C4", "KIA"), claim(30, "UN", "C4", "KIA")]
    assert days_to_the_last_report(both) == 5


def test_a_rumour_is_no_report_on_what_nobody_knows() -> None:
    differing = [claim(0, "UN", "C4", "KIA"), claim(0, "BNI", "C4", "junta")]
    assert on(100, differing).status == "unknown"
    assert days_to_the_last_report([*differing, rumour(30, "KIA")]) == 0


@pytest.mark.parametrize(
    ("event", "said", "recorded", "told"),
    [
        (0, None, 0, 0),
        (0, 4, 4, 4),
        (1, None, 0, 1),
        (0, 2, 0, 0),
        (2, None, 0, None),
        (900, None, None, 900),
    ],
)
def test_a_day_that_had_not_come_is_not_reported(
    event: int, said: int | None, recorded: int | None, told: int | None
) -> None:
    def day(number: int | None) -> date | None:
        return None if number is None else FIRST + timedelta(days=number)

    one = claim(event, "KIA", "B2", "KIA", date_said=day(said), recorded_at=day(recorded))
    assert report_day(one) == last_report([one]) == day(told)
    assert last_report([one, replace(one, event_date=FIRST, date_said=None, recorded_at=None)]) == day(told or 0)


@given(corrected_ledgers(), claims(), st.booleans())
def test_a_sign_of_a_third_party_refreshes_nothing_that_is_adopted(
    ledger: list[Claim], sign: Claim, repeats: bool
) -> None:
    sign = replace(sign, asserted_by="Frontier", reliability="B", credibility=4, source_id="bni")
    for day in days_from_the_first_report(ledger):
        status = on(day, ledger)
        if status.confirmation == "unconfirmed":
            continue
        if repeats:
            sign = replace(sign, actor=status.actor, against=status.against, status=status.status)
        assert on(day, [*ledger, sign]).last_report == status.last_report


@given(corrected_ledgers())
def test_a_last_report_is_the_day_of_a_claim_that_was_heard_by_then(ledger: list[Claim]) -> None:
    for interval in derive_status(ledger):
        assert interval.last_report in {day for each in ledger if (day := each.event_date) <= interval.valid_from}


@given(corrected_ledgers(), st.sampled_from(["KIA", "junta"]), st.sampled_from(["C4", "D3", "E4"]))
def test_a_side_that_says_it_has_what_is_fought_for_keeps_the_contest_fresh(
    ledger: list[Claim], side: str, grade: str
) -> None:
    """Whatever was said before the contest: a weak word of one side leaves it contested, and is news of it."""
    contest = [replace(each, event_date=FIRST + timedelta(days=5), reliability="A", credibility=1) for each in CONTEST]
    told = [*ledger, *contest, claim(8, side, grade, side)]
    assert on(8, told).status == "contested"
    assert days_to_the_last_report(told, 7) == 5
    assert days_to_the_last_report(told, 8) == 8
