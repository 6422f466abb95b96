"""The layers of what changed follow the ledger: a report, its undo, a first change, and a file that is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from new_reports import TODAY, report
from qgis.core import QgsLayoutItemLabel, QgsProject, QgsVectorLayer

from kachin_corridors.layers.evidence.changes_layer import Compared, add_change_layers, write_change_layers
from kachin_corridors.layers.project.situation_date import set_project_date
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.reports.evidence.changes_text import summary_of
from kachin_corridors.reports.layouts import add_layout, find_layout
from kachin_corridors.reports.refreshing import LEDGER_TABLES, show_changes
from kachin_corridors.store.workspace import Workspace

SINCE, DAY = date(2025, 9, 10), date(2025, 9, 12)
PREFIX = "Changes 2025-09-10 to 2025-09-12"
BASES = {"bhamo-ib-236", "bhamo-tb-5014"}
"""The two bases in Bhamo that went from the KIA to the junta on 2025-09-11."""


@pytest.fixture
def shown(project: QgsProject, workspace: Path, tmp_path: Path) -> Callable[[date, date], Path]:
    """Show what changed between two days in a project with workspace and sheet; return the file of the layers."""

    def show(since: date, day: date) -> Path:
        read, path = Workspace(workspace), tmp_path / "changes.gpkg"
        add_workspace(project, read)
        add_layout(project, read)
        set_project_date(project, day)
        changes = read.comparing.between(since, day)
        write_change_layers(path, read, changes)
        add_change_layers(project, Compared(path, since, day, workspace.name), summary_of(changes))
        return path

    return show


def tanai_taken(workspace: Path, project: QgsProject) -> None:
    """Record that the KIA took Tanai on the day on which the two bases fell."""
    told = report(unit_id="tanai", event_date=date(2025, 9, 11), date_said=date(2025, 9, 11), against=("junta",))
    Workspace(workspace).recording.record(told, "N. N.", TODAY)
    show_changes(project, Workspace(workspace), LEDGER_TABLES)


def layers(project: QgsProject) -> dict[str, QgsVectorLayer]:
    found = project.mapLayers().values()
    return {each.name().removeprefix(f"{PREFIX}: "): each for each in found if each.name().startswith(PREFIX)}


def places(project: QgsProject) -> dict[str, str]:
    return {row["unit_id"]: row["label"] for row in layers(project)["places"].getFeatures()}


def line_of_the_sheet(project: QgsProject) -> str:
    label = find_layout(project).itemById("changes_shown")
    assert isinstance(label, QgsLayoutItemLabel)
    return label.currentText()


def test_a_report_and_its_undo_are_followed(shown, project, workspace):
    path = shown(SINCE, DAY)
    before, said = places(project), line_of_the_sheet(project)
    assert before == dict.fromkeys(BASES, "KIA → junta")
    assert set(layers(project)) == {"places"}
    ids = {row["unit_id"]: row.id() for row in layers(project)["places"].getFeatures()}
    tanai_taken(workspace, project)
    assert places(project) == {**before, "tanai": "junta → KIA"}
    # What is as it was keeps its row.
    assert ids.items() <= {row["unit_id"]: row.id() for row in layers(project)["places"].getFeatures()}.items()
    assert line_of_the_sheet(project) != said
    assert "3 gained" in line_of_the_sheet(project)
    # The file of the layers has it, for whoever gets it.
    assert QgsVectorLayer(f"{path}|layername=changed_places", "places", "ogr").featureCount() == 3
    Workspace(workspace).recording.undo_last()
    show_changes(project, Workspace(workspace), LEDGER_TABLES)
    assert places(project) == before
    assert line_of_the_sheet(project) == said


def test_what_had_not_changed_yet_gets_its_layer(shown, project, workspace):
    shown(SINCE, DAY)
    tanai_taken(workspace, project)
    # Tanai lies on the Stilwell Road, whose kilometres beside it have another holder now.
    assert set(layers(project)) == {"places", "corridors"}
    (road, *_) = layers(project)["corridors"].getFeatures()
    assert road["from_to"] == "junta → KIA"
    assert road.geometry().length() > 0
    Workspace(workspace).recording.undo_last()
    show_changes(project, Workspace(workspace), LEDGER_TABLES)
    assert layers(project)["corridors"].featureCount() == 0


def test_a_layer_that_its_user_took_away_stays_away(shown, project, workspace):
    shown(date(2024, 12, 1), DAY)
    roads = [each for each in project.mapLayers().values() if each.name().endswith("to 2025-09-12: corridors")]
    project.removeMapLayers([each.id() for each in roads])
    tanai_taken(workspace, project)
    assert [each for each in project.mapLayers().values() if each.name().endswith("to 2025-09-12: corridors")] == []


def test_layers_whose_file_is_gone_say_that_their_reports_are_older(shown, project, workspace):
    path = shown(SINCE, DAY)
    path.unlink()
    tanai_taken(workspace, project)
    assert set(layers(project)) == {"places (older reports)"}


def test_layers_of_another_workspace_and_named_ones_are_left_alone(shown, project, workspace, tmp_path):
    shown(SINCE, DAY)
    (layer,) = layers(project).values()
    layer.setName("Fall of two bases")
    tanai_taken(workspace, project)
    assert layer.name() == "Fall of two bases"
    assert layer.featureCount() == 3
    other = Workspace(workspace)
    copy = tmp_path / "other.gpkg"
    copy.write_bytes(workspace.read_bytes())
    other.recording.undo_last()
    show_changes(project, Workspace(copy), LEDGER_TABLES)
    assert layer.featureCount() == 3
