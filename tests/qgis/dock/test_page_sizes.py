"""Every page of the dock is whole on a small screen: narrow, in large letters, with long words, from right to left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from dock_pages import each_page
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton
from sizes.cut_off import cut_off
from sizes.long_words import long_words

from kachin_corridors.ui.dock import KachinCorridorsDock

PATIENCE_MS = 20_000
INSIDE = QSize(1366, 640)
"""What a window of QGIS of 1366 x 768 leaves below menus and tool bars and above its status line."""
WIDTH = 372
Shown = Callable[..., KachinCorridorsDock]


@pytest.fixture
def shown(qtbot, workspace, process) -> Iterator[Shown]:
    """Show the dock as narrow as it goes, with something on every page, in letters of some points."""
    with ExitStack() as undo:

        def show(points: int = 9, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight):
            undo.callback(QApplication.setFont, QApplication.font())
            QApplication.setFont(QFont("Noto Sans", points))
            window = QMainWindow()
            window.setLayoutDirection(direction)
            canvas, bar = QgsMapCanvas(window), QgsMessageBar(window)
            canvas.setRenderFlag(False)
            window.setCentralWidget(canvas)
            dock = KachinCorridorsDock(canvas, bar, window)
            undo.callback(window.deleteLater)
            undo.callback(window.hide)
            undo.callback(QgsProject.instance().clear)
            undo.callback(dock.tear_down)
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            window.resize(INSIDE)
            window.show()
            dock.workspaces.open_workspace(workspace)
            qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
            fill(dock)
            qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
            dock.content.distances.table.selectRow(0)
            make_narrow(dock, qtbot)
            return dock

        yield show


def make_narrow(dock: KachinCorridorsDock, qtbot) -> None:
    """Make the dock as narrow as the tests want it, or as narrow as it goes."""
    window = dock.parentWidget()
    assert isinstance(window, QMainWindow)
    window.resizeDocks([dock], [WIDTH], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: dock.width() == max(WIDTH, dock.minimumSizeHint().width()), timeout=PATIENCE_MS)


def fill(dock: KachinCorridorsDock) -> None:
    """Show on the pages what they show at work."""
    content = dock.content
    content.legs.tree.setCurrentItem(content.legs.tree.topLevelItem(0))
    content.evidence.show_unit("bhamo")
    content.distances.measure_from_point((97.39, 25.38))
    content.bring(content.stretch)
    fields = content.stretch.fields
    for box, text in ((fields.from_box, "Ledo"), (fields.to_box, "Tanai")):
        fields.corridor_box.setCurrentIndex(fields.corridor_box.findData("stilwell"))
        box.lineEdit().setText(text)
        box.lineEdit().editingFinished.emit()
    assert content.stretch.keep.isVisible()


def faults_of_pages(dock: KachinCorridorsDock, qtbot) -> dict[str, list[str]]:
    """Return what is cut off, by page."""
    faults = {}
    for name in each_page(dock):
        # What was just shown gets its place when the event loop comes round, later where the machine is busy.
        for _ in range(40):
            faults[name] = cut_off(dock.widget())
            if not faults[name]:
                break
            qtbot.wait(50)
    return {name: found for name, found in faults.items() if found}


def test_nothing_is_cut_off_in_a_narrow_dock(shown, qtbot):
    dock = shown()
    assert dock.width() == WIDTH
    assert dock.minimumSizeHint().width() < WIDTH
    assert faults_of_pages(dock, qtbot) == {}


@pytest.mark.parametrize("points", [9, 14])
def test_nothing_is_cut_off_from_right_to_left(shown, qtbot, points):
    dock = shown(points, Qt.LayoutDirection.RightToLeft)
    assert dock.content.dates.previous_button.x() > dock.content.dates.next_button.x()
    assert dock.content.dates.previous_button.arrowType() == Qt.ArrowType.RightArrow
    assert faults_of_pages(dock, qtbot) == {}


@pytest.mark.parametrize("points", [9, 14])
def test_nothing_is_cut_off_with_long_words(shown, qtbot, points):
    with long_words():
        dock = shown(points)
        assert "ŵörd" in dock.content.share.findChildren(QLabel)[0].text()
        assert faults_of_pages(dock, qtbot) == {}


def test_nothing_is_cut_off_in_large_letters(shown, qtbot):
    dock = shown(14)
    assert dock.content.dates.reports.fontInfo().pointSize() == 14
    assert faults_of_pages(dock, qtbot) == {}


def test_what_is_cut_off_is_found(shown, qtbot):
    dock = shown()
    dock.content.bring(dock.content.share)
    qtbot.wait(100)
    assert cut_off(dock.widget()) == []
    button = next(each for each in dock.content.share.findChildren(QPushButton) if each.text() == "Export map…")
    button.setFixedWidth(30)
    label = dock.content.share.findChildren(QLabel)[1]
    font = QFont(label.font())
    label.setFixedHeight(8)
    label.setFont(font)
    QApplication.processEvents()
    assert [fault.split("“")[0] for fault in cut_off(dock.widget())] == ["QPushButton ", "PlainLabel "]
