"""What a workspace tells of control is what the sources say, or what SQL selects."""

from __future__ import annotations

from datetime import date, timedelta

from kachin_corridors.store.tables.connection import writing
from kachin_corridors.store.workspace import Workspace


def change(path, statement, *values):
    with writing(path) as database:
        database.execute(statement, values)


def test_units_stand_at_the_positions_of_their_places(read, source, positions):
    units = {unit.unit_id: unit for unit in read.control.units()}
    assert {
        key: (unit.name, unit.kind, unit.place_id, unit.from_place_id, unit.to_place_id) for key, unit in units.items()
    } == {
        row["unit_id"]: (row["name"], row["kind"], row["place_id"], row["from_place_id"], row["to_place_id"])
        for row in source("control_units")
    }
    for unit in units.values():
        here = positions.get(unit.place_id)
        assert unit.stands_at == ({place for place, at in positions.items() if at == here} if here else set())
    assert any(len(unit.stands_at) > 1 for unit in units.values())


def test_statuses_of_a_day_are_those_whose_period_has_it(read, selected):
    (first, last) = selected("SELECT min(valid_from), max(valid_from) FROM control_status")[0]
    for day in (first, last, "2025-09-12", "2000-01-01"):
        expected = selected(
            "SELECT fid FROM control_status WHERE valid_from <= ?1 AND ?1 < coalesce(valid_to, '9999-12-31')"
            " ORDER BY unit_name",
            day,
        )
        assert [row["fid"] for row in read.control.statuses_on(date.fromisoformat(day))] == [fid for (fid,) in expected]
    (ended,) = selected("SELECT max(valid_to) FROM control_status")[0]
    assert ended not in {row["valid_to"] for row in read.control.statuses_on(date.fromisoformat(ended))}


def test_days_of_change_and_what_changes_on_them(read, selected):
    tables = {"control_status": "unit_name", "corridor_legs": "name", "claims_in_force": "unit_name"}
    days: set[str] = set()
    changes: dict[tuple[str, str], set[str]] = {}
    for table, column in tables.items():
        for which in ("valid_from", "valid_to"):
            for day, name in selected(f"SELECT {which}, {column} FROM {table} WHERE {which} IS NOT NULL"):
                days.add(day)
                changes.setdefault((day, table), set()).add(name)
    assert [day.isoformat() for day in read.control.change_dates()] == sorted(days)
    told = {each.day.isoformat(): each for each in read.comparing.days()}
    assert list(told) == sorted(days)
    for day, each in told.items():
        assert each.legs == tuple(sorted(changes.get((day, "corridor_legs"), ())))
        units = {unit.name for news in each.news for unit in news.units}
        of_tables = changes.get((day, "control_status"), set()) | changes.get((day, "claims_in_force"), set())
        assert units | set(each.evidence) == of_tables
        assert not units & set(each.evidence)
    assert read.control.default_day().isoformat() == max(days)


def test_without_a_change_the_day_is_that_of_the_data(workspace):
    for table in ("control_status", "corridor_legs", "claims_in_force"):
        change(workspace, f"DELETE FROM {table}")
    change(workspace, "UPDATE workspace_info SET value = '2026-03-04' WHERE key = 'data_version'")
    assert Workspace(workspace).control.default_day() == date(2026, 3, 4)


def test_the_newest_report_is_that_of_a_claim_that_nobody_corrected(workspace, source):
    claims = source("control_claims")
    corrected = {row["supersedes"] for row in claims}
    newest = max(
        day for row in claims if row["claim_id"] not in corrected for day in (row["event_date"], row["date_said"])
    )
    read = Workspace(workspace)
    assert max(read.control.report_days()) == date.fromisoformat(newest)
    claim = next(row["claim_id"] for row in claims if row["claim_id"] not in corrected and not row["supersedes"])
    recorded = date.fromisoformat(newest) + timedelta(days=10)
    for said, counts in ((recorded + timedelta(days=1), True), (recorded + timedelta(days=2), False)):
        change(
            workspace, "UPDATE control_claims SET date_said = ?, recorded_at = ? WHERE claim_id = ?",
            said.isoformat(), recorded.isoformat(), claim,
        )  # fmt: skip
        assert (max(Workspace(workspace).control.report_days()) == said) is counts
    change(workspace, "UPDATE control_claims SET recorded_at = NULL WHERE claim_id = ?", claim)
    assert max(Workspace(workspace).control.report_days()) == recorded + timedelta(days=2)
    change(workspace, "DELETE FROM control_claims")
    assert Workspace(workspace).control.report_days() == []


def test_holdings_are_cached_until_the_file_changes(workspace):
    read = Workspace(workspace)
    assert not read.control.are_holdings_cached()
    assert read.control.holdings() is read.control.holdings()
    assert read.control.are_holdings_cached()
    change(workspace, "UPDATE control_status SET basis = 'nobody knows'")
    assert not read.control.are_holdings_cached()


def test_the_corridors_of_a_day_have_the_statuses_of_that_day(read):
    def status(day):
        legs = read.control.holdings().routes_on(day)["stilwell"].legs
        return next(leg.status for leg in legs if leg.leg_id == "stilwell-01")

    # As leg_status.csv has it: the road to the pass was opened on 2024-11-24.
    assert status(date(2024, 11, 23)) == "abandoned"
    assert status(date(2024, 11, 24)) == "open"
