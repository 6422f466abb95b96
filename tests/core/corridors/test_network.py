"""Which way legs make between two places."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_legs import POSITIONS, leg, networks

from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.network import outermost, reachable, turned, way_between
from kachin_corridors.core.words import Mode

PLACES = st.sampled_from(list(POSITIONS))


def ids(way: list[Leg]) -> list[str]:
    return [each.leg_id for each in way]


IN_ORDER = [leg("1", "A", "B"), leg("2", "B", "C")]
ROUND = [leg("2", "A", "F"), leg("3", "F", "C")]
"""A road from A to C that goes a long way round."""


@pytest.mark.parametrize(
    ("legs", "expected"),
    [
        pytest.param(IN_ORDER, ["1", "2"], id="in-order"),
        pytest.param([turned(each) for each in IN_ORDER], ["1", "2"], id="against-their-direction"),
        pytest.param([leg("1", "A", "C", "gap"), *ROUND], ["2", "3"], id="no-missing-link-where-a-way-leads"),
        pytest.param([leg("1", "A", "B"), leg("2", "B", "C", "gap")], ["1", "2"], id="one-where-nothing-leads"),
        pytest.param([leg("1", "A", "C", "sea"), *ROUND], ["2", "3"], id="by-land-first"),
        pytest.param([leg("1", "A", "C", "rail", "planned"), *ROUND], ["2", "3"], id="what-is-there-first"),
        pytest.param(
            [leg("1", "A", "C", "rail", "planned"), leg("2", "A", "C", "river")], ["1"], id="planned-before-by-water"
        ),
        pytest.param([leg("1", "A", "C", "road", "abandoned"), *ROUND], ["1"], id="abandoned-is-there"),
        pytest.param([leg("1", "A", "B"), leg("2", "D", "C")], [], id="nothing-leads"),
    ],
)
def test_the_way_between_two_places(legs: list[Leg], expected: list[str]) -> None:
    assert ids(way_between(legs, "A", "C")) == expected


def test_a_leg_that_is_turned_twice_is_the_same() -> None:
    there = leg("1", "A", "B")
    back = turned(there)
    assert (back.from_name, back.to_name, back.name, back.points) == ("B", "A", "B–A", there.points[::-1])
    assert turned(back) == there


@given(networks(), PLACES, PLACES)
def test_a_way_joins_and_the_way_back_is_the_same(legs: list[Leg], start: str, end: str) -> None:
    way = way_between(legs, start, end)
    places = [start, *(each.to_place_id for each in way)]
    assert [each.from_place_id for each in way] == places[:-1]
    assert len(set(places)) == len(places), "no place is passed twice"
    assert all(before.points[-1] == after.points[0] for before, after in pairwise(way))
    if way:
        assert places[-1] == end
        assert [turned(each) for each in reversed(way)] == way_between(legs, end, start)


@given(networks(), PLACES, PLACES)
def test_a_link_is_missing_only_where_nothing_else_leads(legs: list[Leg], start: str, end: str) -> None:
    way = way_between(legs, start, end)
    by_ways = [each for each in legs if each.mode != Mode.GAP]
    if way and any(each.mode == Mode.GAP for each in way):
        assert end not in _spread(by_ways, start)
    by_land = [each for each in by_ways if each.mode in (Mode.ROAD, Mode.RAIL)]
    if way and any(each.mode in (Mode.RIVER, Mode.SEA) for each in way):
        assert end not in _spread(by_land, start)


@given(networks(), st.sets(PLACES))
def test_what_can_be_reached_is_what_a_way_leads_to(legs: list[Leg], starts: set[str]) -> None:
    expected = {place for start in starts for place in _spread(legs, start)}
    assert reachable(legs, starts) == expected


@given(networks(), PLACES, st.randoms())
def test_the_way_does_not_depend_on_the_order_of_the_legs(legs: list[Leg], end: str, random) -> None:
    shuffled = list(legs)
    random.shuffle(shuffled)
    assert [way_between(shuffled, start, end) for start in POSITIONS] == [
        way_between(legs, start, end) for start in POSITIONS
    ]


@given(networks(), PLACES)
def test_only_the_outermost_starts_make_ways(legs: list[Leg], end: str) -> None:
    starts = [place for place in POSITIONS if place != end]
    ways = outermost(legs, starts, end)
    begins = {way[0].from_place_id for way in ways}
    assert all(way[-1].to_place_id == end for way in ways)
    for one, other in permutations(ways, 2):
        assert one[0].from_place_id not in {each.to_place_id for each in other}
    covered = begins | {each.to_place_id for way in ways for each in way}
    assert {start for start in starts if way_between(legs, start, end)} <= covered


def _spread(legs: list[Leg], start: str) -> set[str]:
    """What is connected, found by joining sets: another way than that of the code."""
    groups = [{each.from_place_id, each.to_place_id} for each in legs]
    group = next(({*each} for each in groups if start in each), set())
    for _ in groups:
        for each in groups:
            if each & group:
                group |= each
    return group
