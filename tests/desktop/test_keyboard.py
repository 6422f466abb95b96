"""The dock by keyboard: no letter of QGIS' own menu bar is taken, and the Tab key follows the eye."""

from __future__ import annotations

from functools import cmp_to_key, partial

import pytest
from dock_pages import PANELS
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGroupBox,
    QLabel,
    QMenu,
    QScrollArea,
    QTabWidget,
    QWidget,
)

PATIENCE_MS = 20_000
pytestmark = pytest.mark.shares_project


def letter(text: str) -> str:
    return QKeySequence.mnemonic(text).toString()


def texts_with_letters(root) -> list[str]:
    """Return all texts of a widget in which Qt underlines a letter."""
    texts = [widget.text() for kind in (QAbstractButton, QLabel) for widget in root.findChildren(kind)]
    texts += [box.title() for box in root.findChildren(QGroupBox)]
    texts += [tabs.tabText(number) for tabs in root.findChildren(QTabWidget) for number in range(tabs.count())]
    texts += [entry.text() for menu in root.findChildren(QMenu) for entry in menu.actions()]
    return texts


def test_the_dock_takes_no_letter_of_the_menu_bar(iface, dock):
    menus = {letter(action.text()) for action in iface.mainWindow().menuBar().actions()} - {""}
    assert len(menus) >= 8
    texts = texts_with_letters(dock)
    assert {"Measure", "Legs", "Every 10 km", "Date on the map"} <= set(texts)
    assert [text for text in texts if letter(text) in menus] == []


def place_beside(widget: QWidget, other: QWidget, dock: QWidget) -> QRect:
    """Return where a widget is; of what can be scrolled away, where it scrolls, unless the other is in there too."""
    parent = widget.parentWidget()
    while parent is not dock:
        if isinstance(parent, QScrollArea) and parent is not other and not parent.isAncestorOf(other):
            widget = parent
        parent = parent.parentWidget()
    return QRect(widget.mapTo(dock, QPoint(0, 0)), widget.size())


def as_read(dock: QWidget, first: QWidget, second: QWidget) -> int:
    """Compare as one reads: what is in one row from left to right, else from top to bottom."""
    one, other = place_beside(first, second, dock), place_beside(second, first, dock)
    in_one_row = one.top() <= other.center().y() <= one.bottom() or other.top() <= one.center().y() <= other.bottom()
    return one.left() - other.left() if in_one_row else one.top() - other.top()


def stops_of(dock) -> list[QWidget]:
    """Return all controls that the Tab key should reach, in the order in which one sees them."""
    stops = [
        widget
        for widget in dock.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is dock.window()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]
    return sorted(stops, key=cmp_to_key(partial(as_read, dock)))


def reached_by_tab(dock, first: QWidget) -> list[QWidget]:
    """Press Tab from a control on until the dock is left, or the first is reached again."""
    first.setFocus()
    reached = [first]
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget is None or widget is first or not dock.isAncestorOf(widget):
            return reached
        if widget is not reached[-1]:
            reached.append(widget)
    raise AssertionError("The Tab key leads out of the dock nowhere.")


def named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text}"


def fill(dock, panel: str, qtbot) -> None:
    """Show in a panel what it shows at most."""
    if panel == "legs":
        assert dock.content.legs.select("Momauk–Bhamo")
    if panel == "stretch":
        fields = dock.content.stretch.fields
        for box, text in ((fields.from_box, "Ledo"), (fields.to_box, "Tanai")):
            fields.corridor_box.setCurrentIndex(fields.corridor_box.findData("stilwell"))
            box.lineEdit().setText(text)
            box.lineEdit().editingFinished.emit()
        assert dock.content.stretch.keep.isVisible()
    if panel == "holders":
        qtbot.waitUntil(lambda: dock.content.holders.strip is not None, timeout=PATIENCE_MS)
        dock.content.holders.compare.setChecked(True)
    if panel == "distances":
        dock.content.distances.measure_from_point((97.39, 25.38))
        qtbot.waitUntil(lambda: dock.content.distances.table.rowCount() > 0, timeout=PATIENCE_MS)
        dock.content.distances.table.selectRow(0)


@pytest.mark.parametrize("panel", PANELS)
def test_the_tab_key_reaches_every_control_as_one_reads(dock, iface, qtbot, panel):
    iface.mainWindow().activateWindow()
    dock.content.bring(getattr(dock.content, panel))
    fill(dock, panel, qtbot)
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)

    # What was just shown gets its place when the event loop comes round.
    def is_laid_out() -> bool:
        before = places()
        qtbot.wait(200)
        return before == places()

    def places() -> list[QRect]:
        return [QRect(widget.mapTo(dock, QPoint(0, 0)), widget.size()) for widget in stops_of(dock)]

    qtbot.waitUntil(is_laid_out, timeout=PATIENCE_MS)
    stops = stops_of(dock)
    assert len(stops) > 8
    reached = reached_by_tab(dock, stops[0])
    assert [named(widget) for widget in reached] == [named(widget) for widget in stops]
    assert stops.index(dock.content.tabs.tabBar()) < min(
        stops.index(widget) for widget in stops if dock.content.tabs.currentWidget().isAncestorOf(widget)
    )


@pytest.fixture
def picking(dock, iface):
    """The picker of the panel Stretch, with a note beside the pointer and words in the panel."""
    iface.mainWindow().activateWindow()
    dock.content.bring(dock.content.stretch)
    dock.content.stretch.pick_button.click()
    tool, where = dock.content.stretch.stretch_tool, QPoint(300, 300)
    text = tool.moved((96.7, 26.4), where)
    tool.note.show_at(where, text)
    tool.told.emit(text)
    assert not tool.note.isHidden()
    assert "km" in dock.content.stretch.live.text()
    yield tool
    tool.leave()


def test_another_page_by_keyboard_takes_away_what_the_first_told(dock, picking):
    dock.content.tabs.tabBar().setFocus()
    QTest.keyClick(dock.content.tabs.tabBar(), Qt.Key.Key_Right)
    assert dock.content.share.isVisible()
    assert picking.note.isHidden()
    assert dock.content.stretch.live.text() == ""


def test_another_choice_by_keyboard_takes_away_what_the_first_told(dock, picking):
    choice = dock.content.measure.choice
    down = choice.group.checkedButton()
    assert down.text() == "Stretch"
    down.setFocus()
    QTest.keyClick(down, Qt.Key.Key_Right)
    assert dock.content.saved.isVisible()
    assert QApplication.focusWidget() is choice.group.checkedButton()
    assert picking.note.isHidden()
    assert dock.content.stretch.live.text() == ""


def test_ctrl_tab_which_hides_all_panels_takes_it_away_too(dock, picking, iface, qtbot):
    """QGIS has that key for itself: a dock never sees it."""
    QTest.keyClick(iface.mainWindow(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not dock.isVisible())
    assert picking.note.isHidden()
    assert dock.content.stretch.live.text() == ""
    QTest.keyClick(iface.mainWindow(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(dock.isVisible)
