"""The country under the map: rivers pass their towns, no border is drawn twice, and land and sea leave no hole."""

import json
import math
import shutil
import zipfile
from itertools import pairwise
from pathlib import Path

import fiona
import pytest
from geographiclib.geodesic import Geodesic
from geographiclib.polygonarea import PolygonArea
from shapely.geometry import LineString, Point, box, shape
from shapely.ops import nearest_points, unary_union

TABLES = ("rivers", "lakes", "state_lines", "main_roads", "railways", "context_towns")
# Towns that stand on the river, by GeoNames; Chipwi, Machanbaw, Paletwa and Kyauktaw by MIMU's place codes.
TOWNS_ON = {
    "Ayeyarwady": {
        "Myitkyina": (25.38327, 97.39637), "Bhamo": (24.25256, 97.23357), "Katha": (24.17541, 96.34144),
        "Mandalay": (21.97473, 96.08359), "Sagaing": (21.8787, 95.97965), "Pakokku": (21.33489, 95.08438),
        "Nyaung-U": (21.20056, 94.90827), "Chauk": (20.89921, 94.81784), "Magway": (20.14956, 94.93246),
        "Pyay": (18.82464, 95.22216),
    },
    "N'Mai": {"Chipwi": (25.88761, 98.12906)},
    "Mali": {"Machanbaw": (27.28, 97.58)},
    "Tanai": {"Tanai": (26.35943, 96.72)},
    "Chindwin": {
        "Homalin": (24.86667, 94.90916), "Mawlaik": (23.64254, 94.40478), "Kalewa": (23.19762, 94.30221),
        "Monywa": (22.10856, 95.13583),
    },
    "Kaladan": {"Paletwa": (21.30394, 92.85545), "Kyauktaw": (20.84468, 92.97527)},
    "Shweli": {"Ruili": (24.00139, 97.86499), "Namhkam": (23.83342, 97.67984)},
    "Salween": {"Liuku": (25.8505, 98.85567)},
    "Mekong": {"Jinghong": (22.00265, 100.7697), "Vientiane": (17.96667, 102.6)},
    "Brahmaputra": {
        "Dibrugarh": (27.47989, 94.90837), "Tezpur": (26.63333, 92.8), "Guwahati": (26.1844, 91.7458),
    },
}  # fmt: skip
TOWNS_WITH_A_STATION = {
    "Bago": (17.33521, 96.48135), "Nyaunglebin": (17.95363, 96.72247), "Pyu": (18.4813, 96.43742),
    "Taungoo": (18.94291, 96.43408), "Pyinmana": (19.7381, 96.20742), "Yamethin": (20.43189, 96.13875),
    "Kyaukse": (21.6056, 96.13508), "Amarapura": (21.90709, 96.04894), "Mandalay": (21.97473, 96.08359),
    "Sagaing": (21.8787, 95.97965), "Shwebo": (22.56925, 95.69818), "Letpadan": (17.78664, 95.75076),
    "Zigon": (18.33559, 95.6215), "Paungde": (18.49167, 95.50591), "Pyay": (18.81996, 95.21562),
    "Kyaikto": (17.30858, 97.01124), "Thaton": (16.91867, 97.37001), "Mawlamyine": (16.49051, 97.62825),
    "Ye": (15.24645, 97.85506), "Tinsukia": (27.48905, 95.35992), "Dibrugarh": (27.47989, 94.90837),
    "Guwahati": (26.1844, 91.7458), "Kunming": (25.03889, 102.71833), "Chuxiong": (25.03639, 101.54556),
    "Dali": (25.58474, 100.21229),
}  # fmt: skip
"""Latitude and longitude by GeoNames; the railways are OpenStreetMap's."""
INDAWGYI_KM2 = 120
"""12,000 hectares: ASEAN Clearing House Mechanism, Indawgyi Lake Wildlife Sanctuary (asean.chm-cbd.net/my/node/527)."""
BESIDE_DEGREES = 0.02
"""Two lines that run 2 km apart are one border drawn twice."""


@pytest.fixture(scope="module")
def layers(built_data):
    found = {}
    for name in (*TABLES, "countries", "townships", "places", "sources", "corridor_legs"):
        with fiona.open(built_data, layer=name) as rows:
            found[name] = [(dict(row["properties"]), row["geometry"] and shape(row["geometry"])) for row in rows]
    return found


@pytest.fixture(scope="module")
def kachin(layers):
    return unary_union([area for _, area in layers["townships"]])


@pytest.fixture(scope="module")
def countries(layers):
    return {values["iso_a2"]: area for values, area in layers["countries"]}


def metres(line, lat, lon):
    nearest, _ = nearest_points(line, Point(lon, lat))
    return Geodesic.WGS84.Inverse(lat, lon, nearest.y, nearest.x)["s12"]


@pytest.mark.parametrize(("river", "town"), [(river, town) for river, towns in TOWNS_ON.items() for town in towns])
def test_a_river_passes_its_towns_within_the_stated_accuracy(layers, river, town):
    ((values, line),) = [row for row in layers["rivers"] if row[0]["name"] == river]
    # A gazetteer's position is itself only good to 4 km; none needs that here.
    assert metres(line, *TOWNS_ON[river][town]) <= values["accuracy_m"]


