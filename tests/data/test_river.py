"""The line of the Kaladan: where it runs, and how it was made."""

import json
import math
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from loading import load_script
from shapely.geometry import LineString, Point, box, shape
from shapely.ops import nearest_points

# Riverside places from other data than the line: GeoNames (Kyauktaw), a town and a village of MIMU.
ON_THE_RIVER = {
    "Paletwa": (21.30394, 92.85545),
    "Mee Let Wa": (21.3138, 92.8576),
    "Kyauktaw": (20.84468, 92.97527),
}


@pytest.fixture(scope="module")
def lines(sources_folder):
    features = json.loads((sources_folder / "leg_lines.geojson").read_text(encoding="utf-8"))["features"]
    lines = {item["properties"]["leg_id"]: shape(item["geometry"]) for item in features}
    return {leg_id: line for leg_id, line in lines.items() if leg_id.startswith("kaladan")}


@pytest.fixture(scope="module")
def fetch(root):
    return load_script(root / "scripts" / "fetch_river.py")


def metres(line, lat, lon):
    nearest, _ = nearest_points(line, Point(lon, lat))
    return Geodesic.WGS84.Inverse(lat, lon, nearest.y, nearest.x)["s12"]


def length_km(line):
    return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairwise(line.coords)) / 1000


@pytest.mark.parametrize("place", ON_THE_RIVER)
def test_places_on_the_river_are_within_the_stated_accuracy(lines, place):
    river = LineString([*lines["kaladan-04"].coords, *lines["kaladan-05"].coords])
    # Mee Let Wa is above the jetty of Paletwa, where the line begins.
    assert metres(river, *ON_THE_RIVER[place]) < (1_300 if place == "Mee Let Wa" else 1_000)


def test_the_line_is_as_long_as_the_waterway(lines):
    """158 km (IWAI) and 150 km (Mizoram) are published for the waterway from Sittwe to Paletwa."""
    assert sum(map(length_km, lines.values())) == pytest.approx(158, rel=0.02)


def test_the_legs_meet_at_kyauktaw_and_end_at_paletwa_and_sittwe(lines):
    assert lines["kaladan-04"].coords[-1] == lines["kaladan-05"].coords[0]
    assert Point(lines["kaladan-04"].coords[0]).distance(Point(92.85545, 21.30394)) < 0.01
    assert Point(lines["kaladan-05"].coords[-1]).distance(Point(92.89835, 20.14624)) < 0.01


def test_the_line_never_jumps(lines):
    """The longest stretch is in the straight estuary."""
    for line in lines.values():
        assert max(length_km(LineString(pair)) for pair in pairwise(line.coords)) < 5


# Read off the shores of the estuary in GSHHG: latitude, longitude of the west and of the east bank.
BANKS = [(20.30, 93.008, 93.040), (20.40, 93.021, 93.037), (20.50, 93.060, 93.088), (20.22, 92.975, 93.000)]


@pytest.mark.parametrize(("lat", "west", "east"), BANKS)
def test_the_line_keeps_to_the_water_of_the_estuary(lines, lat, west, east):
    crossing = lines["kaladan-05"].intersection(LineString([(92.8, lat), (93.2, lat)]))
    assert west < crossing.centroid.x < east


# Banks that do not come from GSHHG: the gaps between the townships of Rakhine in geoBoundaries MMR-ADM3 2019, which end
# at the water. Latitude, longitude of the west and of the east bank, where the estuary runs from north to south.
TOWNSHIPS_END = [
    *((20.54, 93.0767, 93.0842), (20.50, 93.0612, 93.0791), (20.46, 93.0416, 93.0568), (20.42, 93.0203, 93.0345)),
    *((20.38, 93.0178, 93.0349), (20.34, 93.0152, 93.0499), (20.30, 93.0090, 93.0325), (20.26, 92.9777, 93.0116)),
    *((20.24, 92.9620, 93.0051), (20.22, 92.9761, 92.9986), (20.18, 92.9725, 92.9945)),
]


@pytest.mark.parametrize(("lat", "west", "east"), TOWNSHIPS_END)
def test_the_line_is_within_its_accuracy_of_the_middle_that_other_data_give(lines, fetch, lat, west, east):
    crossing = lines["kaladan-05"].intersection(LineString([(92.8, lat), (93.2, lat)])).centroid
    away = Geodesic.WGS84.Inverse(lat, crossing.x, lat, (west + east) / 2)["s12"]
    assert away < fetch.ESTUARY_ACCURACY_M


def test_the_line_says_that_vessels_keep_to_no_middle(sources_folder):
    features = json.loads((sources_folder / "leg_lines.geojson").read_text(encoding="utf-8"))["features"]
    told = {item["properties"]["leg_id"]: item["properties"] for item in features}
    assert told["kaladan-05"]["accuracy_m"] <= 1_000
    assert "vessels" in told["kaladan-05"]["geometry_source"]


def test_the_middle_line_of_a_canal_is_its_axis(fetch):
    # A canal from west to east, 0.02 degrees wide, with a pool on one side that must not draw the line off.
    canal = box(93.0, 20.30, 93.3, 20.32).union(box(93.10, 20.32, 93.12, 20.33))
    line = fetch.middle_line(canal, Point(93.01, 20.31), Point(93.29, 20.31))
    for lon in (93.03, 93.06, 93.09, 93.14, 93.2, 93.27):
        crossing = line.intersection(LineString([(lon, 20.2), (lon, 20.5)]))
        assert crossing.centroid.y == pytest.approx(20.31, abs=0.001)


def test_the_middle_line_takes_the_wider_channel_round_an_island(fetch):
    water = box(93.0, 20.30, 93.3, 20.40).difference(box(93.1, 20.32, 93.2, 20.34))
    line = fetch.middle_line(water, Point(93.01, 20.35), Point(93.29, 20.35))
    assert line.intersection(LineString([(93.15, 20.2), (93.15, 20.5)])).centroid.y > 20.34


def test_the_cheapest_way_goes_round(fetch):
    a, b, c = (0.0, 0.0), (1.0, 0.0), (2.0, 0.0)
    graph = {a: {c: 5.0, b: 2.0}, b: {a: 2.0, c: 2.0}, c: {a: 5.0, b: 2.0}}
    assert fetch.cheapest_way(graph, a, c) == [a, b, c]
    with pytest.raises(fetch.RiverError, match="no way"):
        fetch.cheapest_way({**graph, (9.0, 9.0): {}}, a, (9.0, 9.0))


def test_the_river_is_joined_from_its_pieces(fetch):
    pieces = [[(0.0, 0.0), (1.0, 1.0)], [(2.0, 0.0), (1.0, 1.0)], [(9.0, 9.0), (8.0, 8.0)]]
    river = fetch.river_through(pieces, [Point(0, 0), Point(2, 0)])
    assert river.length == pytest.approx(2 * math.sqrt(2))
    with pytest.raises(fetch.RiverError):
        fetch.river_through([], [Point(0, 0)])


def test_the_water_between_two_shores_is_found(fetch):
    area = box(0, 0, 10, 10)
    shores = [[(4.0, -1.0), (4.0, 11.0)], [(6.0, -1.0), (6.0, 11.0)]]
    assert fetch.water_at(shores, area, Point(5, 5)).bounds == (4, 0, 6, 10)
    with pytest.raises(fetch.RiverError, match="in no water"):
        fetch.water_at(shores, area, Point(20, 20))
