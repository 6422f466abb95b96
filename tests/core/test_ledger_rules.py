"""The rules of docs/data.md, "How claims become a status": each by example, and as what holds for any six claims."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kachin_corridors.core.claims import Claim
from kachin_corridors.core.control import StatusInterval, derive_status, is_valid_on

FIRST = date(2025, 9, 1)
ALLIES = {"KIA", "AA", "PDF"}
"""One side of the war by the data's README; the junta, the NDA-K, the Kachin BGF and the SNA are the other."""
_ids = itertools.count()


def claim(day: int, asserted_by: str, grade: str, actor: str, status: str = "controlled", **fields: object) -> Claim:
    """Return a claim about Bhamo, ``day`` days after the first, with an id of its own."""
    values: dict[str, object] = {
        "claim_id": f"claim-{next(_ids):05}",
        "unit_id": "bhamo",
        "actor": actor,
        "against": "",
        "status": status,
        "event_date": FIRST + timedelta(days=day),
        "event_date_text": "",
        "date_said": None,
        "asserted_by": asserted_by,
        "publisher": "BNI",
        "source_id": "bni",
        "url": "",
        "reliability": grade[0],
        "credibility": int(grade[1]),
        "statement": f"{actor} {status}",
    }
    return Claim(**{**values, **fields})  # type: ignore[arg-type]


def rumour(day: int, actor: str, **fields: object) -> Claim:
    return claim(day, "somebody", "A1", actor, **{"source_id": "", **fields})  # type: ignore[arg-type]


def on(day: int, ledger: Iterable[Claim]) -> StatusInterval:
    (interval,) = [each for each in derive_status(ledger) if is_valid_on(each, FIRST + timedelta(days=day))]
    return interval


def judged(day: int, ledger: Iterable[Claim]) -> tuple[str, str, str]:
    interval = on(day, ledger)
    return interval.actor, interval.status, interval.confirmation


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


# Weaker and stronger


def test_a_worse_claim_does_not_undo_a_better_one_that_is_not_confirmed_either() -> None:
    ledger = [claim(0, "UN", "D4", "KIA"), claim(1, "UN", "E4", "junta", statement="heard")]
    assert judged(1, ledger) == ("KIA", "claimed", "unconfirmed")
    assert "heard" in on(1, ledger).rival_claims
    assert judged(2, [*ledger, claim(2, "UN", "D4", "junta")]) == ("junta", "claimed", "unconfirmed")


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
    against = "KIA" if "contested" in later else ""
    ledger = [*CONFIRMED, claim(1, *later, against=against, statement="the newer one")]
    assert judged(1, ledger) == expected
    interval = on(1, ledger)
    assert "the newer one" in (interval.rival_claims if expected[2] == "both sides" else interval.basis)


def test_what_one_side_says_yields_to_the_other_sides_newer_claim() -> None:
    assert judged(1, [claim(0, "KIA", "A1", "KIA"), claim(1, "junta", "C3", "junta")]) == JUNTA_HOLDS


# Nobody is contested by himself or by an ally


def contested(actor: str, against: str, grade: str = "B2", asserted_by: str = "UN") -> Claim:
    return claim(0, asserted_by, grade, actor, "contested", against=against)


@pytest.mark.parametrize(
    ("ledger", "expected"),
    [
        pytest.param(
            [claim(0, "UN", "B2", "KIA"), claim(0, "KIA", "B2", "KIA", "claimed")],
            ("KIA", "", "controlled", "one side"),
            id="controls and claims",
        ),
        pytest.param(
            [claim(0, "UN", "B2", "KIA"), claim(0, "UN", "C3", "KIA", "infiltrated")],
            ("KIA", "", "controlled", "one side"),
            id="controls, by the better, and is present",
        ),
        pytest.param(
            [claim(0, "UN", "B2", "KIA"), claim(0, "UN", "B2", "KIA", "infiltrated")],
            ("KIA", "", "infiltrated", "one side"),
            id="controls and is present, as well graded",
        ),
        pytest.param(
            [claim(0, "KIA", "B2", "KIA", "shared", against="AA"), claim(0, "AA", "B2", "AA", "shared", against="KIA")],
            ("AA", "KIA", "shared", "one side"),
            id="shared, named in either order",
        ),
        pytest.param(
            [claim(0, "KIA", "B2", "KIA", against="junta"), claim(0, "AA", "C3", "AA", against="junta")],
            ("AA", "KIA", "shared", "one side"),
            id="two allies",
        ),
        pytest.param(
            [claim(0, "UN", "B2", actor) for actor in ("KIA", "AA", "junta")],
            ("AA", "junta", "contested", "sides disagree"),
            id="two allies and the other side",
        ),
        pytest.param(
            [contested("KIA", "junta"), contested("junta", "KIA"), contested("AA", "junta, NDA-K")],
            ("AA", "NDA-K, junta", "contested", "one side"),
            id="attacked by two allies",
        ),
        pytest.param(
            [claim(0, "UN", "B2", "KIA"), claim(0, "UN", "A1", "", "unknown")],
            ("KIA", "", "controlled", "one side"),
            id="one who does not know",
        ),
        pytest.param(
            [claim(0, "UN", "D4", "KIA"), claim(0, "UN", "D4", "KIA", "infiltrated")],
            ("KIA", "", "claimed", "unconfirmed"),
            id="weakly, two things",
        ),
    ],
)
def test_claims_of_one_day_that_set_no_sides_against_each_other(ledger, expected) -> None:
    interval = on(0, ledger)
    assert (interval.actor, interval.against, interval.status, interval.confirmation) == expected


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


