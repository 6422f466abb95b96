"""Work that must be in the main thread, a step at each turn of QGIS' event loop: the window lives on in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.PyQt.QtCore import QObject, QTimer

from ...core.errors import KachinCorridorsError


class Stepping(QObject):
    """Goes through the steps of one piece of work at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._at_end: Callable[[KachinCorridorsError | None], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def begin(self, steps: Iterator[None], at_end: Callable[[KachinCorridorsError | None], None]) -> None:
        """Go through ``steps``, then call ``at_end`` with the error that ended them, or None.

        What was begun before ends first.
        """
        self.finish()
        self._steps, self._at_end = steps, at_end
        self._timer.start()

    def is_busy(self) -> bool:
        """Tell whether steps are left."""
        return self._steps is not None

    def finish(self) -> None:
        """Do the steps that are left at once."""
        while self._steps is not None:
            self._step()

    def drop(self) -> None:
        """Do no more: what the steps worked on is gone. ``at_end`` is not called."""
        self._timer.stop()
        self._steps = self._at_end = None

    def _step(self) -> None:
        if self._steps is None:
            return
        error: KachinCorridorsError | None = None
        try:
            next(self._steps)
            return
        except StopIteration:
            pass
        except KachinCorridorsError as raised:
            error = raised
        at_end = self._at_end
        self.drop()
        if at_end is not None:
            at_end(error)
