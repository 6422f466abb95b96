"""A corridor as one line: marks, places, stretches and nearest points, against GeographicLib."""

from __future__ import annotations

import itertools
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray
from pyproj import Geod

from kachin_corridors.core.corridors.distances import nearest_route
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.routes import Route, Waypoint, route_of, routes_of
from kachin_corridors.core.errors import LegsApartError, MarkOutsideError, SamePointError
from kachin_corridors.core.geometry.arrays import as_numbers
from kachin_corridors.core.geometry.geodesy import LonLat, segment_lengths
from kachin_corridors.core.geometry.nearest import least_distance, nearest_on_line

TANAI, SHADUZUP, WARAZUP, NAMTI = (96.7180, 26.3570), (96.6600, 25.9200), (96.6350, 25.8050), (96.9900, 25.3690)
KAWNG_RA = (96.7200, 26.2000)
WGS84 = Geodesic.WGS84
GEOD = Geod(ellps="WGS84")


def leg(order: int, start: str, end: str, *points: LonLat, **fields: object) -> Leg:
    values: dict[str, object] = {
        "leg_id": f"leg-{order}",
        "corridor_id": "stilwell",
        "corridor": "Ledo–Bhamo",
        "order": order,
        "name": f"{start}–{end}",
        "from_place_id": start.lower(),
        "to_place_id": end.lower(),
        "from_name": start,
        "to_name": end,
        "mode": "road",
        "status": "open",
        "valid_from": None,
        "valid_to": None,
        "accuracy_m": 1000 * order,
        "expected_km": None,
        "expected_basis": "",
        "points": points,
    }
    return Leg(**{**values, **fields})  # type: ignore[arg-type]


LEGS = (
    leg(1, "Tanai", "Shaduzup", TANAI, KAWNG_RA, SHADUZUP),
    leg(2, "Shaduzup", "Warazup", SHADUZUP, WARAZUP),
    leg(3, "Warazup", "Namti", WARAZUP, NAMTI),
)
WAYPOINTS = {"leg-1": [Waypoint("kawng-ra", "Kawng Ra", KAWNG_RA)]}


