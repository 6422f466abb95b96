"""The control ledger: the rules by example."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from claims_about_bhamo import DECEMBER, SEPTEMBER, claim, on

from kachin_corridors.core.control.ledger import (
    claims_in_force,
    derive_status,
    is_valid_on,
)


def test_a_strong_claim_of_one_side_sets_the_status() -> None:
    interval = on(DECEMBER, [claim()])
    assert (interval.actor, interval.status, interval.confirmation) == ("KIA", "controlled", "one side")
    assert interval.basis == "KIA, 2024-12-04 (Irrawaddy, B2): town taken"


def test_a_day_that_is_known_roughly_is_told_as_it_was_published() -> None:
    interval = on(DECEMBER, [claim(event_date_text="early December 2024")])
    assert interval.basis == "KIA, early December 2024 (Irrawaddy, B2): town taken"


def test_both_sides_saying_the_same_confirm_it() -> None:
    assert on(DECEMBER, [claim("KIA"), claim("junta")]).confirmation == "both sides"


def test_two_voices_of_one_side_do_not_confirm_it() -> None:
    assert on(DECEMBER, [claim("KIA"), claim("PDF")]).confirmation == "one side"


def test_what_both_sides_say_counts_even_when_each_is_weak() -> None:
    interval = on(DECEMBER, [claim("KIA", grade="D4"), claim("junta", grade="D4")])
    assert (interval.status, interval.confirmation) == ("controlled", "both sides")


def test_what_both_sides_say_counts_when_one_says_it_later() -> None:
    before, after = derive_status([claim("KIA", grade="D4"), claim("junta", grade="D4", event_date=SEPTEMBER)])
    assert (before.status, before.confirmation) == ("claimed", "unconfirmed")
    assert (after.status, after.confirmation, after.since) == ("controlled", "both sides", SEPTEMBER)
    assert len(after.claim_ids) == 2


def test_what_both_sides_say_without_a_source_never_sets_a_status() -> None:
    unsourced = [claim("KIA", source_id=""), claim("junta", source_id="")]
    assert (on(DECEMBER, unsourced).status, on(DECEMBER, unsourced).confirmation) == ("claimed", "unconfirmed")


def test_a_weak_claim_that_agrees_with_a_weak_one_is_no_rival() -> None:
    later = on(SEPTEMBER, [claim(grade="D4"), claim("PDF", grade="D4", event_date=SEPTEMBER)])
    assert (later.status, later.rival_claims, len(later.claim_ids)) == ("claimed", "", 2)


def test_a_weak_claim_alone_is_only_claimed() -> None:
    interval = on(DECEMBER, [claim("junta", grade="D4", actor="junta")])
    assert (interval.actor, interval.status, interval.confirmation) == ("junta", "claimed", "unconfirmed")


def test_a_claim_without_a_source_never_sets_a_status() -> None:
    assert on(DECEMBER, [claim(grade="A1", source_id="")]).status == "claimed"


def test_a_weak_claim_does_not_displace_what_is_assessed() -> None:
    """2025-09-11: the junta claims all of Bhamo, which both sides had said is contested."""
    fighting: dict[str, Any] = {"status": "contested", "against": ("junta",), "grade": "B1"}
    ledger = [claim("KIA", **fighting), claim("junta", **fighting)]
    ledger.append(claim("junta", grade="D4", actor="junta", event_date=SEPTEMBER, statement="all bases regained"))
    before, after = derive_status(ledger)
    assert (before.status, before.valid_to, before.rival_claims) == ("contested", SEPTEMBER, "")
    assert (after.status, after.confirmation, after.valid_from) == ("contested", "both sides", SEPTEMBER)
    assert "all bases regained" in after.rival_claims
    # A claim that is not adopted is no change of the status.
    assert (before.since, after.since) == (DECEMBER, DECEMBER)


def test_strong_claims_of_one_day_that_differ_make_it_contested() -> None:
    interval = on(DECEMBER, [claim("KIA"), claim("junta", actor="junta")])
    assert (interval.status, interval.confirmation) == ("contested", "sides disagree")
    assert {interval.actor, *interval.against} == {"KIA", "junta"}


@pytest.mark.parametrize("repeated", ["KIA", "junta"])
def test_a_weak_claim_that_repeats_one_of_two_that_disagree_decides_nothing(repeated: str) -> None:
    disagreeing = [claim("KIA", actor="KIA"), claim("junta", actor="junta")]
    echo = claim("Myanmar Now", grade="F6", actor=repeated, event_date=SEPTEMBER, statement="heard so")
    interval = on(SEPTEMBER, [*disagreeing, echo])
    assert (interval.status, interval.confirmation, interval.since) == ("contested", "sides disagree", DECEMBER)
    assert "heard so" in interval.rival_claims


@pytest.mark.parametrize("repeated", ["KIA", "junta"])
def test_a_strong_claim_after_a_disagreement_rests_only_on_what_agrees_with_it(repeated: str) -> None:
    of_kia, of_junta = claim("KIA", actor="KIA"), claim("junta", actor="junta")
    later = claim("Myanmar Now", actor=repeated, event_date=SEPTEMBER)
    interval = on(SEPTEMBER, [of_kia, of_junta, later])
    agreeing = of_kia if repeated == "KIA" else of_junta
    assert (interval.actor, interval.status, interval.confirmation) == (repeated, "controlled", "one side")
    assert interval.claim_ids == (agreeing.claim_id, later.claim_id)


def test_who_attacks_whom_does_not_make_two_sides_disagree() -> None:
    of_kia = claim("KIA", "contested", against=("junta",))
    of_junta = claim("junta", "contested", actor="junta", against=("KIA",))
    interval = on(DECEMBER, [of_kia, of_junta])
    assert (interval.status, interval.confirmation) == ("contested", "both sides")


def test_a_weak_claim_that_agrees_is_no_rival() -> None:
    interval = on(SEPTEMBER, [claim("KIA"), claim("junta", grade="D4", event_date=SEPTEMBER)])
    assert (interval.confirmation, interval.rival_claims) == ("both sides", "")


def test_a_correction_supersedes() -> None:
    wrong = claim()
    right = claim(actor="AA", supersedes=wrong.claim_id)
    assert on(DECEMBER, [wrong, right]).actor == "AA"
    assert on(DECEMBER, [wrong, right]).claim_ids == (right.claim_id,)


def test_a_correction_of_another_unit_corrects_nothing() -> None:
    told = claim()
    stray = claim(unit_id="momauk", supersedes=told.claim_id)
    assert {interval.unit_id for interval in derive_status([told, stray])} == {"bhamo", "momauk"}


@pytest.mark.parametrize("length", [1, 2, 3])
def test_claims_that_correct_each_other_in_a_circle_all_stand(length: int) -> None:
    names = [f"circle-{number}" for number in range(length)]
    ring = [claim(claim_id=name, supersedes=names[number - 1]) for number, name in enumerate(names)]
    assert sorted(on(DECEMBER, ring).claim_ids) == names


def test_a_chain_of_corrections_leaves_the_last() -> None:
    first = claim()
    second = claim(supersedes=first.claim_id)
    third = claim(supersedes=second.claim_id)
    assert on(DECEMBER, [third, first, second]).claim_ids == (third.claim_id,)


def test_a_circle_is_corrected_from_outside() -> None:
    ring = [claim(claim_id="a", supersedes="b"), claim(claim_id="b", supersedes="a")]
    right = claim(supersedes="a")
    assert sorted(on(DECEMBER, [*ring, right]).claim_ids) == sorted(["b", right.claim_id])


def test_two_rows_with_one_id_both_stand_in_any_order() -> None:
    """Somebody changed a row in one of two ledgers: the union must not depend on which is read first."""
    mine = claim()
    theirs = replace(mine, actor="junta")
    assert on(DECEMBER, [mine, theirs]) == on(DECEMBER, [theirs, mine])
    assert on(DECEMBER, [mine, theirs]).status == "contested"


def test_intervals_are_half_open() -> None:
    ledger = [claim(), claim("junta", "controlled", actor="junta", event_date=SEPTEMBER)]
    assert on(SEPTEMBER - timedelta(days=1), ledger).actor == "KIA"
    assert on(SEPTEMBER, ledger).actor == "junta"


def test_each_side_is_heard_until_it_says_something_else() -> None:
    ledger = [claim("KIA"), claim("junta", actor="junta"), claim("KIA", "contested", event_date=SEPTEMBER)]
    in_force = [item for item in claims_in_force(ledger) if is_valid_on(item, SEPTEMBER)]
    assert [(item.claim.asserted_by, item.claim.status) for item in in_force] == [
        ("KIA", "contested"),
        ("junta", "controlled"),
    ]


def test_of_several_claims_of_one_voice_on_one_day_the_best_graded_is_in_force() -> None:
    ledger = [claim("KIA", grade=grade, statement=grade) for grade in ("C3", "B2", "B4", "D1")]
    (in_force,) = claims_in_force(ledger)
    assert in_force.claim.statement == "B2"
    of_equal_grade = [claim("KIA", claim_id="b"), claim("KIA", claim_id="a")]
    assert claims_in_force(of_equal_grade)[0].claim.claim_id == "a"


def test_a_claim_that_names_the_actor_as_his_own_opponent_names_nobody() -> None:
    interval = on(DECEMBER, [claim(against=("KIA",))])
    assert (interval.actor, interval.against) == ("KIA", ())
    taken = on(DECEMBER, [claim(against=("junta",)), claim("junta", against=("KIA", "junta"))])
    assert (taken.actor, taken.against) == ("KIA", ("junta",))


def test_rival_claims_stay_told_when_more_of_them_come() -> None:
    """Until something is adopted anew."""
    rivals = [claim("UN", "controlled", "D4", actor="junta", statement=text, event_date=day) for text, day in RIVALS]
    ledger = [claim(), *rivals]
    assert [text in on(RIVALS[-1][1], ledger).rival_claims for text, _ in RIVALS] == [True, True, True]
    after = [*ledger, claim("UN", event_date=SEPTEMBER)]
    assert on(SEPTEMBER, after).rival_claims == ""


def test_rival_claims_and_rumours_are_told_in_the_order_of_their_days() -> None:
    days = [DECEMBER + timedelta(days=number) for number in (1, 2, 3)]
    rivals = [
        claim("UN", "controlled", "D4", actor="junta", statement="first", event_date=days[0]),
        claim("UN", "controlled", "A1", actor="junta", statement="second", event_date=days[1], source_id=""),
        claim("UN", "controlled", "D4", actor="junta", statement="third", event_date=days[2]),
    ]
    told = on(days[2], [claim(), *rivals]).rival_claims
    assert [told.index(word) for word in ("first", "second", "third")] == sorted(
        told.index(word) for word in ("first", "second", "third")
    )


RIVALS = [(f"rival {number}", DECEMBER + timedelta(days=number)) for number in (0, 1, 2)]