# What holds for any ledger

ACTORS, ASSERTERS = ("KIA", "AA", "junta", "NDA-K"), ("KIA", "AA", "junta", "NDA-K", "UN", "BNI")
GRADES = ("A1", "B2", "C3", "C4", "D3", "E4", "F6", "B5")


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """One claim of five days, without a correction. A contested unit has two sides, a shared one two holders."""
    actor = draw(st.sampled_from(ACTORS))
    status = draw(
        st.sampled_from(["controlled", "controlled", "contested", "shared", "infiltrated", "claimed", "unknown"])
    )
    against = ""
    if status == "contested":
        against = draw(st.sampled_from([name for name in ACTORS if (name in ALLIES) != (actor in ALLIES)]))
    if status == "shared":
        against = draw(st.sampled_from([name for name in ACTORS if name != actor]))
    return claim(
        draw(st.integers(0, 4)),
        draw(st.sampled_from(ASSERTERS)),
        draw(st.sampled_from(GRADES)),
        actor,
        status,
        against=against,
        source_id=draw(st.sampled_from(["bni", "bni", "bni", ""])),
    )  # fmt: skip


ledgers = st.lists(claims(), max_size=6)


@st.composite
def corrected_ledgers(draw: st.DrawFn) -> list[Claim]:
    ledger = draw(ledgers)
    ids = [None, None, *(each.claim_id for each in ledger)]
    return [replace(each, supersedes=draw(st.sampled_from(ids))) for each in ledger]


def days_from_the_first_report(ledger: Iterable[Claim]) -> range:
    """The days on which more than rumours was known."""
    told = derive_status(each for each in ledger if each.source_id and each.credibility < 5)
    return range((told[0].valid_from - FIRST).days, 7) if told else range(0)


def but_rivals(interval: StatusInterval) -> StatusInterval:
    return replace(interval, rival_claims="", valid_from=FIRST, valid_to=None)


def but_words(interval: StatusInterval) -> StatusInterval:
    return replace(interval, rival_claims="", basis="", claim_ids=())


@given(corrected_ledgers(), claims(), st.data())
def test_a_rumour_changes_nothing_that_is_known(ledger: list[Claim], heard: Claim, data: st.DataObject) -> None:
    rumours: list[dict[str, Any]] = [{"source_id": ""}, {"reliability": "F", "credibility": 6}]
    made_rumour = data.draw(st.sampled_from(rumours))
    supersedes = data.draw(st.sampled_from([None, *(each.claim_id for each in ledger)]))
    heard = replace(heard, supersedes=supersedes, **made_rumour)
    for day in days_from_the_first_report(ledger):
        assert but_rivals(on(day, [*ledger, heard])) == but_rivals(on(day, ledger))


@given(corrected_ledgers(), st.randoms())
def test_neither_entry_nor_ids_decide(ledger: list[Claim], random) -> None:
    """Claims of one day in another order, and under other names, make the same status."""
    names = [f"other-{number}" for number in range(len(ledger))]
    random.shuffle(names)
    renamed = dict(zip((each.claim_id for each in ledger), names, strict=True))
    other = [
        replace(each, claim_id=renamed[each.claim_id], supersedes=renamed.get(each.supersedes or "")) for each in ledger
    ]
    random.shuffle(other)

    def seen(claims: list[Claim], ids: Callable[[str], str]) -> list[tuple[object, ...]]:
        return [
            (but_words(each), sorted(map(ids, each.claim_ids)), sorted(each.rival_claims.split("; ")))
            for each in derive_status(claims)
        ]

    assert seen(ledger, renamed.__getitem__) == seen(other, str)


@given(corrected_ledgers(), st.integers(1, 50))
def test_only_the_order_of_days_matters_and_not_what_lies_between_them(ledger: list[Claim], factor: int) -> None:
    def moved(day: date) -> date:
        return FIRST + factor * (day - FIRST) + timedelta(days=factor)

    def seen(interval: StatusInterval) -> tuple[object, ...]:
        return interval.actor, interval.against, interval.status, interval.confirmation, interval.claim_ids

    spread = derive_status(replace(each, event_date=moved(each.event_date)) for each in ledger)
    there = derive_status(ledger)
    assert [seen(each) for each in spread] == [seen(each) for each in there]
    assert [each.valid_from for each in spread] == [moved(each.valid_from) for each in there]
    assert [each.since for each in spread] == [moved(each.since) for each in there]


