"""The road legs taken from maps: how they were cut, and what was not used for them says about them."""

import csv
import json
import math
import re
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from loading import load_script
from shapely.geometry import LineString, Point, shape
from shapely.ops import nearest_points, substring

MILE = 1.609344
DEGREE = 111_319.49  # metres of a degree along the equator


@pytest.fixture(scope="module")
def roads(root):
    return load_script(root / "scripts" / "make_road_lines.py")


@pytest.fixture(scope="module")
def made(roads):
    """The lines as the script cuts them: by the leg's id, line and accuracy."""
    found = roads.road_lines(roads.read_parts(), roads.read_legs())
    return {leg_id: (line, accuracy) for leg_id, line, _, accuracy in found}


def metres(one, other):
    return Geodesic.WGS84.Inverse(one[1], one[0], other[1], other[0])["s12"]


def length_km(line):
    return sum(metres(*pair) for pair in pairwise(line.coords)) / 1000


def away(line, lon, lat):
    """Return the distance (m) of a point from a line, whose nearest point is looked for where degrees are alike."""
    squeeze = math.cos(math.radians(lat))
    flat, point = LineString([(x * squeeze, y) for x, y in line.coords]), Point(lon * squeeze, lat)
    nearest, _ = nearest_points(flat, point)
    return metres((lon, lat), (nearest.x / squeeze, nearest.y))


def test_parts_are_turned_so_that_they_follow_each_other(roads):
    parts = [LineString([(1, 0), (0, 0)]), LineString([(2, 0), (1, 0)]), LineString([(2.1, 0), (3, 0)])]
    assert list(roads.join(parts).coords) == [(0, 0), (1, 0), (2, 0), (2.1, 0), (3, 0)]


def test_a_leg_is_the_stretch_between_its_places(roads):
    route = LineString([(0, 0), (1, 0), (1, 1)])
    stretch = roads.between(route, Point(0.5, 0.1), Point(1.1, 0.5))
    assert [(round(x, 3), round(y, 3)) for x, y in stretch.coords] == [(0.5, 0), (1, 0), (1, 0.5)]
    assert next(iter(roads.between(route, Point(1.1, 0.5), Point(0.5, 0.1)).coords))[1] == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize(
    ("on_the_way", "ends", "published_m", "expected"),
    [
        pytest.param([(0.5, 0.01)], (0, 1), None, 2_000, id="as the map"),
        pytest.param([(0.5, 0.04)], (0, 1), None, 4_500, id="a place is farther off"),
        pytest.param([], (-0.025, 1), None, 2_000, id="joined by less than a twentieth"),
        pytest.param([], (-0.09, 1), None, 10_100, id="joined by more"),
        pytest.param([(0.5, 0.1)], (0, 1), 1.2 * DEGREE, 11_100, id="a little longer than the line"),
        # The way by the place is a triangle 0.2 degrees high, over 95 % of which the line is within 0.19 / cos of it.
        pytest.param([(0.5, 0.2)], (0, 1), 1.3 * DEGREE, 22_200, id="far longer, but the place is farthest"),
    ],
)
def test_the_accuracy_is_that_of_the_worst_that_is_known(roads, on_the_way, ends, published_m, expected):
    line = LineString([(0, 0), (1, 0)])
    leg = roads.Leg(Point(ends[0], 0), Point(ends[1], 0), tuple(map(Point, on_the_way)), published_m)
    # A degree of latitude at the equator is 110 574 m.
    assert roads.accuracy(line, leg, 2_000) == pytest.approx(expected, abs=100)


def test_where_the_map_may_show_another_way_it_may_be_the_straight_one(roads):
    line = LineString([(0, 0), (0.5, 0.2), (1, 0)])
    leg = roads.Leg(Point(0, 0), Point(1, 0), (), 1.5 * DEGREE)
    # 95 % of the detour are within 0.95 * 0.2 degrees of the straight line.
    assert roads.accuracy(line, leg, 2_000) == pytest.approx(0.95 * 0.2 * 110_574, abs=200)


