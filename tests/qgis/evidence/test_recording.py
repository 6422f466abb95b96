"""Reports through the algorithms: recorded, corrected, withdrawn and undone, and an open project shows it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from kachin_corridors.algorithms.evidence.record_claim import parameters_of
from kachin_corridors.core.evidence.new_report import NewReport, NewUnit
from kachin_corridors.core.evidence.report_errors import OldWorkspaceError
from kachin_corridors.core.words import Status, UnitKind
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.store.evidence.recording import Recording
from kachin_corridors.store.workspace import Workspace

REPORT: dict[str, object] = {
    "UNIT": "Bhamo",
    "ACTOR": "KIA",
    "STATUS": "controlled",
    "EVENT_DATE": "2026-06-20",
    "DATE_SAID": "2026-06-21",
    "ASSERTED_BY": "DVB",
    "PUBLISHER": "DVB",
    "URL": "https://example.org/a-report",
    "RELIABILITY": "B",
    "CREDIBILITY": 2,
    "STATEMENT": "The KIA has taken Bhamo.",
    "RECORDED_BY": "N. N.",
}
DERIVED = ("control_status", "claims_in_force", "township_status", "places", "mining_clusters", "mining_statistics")
LEDGER = ("control_claims", "control_units", "sources")
DAY = date(2026, 7, 1)


def rows(path: Path, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as database:
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall() for table in tables}


def status_of(path: Path, unit_id: str, day: date = DAY) -> tuple[str, str]:
    (row,) = [row for row in Workspace(path).control.statuses_on(day) if row["unit_id"] == unit_id]
    return row["actor"], row["status"]


def test_a_report_becomes_a_status_and_is_undone(process, small_ledger):
    before = rows(small_ledger, *DERIVED, *LEDGER)
    former = status_of(small_ledger, "bhamo")
    results, log = process("recordclaim", None, WORKSPACE=str(small_ledger), **REPORT)
    assert results, log
    assert results["UNIT_ID"] == "bhamo"
    assert status_of(small_ledger, "bhamo") == ("KIA", "controlled") != former
    (claim,) = [claim for claim in Workspace(small_ledger).control.claims() if claim.claim_id == results["CLAIM_ID"]]
    assert (claim.recorded_by, claim.origin, claim.kind) == ("N. N.", "analyst", "report")
    assert (claim.event_date, claim.date_said, claim.grade) == (date(2026, 6, 20), date(2026, 6, 21), "B2")

    results, log = process("undorecording", None, WORKSPACE=str(small_ledger))
    assert results, log
    assert re.fullmatch(
        r"report: DVB: KIA controlled, Bhamo, 2026-06-20 \(N\. N\., \d{4}-\d\d-\d\d \d\d:\d\d UTC\+06:30\)",
        results["UNDONE"],
    )
    assert rows(small_ledger, *DERIVED, *LEDGER) == before
    results, log = process("undorecording", None, WORKSPACE=str(small_ledger))
    assert results is None
    assert "Nothing was recorded in it" in log


def test_a_report_is_corrected_and_withdrawn(process, small_ledger):
    former = status_of(small_ledger, "bhamo")
    first, _ = process("recordclaim", None, WORKSPACE=str(small_ledger), **REPORT)
    correction = {**REPORT, "STATUS": "contested", "AGAINST": "junta", "SUPERSEDES": first["CLAIM_ID"]}
    second, log = process("recordclaim", None, WORKSPACE=str(small_ledger), **correction)
    assert second, log
    assert status_of(small_ledger, "bhamo") == ("KIA", "contested")
    by = {"WORKSPACE": str(small_ledger), "CLAIM": second["CLAIM_ID"], "REASON": "It was another town."}
    results, log = process("withdrawclaim", None, **by, RECORDED_BY="somebody else")
    assert results is None
    assert "recorded by N. N." in log
    results, log = process("withdrawclaim", None, **by, RECORDED_BY="N. N.")
    assert results, log
    # The withdrawal makes the correction void, and what it corrected stays corrected.
    assert status_of(small_ledger, "bhamo") in (former, ("KIA", "controlled"))
    assert len(Workspace(small_ledger).recording.edits()) == 3


@pytest.mark.parametrize(
    ("given", "unit_id"),
    [
        ({"UNIT": "bhamo-ib-236"}, "bhamo-ib-236"),
        ({"UNIT": "Bhamo: IB 236"}, "bhamo-ib-236"),
        ({"UNIT": "Banmaw"}, "bhamo"),
        ({"UNIT": "ဗန်းမော်"}, "bhamo"),
        ({"UNIT": "Hpakant", "UNIT_KIND": "area"}, "hpakant-area"),
        ({"UNIT": "MMR001010701"}, "bhamo"),
        ({"UNIT": "Myitkyina", "UNIT_TO": "Bhamo"}, "bhamo-myitkyina-road"),
        ({"UNIT": "Bhamo", "UNIT_TO": "Myitkyina"}, "bhamo-myitkyina-road"),
    ],
)
def test_a_unit_by_its_names(process, small_ledger, given, unit_id):
    results, log = process("recordclaim", None, WORKSPACE=str(small_ledger), **{**REPORT, **given})
    assert results, log
    assert results["UNIT_ID"] == unit_id


def test_units_that_are_made(process, small_ledger):
    new: dict[str, dict[str, object]] = {
        "a village of the gazetteer": {"UNIT": "Ah Lang Gar"},
        "a place that has no unit": {"UNIT": "Ledo"},
        "a position": {"UNIT": "", "UNIT_NAME": "Hka Ya", "POSITION": "97.25,24.27 [EPSG:4326]", "PRECISION_M": 2000},
        "a base at a town": {"UNIT": "Bhamo", "UNIT_NAME": "Bhamo: a post", "UNIT_KIND": "base"},
        "a road": {"UNIT": "Myitkyina", "UNIT_TO": "Waingmaw"},
        "an area": {"UNIT": "Bhamo", "UNIT_KIND": "area", "RADIUS_KM": 12},
    }
    made = {}
    for what, given in new.items():
        results, log = process("recordclaim", None, WORKSPACE=str(small_ledger), **{**REPORT, **given})
        assert results, f"{what}: {log}"
        made[what] = Workspace(small_ledger).tables.row("control_units", results["UNIT_ID"])
        assert made[what]["origin"] == "analyst"
    places = {row["place_id"]: row for row in Workspace(small_ledger).tables.rows("places")}
    village = places[made["a village of the gazetteer"]["place_id"]]
    assert (village["name"], village["township_pcode"], village["country"]) == ("Ah Lang Gar", "MMR001016", "MM")
    assert made["a place that has no unit"]["place_id"] == "ledo"
    place = places[made["a position"]["place_id"]]
    assert (place["precision_m"], place["approximate"], place["township_pcode"]) == (2000, 0, "MMR001010")
    assert made["a base at a town"]["place_id"] == "bhamo"
    assert (made["a road"]["from_place_id"], made["a road"]["to_place_id"]) == ("myitkyina", "waingmaw")
    assert (made["an area"]["kind"], made["an area"]["radius_km"]) == ("area", 12.0)
    assert {status_of(small_ledger, unit["unit_id"]) for unit in made.values()} == {("KIA", "controlled")}
    for _ in new:
        results, log = process("undorecording", None, WORKSPACE=str(small_ledger))
        assert results, log
    assert len(Workspace(small_ledger).tables.rows("places")) == len(places) - 2


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"UNIT": "Myitkyna"}, "Did you mean one of these? Myitkyina"),
        ({"UNIT": "Atlantis"}, "No place is called “Atlantis”"),
        ({"UNIT": "IB 236"}, "Did you mean one of these? Bhamo: IB 236 (bhamo-ib-236)."),
        ({"UNIT": "MMR001010"}, "It is the township Bhamo: a report is of a place, road or area in it."),
        ({"UNIT": "Man Wein"}, "“Man Wein” may be any of these"),
        ({"UNIT": ""}, "Say of which place the report is"),
        ({"ACTOR": "KIO"}, "“KIO” is no known actor. Did you mean KIA?"),
        ({"STATUS": "contested"}, "“contested” needs a second party"),
        ({"EVENT_DATE": "2099-01-01", "DATE_SAID": None}, "Nobody can report the future"),
        ({"EVENT_DATE": "2026-13-01"}, "“2026-13-01” is not a date"),
        ({"DATE_SAID": "2026-06-19"}, "before it happened on 2026-06-20"),
        ({"URL": "www.example.org"}, "is no address of a page"),
        ({"SUPERSEDES": "nothing"}, "There is no report nothing"),
        ({"RECORDED_BY": " "}, "Who records it is missing"),
        ({"UNIT": "Ledo", "UNIT_TO": "Sittwe"}, "No corridor passes both Ledo and Sittwe"),
        ({"UNIT": "", "UNIT_NAME": "X", "POSITION": "24.2,97.2 [EPSG:4326]", "PRECISION_M": 500}, "is no position"),
        ({"UNIT": "Bhamo", "UNIT_NAME": "Bhamo Town"}, "is there already: the town “Bhamo” (bhamo)"),
    ],
)
def test_what_is_refused_changes_nothing(process, workspace, given, told):
    before = workspace.read_bytes()
    results, log = process("recordclaim", None, WORKSPACE=str(workspace), **{**REPORT, **given})
    assert results is None
    assert told in log
    assert workspace.read_bytes() == before


def test_a_source_has_one_reliability(process, small_ledger):
    process("recordclaim", None, WORKSPACE=str(small_ledger), **REPORT)
    results, log = process("recordclaim", None, WORKSPACE=str(small_ledger), **{**REPORT, "RELIABILITY": "D"})
    assert results is None
    assert "“DVB” is graded B in this workspace, and D in the report" in log


def test_a_report_that_nobody_published_changes_no_status(process, small_ledger):
    former = status_of(small_ledger, "bhamo")
    given = {**REPORT, "PUBLISHER": "", "URL": ""}
    results, log = process("recordclaim", None, WORKSPACE=str(small_ledger), **given)
    assert results, log
    assert "Nobody published it." in log
    assert status_of(small_ledger, "bhamo") == former


def test_an_open_project_shows_a_report_and_keeps_unsaved_edits(process, project: QgsProject, small_ledger):
    add_workspace(project, Workspace(small_ledger))
    layers = [layer for layer in project.mapLayers().values() if "|layername=control_status" in layer.source()]

    def shown() -> int:
        return sum(layer.featureCount() for layer in layers if isinstance(layer, QgsVectorLayer))

    count = shown()
    results, log = process("recordclaim", project, WORKSPACE=str(small_ledger), **REPORT)
    assert results, log
    assert shown() > count
    places = next(layer for layer in project.mapLayers().values() if "|layername=places" in layer.source())
    assert isinstance(places, QgsVectorLayer)
    # The layers of the workspace are for reading: somebody has taken that away.
    places.setReadOnly(False)
    assert places.startEditing()
    assert places.deleteFeature(next(places.getFeatures()).id())
    for name in ("recordclaim", "undorecording"):
        results, log = process(name, project, WORKSPACE=str(small_ledger), **(REPORT if name == "recordclaim" else {}))
        assert results is None
        assert "edits that are not saved" in log
    assert places.rollBack()


@pytest.mark.parametrize(
    "new",
    [
        None,
        NewUnit("A post", UnitKind.BASE, place_id="bhamo"),
        NewUnit("Ah Lang Gar", UnitKind.TOWN, gazetteer_pcode="167952"),
        NewUnit("Hka Ya", UnitKind.TOWN, position=(97.123456789012, 24.3), precision_m=750),
        NewUnit("A road", UnitKind.ROAD_SECTION, from_place_id="myitkyina", to_place_id="waingmaw"),
        NewUnit("Around Bhamo", UnitKind.AREA, place_id="bhamo", radius_km=2.5),
    ],
)
def test_a_form_hands_a_report_on_as_it_is(process, workspace, monkeypatch, new):
    """What a form has made of its fields arrives at the store: the very report."""
    wanted = NewReport(
        unit_id="" if new else "bhamo",
        new_unit=new,
        actor="Myohla KPDF",
        status=Status.CONTESTED,
        against=("junta", "SNA"),
        event_date=date(2026, 6, 20),
        event_date_text="around 20 June",
        date_said=None,
        asserted_by="KIA (Naw Bu)",
        publisher="DVB",
        url="https://example.org/a-report?x=1",
        reliability="A",
        credibility=4,
        statement="Two lines:\n“here”, and 'there'.",
        source_title="A title",
        supersedes=None,
        is_new_actor=True,
    )
    recorded = []

    def record(self, report, recorded_by, today):
        recorded.append((report, recorded_by))
        raise OldWorkspaceError(path="", missing="")

    monkeypatch.setattr(Recording, "record", record)
    process("recordclaim", None, **parameters_of(wanted, workspace, "N. N."))
    assert recorded == [(wanted, "N. N.")]


def test_every_status_that_can_be_claimed_is_offered(process, small_ledger):
    for status in Status:
        given = {**REPORT, "STATUS": str(status), "AGAINST": "junta"}
        results, _ = process("recordclaim", None, WORKSPACE=str(small_ledger), **given)
        assert bool(results) == (status is not Status.PARTLY_REPORTED)


def test_a_ledger_changed_by_hand_is_derived_anew(process, small_ledger):
    with closing(sqlite3.connect(small_ledger)) as database:
        database.execute(
            "INSERT INTO control_claims (claim_id, unit_id, actor, status, event_date, asserted_by, publisher, "
            "source_id, reliability, credibility, statement) SELECT 'by hand', 'bhamo', 'KIA', 'controlled', "
            "'2026-06-20', 'DVB', 'DVB', source_id, 'B', 2, 'seen' FROM sources WHERE publisher = 'DVB' LIMIT 1"
        )
        database.commit()
    assert status_of(small_ledger, "bhamo") != ("KIA", "controlled")
    results, log = process("derivecontrol", None, WORKSPACE=str(small_ledger))
    assert results == {}, log
    assert status_of(small_ledger, "bhamo") == ("KIA", "controlled")
