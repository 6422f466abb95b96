"""What a tour consists of: a callout with a few words and buttons, and a ring around the control that it tells of."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..common.described import describe
from ..common.plain_text import PlainLabel

_CHARACTERS = 44
"""Of a line: wide enough to read, narrow enough to stand beside a dock."""
_ROOM = 10


class Ring(QFrame):
    """A frame around a control; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("kachin_corridors_ring")
        # By a style sheet: under the style sheets of QGIS' dark themes a palette alone has no effect.
        self.setStyleSheet("#kachin_corridors_ring { border: 2px solid palette(highlight); background: transparent; }")


class Callout(QFrame):
    """Emits ``next_asked`` (Enter), ``back_asked``, and ``close_asked`` (Esc)."""

    next_asked = pyqtSignal()
    back_asked = pyqtSignal()
    close_asked = pyqtSignal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("kachin_corridors_callout")
        self.setStyleSheet(
            "#kachin_corridors_callout { background: palette(window); border: 2px solid palette(highlight); }"
        )
        self.setAccessibleName(self.tr("Tour"))
        self.title = PlainLabel(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.words = PlainLabel(self)
        self.words.setWordWrap(True)
        self.count = PlainLabel(self)
        self.close_button = QPushButton(self.tr("Close"), self)
        describe(self.close_button, self.tr("End the tour (Esc); the menu of the dock has it again"))
        self.back_button = QPushButton(self.tr("Back"), self)
        describe(self.back_button, self.tr("Go to the step before of the tour"))
        self.next_button = QPushButton(self.tr("Next"), self)
        describe(self.next_button, self.tr("Go to the next step of the tour (Enter)"))
        self.close_button.clicked.connect(lambda _checked: self.close_asked.emit())
        self.back_button.clicked.connect(lambda _checked: self.back_asked.emit())
        self.next_button.clicked.connect(lambda _checked: self.next_asked.emit())
        self._lay_out()

    def say(self, title: str, text: str, number: int, of: int) -> None:
        """Say what a step says."""
        self.title.setText(title)
        self.words.setText(text)
        self.setAccessibleDescription(f"{title}. {text}")
        self.count.setText(self.tr("{number} of {count}").format(number=number, count=of))
        self.back_button.setEnabled(number > 1)
        self.next_button.setText(self.tr("Done") if number == of else self.tr("Next"))
        self.words.keep_height(self.words.width())
        if self.isVisible():
            self.take_focus()

    def take_focus(self) -> None:
        """Let the keys go to the callout: Enter goes on, Esc ends."""
        self.next_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, end with Esc; a button that has the focus is pressed by Enter too."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = next((button for button in self._buttons() if button.hasFocus()), self.next_button)
            focused.click()
        else:
            super().keyPressEvent(event)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.close_button, self.back_button, self.next_button)

    def _lay_out(self) -> None:
        self.words.setFixedWidth(_CHARACTERS * self.fontMetrics().averageCharWidth())
        line = QHBoxLayout()
        line.addWidget(self.count, 1)
        for button in self._buttons():
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_ROOM, _ROOM, _ROOM, _ROOM)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(line)
