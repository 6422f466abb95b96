"""The first showing of the dock and the opening of a workspace, in the real desktop: how long QGIS stops for them."""

from __future__ import annotations

import os

from desktop_runs import in_desktop
from rows import Row, milliseconds

STOP_MS = 100.0
SHOWING_MS = 60.0


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    seen = in_desktop("open_workspace.py")
    ours, peer, dock, empty = (seen[name] for name in ("opening", "add_map_layers", "dock", "empty_dock"))
    told = (
        f"{_told(ours)}; QGIS' own adding of the same layers, made before: {_told(peer)}; "
        f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    )
    shown = f"{_told(dock)}; an empty dock {_told(empty)}, {dock['s'] / empty['s']:.1f} times"
    return [
        Row("opening a workspace: the longest stop of the main thread (ms)", ours["s"] * 1000, STOP_MS, told),
        Row("that stop over the one of addMapLayers (ratio)", ours["s"] / peer["s"], 1.0, told),
        Row("the dock first shown, its code imported (ms)", dock["s"] * 1000, SHOWING_MS, shown),
    ]


def _told(time: dict[str, float]) -> str:
    return f"{milliseconds(time['s'])} ({milliseconds(time['cpu_s'])} of the thread's processor time)"
