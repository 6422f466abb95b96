"""The roads that branch off the Stilwell Road, against what was not used to draw them."""

from __future__ import annotations

import csv
import json
import math
import sqlite3
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from loading import load_script
from shapely.geometry import LineString, Point, box, shape
from shapely.ops import nearest_points, unary_union

# Places that reports have on the road, by their codes in MIMU: none of them was used to draw it.
ON_THE_ROAD = [
    ("mines-road", "165748", "Wu Yang, militia checkpoint on the way from Lamyang (Pajau Media, 20 June 2024)"),
    ("mines-road", "165761", "Sha Ngaw, militia gate taken on the way to Chipwi (The Irrawaddy, September 2024)"),
    ("kanpaikti-road", "165845", "Shan Keng, which reports write Sin Kyaing (The Irrawaddy, October 2024)"),
    *(("namhkam-road", code, name) for code, name in (("MMR001010701", "Bhamo"), ("MMR001013701", "Mansi"))),
    *(("mines-road", code, name) for code, name in (("165754", "Washawng"), ("166341", "Lu Pyi"))),
    *(("mines-road", code, name) for code, name in (("MMR001005701", "Chipwi"), ("MMR001005702", "Pangwa"))),
    *(("kanpaikti-road", code, name) for code, name in (("MMR001002702", "Sadung"), ("MMR001002703", "Kanpaikti"))),
]
# Junctions of that road in OpenStreetMap, of April 2024 (scgraph-data 2.0.0), and Namhkam in MIMU: longitude, latitude.
TO_NAMHKAM = {"Mansi": (97.287, 24.144), "west of Namhkam": (97.594, 23.83), "Namhkam": (97.68466, 23.83042)}
# Towns on the third way in, where MIMU has them, and its village Yar Gyi and its bridge at Kalewa: none
# was used to draw it.
THIRD_WAY = {
    "Tamu": (94.31039, 24.21987), "Chindwin bridge at Kalewa": (94.3056, 23.2072), "Yar Gyi": (94.66154, 22.46598),
    "Monywa": (95.15059, 22.12342), "Shwebo": (95.69728, 22.57656), "Khin-U": (95.6272, 22.7686),
    "Kanbalu": (95.51432, 23.20677), "Kawlin": (95.68027, 23.7923), "Indaw": (96.14342, 24.22084),
    "Mohnyin": (96.3598, 24.7753), "Hopin": (96.5223, 24.9898), "Mogaung": (96.9363, 25.3043),
}  # fmt: skip
# What reports state from town to town, in kilometres; whether by road they do not say.
PUBLISHED = [
    (["stilwell-09", "mines-road-01", "mines-road-02"], 121),  # Myitkyina-Chipwi: The Irrawaddy, 2024
    (["mines-road-03", "mines-road-04"], 64),  # Chipwi-Pangwa: The Irrawaddy, 2024
    (
        ["stilwell-09", "mines-road-01", "mines-road-02", "mines-road-03", "mines-road-04"],
        160,
    ),  # Myitkyina-Pangwa: RFA, 2024
    (["stilwell-09", "mines-road-01", "kanpaikti-road-01", "kanpaikti-road-02"], 126),  # Myitkyina-Kanpaikti: DVB, 2024
    (["namhkam-road-01"], 17),  # Bhamo-Mansi, by road: Radio Free Asia, 2025
    (["moreh-road-02"], 149.7),  # Tamu-Kalewa, by road: Press Information Bureau of India, 2019
]
TOWNSHIPS = {"mines-road": ["Waingmaw", "Chipwi"], "kanpaikti-road": ["Waingmaw"]}


def metres(one, other):
    return Geodesic.WGS84.Inverse(one[1], one[0], other[1], other[0])["s12"]


def km(points):
    return sum(metres(*pair) for pair in pairwise(points)) / 1000


def away(line, lon, lat):
    """Return the distance (m) of a point from a line, whose nearest point is looked for where degrees are alike."""
    squeeze = math.cos(math.radians(lat))
    flat, point = LineString([(x * squeeze, y) for x, y in line.coords]), Point(lon * squeeze, lat)
    nearest, _ = nearest_points(flat, point)
    return metres((lon, lat), (nearest.x / squeeze, nearest.y))


@pytest.fixture(scope="module")
def legs(built, build_module, sources_folder):
    """Every leg once: its row and its points."""
    sources, _ = build_module("reading").read_sources(sources_folder)
    points = {leg["leg_id"]: build_module("legs").leg_line(leg, sources) for leg in sources["corridor_legs"]}
    with sqlite3.connect(built) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute(
            "SELECT * FROM corridor_legs GROUP BY leg_id ORDER BY corridor_id, leg_order"
        ).fetchall()
    return {row["leg_id"]: (row, points[row["leg_id"]]) for row in rows}


