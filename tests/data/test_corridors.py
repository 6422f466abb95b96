"""The corridors as built, against what was not used to draw them."""

import csv
import json
import sqlite3
from itertools import pairwise

import pytest
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString, Point, shape
from shapely.ops import nearest_points

MILE = 1.609344
# Miles of the signpost at Ledo, about 1945 (Wikipedia, Ledo Road).
SIGNPOST = {"Shingbwiyang": 103, "Warazup": 189, "Myitkyina": 268, "Bhamo": 372}


def kilometres(start, end):
    return Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"] / 1000


@pytest.fixture(scope="module")
def legs(built, build_module, sources_folder):
    """Every leg once: its row and its points."""
    sources, _ = build_module("reading").read_sources(sources_folder)
    points = {leg["leg_id"]: build_module("legs").leg_line(leg, sources) for leg in sources["corridor_legs"]}
    with sqlite3.connect(built) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute("SELECT * FROM corridor_legs GROUP BY leg_id ORDER BY fid").fetchall()
    return [(row, points[row["leg_id"]]) for row in rows]


def of_corridor(legs, corridor_id):
    found = [leg for leg in legs if leg[0]["corridor_id"] == corridor_id]
    return sorted(found, key=lambda leg: leg[0]["leg_order"])


def test_the_stilwell_road_runs_from_ledo_over_myitkyina_to_bhamo(legs):
    names = [row["to_name"] for row, _ in of_corridor(legs, "stilwell")]
    assert names == [
        "Pangsau Pass", "Nanyun", "Shingbwiyang", "Tanai", "Shaduzup", "Warazup", "Namti", "Myitkyina", "Waingmaw",
        "Dawthponeyan", "Myothit (Momauk)", "Momauk", "Bhamo",
    ]  # fmt: skip


def test_jairampur_is_beside_the_main_road_of_openstreetmap(sources_folder):
    """The network has a straight road of 14.25 km between two junctions; Jairampur's position is Wikipedia's."""
    with (sources_folder / "places.csv").open(encoding="utf-8", newline="") as stream:
        places = {row["place_id"]: (float(row["lon"] or 0), float(row["lat"] or 0)) for row in csv.DictReader(stream)}
    north, south = (places[name] for name in ("jairampur-junction", "jairampur-south-junction"))
    assert kilometres(north, south) == pytest.approx(14.25, abs=0.1)
    by_jairampur = kilometres(north, places["jairampur"]) + kilometres(places["jairampur"], south)
    assert by_jairampur < 14.35


@pytest.mark.parametrize(("start", "end"), list(pairwise(["Shingbwiyang", "Warazup", "Myitkyina", "Bhamo"])))
def test_the_line_is_a_little_shorter_than_the_signpost_says(legs, start, end):
    """A line through points on the road can only be shorter than the road, and not by much where they are dense.

    The road of 1945 did not cross the river by the bridge that leads from Myitkyina to Waingmaw today: of that leg no
    more than the distance between the towns is counted.
    """
    road = of_corridor(legs, "stilwell")
    names = ["Ledo", *(row["to_name"] for row, _ in road)]
    stretch = road[names.index(start) : names.index(end)]
    lines = [(points[0], points[-1]) if row["leg_id"] == "stilwell-09" else points for row, points in stretch]
    line_km = sum(kilometres(*pair) for points in lines for pair in pairwise(points))
    sign_km = (SIGNPOST[end] - SIGNPOST[start]) * MILE
    assert 0.8 * sign_km < line_km < sign_km


# Points that are on the road, or at a known distance from it, and were not used to draw it: name, latitude, longitude,
# distance from the road in km, source.
CHECKS = [
    ("Lake of No Return, 2.5 km from the road", 27.21917, 96.14386, 2.5),  # Wikipedia
    ("Shingbwiyang by GPS", 26 + 41 / 60, 96 + 12 / 60, 0.0),  # rattan survey 2005
    ("Nanyun town hall by GPS", 26 + 59 / 60, 96 + 10 / 60, 0.0),  # rattan survey 2005
    ("Tingkawk Sakan airfield", 26.12111, 96.72333, 0.0),  # Wikipedia, approximate
    ("Tanai in GeoNames", 26.35926, 96.71997, 0.0),
    ("Mogaung's neighbour Namti on the railway, Mayan station 8 km east", 25.34504, 97.08218, 0.0),  # MIMU village
    ("Si In between Momauk and Bhamo", 24.24537, 97.29221, 0.0),  # GeoNames
]


