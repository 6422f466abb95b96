"""What a user's eyes and hands do in the demo and in the documentation's pictures: wait, look, click, type."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface

PATIENCE_MS = 30_000


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Let QGIS work until the condition holds. Raises TimeoutError after half a minute."""
    if condition():
        return
    loop = QEventLoop()
    poll = QTimer()
    poll.timeout.connect(lambda: loop.exit(1) if condition() else None)
    poll.start(50)
    patience = QTimer()
    patience.timeout.connect(lambda: loop.exit(0))
    patience.start(PATIENCE_MS)
    held = loop.exec()
    poll.stop()
    patience.stop()
    if not held:
        raise TimeoutError(f"Waited in vain for {what}.")


def pause(milliseconds: int) -> None:
    """Let QGIS work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def maximize() -> None:
    """Maximize QGIS' window, and wait until it is: a dock opened before that squeezes the others for good."""
    window = iface.mainWindow()
    room = window.screen().availableGeometry()
    window.showMaximized()
    # The window manager's frame takes some pixels.
    wait_until(lambda: window.width() >= 0.95 * room.width(), "the window to be maximized")
    pause(300)


def wait_for_map() -> None:
    """Wait until tasks are done and the canvas is drawn."""
    pause(400)
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, "background tasks")
    wait_until(lambda: not iface.mapCanvas().isDrawing(), "the map")
    pause(300)


def take_screenshot(path: Path, widget: QWidget | None = None) -> None:
    """Save a picture of QGIS' window, or of one widget in it."""
    wait_for_map()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not (widget or iface.mainWindow()).grab().save(str(path)):
        raise OSError(f"{path} could not be written")


def run_when_ready(work: Callable[[], None]) -> None:
    """Run ``work`` when QGIS is ready; end QGIS at once when it fails, so that the calling script can say so."""

    def run() -> None:
        finished = False
        try:
            work()
            finished = True
        finally:
            if not finished:
                # QGIS would show the error in a dialog and wait for a click.
                traceback.print_exc()
                sys.stderr.flush()
                os._exit(1)

    iface.initializationCompleted.connect(lambda: QTimer.singleShot(500, run))
