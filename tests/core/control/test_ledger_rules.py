"""The rules of docs/data.md, "How claims become a status", each by example."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import timedelta

import pytest
from ledgers import FIRST, claim, judged, on, rumour

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import derive_status, standing_claims
from kachin_corridors.core.control.townships import derive_township_status

KIA_HOLDS, JUNTA_HOLDS = ("KIA", "controlled", "one side"), ("junta", "controlled", "one side")


# Rumours


@pytest.mark.parametrize("grade", ["F6", "A6", "B5"])
@pytest.mark.parametrize("source_id", ["bni", ""])
def test_a_rumour_between_two_claims_does_not_block_their_confirmation(grade: str, source_id: str) -> None:
    between = claim(1, "UN", grade, "junta", source_id=source_id)
    ledger = [claim(0, "KIA", "D4", "KIA"), between, claim(2, "junta", "D4", "KIA")]
    assert judged(1, ledger) == ("KIA", "claimed", "unconfirmed")
    assert judged(2, ledger) == ("KIA", "controlled", "both sides")


@pytest.mark.parametrize("told", [claim(0, "KIA", "D4", "KIA"), claim(0, "KIA", "C3", "KIA")], ids=["weak", "strong"])
def test_the_repetition_of_a_rumour_flips_nothing_and_is_told(told: Claim) -> None:
    ledger = [told, *(rumour(day, "junta", statement=f"heard on day {day}") for day in (1, 2, 3))]
    assert judged(3, ledger) == judged(0, [told])
    assert on(3, ledger).since == FIRST
    assert [f"heard on day {day}" in on(3, ledger).rival_claims for day in (1, 2, 3)] == [True] * 3


def test_a_rumour_that_agrees_is_no_evidence() -> None:
    ledger = [claim(0, "KIA", "C3", "KIA"), claim(1, "junta", "F6", "KIA")]
    assert [(each.confirmation, len(each.claim_ids)) for each in derive_status(ledger)] == [("one side", 1)]


def test_rumours_alone_are_claimed_while_all_say_the_same() -> None:
    ledger = [rumour(0, "KIA"), rumour(1, "KIA"), rumour(2, "junta"), rumour(3, "junta")]
    assert [judged(day, ledger)[:2] for day in range(4)] == [("KIA", "claimed")] * 2 + [("", "unknown")] * 2
    assert judged(4, [*ledger, claim(4, "UN", "E4", "KIA")])[:2] == ("KIA", "claimed")


def test_what_a_rumour_said_first_did_not_begin_then() -> None:
    assert on(2, [rumour(0, "KIA"), claim(2, "KIA", "D4", "KIA")]).since == FIRST + timedelta(days=2)


def test_a_rumour_older_than_the_newest_adopted_claim_is_told_no_more() -> None:
    ledger = [claim(0, "UN", "B2", "KIA"), rumour(1, "junta"), claim(2, "UN", "B2", "KIA")]
    assert on(1, ledger).rival_claims
    assert not on(2, ledger).rival_claims


def test_a_rumour_of_the_day_of_the_adopted_claim_is_told_as_that_claim_is_no_newer() -> None:
    assert "heard" in on(0, [claim(0, "UN", "B2", "KIA"), rumour(0, "junta", statement="heard")]).rival_claims


# Weaker and stronger


def test_a_worse_claim_does_not_undo_a_better_one_that_is_not_confirmed_either() -> None:
    ledger = [claim(0, "UN", "D4", "KIA"), claim(1, "UN", "E4", "junta", statement="heard")]
    assert judged(1, ledger) == ("KIA", "claimed", "unconfirmed")
    assert "heard" in on(1, ledger).rival_claims
    assert judged(2, [*ledger, claim(2, "UN", "D4", "junta")]) == ("junta", "claimed", "unconfirmed")


def test_a_worse_claim_that_agrees_is_no_rival_and_one_that_says_otherwise_is_told() -> None:
    ledger = [claim(0, "UN", "D3", "KIA", statement="older"), claim(1, "BNI", "E4", "KIA")]
    assert (len(on(1, ledger).claim_ids), on(1, ledger).rival_claims) == (2, "")
    newer = [*ledger, claim(2, "BNI", "D3", "junta")]
    assert judged(2, newer) == ("junta", "claimed", "unconfirmed")
    assert "older" in on(2, newer).rival_claims
    undecided = [*newer, claim(3, "Frontier", "D3", "AA"), claim(3, "BNI", "D3", "NDA-K")]
    assert judged(3, undecided)[:2] == ("", "unknown")
    assert "older" in on(3, undecided).rival_claims


def test_of_weak_claims_of_one_day_the_best_graded_counts_and_equal_ones_leave_it_unknown() -> None:
    of_kia = claim(0, "UN", "D4", "KIA")
    assert judged(0, [of_kia, claim(0, "UN", "E4", "junta")])[:2] == ("KIA", "claimed")
    assert judged(0, [of_kia, claim(0, "UN", "D4", "junta")])[:2] == ("", "unknown")


def test_a_claim_that_somebody_claims_it_displaces_nothing() -> None:
    ledger = [claim(0, "UN", "C3", "KIA"), claim(1, "UN", "A1", "junta", "claimed")]
    assert judged(1, ledger) == KIA_HOLDS


def test_that_both_sides_say_who_claims_it_does_not_make_it_his() -> None:
    said = [claim(1, who, "A1", "junta", "claimed") for who in ("KIA", "junta")]
    assert judged(1, said) == ("junta", "claimed", "unconfirmed")
    assert judged(1, [claim(0, "UN", "C3", "KIA"), *said]) == KIA_HOLDS


# Both sides


@pytest.mark.parametrize("asserters", list(itertools.permutations(["KIA", "junta"])))
def test_both_sides_saying_so_on_different_days_displace_what_was_assessed(asserters: Sequence[str]) -> None:
    ledger = [claim(0, "UN", "A1", "KIA"), *(claim(3 * n + 1, who, "D4", "junta") for n, who in enumerate(asserters))]
    assert judged(3, ledger) == KIA_HOLDS
    assert judged(4, ledger) == ("junta", "controlled", "both sides")
    assert on(4, ledger).since == FIRST + timedelta(days=4)


def test_what_was_said_before_the_newest_adopted_claim_is_overtaken_by_it() -> None:
    ledger = [claim(0, "KIA", "D4", "junta"), claim(1, "UN", "C3", "KIA"), claim(2, "junta", "D4", "junta")]
    assert judged(2, ledger) == KIA_HOLDS
    assert judged(3, [*ledger, claim(3, "KIA", "D4", "junta")]) == ("junta", "controlled", "both sides")


def test_what_was_said_on_the_day_of_the_adopted_claim_is_not_overtaken_by_it() -> None:
    ledger = [claim(0, "UN", "C3", "KIA"), claim(0, "KIA", "D4", "junta")]
    assert judged(0, ledger) == KIA_HOLDS
    assert judged(1, [*ledger, claim(1, "junta", "D4", "junta")]) == ("junta", "controlled", "both sides")


def test_what_both_sides_repeat_weakly_confirms_what_is_adopted_and_adopts_nothing_anew() -> None:
    ledger = [claim(0, "UN", "C3", "KIA"), claim(1, "UN", "D4", "junta", statement="not so")]
    ledger += [claim(2, who, "D4", "KIA") for who in ("KIA", "junta")]
    assert judged(2, ledger) == ("KIA", "controlled", "both sides")
    assert on(2, ledger).since == FIRST
    assert "not so" in on(2, ledger).rival_claims


def test_a_strong_claim_that_agrees_with_both_sides_contradicts_nothing_and_is_adopted_on_worse_evidence_too() -> None:
    ledger = [*CONFIRMED, claim(1, "UN", "D4", "junta", statement="not so"), claim(2, "KIA", "C3", "KIA")]
    assert "not so" in on(1, ledger).rival_claims
    assert not on(2, ledger).rival_claims


@pytest.mark.parametrize("otherwise", [[], [claim(2, "KIA", "D4", "KIA")]], ids=["repeated", "and said otherwise"])
def test_who_repeats_his_word_still_says_it_and_each_time_is_evidence(otherwise: list[Claim]) -> None:
    said = [claim(1, "KIA", "D4", "junta"), claim(2, "KIA", "D4", "junta"), claim(3, "junta", "D4", "junta")]
    interval = on(3, [claim(0, "UN", "C3", "KIA"), *said, *otherwise])
    assert (interval.actor, interval.confirmation) == ("junta", "both sides")
    assert set(interval.claim_ids) == {each.claim_id for each in said}


def test_who_takes_his_word_back_no_longer_says_it_unless_on_worse_evidence() -> None:
    ledger = [claim(0, "UN", "C3", "KIA"), claim(1, "KIA", "D4", "junta")]
    loss = claim(3, "junta", "D4", "junta")
    assert judged(3, [*ledger, claim(2, "KIA", "D4", "KIA"), loss]) == KIA_HOLDS
    assert judged(3, [*ledger, claim(2, "KIA", "E4", "KIA"), loss]) == ("junta", "controlled", "both sides")


def test_where_sides_disagreed_the_one_that_gives_way_decides_though_weakly() -> None:
    ledger = [claim(0, "KIA", "B2", "KIA"), claim(0, "junta", "B2", "junta")]
    assert judged(0, ledger) == ("KIA", "contested", "sides disagree")
    assert judged(1, [*ledger, claim(1, "junta", "D4", "KIA")]) == ("KIA", "controlled", "both sides")
    assert judged(1, [*ledger, claim(1, "KIA", "D4", "KIA")]) == ("KIA", "contested", "sides disagree")


CONFIRMED = [claim(0, "KIA", "A1", "KIA"), claim(0, "junta", "B2", "KIA")]


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        pytest.param(("junta", "C3", "junta"), ("KIA", "controlled", "both sides"), id="own gain, worse graded"),
        pytest.param(("junta", "A2", "junta"), ("KIA", "controlled", "both sides"), id="own gain, hardly worse"),
        pytest.param(("junta", "A1", "NDA-K"), ("NDA-K", "controlled", "one side"), id="own gain, as well graded"),
        pytest.param(("KIA", "C3", "junta"), JUNTA_HOLDS, id="own loss"),
        pytest.param(("UN", "C3", "junta"), JUNTA_HOLDS, id="a third party"),
        pytest.param(("junta", "C3", "junta", "contested"), ("junta", "contested", "one side"), id="own attack"),
    ],
)  # fmt: skip
def test_what_both_sides_say_yields_to_no_boast_on_worse_evidence(later, expected) -> None:
    against = ("KIA",) if "contested" in later else ()
    ledger = [*CONFIRMED, claim(1, *later, against=against, statement="the newer one")]
    assert judged(1, ledger) == expected
    interval = on(1, ledger)
    assert "the newer one" in (interval.rival_claims if expected[2] == "both sides" else interval.basis)


def test_that_it_does_not_know_any_more_is_no_boast_of_a_side() -> None:
    assert on(1, [*CONFIRMED, claim(1, "junta", "C3", "junta", "unknown")]).status == "unknown"


def test_what_one_side_says_yields_to_the_other_sides_newer_claim() -> None:
    assert judged(1, [claim(0, "KIA", "A1", "KIA"), claim(1, "junta", "C3", "junta")]) == JUNTA_HOLDS


# Nobody is contested by himself or by an ally


def contested(actor: str, *against: str, grade: str = "B2", asserted_by: str = "UN") -> Claim:
    return claim(0, asserted_by, grade, actor, "contested", against=against)


@pytest.mark.parametrize(
    ("ledger", "expected"),
    [
        pytest.param(
            [claim(0, "UN", "B2", "KIA"), claim(0, "KIA", "B2", "KIA", "claimed")],
            ("KIA", (), "controlled", "one side"),
            id="controls and claims",
        ),
        pytest.param(
            [claim(0, "UN", "B2", "KIA"), claim(0, "UN", "C3", "KIA", "infiltrated")],
            ("KIA", (), "controlled", "one side"),
            id="controls, by the better, and is present",
        ),
        pytest.param(
            [claim(0, "UN", "B2", "KIA"), claim(0, "UN", "B2", "KIA", "infiltrated")],
            ("KIA", (), "infiltrated", "one side"),
            id="controls and is present, as well graded",
        ),
        pytest.param(
            [
                claim(0, "KIA", "B2", "KIA", "shared", against=("AA",)),
                claim(0, "AA", "B2", "AA", "shared", against=("KIA",)),
            ],
            ("AA", ("KIA",), "shared", "one side"),
            id="shared, named in either order",
        ),
        pytest.param(
            [claim(0, "KIA", "B2", "KIA", against=("junta",)), claim(0, "AA", "C3", "AA", against=("junta",))],
            ("AA", ("KIA",), "shared", "one side"),
            id="two allies",
        ),
        pytest.param(
            [claim(0, "UN", "B2", actor) for actor in ("KIA", "AA", "junta")],
            ("AA", ("junta",), "contested", "sides disagree"),
            id="two allies and the other side",
        ),
        pytest.param(
            [contested("KIA", "junta"), contested("junta", "KIA"), contested("AA", "junta", "NDA-K")],
            ("AA", ("NDA-K", "junta"), "contested", "one side"),
            id="attacked by two allies",
        ),
        pytest.param(
            [claim(0, "UN", "B2", "KIA"), claim(0, "UN", "A1", "", "unknown")],
            ("KIA", (), "controlled", "one side"),
            id="one who does not know",
        ),
        pytest.param(
            [claim(0, "UN", "D4", "KIA"), claim(0, "UN", "D4", "KIA", "infiltrated")],
            ("KIA", (), "claimed", "unconfirmed"),
            id="weakly, two things",
        ),
    ],
)
def test_claims_of_one_day_that_set_no_sides_against_each_other(ledger, expected) -> None:
    interval = on(0, ledger)
    assert (interval.actor, interval.against, interval.status, interval.confirmation) == expected


def test_who_is_said_to_attack_on_another_day_makes_no_other_status() -> None:
    ledger = [contested("KIA", "junta"), claim(1, "BNI", "B1", "junta", "contested", against=("KIA",))]
    assert judged(1, ledger) == ("KIA", "contested", "one side")
    assert on(1, ledger).since == FIRST


@pytest.mark.parametrize("status", ["contested", "shared"])
def test_who_is_named_first_makes_no_other_claim(status: str) -> None:
    partner = "junta" if status == "contested" else "AA"
    first = claim(0, "KIA", "B2", "KIA", status, against=(partner,))
    ledger = [first, *(claim(1, who, "D4", partner, status, against=("KIA",)) for who in ("BNI", "junta"))]
    assert on(1, ledger[:2]).rival_claims == on(1, ledger).rival_claims == ""
    assert judged(1, ledger) == ("KIA", status, "both sides")


def test_nobody_is_said_to_fight_whom_the_claims_name_no_more() -> None:
    before = [claim(0, "KIA", "A1", "KIA"), claim(0, "KIA", "A1", "junta")]
    attack = claim(1, "KIA", "A1", "AA", "contested", against=("junta",))
    assert (on(0, before).actor, on(0, before).against) == ("KIA", ("junta",))
    seen = on(1, [*before, attack])
    assert (seen.actor, seen.against, seen.claim_ids) == ("AA", ("junta",), (attack.claim_id,))


def test_what_a_third_party_repeats_weakly_is_no_news_of_the_sides() -> None:
    shared = [claim(0, "KIA", "A1", "KIA"), claim(0, "junta", "A1", "KIA"), claim(0, "KIA", "A1", "AA")]
    assert judged(0, shared) == ("AA", "shared", "one side")
    assert judged(1, [*shared, claim(1, "Frontier", "C4", "KIA")]) == judged(0, shared)
    assert judged(1, [*shared, claim(1, "junta", "C4", "KIA")]) == ("KIA", "controlled", "both sides")


def test_allies_share_what_both_sides_say_of_one_of_them_only_by_the_word_of_one_side() -> None:
    ledger = [claim(0, "KIA", "D4", "KIA"), claim(0, "junta", "D4", "KIA"), claim(0, "UN", "B2", "AA")]
    assert judged(0, ledger) == ("AA", "shared", "one side")


# Corrections


@pytest.mark.parametrize(
    ("correction", "is_right"),
    [
        pytest.param(("junta", "F6", ""), False, id="unsourced rumour of the other side"),
        pytest.param(("junta", "A1", ""), False, id="unsourced"),
        pytest.param(("KIA", "A1", ""), False, id="of the same asserter, unsourced"),
        pytest.param(("KIA", "B5", "bni"), False, id="of the same asserter, improbable"),
        pytest.param(("KIA", "D4", "bni"), True, id="of the same asserter, worse graded"),
        pytest.param(("junta", "B2", "bni"), False, id="of another, as well graded"),
        pytest.param(("junta", "C1", "bni"), False, id="of another, worse graded"),
        pytest.param(("junta", "B1", "bni"), True, id="of another, better graded"),
    ],
)
def test_a_correction_needs_the_right_to_correct(correction, is_right: bool) -> None:
    asserted_by, grade, source_id = correction
    wrong = claim(0, "KIA", "B2", "KIA")
    right = claim(1, asserted_by, grade, "junta", source_id=source_id, supersedes=wrong.claim_id)
    assert (
        (judged(0, [wrong, right]) == KIA_HOLDS) if not is_right else (derive_status([wrong, right])[0].since > FIRST)
    )


def test_no_claim_of_a_circle_corrects_another_however_it_branches() -> None:
    # Two rows share the id x, as after an edit; each of them begins a circle.
    links = [("x", "w1"), ("w1", "z1"), ("z1", "x"), ("x", "w2"), ("w2", "z2"), ("z2", "x")]
    ledger = [claim(0, "KIA", "B2", "KIA", claim_id=own, supersedes=other) for own, other in links]
    assert sorted((each.claim_id, each.supersedes) for each in standing_claims(ledger)) == sorted(links)


def test_a_township_was_held_by_whom_it_was_until_another_came() -> None:
    ledger = [claim(0, "UN", "B2", "KIA"), claim(2, "UN", "B2", "junta")]
    periods = derive_township_status(
        derive_status(ledger), {"bhamo": "MMR001010"}, {"bhamo": "Bhamo"}, ["MMR001010"], {"bhamo"}
    )
    assert [(each.actor, each.status, each.valid_from) for each in periods] == [
        ("", "unknown", None),
        ("KIA", "controlled", FIRST),
        ("junta", "controlled", FIRST + timedelta(days=2)),
    ]


def test_a_weak_claim_that_agrees_with_what_is_adopted_is_among_its_claims() -> None:
    ledger = [claim(0, "UN", "B2", "KIA"), claim(1, "BNI", "E4", "KIA")]
    assert [set(each.claim_ids) for each in derive_status(ledger)][-1] == {each.claim_id for each in ledger}
