"""QGIS runs this when its window is built (--code): records reports into a large ledger; writes how long QGIS stops.

KACHIN_WORKSPACE names a workspace that is copied, KACHIN_RESULT the file that gets the least times of the rounds, as
JSON. Dock, canvas and the sheet, with a table of legs and the strips of the corridors, follow each report.
"""

import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

sys.path.insert(0, os.environ["KACHIN_IN_DESKTOP"])

from stops import Heart, Time, wait_until

PLUGIN = "kachin_corridors"
ROUNDS = 5
"""The first of them imports what is needed, and is not counted."""
UNITS = ("bhamo", "momauk", "mansi", "waingmaw", "sumprabum")
REPORT = {
    "ACTOR": "KIA",
    "STATUS": "controlled",
    "EVENT_DATE": "2026-11-20",
    "ASSERTED_BY": "DVB",
    "PUBLISHER": "DVB",
    "URL": "https://example.org/report",
    "RELIABILITY": "B",
    "CREDIBILITY": 2,
    "STATEMENT": "The KIA took it from the junta.",
    "RECORDED_BY": "benchmark",
}


def is_quiet() -> bool:
    """Tell whether nothing is under way any more."""
    return not (
        qgis.utils.plugins[PLUGIN].dock.runner.is_busy()
        or iface.mapCanvas().isDrawing()
        or QgsApplication.taskManager().countActiveTasks()
    )


def opened(folder: Path) -> Path:
    """Open a copy of the workspace in a new project, with the sheet filled and the dock shown."""
    plugin = qgis.utils.plugins[PLUGIN]
    workspace = Path(shutil.copy(os.environ["KACHIN_WORKSPACE"], folder / "workspace.gpkg"))
    iface.newProject(False)
    plugin.show_dock(True)
    wait_until(lambda: True)
    plugin.dock.workspaces.open_workspace(workspace)
    wait_until(lambda: is_quiet() and not plugin.dock.content.holders.is_reading())
    plugin.dock.runner.run_now("addlegtable", {})
    holders = plugin.dock.content.holders
    for index in range(holders.corridors.count()):
        holders.corridors.setCurrentIndex(index)
        holders.add_to_layout()
    wait_until(is_quiet)
    return workspace


def recording(workspace: Path, unit_id: str) -> dict[str, Time]:
    """Record a report as the dock does, and wait until all that shows it is drawn anew."""
    plugin = qgis.utils.plugins[PLUGIN]
    ended: list[Any] = []
    began, heart = time.perf_counter(), Heart()
    parameters = {"WORKSPACE": str(workspace), "UNIT": unit_id, **REPORT}
    plugin.dock.runner.run_in_background("recordclaim", parameters, lambda results, _: ended.append(results))
    wait_until(lambda: bool(ended) and is_quiet(), settled_s=0.0)
    elapsed = time.perf_counter() - began
    longest = heart.longest()
    if not ended:
        raise RuntimeError("The report was not recorded.")
    return {"longest": longest, "whole": heart.whole(), "elapsed": {"s": elapsed, "cpu_s": elapsed}}


def reloading() -> dict[str, Time]:
    """Let QGIS itself read all layers anew and draw the map, the dock as it is."""
    heart = Heart()
    for layer in QgsProject.instance().mapLayers().values():
        layer.reload()
    iface.mapCanvas().refreshAllLayers()
    wait_until(is_quiet, settled_s=0.0)
    return {"longest": heart.longest(), "whole": heart.whole()}


def measure(folder: Path) -> dict[str, dict[str, Time]]:
    """Return the least times of the rounds."""
    workspace = opened(folder)
    rounds = [(recording(workspace, unit), reloading()) for unit in UNITS[:ROUNDS]][1:]
    return {
        name: {
            kind: min((each[number][kind] for each in rounds), key=lambda seen: seen["cpu_s"])
            for kind in rounds[0][number]
        }
        for number, name in enumerate(("recording", "reloading"))
    }


def run() -> None:
    """Measure, write, and close QGIS."""
    try:
        if not qgis.utils.isPluginLoaded(PLUGIN):
            qgis.utils.loadPlugin(PLUGIN)
            qgis.utils.startPlugin(PLUGIN)
        with tempfile.TemporaryDirectory() as folder:
            result = measure(Path(folder))
        Path(os.environ["KACHIN_RESULT"]).write_text(json.dumps(result), encoding="utf-8")
    finally:
        # Whatever went wrong: QGIS prints it, and its end tells that there is no result.
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()


iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, run))
