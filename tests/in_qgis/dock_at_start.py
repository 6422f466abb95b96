"""QGIS runs this when its window is built (--code): tells where the plugin's dock is, changes that, and closes QGIS.

Reads from the environment KACHIN_DOCK_REPORT (the file for what was found) and KACHIN_DOCK_THEN (what is done then:
"open on the left", "close", or nothing).
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

DOCK = "kachin_corridors_dock"
TURN_MS, STILL = 25, 10
WIDTH = 420
"""Pixels: neither what the dock asks for, nor what QGIS gives to its own panels on the left."""


def find_dock() -> Any:
    return iface.mainWindow().findChild(QDockWidget, DOCK)


def report() -> dict[str, object]:
    dock = find_dock()
    if dock is None:
        return {"built": False, "button": plugin_action().isChecked()}
    window: Any = iface.mainWindow()
    on_left = window.dockWidgetArea(dock) == Qt.DockWidgetArea.LeftDockWidgetArea
    return {
        "built": True,
        "visible": dock.isVisible(),
        "on the left": on_left,
        "floating": dock.isFloating(),
        "width": dock.width(),
        "button": plugin_action().isChecked(),
    }


def plugin_action() -> Any:
    return qgis.utils.plugins["kachin_corridors"].action


def open_on_the_left() -> None:
    plugin_action().trigger()
    window: Any = iface.mainWindow()
    dock = find_dock()
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.resizeDocks([dock], [WIDTH], Qt.Orientation.Horizontal)


def look_and_go() -> None:
    """Act as the user did, at the button and at the dock's own cross, and close QGIS from its menu."""
    Path(os.environ["KACHIN_DOCK_REPORT"]).write_text(json.dumps(report()), encoding="utf-8")
    then = os.environ["KACHIN_DOCK_THEN"]
    if then == "open on the left":
        open_on_the_left()
    elif then == "close":
        find_dock().close()
    when_still(leave)


def leave() -> None:
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def when_still(act: Callable[[], None]) -> None:
    """Act once the dock stays as it is: the window is laid out, and maximised by the window manager, in many turns."""
    seen: list[dict[str, object]] = []
    timer = QTimer(iface.mainWindow())

    def look() -> None:
        seen.append(report())
        if len(seen) > STILL and all(past == seen[-1] for past in seen[-STILL:]):
            timer.stop()
            act()

    timer.timeout.connect(look)
    timer.start(TURN_MS)


iface.initializationCompleted.connect(lambda: when_still(look_and_go))
