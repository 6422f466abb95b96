"""Distances from a place to what matters."""

from __future__ import annotations

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.layers.places import TARGET_KINDS
from kachin_corridors.layers.stored_geometry import vertices_of
from kachin_corridors.layers.workspace import read_rows


def test_distances_from_a_place(run, workspace, features):
    results, log = run("distances", FROM="Pangwa")
    assert results, log
    table = features(results["OUTPUT"])
    (pangwa,) = read_rows(workspace, "SELECT geom FROM places WHERE place_id = 'pangwa'")
    origin = vertices_of(pangwa["geom"])[0]
    # Places of any kind, whose distance from Pangwa was published.
    query = "SELECT from_place_id, to_place_id FROM published_distances"
    pairs = [{row["from_place_id"], row["to_place_id"]} for row in read_rows(workspace, query)]
    named = {place for pair in pairs if "pangwa" in pair for place in pair - {"pangwa"}}
    assert named
    known = {
        (row["kind"], row["name"]): vertices_of(row["geom"])
        for row in read_rows(
            workspace,
            "SELECT place_id, name, kind, geom FROM places "
            "UNION ALL SELECT NULL, name, 'mining cluster', geom FROM mining_clusters",
        )
        if row["kind"] in (*TARGET_KINDS, "mining cluster") or row["place_id"] in named
    }
    targets = [row for row in table if row["kind"] != "corridor"]
    assert {(row["kind"], row["to_name"]) for row in targets} == set(known)
    for row in targets:
        position = known[row["kind"], row["to_name"]]
        if not position:
            assert row["distance_km"] is None or str(row["distance_km"]) == "NULL"
            assert row["remark"].startswith("no position: ")
            assert row["points"] == []
            continue
        expected = Geodesic.WGS84.Inverse(*reversed(origin), *reversed(position[0]))
        assert row["distance_km"] * 1000 == pytest.approx(expected["s12"], abs=1e-2)
        if expected["s12"]:
            assert row["azimuth_deg"] == pytest.approx(expected["azi1"] % 360)
            assert row["points"][0] == pytest.approx(origin)
            assert row["points"][-1] == pytest.approx(position[0])
    with_distance = [row["distance_km"] for row in table if isinstance(row["distance_km"], float)]
    assert with_distance == sorted(with_distance)
    assert len(with_distance) == len(table) - 2
    (stilwell,) = [row for row in table if row["kind"] == "corridor" and row["corridor_id"] == "stilwell"]
    assert stilwell["distance_km"] == pytest.approx(97.10, abs=0.01)
    assert "Pangwa: A town in Chipwi township" in log


def test_distances_from_a_village_of_the_gazetteer_and_from_a_point(run, workspace, features):
    (village,) = read_rows(workspace, "SELECT * FROM gazetteer WHERE pcode = '165677'")
    lon, lat = vertices_of(village["geom"])[0]
    by_code, _ = run("distances", FROM="165677")
    by_point, _ = run("distances", FROM_POINT=f"{lon},{lat} [EPSG:4326]")
    first, second = features(by_code["OUTPUT"]), features(by_point["OUTPUT"])
    known = [[row["distance_km"] for row in rows if row["remark"] == ""] for rows in (first, second)]
    assert len(known[0]) == len(first) - 2
    assert known[0] == pytest.approx(known[1])
    assert first[0]["from_name"] == village["name"]
    assert second[0]["from_name"].endswith(" E")
    # Whose precision nobody states has no uncertainty that could be told.
    assert all(str(row["uncertainty_km"]) == "NULL" for row in first)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        pytest.param({"FROM": "Lamyang"}, "Lamyang has no position (in Waingmaw township", id="no position"),
        pytest.param({"FROM": "Qwxyz"}, "No place is called “Qwxyz”", id="no place"),
        pytest.param({}, "Give FROM or FROM_POINT", id="nothing"),
        pytest.param({"FROM_POINT": "500,500 [EPSG:4326]"}, "is no longitude and latitude", id="no position on earth"),
    ],
)
def test_a_start_that_is_none_is_told(run, parameters, message):
    results, log = run("distances", **parameters)
    assert results is None
    assert message in log


def test_a_name_that_several_villages_bear_is_asked_back(run, workspace):
    (name,) = read_rows(
        workspace,
        "SELECT name FROM gazetteer WHERE name NOT IN (SELECT name FROM places) GROUP BY name "
        "HAVING count(*) > 3 ORDER BY name LIMIT 1",
    )
    results, log = run("distances", FROM=name["name"])
    assert results is None
    assert "may be any of these" in log or "Did you mean one of these" in log
