"""Every control of the dock says what it does: by a tool tip, and to a screen reader by a name."""

from __future__ import annotations

import re

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from kachin_corridors.ui.common.plain_text import message_item

SPEAK_FOR_THEIR_PARTS = (QCalendarWidget, QComboBox, QLineEdit, QTabBar, QAbstractSpinBox)
"""What Qt makes inside of these is no control of its own: a list that drops down, an arrow that scrolls the tabs."""
INTERACTIVE = (*SPEAK_FOR_THEIR_PARTS, QAbstractButton, QAbstractItemView, QAbstractSlider, QTextEdit)


def parts_of_a_control(widget: QWidget) -> bool:
    """Tell whether Qt made a widget as a part of another."""
    if isinstance(widget, QScrollBar) or type(widget) is QAbstractButton:  # the latter: the corner of a table
        return True
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, (QMenu, QDialog)):
        if isinstance(parent, SPEAK_FOR_THEIR_PARTS):
            return True
        parent = parent.parentWidget()
    return False


def is_control(widget: QWidget) -> bool:
    """Tell whether a widget takes clicks or keys."""
    if isinstance(widget, QHeaderView):
        return widget.sectionsClickable() and not widget.isHidden()
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return isinstance(widget, INTERACTIVE) or (takes_keys and not isinstance(widget, QMenu))


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says of a widget that shows no value yet."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or (text if re.search(r"\w", text) else "")


def fault(tip: str, name: str) -> str:
    """Return what is wrong with the words of a control; empty when nothing is."""
    words = re.sub(r"[&…]", "", name).strip()
    if not words:
        return "no name"
    if len(tip.split()) < 3 or tip.strip(" .…").casefold() == words.casefold():
        return f"no tool tip that says more than “{words}”: “{tip}”"
    return ""


def path_of(widget: QWidget | None) -> str:
    """Return where a widget is, for whoever has to find it."""
    kinds = []
    while widget is not None:
        kinds.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(kinds[:4])


def faults_in(root: QWidget) -> list[str]:
    """Return what is wrong with the controls, tabs and entries in a widget, its popups and dialogs too."""
    found = []
    for widget in root.findChildren(QWidget):
        if parts_of_a_control(widget):
            continue
        if is_control(widget) and (wrong := fault(widget.toolTip(), name_of(widget))):
            found.append(f"{path_of(widget)}: {wrong}")
        if isinstance(widget, QTabWidget):
            tabs = [(widget.tabToolTip(number), widget.tabText(number)) for number in range(widget.count())]
            found += [f"{path_of(widget)}: {wrong}" for tab in tabs if (wrong := fault(*tab))]
        if isinstance(widget, (QMenu, QLineEdit)):
            found += faults_of_entries(widget)
    return found


def faults_of_entries(owner: QMenu | QLineEdit) -> list[str]:
    entries = [entry for entry in owner.actions() if entry.text() and not entry.objectName().startswith("_q_")]
    wrong = [f"{path_of(owner)}: {wrong}" for entry in entries if (wrong := fault(entry.toolTip(), entry.text()))]
    if entries and isinstance(owner, QMenu) and not owner.toolTipsVisible():
        wrong.append(f"{path_of(owner)}: shows no tool tips")
    return wrong


def test_every_control_of_the_dock_says_what_it_does(shown_dock):
    fault_row = {"table_name": "places", "row": 1, "name": "Momauk", "fault": "no position"}
    shown_dock.content.incomplete.dialog.fill([fault_row])
    assert "\n".join(faults_in(shown_dock)) == ""


def test_the_walk_sees_every_kind_of_control(shown_dock):
    seen = {type(widget).__name__ for widget in shown_dock.findChildren(QWidget) if not parts_of_a_control(widget)}
    assert {"DateField", "EndBox", "LegsTree", "QCheckBox", "QHeaderView", "QTextBrowser", "QCalendarWidget"} <= seen
    shown_dock.content.legs.zoom_button.setToolTip("Zoom to leg")
    shown_dock.content.saved.table.setAccessibleName("")
    shown_dock.content.holders.days.setToolTip("")
    shown_dock.content.tabs.setTabToolTip(2, "")
    shown_dock.workspaces.update_menu.actions()[0].setToolTip("")
    assert [line.split(":")[0].split(" < ")[0] for line in faults_in(shown_dock)] == [
        "UpdateMenu",
        "DockPages",
        "QPushButton",
        "QTableWidget",
        "QComboBox",
    ]


def test_the_buttons_of_a_message_say_what_they_do(qtbot):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    item = message_item(bar, "Deleted: Momauk.", "More of it.")
    assert [fault(button.toolTip(), name_of(button)) for button in item.findChildren(QPushButton)] == [""]