@pytest.mark.parametrize(("lat", "lon", "away"), [c[1:] for c in CHECKS], ids=[c[0] for c in CHECKS])
def test_independent_points_are_within_the_stated_accuracy(legs, lat, lon, away):
    road = of_corridor(legs, "stilwell")
    distances = []
    for row, points in road:
        nearest, _ = nearest_points(LineString(points), Point(lon, lat))
        distances.append((kilometres((lon, lat), (nearest.x, nearest.y)), row["accuracy_m"] / 1000))
    distance, accuracy = min(distances)
    assert abs(distance - away) <= accuracy


def test_the_road_is_as_accurate_as_was_aimed_at(legs):
    aims = dict.fromkeys(("stilwell-02", "stilwell-03", "stilwell-04"), 10_000)
    for row, _ in of_corridor(legs, "stilwell"):
        assert row["accuracy_m"] <= aims.get(row["leg_id"], 7_500), row["name"]


def test_the_road_from_myitkyina_to_waingmaw_goes_by_the_bridge(legs, sources_folder):
    """The river is the boundary of the two townships; there is no bridge but the one at its bend south of Myitkyina.

    No published length was found. The road is at least as long as the way over the southern end of the river's bend,
    11.4 km, and it cannot be much longer than the way round it.
    """
    ((row, points),) = [leg for leg in of_corridor(legs, "stilwell") if leg[0]["leg_id"] == "stilwell-09"]
    townships = json.loads((sources_folder / "townships.geojson").read_text(encoding="utf-8"))["features"]
    myitkyina, waingmaw = (
        shape(item["geometry"]) for name in ("Myitkyina", "Waingmaw") for item in townships
        if item["properties"]["name"] == name
    )  # fmt: skip
    crossings = LineString(points).intersection(myitkyina.boundary.intersection(waingmaw.boundary))
    assert not crossings.is_empty
    assert max(crossing.y for crossing in getattr(crossings, "geoms", [crossings])) < 25.345
    assert 11.4 < sum(kilometres(*pair) for pair in pairwise(points)) < 14
    assert row["accuracy_m"] >= 3_000


def test_the_railway_to_imphal_is_open_as_far_as_khongsang(built, legs):
    """Northeast Today, 18 March 2025: 55.36 km opened in September 2022, of 110.625 km."""
    railway = of_corridor(legs, "rail-manipur")
    assert [row["name"] for row, _ in railway] == ["Jiribam–Khongsang", "Khongsang–Imphal", "Imphal–Moreh"]
    assert sum(row["expected_km"] for row, _ in railway[:2]) == pytest.approx(110.625, abs=0.01)
    with sqlite3.connect(built) as connection:
        statuses = connection.execute(
            "SELECT name, status FROM corridor_legs WHERE corridor_id = 'rail-manipur'"
            " AND (valid_from IS NULL OR valid_from <= '2023-01-01') AND (valid_to IS NULL OR valid_to > '2023-01-01')"
            " ORDER BY leg_order"
        ).fetchall()
    assert statuses == [
        ("Jiribam–Khongsang", "open"), ("Khongsang–Imphal", "under construction"), ("Imphal–Moreh", "planned"),
    ]  # fmt: skip