@given(corrected_ledgers(), claims(), st.sampled_from(["C4", "D3", "E4"]))
def test_a_weak_claim_of_a_third_party_undoes_no_adopted_status(ledger: list[Claim], weak: Claim, grade: str) -> None:
    weak = replace(weak, asserted_by="Frontier", reliability=grade[0], credibility=int(grade[1]), source_id="bni")
    for day in days_from_the_first_report(ledger):
        if on(day, ledger).confirmation != "unconfirmed":
            assert judged(day, [*ledger, weak]) == judged(day, ledger)
            assert set(on(day, ledger).claim_ids) <= set(on(day, [*ledger, weak]).claim_ids)


@given(st.lists(claims(), min_size=1, max_size=6), st.data())
def test_a_better_grade_never_costs_a_claim_its_place(ledger: list[Claim], data: st.DataObject) -> None:
    worse = data.draw(st.sampled_from(ledger))
    grade = data.draw(st.sampled_from(["A1", *(each for each in GRADES if each <= worse.grade and each[1] <= "4")]))
    better = replace(worse, reliability=grade[0], credibility=int(grade[1]))
    day = (worse.event_date - FIRST).days
    if worse.claim_id in on(day, ledger).claim_ids:
        improved = [better if each is worse else each for each in ledger]
        assert worse.claim_id in on(day, improved).claim_ids
        if worse.is_strong:
            assert judged(day, improved) == judged(day, ledger)


@given(corrected_ledgers())
def test_nobody_is_contested_by_himself_or_an_ally(ledger: list[Claim]) -> None:
    for interval in derive_status(ledger):
        others = set(interval.against.split(", ")) - {""}
        assert interval.actor not in others
        if interval.status == "contested":
            assert others
            assert all((name in ALLIES) != (interval.actor in ALLIES) for name in others)
        if interval.status == "shared":
            assert others


@given(st.lists(claims(), min_size=1, max_size=5), st.data())
def test_a_correction_without_the_right_to_it_is_only_a_claim(ledger: list[Claim], data: st.DataObject) -> None:
    old = data.draw(st.sampled_from(ledger))
    new = data.draw(claims())
    is_rumour = not new.source_id or new.credibility >= 5
    assume(is_rumour or (new.asserted_by != old.asserted_by and new.grade >= old.grade))
    assert derive_status([*ledger, replace(new, supersedes=old.claim_id)]) == derive_status([*ledger, new])


@given(corrected_ledgers())
def test_a_status_stands_on_a_strong_claim_or_on_both_sides(ledger: list[Claim]) -> None:
    known = {each.claim_id: each for each in ledger}
    for interval in derive_status(ledger):
        basis = [known[claim_id] for claim_id in interval.claim_ids]
        assert all(each.source_id and each.credibility < 5 for each in basis) or interval.confirmation == "unconfirmed"
        strong = any(each.grade in ("A1", "B2", "C3") and each.status != "claimed" for each in basis)
        sides = {each.asserted_by in ALLIES for each in basis if each.asserted_by in ACTORS}
        if interval.confirmation == "unconfirmed":
            assert interval.status in ("claimed", "unknown")
        else:
            assert strong or len(sides) == 2
            assert any(interval.actor in (each.actor, each.against) for each in basis)
        if interval.confirmation == "both sides":
            assert len(sides) == 2


@given(corrected_ledgers(), st.sampled_from(ACTORS), st.permutations(["KIA", "NDA-K"]))
def test_what_both_sides_say_at_last_is_so(ledger: list[Claim], actor: str, sides: list[str]) -> None:
    last = [claim(10 * number, who, "E4", actor) for number, who in enumerate(sides, start=1)]
    assert judged(20, [*ledger, *last]) == (actor, "controlled", "both sides")


reports = st.lists(
    st.tuples(st.integers(0, 4), st.sampled_from(["A1", "C3", "D3", "E4"]), st.sampled_from(ACTORS)),
    min_size=1,
    max_size=6,
)


# Repeated on worse evidence, and on the same day another on as good as it once had.
@example([(0, "D3", "NDA-K"), (1, "D3", "KIA"), (1, "E4", "NDA-K")])
@example([(0, "D3", "NDA-K"), (1, "E4", "NDA-K"), (2, "E4", "KIA")])
@given(reports)
def test_what_third_parties_say_of_holders_against_a_plain_count(said: list[tuple[int, str, str]]) -> None:
    """Nobody speaks for a side here, so what is expected can be counted: the strong claims of the last day with one."""
    found = judged(4, [claim(day, "UN", grade, actor) for day, grade, actor in said])
    strong_days = [day for day, grade, _ in said if grade <= "C3"]
    if strong_days:
        holders = {actor for day, grade, actor in said if day == max(strong_days) and grade <= "C3"}
        sides = {actor in ALLIES for actor in holders}
        status = "controlled" if len(holders) == 1 else "contested" if len(sides) == 2 else "shared"
        assert found == (min(holders), status, "sides disagree" if status == "contested" else "one side")
    else:
        best = min(grade for _, grade, _ in said)
        last = max(day for day, grade, _ in said if grade == best)
        holders = {actor for day, grade, actor in said if (day, grade) == (last, best)}
        expected = (holders.pop(), "claimed") if len(holders) == 1 else ("", "unknown")
        assert found[:2] == expected
