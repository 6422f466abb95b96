"""A way over legs of several corridors: its kilometres, figures, missing links and changes of mode."""

from __future__ import annotations

from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import assume, given
from hypothesis import strategies as st
from random_legs import COUNTRIES, POSITIONS, leg, networks

from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.network import turned
from kachin_corridors.core.corridors.published import PublishedDistance
from kachin_corridors.core.corridors.ways_in import Way, is_abroad, published_parts, unpublished_km, ways_to, widest

PLACES = st.sampled_from(list(POSITIONS))
TRAVEL = Way(
    (
        leg("rail", "A", "B", "rail", "under construction", km=150.0),
        leg("road", "B", "C", "road", "unknown", km=200.0),
        leg("link", "C", "D", "gap"),
        leg("east", "D", "E", "road", "open", km=220.0),
        leg("last", "E", "F", "road", "open", km=120.0),
    )
)


def km(*places: str) -> float:
    """Along the bend that ``random_legs.leg`` puts into each leg."""
    total = 0.0
    for start, end in pairwise(places):
        (lon, lat), (to_lon, to_lat) = POSITIONS[start], POSITIONS[end]
        bend = ((lon + to_lon) / 2, (lat + to_lat) / 2 + 0.05)
        for a, b in ((POSITIONS[start], bend), (bend, POSITIONS[end])):
            total += Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] / 1000
    return total


def figure(start: str, end: str, published: float, mode: str = "road", year: int = 2020) -> PublishedDistance:
    return PublishedDistance(start, end, mode, published, f"{published} km", year, "Gazette", "gazette")


def test_kilometres_are_summed_without_the_missing_link() -> None:
    assert TRAVEL.name == "A–F"
    assert TRAVEL.km == pytest.approx(km("A", "B") + km("B", "C") + km("D", "E", "F"))
    assert TRAVEL.km_by_mode() == pytest.approx({"rail": km("A", "B"), "road": km("B", "C") + km("D", "E", "F")})
    straight = Geodesic.WGS84.Inverse(25.9, 95.3, 23.8, 96.2)["s12"] / 1000
    assert TRAVEL.missing_km == pytest.approx(straight)
    assert [each.name for each in TRAVEL.missing] == ["C–D"]
    assert TRAVEL.expected_km == 690.0


def test_a_leg_without_an_expected_length_leaves_none_for_the_way() -> None:
    assert Way((*TRAVEL.legs[:1], leg("road", "B", "C"))).expected_km is None


def test_a_change_of_mode_is_a_transfer_and_a_missing_link_is_none() -> None:
    assert [(each.place, each.before, each.after) for each in TRAVEL.transfers] == [("B", "rail", "road")]


def test_a_figure_stands_beside_its_part_and_never_over_a_missing_link() -> None:
    figures = [
        figure("A", "B", 140.0, "rail"),
        figure("F", "D", 333.0),
        figure("D", "E", 210.0),
        figure("B", "D", 500.0),
        figure("A", "F", 900.0, ""),
    ]
    parts = published_parts(TRAVEL, figures)
    assert [(part.name, [each.published.km for each in part.comparisons]) for part in parts] == [
        ("D–F", [333.0]),
        ("D–E", [210.0]),
        ("A–B", [140.0]),
    ]
    assert [part.name for part in widest(parts)] == ["D–F", "A–B"]
    assert parts[0].along_km == pytest.approx(km("D", "E", "F"))
    assert unpublished_km(TRAVEL, parts) == pytest.approx(km("B", "C"))


def test_ways_from_india_begin_where_no_other_passes() -> None:
    ways = ways_to([*TRAVEL.legs[:2], leg("up", "C", "F"), leg("down", "E", "F")], "F", COUNTRIES)
    assert [way.name for way in ways] == ["A–F"]
    assert [way.name for way in ways_to(TRAVEL.legs, "F", COUNTRIES, start="E")] == ["E–F"]
    assert ways_to(TRAVEL.legs, "Z", COUNTRIES) == []
    assert ways_to(TRAVEL.legs, "F", COUNTRIES, start="Z") == []


def test_india_and_the_sea_are_abroad() -> None:
    told = {each.leg_id: is_abroad(each, COUNTRIES) for each in (*TRAVEL.legs[:2], leg("sea", "D", "F", "sea"))}
    assert told == {"rail": True, "road": False, "sea": True}


@given(networks(), PLACES)
def test_sums_by_mode_and_by_status_are_the_length_and_the_way_back_mirrors_it(legs: list[Leg], end: str) -> None:
    ways = ways_to(legs, end, COUNTRIES)
    assume(ways)
    for way in ways:
        sums = (way.km_by_mode(), way.km_by_status(), way.km_by_mode_and_status())
        assert [sum(each.values()) for each in sums] == pytest.approx([way.km] * 3)
        assert way.marks_m()[-1] == pytest.approx(way.km * 1000)
        assert len(way.marks_m()) == len(way.places)
        (back,) = ways_to(legs, way.start.from_place_id, COUNTRIES, start=end)
        assert back.legs == tuple(turned(each) for each in reversed(way.legs))
        assert back.km_by_mode() == pytest.approx(way.km_by_mode())
        assert back.places[::-1] == way.places
        assert back.missing_km == pytest.approx(way.missing_km)
        assert [(each.place, each.after, each.before) for each in reversed(back.transfers)] == [
            tuple(each)[1:] for each in way.transfers
        ]
