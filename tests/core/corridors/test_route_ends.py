"""What somebody may type for an end of a stretch, and what each of it means."""

from __future__ import annotations

from dataclasses import replace

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.corridors.legs import Leg
from kachin_corridors.core.corridors.posts import posts_of
from kachin_corridors.core.corridors.route_ends import (
    RouteEnd,
    corridor_named,
    end_at_mark,
    end_at_place,
    end_at_point,
    end_on_changed_line,
    mark_of_text,
)
from kachin_corridors.core.corridors.routes import Route, Waypoint, route_of
from kachin_corridors.core.errors import MarkOutsideError, OffCorridorError, StepError, UnknownCorridorError
from kachin_corridors.core.words import LegStatus, Mode

A, B, BESIDE = (97.0, 25.0), (97.0, 26.0), (97.2, 25.5)
LENGTH_M = Geodesic.WGS84.Inverse(25.0, 97.0, 26.0, 97.0)["s12"]
CORRIDORS = {
    "stilwell": "Ledo–Bhamo (Stilwell Road)",
    "kaladan": "Hmawngbuchhuah–Sittwe (Kaladan)",
    "rail-mizoram": "Bairabi–Hmawngbuchhuah (rail)",
}


@pytest.fixture
def route() -> Route:
    leg = Leg(
        leg_id="leg-1", corridor_id="north", corridor="A–B", order=1, name="A–B", from_place_id="a", to_place_id="b",
        from_name="A", to_name="B", mode=Mode.ROAD,
        status=LegStatus.OPEN, valid_from=None, valid_to=None, accuracy_m=3000,
        expected_km=None, expected_basis="", points=(A, B),
    )  # fmt: skip
    return route_of([leg], {"leg-1": [Waypoint("beside", "Beside", BESIDE)]})


@pytest.mark.parametrize(
    ("text", "corridor_id"),
    [
        pytest.param("stilwell", "stilwell", id="id"),
        pytest.param("STILWELL", "stilwell", id="in capitals"),
        pytest.param("Ledo–Bhamo (Stilwell Road)", "stilwell", id="name"),
        pytest.param("ledo-bhamo", "stilwell", id="part of a name, with a hyphen"),
        pytest.param("rail-mizoram", "rail-mizoram", id="id with a hyphen"),
    ],
)
def test_a_corridor_is_found(text: str, corridor_id: str) -> None:
    assert corridor_named(CORRIDORS, text) == corridor_id


@pytest.mark.parametrize("text", ["Hmawngbuchhuah", "Silk Road", "", " – "], ids=["two", "none", "empty", "no letters"])
def test_a_corridor_that_is_not_one_is_told_with_those_there_are(text: str) -> None:
    with pytest.raises(UnknownCorridorError, match=r"stilwell \(Ledo–Bhamo \(Stilwell Road\)\), kaladan") as told:
        corridor_named(CORRIDORS, text)
    assert told.value.values["corridor"] == text


@pytest.mark.parametrize("text", ["", " – "], ids=["empty", "no letters"])
def test_no_name_is_none_also_where_there_is_one_corridor_only(text: str) -> None:
    with pytest.raises(UnknownCorridorError):
        corridor_named({"stilwell": CORRIDORS["stilwell"]}, text)


