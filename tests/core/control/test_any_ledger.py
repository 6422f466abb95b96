"""The control ledger: what must hold for any ledger."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

from claims_about_bhamo import DECEMBER, claim
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import (
    claims_in_force,
    derive_status,
    standing_claims,
)
from kachin_corridors.core.control.townships import derive_township_status


@st.composite
def ledgers(draw: st.DrawFn) -> list[Claim]:
    """A ledger of up to 12 claims, some of them corrections of others."""
    ledger: list[Claim] = []
    for number in range(draw(st.integers(0, 12))):
        fields = {
            "claim_id": f"{number:02}",
            "unit_id": draw(st.sampled_from(["bhamo", "momauk"])),
            "actor": draw(st.sampled_from(["KIA", "junta"])),
            "event_date": DECEMBER + timedelta(days=draw(st.integers(0, 5))),
            # An earlier claim as it should be; itself or a later one, of any unit, by mistake.
            "supersedes": draw(st.sampled_from([None, *(f"{other:02}" for other in range(12))])),
            "source_id": draw(st.sampled_from(["irrawaddy", "irrawaddy", ""])),
        }
        grade = draw(st.sampled_from(["A1", "B2", "C3", "D4", "F6"]))
        status = draw(st.sampled_from(["controlled", "contested", "claimed", "unknown"]))
        ledger.append(claim(draw(st.sampled_from(["KIA", "junta", "UN"])), status, grade, **fields))
    return ledger


@given(ledgers(), st.randoms())
def test_the_order_of_entry_does_not_matter(ledger: list[Claim], random: object) -> None:
    shuffled = list(ledger)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert derive_status(shuffled) == derive_status(ledger)
    assert claims_in_force(shuffled) == claims_in_force(ledger)


@given(ledgers(), st.integers(0, 12), st.integers(0, 12))
def test_merging_two_ledgers_is_their_union(ledger: list[Claim], end: int, start: int) -> None:
    mine, theirs = ledger[: max(start, end)], ledger[min(start, end) :]
    assert derive_status(mine + theirs) == derive_status(ledger)


@given(ledgers())
def test_a_unit_has_exactly_one_status_from_its_first_claim_on(ledger: list[Claim]) -> None:
    intervals = derive_status(ledger)
    for unit in {interval.unit_id for interval in intervals}:
        of_unit = [interval for interval in intervals if interval.unit_id == unit]
        assert of_unit[-1].valid_to is None
        for before, after in itertools.pairwise(of_unit):
            assert before.valid_from < after.valid_from
            assert before.valid_to == after.valid_from


@given(ledgers())
def test_a_status_is_as_old_as_the_run_of_intervals_that_say_it(ledger: list[Claim]) -> None:
    for unit in ("bhamo", "momauk"):
        of_unit = [interval for interval in derive_status(ledger) if interval.unit_id == unit]
        # What is first said by rumours begins when somebody else says so.
        first_told = min(
            (each.event_date for each in standing_claims(ledger) if each.unit_id == unit and not each.is_rumour),
            default=date.max,
        )
        for _, run in itertools.groupby(
            of_unit, key=lambda interval: (interval.actor, interval.status, interval.valid_from >= first_told)
        ):
            intervals = list(run)
            assert {interval.since for interval in intervals} == {intervals[0].valid_from}


@given(ledgers())
def test_superseding_everything_leaves_only_the_corrections(ledger: list[Claim]) -> None:
    ledger = [claim for claim in ledger if not claim.is_rumour]
    corrections = [replace(old, claim_id=f"new-{old.claim_id}", supersedes=old.claim_id) for old in ledger]
    named = {claim_id for interval in derive_status(ledger + corrections) for claim_id in interval.claim_ids}
    assert all(claim_id.startswith("new-") for claim_id in named)


@given(ledgers())
def test_no_unit_loses_all_its_claims(ledger: list[Claim]) -> None:
    assert {interval.unit_id for interval in derive_status(ledger)} == {claim.unit_id for claim in ledger}


@given(ledgers())
def test_without_a_source_a_status_is_only_claimed_or_unknown(ledger: list[Claim]) -> None:
    unsourced = [replace(claim, source_id="") for claim in ledger]
    assert {interval.status for interval in derive_status(unsourced)} <= {"claimed", "unknown"}


@given(ledgers())
def test_a_claim_about_one_unit_never_changes_another(ledger: list[Claim]) -> None:
    of_bhamo = [claim for claim in ledger if claim.unit_id == "bhamo"]
    assert derive_status(of_bhamo) == [interval for interval in derive_status(ledger) if interval.unit_id == "bhamo"]


@given(ledgers())
def test_townships_cover_all_time_without_overlap(ledger: list[Claim]) -> None:
    units = {"bhamo": "MMR001010", "momauk": "MMR001012"}
    names = {"bhamo": "Bhamo", "momauk": "Momauk"}
    townships = derive_township_status(derive_status(ledger), units, names, units.values(), units)
    for pcode in units.values():
        periods = [period for period in townships if period.pcode == pcode]
        assert periods[0].valid_from is None
        assert periods[-1].valid_to is None
        for before, after in itertools.pairwise(periods):
            assert before.valid_to == after.valid_from
