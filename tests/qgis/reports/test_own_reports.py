"""The sheet says how many reports of analysts are in what it shows, and map tips say who recorded them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from own_claims import record
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsLayoutItemLabel, QgsProject

from kachin_corridors.layers.project.situation_date import set_project_date
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.reports.layouts import add_layout, find_layout
from kachin_corridors.store.workspace import Workspace

DAY = date(2026, 11, 28)
OF_ONE = ({"unit_id": "bhamo", "recorded_by": "Lahpai"}, {"unit_id": "tanai", "recorded_by": "Lahpai"})


@pytest.fixture
def opened(project: QgsProject, workspace: Path):
    def open_with(*claims: dict[str, object]) -> QgsProject:
        if claims:
            record(workspace, *claims)
        add_workspace(project, Workspace(workspace))
        add_layout(project, Workspace(workspace))
        set_project_date(project, DAY)
        return project

    return open_with


def sentence(project: QgsProject) -> str:
    layout = find_layout(project)
    layout.refresh()
    item = layout.itemById("own_reports")
    assert isinstance(item, QgsLayoutItemLabel)
    return item.currentText()


def tip_of(project: QgsProject, role: str, key: str, value: str) -> str:
    layer = layer_of(project, role)
    (feature,) = [each for each in layer.getFeatures() if each[key] == value and not each["valid_to"]]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_nothing_is_said_where_no_analyst_recorded_anything(opened):
    project = opened()
    assert sentence(project) == ""
    assert "part of the plugin" not in tip_of(project, "control_status", "unit_id", "bhamo")


def test_one_recorder(opened):
    assert sentence(opened(*OF_ONE)) == "Includes 2 reports of Lahpai."


def test_several_recorders_and_one_who_is_not_named(opened):
    more = {"unit_id": "putao", "recorded_by": "Aung; Co"}, {"unit_id": "chipwi"}
    expected = "Includes 1 report of Aung, Co; 2 reports of Lahpai; 1 report of an analyst."
    assert sentence(opened(*OF_ONE, *more)) == expected


def test_what_does_not_hold_on_the_date_is_not_counted(opened):
    later = {"unit_id": "bhamo", "recorded_by": "Aung", "event_date": "2026-11-29"}
    assert sentence(opened(*OF_ONE, later)) == "Includes 2 reports of Lahpai."


def test_tips_say_who_recorded_it(opened, workspace):
    claim = {"unit_id": "bhamo", "recorded_by": "<b>Lah&pai"}
    project = opened(claim)
    assert "Rests on what was recorded by &lt;b&gt;Lah&amp;pai, not part of the plugin" in tip_of(
        project, "control_status", "unit_id", "bhamo"
    )
    assert "Recorded by &lt;b&gt;Lah&amp;pai, not part" in tip_of(project, "claims", "claim_id", "own-0")


def test_tips_of_a_workspace_without_these_columns(opened, workspace):
    with Workspace(workspace).tables.writing() as database:
        for table in ("control_status", "claims_in_force", "places"):
            for column in ("origin", "recorded_by"):
                if table != "places" or column == "origin":
                    database.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    project = opened()
    assert sentence(project) == ""
    said = tip_of(project, "control_status", "unit_id", "bhamo")
    assert "[%" not in said
    assert "part of the plugin" not in said
