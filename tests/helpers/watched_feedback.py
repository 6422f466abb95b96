"""A feedback that notes what it is told, and cancels after so many questions."""

import math


class WatchedFeedback:
    def __init__(self, cancelled_after: float = math.inf) -> None:
        self.told: list[float] = []
        self.asked = 0
        self._cancelled_after = cancelled_after

    def isCanceled(self) -> bool:
        self.asked += 1
        return self.asked > self._cancelled_after

    def setProgress(self, progress: float) -> None:
        self.told.append(progress)