def metres(start: LonLat, end: LonLat) -> float:
    return float(WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"])


def on_the_way(start: LonLat, end: LonLat, at_m: float) -> LonLat:
    position = WGS84.InverseLine(start[1], start[0], end[1], end[0]).Position(at_m)
    return position["lon2"], position["lat2"]


@pytest.fixture
def route() -> Route:
    return route_of(LEGS, WAYPOINTS)


def test_the_places_have_their_marks(route: Route) -> None:
    marks = [0.0]
    for start, end in pairwise([TANAI, KAWNG_RA, SHADUZUP, WARAZUP, NAMTI]):
        marks.append(marks[-1] + metres(start, end))
    assert [place.name for place in route.places] == ["Tanai", "Kawng Ra", "Shaduzup", "Warazup", "Namti"]
    assert [place.at_m for place in route.places] == pytest.approx(marks, abs=1e-3)
    assert [place.is_leg_end for place in route.places] == [True, False, True, True, True]


def test_a_place_beside_the_line_says_how_far(route: Route) -> None:
    beside = (96.8000, 26.2000)
    off = route_of(LEGS, {"leg-1": [Waypoint("beside", "Beside", beside)]}).places[1]
    assert off.offset_m == pytest.approx(metres(beside, route.foot_of(beside).point), abs=0.01)
    assert 7_000 < off.offset_m < 8_100


def test_a_mark_lies_on_the_geodesic_between_its_vertices(route: Route) -> None:
    first = metres(TANAI, KAWNG_RA)
    assert route.point_at(10_000) == pytest.approx(on_the_way(TANAI, KAWNG_RA, 10_000), abs=1e-9)
    assert route.point_at(first + 5_000) == pytest.approx(on_the_way(KAWNG_RA, SHADUZUP, 5_000), abs=1e-9)
    assert route.point_at(0.0) == TANAI
    assert route.point_at(route.length_m) == NAMTI


def test_a_mark_beyond_the_end_is_refused(route: Route) -> None:
    with pytest.raises(MarkOutsideError, match=r"Kilometre 200\.000 .*from 0 to 12\d\.\d{3} km"):
        route.point_at(200_000)
    with pytest.raises(MarkOutsideError, match=r"Kilometre -0\.001"):
        route.between(-1.0, 10.0)


def test_a_stretch_of_no_length_is_refused(route: Route) -> None:
    with pytest.raises(SamePointError, match="Both ends"):
        route.between(10_000, 10_000.5)


def test_a_stretch_tells_the_legs_and_places_passed(route: Route) -> None:
    there = route.between(10_000, route.length_m - 10_000)
    assert [each.name for each in there.legs] == ["Tanai–Shaduzup", "Shaduzup–Warazup", "Warazup–Namti"]
    assert [place.name for place in there.places] == ["Kawng Ra", "Shaduzup", "Warazup"]
    assert there.accuracy_m == 3000
    assert there.straight[0] == pytest.approx(metres(there.points[0], there.points[-1]), abs=1e-6)


def test_a_stretch_ending_where_a_leg_begins_does_not_touch_it(route: Route) -> None:
    start, end = route.mark_of("tanai"), route.mark_of("shaduzup")
    assert start is not None
    assert end is not None
    assert [each.name for each in route.between(start, end).legs] == ["Tanai–Shaduzup"]
    assert [place.name for place in route.between(end, start).places] == ["Shaduzup", "Kawng Ra", "Tanai"]


def test_the_way_back_is_the_same_line(route: Route) -> None:
    there, back = route.between(5_000, 90_000), route.between(90_000, 5_000)
    assert back.points == there.points[::-1]
    assert back.length_m == there.length_m
    assert back.legs == there.legs[::-1]


@given(
    st.lists(st.sampled_from([TANAI, KAWNG_RA, SHADUZUP, WARAZUP]), min_size=2, max_size=12),
    st.floats(0, 1),
    st.floats(0, 1),
    st.booleans(),
)
def test_a_stretch_has_the_vertices_between_its_ends_also_where_some_repeat(
    line: list[LonLat], first: float, second: float, at_vertices: bool
) -> None:
    one_leg = route_of([leg(1, "A", "B", *line)], {})
    low, high = sorted((first * one_leg.length_m, second * one_leg.length_m))
    if at_vertices:
        low, high = (min(one_leg.along_m, key=lambda mark: abs(mark - at_m)) for at_m in (low, high))
    if high - low <= 1.0:
        return
    expected = tuple(point for point, at_m in zip(one_leg.points, one_leg.along_m, strict=True) if low < at_m < high)
    assert one_leg.between(low, high).points[1:-1] == expected
    assert one_leg.between(high, low).points[1:-1] == expected[::-1]


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_stretches_add_up(first: float, second: float, third: float) -> None:
    route = route_of(LEGS, WAYPOINTS)
    low, middle, high = (share * route.length_m for share in sorted((first, second, third)))
    if middle - low < 2 or high - middle < 2:
        return
    parts = [route.between(low, middle), route.between(middle, high)]
    measured = [sum(segment_lengths(part.points)) for part in parts]
    assert sum(measured) == pytest.approx(sum(segment_lengths(route.between(low, high).points)), abs=1e-3)
    assert [part.length_m for part in parts] == pytest.approx(measured, abs=1e-3)


def test_posts_stand_every_step(route: Route) -> None:
    posts = route.posts(25)
    assert [mark for mark, _ in posts] == [0, 25, 50, 75, 100]
    assert sum(segment_lengths(route.between(0, 75_000).points)) == pytest.approx(75_000, abs=1e-3)


def test_legs_that_do_not_join_are_told() -> None:
    far = leg(2, "Shaduzup", "Warazup", (96.6600, 25.9300), WARAZUP)
    with pytest.raises(LegsApartError, match=r"leg Shaduzup–Warazup begins 1\.10\d km from where Tanai–Shaduzup ends"):
        route_of((LEGS[0], far), {})


def test_a_gap_makes_no_route() -> None:
    gap = leg(1, "Hmawngbuchhuah", "Pangwa", TANAI, NAMTI, mode="gap", corridor_id="gap", accuracy_m=None)
    assert list(routes_of((*LEGS, gap), {})) == ["stilwell"]


def nearest_by_search(point: LonLat, line: list[LonLat]) -> float:
    """Return the least distance to the line: looked for around each of its low points, measured by GeographicLib."""
    return min(_searched(point, *ends) for ends in pairwise(line))


def _searched(point: LonLat, start: LonLat, end: LonLat) -> float:
    geodesic = WGS84.InverseLine(start[1], start[0], end[1], end[0])

    def offset(mark: float) -> float:
        here = geodesic.Position(mark)
        return metres(point, (here["lon2"], here["lat2"]))

    # PROJ only says where to measure, thousands of times as fast: where it said wrong, something less near is found.
    width = geodesic.s13 / 120
    marks = np.linspace(0.0, geodesic.s13, 121)
    found = _offsets(point, start, geodesic.azi1, marks)
    before, after = np.append(found[0], found[:-1]), np.append(found[1:], found[-1])
    low_points = [float(mark) for mark in marks[(found <= before) & (found <= after)]]
    lowest = [_lowest(point, start, geodesic.azi1, mark, width, geodesic.s13) for mark in low_points]
    return min(offset(mark) for mark in [0.0, geodesic.s13, *lowest])


def _offsets(point: LonLat, start: LonLat, azimuth: float, marks: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """Return how far the marks (m) on a geodesic from ``start`` are from a point."""
    same = np.ones_like(marks)
    lon, lat, _ = GEOD.fwd(same * start[0], same * start[1], same * azimuth, marks)
    _, _, offsets = GEOD.inv(same * point[0], same * point[1], lon, lat)
    return np.asarray(offsets)


def _lowest(point: LonLat, start: LonLat, azimuth: float, mark: float, width: float, length: float) -> float:
    """Return the mark with the least offset that is no more than ``width`` from ``mark``, where one low point is."""
    while width > 0.001:
        marks = np.linspace(max(0.0, mark - width), min(length, mark + width), 41)
        mark = float(marks[_offsets(point, start, azimuth, marks).argmin()])
        width /= 20
    return mark


@pytest.mark.parametrize(
    ("point", "line"),
    [
        pytest.param((97.0, 26.0), [TANAI, KAWNG_RA, SHADUZUP, WARAZUP, NAMTI], id="road"),
        pytest.param((90.0, 20.0), [(88.3, 22.5), (92.9, 20.1)], id="long segment"),
        pytest.param((0.0, 10.0), [(88.3, 22.5), (92.9, 20.1), (96.0, 27.0)], id="from afar"),
        pytest.param((179.9, 0.3), [(179.0, 0.0), (-179.0, 0.5)], id="antimeridian"),
        pytest.param((10.0, 89.9), [(0.0, 89.0), (170.0, 89.0)], id="pole"),
        pytest.param((97.0, 27.5), [TANAI, KAWNG_RA], id="beyond the first vertex"),
        pytest.param((-92.0, 0.0), [(0.0, 0.0), (0.0, 76.0)], id="the far end is nearer"),
        pytest.param((-92.0, 0.0), [(0.0, 76.0), (0.0, 0.0)], id="the start is nearer"),
        pytest.param((-92.0, 0.1), [(0.0, -76.0), (0.0, 76.0)], id="both ends are nearer than the middle"),
        pytest.param((0.0, 89.9), [(-80.0, 0.0), (80.0, 0.0)], id="a quarter of the Earth from all of it"),
        pytest.param((-83.0, -26.0), [TANAI, KAWNG_RA, SHADUZUP, WARAZUP, NAMTI], id="antipode of the road"),
    ],
)
def test_the_nearest_point_is_that_of_a_search(point: LonLat, line: list[LonLat]) -> None:
    along = [0.0]
    for length in segment_lengths(line):
        along.append(along[-1] + length)
    foot = nearest_on_line(point, line, along)
    assert foot.offset_m == pytest.approx(nearest_by_search(point, line), abs=0.01)
    assert metres(foot.point, point) == pytest.approx(foot.offset_m, abs=1e-3)
    start, from_start = line[foot.segment], foot.at_m - along[foot.segment]
    assert metres(start, foot.point) == pytest.approx(from_start, abs=1e-3)


@pytest.mark.parametrize("degrees", [6e-18, 1e-12, 1e-9, 5e-8, 1e-7])
def test_a_segment_of_next_to_no_length_has_a_nearest_point_however_far_away(degrees: float) -> None:
    line = [(0.0, 46.0), (degrees, 46.0)]
    along = [0.0, *as_numbers(segment_lengths(line))]
    assert along[1] > 0.0
    assert nearest_on_line((97.0, 25.0), line, along).offset_m == pytest.approx(metres((97.0, 25.0), line[0]), abs=0.1)


def test_of_two_equally_near_points_the_first_is_taken() -> None:
    there_and_back = [TANAI, SHADUZUP, TANAI]
    along = [0.0, metres(TANAI, SHADUZUP), 2 * metres(TANAI, SHADUZUP)]
    foot = nearest_on_line(KAWNG_RA, there_and_back, along)
    assert foot.segment == 0


world = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
nearby = st.tuples(st.floats(96, 98), st.floats(24, 26))


@given(
    st.one_of(world, nearby),
    st.one_of(st.lists(nearby, min_size=2, max_size=4), st.lists(world, min_size=2, max_size=3)),
)
def test_the_nearest_point_is_that_of_a_search_anywhere_on_earth(point: LonLat, line: list[LonLat]) -> None:
    along = [0.0, *itertools.accumulate(as_numbers(segment_lengths(line)))]
    # Between two antipodes there are several shortest lines.
    assume(all(after - before < 19_900_000 for before, after in pairwise(along)))
    foot = nearest_on_line(point, line, along)
    assert foot.offset_m == pytest.approx(nearest_by_search(point, line), abs=0.01)
    assert metres(foot.point, point) == pytest.approx(foot.offset_m, abs=1e-3)
    assert least_distance(point, line, along) <= foot.offset_m + 1e-3


@given(st.one_of(world, nearby), st.lists(nearby, min_size=2, max_size=9))
def test_no_segment_that_may_be_nearest_is_left_out(point: LonLat, line: list[LonLat]) -> None:
    lengths = as_numbers(segment_lengths(line))
    along = [0.0, *itertools.accumulate(lengths)]
    # A line of one segment has none to leave out; that its nearest point is the nearest, the searches above say.
    alone = [nearest_on_line(point, ends, [0.0, length]) for ends, length in zip(pairwise(line), lengths, strict=True)]
    foot = nearest_on_line(point, line, along)
    assert foot.offset_m == pytest.approx(min(each.offset_m for each in alone), abs=0.01)
    assert least_distance(point, line, along) <= foot.offset_m + 1e-3


@given(nearby, st.lists(nearby, min_size=2, max_size=5), st.floats(82, 84), st.booleans())
def test_across_the_antimeridian_the_nearest_point_is_the_same(
    point: LonLat, line: list[LonLat], east: float, wrapped: bool
) -> None:
    """The Earth is round: what is so many degrees farther east has the same lengths, whichever way it is written."""

    def turned(lon: float, lat: float) -> LonLat:
        return (lon + east - 360.0 if wrapped and lon + east > 180.0 else lon + east), lat

    along = [0.0, *itertools.accumulate(as_numbers(segment_lengths(line)))]
    here = nearest_on_line(point, line, along)
    there = nearest_on_line(turned(*point), [turned(*each) for each in line], along)
    assert there.offset_m == pytest.approx(here.offset_m, abs=0.01)
    assert metres(there.point, turned(*point)) == pytest.approx(there.offset_m, abs=1e-3)
    assert least_distance(turned(*point), [turned(*each) for each in line], along) <= here.offset_m + 1e-3


@given(nearby, st.lists(st.lists(nearby, min_size=2, max_size=5), min_size=1, max_size=6))
def test_the_nearest_corridor_is_the_first_of_the_nearest(point: LonLat, lines: list[list[LonLat]]) -> None:
    routes = [route_of([leg(1, "A", "B", *line, corridor_id=str(number))], {}) for number, line in enumerate(lines)]
    found = nearest_route(point, routes)
    assert found is not None
    assert found.route is min(routes, key=lambda route: route.foot_of(point).offset_m)
