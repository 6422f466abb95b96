"""Distances from a place to what matters."""

from __future__ import annotations

from typing import Any

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import QgsVariantUtils, QgsVectorLayer

from kachin_corridors.store.places.places import CLUSTER, TARGET_KINDS
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.tables.geopackage import vertices_of
from kachin_corridors.store.workspace import Workspace


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
            assert QgsVariantUtils.isNull(row["distance_km"])
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
    assert len(with_distance) == len(table) - sum(not position for position in known.values())
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
    assert 0 < len(first) - len(known[0]) == sum(row["remark"].startswith("no position: ") for row in first)
    assert known[0] == pytest.approx(known[1])
    assert first[0]["from_name"] == village["name"]
    assert second[0]["from_name"].endswith(" E")
    # Whose precision nobody states has no uncertainty that could be told.
    assert all(QgsVariantUtils.isNull(row["uncertainty_km"]) for row in first)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        pytest.param({"FROM": "Lamyang"}, "Lamyang has no position (Lu Myan in MIMU", id="no position"),
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


def table(source: str) -> list[dict[str, Any]]:
    layer = QgsVectorLayer(source, "", "ogr")
    assert layer.isValid()
    return [feature.attributeMap() for feature in layer.getFeatures()]


def test_every_published_figure_stands_beside_the_distance_of_its_two_places(run, workspace, tmp_path):
    """What the tables show, against the rows of the data."""
    published = read_rows(workspace, "SELECT * FROM published_distances")
    assert len(published) > 40
    located = {row["place_id"] for row in read_rows(workspace, "SELECT * FROM places") if vertices_of(row["geom"])}
    seen = set()
    for place in {row[end] for row in published for end in ("from_place_id", "to_place_id")} & located:
        results, log = run("distances", FROM=place, FIGURES=f"{tmp_path / place}.gpkg")
        assert results, log
        figures = {(row["target_id"], row["source_id"], row["as_published"]): row for row in table(results["FIGURES"])}
        told = {row["target_id"]: row["published"] for row in table(results["OUTPUT"]) if row["kind"] != CLUSTER}
        for row in published:
            pair = {row["from_place_id"], row["to_place_id"]}
            if place in pair:
                (other,) = pair - {place}
                figure = figures[other, row["source_id"], row["as_published"]]
                assert (figure["published_km"], figure["year"]) == (row["published_km"], row["year"])
                assert f"{row['published_km']:g} km (" in told[other]
                seen.add(row["distance_id"])
    assert seen == {row["distance_id"] for row in published}


def test_a_figure_beside_the_distance_is_compared_with_the_straight_line(run, workspace, tmp_path):
    with Workspace(workspace).tables.writing() as database:
        database.execute("DELETE FROM published_distances WHERE distance_id NOT LIKE 'lu-pyi-pangwa-2024%'")
    results, _ = run("distances", FROM="lu-pyi", FIGURES=f"{tmp_path / 'figures'}.gpkg")
    (row,) = [row for row in table(results["OUTPUT"]) if row["target_id"] == "pangwa" and row["kind"] == "town"]
    ends = [
        vertices_of(found["geom"])[0]
        for place in ("lu-pyi", "pangwa")
        for found in read_rows(workspace, "SELECT geom FROM places WHERE place_id = :place", {"place": place})
    ]
    km = Geodesic.WGS84.Inverse(ends[0][1], ends[0][0], ends[1][1], ends[1][0])["s12"] / 1000
    assert km == pytest.approx(13.7, abs=0.1)  # the figures are 10 and 16 km: one is too short, and they differ
    assert row["published_km"] == 10
    assert row["as_published"] == "about 10 kilometers from Pangwa"
    assert (row["published_source"], row["published_year"]) == ("The Irrawaddy", 2024)
    assert row["difference_km"] == pytest.approx(10 - km, abs=1e-6)
    assert row["published_ratio"] == pytest.approx(10 / km, abs=1e-9)
    assert row["published"] == "10 km (The Irrawaddy, 2024); 16 km (RFA, 2024)"
    assert row["marks"] == "doubtful, contradicts"
    assert (
        "10 km (The Irrawaddy, 2024): doubtful, shorter than the straight line, within the positions' precision"
        in row["published_remark"]
    )
    assert "16 km (RFA, 2024): contradicts 10 km (The Irrawaddy, 2024)" in row["published_remark"]


def test_marks_are_those_of_the_leg_table_where_a_corridor_joins_the_places(run, workspace, tmp_path):
    legs, _ = run("measurelegs", FIGURES=f"{tmp_path / 'legs.gpkg'}")
    in_table = {(row["source_id"], row["published_km"], row["as_published"]): row for row in table(legs["FIGURES"])}
    compared = 0
    for place in ("ledo", "sittwe", "zorinpui"):
        results, _ = run("distances", FROM=place, FIGURES=f"{tmp_path / place}.gpkg")
        for row in table(results["FIGURES"]):
            same = in_table.get((row["source_id"], row["published_km"], row["as_published"]))
            if same is None:
                continue
            assert row["straight_km"] == pytest.approx(same["straight_km"], rel=1e-3)
            assert row["marks"] == same["marks"], row
            compared += bool(row["marks"])
    assert compared >= 5


def test_a_figure_for_a_place_without_position_is_listed_without_a_comparison(run, workspace, tmp_path):
    with Workspace(workspace).tables.writing() as database:
        database.execute(
            "UPDATE published_distances SET to_place_id = 'lamyang' WHERE distance_id = 'chipwi-pangwa-2024'"
        )
    results, log = run("distances", FROM="chipwi", FIGURES=f"{tmp_path / 'figures.gpkg'}")
    assert results, log
    (row,) = [row for row in table(results["OUTPUT"]) if row["target_id"] == "lamyang"]
    assert row["published"] == "64 km (The Irrawaddy, 2024)"
    assert row["remark"].startswith("no position: ")
    (figure,) = [row for row in table(results["FIGURES"]) if row["target_id"] == "lamyang"]
    assert (figure["published_km"], figure["as_published"]) == (64, "64 kilometers east of Chipwi town")
    assert QgsVariantUtils.isNull(figure["ratio"])


def test_from_a_point_of_the_map_nothing_was_published(run, tmp_path):
    results, _ = run("distances", FROM_POINT="97.39637,25.38327 [EPSG:4326]", FIGURES=f"{tmp_path / 'figures'}.gpkg")
    assert all(QgsVariantUtils.isNull(row["published_km"]) for row in table(results["OUTPUT"]))
    assert {row["kind"] for row in table(results["OUTPUT"])}.isdisjoint({"town", "village"})
