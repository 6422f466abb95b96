"""QGIS runs this when its window is built (--code): shows the dock, opens a workspace, and writes how long QGIS stops.

KACHIN_RESULT names the file that gets the least times of the rounds, as JSON: of the clock, and of the main thread's
own processor time, which says more on a busy machine.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer
from qgis.utils import iface

sys.path.insert(0, os.environ["KACHIN_IN_DESKTOP"])

from stops import Heart, Time, taken, wait_until, write_and_leave

PLUGIN = "kachin_corridors"
ROUNDS = 4
"""The first of them writes Python's byte code, and is not counted."""


def plugin_anew() -> Any:
    """Load the plugin as QGIS does at its start, with nothing of its dock imported."""
    if qgis.utils.isPluginLoaded(PLUGIN):
        qgis.utils.unloadPlugin(PLUGIN)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for name in [name for name in sys.modules if name.split(".")[0] == PLUGIN]:
        del sys.modules[name]
    if not (qgis.utils.loadPlugin(PLUGIN) and qgis.utils.startPlugin(PLUGIN)):
        raise RuntimeError("QGIS cannot start the plugin.")
    return qgis.utils.plugins[PLUGIN]


def empty_dock() -> Time:
    """Show a dock with nothing in it, and take it away."""
    dock = QgsDockWidget("Empty", iface.mainWindow())
    dock.setObjectName("empty_dock")

    def show() -> None:
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.setUserVisible(True)
        QCoreApplication.processEvents()

    seen = taken(show)
    iface.removeDockWidget(dock)
    dock.deleteLater()
    return seen


def dock_shown(plugin: Any) -> Time:
    """Show the plugin's dock for the first time."""

    def show() -> None:
        plugin.show_dock(True)
        QCoreApplication.processEvents()

    return taken(show)


def opening(plugin: Any, workspace: Path) -> Time:
    """Open a workspace in a new project."""
    iface.newProject(False)
    wait_until(lambda: True)
    heart = Heart()
    plugin.dock.workspaces.open_workspace(workspace)
    wait_until(lambda: not plugin.dock.runner.is_busy())
    seen = heart.longest()
    if not QgsProject.instance().mapLayers():
        raise RuntimeError("The workspace was not opened.")
    return seen


def add_map_layers(plugin: Any) -> Time:
    """Let QGIS add the layers of the project, with their styles, to a new one, the dock hidden."""
    layers = [layer.clone() for layer in QgsProject.instance().mapLayers().values()]
    plugin.dock.setUserVisible(False)
    iface.newProject(False)
    wait_until(lambda: True)
    heart = Heart()
    if len(QgsProject.instance().addMapLayers(layers)) != len(layers):
        raise RuntimeError("QGIS did not take the layers.")
    wait_until(lambda: not iface.mapCanvas().isDrawing())
    seen = heart.longest()
    iface.newProject(False)
    return seen


def measure(folder: Path) -> dict[str, Time]:
    """Return the least times of the rounds."""
    rounds = []
    for number in range(ROUNDS):
        plugin = plugin_anew()
        source = Path(str(sys.modules[PLUGIN].__file__)).parent / "resources" / "data" / "kachin_corridors.gpkg"
        workspace = Path(shutil.copy(source, folder / f"workspace_{number}.gpkg"))
        rounds.append(
            {
                "empty_dock": empty_dock(),
                "dock": dock_shown(plugin),
                "opening": opening(plugin, workspace),
                "add_map_layers": add_map_layers(plugin),
            }
        )
    return {name: min((each[name] for each in rounds[1:]), key=lambda seen: seen["s"]) for name in rounds[0]}


def run() -> None:
    """Measure beside the file of the result, which is in a folder that is taken away."""
    sys.dont_write_bytecode = False
    write_and_leave(lambda: measure(Path(os.environ["KACHIN_RESULT"]).parent))


iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, run))
