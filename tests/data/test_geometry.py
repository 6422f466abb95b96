"""How far the straight lines of a leg can be from the real way."""

import math

import pytest


@pytest.fixture(scope="module")
def geometry(build_module):
    return build_module("geometry")


def test_a_way_as_long_as_its_chord_lies_on_it(geometry):
    assert geometry.farthest_off(10_000, 1.0) == 0.0


@pytest.mark.parametrize("detour", [1.1, 1.5, 2.0])
def test_the_bound_is_reached_by_the_way_over_the_farthest_point(geometry, detour):
    off = geometry.farthest_off(10_000, detour)
    assert 2 * math.hypot(5_000, off) == pytest.approx(10_000 * detour)


def test_without_a_published_length_the_assumed_detour_of_the_longest_gap_counts(geometry):
    # 0.1 and 0.2 degrees along the equator: 11 132 m and 22 264 m.
    points = [(96.0, 0.0), (96.1, 0.0), (96.3, 0.0)]
    expected = geometry.farthest_off(22_263.9, geometry.ASSUMED_DETOUR)
    assert geometry.leg_accuracy(points, None) == math.ceil(expected / 100) * 100


def test_with_a_published_length_all_the_excess_may_lie_in_one_gap(geometry):
    points = [(96.0, 0.0), (96.1, 0.0), (96.3, 0.0)]
    excess = 10_000
    longest, shortest = 22_263.9, 11_131.9
    expected = max(
        geometry.farthest_off(longest, 1 + excess / longest), geometry.farthest_off(shortest, 1 + excess / shortest)
    )
    assert geometry.leg_accuracy(points, longest + shortest + excess) == math.ceil(expected / 100) * 100


def test_a_published_length_shorter_than_the_line_tells_nothing(geometry):
    points = [(96.0, 0.0), (96.1, 0.0)]
    assert geometry.leg_accuracy(points, 5_000) == geometry.leg_accuracy(points, None)


def test_published_lengths_of_legs(build_module, sources_folder):
    sources, problems = build_module("reading").read_sources(sources_folder)
    assert problems == []
    lengths = build_module("rows").leg_lengths(sources)
    # Mile 38.50 and mile 102 of one source: the leg between is their difference.
    assert lengths["stilwell-02"] == pytest.approx(102_200)
    # The longest of several.
    assert lengths["kaladan-02"] == pytest.approx(62_000)
    # A figure that does not say by what way is not taken for a length of the road.
    assert "stilwell-13" not in lengths
