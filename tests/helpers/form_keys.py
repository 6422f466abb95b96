"""The form for reports, filled in by keys as a person does it."""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from kachin_corridors.ui.recording.record_dialog import RecordDialog

TODAY = date(2026, 11, 29)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, dialog: RecordDialog) -> None:
        self.dialog = dialog
        self.pressed = 0

    def focused(self) -> QWidget:
        widget = self.dialog.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        self.pressed += len(text)
        QTest.keyClicks(self.focused(), text)

    def press(self, key: Qt.Key, times: int = 1, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key with one modifier or several, which are of one type in Qt 6 and of two in Qt 5."""
        for _ in range(times):
            self.pressed += 1
            QTest.keyClick(self.focused(), key, modifier)

    def tab(self, times: int = 1) -> None:
        self.press(Qt.Key.Key_Tab, times)

    def write_over(self, text: str) -> None:
        self.press(Qt.Key.Key_A, modifier=CONTROL)
        self.type(text)

    def tab_to(self, name: str) -> None:
        first = self.focused()
        while self.focused().accessibleName() != name:
            self.tab()
            assert self.focused() is not first, f"Tab never reaches {name}"

    def save(self) -> None:
        # Shortcuts go to the window, whatever in it has the keys.
        self.press(Qt.Key.Key_Return, modifier=CONTROL)

    def save_and_go_on(self) -> None:
        self.press(Qt.Key.Key_Return, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)


def fill_in(keys: Keyboard, place: str, actor: str) -> None:
    """Type place and actor, and go on to what he did."""
    keys.type(place)
    keys.tab()
    keys.tab_to("Who")
    keys.type(actor)
    keys.tab()


def publish(keys: Keyboard, publisher: str) -> None:
    keys.tab_to("Publisher")
    keys.type(publisher)
    keys.tab()
