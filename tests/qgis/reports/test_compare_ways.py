"""kachin_corridors:compareways: the table, the layers, and what it says of bad input."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import QgsVectorLayer

from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.tables.geopackage import vertices_of

DAY = "2025-09-12"


def rows_of(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return {row["way"]: row for row in csv.DictReader(stream)}


def line_km(layer: QgsVectorLayer) -> dict[str, float]:
    """The length of the lines of each way, measured by GeographicLib."""
    found: dict[str, float] = defaultdict(float)
    for feature in layer.getFeatures():
        for part in feature.geometry().asGeometryCollection():
            points = [(point.x(), point.y()) for point in part.vertices()]
            for (lon, lat), (to_lon, to_lat) in zip(points, points[1:], strict=False):  # noqa: RUF007
                found[feature["way"]] += Geodesic.WGS84.Inverse(lat, lon, to_lat, to_lon)["s12"] / 1000
    return found


def test_the_table_the_layer_and_the_parts_agree(process, workspace, tmp_path):
    common: dict[str, Any] = {"WORKSPACE": str(workspace), "DATE": DAY}
    table, ways, parts = tmp_path / "ways.csv", tmp_path / "ways.gpkg", tmp_path / "parts.gpkg"
    results, log = process("compareways", None, OUTPUT=str(table), **common)
    assert results, log
    assert results["WAYS"] == 5
    results, log = process("compareways", None, OUTPUT=str(ways), PARTS=str(parts), **common)
    assert results, log
    rows = rows_of(table)
    assert list(rows) == ["Ledo–Pangwa", "Jiribam–Pangwa", "Lawngtlai–Pangwa", "Bairabi–Pangwa", "Kolkata–Pangwa"]
    by_line = line_km(QgsVectorLayer(str(ways), "ways", "ogr"))
    layer = QgsVectorLayer(str(parts), "parts", "ogr")
    by_part: dict[str, float] = defaultdict(float)
    for feature in layer.getFeatures():
        by_part[feature["way"]] += 0.0 if feature["mode"] == "gap" else feature["km"]
    for name, row in rows.items():
        km = float(row["km"])
        assert by_line[name] == pytest.approx(km, abs=1e-6)
        assert by_part[name] == pytest.approx(km, abs=1e-6)
        for group in (
            ("road_km", "rail_km", "river_km", "sea_km"),
            ("open_km", "under_construction_km", "planned_km", "abandoned_km", "status_unknown_km"),
            ("held_km", "contested_km", "other_km", "holder_unknown_km"),
        ):
            assert sum(float(row[column]) for column in group) == pytest.approx(km, abs=1e-6), (name, group)


def test_a_missing_link_is_told_with_its_straight_line_and_no_kilometre(process, workspace, tmp_path):
    table, parts = tmp_path / "ways.csv", tmp_path / "parts.gpkg"
    results, log = process(
        "compareways", None, WORKSPACE=str(workspace), DATE=DAY, FROM="Bairabi", OUTPUT=str(table), PARTS=str(parts)
    )
    assert results, log
    row = rows_of(table)["Bairabi–Pangwa"]
    (gap,) = read_rows(workspace, "SELECT geom FROM corridor_legs WHERE mode = 'gap'")
    (lon, lat), (to_lon, to_lat) = vertices_of(gap["geom"])[0], vertices_of(gap["geom"])[-1]
    straight = Geodesic.WGS84.Inverse(lat, lon, to_lat, to_lon)["s12"] / 1000
    assert float(row["missing_straight_km"]) == pytest.approx(straight, rel=1e-6)
    assert row["missing_links"] == f"Hmawngbuchhuah–Pangwa, {straight:.0f}\u00a0km in a straight line"
    legs = read_rows(
        workspace, "SELECT geom FROM corridor_legs WHERE leg_id LIKE 'rail-mizoram-%' AND valid_to IS NULL"
    )
    assert float(row["km"]) < straight
    assert len(legs) == 2
    (missing,) = [
        feature for feature in QgsVectorLayer(str(parts), "parts", "ogr").getFeatures() if feature["mode"] == "gap"
    ]
    assert (missing["km"], missing["status"]) == (None, None)
    assert missing["straight_km"] == pytest.approx(straight, rel=1e-6)


def test_what_is_not_known_is_said_first_hand(process, workspace, tmp_path):
    table = tmp_path / "ways.csv"
    results, log = process("compareways", None, WORKSPACE=str(workspace), DATE=DAY, FROM="ledo", OUTPUT=str(table))
    assert results, log
    row = rows_of(table)["Ledo–Pangwa"]
    assert "Whether 209\u00a0km can be travelled is not known: Tanai–Washawng." in row["unknown"]
    assert f"Who holds {float(row['holder_unknown_km']):.0f}\u00a0km is not known." in row["unknown"]
    assert f"Unknown: no usable report: {float(row['holder_unknown_km']):.0f}\u00a0km" in row["holders"]
    assert "Ledo–Myitkyina: 427 km (Assam Tribune, 2011), 431.3 km (Wikipedia, 1945)" in row["published"]


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        pytest.param({"FROM": "Atlantis"}, "No place is called “Atlantis”", id="from"),
        pytest.param({"TO": "Hpakant"}, "No place is called “Hpakant”", id="to, on no corridor"),
        pytest.param({"FROM": "Pangwa"}, "No legs lead from Pangwa to Pangwa on", id="from and to"),
        pytest.param({"DATE": "2025-13-40"}, "“2025-13-40” is not a date", id="date"),
        pytest.param(
            {"FROM": "Kolkata", "DATE": "2023-05-03"}, "No legs lead from Kolkata to Pangwa on 2023-05-03", id="no way"
        ),
    ],
)
def test_bad_input_is_told_and_nothing_is_written(process, workspace, tmp_path, parameters, message):
    table = tmp_path / "ways.csv"
    results, reason = process("compareways", None, WORKSPACE=str(workspace), OUTPUT=str(table), **parameters)
    assert results is None
    assert message in reason
    assert not table.exists()
