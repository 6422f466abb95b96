"""The first run: from the plugin's button to an exported map, a tour, and what a project has already stays."""

from __future__ import annotations

import pytest
import qgis.utils
from hands import Hands
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kachin_corridors.core.present import present
from kachin_corridors.layers import settings
from kachin_corridors.layers.project.roles import role_of
from kachin_corridors.layers.project.situation_date import project_date
from kachin_corridors.layers.project.workspace_layers import project_workspace
from kachin_corridors.ui.common.file_dialogs import start_folder
from kachin_corridors.ui.first_run.callout import Callout

PATIENCE_MS = 60_000
PANGWA, KANPAIKTI = QgsPointXY(98.42, 25.63), QgsPointXY(98.13, 25.40)
"""Towns of Special Region 1: degrees, EPSG:4326."""


@pytest.fixture
def documents(tmp_path):
    """Stands for the user's documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    settings.WORKSPACE_FOLDER.set_value(str(folder))
    settings.TOUR_SEEN.set_value(False)
    yield folder
    settings.WORKSPACE_FOLDER.set_value("")
    settings.TOUR_SEEN.set_value(True)


@pytest.fixture
def hands(qtbot):
    return Hands(lambda holds: qtbot.waitUntil(holds, timeout=PATIENCE_MS))


@pytest.fixture
def plugin(iface, documents, hands):
    """The plugin with its dock closed, in an empty project."""
    assert iface.newProject(False)
    plugin = qgis.utils.plugins["kachin_corridors"]
    if plugin.dock is not None:
        plugin.dock.close()
    window = iface.mainWindow()
    # The plugin's button has to be in sight.
    window.showMaximized()
    hands.wait_for(lambda: window.width() > 0.9 * window.screen().size().width())
    QTest.qWait(300)
    yield plugin
    window.showNormal()
    if plugin.dock is not None:
        plugin.dock.tour.end()
    iface.messageBar().clearWidgets()
    assert iface.newProject(False)


@pytest.fixture
def start(plugin, iface, hands):
    """Click the plugin's button, then Start, and wait for what they do."""

    def start() -> None:
        if plugin.dock is None or not plugin.dock.isVisible():
            hands.click(iface.pluginToolBar().widgetForAction(plugin.action))
        hands.press_button("Start")
        hands.wait_for(lambda: plugin.dock.content.is_built() and plugin.dock.content.isVisible())
        hands.wait_for(lambda: not plugin.dock.runner.is_busy())
        iface.mapCanvas().waitWhileRendering()

    return start


@pytest.fixture
def tour(plugin, start, hands):
    """The tour that comes with the first start."""
    start()
    hands.wait_for(plugin.dock.tour.is_under_way)
    return plugin.dock.tour


def shows(canvas, point: QgsPointXY) -> bool:
    """Tell whether a position in degrees is on the canvas."""
    settings = canvas.mapSettings()
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    to_map = QgsCoordinateTransform(degrees, settings.destinationCrs(), QgsProject.instance())
    return settings.visibleExtent().contains(to_map.transform(point))


def callout_of(tour) -> Callout:
    """Return the callout that the tour shows now."""
    return present(tour.callout)


def test_three_clicks_lead_from_the_button_to_an_exported_map(plugin, hands, iface, documents):
    button, clicks = iface.pluginToolBar().widgetForAction(plugin.action), []
    hands.click(button)
    clicks.append("the plugin's button")
    assert plugin.dock.isVisible()
    hands.press_button("Start")
    hands.wait_for(lambda: plugin.dock.content.is_built() and plugin.dock.content.isVisible())
    hands.wait_for(lambda: not plugin.dock.runner.is_busy())
    workspace = project_workspace(QgsProject.instance())
    assert workspace.path == documents / "kachin_corridors.gpkg"
    assert project_date(QgsProject.instance()) == workspace.control.change_dates()[-1]
    assert shows(iface.mapCanvas(), PANGWA)
    assert shows(iface.mapCanvas(), KANPAIKTI)
    assert start_folder() == documents
    hands.save_as("Export map…", documents / "map.pdf")
    assert (documents / "map.pdf").read_bytes()[:5] == b"%PDF-"
    assert [*clicks, *hands.used] == ["the plugin's button", "Start", "Export map…"]


def test_a_second_start_takes_another_name(plugin, start, documents, iface):
    start()
    assert iface.newProject(False)
    start()
    assert project_workspace(QgsProject.instance()).path == documents / "kachin_corridors_2.gpkg"
    assert {path.suffix for path in documents.iterdir()} <= {".gpkg", ".gpkg-wal", ".gpkg-shm"}


