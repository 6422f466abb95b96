"""Geodesic measuring against GeographicLib, an implementation of its own."""

from __future__ import annotations

import itertools
import math

import numpy as np
import numpy.typing as npt
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import assume, given
from hypothesis import strategies as st

from kachin_corridors.core.errors import GeometryError
from kachin_corridors.core.geometry.arrays import as_indices, as_points
from kachin_corridors.core.geometry.geodesy import (
    between,
    compass_point,
    densified,
    distance,
    distances,
    distances_along,
    inverse,
    line_length,
    positions,
    segment_lengths,
)

ONE_MILLIMETRE = 0.001
points = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def geographiclib_distance(start: tuple[float, float], end: tuple[float, float]) -> float:
    return Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param((95.74175, 27.29402), (97.23357, 24.25256), id="Ledo-Bhamo"),
        pytest.param((92.77056, 22.14861), (92.89835, 20.14624), id="Hmawngbuchhuah-Sittwe"),
        pytest.param((179.9, 10.0), (-179.9, 10.0), id="across the antimeridian"),
        pytest.param((0.0, 90.0), (0.0, -90.0), id="pole to pole"),
        pytest.param((0.0, 0.0), (179.5, 0.5), id="nearly antipodal"),
    ],
)
def test_distance_equals_geographiclib(start: tuple[float, float], end: tuple[float, float]) -> None:
    assert distance(start, end) == pytest.approx(geographiclib_distance(start, end), abs=ONE_MILLIMETRE)


@given(points, points)
def test_distance_equals_geographiclib_anywhere(start: tuple[float, float], end: tuple[float, float]) -> None:
    assert distance(start, end) == pytest.approx(geographiclib_distance(start, end), abs=ONE_MILLIMETRE)


def test_azimuths_equal_geographiclib() -> None:
    bhamo_from_ledo = Geodesic.WGS84.Inverse(27.29402, 95.74175, 24.25256, 97.23357)
    _, azimuth, back_azimuth = inverse((95.74175, 27.29402), (97.23357, 24.25256))
    assert azimuth == pytest.approx(bhamo_from_ledo["azi1"] % 360, abs=1e-9)
    assert back_azimuth == pytest.approx((bhamo_from_ledo["azi2"] + 180) % 360, abs=1e-9)


@given(st.lists(points, min_size=2, max_size=6))
def test_a_line_is_as_long_backwards(line: list[tuple[float, float]]) -> None:
    assert line_length(line) == pytest.approx(line_length(line[::-1]), abs=ONE_MILLIMETRE)


def test_a_line_is_the_sum_of_its_parts() -> None:
    line = [(95.74, 27.29), (96.16, 27.25), (96.21, 26.69)]
    parts = geographiclib_distance(line[0], line[1]) + geographiclib_distance(line[1], line[2])
    assert line_length(line) == pytest.approx(parts, abs=ONE_MILLIMETRE)


@pytest.fixture(scope="module")
def long_line() -> tuple[npt.NDArray[np.float64], list[float]]:
    """A line of 20,001 vertices, and the length of each of its segments by geographiclib."""
    rng = np.random.default_rng(20_001)
    line = np.array([97.0, 25.0]) + np.cumsum(rng.normal(0.0, 1e-3, (20_001, 2)), axis=0)
    return line, [geographiclib_distance(*pair) for pair in itertools.pairwise(line.tolist())]


@pytest.mark.parametrize("count", [2, 8191, 8192, 8193, 8194, 16_385, 20_001])
def test_a_line_of_thousands_of_vertices_loses_no_segment(
    long_line: tuple[npt.NDArray[np.float64], list[float]], count: int
) -> None:
    line = long_line[0][:count]
    assert line_length(line) == pytest.approx(math.fsum(long_line[1][: count - 1]), rel=1e-12)
    assert line_length(line) == pytest.approx(math.fsum(segment_lengths(line)), rel=1e-12)


