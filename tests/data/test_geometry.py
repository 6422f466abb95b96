"""How far the straight lines of a leg can be from the real way."""

import math
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic

# Along the equator: 0.1 and 0.2 degrees are 11 132 m and 22 264 m.
POINTS = [(96.0, 0.0), (96.1, 0.0), (96.3, 0.0)]
SHORT, LONG = 11_131.9, 22_263.9
EXACT = [0, 0, 0]


@pytest.fixture(scope="module")
def geometry(build_module):
    return build_module("geometry")


def rounded_up(metres):
    return math.ceil(metres / 100) * 100


def test_a_way_as_long_as_its_chord_lies_on_it(geometry):
    assert geometry.farthest_off(10_000, 1.0) == 0.0


@pytest.mark.parametrize("detour", [1.1, 1.5, 2.0])
def test_the_bound_is_reached_by_the_way_over_the_farthest_point(geometry, detour):
    off = geometry.farthest_off(10_000, detour)
    assert 2 * math.hypot(5_000, off) == pytest.approx(10_000 * detour)


def test_without_a_published_length_the_assumed_detour_of_the_longest_gap_counts(geometry):
    expected = geometry.farthest_off(LONG, geometry.ASSUMED_DETOUR)
    assert geometry.leg_accuracy(POINTS, EXACT, "rail", None) == rounded_up(expected)


def test_with_a_published_length_all_the_excess_may_lie_in_one_gap(geometry):
    excess = 10_000
    expected = max(geometry.farthest_off(gap, 1 + excess / gap) for gap in (SHORT, LONG))
    assert geometry.leg_accuracy(POINTS, EXACT, "rail", SHORT + LONG + excess) == rounded_up(expected)


def test_a_published_length_shorter_than_the_line_tells_nothing(geometry):
    points = POINTS[:2]
    assert geometry.leg_accuracy(points, [0, 0], "rail", 5_000) == geometry.leg_accuracy(points, [0, 0], "rail", None)


def test_a_road_swings_no_farther_than_roads_do(geometry):
    assert geometry.leg_accuracy(POINTS, EXACT, "road", None) == rounded_up(geometry.SWING * LONG)
    # A length that leaves no room for it is believed: 1 % longer than the line.
    tight = 1.01 * (SHORT + LONG)
    assert geometry.leg_accuracy(POINTS, EXACT, "road", tight) < geometry.SWING * LONG


def test_across_a_long_gap_the_swing_of_roads_is_not_known(geometry):
    far = [(96.0, 0.0), (96.4, 0.0)]
    expected = geometry.farthest_off(4 * SHORT, geometry.ASSUMED_DETOUR)
    assert geometry.leg_accuracy(far, [0, 0], "road", None) == pytest.approx(expected, abs=100)


def test_the_error_of_the_points_counts_across_the_line(geometry):
    # 2 km and 4 km in any direction are 1.6 km and 3.2 km across; in the middle the ends weigh a half each.
    assert geometry.with_point_errors(0, (2_000, 4_000)) == pytest.approx(3_200)
    assert geometry.with_point_errors(5_000, (2_000, 4_000)) == pytest.approx(math.hypot(5_000, 800, 1_600))


def test_the_share_across_a_line_is_that_of_normal_errors(geometry):
    across, radial = 1.959964, math.sqrt(-2 * math.log(0.05))
    assert pytest.approx(across / radial, abs=0.005) == geometry.ACROSS


def test_no_gap_of_the_stilwell_road_is_longer_than_the_swing_is_known_for(build_module, geometry, sources_folder):
    sources, _ = build_module("reading").read_sources(sources_folder)
    legs_module = build_module("legs")
    for leg in sources["corridor_legs"]:
        if leg["corridor_id"] == "stilwell":
            for start, end in pairwise(legs_module.leg_line(leg, sources)):
                gap = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"]
                assert gap < geometry.LONGEST_SWING_M, leg["leg_id"]
