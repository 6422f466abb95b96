"""What changed between two days, by the rules of core/evidence/changes.py."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from any_ledgers import ledgers
from hypothesis import given
from hypothesis import strategies as st
from ledgers import FIRST, claim

from kachin_corridors.core.control.holders import Holder, Section
from kachin_corridors.core.control.ledger import derive_status
from kachin_corridors.core.control.townships import TownshipInterval
from kachin_corridors.core.evidence.change_kinds import ChangeKind, SeenBy, holder_in_short, kind_of
from kachin_corridors.core.evidence.changes import (
    Changes,
    ComparedUnit,
    ControlChange,
    HeldHistory,
    by_actor,
    road_changes,
    township_changes,
    unit_change,
    unit_changes,
)
from kachin_corridors.core.words import Confirmation, Status

BHAMO = ComparedUnit("bhamo", "Bhamo", "town", "MMR001010", "Bhamo")
KIA, JUNTA = Holder(("KIA",), Status.CONTROLLED), Holder(("junta",), Status.CONTROLLED)
CONTESTED = Holder(("KIA", "junta"), Status.CONTESTED)
UNKNOWN = Holder((), Status.UNKNOWN)
days = st.integers(-2, 7).map(lambda number: FIRST + timedelta(days=number))


def on(number: int) -> date:
    return FIRST + timedelta(days=number)


def changed(ledger, since, day):
    return unit_change(BHAMO, HeldHistory(derive_status(ledger)), since, day)


def reported(day, actor, status="controlled", **fields):
    """A report by one who is on no side: good, and adopted."""
    return claim(day, "UN", "B2", actor, status, **fields)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (JUNTA, KIA, ChangeKind.GAINED),
        (CONTESTED, KIA, ChangeKind.GAINED),
        (UNKNOWN, KIA, ChangeKind.GAINED),
        (KIA, UNKNOWN, ChangeKind.LOST),
        (KIA, Holder(("junta",), Status.CLAIMED), ChangeKind.LOST),
        (Holder(("KIA", "PDF"), Status.SHARED), KIA, ChangeKind.LOST),
        (KIA, Holder(("KIA", "PDF"), Status.SHARED), ChangeKind.GAINED),
        (KIA, CONTESTED, ChangeKind.NEWLY_CONTESTED),
        (CONTESTED, UNKNOWN, ChangeKind.CONTEST_ENDED),
        (UNKNOWN, Holder(("junta",), Status.CLAIMED), ChangeKind.OTHER_STATUS),
        (CONTESTED, Holder(("AA", "junta"), Status.CONTESTED), ChangeKind.OTHER_STATUS),
        (KIA, KIA, None),
    ],
)
def test_kinds_of_change(before, after, kind):
    assert kind_of(before, after) == kind


def test_what_one_gains_the_other_loses():
    change = changed([reported(0, "junta"), reported(2, "KIA")], on(1), on(2))
    assert (change.kind, change.before, change.after) == (ChangeKind.GAINED, JUNTA, KIA)
    assert change.seen() == [SeenBy(("KIA",), ChangeKind.GAINED), SeenBy(("junta",), ChangeKind.LOST)]


def test_who_leaves_a_contest_has_lost_nothing_that_was_his():
    ledger = [reported(0, "KIA", "contested", against=("junta",)), reported(2, "junta")]
    assert changed(ledger, on(1), on(2)).seen() == [
        SeenBy(("junta",), ChangeKind.GAINED),
        SeenBy(("KIA",), ChangeKind.CONTEST_ENDED),
    ]


def test_what_nobody_had_told_of_is_newly_reported():
    change = changed([reported(2, "KIA")], on(0), on(2))
    assert (change.kind, change.was, change.before, change.after) == (ChangeKind.NEWLY_REPORTED, None, KIA, KIA)


def test_a_place_told_of_only_when_it_falls_is_taken_from_who_held_it():
    change = changed([reported(2, "junta"), reported(3, "KIA")], on(0), on(4))
    assert (change.kind, change.before, change.after) == (ChangeKind.GAINED, JUNTA, KIA)


def test_what_changed_and_changed_back_is_told():
    ledger = [reported(0, "junta"), reported(2, "KIA"), reported(4, "junta")]
    change = changed(ledger, on(1), on(5))
    assert change.kind is ChangeKind.AND_BACK
    assert [(passage.holder, passage.first_day) for passage in change.in_between] == [(KIA, on(2))]


def test_what_is_first_reported_and_comes_back_was_otherwise_in_between():
    change = changed([reported(1, "junta"), reported(2, "KIA"), reported(4, "junta")], on(0), on(5))
    assert (change.kind, change.in_short) == (ChangeKind.AND_BACK, "junta → KIA → junta")


def test_only_the_evidence_changed():
    change = changed([reported(0, "KIA"), claim(3, "KIA", "B2", "KIA")], on(1), on(3))
    assert (change.kind, change.in_between) == (ChangeKind.REASSESSED, ())


@pytest.mark.parametrize(
    ("since", "day", "kind"),
    [
        (0, 90, None),
        (0, 91, ChangeKind.AGEING),
        (90, 91, ChangeKind.AGEING),
        (91, 180, None),
        (180, 181, ChangeKind.AGEING),
        (91, 90, ChangeKind.FRESHER),
    ],
)
def test_news_ages_after_90_and_180_days(since, day, kind):
    assert changed([reported(0, "KIA")], on(since), on(day)).kind == kind


def test_before_the_first_report_nothing_changed_and_nothing_is_unchanged():
    changes, unchanged = unit_changes(
        [BHAMO], {"bhamo": HeldHistory(derive_status([reported(3, "KIA")]))}, on(0), on(2)
    )
    assert (changes, unchanged) == ([], [])


@given(ledgers, days, days)
def test_backwards_is_the_inverse(ledger, since, day):
    there, back = changed(ledger, since, day), changed(ledger, day, since)
    assert there.inverse() == back
    assert there.inverse().inverse() == there
    ends = {holder.status for holder in (there.before, there.after) if holder is not None}
    if Status.CONTESTED not in ends:
        for one, other in ((ChangeKind.GAINED, ChangeKind.LOST), (ChangeKind.LOST, ChangeKind.GAINED)):
            assert [seen.actors for seen in there.seen() if seen.kind is one] == [
                seen.actors for seen in back.seen() if seen.kind is other
            ]


@given(ledgers, days)
def test_nothing_changes_in_no_time(ledger, day):
    assert changed(ledger, day, day).kind is None


@given(ledgers, days, days, days)
def test_a_chain_leads_where_one_step_does(ledger, first, second, third):
    one, two = changed(ledger, first, second), changed(ledger, second, third)
    whole = changed(ledger, first, third)
    assert (one.was, one.now, two.now) == (whole.was, two.was, whole.now)


@given(ledgers, days, days)
def test_the_way_is_what_each_day_says(ledger, since, day):
    """Look at every day: an independent account of who held the town one after the other."""
    history = derive_status(ledger)
    seen: list[object] = []
    step = 1 if since <= day else -1
    for number in range(0, (day - since).days + step, step):
        held = [each for each in history if each.valid_from <= since + timedelta(days=number)]
        status = held[-1] if held else None
        parties = None
        if status is not None:
            of = {status.actor, *(status.against if status.status in ("contested", "shared") else ())}
            parties = (status.status, set() if status.status == "unknown" else of)
        if not seen or seen[-1] != parties:
            seen.append(parties)
    told = [
        None if p.holder is None else (p.holder.status, set(p.holder.actors)) for p in changed(ledger, since, day).path
    ]
    assert told == seen


def section(start_m, end_m, holder):
    return Section(
        actor=holder.actors[0] if holder.actors else "",
        against=tuple(holder.actors[1:]),
        status=holder.status,
        confirmation=Confirmation.ONE_SIDE,
        claim_ids=(),
        basis=(),
        last_report=None,
        start_m=start_m,
        end_m=end_m,
        from_name=f"at {start_m}",
        to_name=f"at {end_m}",
    )


def test_neighbours_that_went_over_together_are_one_stretch_of_road():
    before = [
        section(0, 1000, JUNTA),
        section(1000, 3000, JUNTA),
        section(3000, 4000, UNKNOWN),
        section(4000, 9000, KIA),
    ]
    after = [section(0, 1000, KIA), section(1000, 3000, KIA), section(3000, 4000, KIA), section(4000, 9000, KIA)]
    changes = road_changes("stilwell", "Stilwell Road", after, before)
    assert [(each.km, each.before, each.after, each.kind) for each in changes] == [
        (3.0, JUNTA, KIA, ChangeKind.GAINED),
        (1.0, UNKNOWN, KIA, ChangeKind.NEWLY_REPORTED),
    ]
    assert [(each.from_name, each.to_name) for each in changes] == [("at 0", "at 3000"), ("at 3000", "at 4000")]
    assert [each.inverse() for each in changes] == road_changes("stilwell", "Stilwell Road", before, after)


def test_townships_are_compared_by_who_has_them():
    def interval(actor, status, first, last, units=""):
        return TownshipInterval("MMR001010", actor, Status(status), units, None, first, last)

    intervals = [
        interval("", "unknown", None, on(0)),
        interval("junta", "controlled", on(0), on(2), "one"),
        interval("junta", "controlled", on(2), on(4), "two"),
        interval("", "partly reported", on(4), None),
    ]
    names = {"MMR001010": "Bhamo"}
    assert township_changes(intervals, names, on(0), on(3)) == []
    (change,) = township_changes(intervals, names, on(1), on(5))
    assert (change.name, change.in_words) == ("Bhamo", "controlled (junta) → partly reported")


def test_changes_by_actor_begin_with_who_gained_most():
    ledger = [reported(0, "junta"), reported(2, "KIA")]
    towns = [BHAMO, BHAMO._replace(unit_id="momauk", name="Momauk"), BHAMO._replace(unit_id="mansi", name="Mansi")]
    back = [reported(0, "KIA"), reported(2, "junta")]
    taken, lost = HeldHistory(derive_status(ledger)), HeldHistory(derive_status(back))
    histories = {"bhamo": taken, "momauk": taken, "mansi": lost}
    changes, _ = unit_changes(towns, histories, on(1), on(2))
    grouped = by_actor(Changes(on(1), on(2), tuple(changes)))
    named = {
        actors: [(kind, change.unit.name) for kind, change in entries if isinstance(change, ControlChange)]
        for actors, entries in grouped.items()
    }
    assert list(named.items()) == [
        (("KIA",), [("gained", "Bhamo"), ("gained", "Momauk"), ("lost", "Mansi")]),
        (("junta",), [("gained", "Mansi"), ("lost", "Bhamo"), ("lost", "Momauk")]),
    ]


def test_holders_in_short():
    shared, claimed = Holder(("KIA", "PDF"), Status.SHARED), Holder(("junta",), Status.CLAIMED)
    words = [holder_in_short(each) for each in (KIA, shared, CONTESTED, claimed, UNKNOWN, None)]
    assert words == ["KIA", "KIA, PDF", "contested", "junta claimed", "unknown", "no report"]
