"""The date steps while the workspace cannot be read: nothing of another date stays in sight."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

PATIENCE_MS = 30_000
DAY, LATER = date(2025, 9, 12), date(2025, 9, 13)
HOLD = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let another program have a file for itself."""
    command = ["/usr/bin/python3", "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        yield
        program.communicate()


@contextmanager
def taken_away(path: Path) -> Iterator[None]:
    """Let a file be gone for a while."""
    away = path.rename(path.with_name("away.gpkg"))
    try:
        yield
    finally:
        away.rename(path)


@pytest.fixture
def tries(dock):
    """Counts how often the dock tries again to read, and lets it do so sooner than a user would see it."""
    timer, counted = dock.content.area._timer, []

    def count() -> None:
        counted.append(True)

    usual = timer.interval()
    timer.setInterval(100)
    timer.timeout.connect(count)
    yield counted
    timer.timeout.disconnect(count)
    timer.setInterval(usual)


# In projects of their own: what was read before is shown while the file is locked, and an edit leaves a log beside it.
@pytest.mark.parametrize(
    ("hinder", "reason"), [(locked, "is locked by another program"), (taken_away, "There is no workspace at")]
)
def test_nothing_stale_stands_under_a_new_date(dock, workspace, qtbot, tries, hinder, reason):
    dock.content.bring(dock.content.legs)
    assert dock.content.legs.select("Bairabi–Sairang")
    with hinder(workspace):
        dock.content.dates.edit.choose(LATER)
        qtbot.waitUntil(lambda: not dock.content.area.is_readable(), timeout=PATIENCE_MS)
        assert dock.content.dates.day() == LATER
        assert dock.content.area.notice.isVisible()
        assert "Nothing can be shown for 2025-09-13: " in dock.content.area.notice.text()
        assert reason in dock.content.area.notice.text().replace("\u200b", "")
        assert dock.content.dates.status.text() == ""
        for panel in (
            dock.content.legs,
            dock.content.stretch,
            dock.content.saved,
            dock.content.holders,
            dock.content.distances,
        ):
            assert not panel.isVisible()
        # It is tried again meanwhile, and still cannot be read.
        qtbot.waitUntil(lambda: len(tries) > 1, timeout=PATIENCE_MS)
        assert not dock.content.area.is_readable()
    qtbot.waitUntil(dock.content.area.is_readable, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    assert "places with a report" in dock.content.dates.status.text()
    assert dock.content.legs.isVisible()
    assert dock.content.legs.select("Bairabi–Sairang")
    assert "open" in dock.content.legs.card.text()


def test_a_fault_is_gone_with_the_workspace(dock, workspace, qtbot, iface):
    with taken_away(workspace):
        dock.content.dates.edit.choose(LATER)
        qtbot.waitUntil(lambda: not dock.content.area.is_readable(), timeout=PATIENCE_MS)
    assert iface.newProject(False)
    assert dock.content.area.is_readable()
    assert "No workspace" in dock.workspaces.card.label.text()


@pytest.mark.shares_project
def test_legs_that_cannot_be_measured_leave_none_of_another_date(dock, qtbot, iface, monkeypatch):
    # Those of now: the plugin may have been loaded anew since this file was.
    corridors = import_module("kachin_corridors.store.corridors.corridors")
    errors = import_module("kachin_corridors.core.errors")

    def fail(*_arguments: object) -> None:
        raise errors.GeometryError(what="Leg “x”", reason="no line")

    monkeypatch.setattr(corridors.Corridors, "measured_on", fail)
    dock.content.dates.edit.choose(LATER)
    qtbot.waitUntil(lambda: dock.content.legs.tree.topLevelItemCount() == 0, timeout=PATIENCE_MS)
    assert dock.content.area.is_readable()
    assert "places with a report" in dock.content.dates.status.text()
    assert any("Leg “x” cannot be measured" in item.text() for item in iface.messageBar().items())
