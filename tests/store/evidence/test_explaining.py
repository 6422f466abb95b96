"""Why something has its colour: what the workspace answers is what its own tables and the sources' files hold."""

from __future__ import annotations

from datetime import date

import pytest

from kachin_corridors.core.evidence.adoption import Reason
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)


def test_bhamo_on_the_day_after_the_junta_claimed_it(read, source):
    why = read.evidence.of_unit("bhamo", DAY)
    assert why is not None
    assert (why.title, why.township_pcode, why.township_name) == ("Bhamo", "MMR001010", "Bhamo")
    assert why.status is not None
    assert (why.status.status, why.status.actor, why.status.since) == ("contested", "KIA", date(2024, 12, 4))
    rows = [row for row in source("control_claims") if row["unit_id"] == "bhamo"]
    told = {row["claim_id"] for row in rows if row["event_date"] <= DAY.isoformat()}
    assert {each.claim.claim_id for each in why.judged} == told
    # No correction in the data is of a report about a later day.
    assert {claim.claim_id for claim in why.later} == {row["claim_id"] for row in rows} - told
    # The junta's claim to have all of Bhamo is graded C4, and both sides had said that it is fought for.
    (boast,) = [each for each in why.judged if each.claim.event_date == date(2025, 9, 11) and each.claim.grade == "C4"]
    assert (boast.is_adopted, boast.reason) == (False, Reason.WEAKER)


def test_what_counts_is_what_the_map_rests_on_for_each_unit_and_day(read, selected):
    """The claim_ids of control_status, which the build derived, against the reasons, which are told when asked."""
    units = [unit_id for (unit_id,) in selected("SELECT unit_id FROM control_units")]
    for unit_id in units:
        for (text,) in selected("SELECT valid_from FROM control_status WHERE unit_id = ?", unit_id):
            why = read.evidence.of_unit(unit_id, date.fromisoformat(text))
            assert not why.derived_otherwise
            (ids,) = selected(
                "SELECT claim_ids FROM control_status WHERE unit_id = ? AND valid_from = ?", unit_id, text
            )[0]
            counting = {each.claim.claim_id for each in why.judged if each.is_adopted}
            assert counting == {part.strip() for part in ids.split(";") if part.strip()}


def test_a_ledger_that_was_changed_by_hand_is_told_apart(workspace):
    with Workspace(workspace).tables.writing() as database:
        database.execute("DELETE FROM control_claims WHERE unit_id = 'bhamo' AND event_date < '2025-01-01'")
    why = Workspace(workspace).evidence.of_unit("bhamo", DAY)
    assert why is not None
    assert why.derived_otherwise


def test_a_township_lists_its_places_the_seat_first(read, selected):
    why = read.evidence.of_township("MMR001010", DAY)
    assert why is not None
    assert (why.title, why.status.status) == ("Bhamo", "partly reported")
    inside = selected(
        "SELECT unit_id FROM control_units JOIN places USING (place_id) WHERE township_pcode = 'MMR001010'"
    )
    assert {each.unit.unit_id for each in why.places} == {unit_id for (unit_id,) in inside}
    assert why.places[0].unit.unit_id == "bhamo"
    assert why.seats == {"bhamo"}
    assert [each.valid_from for each in why.periods[1:]] == sorted(each.valid_from for each in why.periods[1:])


def test_a_section_names_the_places_and_roads_it_rests_on(read):
    route = read.control.holdings().routes_on(DAY)["stilwell"]
    at_m = route.mark_of("bhamo")
    why = read.evidence.of_section("stilwell", at_m - 100.0, DAY)
    assert why is not None
    assert "bhamo" in {each.unit.unit_id for each in why.places}
    assert why.section.start_m <= at_m - 100.0 < why.section.end_m
    assert read.evidence.of_section("stilwell", route.length_m + 1, DAY) is None
    assert read.evidence.of_section("no such corridor", 0.0, DAY) is None
    end = read.evidence.of_section("stilwell", route.length_m, DAY)
    assert end is not None
    assert end.section.end_m == pytest.approx(route.length_m)


def test_gates_and_mines_tell_their_reports_up_to_the_day(read, selected):
    gate = read.evidence.of_gate("pangwa", DAY)
    assert gate is not None
    (ids,) = selected(
        "SELECT report_ids FROM gate_status WHERE place_id = 'pangwa' AND valid_from <= '2025-09-12'"
        " AND coalesce(valid_to, '9999') > '2025-09-12'"
    )[0]
    assert gate.counting == {part.strip() for part in ids.split(";")}
    assert gate.counting <= {each.report_id for each in gate.reports}
    assert all(each.begins <= DAY for each in gate.reports)
    assert gate.link_of(gate.reports[0]).startswith("http")
    mine = read.evidence.of_mine("pangwa", DAY)
    assert mine is not None
    assert (mine.now.state, mine.is_gate) == ("partly stopped", False)
    assert read.evidence.of_gate("bhamo", DAY) is None
    assert read.evidence.of_mine("no such mine", DAY) is None


def test_a_place_lists_what_stands_at_it_and_a_place_without_reports_nothing(read, selected):
    why = read.evidence.of_place("bhamo", DAY)
    assert why is not None
    assert why.places[0].unit.unit_id == "bhamo"
    assert len(why.places) > 5
    unreported = selected(
        "SELECT place_id FROM places WHERE geom IS NULL AND place_id NOT IN"
        " (SELECT place_id FROM control_units WHERE place_id IS NOT NULL)"
    )
    assert read.evidence.of_place(unreported[0][0], DAY).places == ()
    assert read.evidence.of_place("no such place", DAY) is None
    assert read.evidence.of_unit("no such unit", DAY) is None
    assert read.evidence.of_township("MMR999", DAY) is None


def test_the_unit_of_a_claim(read, source):
    row = source("control_claims")[0]
    assert read.evidence.unit_of_claim(row["claim_id"]) == row["unit_id"]
    assert read.evidence.unit_of_claim("no such claim") == ""