def hard_lines(count: int) -> list[npt.NDArray[np.float64]]:
    """Lines of three points: anywhere, nearly antipodal, by the poles, and very short."""
    rng = np.random.default_rng(20250912)
    first = np.column_stack([rng.uniform(-180, 180, count), np.degrees(np.arcsin(rng.uniform(-1, 1, count)))])
    anywhere = rng.uniform((-180, -90), (180, 90), (count, 2))
    antipodal = first * (1, -1) + (180, 0) + rng.normal(0, 0.3, (count, 2))
    polar = np.column_stack([rng.uniform(-180, 180, count), rng.choice([-1, 1], count) * rng.uniform(89.99, 90, count)])
    near = first + rng.normal(0, 1e-4, (count, 2))
    kinds = [anywhere, antipodal, polar, near]
    lines = [np.stack([kinds[n % 4][n], first[n], kinds[n // 4 % 4][n]]) for n in range(count)]
    return [np.clip(line, (-360, -90), (360, 90)) for line in lines]


def test_lengths_equal_geographiclib_to_a_billionth() -> None:
    for line in hard_lines(400):
        expected = [geographiclib_distance(a, b) for a, b in itertools.pairwise(line)]
        assert line_length(line) == pytest.approx(sum(expected), rel=1e-9)
        assert segment_lengths(line) == pytest.approx(expected, rel=1e-9)
        assert distances_along(line) == pytest.approx([0, expected[0], sum(expected)], rel=1e-9)


def test_an_array_and_its_transpose_and_a_list_of_pairs_are_one_line() -> None:
    line = [(95.74, 27.29), (96.16, 27.25), (96.21, 26.69)]
    columns = np.asfortranarray(np.array(line))
    assert line_length(line) == line_length(np.array(line)) == line_length(columns)


def test_an_array_is_not_copied_to_be_checked() -> None:
    line = np.array([(95.74, 27.29), (96.16, 27.25)])
    assert np.shares_memory(positions(line), line)


@pytest.mark.filterwarnings("error::DeprecationWarning")
@pytest.mark.parametrize("count", [1, 2], ids=["one row", "two rows"])
def test_rows_are_answered_by_rows_however_few(count: int) -> None:
    starts, ends = np.array([[96.1, 27.2]] * count), np.array([[97.2, 24.3]] * count)
    line = Geodesic.WGS84.InverseLine(27.2, 96.1, 24.3, 97.2)
    middle = line.Position(line.s13 / 2)
    assert distances(starts, ends) == pytest.approx(np.full(count, line.s13), rel=1e-9)
    assert between(starts, ends, np.full(count, 0.5)) == pytest.approx(
        np.array([[middle["lon2"], middle["lat2"]]] * count), abs=1e-9
    )


def test_points_between_lie_on_the_geodesic() -> None:
    starts, ends = np.array([(0.0, 60.0), (179.0, 10.0)]), np.array([(40.0, 60.0), (-178.0, 12.0)])
    fractions = np.array([0.5, 0.25])
    for start, end, share, point in zip(starts, ends, fractions, between(starts, ends, fractions), strict=True):
        whole = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])
        at = Geodesic.WGS84.Direct(start[1], start[0], whole["azi1"], whole["s12"] * share)
        assert point == pytest.approx([at["lon2"], at["lat2"]], abs=1e-9)


@pytest.mark.parametrize("bad", [(math.nan, 0.0), (0.0, math.inf), (0.0, 91.0), (4_000_000.0, 2_000_000.0)])
def test_what_is_no_position_is_refused(bad: tuple[float, float]) -> None:
    with pytest.raises(GeometryError, match=r"vertex 2 .* no longitude and latitude"):
        line_length([(97.0, 25.0), bad, (math.nan, 25.0)])


def test_one_point_is_no_line() -> None:
    with pytest.raises(GeometryError, match="fewer than two points"):
        line_length([(97.0, 25.0)])


@pytest.mark.parametrize(
    ("azimuth", "wind"),
    [
        pytest.param(0.0, "N", id="north"),
        pytest.param(11.2, "N", id="last of north"),
        pytest.param(11.3, "NNE", id="first of north-northeast"),
        pytest.param(45.0, "NE", id="northeast"),
        pytest.param(65.0, "ENE", id="east-northeast"),
        pytest.param(180.0, "S", id="south"),
        pytest.param(348.8, "N", id="north again"),
        pytest.param(-90.0, "W", id="negative"),
    ],
)
def test_the_sixteen_winds(azimuth: float, wind: str) -> None:
    assert compass_point(azimuth) == wind


@given(st.lists(st.tuples(st.floats(-179, 179), st.floats(-85, 85)), min_size=2, max_size=5), st.floats(1e5, 1e7))
def test_added_vertices_divide_each_geodesic_into_equal_pieces(line: list[tuple[float, float]], step_m: float) -> None:
    assume(all(abs(end[0] - start[0]) < 175 for start, end in itertools.pairwise(line)))
    lengths = segment_lengths(line)
    dense, pieces = densified(np.array(line), lengths, step_m)
    assert len(dense) == pieces.sum() + 1
    expected = [line[0]]
    for (start, end), count in zip(itertools.pairwise(line), as_indices(pieces), strict=True):
        inverse_line = Geodesic.WGS84.InverseLine(start[1], start[0], end[1], end[0])
        assert inverse_line.s13 / count <= step_m * (1 + 1e-9)
        assert count == 1 or inverse_line.s13 / (count - 1) > step_m * (1 - 1e-9)
        found = [inverse_line.Position(inverse_line.s13 * number / count) for number in range(1, count)]
        expected += [*((each["lon2"], each["lat2"]) for each in found), end]
    away = [distance(here, there) for here, there in zip(as_points(dense), expected, strict=True)]
    assert max(away) < 1e-3