def test_every_named_river_is_tested_and_is_one_line(layers):
    named = [values["name"] for values, _ in layers["rivers"] if values["name"]]
    assert sorted(named) == sorted(TOWNS_ON)


def test_no_named_river_jumps(layers):
    for values, line in layers["rivers"]:
        if values["name"]:
            steps = pairwise(line.coords)
            assert max(math.dist(a, b) for a, b in steps) < 0.2, values["name"]


def test_indawgyi_has_about_the_published_area_and_lies_in_mohnyin(layers):
    ((values, lake),) = [row for row in layers["lakes"] if row[0]["name"] == "Indawgyi"]
    assert values["area_km2"] == pytest.approx(INDAWGYI_KM2, rel=0.1)
    polygon = PolygonArea(Geodesic.WGS84)
    for lon, lat in lake.geoms[0].exterior.coords[:-1]:
        polygon.AddPoint(lat, lon)
    assert values["area_km2"] == pytest.approx(abs(polygon.Compute()[2]) / 1e6, abs=0.1)
    (township,) = [area for row, area in layers["townships"] if row["pcode"] == "MMR001007"]
    assert township.contains(lake)


def test_no_border_is_drawn_twice(layers, countries, kachin):
    """A state line may meet a border, not run beside it: at an end some kilometres are within reach of it."""
    borders = unary_union([kachin.boundary, *(area.boundary for code, area in countries.items() if code != "XZ")])
    for values, line in layers["state_lines"]:
        near = borders.intersection(box(*line.buffer(2 * BESIDE_DEGREES).bounds))
        assert line.intersection(near.buffer(BESIDE_DEGREES)).length < 0.15, (values["country"], line.bounds)


def test_the_states_of_myanmar_end_at_a_border_the_sea_or_each_other(layers, countries, kachin):
    lines = [line for values, line in layers["state_lines"] if values["country"] == "MM"]
    ends = unary_union([kachin.boundary, *(area.boundary for area in countries.values())])
    for line in lines:
        others = unary_union([other for other in lines if other is not line])
        for lon, lat in (line.coords[0], line.coords[-1]):
            end = Point(lon, lat)
            assert min(end.distance(ends), end.distance(others)) < 0.001 or countries["XZ"].contains(end), end.wkt


def test_land_and_sea_leave_no_hole_and_countries_do_not_overlap(countries):
    clip = box(85, 15, 105, 31)
    assert clip.difference(unary_union(list(countries.values()))).area < 1e-6
    lands = [area for code, area in countries.items() if code != "XZ"]
    assert sum(area.area for area in lands) - unary_union(lands).area < 1e-6


def test_the_coast_is_the_sea_beside_towns_on_it(countries):
    """Sittwe, Kyaukphyu and Cox's Bazar stand on the coast, by GeoNames: the sea is near, and they are on land."""
    for lat, lon in ((20.14624, 92.89835), (19.42793, 93.55134), (21.43973, 92.00955)):
        assert metres(countries["XZ"], lat, lon) < 5_000
        assert metres(unary_union([countries["MM"], countries["BD"]]), lat, lon) == 0


def test_towns_across_the_border_are_there_and_none_is_a_place_too(layers):
    towns = {values["name"]: point for values, point in layers["context_towns"]}
    assert {"Tengchong", "Longling", "Yingjiang", "Ruili", "Dibrugarh", "Tinsukia"} <= set(towns)
    kachin = unary_union([area for _, area in layers["townships"]])
    places = [point for _, point in layers["places"] if point and not point.is_empty]
    for name, town in towns.items():
        assert not kachin.contains(town), name
        assert all(metres(place, town.y, town.x) > 4_000 for place in places if place.distance(town) < 0.1), name


def test_main_roads_join_the_towns_that_they_join(layers):
    """The road from Mandalay to Lashio and Muse: towns by GeoNames, roads by the Digital Chart of the World."""
    roads = unary_union([line for _, line in layers["main_roads"]])
    for lat, lon in ((21.97473, 96.08359), (22.5392, 97.03434), (22.9359, 97.7498), (23.45789, 97.93799)):
        assert metres(roads, lat, lon) < 2_500 + 4_000


def test_railways_pass_the_towns_with_a_station(layers):
    railways = unary_union([line for _, line in layers["railways"]])
    away = {town: metres(railways, *position) for town, position in TOWNS_WITH_A_STATION.items()}
    assert max(away.values()) < 4_500, away


def test_everything_says_where_it_is_from_and_under_which_licence(layers):
    known = {values["source_id"]: values for values, _ in layers["sources"]}
    for table in TABLES:
        for source_id in {values["source_id"] for values, _ in layers[table]}:
            assert known[source_id]["licence"], source_id
            assert known[source_id]["attribution"], source_id
        assert all(values["accuracy_m"] > 0 for values, _ in layers[table])


def test_the_built_data_stay_small(built_data):
    assert built_data.stat().st_size < 6_000_000


