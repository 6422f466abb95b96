"""The preview of a report says what recording it then gives: statuses, township, kilometres."""

from __future__ import annotations

from datetime import date

import pytest
from any_ledgers import claims, ledgers
from held_road import ROUTE, town
from hypothesis import given
from ledgers import FIRST, claim

from kachin_corridors.core.control.holder_totals import totals
from kachin_corridors.core.control.holders import Holder, sections_on
from kachin_corridors.core.control.ledger import derive_status
from kachin_corridors.core.control.record import ControlRecord, ControlUnit
from kachin_corridors.core.evidence.adoption import Reason
from kachin_corridors.core.evidence.preview import DraftUnit, Preview, PreviewFacts, preview_of
from kachin_corridors.core.present import present
from kachin_corridors.core.table_row import TableRow
from kachin_corridors.core.words import Status

ROUTES = {"road": ROUTE}
TOWNSHIPS = {"MMR1": "Township 1"}


def mark(place: str) -> float:
    return present(ROUTE.mark_of(place))


def row(unit_id: str, is_seat: bool = False) -> TableRow:
    return TableRow(
        {"unit_id": unit_id, "unit_name": unit_id, "unit_kind": "town", "township_pcode": "MMR1", "is_seat": is_seat}
    )


def previewed(ledger, draft_claim, unit: ControlUnit | None = None) -> Preview:
    units = [town(name) for name in "ABCDE"]
    rows = {name: row(name, name == "B") for name in "ABCDE"}
    facts = PreviewFacts(ControlRecord(units, derive_status(ledger)), ledger, rows, TOWNSHIPS)
    unit = unit or next(each for each in units if each.unit_id == draft_claim.unit_id)
    return preview_of(facts, ROUTES, draft_claim, DraftUnit(unit, rows.get(unit.unit_id, row(unit.unit_id))))


def at(name: str, day: int, actor: str, grade: str = "B2", **fields):
    return claim(day, fields.pop("by", actor), grade, actor, fields.pop("status", "controlled"), unit_id=name, **fields)


def test_a_town_that_is_taken_tells_days_township_and_kilometres():
    ledger = [at("A", 0, "KIA"), at("B", 0, "junta"), at("C", 0, "junta")]
    preview = previewed(ledger, at("B", 10, "KIA", by="DVB"))
    (before,), (first, now) = preview.before, preview.periods
    assert (before.actor, before.valid_to) == ("junta", None)
    assert (first.shown.actor, first.start, first.end) == ("junta", FIRST, date(2025, 9, 11))
    assert (now.shown.actor, now.start, now.end) == ("KIA", date(2025, 9, 11), None)
    assert preview.is_status_changed
    assert (preview.judged.is_adopted, preview.judged.reason) == (True, Reason.STRONG)
    # The seat (B) is the KIA's now, but C in the township is the junta's: a part is not the whole.
    assert preview.township is not None
    assert preview.township.is_changed is False
    assert preview.township.after.status == Status.PARTLY_REPORTED
    (corridor,) = preview.corridors
    gained = {change.holder: change.difference_km for change in corridor.changes}
    # A-B is 20 km and was contested between the two; B-C, some 24 km, was the junta's and is contested now.
    to_b, to_c = mark("B") / 1000, (mark("C") - mark("B")) / 1000
    contested = Holder(("KIA", "junta"), Status.CONTESTED)
    assert gained[Holder(("KIA",), Status.CONTROLLED)] == pytest.approx(to_b)
    assert gained[contested] == pytest.approx(to_c - to_b)
    assert sum(gained.values()) == pytest.approx(0, abs=1e-6)


def test_a_report_that_is_too_weak_changes_nothing_and_says_why():
    ledger = [at("B", 0, "junta", "A1")]
    preview = previewed(ledger, at("B", 10, "KIA", "D4"))
    assert not preview.is_status_changed
    assert not preview.judged.is_adopted
    assert preview.judged.reason == Reason.WEAKER
    assert preview.judged.by == ledger[0]
    assert all(abs(change.difference_km) < 1e-9 for change in preview.corridors[0].changes)


def test_a_report_of_the_past_ends_where_a_newer_one_begins():
    ledger = [at("B", 0, "junta"), at("B", 20, "junta", status="contested", against=("KIA",))]
    preview = previewed(ledger, at("B", 10, "KIA", by="DVB"))
    assert [(each.shown.actor, each.shown.status, each.start.day) for each in preview.periods] == [
        ("junta", Status.CONTROLLED, 1),
        ("KIA", Status.CONTROLLED, 11),
        ("junta", Status.CONTESTED, 21),
    ]


def test_who_held_a_place_is_asked_of_the_day_before():
    """On the day itself another report may have it taken already; of the first report there is no day before."""
    ledger = [at("B", 0, "junta"), at("B", 10, "KIA")]
    facts = PreviewFacts(ControlRecord([town("B")], derive_status(ledger)), ledger, {"B": row("B")}, TOWNSHIPS)
    held = [facts.held_before("B", date(2025, 9, day)) for day in (1, 11, 12)]
    assert [present(each).actor for each in held] == ["junta", "junta", "KIA"]
    assert facts.held_before("C", date(2025, 9, 11)) is None


def test_a_unit_that_the_workspace_does_not_have_is_previewed_too():
    base = ControlUnit("new", "New base", "base", "new-place", stands_at=frozenset({"new-place"}))
    preview = previewed([at("B", 0, "junta")], at("new", 5, "KIA"), base)
    assert preview.before == ()
    assert [(each.shown.actor, each.start) for each in preview.periods] == [("KIA", date(2025, 9, 6))]
    # It is on no corridor, and lies in the township, whose places differ now.
    assert preview.corridors == ()
    assert preview.township is not None
    assert preview.township.before.status == Status.CONTROLLED
    assert preview.township.after.status == Status.PARTLY_REPORTED


def test_an_area_that_reaches_over_the_road_changes_its_kilometres():
    area = ControlUnit("area", "Around C", "area", "C", stands_at=frozenset({"C"}), radius_m=5000)
    preview = previewed([], at("area", 5, "KIA"), area)
    gained = {change.holder: change.difference_km for change in preview.corridors[0].changes}
    assert gained[Holder(("KIA",), Status.CONTROLLED)] == pytest.approx(10.0)


@given(ledgers, claims())
def test_the_preview_is_what_the_ledger_gives_with_the_claim(ledger, told):
    """Bhamo of the ledgers is the town B of the road here."""
    units = [ControlUnit("bhamo", "B", "town", "B", stands_at=frozenset({"B"})), town("A")]
    ledger = [*ledger, at("A", 0, "KIA")]
    rows = {"bhamo": row("bhamo", True), "A": row("A")}
    facts = PreviewFacts(ControlRecord(units, derive_status(ledger)), ledger, rows, TOWNSHIPS)
    preview = preview_of(facts, ROUTES, told, DraftUnit(units[0], rows["bhamo"]))
    recorded = derive_status([*ledger, told])
    assert list(preview.after) == [each for each in recorded if each.unit_id == "bhamo"]
    after = totals(sections_on(ROUTE, ControlRecord(units, recorded), told.event_date))
    assert {total.holder: total.km for total in after} == {
        change.holder: change.km for change in preview.corridors[0].changes if change.km
    }
