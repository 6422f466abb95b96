"""Tasks of the dock that the user cancels in QGIS' task manager, or QGIS itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from threading import Event

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QPushButton

from kachin_corridors.core.present import present

LATER = date(2024, 12, 4)
PATIENCE_MS = 60_000


def measured_for(dock) -> set[str]:
    return {card.as_of for card in dock.content.legs.chosen_cards()}


def cancel_all() -> None:
    """Cancel all tasks as QGIS does, as soon as it has got them."""
    QCoreApplication.processEvents()
    QgsApplication.taskManager().cancelAll()


def offers(iface) -> list[str]:
    return [item.text() for item in iface.messageBar().items() if "cancelled" in item.text()]


@pytest.mark.shares_project
def test_no_legs_of_another_date_stay_and_they_can_be_measured_again(dock, iface, settle):
    dock.content.legs.tree.setCurrentItem(None)
    assert measured_for(dock) == {"2025-09-12"}
    dock.content.dates.edit.choose(LATER)
    assert dock.runner.is_busy()
    cancel_all()
    settle()
    assert dock.content.legs.tree.topLevelItemCount() == 0
    assert dock.content.legs.chosen_cards() == []
    assert offers(iface) == ["The legs were not measured for 2024-12-04: the task was cancelled."]
    buttons = [button for item in iface.messageBar().items() for button in item.findChildren(QPushButton)]
    (again,) = [button for button in buttons if button.text() == "Measure them"]
    again.click()
    settle()
    dock.content.legs.tree.setCurrentItem(None)
    assert measured_for(dock) == {"2024-12-04"}
    assert offers(iface) == []


@pytest.fixture
def go_on() -> Iterator[Event]:
    """Set when the test is over too: the tasks of one that failed would keep the next ones waiting."""
    event = Event()
    yield event
    event.set()


def keep_all_threads(go_on: Event) -> list[QgsTask]:
    """Take every thread of QGIS': no other task begins before ``go_on`` is set.

    The tasks must be kept so long: what they run is gone with their part in Python.
    """
    threads = present(QgsApplication.taskManager().threadPool()).maxThreadCount()
    tasks = [QgsTask.fromFunction("wait", lambda _: go_on.wait(PATIENCE_MS / 1000)) for _ in range(threads)]
    for task in tasks:
        QgsApplication.taskManager().addTask(task)
    return tasks


@pytest.mark.shares_project
def test_a_task_that_has_begun_is_cancelled_like_one_that_waits(dock, iface, settle, go_on):
    begun = []

    def cancel() -> None:
        begun.append(task.status())
        task.cancel()

    waiting = keep_all_threads(go_on)
    dock.content.dates.edit.choose(LATER)
    (task,) = dock.runner._tasks
    # In the task's own thread, at once: by the time that the window hears of it, it may be done.
    task.begun.connect(cancel, Qt.ConnectionType.DirectConnection)
    go_on.set()
    settle()
    assert begun == [QgsTask.TaskStatus.Running]
    assert waiting
    assert dock.content.legs.tree.topLevelItemCount() == 0
    assert len(offers(iface)) == 1


@pytest.mark.shares_project
def test_of_a_date_that_was_left_nothing_is_said(dock, iface, settle):
    dock.content.dates.edit.choose(LATER)
    (task,) = dock.runner._tasks
    dock.content.dates.edit.choose(date(2025, 9, 11))
    task.cancel()
    settle()
    assert measured_for(dock) == {"2025-09-11"}
    assert offers(iface) == []


@pytest.mark.shares_project
def test_rows_that_were_not_checked_are_not_taken_for_complete(dock, iface, settle, qtbot):
    assert not dock.content.incomplete.isVisible()
    dock.content.incomplete.check(dock.content.incomplete._workspace)
    cancel_all()
    settle()
    assert dock.content.incomplete.isVisible()
    assert dock.content.incomplete.label.text() == (
        "Not known whether rows of the workspace are incomplete: the task was cancelled."
    )
    assert not dock.content.incomplete.list_button.isVisible()
    dock.content.incomplete.check(dock.content.incomplete._workspace)
    settle()
    assert not dock.content.incomplete.isVisible()


def test_once_the_project_is_closed_nothing_is_said_of_what_that_cancelled(dock, iface, settle, go_on, monkeypatch):
    said = []
    monkeypatch.setattr(dock.runner, "offer", lambda text, *_: said.append(text))
    ended = []
    # It has not begun, and says at once that it was cancelled.
    waiting = keep_all_threads(go_on)
    dock.content.dates.edit.choose(LATER)
    tasks = list(dock.runner._tasks)
    assert {task.status() for task in tasks} == {QgsTask.TaskStatus.Queued}
    assert waiting
    for task in tasks:
        task.taskTerminated.connect(lambda: ended.append("cancelled"))
    QgsApplication.taskManager().cancelAll()
    iface.newProject(False)
    go_on.set()
    settle()
    assert (ended, said) == (["cancelled"] * len(tasks), [])
