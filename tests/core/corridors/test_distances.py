"""Distances and bearings to what matters, against GeographicLib."""

from __future__ import annotations

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.corridors.distances import Target, distances, feet, line_between, nearest_route
from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.routes import Route, route_of
from kachin_corridors.core.geometry.geodesy import LonLat, geodesic
from kachin_corridors.core.words import LegStatus, Mode

ORIGIN = (98.37731, 25.60298)
LEDO, BHAMO, SITTWE = (95.74175, 27.29402), (97.23357, 24.25256), (92.9, 20.14)


def route(corridor_id: str, *points: LonLat) -> Route:
    leg = Leg(
        leg_id=f"{corridor_id}-1", corridor_id=corridor_id, corridor=corridor_id, order=1, name="one",
        from_place_id="a", to_place_id="b", from_name="A", to_name="B", mode=Mode.ROAD,
        status=LegStatus.OPEN, valid_from=None,
        valid_to=None, accuracy_m=3000, expected_km=None, expected_basis="", points=points,
    )  # fmt: skip
    return route_of([leg], {})


ROUTES = [route("north", LEDO, BHAMO), route("south", SITTWE, (92.6, 22.4))]


def target(name: str, point: LonLat | None, reason: str = "") -> Target:
    return Target(name, "base", name, point, 4000, reason)


def inverse(start: LonLat, end: LonLat) -> dict[str, float]:
    return Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])


def test_the_nearest_come_first_and_those_without_a_position_last() -> None:
    found = distances(
        ORIGIN, [target("nowhere", None, "not published"), target("far", SITTWE), target("near", BHAMO)], ROUTES
    )
    assert [each.target.name for each in found] == ["near", "far", "nowhere"]
    for each in found[:2]:
        assert each.line is not None
        expected = inverse(ORIGIN, each.line.end)
        assert each.line.metres == pytest.approx(expected["s12"], abs=1e-3)
        assert each.line.azimuth == pytest.approx(expected["azi1"] % 360, abs=1e-9)
        assert each.line.back_azimuth == pytest.approx((expected["azi2"] + 180) % 360, abs=1e-9)
    assert (found[2].line, found[2].nearest, found[2].target.reason) == (None, None, "not published")


def test_the_compass_point_follows_from_the_azimuth() -> None:
    assert [line_between((97, 25), end).compass for end in ((97, 26), (98, 25), (97, 24), (96, 25))] == list("NESW")


def test_a_target_at_the_start_has_no_direction() -> None:
    line = line_between(ORIGIN, ORIGIN)
    assert (line.metres, line.azimuth, line.back_azimuth, line.compass) == (0.0, None, None, "")
    assert (line.start, line.end) == (ORIGIN, ORIGIN)


def test_each_target_has_the_corridor_nearest_to_it() -> None:
    found = {each.target.name: each for each in distances(ORIGIN, [target("b", BHAMO), target("s", SITTWE)], ROUTES)}
    near = found["b"].nearest
    assert near is not None
    assert near.route.corridor_id == "north"
    assert near.foot.offset_m == pytest.approx(0.0, abs=1e-3)
    assert near.foot.at_m == pytest.approx(inverse(LEDO, BHAMO)["s12"], abs=1e-3)
    assert near.leg.leg_id == "north-1"
    assert found["s"].nearest is not None
    assert found["s"].nearest.route.corridor_id == "south"


def test_the_foot_is_nearer_than_every_point_of_a_dense_search() -> None:
    (north, _) = feet(ORIGIN, ROUTES)
    line = Geodesic.WGS84.InverseLine(LEDO[1], LEDO[0], BHAMO[1], BHAMO[0])

    def searched(start_m: float, end_m: float) -> tuple[float, float]:
        """Return the least distance of 1,001 points of a stretch, and where it is."""
        marks = [start_m + (end_m - start_m) * step / 1000 for step in range(1001)]
        found = [(line.Position(mark), mark) for mark in marks]
        return min((inverse(ORIGIN, (at["lon2"], at["lat2"]))["s12"], mark) for at, mark in found)

    # Anywhere on it each half kilometre, and between the two points beside the nearest each metre.
    coarse, mark = searched(0.0, line.s13)
    fine, _ = searched(mark - line.s13 / 1000, mark + line.s13 / 1000)
    assert north.foot.offset_m <= min(coarse, fine) + 1e-3
    assert north.foot.offset_m == pytest.approx(fine, abs=0.01)


def test_no_corridor_is_nearest_where_there_is_none() -> None:
    assert nearest_route(ORIGIN, []) is None
    (found,) = distances(ORIGIN, [target("b", BHAMO)], [])
    assert found.nearest is None


def test_a_geodesic_is_drawn_through_points_of_itself() -> None:
    points = geodesic(ORIGIN, SITTWE, 10_000)
    line = Geodesic.WGS84.InverseLine(ORIGIN[1], ORIGIN[0], SITTWE[1], SITTWE[0])
    assert (points[0], points[-1]) == (ORIGIN, SITTWE)
    assert len(points) == -(-line.s13 // 10_000) + 1
    for number, point in enumerate(points):
        expected = line.Position(line.s13 * number / (len(points) - 1))
        assert point == pytest.approx((expected["lon2"], expected["lat2"]), abs=1e-9)
    assert geodesic(ORIGIN, ORIGIN, 10_000) == [ORIGIN, ORIGIN]
