"""What a workspace tells of corridors is what the sources say, read here by nothing but csv."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from kachin_corridors.core.errors import UnknownCorridorError
from kachin_corridors.store.tables.connection import writing
from kachin_corridors.store.workspace import Workspace

DAY = date(2025, 9, 12)


def change(path, statement, *values):
    with writing(path) as database:
        database.execute(statement, values)


def test_legs_and_their_statuses(read, source):
    names = {row["place_id"]: row["name"] for row in source("places")}
    corridors = {row["corridor_id"]: row["name"] for row in source("corridors")}
    statuses = defaultdict(list)
    for row in source("leg_status"):
        statuses[row["leg_id"]].append((row["valid_from"], row["status"], row["source_id"]))
    expected = set()
    for row in source("corridor_legs"):
        ends = (row["from_place_id"], row["to_place_id"])
        told = sorted(statuses[row["leg_id"]])
        for (begins, status, source_id), (ends_on, *_) in zip(told, [*told[1:], ("",)], strict=True):
            expected.add(
                (
                    row["leg_id"], row["corridor_id"], corridors[row["corridor_id"]], int(row["leg_order"]),
                    row["mode"], *ends, names[ends[0]], names[ends[1]], status, begins, ends_on, source_id,
                )
            )  # fmt: skip
    assert {
        (
            leg.leg_id, leg.corridor_id, leg.corridor, leg.order, str(leg.mode),
            leg.from_place_id, leg.to_place_id, leg.from_name, leg.to_name, str(leg.status),
            str(leg.valid_from or ""), str(leg.valid_to or ""), leg.source_id,
        )
        for leg in read.corridors.legs()
    } == expected  # fmt: skip


def test_a_leg_begins_and_ends_at_its_places(read, positions):
    for leg in read.corridors.legs():
        assert leg.points[0] == pytest.approx(positions[leg.from_place_id])
        assert leg.points[-1] == pytest.approx(positions[leg.to_place_id])
        assert leg.geometry_source


def test_lengths_that_are_expected_of_legs(read, selected):
    rows = selected("SELECT leg_id, accuracy_m, expected_km, coalesce(expected_basis, ''), name FROM corridor_legs")
    legs = read.corridors.legs()
    assert {(leg.leg_id, leg.accuracy_m, leg.expected_km, leg.expected_basis, leg.name) for leg in legs} == set(rows)
    assert any(leg.expected_km for leg in legs)


def test_published_distances_name_their_publishers(read, source):
    publishers = {row["source_id"]: row["publisher"] or row["source_id"] for row in source("sources")}
    assert [
        (
            each.from_place_id, each.to_place_id, each.mode, each.km, each.as_published,
            each.year, each.source, each.source_id,
        )
        for each in read.corridors.published_distances()
    ] == [
        (
            row["from_place_id"], row["to_place_id"], row["mode"], float(row["published_km"]), row["as_published"],
            int(row["year"]) if row["year"] else None, publishers[row["source_id"]], row["source_id"],
        )
        for row in source("published_distances")
    ]  # fmt: skip


def test_waypoints_in_the_order_in_which_the_leg_passes_them(read, source, positions):
    names = {row["place_id"]: row["name"] for row in source("places")}
    expected = defaultdict(list)
    for row in sorted(source("leg_waypoints"), key=lambda row: int(row["waypoint_order"])):
        if row["place_id"] in positions:
            expected[row["leg_id"]].append((row["place_id"], names[row["place_id"]]))
    waypoints = read.corridors.waypoints()
    assert {leg: [(each.place_id, each.name) for each in passed] for leg, passed in waypoints.items()} == expected
    for passed in waypoints.values():
        for each in passed:
            assert each.point == pytest.approx(positions[each.place_id])


def test_waypoints_are_in_order_whatever_the_order_of_the_rows(workspace, read):
    change(workspace, "UPDATE leg_waypoints SET fid = 1000 - fid")
    change(workspace, "DELETE FROM places WHERE place_id = 'lekhapani'")
    expected = read.corridors.waypoints()
    assert expected["stilwell-01"][0].place_id == "lekhapani"
    expected["stilwell-01"] = expected["stilwell-01"][1:]
    assert Workspace(workspace).corridors.waypoints() == expected


def test_the_sea_is_no_country(read, selected):
    countries = dict(read.corridors.countries())
    assert {"India", "Myanmar", "China"} <= set(countries)
    assert {*countries, "Sea"} == {name for (name,) in selected("SELECT name FROM countries")}
    # Little-endian polygons and multipolygons, as OGC 06-103r4 writes them.
    assert {wkb[:5] for wkb in countries.values()} <= {b"\x01\x03\0\0\0", b"\x01\x06\0\0\0"}


def test_each_measured_row_has_its_card_and_the_legs_of_the_day(read):
    of_day = read.corridors.measured_on(DAY)
    assert [(card.corridor, card.name, card.kind, card.as_of) for card in of_day.cards] == [
        (row.corridor, row.name, row.kind, "2025-09-12") for row in of_day.rows
    ]
    assert {leg.leg_id for leg in of_day.legs} == {leg.leg_id for leg in read.corridors.legs()}
    for leg in of_day.legs:
        assert leg.valid_from is None or leg.valid_from <= DAY
        assert leg.valid_to is None or leg.valid_to > DAY
    assert {card.as_of for card in read.corridors.measured_on(None).cards} == {""}


def test_the_card_of_a_corridor(read, source):
    (card,) = [each for each in read.corridors.measured_on(DAY).cards if each.row[:2] == ("stilwell", "corridor")]
    legs = [row["leg_id"] for row in source("corridor_legs") if row["corridor_id"] == "stilwell"]
    assert card.leg_ids == ",".join(legs)
    assert card.row == ("stilwell", "corridor", card.leg_ids)
    published = [
        row for row in source("published_distances") if {row["from_place_id"], row["to_place_id"]} == {"ledo", "bhamo"}
    ]
    newest = max(published, key=lambda row: row["year"])
    assert card.published_km == float(newest["published_km"]) == 620
    assert card.published_ratio == pytest.approx(620 / card.straight_km)
    assert card.difference_km == pytest.approx(620 - card.along_km)
    assert card.straight_km == pytest.approx(368.7, abs=0.05)
    assert [(figure.published_km, figure.year, figure.kind, figure.leg_ids) for figure in card.figures] == [
        (float(row["published_km"]), int(row["year"]), "corridor", card.leg_ids)
        for row in sorted(published, key=lambda row: -int(row["year"]))
    ]
    assert {(figure.corridor_id, figure.corridor, figure.name, figure.along_km) for figure in card.figures} == {
        ("stilwell", card.corridor, card.name, card.along_km)
    }
    publishers = {row["source_id"]: row["publisher"] for row in source("sources")}
    parts = dict(part.split(": ", 1) for part in card.sources.split("; "))
    assert set(parts) == {"line", "positions", "status", "figures"}
    for row in published:
        assert publishers[row["source_id"]] in parts["figures"]
    statuses = [row for row in source("leg_status") if row["leg_id"] in legs and row["valid_from"] <= "2025-09-12"]
    assert any(publishers[row["source_id"].split("; ")[0]] in parts["status"] for row in statuses)


@pytest.mark.parametrize("corridor", ["stilwell", "Stilwell", "Ledo–Bhamo (Stilwell Road)"])
def test_a_corridor_is_one_line_from_its_first_place_to_its_last(read, positions, corridor):
    route = read.corridors.route(corridor, DAY)
    assert route.corridor_id == "stilwell"
    assert route.points[0] == pytest.approx(positions["ledo"])
    assert route.points[-1] == pytest.approx(positions["bhamo"])
    with pytest.raises(UnknownCorridorError):
        read.corridors.route("atlantis", DAY)


def test_all_corridors_but_the_gap_can_be_measured(read, source):
    routes, apart = read.corridors.joined_routes(DAY)
    with_legs = {row["corridor_id"] for row in source("corridor_legs") if row["mode"] != "gap"}
    assert {route.corridor_id for route in routes} == with_legs
    assert apart == []
