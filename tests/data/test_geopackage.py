"""The built GeoPackage: every table of the schema, readable by fiona and by QGIS, the same bytes each time."""

import os
import sqlite3
import subprocess
from datetime import date

import fiona
import pytest
from shapely.geometry import Point, shape

from kachin_corridors.core import schema

SPATIAL = [table for table in schema.TABLES if table.geometry]


def rows(path, table):
    with fiona.open(path, layer=table) as layer:
        return [dict(feature["properties"]) for feature in layer]


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_table_has_the_columns_of_the_schema_and_rows(built, table):
    with fiona.open(built, layer=table.name) as layer:
        assert list(layer.schema["properties"]) == list(table.columns)
        assert layer.schema["geometry"] == (table.geometry or "None")
        assert (len(layer) > 0) is (table.name != "measurements")  # those are the analyst's


@pytest.mark.parametrize("table", SPATIAL, ids=lambda table: table.name)
def test_geometries_are_valid_in_epsg_4326_with_a_spatial_index(built, table):
    with fiona.open(built, layer=table.name) as layer:
        assert layer.crs.to_epsg() == 4326 if hasattr(layer.crs, "to_epsg") else layer.crs["init"] == "epsg:4326"
        assert all(shape(feature["geometry"]).is_valid for feature in layer if feature["geometry"])
    with sqlite3.connect(built) as connection:
        assert connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name = ?", (f"rtree_{table.name}_geom",)
        ).fetchone() == (1,)


def test_no_other_tables_and_a_whole_file(built):
    assert set(fiona.listlayers(built)) == schema.TABLE_NAMES
    with sqlite3.connect(built) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_qgis_opens_every_table(built):
    script = f"""
from qgis.core import QgsApplication, QgsVectorLayer
app = QgsApplication([], False)
app.initQgis()
for name in {sorted(schema.TABLE_NAMES)!r}:
    layer = QgsVectorLayer({str(built)!r} + "|layername=" + name, name, "ogr")
    assert layer.isValid() and (layer.featureCount() > 0 or name == "measurements"), name
del layer  # none may outlive the application
print("all open")
app.exitQgis()
"""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        ["/usr/bin/python3", "-c", script], env=environment, capture_output=True, text=True, timeout=60
    )
    assert "all open" in done.stdout, done.stderr


def test_workspace_info_names_the_versions(built):
    info = {row["key"]: row["value"] for row in rows(built, "workspace_info")}
    assert info["schema_version"] == str(schema.SCHEMA_VERSION)
    assert date.fromisoformat(info["data_version"])
    assert "geoBoundaries" in info["boundary_version"]


def test_special_region_1_is_three_townships_and_two_towns_inside_them(built):
    townships = {row["name"]: row["region_towns"] for row in rows(built, "townships") if row["region"]}
    assert townships == {"Chipwi": "Pangwa", "Waingmaw": "Kanpaikti", "Tsawlaw": ""}
    assert {row["name"] for row in rows(built, "places") if row["region"]} == {"Pangwa", "Kanpaikti"}


def test_places_without_position_are_listed_not_drawn(built):
    with fiona.open(built, layer="places") as layer:
        missing = {feature["properties"]["place_id"] for feature in layer if feature["geometry"] is None}
    assert missing == {
        "au-lan-pa-camp", "chipwi-11-mile", "dasai-ib-237", "gangdau-yang", "hkringhtidam-camp", "hpun-pyen-bum",
        "hsawlaw", "kan-hpant", "la-he-si-bum", "lagat-kawng", "lamyang", "lang-sel", "mai-ja-yang", "mansi-lib-121",
        "momauk-ab-370", "momauk-lib-387", "nam-kawn-camp", "nawng-lut-camp", "nhkawng-pa", "ntap-bum", "point-1130",
        "wuhtau-bum",
    }  # fmt: skip


def test_places_lie_in_their_township(built):
    with fiona.open(built, layer="townships") as layer:
        townships = {feature["properties"]["pcode"]: shape(feature["geometry"]) for feature in layer}
    with fiona.open(built, layer="places") as layer:
        for feature in layer:
            properties = feature["properties"]
            # Laiza stands on the border; the boundaries are generalised.
            if feature["geometry"] and properties["township_pcode"] in townships and properties["place_id"] != "laiza":
                assert townships[properties["township_pcode"]].contains(shape(feature["geometry"])), properties["name"]


