"""kachin_corridors:updateworkspace, with the workspace open in a project."""

from __future__ import annotations

from pathlib import Path

import pytest
from old_workspaces import make_old
from qgis.core import QgsProject, QgsVectorLayer

from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.store.workspace import Workspace


@pytest.fixture
def old_project(project: QgsProject, workspace: Path) -> QgsProject:
    make_old(workspace)
    add_workspace(project, Workspace(workspace))
    return project


def test_an_open_workspace_is_updated_and_shown(old_project, workspace, process, tmp_path, rows):
    layer = layer_of(old_project, "control_status")
    assert "recorded_by" not in layer.fields().names()
    before = layer.featureCount()
    with Workspace(workspace).tables.writing() as database:
        database.execute("DELETE FROM control_claims WHERE unit_id = 'laiza'")
    results, _ = process("updateworkspace", old_project, WORKSPACE=str(workspace), OUTPUT=str(tmp_path / "report.csv"))
    assert results["ADDED"] >= 1
    assert results["STATUSES"] == 0  # they had not been derived without that claim
    assert Path(results["BACKUP"]).parent == workspace.parent
    assert layer.isValid()
    assert "recorded_by" in layer.fields().names()
    assert layer.featureCount() == before
    assert {feature["origin"] for feature in layer.getFeatures()} == {"shipped"}
    told = rows(QgsVectorLayer(str(tmp_path / "report.csv"), "r", "ogr"))
    assert {row["what"] for row in told} == {"added", "replaced"}


def test_unsaved_edits_are_not_passed_by(old_project, workspace, process):
    layer = layer_of(old_project, "places")
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("note"), "mine")
    results, log = process("updateworkspace", old_project, WORKSPACE=str(workspace))
    assert results is None
    assert "not saved" in log
    assert layer.rollBack()


def test_what_is_up_to_date_is_told(project, workspace, process):
    _, log = process("updateworkspace", project, WORKSPACE=str(workspace))
    assert "already. Nothing was changed" in log