@pytest.fixture(scope="module")
def gazetteer(sources_folder):
    with (sources_folder / "gazetteer.csv").open(encoding="utf-8", newline="") as stream:
        return {row["pcode"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(stream)}


@pytest.fixture(scope="module")
def drawn(sources_folder):
    """The lines from the maps, without the straight ends that join them to their places: by the leg's id."""
    features = json.loads((sources_folder / "leg_lines.geojson").read_text(encoding="utf-8"))["features"]
    return {item["properties"]["leg_id"]: shape(item["geometry"]) for item in features}


def test_the_legs_of_each_corridor_join_end_to_end(legs):
    for (row, points), (following, onward) in pairwise(legs.values()):
        if row["corridor_id"] == following["corridor_id"]:
            assert following["leg_order"] == row["leg_order"] + 1
            assert (points[-1], row["to_name"]) == (onward[0], following["from_name"])


@pytest.mark.parametrize(("corridor", "code", "name"), ON_THE_ROAD, ids=[name for _, _, name in ON_THE_ROAD])
def test_places_on_the_road_are_within_the_stated_accuracy_of_the_map(legs, gazetteer, drawn, corridor, code, name):
    of_corridor = [row for row, _ in legs.values() if row["corridor_id"] == corridor]
    assert min(away(drawn[row["leg_id"]], *gazetteer[code]) - row["accuracy_m"] for row in of_corridor) < 0


@pytest.mark.parametrize(("leg_ids", "published"), PUBLISHED)
def test_the_line_fits_what_is_published(legs, leg_ids, published):
    """The map leaves bends out, so that a road is up to a third longer; two figures are 1 and 2 % below the line."""
    assert 0.97 < published / sum(km(legs[leg_id][1]) for leg_id in leg_ids) < 1.33


@pytest.mark.parametrize("corridor", TOWNSHIPS)
def test_a_road_does_not_leave_its_townships(legs, sources_folder, corridor):
    features = json.loads((sources_folder / "townships.geojson").read_text(encoding="utf-8"))["features"]
    names = TOWNSHIPS[corridor]
    area = unary_union([shape(item["geometry"]) for item in features if item["properties"]["name"] in names])
    for row, points in legs.values():
        if row["corridor_id"] == corridor:
            outside = [point for point in points if not area.buffer(row["accuracy_m"] / 111_320).contains(Point(point))]
            assert outside == []


@pytest.mark.parametrize("name", TO_NAMHKAM)
def test_junctions_on_the_way_to_namhkam_are_within_the_stated_accuracy(drawn, legs, name):
    of_road = [row for row, _ in legs.values() if row["corridor_id"] == "namhkam-road"]
    assert min(away(drawn[row["leg_id"]], *TO_NAMHKAM[name]) - row["accuracy_m"] for row in of_road) < 0


@pytest.mark.parametrize("name", THIRD_WAY)
def test_towns_on_the_third_way_are_within_the_stated_accuracy(drawn, legs, name):
    of_road = [row for row, _ in legs.values() if row["corridor_id"] == "moreh-road" and row["leg_id"] in drawn]
    assert min(away(drawn[row["leg_id"]], *THIRD_WAY[name]) - row["accuracy_m"] for row in of_road) < 0


def test_the_chart_from_kalewa_to_monywa_is_a_little_longer_than_the_road(legs):
    """135 miles (The Global New Light of Myanmar): the road of the year 2000 cuts off bends of the chart's track."""
    assert 0.94 < 135 * 1.609344 / km(legs["moreh-road-03"][1]) < 1


def test_the_roads_to_namhkam_and_from_tamu_do_not_leave_myanmar(legs, sources_folder):
    features = json.loads((sources_folder / "countries.geojson").read_text(encoding="utf-8"))["features"]
    (myanmar,) = (shape(item["geometry"]) for item in features if item["properties"]["iso_a2"] == "MM")
    onward = [leg for leg in legs.values() if leg[0]["corridor_id"] in ("namhkam-road", "moreh-road")]
    assert len(onward) == 10
    for row, points in onward:
        line = LineString(points)
        around = myanmar.intersection(box(*line.buffer(1).bounds))
        assert around.buffer(row["accuracy_m"] / 111_320).contains(line)


CHART = [
    {
        "properties": {"F_CODE_DES": "Road"},
        "geometry": {"type": "LineString", "coordinates": [[1.00004, 2], [1.5, 2.5], [3, 4]]},
    },
    {
        "properties": {"F_CODE_DES": "Trail"},
        "geometry": {"type": "MultiLineString", "coordinates": [[[3, 4], [5, 6]], [[5, 6], [7, 8]], [[7, 8], [5, 6]]]},
    },
]


@pytest.fixture(scope="module")
def copying(root):
    return load_script(root / "scripts" / "copy_chart_roads.py")


def test_a_part_is_found_by_its_ends_and_runs_from_the_first(copying):
    part = copying.chart_part(CHART, "x", ((3, 4), (1, 2)))
    assert part["properties"] == {"part": "x", "source_id": "dcw-roads", "class": "road"}
    assert part["geometry"]["coordinates"] == [(3, 4), (1.5, 2.5), (1, 2)]


@pytest.mark.parametrize("ends", [((1, 2), (9, 9)), ((5, 6), (7, 8))], ids=["none", "two"])
def test_a_part_that_is_not_there_once_is_refused(copying, ends):
    with pytest.raises(LookupError, match=r"x: .* lines of the chart run from"):
        copying.chart_part(CHART, "x", ends)


def test_the_copied_parts_are_in_the_sources(copying, sources_folder):
    features = json.loads((sources_folder / "road_lines.geojson").read_text(encoding="utf-8"))["features"]
    stored = {item["properties"]["part"]: item["geometry"]["coordinates"] for item in features}
    for name, ends in copying.PARTS.items():
        assert (tuple(stored[name][0]), tuple(stored[name][-1])) == ends