def test_a_project_with_other_layers_is_left_as_it_is(plugin, start, hands, iface):
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    # The dock takes some room of the map when it opens.
    hands.click(iface.pluginToolBar().widgetForAction(plugin.action))
    mine = [QgsVectorLayer("Point?crs=EPSG:3857", name, "memory") for name in ("wells", "camps")]
    assert project.addMapLayers(mine)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setExtent(QgsRectangle(0, 0, 1_000_000, 800_000))
    extent = canvas.extent()
    names = [node.name() for node in project.layerTreeRoot().findLayers()]
    present(project.layerTreeRoot().findLayer(mine[1].id())).setItemVisibilityChecked(False)
    start()
    assert project.crs().authid() == "EPSG:3857"
    assert canvas.mapSettings().destinationCrs().authid() == "EPSG:3857"
    assert canvas.extent() == extent
    others = [node for node in project.layerTreeRoot().findLayers() if role_of(node.layer()) is None]
    assert [node.name() for node in others] == names
    assert {node.name(): node.isVisible() for node in others} == {"wells": True, "camps": False}


def test_a_folder_that_cannot_be_used_is_told(plugin, hands, iface, documents, messages, settle_plugin, message_log):
    logged = len(message_log.entries)
    bad = documents / "a|b"
    bad.mkdir()
    settings.WORKSPACE_FOLDER.set_value(str(bad))
    hands.click(iface.pluginToolBar().widgetForAction(plugin.action))
    hands.press_button("Start")
    settle_plugin()
    (told,) = messages()
    assert "“|”" in told
    assert list(bad.iterdir()) == []
    card = plugin.dock.workspaces.card
    assert card.start_button.isEnabled()
    assert not card.progress.isVisible()
    hands.save_as("Choose a place…", documents / "elsewhere.gpkg")
    settle_plugin()
    assert project_workspace(QgsProject.instance()).path == documents / "elsewhere.gpkg"
    # The log names the path, and so the plugin: what was provoked here is no complaint.
    del message_log.entries[logged:]


def test_the_card_is_reached_by_tab_and_works_with_the_keyboard(plugin, hands, iface, documents):
    hands.click(iface.pluginToolBar().widgetForAction(plugin.action))
    card = plugin.dock.workspaces.card
    iface.mainWindow().activateWindow()
    card.start_button.setFocus()
    QTest.keyClick(card.start_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card.open_button
    QTest.keyClick(card.open_button, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is card.start_button
    QTest.keyClick(card.start_button, Qt.Key.Key_Space)
    assert card.progress.isVisible()
    assert not card.start_button.isEnabled()
    hands.wait_for(lambda: plugin.dock.content.is_built() and plugin.dock.content.isVisible())
    assert (documents / "kachin_corridors.gpkg").is_file()


def test_enter_leads_through_the_tour_beside_the_real_controls(tour, plugin, iface, hands):
    content, window = plugin.dock.content, iface.mainWindow()
    controls = (content.overlays.tree, content.dates, content.evidence.why.asking.map_button, content.share)
    window.activateWindow()
    assert QApplication.activeModalWidget() is None
    for number, control in enumerate(controls):
        hands.wait_for(lambda number=number: tour.callout.count.text() == f"{number + 1} of 4")
        QTest.qWait(400)
        assert control.isVisible()
        ring = tour._ring.geometry()
        assert ring.contains(control.mapTo(window, control.rect().center()))
        assert not tour.callout.geometry().intersects(ring)
        assert window.rect().contains(tour.callout.geometry())
        assert tour.callout.isAncestorOf(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not tour.is_under_way()


def test_esc_ends_the_tour_and_the_menu_has_it_again(tour, plugin, iface, hands):
    iface.mainWindow().activateWindow()
    QTest.keyClick(tour.callout, Qt.Key.Key_Escape)
    assert not tour.is_under_way()
    (entry,) = [each for each in plugin.dock.workspaces.menu_button.menu().actions() if each.text() == "Show the tour"]
    entry.trigger()
    hands.wait_for(tour.is_under_way)
    callout = callout_of(tour)
    assert callout.next_button.hasFocus()
    QTest.keyClick(callout.next_button, Qt.Key.Key_Backtab)
    # There is no step before the first.
    assert callout.close_button.hasFocus()
    QTest.keyClick(callout.close_button, Qt.Key.Key_Tab)
    assert callout.next_button.hasFocus()
    # Enter presses the button that has the focus.
    QTest.keyClick(callout.next_button, Qt.Key.Key_Return)
    hands.wait_for(lambda: callout.count.text() == "2 of 4")
    callout.close_button.setFocus()
    QTest.keyClick(callout.close_button, Qt.Key.Key_Return)
    assert not tour.is_under_way()


def test_the_tour_comes_by_itself_only_once(tour, plugin, start, iface):
    tour.end()
    assert iface.newProject(False)
    start()
    QTest.qWait(500)
    assert not tour.is_under_way()


def test_the_tour_ends_when_its_control_goes_out_of_sight(tour, plugin, hands):
    plugin.dock.content.bring(plugin.dock.content.share)
    hands.wait_for(lambda: not tour.is_under_way())


@pytest.fixture
def settle_plugin(plugin, hands):
    """Wait until the dock's tasks are done."""
    return lambda: hands.wait_for(lambda: not plugin.dock.runner.is_busy())
