"""What published lengths tell of the legs."""

from typing import Any

import pytest
from geographiclib.geodesic import Geodesic

MILE = 1.609344


@pytest.fixture(scope="module")
def lengths(build_module):
    return build_module("lengths")


@pytest.fixture(scope="module")
def sources(build_module, sources_folder):
    sources, problems = build_module("reading").read_sources(sources_folder)
    assert problems == []
    return sources


@pytest.fixture(scope="module")
def record(build_module):
    return lambda **values: build_module("reading").Record("test.csv", 2, values)


@pytest.fixture
def legs(record):
    """Three legs of a road through four places."""
    ends = [("a", "b"), ("b", "c"), ("c", "d")]
    return [
        record(
            leg_id=f"x-{number}", corridor_id="x", leg_order=number, from_place_id=one, to_place_id=other, mode="road"
        )
        for number, (one, other) in enumerate(ends, start=1)
    ]


def published(record, start, end, km, source="s", mode="road", year=2000):
    return record(from_place_id=start, to_place_id=end, published_km=km, source_id=source, mode=mode, year=year)


def spans(lengths, legs, *figures):
    return {(span.first, span.last): span.metres for span in lengths.published_spans(legs, figures)}


def test_mileposts_of_one_source_give_the_length_between_them(lengths, legs, record):
    found = spans(lengths, legs, published(record, "a", "b", 10), published(record, "a", "d", 45))
    assert found == {(0, 1): 10_000, (0, 3): 45_000, (1, 3): 35_000}


def test_lengths_to_both_sides_of_a_place_add_up(lengths, legs, record):
    found = spans(lengths, legs, published(record, "b", "a", 10), published(record, "b", "d", 30))
    assert found == {(0, 1): 10_000, (1, 3): 30_000, (0, 3): 40_000}


def test_lengths_of_different_sources_or_modes_are_not_mixed(lengths, legs, record):
    figures = published(record, "a", "b", 10), published(record, "a", "d", 45, source="t")
    assert set(spans(lengths, legs, *figures)) == {(0, 1), (0, 3)}
    figures = published(record, "a", "b", 10), published(record, "a", "d", 45, mode="rail")
    assert set(spans(lengths, legs, *figures)) == {(0, 1), (0, 3)}


def test_published_lengths_of_legs(lengths, sources):
    found = lengths.leg_lengths(sources)
    # Mile 189 and mile 103 of the signpost lie on three legs; Momauk to Lwegel is one.
    assert found["stilwell-border-01"] == pytest.approx(50 * MILE * 1000, abs=50)
    # The longest of several.
    assert found["kaladan-02"] == pytest.approx(62_000)
    # A figure that does not say by what way is not taken for a length of the road.
    assert "stilwell-13" not in found


class FakeSources(dict[str, Any]):
    """Enough of the sources for the expectations."""


@pytest.fixture
def lines():
    """Straight lines of 10 000, 20 000 and 10 000 m along the equator."""
    degree = Geodesic.WGS84.Inverse(0, 0, 0, 1)["s12"]
    at = [metres / degree for metres in (0, 10_000, 30_000, 40_000)]
    return {f"x-{number}": [(at[number - 1], 0.0), (at[number], 0.0)] for number in (1, 2, 3)}


def expectations(lengths, legs, lines, *figures):
    sources = FakeSources(
        corridor_legs=legs,
        published_distances=list(figures),
        places=[{"place_id": place_id, "name": place_id.upper()} for place_id in "abcd"],
        sources=[
            {"source_id": "s", "publisher": "A Publisher", "reliability": "B"},
            *({"source_id": other, "publisher": other, "reliability": "C"} for other in ("t", "old", "new")),
            {"source_id": "blog", "publisher": "A Blog", "reliability": "D"},
        ],
    )
    return lengths.expectations(sources, lines)


def test_a_leg_is_expected_to_be_as_long_as_published(lengths, legs, lines, record):
    found = expectations(lengths, legs, lines, published(record, "a", "b", 13))
    assert found["x-1"].metres == pytest.approx(13_000, abs=0.01)
    assert found["x-1"].basis == "13.0 km published for A–B (A Publisher): 1.30 times the line"
    # The others are taken to be like it.
    assert found["x-2"].metres == pytest.approx(26_000, abs=0.01)
    assert found["x-2"].basis.startswith("nothing is published; as the road legs")


def test_a_stretch_gives_each_of_its_legs_its_share(lengths, legs, lines, record):
    found = expectations(lengths, legs, lines, published(record, "a", "d", 50), published(record, "a", "c", 45))
    # 45 km for the first 30, and so 5 km for the last 10: impossible, and the 50 km for all 40 tell of it.
    assert [found[f"x-{number}"].metres for number in (1, 2, 3)] == pytest.approx([15_000, 30_000, 12_500], abs=0.01)


def test_the_newest_of_several_lengths_counts(lengths, legs, lines, record):
    old = published(record, "a", "b", 19, source="old", year=1945)
    new = published(record, "a", "b", 12, source="new", year=2024)
    assert expectations(lengths, legs, lines, old, new)["x-1"].metres == pytest.approx(12_000, abs=0.01)


def test_a_source_that_is_not_reliable_is_named_and_not_relied_on_alone(lengths, legs, lines, record):
    found = expectations(lengths, legs, lines, published(record, "a", "b", 19, source="blog", year=2024))
    assert found["x-1"].metres is None
    assert found["x-1"].basis == (
        "no length that can be relied on is published; 19.0 km (A Blog, reliability D) are not relied on alone"
    )
    better = published(record, "b", "a", 12, year=1945)
    found = expectations(lengths, legs, lines, published(record, "a", "b", 19, source="blog", year=2024), better)
    assert found["x-1"].metres == pytest.approx(12_000, abs=0.01)


def test_an_impossible_length_tells_nothing(lengths, legs, lines, record):
    found = expectations(lengths, legs, lines, published(record, "a", "b", 9.9))
    assert found["x-1"].metres is None
    assert found["x-1"].basis == "no length that can be relied on is published"


def test_a_line_that_is_longer_than_published_lacks_nothing(lengths, legs, lines, record):
    lines["x-1"] = [lines["x-1"][0], (0.04, 0.03), lines["x-1"][1]]
    metres = Geodesic.WGS84.Inverse(0, 0, 0.03, 0.04)["s12"]
    metres += Geodesic.WGS84.Inverse(0.03, 0.04, lines["x-1"][2][1], lines["x-1"][2][0])["s12"]
    found = expectations(lengths, legs, lines, published(record, "a", "b", 10.5))
    assert found["x-1"].metres == pytest.approx(metres, abs=0.01)
    assert "nothing is missing" in found["x-1"].basis
