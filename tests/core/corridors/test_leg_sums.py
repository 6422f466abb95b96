"""Sums of legs by corridor, mode, status and country."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Polygon, box
from valid_areas import shapely_made_valid

from kachin_corridors.core.corridors.leg_sums import AT_SEA, OUTSIDE, Countries, LegSum, total
from kachin_corridors.core.corridors.leg_sums import country_lengths as lengths_with
from kachin_corridors.core.corridors.leg_sums import leg_sums as sums_with
from kachin_corridors.core.corridors.legs import Leg

# Two countries that meet at 96° E and, by a fault of their borders, overlap between 95.9 and 96.
COUNTRIES = (("West", box(90, 20, 96, 30).wkb), ("East", box(95.9, 20, 100, 30).wkb))


def leg(leg_id: str, *points: tuple[float, float], **fields: object) -> Leg:
    values: dict[str, object] = {
        "leg_id": leg_id,
        "corridor_id": "one",
        "corridor": "One",
        "order": 1,
        "name": leg_id,
        "from_place_id": f"{leg_id}-a",
        "to_place_id": f"{leg_id}-b",
        "from_name": "A",
        "to_name": "B",
        "mode": "road",
        "status": "open",
        "valid_from": None,
        "valid_to": None,
        "accuracy_m": 1000,
        "expected_km": None,
        "expected_basis": "",
        "points": points,
    }
    return Leg(**{**values, **fields})  # type: ignore[arg-type]


def metres(*points: tuple[float, float]) -> float:
    return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairwise(points))


def country_lengths(legs: Iterable[Leg], countries: Countries) -> dict[str, float]:
    return lengths_with(legs, countries, shapely_made_valid)


def leg_sums(legs: Sequence[Leg], countries: Countries) -> list[LegSum]:
    return sums_with(legs, countries, shapely_made_valid)


def one(sums: list[LegSum], by: str, group: str, scope: str = "") -> LegSum:
    (found,) = [item for item in sums if (item.by, item.group, item.scope_id) == (by, group, scope)]
    return found


def test_a_leg_across_a_border_is_shared_between_the_countries() -> None:
    across = leg("across", (95.5, 25.0), (96.5, 25.0))
    lengths = country_lengths([across], COUNTRIES)
    # Along a parallel of latitude the geodesic is cut in the middle, whatever the scale.
    assert lengths["West"] == pytest.approx(metres((95.5, 25.0), (96.5, 25.0)) / 2)
    assert sum(lengths.values()) == pytest.approx(metres((95.5, 25.0), (96.5, 25.0)))


@given(st.floats(24.0, 26.0), st.floats(24.0, 26.0))
def test_a_leg_is_cut_where_its_geodesic_crosses_the_border(start_lat: float, end_lat: float) -> None:
    start, end = (95.2, start_lat), (97.1, end_lat)
    line = Geodesic.WGS84.InverseLine(start[1], start[0], end[1], end[0])
    west, east = 0.0, line.s13
    while east - west > 0.001:
        middle = (west + east) / 2
        west, east = (middle, east) if line.Position(middle)["lon2"] < 96 else (west, middle)
    lengths = country_lengths([leg("slanting", start, end)], COUNTRIES)
    assert lengths["West"] == pytest.approx(west, abs=0.1)
    assert lengths["East"] == pytest.approx(line.s13 - west, abs=0.1)


def test_an_invalid_country_counts_for_what_it_covers() -> None:
    bow_tie = Polygon([(90, 20), (96, 30), (96, 20), (90, 30)])
    inside = country_lengths([leg("in", (90.5, 25.0), (90.6, 25.0))], (("Bow tie", bow_tie.wkb),))
    assert inside == {"Bow tie": pytest.approx(metres((90.5, 25.0), (90.6, 25.0)))}
    between = country_lengths([leg("out", (93.0, 22.0), (93.1, 22.0))], (("Bow tie", bow_tie.wkb),))
    assert list(between) == [OUTSIDE]


coordinates = st.tuples(st.floats(89, 101), st.floats(19, 31))


@given(st.lists(coordinates, min_size=2, max_size=6))
def test_the_parts_add_up_to_the_whole(points: list[tuple[float, float]]) -> None:
    lengths = country_lengths([leg("any", *points)], COUNTRIES)
    assert sum(lengths.values()) == pytest.approx(metres(*points), abs=0.01)
    assert all(length >= 0 for length in lengths.values())


def test_what_is_in_no_country_is_told_apart() -> None:
    lengths = country_lengths([leg("out", (89.0, 25.0), (91.0, 25.0))], COUNTRIES)
    assert lengths[OUTSIDE] == pytest.approx(lengths["West"])
    assert country_lengths([leg("ship", (89.0, 25.0), (91.0, 25.0), mode="sea")], COUNTRIES) == {
        AT_SEA: pytest.approx(metres((89.0, 25.0), (91.0, 25.0)))
    }


LEGS = [
    leg("a", (94.0, 25.0), (95.0, 25.0), expected_km=120.0),
    leg("b", (95.0, 25.0), (95.5, 25.0), mode="river", status="unknown", accuracy_m=5000),
    leg("c", (97.0, 25.0), (98.0, 25.0), corridor_id="two", corridor="Two", expected_km=110.0, accuracy_m=None),
    leg("d", (91.0, 25.0), (99.0, 25.0), corridor_id="gap", corridor="Gap", mode="gap", status="no link"),
]


def test_every_leg_counts_once_in_each_sum() -> None:
    sums = leg_sums(LEGS, COUNTRIES)
    ways = sum(metres(*each.points) for each in LEGS[:3]) / 1000
    for by in ("corridor", "mode", "status", "country"):
        found = [item for item in sums if item.by == by and not item.scope_id and item.is_way]
        assert sum(item.along_km for item in found) == pytest.approx(ways), by
    road = one(sums, "mode", "road")
    assert (road.legs, road.expected_km, road.accuracy_m) == (2, 230.0, 1000)
    assert one(sums, "corridor", "One").expected_km is None
    assert one(sums, "corridor", "One").accuracy_m == 5000
    assert one(sums, "status", "unknown").legs == 1


def test_a_gap_is_in_no_sum_of_ways() -> None:
    sums = leg_sums(LEGS, COUNTRIES)
    gaps = [item for item in sums if not item.is_way and not item.scope_id]
    assert [(item.by, item.group) for item in gaps] == [
        ("corridor", "Gap"),
        ("mode", "gap"),
        ("status", "no link"),
        ("country", "gap"),
    ]
    assert all(item.along_km == pytest.approx(metres(*LEGS[3].points) / 1000) for item in gaps)


def test_a_gap_in_a_corridor_is_told_apart_from_its_ways() -> None:
    sums = leg_sums([LEGS[0], leg("between", (95.0, 25.0), (96.0, 25.0), mode="gap", status="no link")], COUNTRIES)
    of_corridor = [item for item in sums if item.by == "corridor"]
    assert [(item.group, item.is_way, item.legs) for item in of_corridor] == [("One", True, 1), ("One", False, 1)]
    assert of_corridor[0].along_km == pytest.approx(metres(*LEGS[0].points) / 1000)


def test_each_corridor_has_sums_of_its_own() -> None:
    sums = leg_sums(LEGS, COUNTRIES)
    assert one(sums, "mode", "road", "one").along_km == pytest.approx(metres(*LEGS[0].points) / 1000)
    assert one(sums, "country", "East", "two").along_km == pytest.approx(metres(*LEGS[2].points) / 1000)
    assert not [item for item in sums if item.scope_id and item.by == "corridor"]


def test_without_countries_everything_is_outside() -> None:
    assert country_lengths(LEGS[:1], ()) == {OUTSIDE: pytest.approx(metres(*LEGS[0].points))}


def test_a_total_adds_up_ways_only() -> None:
    sums = leg_sums(LEGS, COUNTRIES)
    by_mode = total([item for item in sums if item.by == "mode" and not item.scope_id])
    assert by_mode is not None
    assert by_mode.along_km == pytest.approx(sum(metres(*each.points) for each in LEGS[:3]) / 1000)
    assert (by_mode.legs, by_mode.expected_km, by_mode.accuracy_m) == (3, None, 5000)
    by_country = total([item for item in sums if item.by == "country" and not item.scope_id])
    assert by_country is not None
    assert by_country.legs == 0
    assert total([one(sums, "mode", "road")]) is None
