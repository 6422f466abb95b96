"""QGIS runs this when its window is built (--code): loads and starts plugins in turns, and writes what it took.

KACHIN_PLUGINS names them, one a line; KACHIN_PLUGIN_FOLDERS the folders that they are in; KACHIN_RESULT the file that
gets the least seconds of each, and its modules, as JSON.
"""

import json
import os
import sys
import time
from pathlib import Path

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from qgis.utils import iface

ROUNDS = 9
"""The first of them writes Python's byte code, and is not counted."""


def modules_of(plugin: str) -> list[str]:
    """Return the modules of a plugin that are imported."""
    return [name for name in sys.modules if name.split(".")[0] == plugin]


def files_of(plugin: str) -> int:
    """Return how many files of a plugin are imported: a folder's ``__init__`` is none of ours that holds code."""
    return sum(not hasattr(sys.modules[name], "__path__") for name in modules_of(plugin))


def away(plugin: str) -> None:
    """Take a plugin away, with all that QGIS would keep of it for the next start."""
    if qgis.utils.isPluginLoaded(plugin):
        qgis.utils.unloadPlugin(plugin)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for name in modules_of(plugin):
        del sys.modules[name]


def start(plugin: str) -> dict[str, float]:
    """Load and start a plugin as QGIS does, and return the seconds and the number of its modules."""
    away(plugin)
    begin = time.perf_counter()
    if not (qgis.utils.loadPlugin(plugin) and qgis.utils.startPlugin(plugin)):
        raise RuntimeError(f"QGIS cannot start {plugin}.")
    seen = {"s": time.perf_counter() - begin, "modules": files_of(plugin)}
    away(plugin)
    return seen


def measure(plugins: list[str]) -> dict[str, dict[str, float]]:
    """Start all plugins in turns, and return the least time of each."""
    rounds = [{plugin: start(plugin) for plugin in plugins} for _ in range(ROUNDS)][1:]
    return {plugin: min((each[plugin] for each in rounds), key=lambda seen: seen["s"]) for plugin in plugins}


def run() -> None:
    """Measure, write, and close QGIS."""
    try:
        sys.dont_write_bytecode = False
        for folder in os.environ["KACHIN_PLUGIN_FOLDERS"].splitlines():
            sys.path.append(folder)
            qgis.utils.plugin_paths.append(folder)
        qgis.utils.updateAvailablePlugins()
        result = measure(os.environ["KACHIN_PLUGINS"].splitlines())
        Path(os.environ["KACHIN_RESULT"]).write_text(json.dumps(result), encoding="utf-8")
    finally:
        # Whatever went wrong: QGIS prints it, and its end tells that there is no result.
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()


iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, run))
