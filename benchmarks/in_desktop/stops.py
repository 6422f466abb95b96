"""How long QGIS' main thread answers nothing, and how much it works, inside the desktop."""

import time
from collections.abc import Callable

from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer

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

    def whole(self) -> Time:
        """Return the time from the first beat to the last: of the clock, and of the main thread's processor time."""
        return {"s": sum(clock for clock, _ in self.stops), "cpu_s": sum(cpu for _, cpu in self.stops)}

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


def wait_until(is_over: Callable[[], bool], settled_s: float = SETTLED_S) -> None:
    """Let QGIS work until something is over, and a moment longer."""
    loop, end = QEventLoop(), time.perf_counter() + LONGEST_S
    while not is_over() and time.perf_counter() < end:
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    QTimer.singleShot(int(settled_s * 1000), loop.quit)
    loop.exec()
