"""Free measuring against GeographicLib: antimeridian, poles, parts and gaps, bad input."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.errors import GeometryError
from kachin_corridors.core.geometry.lines import measure_line

ONE_MILLIMETRE = 0.001
points = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
lines = st.lists(points, min_size=2, max_size=20)


def geographiclib_m(line) -> float:
    return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in itertools.pairwise(line))


def measured(*parts):
    return measure_line([np.array(part, dtype=float) for part in parts])


@given(lines)
def test_length_and_straight_line_equal_geographiclib(line):
    result = measured(line)
    assert result.length_m == pytest.approx(geographiclib_m(line), rel=1e-9, abs=1e-6)
    assert result.straight_m == pytest.approx(geographiclib_m([line[0], line[-1]]), rel=1e-9, abs=1e-6)
    assert result.vertices == len(line)


@given(lines)
def test_the_way_back_is_as_long(line):
    there, back = measured(line), measured(line[::-1])
    assert there.length_m == pytest.approx(back.length_m, rel=1e-12, abs=1e-6)
    assert there.straight_m == pytest.approx(back.straight_m, rel=1e-12, abs=1e-6)
    assert there.crosses_antimeridian == back.crosses_antimeridian


@given(lines, st.data())
def test_stretches_add_up(line, data):
    cut = data.draw(st.integers(0, len(line) - 1))
    stretches = [line[: cut + 1], line[cut:]]
    total = sum(measured(stretch).length_m for stretch in stretches if len(stretch) > 1)
    assert measured(line).length_m == pytest.approx(total, rel=1e-12, abs=1e-6)


def test_azimuths_equal_geographiclib():
    result = measured([(95.74175, 27.29402), (96.2, 26.0), (97.23357, 24.25256)])
    expected = Geodesic.WGS84.Inverse(27.29402, 95.74175, 24.25256, 97.23357)
    assert result.azimuth_deg == pytest.approx(expected["azi1"] % 360, abs=1e-9)
    assert result.back_azimuth_deg == pytest.approx((expected["azi2"] + 180) % 360, abs=1e-9)


@pytest.mark.parametrize(
    ("line", "crosses"),
    [
        pytest.param([(179, 0), (-179, 1)], True, id="a jump of the longitude"),
        pytest.param([(179, 0), (181, 1)], True, id="a longitude beyond 180"),
        pytest.param([(179, 0), (180, 0), (-179, 0)], True, id="a vertex on it"),
        pytest.param([(179, 0), (180, 0), (-180, 0), (-179, 0)], True, id="two vertices on it"),
        pytest.param([(-179, 0), (-181, 0)], True, id="westwards"),
        pytest.param([(-170, 0), (-80, 0), (20, 0), (100, 0), (170, 0), (-175, 0)], True, id="round the Earth"),
        pytest.param([(-170, 0), (-80, 0), (20, 0), (100, 0), (170, 0)], False, id="nearly round the Earth"),
        pytest.param([(179, 0), (180, 0), (179, 1)], False, id="touched"),
        pytest.param([(180, 0), (180, 5)], False, id="along it"),
        pytest.param([(90, 0), (100, 0)], False, id="far from it"),
    ],
)
def test_antimeridian(line, crosses):
    result = measured(line)
    assert result.crosses_antimeridian is crosses
    assert result.length_m == pytest.approx(geographiclib_m(line), abs=ONE_MILLIMETRE)


def test_over_the_pole_the_shorter_way():
    result = measured([(10, 89), (-170, 89)])
    assert result.length_m == pytest.approx(2 * geographiclib_m([(10, 89), (10, 90)]), abs=ONE_MILLIMETRE)
    assert result.azimuth_deg == pytest.approx(0, abs=1e-9)


def test_a_gap_is_told_and_not_bridged():
    parts = [[(97, 25), (97, 25.1)], [(97, 25.2), (97, 25.3)], [(97, 25.3), (97.1, 25.3)]]
    result = measured(*parts)
    (gap,) = result.gaps
    assert gap.after_part == 1
    assert gap.length_m == result.gap_m == pytest.approx(geographiclib_m([(97, 25.1), (97, 25.2)]), abs=ONE_MILLIMETRE)
    assert result.length_m == pytest.approx(sum(map(geographiclib_m, parts)), abs=ONE_MILLIMETRE)
    assert result.straight_m == pytest.approx(geographiclib_m([(97, 25), (97.1, 25.3)]), abs=ONE_MILLIMETRE)
    assert (result.parts, result.vertices) == (3, 6)


def test_a_line_that_ends_where_it_begins_has_no_ratio_and_no_azimuth():
    result = measured([(97, 25), (98, 25), (97, 25)])
    assert (result.straight_m, result.ratio, result.azimuth_deg, result.back_azimuth_deg) == (0, None, None, None)
    assert result.length_m == pytest.approx(2 * geographiclib_m([(97, 25), (98, 25)]), abs=ONE_MILLIMETRE)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param([], "it has no vertices", id="no part"),
        pytest.param([[(97, 25)]], "fewer than two points", id="one vertex"),
        pytest.param([[(97, 25), (math.nan, 25)]], r"vertex 2 \(nan, 25.0\)", id="NaN"),
        pytest.param([[(97, 25), (97, math.inf)]], r"vertex 2 \(97.0, inf\)", id="infinite"),
        pytest.param([[(97, 25), (98, 25), (97, 90.5)]], r"vertex 3 \(97.0, 90.5\)", id="beyond the pole"),
        pytest.param(
            [[(97, 25), (98, 25)], [(97, 25)]], "Part 2 of a line .* fewer than two", id="one vertex in a part"
        ),
    ],
)
def test_bad_input_is_named(parts, message):
    with pytest.raises(GeometryError, match=message):
        measured(*parts)


def test_a_million_vertices_are_not_measured_one_by_one(calls_of):
    steps = np.random.default_rng(1).normal(0, 1e-4, (10**6, 2))
    line = np.array([97.0, 25.0]) + np.cumsum(steps, axis=0) * (1, 0.1)
    assert calls_of(lambda: measure_line([line])).total() < 10_000


def test_the_ratio_is_that_of_the_lengths_by_geographiclib():
    line = [(97.0, 25.0), (97.5, 25.5), (98.0, 25.0)]
    assert measured(line).ratio == pytest.approx(geographiclib_m(line) / geographiclib_m([line[0], line[-1]]), rel=1e-9)
