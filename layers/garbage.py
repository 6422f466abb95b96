"""Keeps Python from looking for garbage in threads of tasks, where it would end QGIS.

The search runs in whatever thread happens to need memory, and deletes what it finds there. Among it may be widgets and
timers, of ours or of another plugin's, and Qt crashes where these are deleted in another thread than their own.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QObject, pyqtSignal, pyqtSlot

from ..store.tables.garbage import allow_search, hold_search


class _MainThread(QObject):
    """Lives in the main thread, in which this module is imported: there the search is allowed again."""

    ended = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        # Of another thread Qt queues the call until the main thread's event loop comes round.
        self.ended.connect(self._allow)

    @pyqtSlot()
    def _allow(self) -> None:
        allow_search()


_main_thread = _MainThread()


@contextmanager
def no_garbage_in_thread() -> Iterator[None]:
    """Do the work of a thread without a search; in the main thread nothing changes."""
    if threading.current_thread() is threading.main_thread():
        yield
        return
    hold_search()
    try:
        yield
    finally:
        _main_thread.ended.emit()
