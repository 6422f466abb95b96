"""Work in the background that is cancelled: what cannot stop is done and told, what can leaves nothing."""

from __future__ import annotations

from threading import Event

import pytest
from qgis.core import QgsTask

PATIENCE_MS = 20_000


@pytest.mark.parametrize("can_cancel", [True, False], ids=["asks whether to stop", "cannot stop"])
def test_what_was_done_is_told_though_it_was_cancelled(runner, qtbot, can_cancel):
    told: list[str] = []
    begun, go_on = Event(), Event()

    def compute(task: QgsTask) -> str:
        begun.set()
        assert go_on.wait(PATIENCE_MS / 1000)
        return "done"

    runner.compute_in_background("Work", compute, told.append, lambda: told.append("cancelled"), can_cancel)
    qtbot.waitUntil(begun.is_set, timeout=PATIENCE_MS)
    (task,) = runner._tasks
    assert task.canCancel() == can_cancel
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=PATIENCE_MS)
    assert told == ["cancelled" if can_cancel else "done"]
