"""One situation date rules the layers, the project file and the layout."""

from __future__ import annotations

import os
import time
from datetime import date
from typing import Any

import pytest
from qgis.core import (
    QgsFeatureRequest,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QSize

from kachin_corridors.layers.project.situation_date import day_of, instant, project_date, set_project_date
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.reports.layouts import add_layout
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.map.date_panel import DatePanel

BEFORE, AFTER = date(2025, 9, 10), date(2025, 9, 12)


def shown_on(layer, day: date) -> list[dict[str, Any]]:
    """Return the rows that QGIS draws on a day, by the filter that QGIS itself makes."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    text = layer.temporalProperties().createFilterString(context, instant(day))
    return [row.attributeMap() for row in layer.getFeatures(QgsFeatureRequest().setFilterExpression(text))]


def of_bhamo(layer, day: date) -> dict[str, tuple[str, str]]:
    return {
        row["unit_name"]: (row["actor"], row["status"])
        for row in shown_on(layer, day)
        if row["unit_name"].startswith("Bhamo") and row["unit_kind"] in ("town", "base")
    }


@pytest.fixture(params=["UTC", "Asia/Yangon", "America/New_York"])
def _time_zone(request, monkeypatch):
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    os.environ.pop("TZ")
    time.tzset()


@pytest.mark.usefixtures("_time_zone")
def test_bhamo_before_and_after_the_eleventh_of_september(project, workspace):
    """The junta regained two bases on 2025-09-11 and the KIA confirms it; the town stays contested."""
    add_workspace(project, Workspace(workspace))
    layer = layer_of(project, "control_status")
    before, after = of_bhamo(layer, BEFORE), of_bhamo(layer, AFTER)
    assert before["Bhamo"] == after["Bhamo"] == ("KIA", "contested")
    changed = {name: (before[name], held) for name, held in after.items() if held != before[name]}
    assert changed == {
        "Bhamo: IB 236": (("KIA", "controlled"), ("junta", "controlled")),
        "Bhamo: tank battalion TB 5014": (("KIA", "controlled"), ("junta", "controlled")),
    }
    assert of_bhamo(layer, date(2025, 9, 11)) == of_bhamo(layer, AFTER)


def test_the_claim_that_was_not_adopted_is_told(read_project):
    (town,) = [row for row in shown_on(layer_of(read_project, "control_status"), AFTER) if row["unit_name"] == "Bhamo"]
    assert "MOI, C4" in town["rival_claims"]
    claims = [row for row in shown_on(layer_of(read_project, "claims"), AFTER) if row["unit_name"] == "Bhamo"]
    assert {("KIA", "contested"), ("junta", "controlled")} <= {(row["asserted_by"], row["status"]) for row in claims}


def test_a_unit_is_drawn_once_on_any_day(read_project):
    layer = layer_of(read_project, "control_status")
    for day in (BEFORE, date(2025, 9, 11), AFTER, date(2026, 2, 15)):
        names = [row["unit_name"] for row in shown_on(layer, day)]
        assert len(names) == len(set(names))
    townships = [row["pcode"] for row in shown_on(layer_of(read_project, "township_status"), AFTER)]
    assert len(townships) == len(set(townships)) == 18


def test_the_railway_opens_on_its_day(read_project):
    layer = layer_of(read_project, "corridor_legs")
    status = {
        day: [row["status"] for row in shown_on(layer, date.fromisoformat(day)) if row["name"] == "Bairabi–Sairang"]
        for day in ("2025-09-12", "2025-09-13")
    }
    assert status == {"2025-09-12": ["under construction"], "2025-09-13": ["open"]}


def test_rendering_follows_the_date(read_project):
    def picture(day: date):
        settings = QgsMapSettings()
        settings.setLayers([layer_of(read_project, "control_status")])
        settings.setDestinationCrs(read_project.crs())
        settings.setOutputSize(QSize(200, 200))
        settings.setExtent(settings.layerExtentToOutputExtent(settings.layers()[0], settings.layers()[0].extent()))
        settings.setIsTemporal(True)
        settings.setTemporalRange(instant(day))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        return job.renderedImage()

    assert picture(BEFORE) == picture(BEFORE)
    assert picture(BEFORE) != picture(AFTER)


def test_the_project_file_keeps_the_date_and_the_layout_follows(project, workspace, tmp_path):
    add_workspace(project, Workspace(workspace))
    layout: Any = add_layout(project, Workspace(workspace))
    set_project_date(project, BEFORE)
    set_project_date(project, AFTER)
    assert day_of(layout.itemById("main_map").temporalRange()) == AFTER
    project.write(str(tmp_path / "project.qgz"))
    project.clear()
    assert project_date(project) is None
    project.read(str(tmp_path / "project.qgz"))
    assert project_date(project) == AFTER
    reopened: Any = project.layoutManager().printLayouts()[0]
    assert day_of(reopened.itemById("main_map").temporalRange()) == AFTER


def test_the_dock_says_of_a_day_without_a_report_that_there_is_none():
    panel = DatePanel()
    panel.show_control([])
    assert panel.status.text() == "No place has a report as of this day."
