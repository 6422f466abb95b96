"""Work in the background that is cancelled: what cannot stop is done and told, what can leaves nothing."""

from __future__ import annotations

from threading import Event

import pytest
from qgis.core import QgsTask

from kachin_corridors.core.errors import JobCancelledError

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


def test_what_stops_when_it_is_asked_to_is_cancelled_and_no_error(runner, bar, qtbot):
    told: list[str] = []

    def compute(_task: QgsTask) -> str:
        raise JobCancelledError

    runner.compute_in_background("Work", compute, told.append, lambda: told.append("cancelled"))
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=PATIENCE_MS)
    assert told == ["cancelled"]
    assert bar.items() == []


@pytest.mark.parametrize("kind", ["algorithm", "computation"])
def test_of_cancelled_work_nothing_is_told_at_once_nor_when_the_dock_is_gone_meanwhile(runner, workspace, qtbot, kind):
    told: list[str] = []
    at_once: list[list[str]] = []
    go_on = Event()
    if kind == "algorithm":
        parameters = {"WORKSPACE": str(workspace), "OUTPUT": "TEMPORARY_OUTPUT"}
        runner.run_in_background("checkworkspace", parameters, lambda *_: None, None, lambda: told.append("cancelled"))
    else:
        runner.compute_in_background(
            "Work", lambda _: go_on.wait(PATIENCE_MS / 1000), lambda _: None, lambda: told.append("cancelled")
        )

    def tear_down() -> None:
        at_once.append(list(told))
        runner.cancel_all()

    (task,) = runner._tasks
    task.taskTerminated.connect(tear_down)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(at_once), timeout=PATIENCE_MS)
    qtbot.wait(1)
    assert (at_once, told) == ([[]], [])
