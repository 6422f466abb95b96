"""Help where users look: the button beside the tabs, the menu of a layer, QGIS' options and locator bar."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from dock_pages import PANELS
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLocatorContext,
    QgsLocatorResult,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMenu, QWidget

from kachin_corridors.layers import settings
from kachin_corridors.layers.project.workspace_layers import layer_of
from kachin_corridors.ui.options.options_page import OptionsPage

pytestmark = pytest.mark.shares_project
PAGES = {"map_page": "guide.html", "evidence": "evidence.html", "legs": "measuring.html", "share": "guide.html"}


@pytest.fixture
def guide():
    """Return the window of the guide, once it is open; it is closed after the test."""
    opened: list[QWidget] = []

    def find() -> Any:
        (window,) = [each for each in QApplication.topLevelWidgets() if each.objectName() == "kachin_corridors_guide"]
        assert window.isVisible()
        opened[:] = [window]
        return window

    yield find
    for window in opened:
        window.close()


@pytest.mark.parametrize("panel", PAGES)
def test_the_button_beside_the_tabs_opens_the_guide_at_the_page(dock, guide, qtbot, panel):
    assert panel in PANELS
    dock.content.bring(getattr(dock.content, panel))
    qtbot.mouseClick(dock.content.tabs.help_button, Qt.MouseButton.LeftButton)
    window = guide()
    assert window.page.source().fileName() == PAGES[panel]
    assert len(window.page.toPlainText()) > 1000


def test_the_menu_of_our_layers_alone_leads_to_the_guide(dock, guide, iface):
    view = iface.layerTreeView()
    view.setCurrentLayer(layer_of(QgsProject.instance(), "control_status"))
    menu = QMenu()
    view.contextMenuAboutToShow.emit(menu)
    (entry,) = [action for action in menu.actions() if action.text() == "How to read this layer"]
    entry.trigger()
    assert guide().page.source().fragment() == "layers"
    view.setCurrentLayer(None)
    menu = QMenu()
    view.contextMenuAboutToShow.emit(menu)
    assert "How to read this layer" not in [action.text() for action in menu.actions()]


def test_the_options_of_qgis_have_a_page_which_keeps_what_is_set(dock, iface):
    """The dialog is modal: what is done in it is done from its own event loop."""
    seen: list[str] = []
    looks = QTimer()
    looks.setInterval(200)

    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return  # not open yet
        looks.stop()
        try:
            # QGIS gives the name of the page to the area that scrolls it, too.
            (page,) = dialog.findChildren(OptionsPage)
            seen.append(page.series.text())
            page.producer.setText("Border Watch")
            dialog.accept()
        finally:
            dialog.reject()

    looks.timeout.connect(fill_in)
    looks.start()
    try:
        iface.showOptionsDialog(iface.mainWindow(), "kachin_corridors")
        assert seen == ["KCH001"]
        assert settings.PRODUCER.value() == "Border Watch"
    finally:
        settings.PRODUCER.set_value("")


def test_the_locator_shows_reports_and_goes_to_days(dock, settle, iface):
    filters = [each for each in iface.mainWindow().findChildren(QObject) if type(each).__name__ == "LedgerLocator"]
    found = filters[0]
    results: list[QgsLocatorResult] = []
    found.prepare("lwegel", QgsLocatorContext())
    found.resultFetched.connect(results.append)
    found.fetchResults("lwegel", QgsLocatorContext(), None)
    found.triggerResult(next(each for each in results if each.group == "Reports"))
    settle()
    assert dock.content.evidence.isVisible()
    assert "Lwegel" in dock.content.evidence.why.title.text()
    del results[:]
    found.fetchResults("2024-05-09", QgsLocatorContext(), None)
    found.triggerResult(results[0])
    settle()
    assert dock.content.dates.day() == date(2024, 5, 9)


def test_the_menu_of_the_canvas_measures_from_where_it_was_opened(dock, settle, iface, qtbot):
    canvas = iface.mapCanvas()
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    canvas.setCenter(to_map.transform(QgsPointXY(97.39, 25.38)))
    middle = QPoint(canvas.width() // 2, canvas.height() // 2)
    menu = QMenu()
    event = QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, middle, Qt.MouseButton.RightButton)
    canvas.contextMenuAboutToShow.emit(menu, event)
    (entry,) = [action for action in menu.actions() if action.text() == "Measure distances from here"]
    entry.trigger()
    qtbot.waitUntil(lambda: dock.content.distances.table.rowCount() > 20, timeout=60_000)
    settle()
    assert dock.content.distances.isVisible()
    degrees = re.findall(r"[\d.]+", dock.content.distances.origin.text())
    # Within the few pixels that the middle of the canvas may be off.
    assert [float(number) for number in degrees] == pytest.approx([25.38, 97.39], abs=0.02)
