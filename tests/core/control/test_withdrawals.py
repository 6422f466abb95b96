"""A report is taken back by a new row, by the one who recorded it and nobody else; the old row stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from ledgers import claim, on, rumour

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import claims_in_force, standing_claims
from kachin_corridors.core.words import ClaimKind, Status

JUNTA = claim(0, "junta", "B2", "junta", recorded_by="Ja Seng")
KIA = claim(5, "KIA", "B2", "KIA", recorded_by="Hka Lum")


def withdrawal_of(old: Claim, **fields: object) -> Claim:
    new = replace(old, claim_id=f"{old.claim_id}-back", supersedes=old.claim_id, kind=ClaimKind.WITHDRAWAL)
    return replace(new, **{"statement": "Recorded of the wrong town.", **fields})  # type: ignore[arg-type]


def test_what_is_withdrawn_counts_no_more_and_neither_does_the_withdrawal():
    ledger = [JUNTA, KIA, withdrawal_of(KIA)]
    assert standing_claims(ledger) == [JUNTA]
    assert on(6, ledger).actor == "junta"
    assert [item.claim for item in claims_in_force(ledger)] == [JUNTA]


def test_a_rumour_can_be_withdrawn_too():
    told = rumour(7, "KIA", recorded_by="Hka Lum")
    assert on(8, [JUNTA, told]).rival_claims
    assert on(8, [JUNTA, told, withdrawal_of(told)]).rival_claims == ""


@pytest.mark.parametrize("recorded_by", ["", "Ja Seng"])
def test_nobody_else_takes_a_report_back(recorded_by):
    ledger = [JUNTA, KIA, withdrawal_of(KIA, recorded_by=recorded_by, reliability="A", credibility=1)]
    assert on(6, ledger).actor == "KIA"


def test_a_report_of_nobody_is_withdrawn_by_nobody():
    nameless = replace(KIA, recorded_by="")
    assert on(6, [JUNTA, nameless, withdrawal_of(nameless)]).actor == "KIA"


def test_a_withdrawal_of_another_unit_takes_nothing_back():
    assert on(6, [JUNTA, KIA, withdrawal_of(KIA, unit_id="myitkyina")]).actor == "KIA"


def test_what_a_withdrawn_correction_had_corrected_stands_again():
    correction = replace(KIA, claim_id="better", actor="AA", reliability="A", supersedes=KIA.claim_id)
    assert on(6, [JUNTA, KIA, correction]).actor == "AA"
    assert standing_claims([JUNTA, KIA, correction, withdrawal_of(correction)]) == [JUNTA, KIA]


def test_a_withdrawal_is_not_withdrawn():
    first = withdrawal_of(KIA)
    assert standing_claims([JUNTA, KIA, first, withdrawal_of(first)]) == [JUNTA]


def test_a_withdrawal_says_nothing_of_its_unit():
    alone = withdrawal_of(KIA, supersedes="gone")
    assert standing_claims([alone]) == []
    assert on(6, [JUNTA, alone]).status == Status.CONTROLLED
    assert on(6, [JUNTA, alone]).actor == "junta"
