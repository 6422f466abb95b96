"""What changed as layers: what they show, where they lie, and that a project needs no plugin for them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from full_disk import leave_free
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsProject,
    QgsVectorLayer,
)

from kachin_corridors.core.errors import WrongSuffixError
from kachin_corridors.core.file_errors import DiskFullError
from kachin_corridors.core.present import present
from kachin_corridors.layers.evidence.changes_layer import Compared, add_change_layers, write_change_layers
from kachin_corridors.layers.project.roles import role_of
from kachin_corridors.layers.project.situation_date import set_project_date
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.reports.evidence.changes_text import summary_of
from kachin_corridors.reports.layouts import add_layout, find_layout
from kachin_corridors.store.workspace import Workspace

SINCE, DAY = date(2024, 12, 1), date(2025, 9, 12)
PREFIX = "Changes 2024-12-01 to 2025-09-12"


@pytest.fixture
def written(workspace, tmp_path):
    """What changed in the built data between the two days, as a file."""
    read = Workspace(workspace)
    path = tmp_path / "changes.gpkg"
    write_change_layers(path, read, read.comparing.between(SINCE, DAY))
    return path


@pytest.fixture
def shown(project, workspace, written):
    """A project with workspace, sheet and the layers of what changed."""
    read = Workspace(workspace)
    add_workspace(project, read)
    add_layout(project, read)
    set_project_date(project, DAY)
    add_change_layers(
        project, Compared(written, SINCE, DAY, workspace.name), summary_of(read.comparing.between(SINCE, DAY))
    )
    return project


def rows_by(layer, column):
    return {feature[column]: feature for feature in layer.getFeatures()}


def test_the_file_holds_places_roads_and_townships(written):
    places, roads, townships = (
        QgsVectorLayer(f"{written}|layername=changed_{name}", name, "ogr") for name in ("places", "roads", "townships")
    )
    by_name = rows_by(places, "unit_name")
    assert by_name["Mansi: LIB 319 headquarters"]["label"] == "junta → KIA"
    assert by_name["Bhamo"]["label"] == "junta → contested"
    assert by_name["Mogaung"]["label"] == "first report: junta"
    # Only their evidence changed, or they grew old.
    assert not {"Myitkyina", "Puta-O", "Sadung"} & by_name.keys()
    assert {feature["label"] for feature in places.getFeatures() if feature["change"] == "gained"} == {
        "junta → KIA",
        "contested → KIA",
        "contested → junta",
        "contested → PDF",
    }
    assert {feature["from_to"] for feature in roads.getFeatures()} == {
        "unknown → junta",
        "junta → contested",
        "contested → KIA",
        "contested → PDF",
    }
    assert {name: row["from_to"] for name, row in rows_by(townships, "name").items()} == {
        "Bhamo": "junta → partly reported",
        "Mansi": "partly reported → KIA",
        "Mogaung": "unknown → junta",
    }
    assert all(feature.geometry().area() > 0 for feature in townships.getFeatures())


def test_a_place_that_came_back_says_by_whom(workspace, tmp_path):
    read = Workspace(workspace)
    path = tmp_path / "back.gpkg"
    write_change_layers(path, read, read.comparing.between(date(2025, 12, 1), date(2026, 2, 20)))
    places = QgsVectorLayer(f"{path}|layername=changed_places", "places", "ogr")
    assert rows_by(places, "unit_name")["Kyaukphyu"]["label"] == "junta → contested → junta"


def test_the_layers_lie_next_to_what_they_are_about(shown):
    nodes = [node.layer() for node in shown.layerTreeRoot().findLayers()]
    names = [layer.name() for layer in nodes]
    for title, role in (("places", "contested"), ("corridors", "corridor_legs"), ("townships", "township_status")):
        below = nodes[names.index(f"{PREFIX}: {title}") + 1]
        assert role_of(below) == role
    assert nodes[names.index(f"{PREFIX}: places")].readOnly()


def test_a_project_without_workspace_takes_them_on_top(project, written):
    assert project.addMapLayer(QgsVectorLayer("Point", "mine", "memory")) is not None
    added = add_change_layers(project, Compared(written, SINCE, DAY), "")
    assert [node.name() for node in project.layerTreeRoot().findLayers()][-1] == "mine"
    assert len(added) == 3


def test_tables_without_rows_are_no_layers(project, workspace, tmp_path):
    read, path = Workspace(workspace), tmp_path / "few.gpkg"
    write_change_layers(path, read, read.comparing.between(date(2025, 9, 10), date(2025, 9, 11)))
    added = add_change_layers(project, Compared(path, date(2025, 9, 10), date(2025, 9, 11)), "")
    assert [layer.name() for layer in added] == ["Changes 2025-09-10 to 2025-09-11: places"]


def test_the_project_opens_without_the_plugin(shown, tmp_path):
    target = tmp_path / "shared.qgz"
    assert shown.write(str(target))
    opened = QgsProject()
    try:
        assert opened.read(str(target))
        (places,) = [each for each in opened.mapLayers().values() if each.name() == f"{PREFIX}: places"]
        assert places.isValid()
        assert places.featureCount() == 23
        # Rules and labels use nothing that the plugin would have to bring.
        assert "kachin_" not in "".join(
            rule.filterExpression() + rule.label() for rule in places.renderer().rootRule().descendants()
        )
    finally:
        opened.clear()


def test_the_sheet_says_what_is_compared_while_it_is_shown(shown):
    sheet = find_layout(shown)
    label = sheet.itemById("changes_shown")
    assert isinstance(label, QgsLayoutItemLabel)
    assert label.currentText().startswith("Changes from 2024-12-01 to 2025-09-12: 10 gained, 2 newly contested, ")
    for layer in shown.mapLayers().values():
        if layer.name().startswith(PREFIX):
            present(shown.layerTreeRoot().findLayer(layer.id())).setItemVisibilityChecked(False)
    assert label.currentText() == ""


def test_the_legend_still_ends_above_the_foot_of_the_sheet(shown):
    sheet = find_layout(shown)
    (legend,) = (item for item in sheet.items() if isinstance(item, QgsLayoutItemLegend))
    exporter = QgsLayoutExporter(sheet)
    for _ in range(2):
        legend.updateLegend()
        exporter.renderPageToImage(0, dpi=30)
    bottom = legend.pos().y() + legend.rect().height()
    assert 200 < bottom < present(sheet.itemById("caution")).pos().y()


def test_only_a_geopackage_is_written(workspace, tmp_path):
    read = Workspace(workspace)
    with pytest.raises(WrongSuffixError):
        write_change_layers(tmp_path / "changes.shp", read, read.comparing.between(SINCE, DAY))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("free_kb", [0, 64])
def test_on_a_full_disk_nothing_is_left(workspace, small_disk, free_kb):
    read = Workspace(workspace)
    changes = read.comparing.between(SINCE, DAY)
    leave_free(small_disk, free_kb)
    with pytest.raises(DiskFullError):
        write_change_layers(small_disk / "changes.gpkg", read, changes)
    assert [path.name for path in small_disk.iterdir()] == ["filler"]


def test_map_tips_show_names_of_strangers_as_they_are(project, hostile_workspace, tmp_path):
    read, path = Workspace(hostile_workspace), tmp_path / "hostile.gpkg"
    write_change_layers(path, read, read.comparing.between(SINCE, DAY))
    layers = add_change_layers(project, Compared(path, SINCE, DAY), "")
    assert len(layers) == 3
    tips = []
    for layer in layers:
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        for feature in layer.getFeatures():
            context.setFeature(feature)
            tips.append(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context))
    assert any("&lt;" in told for told in tips)
    tags = {tag for told in tips for tag in re.findall(r"<[^>]*>", told)}
    assert tags == {"<b>", "</b>", "<br>"}
