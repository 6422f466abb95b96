"""Tests in this folder run inside the QGIS desktop: scripts/test desktop starts it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from message_recorder import MessageRecorder
    from qgis.gui import QgisInterface

PATIENCE_MS = 60_000
"""On a machine that is busy with other things too."""

if "KACHIN_TESTS_STATUS" not in os.environ:
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def iface() -> QgisInterface:
    """QGIS' own interface, of the running desktop."""
    from qgis.utils import iface

    return iface


@pytest.fixture(scope="session")
def message_log() -> MessageRecorder:
    """All that QGIS logged since before it loaded the plugin. ``complaints()`` should stay empty."""
    from message_recorder import recorder

    return recorder


@pytest.fixture
def dock(iface, qtbot, tmp_path):
    """The dock, on a new project with the workspace ``tmp_path / "workspace.gpkg"`` as of 2025-09-12."""
    import qgis.utils

    assert iface.newProject(False)
    plugin = qgis.utils.plugins["kachin_corridors"]
    if plugin.dock is None or not plugin.dock.isVisible():
        plugin.action.trigger()
    dock = plugin.dock
    assert not dock.workspaces.update_button.isEnabled()
    dock.workspaces.create_workspace(tmp_path / "workspace.gpkg")
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    assert dock.content.legs.tree.topLevelItemCount() > 0
    dock.content.dates.edit.choose(date(2025, 9, 12))
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    # A layer that is drawn has no connection left for an edit that begins at that moment.
    iface.mapCanvas().waitWhileRendering()
    yield dock
    iface.messageBar().clearWidgets()
    assert iface.newProject(False)


@pytest.fixture(autouse=True)
def no_python_error(message_log: MessageRecorder) -> Iterator[None]:
    """Fail a test during which an error got as far as QGIS' own handler, where a user would see it."""
    before = len(message_log.python_errors())
    yield
    assert message_log.python_errors()[before:] == []