@pytest.mark.parametrize(
    ("text", "at_m"),
    [
        pytest.param("12.3", 12_300.0, id="number"),
        pytest.param("km 12.3", 12_300.0, id="km before"),
        pytest.param(" KM12 ", 12_000.0, id="no space"),
        pytest.param("12,5 km", 12_500.0, id="comma and km behind"),
        pytest.param("0", 0.0, id="start"),
        pytest.param("-1", -1_000.0, id="before the start"),
        pytest.param("km 5000", 5_000_000.0, id="said to be a mark"),
        pytest.param("165677", None, id="a code of MIMU"),
        pytest.param("Bhamo", None, id="name"),
        pytest.param("5 miles", None, id="other unit"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_what_is_a_mark(route: Route, text: str, at_m: float | None) -> None:
    assert mark_of_text(text, route) == (None if at_m is None else pytest.approx(at_m))


def test_a_mark_beyond_the_corridor_is_refused(route: Route) -> None:
    assert end_at_mark(route, 0.0) == RouteEnd(0.0, "A")
    assert end_at_mark(route, 12_345.0).name == "km 12.3"
    with pytest.raises(MarkOutsideError, match=r"Kilometre -1\.000 is not on the corridor A–B\. .* 0 to 110\.\d{3} km"):
        end_at_mark(route, -1_000.0)


def test_a_point_near_the_corridor_is_taken_to_it(route: Route) -> None:
    end = end_at_point(route, (97.04, 25.5))
    assert end.offset_m == pytest.approx(Geodesic.WGS84.Inverse(25.5, 97.04, 25.5, 97.0)["s12"], abs=1)
    assert end.at_m == pytest.approx(Geodesic.WGS84.Inverse(25.0, 97.0, 25.5, 97.0)["s12"], abs=10)
    assert end.name == "km 55.4"


def test_a_point_far_off_is_refused_with_its_offset_and_allowed_on_demand(route: Route) -> None:
    with pytest.raises(OffCorridorError, match=r"25\.5000 N 97\.2000 E is 20\.1 km from .* kilometre 55\.4\. 5 km are"):
        end_at_point(route, BESIDE)
    assert end_at_point(route, BESIDE, 25_000).offset_m == pytest.approx(20_106, abs=5)


def test_a_point_as_far_off_as_is_allowed_is_allowed(route: Route) -> None:
    offset_m = end_at_point(route, BESIDE, 25_000).offset_m
    assert end_at_point(route, BESIDE, offset_m).offset_m == offset_m


def test_on_a_changed_line_an_end_stays_at_its_place_and_no_other_end_stays(route: Route) -> None:
    now = route_of([replace(route.legs[0], points=(A, BESIDE, B))], {"leg-1": [Waypoint("beside", "Beside", BESIDE)]})
    detour_m = sum(Geodesic.WGS84.Inverse(p[1], p[0], q[1], q[0])["s12"] for p, q in ((A, BESIDE), (BESIDE, B)))
    moved = end_on_changed_line(end_at_mark(route, route.length_m), route, now)
    assert moved is not None
    assert moved.name == "B"
    assert moved.at_m == pytest.approx(detour_m, abs=1e-3)
    beside = end_at_place(route, "beside", "Beside", BESIDE, 25_000)
    assert beside is not None
    reached = end_on_changed_line(beside, route, now)
    assert reached is not None
    assert reached.name == "Beside"
    assert reached.offset_m == pytest.approx(0.0, abs=1e-3)
    # A village beyond the end: its nearest point is that of B, and may be another one on the new line.
    beyond = end_at_point(route, (97.0, 26.01), name="Beyond")
    assert beyond.at_m == route.length_m
    assert end_on_changed_line(beyond, route, now) is None
    assert end_on_changed_line(end_at_mark(route, 12_345.0), route, now) is None


def test_a_place_has_its_own_mark_or_that_of_its_position(route: Route) -> None:
    assert end_at_place(route, "b", "B", None, 5_000) == RouteEnd(route.length_m, "B")
    near = end_at_place(route, "near", "Near", (97.01, 25.5), 5_000)
    assert near is not None
    assert near.name == "Near"
    with pytest.raises(OffCorridorError, match=r"Beside is 20\.1 km from"):
        end_at_place(route, "beside", "Beside", BESIDE, 5_000)
    beside = end_at_place(route, "beside", "Beside", BESIDE, 25_000)
    assert beside is not None
    assert beside.offset_m == pytest.approx(20_106, abs=5)
    assert end_at_place(route, "nowhere", "Nowhere", None, 5_000) is None


def test_an_end_is_on_the_corridor_also_beyond_its_last_point(route: Route) -> None:
    end = end_at_point(route, (97.0, 26.01))
    assert route.between(0.0, end.at_m).length_m == pytest.approx(LENGTH_M, abs=1e-3)


def test_posts_stand_at_their_marks_and_look_ahead(route: Route) -> None:
    posts = posts_of(route, 10.0, by_scale=False)
    assert [post.km for post in posts] == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110]
    meridian = Geodesic.WGS84.Line(25.0, 97.0, 0.0)
    for post in posts:
        assert post.point == pytest.approx((97.0, meridian.Position(post.km * 1000)["lat2"]), abs=1e-9)
        assert post.course_deg % 360 == pytest.approx(0.0, abs=1e-6)
        assert post.on_large_scale
        assert post.on_medium_scale
        assert post.on_small_scale
        assert post.leg.leg_id == "leg-1"


def test_posts_that_fit_the_scale(route: Route) -> None:
    posts = posts_of(route, 10.0, by_scale=True)
    assert [post.km for post in posts if post.on_large_scale] == [10.0 * number for number in range(12)]
    assert [post.km for post in posts if post.on_medium_scale] == [0, 25, 50, 75, 100]
    assert [post.km for post in posts if post.on_small_scale] == [0, 50, 100]
    assert len(posts) == 14


def test_a_long_step_is_shown_at_every_scale(route: Route) -> None:
    posts = posts_of(route, 60.0, by_scale=True)
    assert [(post.km, post.on_medium_scale, post.on_small_scale) for post in posts] == [
        (0.0, True, True),
        (60.0, True, True),
    ]


def test_a_step_that_binary_numbers_cannot_hold_makes_no_extra_posts(route: Route) -> None:
    posts = posts_of(route, 0.1, by_scale=True)
    assert len(posts) == int(LENGTH_M / 100) + 1
    assert sum(post.on_medium_scale for post in posts) == 5


@pytest.mark.parametrize("step", [0.0, -10.0, 0.05, float("nan"), float("inf")])
def test_a_step_that_is_none_is_refused(route: Route, step: float) -> None:
    with pytest.raises(StepError, match=r"at least 0\.1 km"):
        posts_of(route, step, by_scale=True)
