"""Work that must be in the main thread is done a step at each turn of the event loop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import QObject, QTimer

from kachin_corridors.core.errors import KachinCorridorsError, NoWorkspaceInProjectError
from kachin_corridors.ui.common.stepping import Stepping


class Turns(QObject):
    """Counts how often the event loop comes round."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count)
        self._timer.start(0)

    def _count(self) -> None:
        self.number += 1

    def stop(self) -> None:
        """Count no longer: what goes on after its test counts in one that is gone."""
        self._timer.stop()


@pytest.fixture
def turns(qtbot) -> Iterator[Turns]:
    turns = Turns()
    yield turns
    turns.stop()


@pytest.fixture
def stepping(turns) -> Stepping:
    return Stepping(turns)


def steps(seen: list[int], turns: Turns, count: int = 4, error: KachinCorridorsError | None = None) -> Iterator[None]:
    for _ in range(count):
        seen.append(turns.number)
        yield
    if error is not None:
        raise error


def test_each_step_has_a_turn_of_its_own(stepping, turns, qtbot):
    seen: list[int] = []
    ends: list[object] = []
    stepping.begin(steps(seen, turns), ends.append)
    assert seen == []
    assert stepping.is_busy()
    qtbot.waitUntil(lambda: not stepping.is_busy())
    assert len(set(seen)) == len(seen) == 4
    assert ends == [None]


def test_an_error_ends_the_steps_and_is_told(stepping, turns, qtbot):
    error = NoWorkspaceInProjectError()
    ends: list[object] = []
    stepping.begin(steps([], turns, 2, error), ends.append)
    qtbot.waitUntil(lambda: not stepping.is_busy())
    assert ends == [error]


def test_what_is_left_can_be_done_at_once(stepping, turns):
    seen: list[int] = []
    ends: list[object] = []
    stepping.begin(steps(seen, turns), ends.append)
    stepping.finish()
    assert len(seen) == 4
    assert ends == [None]
    assert not stepping.is_busy()


def test_work_begun_before_is_done_before_the_next(stepping, turns):
    first: list[int] = []
    second: list[int] = []
    ends: list[object] = []
    stepping.begin(steps(first, turns), lambda _: ends.append("first"))
    stepping.begin(steps(second, turns), lambda _: ends.append("second"))
    assert len(first) == 4
    assert ends == ["first"]
    stepping.finish()
    assert ends == ["first", "second"]


def test_dropped_work_goes_no_further_and_has_no_end(stepping, turns, qtbot):
    seen: list[int] = []
    ends: list[object] = []
    # More steps than the event loop comes to before it is looked at again.
    stepping.begin(steps(seen, turns, 1_000_000), ends.append)
    qtbot.waitUntil(lambda: len(seen) > 2)
    stepping.drop()
    done, now = len(seen), turns.number
    qtbot.waitUntil(lambda: turns.number > now + 3)
    assert len(seen) == done
    assert ends == []
    assert not stepping.is_busy()
