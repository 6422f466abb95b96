"""The overlays of the page on the map: what each shows of its layers, and what it does to them."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer
from qgis.PyQt.QtCore import Qt

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.catalogue import CATALOGUE
from kachin_corridors.layers.project.overlays import OVERLAY_GROUPS
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.map.overlays_panel import OverlaysPanel

TITLE, REPORTS = 0, 1


@pytest.fixture
def project(project, workspace):
    add_workspace(project, Workspace(workspace))
    return project


@pytest.fixture
def panel(qtbot, project):
    panel = OverlaysPanel(project)
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    panel.tear_down()


def node_of(project, role: str):
    return present(project.layerTreeRoot().findLayer(layer_of(project, role).id()))


def colours(item) -> set[str]:
    image = item.icon(TITLE).pixmap(60, 40).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def choose(panel, role: str) -> None:
    panel.tree.setCurrentItem(panel.item_of(role))


def test_each_layer_is_switched_by_one_row():
    roles = [role for _, overlays in OVERLAY_GROUPS for overlay in overlays for role in overlay.roles]
    assert sorted(roles) == sorted(spec.role for spec in CATALOGUE)


def test_a_row_has_the_colours_of_its_layer_and_follows_them(panel, project, qtbot):
    assert {"#0072b2", "#d55e00"} <= colours(panel.item_of("control_status"))  # KIA and junta
    assert "#ff00ff" not in colours(panel.item_of("townships"))
    symbol = QgsFillSymbol.createSimple({"color": "255,0,255,255"})
    layer_of(project, "townships").setRenderer(QgsSingleSymbolRenderer(symbol))
    layer_of(project, "townships").emitStyleChanged()
    qtbot.waitUntil(lambda: "#ff00ff" in colours(panel.item_of("townships")))


def test_the_slider_drives_the_opacity_of_the_chosen_overlay_only(panel, project):
    choose(panel, "township_status")
    assert panel.opacity.label.text() == "Opacity: Assessed control by township"
    panel.opacity.slider.setValue(40)
    assert layer_of(project, "township_status").opacity() == pytest.approx(0.4)
    assert layer_of(project, "control_status").opacity() == 1.0
    assert panel.opacity.percent.text() == "40 %"
    assert project.isDirty()
    choose(panel, "control_status")
    assert panel.opacity.slider.value() == 100


def test_the_slider_follows_the_layer(panel, project, qtbot):
    choose(panel, "corridor_legs")
    layer_of(project, "corridor_legs").setOpacity(0.25)
    qtbot.waitUntil(lambda: panel.opacity.slider.value() == 25)
    assert layer_of(project, "corridor_legs").opacity() == 0.25


def test_the_map_is_drawn_anew_when_the_slider_rests(panel, project, qtbot):
    choose(panel, "places")
    with qtbot.waitSignal(layer_of(project, "places").repaintRequested):
        panel.opacity.slider.setValue(50)


def test_layers_of_the_country_are_switched_together(panel, project):
    row = panel.item_of("rivers")
    assert row is panel.item_of("countries")
    assert row.checkState(TITLE) == Qt.CheckState.Checked
    node_of(project, "rivers").setItemVisibilityChecked(False)
    assert row.checkState(TITLE) == Qt.CheckState.PartiallyChecked
    row.setCheckState(TITLE, Qt.CheckState.Unchecked)
    assert not any(node_of(project, role).isVisible() for role in ("rivers", "lakes", "countries"))
    row.setCheckState(TITLE, Qt.CheckState.Checked)
    assert all(node_of(project, role).isVisible() for role in ("rivers", "lakes", "countries"))
    choose(panel, "rivers")
    panel.opacity.slider.setValue(60)
    assert {layer_of(project, role).opacity() for role in ("rivers", "lakes", "countries")} == {0.6}


def test_an_overlay_without_its_layer_says_why_and_does_nothing(panel, project):
    choose(panel, "claims")
    project.removeMapLayer(layer_of(project, "claims"))
    panel.follow_tree()
    row = panel.item_of("claims")
    assert not row.flags() & Qt.ItemFlag.ItemIsEnabled
    assert row.checkState(TITLE) == Qt.CheckState.Unchecked
    assert "no longer in the project" in row.toolTip(TITLE)
    assert not panel.opacity.slider.isEnabled()


def test_an_overlay_whose_file_is_gone_says_which(panel, project, workspace):
    layer = layer_of(project, "mining_clusters")
    layer.setDataSource(str(workspace.with_name("lost.gpkg")), layer.name(), "ogr")
    panel.follow_tree()
    row = panel.item_of("mining_clusters")
    assert not row.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "lost.gpkg" in row.toolTip(TITLE)


def test_reports_are_told_of_what_is_reported_and_only_of_that(panel, workspace):
    panel.show_reports(Workspace(workspace), date(2025, 9, 12))
    told = {role: panel.item_of(role).text(REPORTS) for role in ("control_status", "contested", "places", "rivers")}
    assert told == {"control_status": "2025-09-12", "contested": "2025-09-11", "places": "", "rivers": ""}
    panel.show_reports(Workspace(workspace), date(1900, 1, 1))
    assert panel.item_of("claims").text(REPORTS) == "no report"
    panel.clear_reports()
    assert panel.item_of("claims").text(REPORTS) == ""


def test_all_rows_are_in_sight_without_scrolling(panel):
    last = panel.tree.visualItemRect(panel.item_of("rivers"))
    assert last.height() > 10
    assert panel.tree.viewport().rect().contains(last)
