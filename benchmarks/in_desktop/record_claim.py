"""QGIS runs this when its window is built (--code): records reports into a large ledger; writes how long QGIS stops.

KACHIN_WORKSPACE names a workspace that is copied, KACHIN_RESULT the file that gets the least times of the rounds, as
JSON. Dock, canvas and the sheet, with a table of legs and the strips of the corridors, follow each report.
"""

import os
import shutil
import sys
import time
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

sys.path.insert(0, os.environ["KACHIN_IN_DESKTOP"])

from stops import Heart, Time, beat_at_rest, wait_until, write_and_leave

PLUGIN = "kachin_corridors"
UNITS = ("bhamo", "momauk", "mansi", "waingmaw", "sumprabum")
"""One a round. The first round imports what is needed, and is not counted."""
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


def recording(workspace: Path, unit_id: str, beat_s: float) -> dict[str, Time]:
    """Record a report as the dock does, and wait until all that shows it is drawn anew.

    ``beat_s`` is the processor time of a beat at rest, which is no part of the work.
    """
    plugin = qgis.utils.plugins[PLUGIN]
    ended: list[Any] = []
    began, heart = time.perf_counter(), Heart()
    parameters = {"WORKSPACE": str(workspace), "UNIT": unit_id, **REPORT}
    plugin.dock.runner.run_in_background("recordclaim", parameters, lambda results, _: ended.append(results))
    wait_until(lambda: bool(ended) and is_quiet(), settled_s=0.0)
    elapsed = time.perf_counter() - began
    # The maps of the sheet are drawn after it.
    wait_until(is_quiet)
    times = _times_of(heart, beat_s)
    if not ended:
        raise RuntimeError("The report was not recorded.")
    return times | {"elapsed": {"s": elapsed, "cpu_s": elapsed}}


def reloading(beat_s: float) -> dict[str, Time]:
    """Let QGIS itself read all layers anew and draw the map, the dock as it is."""
    heart = Heart()
    for layer in QgsProject.instance().mapLayers().values():
        layer.reload()
    iface.mapCanvas().refreshAllLayers()
    wait_until(is_quiet)
    return _times_of(heart, beat_s)


def measure(folder: Path) -> dict[str, Any]:
    """Return the least times of the rounds, and the processor time of a beat at rest."""
    workspace = opened(folder)
    beat_s = beat_at_rest()
    rounds = [(recording(workspace, unit, beat_s), reloading(beat_s)) for unit in UNITS][1:]
    of_kinds = {
        name: {kind: _least([each[number][kind] for each in rounds], kind) for kind in rounds[0][number]}
        for number, name in enumerate(("recording", "reloading"))
    }
    return {**of_kinds, "beat_s": beat_s}


def run() -> None:
    """Measure beside the file of the result, which is in a folder that is taken away."""
    if not qgis.utils.isPluginLoaded(PLUGIN):
        qgis.utils.loadPlugin(PLUGIN)
        qgis.utils.startPlugin(PLUGIN)
    write_and_leave(lambda: measure(Path(os.environ["KACHIN_RESULT"]).parent))


def _times_of(heart: Heart, beat_s: float) -> dict[str, Time]:
    return {"longest": heart.longest(), "costliest": heart.costliest(), "whole": heart.less(beat_s)}


def _least(times: list[Time], kind: str) -> Time:
    """Return the least of the rounds: of stops by the clock, of work by the processor time."""
    return min(times, key=lambda seen: seen["s" if kind == "longest" else "cpu_s"])


iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, run))
