"""Why each claim counts or not, by the sentences of docs/data.md, "How claims become a status"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from ledgers import FIRST, claim, rumour

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.evidence.adoption import Reason, judged_on
from kachin_corridors.core.words import ClaimKind

C3_KIA = claim(0, "DVB", "C3", "KIA")
BOTH = [claim(0, "KIA", "B2", "KIA"), claim(0, "junta", "B2", "KIA")]
FIGHT = {"status": "contested", "against": ("junta",)}


def reason_of(told: Claim, *others: Claim, day: int = 9) -> tuple[Reason, Claim | None]:
    (judged,) = [each for each in judged_on([told, *others], FIRST + timedelta(days=day)) if each.claim is told]
    return judged.reason, judged.by


@pytest.mark.parametrize(
    ("told", "others", "reason"),
    [
        (claim(1, "BNI", "C4", "junta"), [C3_KIA], Reason.WEAKER),
        (claim(1, "BNI", "A4", "junta"), [C3_KIA], Reason.NOT_STRONG),
        (claim(1, "junta", "A1", "junta", "claimed"), [C3_KIA], Reason.ONLY_CLAIMED),
        (rumour(1, "junta"), [C3_KIA], Reason.RUMOUR),
        (C3_KIA, [], Reason.STRONG),
        (C3_KIA, [claim(3, "BNI", "C3", "junta")], Reason.OVERTAKEN),
        (claim(1, "junta", "C3", "junta"), BOTH, Reason.WORSE_BOAST),
        (claim(1, "BNI", "B4", "KIA"), [C3_KIA], Reason.CONFIRMS),
        (claim(0, "junta", "D3", "KIA"), [claim(0, "KIA", "D3", "KIA")], Reason.BOTH_SIDES),
        (claim(0, "BNI", "D4", "KIA"), [], Reason.NOTHING_BETTER),
        (claim(0, "BNI", "D4", "KIA"), [claim(0, "UN", "D4", "junta")], Reason.DIFFER),
        (claim(0, "BNI", "B2", "junta"), [claim(0, "DVB", "B2", "KIA")], Reason.SIDES_DISAGREE),
        (rumour(0, "KIA"), [], Reason.ONLY_RUMOURS),
        (rumour(0, "KIA"), [rumour(1, "junta")], Reason.RUMOURS_DIFFER),
        (claim(0, "BNI", "B2", "KIA", "unknown"), [claim(0, "DVB", "B2", "KIA")], Reason.KNOWN_BY_ANOTHER),
        (claim(0, "BNI", "B2", "KIA"), [claim(0, "DVB", "B2", "KIA", "infiltrated")], Reason.ANOTHER_OF_THE_DAY),
        (claim(0, "KIA", "D4", "KIA"), [claim(2, "KIA", "D4", "AA")], Reason.SAID_OTHERWISE),
    ],
)
def test_the_rules_one_by_one(told, others, reason):
    found, by = reason_of(told, *others)
    assert found is reason
    if by is not None:
        assert by in others


def test_the_doubt_of_an_office_is_told_beside_the_claim_of_its_side():
    """The example of docs/data.md: the junta claimed all of Bhamo, its election commission could hold no vote there."""
    boast = claim(0, "junta", "B3", "junta")
    doubt = claim(5, "junta (UEC)", "B2", "junta", "unknown")
    assert reason_of(doubt, boast) == (Reason.OWN_DOUBT, boast)
    assert reason_of(boast, doubt)[0] is Reason.NOTHING_BETTER


def test_a_corrected_and_a_withdrawn_claim_name_the_row_that_made_them_void():
    old = claim(0, "DVB", "B2", "junta", recorded_by="Ja Seng")
    correction = claim(2, "DVB", "B2", "KIA", supersedes=old.claim_id)
    assert reason_of(old, correction) == (Reason.CORRECTED, correction)
    # A correction is of what was said, whatever day it tells of: the old row is void on all days.
    assert reason_of(old, correction, day=1) == (Reason.CORRECTED, correction)
    back = replace(old, claim_id="back", supersedes=old.claim_id, kind=ClaimKind.WITHDRAWAL)
    assert reason_of(old, back) == (Reason.WITHDRAWN, back)
    assert reason_of(back, old) == (Reason.WITHDRAWAL, old)
    foreign = replace(back, recorded_by="Hka Lum")
    assert reason_of(old, foreign)[0] is Reason.STRONG
    assert reason_of(foreign, old) == (Reason.VOID_WITHDRAWAL, None)


def test_what_is_told_of_a_later_day_is_not_judged():
    assert judged_on([claim(3, "DVB", "B2", "KIA")], FIRST) == []
    assert judged_on([], FIRST) == []