def test_the_build_names_what_is_wrong(build_module, sources_folder, tmp_path):
    """Faults of four files at once: each is told by file, feature and field."""
    folder = Path(shutil.copytree(sources_folder, tmp_path / "sources"))
    line = {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}
    for file, change, geometry in (
        ("rivers", {"accuracy_m": -1}, None),
        ("lakes", {"source_id": "nobody"}, None),
        ("state_lines", {"country": ""}, None),
        ("context_towns", {}, line),
    ):
        path = folder / f"{file}.geojson"
        content = json.loads(path.read_text(encoding="utf-8"))
        second = content["features"][1]
        second["properties"].update(change)
        second["geometry"] = geometry or second["geometry"]
        path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(build_module("problems").SourceError) as raised:
        build_module("build").checked_sources(folder)
    assert {(problem.file, problem.row, problem.field) for problem in raised.value.problems} == {
        ("rivers.geojson", 2, "accuracy_m"),
        ("lakes.geojson", 2, "source_id"),
        ("state_lines.geojson", 2, "country"),
        ("context_towns.geojson", 2, "geometry"),
    }


def test_a_line_that_only_runs_beside_a_border_is_left_out(country_script):
    """Two states and a border 1 km from their own outline: one line between them remains, drawn on to the border."""
    west, east = box(0, 0, 1, 1), box(1, 0, 2, 1)
    country = box(-0.01, -0.01, 2.01, 1.01)
    states = country_script("states")
    (line,) = states._ended(states._lines_between({"west": west, "east": east}, 0.0), country, "natural-earth-qgis")
    assert line.length == pytest.approx(1.02)
    assert country.boundary.distance(Point(line.coords[0])) == pytest.approx(0)


def test_a_river_is_joined_where_its_lines_leave_a_chink(country_script):
    rivers = country_script("rivers")
    graph = rivers._graph([[(0.0, 0.0), (0.1, 0.0), (0.2, 0.0)], [(0.21, 0.0), (0.3, 0.0), (0.4, 0.0)]])
    way = rivers._way(graph, rivers.River("Test", ((0.0, 0.0), (0.4, 0.0))))
    assert LineString(way).length == pytest.approx(0.4)
    with pytest.raises(country_script("inputs").CountryError, match="Test"):
        rivers._way(rivers._graph([[(0, 0), (1, 0)], [(2, 0), (3, 0)]]), rivers.River("Test", ((0.0, 0.0), (3.0, 0.0))))


def test_a_railway_is_drawn_only_where_its_length_tells_where_it_runs(country_script):
    """On the equator, where a degree is 111.2 km: two that are nearly straight, and a winding one between."""
    track = country_script("inputs").Track
    winding = track((0.6, 0.0), (0.9, 0.0), 33.4 * 1.3)
    tracks = [track((0.0, 0.0), (0.6, 0.0), 66.8), winding, track((0.9, 0.0), (1.5, 0.0), 66.8)]
    railways = country_script("railways")
    assert [list(line.coords) for _, line in railways.railway_features(tracks)] == [
        [(0.0, 0.0), (0.6, 0.0)],
        [(0.9, 0.0), (1.5, 0.0)],
    ]
    # Half the minor axis of the ellipse: the way by its tip is as long as the railway.
    tip = math.hypot(33.4 / 2, railways.farthest_m(winding) / 1000)
    assert 2 * tip == pytest.approx(winding.length_km, rel=0.01)


def test_two_tracks_of_a_railway_are_one_line(country_script):
    track = country_script("inputs").Track
    one = [track((0.0, 0.0), (0.3, 0.0), 33.4), track((0.3, 0.0), (0.7, 0.0), 44.5)]
    switches = [track((0.0, 0.0), (0.0, 0.005), 0.6), track((0.7, 0.0), (0.7, 0.005), 0.6)]
    beside = track((0.0, 0.005), (0.7, 0.005), 77.9)
    ((_, line),) = country_script("railways").railway_features([*one, *switches, beside])
    assert list(line.coords) == [(0.0, 0.0), (0.7, 0.0)]


def test_railways_are_as_accurate_as_all_that_was_done_to_them_allows(country_script):
    railways = country_script("railways")
    moved_m = (railways.JUNCTION_DEGREES + railways.TOLERANCE) * 111_200
    assert railways.FARTHEST_M + moved_m <= railways.ACCURACY_M


def test_tracks_are_read_once_and_only_in_the_frame(country_script, tmp_path):
    module = "graph=[{1: 11.1, 2: 9.0}, {0: 11.1}, {0: 9.0}]\nnodes=[[20.0, 96.0], [20.1, 96.0], [50.0, 96.0]]\n"
    with zipfile.ZipFile(tmp_path / "package.whl", "w") as archive:
        archive.writestr("scgraph_data/world_railways.py", "from scgraph.core import GeoGraph\n" + module)
    inputs = country_script("inputs")
    assert list(inputs.tracks(tmp_path / "package.whl")) == [inputs.Track((96.0, 20.0), (96.0, 20.1), 11.1)]
