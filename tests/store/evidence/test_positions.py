"""Where that is which one asked about: the positions of the sources; lengths by a library that the plugin has not."""

from __future__ import annotations

from datetime import date

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.pairs import pairwise

DAY = date(2025, 9, 12)


def place(source, place_id: str) -> tuple[float, float]:
    (row,) = [row for row in source("places") if row["place_id"] == place_id]
    return float(row["lon"]), float(row["lat"])


def test_a_town_is_where_its_place_is(read, source):
    why = read.evidence.of_unit("bhamo", DAY)
    (unit,) = [row for row in source("control_units") if row["unit_id"] == "bhamo"]
    assert list(read.evidence.points_of(why)) == [pytest.approx(place(source, unit["place_id"]))]
    assert list(read.evidence.points_of(read.evidence.of_place(unit["place_id"], DAY))) == [
        pytest.approx(place(source, unit["place_id"]))
    ]


def test_a_road_section_is_at_both_of_its_ends(read, source):
    roads = [row for row in source("control_units") if row["from_place_id"]]
    assert roads
    for row in roads:
        points = set(read.evidence.points_of(read.evidence.of_unit(row["unit_id"], DAY)))
        ends = {place(source, row[end]) for end in ("from_place_id", "to_place_id")}
        assert {tuple(round(each, 6) for each in end) for end in ends} <= {
            tuple(round(each, 6) for each in point) for point in points
        }


def test_a_gate_and_a_mine_have_the_position_of_their_own_table(read, selected):
    ((gate,), *_) = selected("SELECT place_id FROM gate_status")
    ((mine,), *_) = selected("SELECT cluster_id FROM mining_activity")
    for why in (read.evidence.of_gate(gate, DAY), read.evidence.of_mine(mine, DAY)):
        assert len(read.evidence.points_of(why)) == 1


def test_a_township_is_its_outline(read):
    points = read.evidence.points_of(read.evidence.of_township("MMR001010", DAY))
    assert len(points) > 50
    # Bhamo township lies around Bhamo (24.26 N, 97.23 E).
    assert min(lon for lon, _ in points) < 97.23 < max(lon for lon, _ in points)
    assert min(lat for _, lat in points) < 24.26 < max(lat for _, lat in points)


def test_a_section_is_as_long_as_it_says(read):
    why = read.evidence.of_section("stilwell", 400_000.0, DAY)
    points = read.evidence.points_of(why)
    earth = Geodesic.WGS84
    length = sum(earth.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairwise(points))
    assert length == pytest.approx(why.section.length_m, abs=1.0)