def test_the_lines_are_those_that_the_script_cuts(made, sources_folder):
    features = json.loads((sources_folder / "leg_lines.geojson").read_text(encoding="utf-8"))["features"]
    stored = {item["properties"]["leg_id"]: item for item in features}
    assert set(made) <= set(stored)
    for leg_id, (line, accuracy) in made.items():
        assert stored[leg_id]["properties"]["accuracy_m"] == accuracy, f"{leg_id}: run scripts/make_road_lines.py"
        assert shape(stored[leg_id]["geometry"]).hausdorff_distance(line) < 2e-5


def test_writing_some_lines_keeps_the_others(build_module, tmp_path):
    features = build_module("line_features")
    line = LineString([(0, 0), (0.000001, 0), (1, 0)])
    target = tmp_path / "leg_lines.geojson"
    features.write_lines(target, [features.line_feature(name, line, "s", "g", 100) for name in ("b", "a")])
    features.write_lines(target, [features.line_feature("b", line, "s", "new", 200)])
    written = json.loads(target.read_text(encoding="utf-8"))["features"]
    assert [(f["properties"]["leg_id"], f["properties"]["accuracy_m"]) for f in written] == [("a", 100), ("b", 200)]
    assert written[0]["geometry"]["coordinates"] == [[0, 0], [1, 0]]


# The next tests compare the maps with what does not come from them.


def on_the_road(roads, made, but=()):
    """Yield each place that a source puts on a leg of the maps, and its distance (m) from the line."""
    for leg_id, (line, _) in made.items():
        if leg_id not in but:
            for place in roads.read_legs()[leg_id].on_the_way:
                yield away(line, place.x, place.y)


