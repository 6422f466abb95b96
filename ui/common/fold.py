"""A part of a page that is folded away until it is asked for."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QToolButton, QVBoxLayout, QWidget

from .described import describe


class Fold(QWidget):
    """A button with a title, and under it ``content``, out of sight at first.

    Emits ``unfolded`` before the content comes into sight.
    """

    unfolded = pyqtSignal()

    def __init__(self, title: str, hint: str, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._content = content
        self.button = QToolButton(self)
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setAutoRaise(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self.button, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(content)
        self.button.toggled.connect(self._turn)
        self._turn(False)

    def is_open(self) -> bool:
        """Tell whether the content is to be seen."""
        return self.button.isChecked()

    def _turn(self, is_open: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        if is_open:
            self.unfolded.emit()
        self._content.setVisible(is_open)