def test_the_railway_to_myitkyina_passes_its_stations_and_is_as_long_as_published(legs):
    """Stations of the line that were not used to draw it, where MIMU has the town or village of that name.

    547.2 km from Mandalay to Myitkyina: Wikipedia. The straight lines cut corners, and must not be longer.
    """
    stations = {
        "Wetlet": (95.7906, 22.3705), "Khin-U": (95.6272, 22.7686), "Zee Kone": (95.5668, 22.9400),
        "Kanbalu": (95.5143, 23.2068), "Kawlin": (95.6803, 23.7923), "Mezar": (96.0370, 24.1393),
        "Pinwe": (96.1934, 24.3407), "Mawlu": (96.1820, 24.4702), "Mawhan": (96.2115, 24.6342),
        "Nam Mar": (96.4365, 24.8831), "Hopin": (96.5223, 24.9898), "Pinbaw": (96.6379, 25.0967),
        "Sahmaw": (96.7937, 25.2254),
    }  # fmt: skip
    railway = of_corridor(legs, "mandalay-railway")
    assert {row["mode"] for row, _ in railway} == {"rail"}
    line = LineString([point for _, points in railway for point in points])
    off = {}
    for name, position in stations.items():
        nearest = nearest_points(line, Point(position))[0]
        off[name] = kilometres(position, (nearest.x, nearest.y))
    assert max(off.values()) < 3.5, off
    assert sorted(off.values())[len(off) // 2] < 1, off
    drawn = sum(kilometres(*pair) for _, points in railway for pair in pairwise(points))
    assert 500 < drawn < 547.2
    assert 540 < sum(row["expected_km"] for row, _ in railway) < 555


def test_every_waypoint_says_why_it_is_on_the_way(sources_folder):
    with (sources_folder / "leg_waypoints.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) > 30
    assert all(len(row["why"]) > 20 and row["source_id"] for row in rows)


def test_the_river_is_digitised_and_joined_to_its_places(legs):
    (upper, upper_points), (lower, lower_points) = of_corridor(legs, "kaladan")[-2:]
    assert "WDBII" in upper["geometry_source"]
    assert (upper["accuracy_m"], lower["accuracy_m"]) == (1_000, 1_000)
    assert "vessels may pass 1.5 km from it" in lower["geometry_source"]
    assert upper_points[0] == (92.85545, 21.30394)
    assert upper_points[-1] == lower_points[0] == (92.97527, 20.84468)
    assert lower_points[-1] == (92.89835, 20.14624)
    assert len(upper_points) > 50


def test_the_gap_between_border_and_mines_is_data(legs):
    ((row, points),) = of_corridor(legs, "gap-border-mines")
    assert (row["mode"], row["status"]) == ("gap", "no link")
    assert row["accuracy_m"] is None
    assert row["expected_km"] is None
    assert [row["from_name"], row["to_name"]] == ["Hmawngbuchhuah", "Pangwa"]
    assert kilometres(*points) == pytest.approx(687.2, abs=0.5)


def test_a_leg_with_a_published_length_is_expected_to_have_it(legs):
    expected = {row["leg_id"]: row["expected_km"] for row, _ in legs}
    assert expected["rail-mizoram-01"] == pytest.approx(51.38)
    # Mile 38.5 at the pass, 102 at Shingbwiyang. The 30 miles of a private page (reliability D) are not relied on.
    assert expected["stilwell-02"] + expected["stilwell-03"] == pytest.approx((102 - 38.5) * MILE, abs=0.05)
    assert expected["stilwell-border-01"] == pytest.approx(50 * MILE, abs=0.05)
    # Miles 189 to 268 of the signpost, over two legs.
    assert expected["stilwell-07"] + expected["stilwell-08"] == pytest.approx(79 * MILE, abs=0.1)


def test_no_private_page_alone_tells_how_long_a_leg_is(legs):
    (row,) = (row for row, _ in legs if row["leg_id"] == "kaladan-sea-01")
    assert row["expected_km"] is None
    assert "826.0 km (Miyzone, reliability D) are not relied on alone" in row["expected_basis"]


def test_no_leg_is_expected_to_be_shorter_than_its_line(legs):
    for row, points in legs:
        if row["expected_km"] is not None:
            assert row["expected_km"] >= sum(kilometres(*pair) for pair in pairwise(points)) - 0.001, row["name"]