def test_no_place_has_the_centroid_of_myanmar(built):
    """Junctions of OpenStreetMap are near it: it lies between Sagaing and the road to Mandalay."""
    centroid = Point(95.96211, 21.91597)
    with fiona.open(built, layer="places") as layer:
        found = [f for f in layer if f["geometry"] and "MIMU" in (f["properties"]["position_from"] or "")]
        assert len(found) > 50
        assert all(shape(f["geometry"]).distance(centroid) > 0.1 for f in found)


def test_a_base_is_approximate_and_says_where_its_position_comes_from(built):
    base = next(row for row in rows(built, "places") if row["place_id"] == "bhamo-ib-236")
    assert (base["approximate"], base["precision_m"], base["position_from"]) == (1, 5000, "town of that name: Bhamo")


def test_the_railway_to_sairang_opens_on_the_day_of_its_inauguration(built):
    with fiona.open(built, layer="corridor_legs") as layer:
        legs = [feature for feature in layer if feature["properties"]["leg_id"] == "rail-mizoram-01"]
    periods = [
        (leg["properties"]["status"], str(leg["properties"]["valid_from"]), str(leg["properties"]["valid_to"]))
        for leg in legs
    ]
    assert periods == [("under construction", "None", "2025-09-13"), ("open", "2025-09-13", "None")]
    assert shape(legs[0]["geometry"]).equals(shape(legs[1]["geometry"]))


def on(day, row):
    start, end = row["valid_from"], row["valid_to"]
    return (start is None or str(start) <= day) and (end is None or day < str(end))


def test_bhamo_before_and_after_11_september_2025(built):
    status = rows(built, "control_status")

    def assessed(unit, day):
        return [(row["actor"], row["status"]) for row in status if row["unit_id"] == unit and on(day, row)]

    assert assessed("bhamo", "2025-09-10") == assessed("bhamo", "2025-09-12") == [("KIA", "contested")]
    # BNI and DVB: IB 236 taken by the KIA on 20 February 2025; DVB: tank battalion 5014 on 7 February.
    assert (
        assessed("bhamo-ib-236", "2025-02-19") == assessed("bhamo-tb-5014", "2025-02-06") == [("junta", "controlled")]
    )
    for base in ("bhamo-ib-236", "bhamo-tb-5014"):
        assert assessed(base, "2025-09-10") == [("KIA", "controlled")]
        assert assessed(base, "2025-09-12") == [("junta", "controlled")]
    bhamo = next(row for row in status if row["unit_id"] == "bhamo" and on("2025-09-12", row))
    assert "all headquarters, wards and villages" in bhamo["rival_claims"]


def test_every_township_has_a_status_on_every_day(built):
    status = rows(built, "township_status")
    for day in ("2020-01-01", "2024-10-01", "2025-09-12", "2030-01-01"):
        assert sorted(row["pcode"] for row in status if on(day, row)) == [f"MMR0010{n:02d}" for n in range(1, 19)]


def test_every_fact_names_a_source_that_is_listed(built):
    known = {row["source_id"] for row in rows(built, "sources")}
    for table in schema.TABLES:
        if "source_id" in table.columns and table.name != "sources":
            for row in rows(built, table.name):
                nothing = {"gate_status": row.get("status") == "unknown", "mining_activity": not row.get("activity")}
                if nothing.get(table.name) and not row["source_id"]:
                    continue  # nobody has reported on the gate or the mines
                assert set(row["source_id"].split("; ")) <= known, (table.name, row)


def test_what_the_map_writes_of_a_base_tells_which_it_is(built):
    """The map writes what follows the colon: two marks that are called "camp" are no names."""
    written = [row["name"].split(": ")[-1] for row in rows(built, "control_units") if row["kind"] == "base"]
    assert written
    assert {"base", "camp", "outpost", "militia camp", "hill base", "headquarters"}.isdisjoint(written)
