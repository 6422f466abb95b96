"""The townships cover Kachin State once: no gap, no overlap, and the areas they had before cleaning."""

import csv
import json
from collections import Counter
from itertools import combinations, pairwise
from typing import Any

import fiona
import pytest
from loading import load_script
from pyproj import Geod
from shapely.geometry import Point, shape
from shapely.ops import unary_union

from kachin_corridors.core.control.townships import is_seat

WGS84 = Geod(ellps="WGS84")
KACHIN_STATE_KM2 = 89_041
"""As https://myanmartravel.website/kachin-state/ gives it: independent of the boundaries used here."""


def area_km2(geometry):
    return abs(WGS84.geometry_area_perimeter(geometry)[0]) / 1e6


@pytest.fixture(scope="module")
def features(sources_folder):
    return json.loads((sources_folder / "townships.geojson").read_text(encoding="utf-8"))["features"]


@pytest.fixture(scope="module")
def polygons(features):
    return {feature["properties"]["name"]: shape(feature["geometry"]) for feature in features}


def test_there_are_the_18_townships_of_kachin_by_p_code(features):
    assert [feature["properties"]["pcode"] for feature in features] == [f"MMR0010{n:02d}" for n in range(1, 19)]


def test_each_is_one_valid_polygon_without_holes(polygons):
    for name, polygon in polygons.items():
        assert polygon.geom_type == "Polygon", name
        assert polygon.is_valid, name
        assert not polygon.interiors, name


def test_no_two_overlap(polygons):
    overlapping = [(a, b) for a, b in combinations(polygons, 2) if polygons[a].intersection(polygons[b]).area > 0]
    assert overlapping == []


def test_there_is_no_gap_between_them(polygons):
    whole: Any = unary_union(list(polygons.values()))
    assert whole.geom_type == "Polygon"
    assert not whole.interiors
    assert sum(map(area_km2, polygons.values())) == pytest.approx(area_km2(whole), abs=1e-6)


def test_neighbours_share_their_edges_vertex_by_vertex(polygons):
    edges = Counter(frozenset(edge) for polygon in polygons.values() for edge in pairwise(polygon.exterior.coords))
    whole: Any = unary_union(list(polygons.values()))
    outline = whole.exterior
    assert set(edges.values()) == {1, 2}
    assert {edge for edge, count in edges.items() if count == 1} == {
        frozenset(edge) for edge in pairwise(outline.coords)
    }


def test_cleaning_kept_each_area_within_a_thousandth(features, polygons):
    for feature in features:
        properties = feature["properties"]
        assert area_km2(polygons[properties["name"]]) == pytest.approx(properties["original_area_km2"], rel=0.001)


def test_the_state_has_the_area_that_others_give(polygons):
    assert sum(map(area_km2, polygons.values())) == pytest.approx(KACHIN_STATE_KM2, rel=0.005)


def test_coordinates_have_at_most_six_decimals(polygons):
    for polygon in polygons.values():
        assert all(round(value, 6) == value for point in polygon.exterior.coords for value in point)


def test_cleaning_closes_a_gap_and_splits_no_overlap(root):
    """Two squares with a sliver between them and two that overlap: all four share edges afterwards."""
    fetch = load_fetch(root)
    originals = {
        "A": shape({"type": "Polygon", "coordinates": [[(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]]}),
        # Leaves a gap along x = 1 and overlaps C along y = 1.
        "B": shape({"type": "Polygon", "coordinates": [[(1, 0), (2, 0), (2, 1.01), (1, 1), (1.01, 0.5), (1, 0)]]}),
        "C": shape({"type": "Polygon", "coordinates": [[(0, 1), (2, 1), (2, 2), (0, 2), (0, 1)]]}),
    }
    cleaned = fetch.clean(originals)
    whole: Any = unary_union(list(cleaned.values()))
    assert not whole.interiors
    assert sum(polygon.area for polygon in cleaned.values()) == pytest.approx(whole.area, rel=1e-12)
    assert whole.area == pytest.approx(unary_union(list(originals.values())).convex_hull.area, rel=1e-9)


def load_fetch(root):
    return load_script(root / "scripts" / "fetch_townships.py")


def test_each_border_is_one_line(built_data):
    """Along the townships the border of Myanmar is theirs, and the neighbours follow it."""
    with fiona.open(built_data, layer="townships") as rows:
        kachin = unary_union([shape(row["geometry"]) for row in rows])
    with fiona.open(built_data, layer="countries") as rows:
        countries = {row["properties"]["iso_a2"]: shape(row["geometry"]) for row in rows}
    a_metre = 1e-5
    for code, area in countries.items():
        overlap = area.intersection(kachin.buffer(-a_metre)).area
        assert (overlap > 1) if code == "MM" else (overlap == 0), code
    shared = kachin.boundary.buffer(a_metre)
    # From where India, Myanmar and the townships meet to where the border with China leaves them.
    beside = kachin.boundary.buffer(0.1)
    for code in ("IN", "CN"):
        astray = countries[code].boundary.intersection(beside).difference(shared)
        assert astray.length < 0.3, f"{code}: {astray.length:.2f} degrees of border beside that of the townships"
    assert countries["XZ"].contains(Point(90.5, 18.5))
    assert not countries["XZ"].intersects(kachin)


def test_the_first_town_of_each_township_is_named_as_the_township_is(sources_folder):
    """MIMU's own list, against the rule by which a place is the seat of its township."""
    with (sources_folder / "township_pcodes.csv").open(encoding="utf-8", newline="") as stream:
        townships = {row["pcode"]: row["name"] for row in csv.DictReader(stream)}
    with (sources_folder / "gazetteer.csv").open(encoding="utf-8", newline="") as stream:
        towns = [row for row in csv.DictReader(stream) if row["kind"] == "town"]
    seats = {row["township_pcode"]: row["name"] for row in towns if is_seat(row["pcode"], row["township_pcode"])}
    assert seats == townships
    assert len(seats) == 18
