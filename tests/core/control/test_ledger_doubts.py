"""What a side's own office says against that side: the claim stays a claim, and the evidence names both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import StatusInterval, derive_status
from kachin_corridors.core.words import Status

ASSAULT, BOAST, OCTOBER = date(2024, 12, 4), date(2025, 9, 11), date(2025, 10, 6)
VOTE, FEBRUARY = date(2026, 1, 21), date(2026, 2, 15)


def claim(day: date, asserter: str, status: str, grade: str, statement: str, actor: str = "", *against: str) -> Claim:
    return Claim(
        claim_id=f"{day} {asserter}", unit_id="bhamo", actor=actor, against=against, status=Status(status),
        event_date=day, event_date_text="", date_said=None, asserted_by=asserter, publisher="a paper",
        source_id="a-source", url="", reliability=grade[0], credibility=int(grade[1]), statement=statement,
    )  # fmt: skip


FIGHT = claim(ASSAULT, "KIA", "contested", "B1", "assault begun", "KIA", "junta")
ALL_OF_BHAMO = claim(BOAST, "junta", "controlled", "C4", "all of Bhamo recaptured", "junta")
CLASHES = claim(OCTOBER, "KIA", "contested", "C2", "daily clashes", "junta", "KIA")
NO_VOTE = claim(VOTE, "junta (UEC)", "unknown", "B2", "no vote in 54 of 58 wards")


def on(day: date, *ledger: Claim) -> StatusInterval:
    (found,) = [
        each for each in derive_status(ledger) if each.valid_from <= day and (not each.valid_to or day < each.valid_to)
    ]
    return found


@pytest.mark.parametrize("grade", ["C4", "B2"])
def test_what_a_side_says_to_hold_is_claimed_when_its_own_office_cannot_tell(grade: str) -> None:
    alone = replace(ALL_OF_BHAMO, reliability=grade[0], credibility=int(grade[1]))
    after = on(VOTE, alone, NO_VOTE)
    assert (after.actor, after.status, after.confirmation) == ("junta", "claimed", "unconfirmed")
    assert "all of Bhamo recaptured" in after.basis
    assert "no vote in 54 of 58 wards" in after.rival_claims


def test_a_contested_place_stays_so_and_the_evidence_names_both_words_of_that_side() -> None:
    after = on(VOTE, FIGHT, ALL_OF_BHAMO, CLASHES, NO_VOTE)
    assert (after.status, after.claim_ids) == ("contested", (FIGHT.claim_id, CLASHES.claim_id))
    assert "all of Bhamo recaptured" in after.rival_claims
    assert "no vote in 54 of 58 wards" in after.rival_claims
    assert "all of Bhamo recaptured" not in on(OCTOBER, FIGHT, ALL_OF_BHAMO, CLASHES, NO_VOTE).rival_claims


def test_it_is_evidence_for_nobody_and_what_comes_later_counts() -> None:
    assert on(VOTE, NO_VOTE).status == "unknown"
    of_kia = claim(BOAST, "KIA", "controlled", "B2", "taken", "KIA")
    assert (on(VOTE, of_kia, NO_VOTE).actor, on(VOTE, of_kia, NO_VOTE).status) == ("KIA", "controlled")
    of_junta_by_others = replace(ALL_OF_BHAMO, asserted_by="KIA", credibility=2)
    assert on(VOTE, of_junta_by_others, NO_VOTE).status == "controlled"
    later = claim(FEBRUARY, "junta", "controlled", "B2", "held", "junta")
    assert on(FEBRUARY, ALL_OF_BHAMO, NO_VOTE, later).status == "controlled"


def test_who_takes_back_his_own_word_leaves_no_claim() -> None:
    taken_back = replace(NO_VOTE, asserted_by="junta")
    assert on(VOTE, replace(ALL_OF_BHAMO, credibility=2), taken_back).status == "unknown"


def test_an_office_speaks_for_its_side() -> None:
    admitted = claim(ASSAULT, "junta (MOI)", "controlled", "B2", "withdrawn", "KIA")
    said = claim(ASSAULT, "KIA (Naw Bu)", "controlled", "B2", "taken", "KIA")
    assert on(ASSAULT, admitted, said).confirmation == "both sides"


@given(st.permutations([FIGHT, ALL_OF_BHAMO, CLASHES, NO_VOTE]), st.sets(st.integers(0, 3)))
def test_the_order_of_entry_does_not_matter(ledger: list[Claim], left_out: set[int]) -> None:
    kept = [each for number, each in enumerate(ledger) if number not in left_out]
    by_day = sorted(kept, key=lambda each: each.event_date)
    assert derive_status(kept) == derive_status(by_day)