def test_places_that_a_source_puts_on_the_road_are_beside_the_line(roads, made):
    offsets = sorted(on_the_road(roads, made))
    within = sum(offset <= roads.MAP_ACCURACY_M["dcw-roads"] for offset in offsets)
    assert (within, len(offsets)) == (26, 28)
    assert offsets[len(offsets) // 2] < 450
    assert max(on_the_road(roads, made, but=("stilwell-border-01", "stilwell-10"))) < 2_500


def test_the_two_maps_agree_where_both_have_the_road(roads):
    parts = roads.read_parts()
    chart = [parts["nanyun"].interpolate(step / 400, normalized=True) for step in range(401)]
    offsets = sorted(away(parts["patkai"], point.x, point.y) for point in chart)
    assert offsets[int(0.95 * 400)] < roads.MAP_ACCURACY_M["dcw-roads"]
    assert offsets[200] < 300


def test_the_accuracy_of_the_chart_is_not_better_than_specified(roads):
    feet_at_90 = 6_700
    at_95 = feet_at_90 * 0.3048 * math.sqrt(math.log(0.05) / math.log(0.10))
    assert at_95 < roads.MAP_ACCURACY_M["dcw-roads"]


# Junctions of the Stilwell Road in OpenStreetMap, of April 2024 (scgraph-data 2.0.0): longitude, latitude.
JUNCTIONS = {
    "south of Shaduzup": (96.663, 25.852),
    "south of Warazup": (96.661, 25.746),
    "Namti": (97.005, 25.386),
    "Waingmaw": (97.435, 25.351),
    "Nam Sang Yang": (97.525, 24.880),
}


@pytest.mark.parametrize("name", JUNCTIONS)
def test_junctions_in_openstreetmap_are_within_the_stated_accuracy(made, name):
    assert min(away(line, *JUNCTIONS[name]) - accuracy for line, accuracy in made.values()) < 0


# Miles of the US Army (Pangsau Pass 38.5, Shingbwiyang 102) and of the signpost at Ledo, about 1945.
STRETCHES = [
    (["stilwell-02", "stilwell-03"], 102 - 38.5),
    (["stilwell-04", "stilwell-05", "stilwell-06"], 189 - 103),
    (["stilwell-07", "stilwell-08"], 268 - 189),
]


@pytest.mark.parametrize(("leg_ids", "miles"), STRETCHES)
def test_the_road_is_hardly_longer_by_its_mileposts(roads, made, leg_ids, miles):
    assert 1 < miles * MILE / sum(length_km(made[leg_id][0]) for leg_id in leg_ids) < 1.16


def gaps(roads, made):
    """Yield for each gap of 4 to 35 km between neighbouring places on a road of the maps what share of it 95 % of the
    road keep to. Momauk to Lwegel is left out: its road may not be the one on the map.
    """
    for leg_id, (line, _) in made.items():
        leg = roads.read_legs()[leg_id]
        plane = roads.Plane(line)
        flat = plane.line(line)
        known = [plane.point(place) for place in (leg.start, *leg.on_the_way, leg.end)]
        for one, other in pairwise(known):
            if leg_id != "stilwell-border-01" and 4_000 < one.distance(other) <= 35_000:
                road = substring(flat, *sorted((flat.project(one), flat.project(other))))
                yield roads.kept_to(road, LineString([one, other])) / one.distance(other)


def test_roads_swing_as_is_assumed_of_them(build_module, roads, made):
    shares = list(gaps(roads, made))
    assert len(shares) > 25
    assert sum(share <= build_module("geometry").SWING for share in shares) / len(shares) >= 0.95


def test_how_far_off_the_line_is_on_average(roads, made, sources_folder, built, build_module):
    """What README.md says: an estimate for the whole road, and how far off straight lines through the places are."""
    stilwell = {leg_id: line for leg_id, (line, _) in made.items() if leg_id.startswith("stilwell-0") or "-1" in leg_id}
    offsets = list(on_the_road(roads, {leg_id: (line, 0) for leg_id, line in stilwell.items()}))
    off_the_maps = sum(offsets) / len(offsets)
    straight, total = 0.0, 0.0
    for leg_id, line in stilwell.items():
        leg = roads.read_legs()[leg_id]
        plane = roads.Plane(line)
        flat = plane.line(line)
        chords = LineString([plane.point(place) for place in (leg.start, *leg.on_the_way, leg.end)])
        steps = [chords.distance(flat.interpolate(step / 400, normalized=True)) for step in range(401)]
        straight += sum(steps) / len(steps) * flat.length
        total += flat.length
    off_straight = straight / total
    sources, _ = build_module("reading").read_sources(sources_folder)
    road = [leg for leg in sources["corridor_legs"] if leg["corridor_id"] == "stilwell"]
    lengths = {leg["leg_id"]: length_km(LineString(build_module("legs").leg_line(leg, sources))) for leg in road}
    mapped = sum(km for leg_id, km in lengths.items() if leg_id in stilwell)
    rest = sum(lengths.values()) - mapped
    average = (mapped * off_the_maps + rest * off_straight) / (mapped + rest) / 1000
    assert average < 3
    text = (sources_folder / "README.md").read_text(encoding="utf-8")
    stated = re.search(r"about ([\d.]+) km off on average.*?([\d.]+) km for the straight lines", text, re.DOTALL)
    assert stated is not None
    assert [float(figure) for figure in stated.groups()] == [round(average, 1), round(off_straight / 1000, 1)]


def test_every_part_of_a_road_has_a_source(sources_folder):
    features = json.loads((sources_folder / "road_lines.geojson").read_text(encoding="utf-8"))["features"]
    with (sources_folder / "sources.csv").open(encoding="utf-8", newline="") as stream:
        known = {row["source_id"] for row in csv.DictReader(stream)}
    assert {feature["properties"]["source_id"] for feature in features} <= known
    names = [feature["properties"]["part"] for feature in features]
    assert len(names) == len(set(names))
