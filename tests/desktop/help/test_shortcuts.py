"""The actions of the dock that have keys in QGIS, by the keys."""

from __future__ import annotations

import pytest
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction

from kachin_corridors.core.present import present
from kachin_corridors.store.workspace import Workspace

ALT_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
pytestmark = pytest.mark.shares_project


@pytest.fixture
def press(iface, settle, qtbot):
    """Press keys in QGIS' window, and wait for what comes of them."""

    def press_keys(key: Qt.Key, more: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        iface.mainWindow().activateWindow()
        qtbot.waitUntil(iface.mainWindow().isActiveWindow)
        iface.mapCanvas().setFocus()
        QTest.keyClick(iface.mapCanvas(), key, ALT_CTRL | more)
        settle()

    return press_keys


def test_qgis_lists_them_and_no_other_action_has_their_keys(dock, iface):
    ours = {action.objectName(): action for action in iface.mainWindow().findChildren(QAction) if action.shortcut()}
    names = {name for name in ours if name.startswith("kachin_corridors_")}
    assert len(names) == 5
    for name in names:
        keys = ours[name].shortcut()
        assert present(present(QgsGui.shortcutsManager()).objectForSequence(keys)).objectName() == name
        taken = [other for other, action in ours.items() if action.shortcut() == keys]
        assert taken == [name]


def test_the_keys_step_through_the_days_of_change(dock, workspace, press):
    before = dock.content.dates.day()
    assert dock.content.dates.previous_button.isEnabled()
    changes = Workspace(workspace).control.change_dates()
    press(Qt.Key.Key_PageUp)
    earlier = max(day for day in changes if day < before)
    assert dock.content.dates.day() == earlier
    press(Qt.Key.Key_PageDown)
    assert dock.content.dates.day() == min(day for day in changes if day > earlier)


def test_the_keys_lead_to_the_pages_and_to_the_form(dock, press, iface, qtbot):
    press(Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert dock.content.measure.isVisible()
    press(Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert dock.content.evidence.why.isVisible()
    assert iface.mapCanvas().mapTool() is dock.content.evidence.why.asking.tool
    dock.content.evidence.why.asking.tool.leave()
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: dock.content.recording.dialog is not None and dock.content.recording.dialog.isVisible())
    dock.content.recording.dialog.reject()
