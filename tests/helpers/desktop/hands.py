"""What a user of QGIS has: eyes that find what is written on the screen, a mouse and a keyboard."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QFileDialog, QTabBar, QWidget

PATIENCE_MS = 60_000
_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_TURN_MS = 50
_WHOLE_SCREEN: Any = 0
"""No window's id; the stubs take it for a pointer."""
_Found = TypeVar("_Found", bound=QWidget)


class Hands:
    """Clicks and types in the windows that are in sight. What is not in sight it does not find.

    With the folder ``KACHIN_PICTURES`` in the environment ``look`` saves the whole screen there.
    """

    def __init__(self, wait_until: Callable[[Callable[[], bool]], None]) -> None:
        self._wait_until = wait_until
        self._looks = 0
        self.used: list[str] = []
        """The words on the buttons and tabs that were clicked."""

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Let QGIS work until something holds; fail after a minute."""
        self._wait_until(holds)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget with the mouse, in its middle or at a position of its own; it must be in sight there."""
        where = at or widget.rect().center()
        assert widget.visibleRegion().contains(where), f"{widget.accessibleName() or widget} is not in sight"
        QTest.mouseClick(widget, _LEFT, _PLAIN, where)

    def press_button(self, words: str, inside: QWidget | None = None) -> None:
        """Click the button in sight with this text, or of this name where it has only a picture."""
        self.used.append(words)
        buttons = (each for each in _in_sight(QAbstractButton) if inside is None or inside.isAncestorOf(each))
        self.click(_one(buttons, lambda each: words in (_plain(each.text()), each.accessibleName())))

    def turn_to(self, title: str) -> None:
        """Click a tab."""
        self.used.append(title)
        bar = _one(_in_sight(QTabBar), lambda each: title in _titles(each))
        self.click(bar, bar.tabRect(_titles(bar).index(title)).center())

    def type(self, *keys: str | Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
        """Type texts and keys into whatever has the keys."""
        for key in keys:
            # A list of suggestions gets the keys before the field that opened it.
            widget = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert widget is not None, f"nobody listens to {key}"
            if isinstance(key, str):
                QTest.keyClicks(widget, key)
            else:
                QTest.keyClick(widget, key, modifier)

    def go_back_to(self, window: QWidget) -> None:
        """Give a window the keys, as a click on it does in any window manager."""
        window.activateWindow()
        self.wait_for(window.isActiveWindow)

    def write_into(self, field: QWidget, text: str) -> None:
        """Click a field, replace all that is in it, and press Enter."""
        self.go_back_to(field.window())
        self.click(field)
        self.type(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
        self.type(text, Qt.Key.Key_Return)

    def save_as(self, words: str, path: Path) -> None:
        """Click a button that asks for a file, and type its path."""
        asked: list[bool] = []

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            # It is there before it has the keys.
            if not isinstance(dialog, QFileDialog) or not dialog.isAncestorOf(QApplication.focusWidget()):
                QTimer.singleShot(_TURN_MS, answer)
                return
            asked.append(True)
            self.type(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
            self.type(str(path), Qt.Key.Key_Return)

        QTimer.singleShot(_TURN_MS, answer)
        self.press_button(words)
        assert asked, f"{words} asked for no file"

    def keep(self, picture: Path, what: str) -> None:
        """Keep a picture that was exported beside those of the screen."""
        self._looks += 1
        if folder := os.environ.get("KACHIN_PICTURES"):
            shutil.copy(picture, Path(folder) / f"{self._looks:02}_{what}{picture.suffix}")

    def look(self, what: str) -> None:
        """Save what is on the screen, numbered, for whoever looks."""
        self._looks += 1
        if folder := os.environ.get("KACHIN_PICTURES"):
            QTest.qWait(300)
            screen = QApplication.primaryScreen()
            assert screen is not None
            assert screen.grabWindow(_WHOLE_SCREEN).save(str(Path(folder) / f"{self._looks:02}_{what}.png"))


def _in_sight(kind: type[_Found]) -> Iterator[_Found]:
    for each in QApplication.allWidgets():
        if isinstance(each, kind) and each.isVisible() and not each.visibleRegion().isEmpty():
            yield each


def _one(widgets: Iterator[_Found], is_meant: Callable[[_Found], bool]) -> _Found:
    (found,) = [each for each in widgets if is_meant(each)]
    return found


def _titles(bar: QTabBar) -> list[str]:
    return [_plain(bar.tabText(number)) for number in range(bar.count())]


def _plain(text: str) -> str:
    """Return a text without the marks of underlined letters."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
