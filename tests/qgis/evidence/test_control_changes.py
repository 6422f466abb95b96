"""kachin_corridors:controlchanges and controlstatus, as the toolbox runs them."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from qgis.core import QgsVectorLayer

from kachin_corridors.algorithms.evidence.change_rows import CHANGE_COLUMNS, STATUS_COLUMNS
from kachin_corridors.store.workspace import Workspace

CHANGES, STATUS = "controlchanges", "controlstatus"


@pytest.fixture
def table(process, workspace, tmp_path):
    """Run an algorithm with a CSV as its output, and return the rows by name."""

    def run(algorithm, **parameters):
        path = tmp_path / "out.csv"
        results, log = process(algorithm, None, WORKSPACE=str(workspace), OUTPUT=str(path), **parameters)
        assert results is not None, log
        with path.open(encoding="utf-8", newline="") as stream:
            return {row["name"]: row for row in csv.DictReader(stream)}, results

    return run


def test_the_csv_says_who_took_what_from_whom(table):
    rows, results = table(CHANGES, SINCE="2025-09-10", DATE="2025-09-11")
    assert sorted(rows) == ["Bhamo", "Bhamo: IB 236", "Bhamo: tank battalion TB 5014"]
    assert list(rows["Bhamo"]) == [column.name for column in CHANGE_COLUMNS]
    base = rows["Bhamo: IB 236"]
    expected = {
        "since": "2025-09-10",
        "day": "2025-09-11",
        "change": "gained",
        "what": "base",
        "township": "Bhamo",
        "township_pcode": "MMR001010",
        "actor_before": "KIA",
        "status_before": "controlled",
        "actor": "junta",
        "status": "controlled",
        "from_to": "KIA → junta",
        "gained_by": "junta",
        "lost_by": "KIA",
        "status_since": "2025-09-11",
        "confirmation": "both sides",
        "unit_id": "bhamo-ib-236",
    }
    assert {key: base[key] for key in expected} == expected
    assert rows["Bhamo"]["change"] == "reassessed"
    assert results["SUMMARY"] == "Changes from 2025-09-10 to 2025-09-11: 2 gained, 1 reassessed (evidence only)."
    assert "The junta took Bhamo: IB 236 and Bhamo: tank battalion TB 5014 from the KIA." in results["TEXT"]


def test_a_stretch_of_road_has_its_kilometres(table):
    rows, _ = table(CHANGES, SINCE="2025-04-06", DATE="2025-04-07")
    roads = {name: row for name, row in rows.items() if row["what"] == "corridor"}
    assert {(row["unit_id"], round(float(row["km"]), 1)) for row in roads.values()} == {
        ("moreh-road", 30.0),
        ("mandalay-railway", 15.0),
    }
    assert {row["gained_by"] for row in roads.values()} == {"PDF"}


def test_without_dates_the_last_change_is_told(table, workspace):
    days = Workspace(workspace).control.change_dates()
    rows, _ = table(CHANGES)
    assert {(row["since"], row["day"]) for row in rows.values()} == {(days[-2].isoformat(), days[-1].isoformat())}


def test_a_layer_has_its_rows_at_their_places(process, workspace, tmp_path):
    path = tmp_path / "changes.gpkg"
    results, log = process(
        CHANGES, None, WORKSPACE=str(workspace), SINCE="2025-09-10", DATE="2025-09-11", OUTPUT=str(path)
    )
    assert results is not None, log
    layer = QgsVectorLayer(str(path), "changes", "ogr")
    assert layer.crs().authid() == "EPSG:4326"
    (point,) = [feature.geometry().asPoint() for feature in layer.getFeatures() if feature["name"] == "Bhamo"]
    # The town lies on the Ayeyarwady, at 24°15' N 97°14' E.
    assert (point.x(), point.y()) == pytest.approx((97.23, 24.25), abs=0.03)


def test_assessed_control_on_a_day_is_what_the_workspace_holds(table, workspace):
    day = date(2025, 9, 12)
    rows, _ = table(STATUS, DATE="2025-09-12")
    read = Workspace(workspace)
    stored = {row["unit_name"]: row for row in read.control.statuses_on(day)}
    assert rows.keys() == stored.keys()
    assert list(rows["Bhamo"]) == [column.name for column in STATUS_COLUMNS]
    claims = {claim.claim_id: claim for claim in read.control.claims()}
    for name, row in rows.items():
        of_status = [claims[claim_id] for claim_id in row["claim_ids"].split("; ") if claim_id]
        assert row["grade"] == min((f"{c.reliability}{c.credibility}" for c in of_status), default="")
        assert (row["status"], row["actor"], row["since"]) == tuple(
            stored[name][k] for k in ("status", "actor", "since")
        )
    assert rows["Bhamo"]["status"] == "contested"
    assert rows["Bhamo"]["confirmation"] == "both sides"
    assert rows["Bhamo"]["freshness"] == "fresh"
    assert rows["Bhamo"]["township"] == "Bhamo"


@pytest.mark.parametrize("name", ["SINCE", "DATE"])
def test_what_is_no_date_is_refused_with_a_sentence(process, workspace, name):
    results, reason = process(CHANGES, None, WORKSPACE=str(workspace), OUTPUT="memory:", **{name: "last week"})
    assert results is None
    assert "last week" in reason
