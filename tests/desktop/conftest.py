"""Tests in this folder run inside the QGIS desktop: scripts/test desktop starts it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from message_recorder import MessageRecorder
    from qgis.gui import QgisInterface
    from shared_project import SharedProject

DAY = date(2025, 9, 12)
PATIENCE_MS = 60_000
"""On a machine that is busy with other things too."""

if "KACHIN_TESTS_STATUS" not in os.environ:
    collect_ignore_glob = ["test_*.py", "*/test_*.py"]


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


@pytest.fixture(scope="session")
def shared_project() -> SharedProject:
    """What tests marked ``shares_project`` look at."""
    from shared_project import SharedProject

    return SharedProject()


def pytest_configure(config: pytest.Config) -> None:
    """Opening a workspace takes most of the time of a test that only looks at it."""
    config.addinivalue_line(
        "markers", "shares_project: the test leaves project and workspace as they are; the next one goes on with them"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that look at one project stand together: each other test would have it opened anew for the next of them."""
    items.sort(key=lambda item: item.get_closest_marker("shares_project") is None)


def shown_dock() -> Any:
    """Return the dock, in sight."""
    import qgis.utils

    plugin = qgis.utils.plugins["kachin_corridors"]
    if plugin.dock is None or not plugin.dock.isVisible():
        plugin.action.trigger()
    return plugin.dock


def wait_until_settled(dock: Any, qtbot: Any) -> None:
    """Wait until the dock's tasks are done."""
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)


@pytest.fixture
def empty_dock(iface: QgisInterface) -> Iterator[Any]:
    """The dock on a new project, without a workspace."""
    assert iface.newProject(False)
    yield shown_dock()
    iface.messageBar().clearWidgets()
    assert iface.newProject(False)


@pytest.fixture
def dock(iface, qtbot, tmp_path, tmp_path_factory, shared_project, request):
    """The dock as of 2025-09-12, on a new project with the workspace ``tmp_path / "workspace.gpkg"``.

    A test marked ``shares_project`` may find the project of the test before, with the workspace ``workspace``.
    """
    from qgis.core import QgsProject

    from kachin_corridors.layers.project.situation_date import set_project_date

    shares = request.node.get_closest_marker("shares_project") is not None
    dock = shown_dock()
    if not (shares and shared_project.is_open(dock)):
        assert iface.newProject(False)
        assert not dock.workspaces.update_menu.isEnabled()
        # What is shared outlives the folder of the test that began with it.
        folder = tmp_path_factory.mktemp("shared") if shares else tmp_path
        # With a date of its own the project is opened as of that one: all need not be measured and drawn twice.
        set_project_date(QgsProject.instance(), DAY)
        dock.workspaces.create_workspace(folder / "workspace.gpkg")
        wait_until_settled(dock, qtbot)
        assert dock.content.legs.tree.topLevelItemCount() > 0
    dock.content.bring(dock.content.legs)
    if dock.content.dates.day() != DAY:
        dock.content.dates.edit.choose(DAY)
    wait_until_settled(dock, qtbot)
    # A layer that is drawn has no connection left for an edit that begins at that moment.
    iface.mapCanvas().waitWhileRendering()
    if shares:
        shared_project.begin(dock)
    yield dock
    iface.messageBar().clearWidgets()
    if shares:
        wait_until_settled(dock, qtbot)
        shared_project.check()
    else:
        assert iface.newProject(False)


@pytest.fixture
def workspace(dock) -> Path:
    """The file of the workspace in the project."""
    from qgis.core import QgsProject

    from kachin_corridors.layers.project.workspace_layers import project_workspace

    return project_workspace(QgsProject.instance()).path


@pytest.fixture
def settle(dock, qtbot):
    """Wait until the dock's tasks are done."""
    return lambda: wait_until_settled(dock, qtbot)


@pytest.fixture
def messages(iface):
    """Return the texts that the message bar shows."""

    def read() -> list[str]:
        return [item.text() for item in iface.messageBar().items()]

    return read


@pytest.fixture(autouse=True)
def no_python_error(message_log: MessageRecorder) -> Iterator[None]:
    """Fail a test during which an error got as far as QGIS' own handler, where a user would see it."""
    before = len(message_log.python_errors())
    yield
    assert message_log.python_errors()[before:] == []
