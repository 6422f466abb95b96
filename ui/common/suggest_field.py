"""A field that offers what a typed text may mean, in a list below it; one goes through it without leaving the keys.

Qt's own completer opens a window, which takes the keys away, and completes what is known beforehand only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent
from qgis.PyQt.QtWidgets import QLineEdit, QListWidget, QWidget

from ...core.shortening import shortened
from .described import describe

_MOST_ROWS = 8


class Suggestion(NamedTuple):
    """What is offered: the text that the field takes, a hint beside it in the list, and what it stands for."""

    text: str
    hint: str = ""
    meaning: object = None


class SuggestField(QLineEdit):
    """Emits ``settled`` (Suggestion or None) when a text stands: one of the list, or as it was typed.

    ``suggest`` is asked at each key that is pressed, in the main thread: it must answer at once. Tab, Enter and leaving
    the field take what is marked in the list, Escape closes the list, so that the text stays as typed.
    """

    settled = pyqtSignal(object)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggest: Callable[[str], Sequence[Suggestion]] = lambda _: ()
        self._offered: Sequence[Suggestion] = ()
        self._settled_text = ""
        describe(self, hint, name)
        self.list: QListWidget | None = None
        self.textEdited.connect(self._offer)

    def settle(self, text: str) -> None:
        """Show a text without telling anybody."""
        self._settled_text = text
        self.setText(text)
        self._close()

    def meant(self) -> str:
        """Return the text that stands, or that would stand if the field was left now."""
        taken = self._marked()
        return (self.text() if taken is None else taken.text).strip()

    def is_offering(self) -> bool:
        """Tell whether the list is open."""
        return self.list is not None and self.list.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list with Up and Down, take with Enter, close with Escape."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextPrevChild(True)
        elif key == Qt.Key.Key_Escape and self.is_offering():
            self._close()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Take what is marked, and go on."""
        self._take()
        return super().focusNextPrevChild(is_next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is marked."""
        # Another window comes to the front: the user will be back.
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._take()
        super().focusOutEvent(event)

    def _offer(self, text: str) -> None:
        self._offered = self.suggest(text) if text.strip() else ()
        if not self._offered:
            self._close()
            return
        shown = self._opened()
        shown.clear()
        shown.addItems([shortened(f"{each.text} · {each.hint}" if each.hint else each.text) for each in self._offered])
        shown.setCurrentRow(0)
        self._place(shown)
        self._tell_marked()

    def _opened(self) -> QListWidget:
        # Made when it is first needed: in what window the field is, is not known before.
        if self.list is None:
            self.list = QListWidget(self.window())
            self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            describe(self.list, self.tr("Up and Down choose, Tab or Enter takes, Escape leaves the text as it is"))
            self.list.setAccessibleName(self.accessibleName())
            self.list.itemClicked.connect(lambda _: self._take())
        return self.list

    def _place(self, shown: QListWidget) -> None:
        window = self.window()
        rows = min(_MOST_ROWS, shown.count())
        height = rows * max(1, shown.sizeHintForRow(0)) + 2 * shown.frameWidth()
        corner = self.mapTo(window, QPoint(0, self.height()))
        # Where there is no room below, above.
        if corner.y() + height > window.height():
            corner.setY(max(0, self.mapTo(window, QPoint(0, 0)).y() - height))
        width = max(self.width(), min(shown.sizeHintForColumn(0) + 24, window.width() - corner.x()))
        shown.setGeometry(corner.x(), corner.y(), width, height)
        shown.raise_()
        shown.show()

    def _move(self, step: int) -> None:
        if not self.is_offering():
            self._offer(self.text())
            return
        shown = self._opened()
        shown.setCurrentRow(max(0, min(shown.count() - 1, shown.currentRow() + step)))
        self._tell_marked()

    def _tell_marked(self) -> None:
        """Tell screen readers what would be taken."""
        item = self._opened().currentItem()
        self.setAccessibleDescription(item.text() if item is not None else "")

    def _take(self) -> None:
        taken = self._marked()
        self._close()
        if taken is not None:
            self.setText(taken.text)
        elif self.text() == self._settled_text:
            return
        self._settled_text = self.text()
        self.settled.emit(taken)

    def _marked(self) -> Suggestion | None:
        row = self._opened().currentRow() if self.is_offering() else -1
        return self._offered[row] if 0 <= row < len(self._offered) else None

    def _close(self) -> None:
        self._offered = ()
        self.setAccessibleDescription("")
        if self.list is not None:
            self.list.hide()


def beginning(text: str, known: Sequence[str]) -> list[Suggestion]:
    """Return those of known texts that begin so, then those of which a word does; in their order, case aside."""
    wanted = text.strip().lower()
    first = [each for each in known if each.lower().startswith(wanted)]
    others = [each for each in known if each not in first and f" {wanted}" in f" {each.lower()}"]
    return [Suggestion(each) for each in (*first, *others)][:_MOST_ROWS]
