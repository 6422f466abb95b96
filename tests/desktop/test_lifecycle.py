"""Enable, disable, enable again: each thing that the plugin adds to QGIS is taken away again."""

from __future__ import annotations

import gc
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsExpression, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
from qgis.PyQt.QtWidgets import QDockWidget, QToolBar

from kachin_corridors.layers.expressions.answers import ANSWERS
from kachin_corridors.layers.project.date_decoration import show_date
from kachin_corridors.ui.map.date_on_map import read_decorations

PACKAGE = "kachin_corridors"
_MOST_TURNS = 50


def class_name(thing: QObject) -> str:
    return thing.metaObject().className()


def inventory(iface) -> dict[str, Any]:
    """Count what a plugin could leave behind in QGIS."""
    # deleteLater takes effect when the event loop comes round.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window, canvas, project = iface.mainWindow(), iface.mapCanvas(), QgsProject.instance()
    return {
        "toolbars": len(window.findChildren(QToolBar)),
        "docks": sorted(dock.objectName() for dock in window.findChildren(QDockWidget)),
        "plugin menu": sorted(action.text().replace("&", "") for action in iface.pluginMenu().actions()),
        "plugin toolbar": len(iface.pluginToolBar().actions()),
        "providers": sorted(provider.id() for provider in QgsApplication.processingRegistry().providers()),
        "bookmarks": len(project.bookmarkManager().bookmarks()) + len(QgsApplication.bookmarkManager().bookmarks()),
        "expression functions": sorted(function.name() for function in QgsExpression.Functions()),
        # By the name of the class: Python knows QGIS' own filters as plain objects only.
        "locators": sorted(name for name in map(class_name, window.findChildren(QObject)) if "Locator" in name),
        "canvas items": len(canvas.scene().items()),
        "listeners": {
            "readProject": project.receivers(project.readProject),
            "cleared": project.receivers(project.cleared),
            "layersAdded": project.receivers(project.layersAdded),
            "layersRemoved": project.receivers(project.layersRemoved),
            "temporalRangeChanged": canvas.receivers(canvas.temporalRangeChanged),
            "visibilityChanged": project.layerTreeRoot().receivers(project.layerTreeRoot().visibilityChanged),
        },
    }


def inventory_at_rest(iface) -> dict[str, Any]:
    """Count once nothing more goes by itself: windows of tests before, with canvases that listen to the project too."""
    for _ in range(_MOST_TURNS):
        before = inventory(iface)
        gc.collect()
        QCoreApplication.processEvents()
        if inventory(iface) == before:
            return before
    raise AssertionError("QGIS does not come to rest.")


def enable() -> None:
    assert qgis.utils.loadPlugin(PACKAGE)
    assert qgis.utils.startPlugin(PACKAGE)


def test_enable_disable_enable(iface):
    # On a project with layers the expression functions listen to more; the test before may have left some.
    assert iface.newProject(False)
    assert qgis.utils.unloadPlugin(PACKAGE)
    without = inventory_at_rest(iface)
    assert PACKAGE not in without["providers"]
    for _ in range(2):
        enable()
        fresh = inventory(iface)
        assert fresh["providers"] == sorted([*without["providers"], PACKAGE])
        assert fresh["plugin toolbar"] == without["plugin toolbar"] + 1
        assert set(fresh["plugin menu"]) - set(without["plugin menu"]) == {"Kachin Corridors"}
        assert set(fresh["locators"]) - set(without["locators"]) == {"LedgerLocator", "PlaceLocator"}
        assert fresh["toolbars"] == without["toolbars"]
        # Until the user asks for it there is no dock, and only the expression functions listen, for the first layers.
        assert fresh["docks"] == without["docks"]
        listens = {"layersAdded": 1}
        counts = without["listeners"].items()
        assert fresh["listeners"] == {name: count + listens.get(name, 0) for name, count in counts}
        assert set(fresh["expression functions"]) - set(without["expression functions"]) == set(ANSWERS)

        qgis.utils.plugins[PACKAGE].action.trigger()
        assert set(inventory(iface)["docks"]) - set(without["docks"]) == {"kachin_corridors_dock"}
        assert inventory(iface)["listeners"] != fresh["listeners"]

        assert qgis.utils.unloadPlugin(PACKAGE)
        assert inventory(iface) == without
    enable()


def test_the_button_shows_and_hides_the_dock(iface):
    plugin = qgis.utils.plugins[PACKAGE]
    if plugin.dock is not None:
        plugin.dock.close()
    plugin.action.trigger()
    assert plugin.dock.isVisible()
    assert plugin.action.isChecked()
    plugin.dock.close()
    assert not plugin.action.isChecked()
    plugin.action.trigger()
    assert plugin.dock.isVisible()


def test_a_dock_that_was_open_opens_with_qgis(iface):
    """What the end of QGIS' start calls, called on a fresh plugin: the signal would start these tests anew."""
    for was_open in (True, False):
        plugin = qgis.utils.plugins[PACKAGE]
        plugin.show_dock(True)
        if not was_open:
            plugin.dock.close()
        assert QgsSettings().value("kachin_corridors/dock_open", type=bool) == was_open
        assert qgis.utils.unloadPlugin(PACKAGE)
        listeners = iface.receivers(iface.initializationCompleted)
        enable()
        assert iface.receivers(iface.initializationCompleted) == listeners + 1
        fresh = qgis.utils.plugins[PACKAGE]
        # Enabled in a QGIS that runs, no dock opens by itself.
        assert fresh.dock is None
        fresh.restore_dock()
        docks = [dock for dock in iface.mainWindow().findChildren(QDockWidget) if dock.isVisible()]
        assert ("kachin_corridors_dock" in [dock.objectName() for dock in docks]) == was_open
        assert fresh.action.isChecked() == was_open


def test_the_date_stays_on_the_canvas_when_the_plugin_is_disabled(iface):
    """QGIS itself draws it: the same picture, neither without the date nor with it twice."""
    assert iface.newProject(False)
    canvas = iface.mapCanvas()
    bare = _seen_on(canvas)
    show_date(QgsProject.instance(), True)
    read_decorations(canvas)
    dated = _seen_on(canvas)
    assert dated != bare
    assert qgis.utils.unloadPlugin(PACKAGE)
    try:
        assert _seen_on(canvas) == dated
    finally:
        enable()
        assert iface.newProject(False)
    assert _seen_on(canvas) == bare


def _seen_on(canvas):
    """Return the upper left corner of the canvas, once it has its size after docks came or went."""
    QCoreApplication.processEvents()
    canvas.refresh()
    canvas.waitWhileRendering()
    QCoreApplication.processEvents()
    image = canvas.grab().toImage()
    return image.copy(0, 0, 300, 60)
