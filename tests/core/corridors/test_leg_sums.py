"""Sums of legs by corridor, mode, status and country."""

from __future__ import annotations

from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box

from kachin_corridors.core.corridors.leg_sums import AT_SEA, OUTSIDE, LegSum, country_lengths, leg_sums, total
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


def one(sums: list[LegSum], by: str, group: str, scope: str = "") -> LegSum:
    (found,) = [item for item in sums if (item.by, item.group, item.scope_id) == (by, group, scope)]
    return found


def test_a_leg_across_a_border_is_shared_between_the_countries() -> None:
    across = leg("across", (95.5, 25.0), (96.5, 25.0))
    lengths = country_lengths([across], COUNTRIES)
    # Along a parallel of latitude the geodesic is cut in the middle, whatever the scale.
    assert lengths["West"] == pytest.approx(metres((95.5, 25.0), (96.5, 25.0)) / 2)
    assert sum(lengths.values()) == pytest.approx(metres((95.5, 25.0), (96.5, 25.0)))


def test_a_slanting_leg_is_cut_near_where_the_border_cuts_it() -> None:
    slanting = leg("slanting", (95.6, 25.0), (96.2, 25.6))
    lengths = country_lengths([slanting], COUNTRIES)
    assert lengths["West"] == pytest.approx(metres((95.6, 25.0), (96.0, 25.4)), rel=0.005)
    assert lengths["East"] == pytest.approx(metres((96.0, 25.4), (96.2, 25.6)), rel=0.005)


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
