"""What Qt made in the main thread is never deleted in the thread of a task, where that would end QGIS."""

from __future__ import annotations

import gc
import threading

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject

from kachin_corridors.core.present import present
from kachin_corridors.layers.garbage import no_garbage_in_thread

MANY = 20_000
"""Objects that hold each other: Python looks for garbage many times while they are made."""


class Left(QObject):
    """Notes in which thread it goes; it holds itself, so that only a search finds it."""

    def __init__(self, gone_in: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self.gone_in = gone_in

    def __del__(self) -> None:
        self.gone_in.append(threading.current_thread())


class Work(QgsTask):
    """Makes what a search for garbage is due after, in a thread."""

    def __init__(self, holds: bool) -> None:
        super().__init__("work")
        self._holds = holds
        self.ended = threading.Event()

    def run(self) -> bool:
        if self._holds:
            with no_garbage_in_thread():
                self._make()
        else:
            self._make()
        self.ended.set()
        return True

    def _make(self) -> None:
        made: list[list[object]] = [[] for _ in range(MANY)]
        for each in made:
            each.append(made)


@pytest.fixture
def gone_in(qgis_app):
    """Where an object that was left goes; nothing else is left before."""
    gc.collect()
    threads: list[threading.Thread] = []
    Left(threads)
    yield threads
    gc.enable()
    gc.collect()


def finished(qtbot, task: Work) -> None:
    present(QgsApplication.taskManager()).addTask(task)
    qtbot.waitUntil(task.ended.is_set, timeout=20_000)


def test_without_care_a_task_deletes_what_is_not_its(qtbot, gone_in):
    """This is what happens, and why the next test asks for something: the thread is not the main one."""
    finished(qtbot, Work(holds=False))
    assert [thread is threading.main_thread() for thread in gone_in] == [False]


def test_in_a_task_of_ours_nothing_is_deleted_and_the_main_thread_does_it_after(qtbot, gone_in):
    work = Work(holds=True)
    present(QgsApplication.taskManager()).addTask(work)
    assert work.ended.wait(20)
    # The main thread has not come round to its events.
    assert gone_in == []
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled, timeout=20_000)
    gc.collect()
    assert [thread is threading.main_thread() for thread in gone_in] == [True]


def test_in_the_main_thread_nothing_changes(qgis_app):
    with no_garbage_in_thread():
        assert gc.isenabled()
