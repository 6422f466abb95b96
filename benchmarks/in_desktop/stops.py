"""How long QGIS' main thread answers nothing, and how much it works, inside the desktop."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.utils import iface

BEAT_MS = 5
SETTLED_S = 1.0
LONGEST_S = 60.0

Time = dict[str, float]


class Heart:
    """Beats in the main thread; between two beats that are far apart nothing was answered."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = self._now()
        self.stops: list[tuple[float, float]] = []
        self._timer.start(BEAT_MS)

    def longest(self) -> Time:
        """Stop, and return the longest time between two beats."""
        self._beat()
        self._timer.stop()
        clock, cpu = max(self.stops)
        return {"s": clock, "cpu_s": cpu}

    def costliest(self) -> Time:
        """Return the time between two beats in which the main thread worked most."""
        clock, cpu = max(self.stops, key=lambda stop: stop[1])
        return {"s": clock, "cpu_s": cpu}

    def whole(self) -> Time:
        """Return the time from the first beat to the last: of the clock, and of the main thread's processor time."""
        return {"s": sum(clock for clock, _ in self.stops), "cpu_s": sum(cpu for _, cpu in self.stops)}

    def less(self, beat_s: float) -> Time:
        """Return ``whole`` without the processor time that the beats themselves took, ``beat_s`` each."""
        whole = self.whole()
        return whole | {"cpu_s": whole["cpu_s"] - beat_s * len(self.stops)}

    @staticmethod
    def _now() -> tuple[float, float]:
        return time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now = self._now()
        self.stops.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


def taken(work: Callable[[], None]) -> Time:
    """Return how long a work takes that is done at one go."""
    clock, cpu = time.perf_counter(), time.thread_time()
    work()
    return {"s": time.perf_counter() - clock, "cpu_s": time.thread_time() - cpu}


def wait_until(is_over: Callable[[], bool], settled_s: float = SETTLED_S, longest_s: float = LONGEST_S) -> None:
    """Let QGIS work until something is over, and a moment longer."""
    loop, end = QEventLoop(), time.perf_counter() + longest_s
    while not is_over() and time.perf_counter() < end:
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    QTimer.singleShot(int(settled_s * 1000), loop.quit)
    loop.exec()


def beat_at_rest(for_s: float = 2.0) -> float:
    """Return the processor time in seconds that a beat takes while QGIS has nothing to do: of most beats."""
    heart = Heart()
    wait_until(lambda: False, 0.0, for_s)
    heart.longest()
    return median(cpu for _, cpu in heart.stops)


def write_and_leave(measure: Callable[[], Any]) -> None:
    """Write what a measuring returns to the file that KACHIN_RESULT names, and close QGIS.

    QGIS asks before it ends whether tasks under way are to be cancelled, and nobody would answer here: so the project
    is closed, and they are waited for.
    """
    try:
        Path(os.environ["KACHIN_RESULT"]).write_text(json.dumps(measure()), encoding="utf-8")
    finally:
        # Whatever went wrong: QGIS prints it, and its end tells that there is no result.
        iface.newProject(False)
        wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()
