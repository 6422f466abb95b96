"""The rules of docs/data.md, "How claims become a status": what holds for any six claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from any_ledgers import ACTORS, GRADES, claims, corrected_ledgers, days_from_the_first_report
from hypothesis import assume, example, given
from hypothesis import strategies as st
from ledgers import ALLIES, FIRST, claim, judged, on

from kachin_corridors.core.control.claims import Claim
from kachin_corridors.core.control.ledger import StatusInterval, derive_status


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


def sides(interval: StatusInterval) -> set[bool]:
    return {name in ALLIES for name in (interval.actor, *interval.against) if name}


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


CONTESTED_BY_BOTH = [
    claim(0, "KIA", "E4", "KIA", "contested", against=("junta",)),
    claim(0, "junta", "E4", "KIA", "contested", against=("junta",)),
]


# Who attacks whom, which of two allies, which of two things said on one day: the weak claim is the best graded one.
@example(CONTESTED_BY_BOTH, claim(0, "UN", "C4", "junta", "contested", against=("KIA",)), "C4")
@example(
    [claim(0, "UN", "A1", "KIA", "contested", against=("junta",)), claim(0, "BNI", "A1", "junta")],
    claim(0, "UN", "C4", "AA", "contested", against=("junta",)),
    "C4",
)
@example(
    [
        claim(0, who, grade, "KIA", status)
        for who in ("KIA", "junta")
        for grade, status in (("E4", "controlled"), ("D3", "infiltrated"))
    ],
    claim(0, "UN", "C4", "KIA"),
    "C4",
)
@example(
    [*CONTESTED_BY_BOTH, claim(1, "junta", "C3", "junta")],
    claim(0, "UN", "B4", "KIA", "contested", against=("junta",)),
    "B4",
)
@given(corrected_ledgers(), claims(), st.sampled_from(["B4", "C4", "D3", "E4"]))
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
            seen, known = on(day, improved), on(day, ledger)
            assert (seen.status, seen.confirmation) == (known.status, known.confirmation)
            # Of those that fight for a place the best graded claim says who attacks, and which of the allies; and of
            # whom it is that nothing is known.
            assert seen.actor == known.actor or seen.status in ("contested", "unknown", "shared")
            # Which of several partners is named first is no matter of the status.
            if seen.status == "shared":
                assert {seen.actor, *seen.against} == {known.actor, *known.against}
            assert sides(seen) == sides(known) or seen.status == "unknown"


@given(corrected_ledgers())
def test_nobody_is_contested_by_himself_or_an_ally(ledger: list[Claim]) -> None:
    for interval in derive_status(ledger):
        others = set(interval.against)
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
            assert any(interval.actor in (each.actor, *each.against) for each in basis)
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
