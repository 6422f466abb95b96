"""Recording a report into a large ledger, in the real desktop; and asking why, and what changed, of the same one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from comparing import another_pair
from desktop_runs import in_desktop
from made_ledger import CLAIMS, UNITS, make_workspace
from rows import Row, alternately, milliseconds, seconds

from kachin_corridors.layers.resources import built_data_path
from kachin_corridors.store.workspace import Workspace

WHOLE_MS, STOP_MS = 300.0, 100.0
WHY_MS, BETWEEN_MS = 50.0, 100.0
ROUNDS = 5
_DAYS = (date(2023, 11, 1), date(2024, 6, 1), date(2025, 9, 12), date(2026, 10, 1))


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_workspace(Path(folder) / "made.gpkg", built_data_path())
        return [*_recording(workspace), *_asking(workspace)]


def _recording(workspace: Workspace) -> list[Row]:
    seen = in_desktop("record_claim.py", KACHIN_WORKSPACE=str(workspace.path))
    ours, peer = seen["recording"], seen["reloading"]
    machine = f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    what = f"a report recorded in {CLAIMS} claims over {UNITS} units, all shown anew:"
    return [
        Row(
            f"{what} the main thread's work (ms of its processor time)",
            ours["whole"]["cpu_s"] * 1000,
            WHOLE_MS,
            f"{milliseconds(ours['elapsed']['s'])} until all was drawn; without the beats by which stops are seen, "
            f"{milliseconds(seen['beat_s'])} each; {machine}",
        ),
        Row(
            f"{what} its longest stop (ms)",
            ours["longest"]["s"] * 1000,
            STOP_MS,
            f"{_told(ours['longest'])}; its costliest step {_told(ours['costliest'])}",
        ),
        Row(
            "that work over the one of QGIS reloading all layers of the project (ratio)",
            ours["whole"]["cpu_s"] / peer["whole"]["cpu_s"],
            3.0,
            f"QGIS' own: {_told(peer['whole'])}, longest stop {_told(peer['longest'])}",
        ),
    ]


def _asking(workspace: Workspace) -> list[Row]:
    units = [row["unit_id"] for row in workspace.tables.rows("control_units")]
    pairs = [(since, day) for since in _DAYS for day in _DAYS if since < day]
    why = _slowest([partial(workspace.evidence.of_unit, unit_id, _DAYS[2]) for unit_id in units[:: len(units) // 20]])
    between = _slowest([another_pair(workspace.comparing, *days) for days in pairs])
    return [
        Row("why a unit has its colour, slowest of 20 units (ms)", why * 1000, WHY_MS, "the file is not read again"),
        Row(
            f"what changed between two days, slowest of {len(pairs)} pairs (ms)",
            between * 1000,
            BETWEEN_MS,
            "the file is not read again",
        ),
    ]


def _slowest(works: list[Callable[[], Any]]) -> float:
    works[0]()
    return max(alternately(ROUNDS, *(partial(seconds, work) for work in works)))


def _told(time: dict[str, float]) -> str:
    return f"{milliseconds(time['s'])} ({milliseconds(time['cpu_s'])} of the thread's processor time)"
