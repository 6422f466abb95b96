"""The card that an empty dock shows: what this is, one button that begins, one that opens what there is already."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ..common.described import describe
from ..common.plain_text import PlainLabel

_ROOM = 12
"""Around what the card says, in pixels."""


class FirstRunCard(QFrame):
    """Emits ``start_asked`` and ``open_asked``."""

    start_asked = pyqtSignal()
    open_asked = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.explained = PlainLabel(
            self.tr(
                "Kachin Corridors shows who controls which places of Kachin State on a date and who says so, where the "
                "mines are, and how long the ways in from India are. All of it works offline, on a copy of the data "
                "that is yours: the workspace."
            ),
            self,
        )
        self.label = PlainLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.start_button = QPushButton(self.tr("Start"), self)
        font = self.start_button.font()
        font.setBold(True)
        self.start_button.setFont(font)
        self.where = PlainLabel(self)
        self.open_button = QPushButton(self.tr("Open a workspace I have…"), self)
        describe(self.open_button, self.tr("Add the layers of a workspace that was made before"))
        self.start_button.clicked.connect(lambda _checked: self.start_asked.emit())
        self.open_button.clicked.connect(lambda _checked: self.open_asked.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_ROOM, _ROOM, _ROOM, _ROOM)
        column.setSpacing(_ROOM)
        parts = (self.explained, self.start_button, self.where, self.open_button, self.label, self.progress)
        for part in parts:
            if isinstance(part, PlainLabel):
                part.setWordWrap(True)
            column.addWidget(part)

    def show_idle(self, why: str, folder: Path) -> None:
        """Say why nothing is shown, and in which folder “Start” makes a workspace."""
        self.where.setText(
            self.tr(
                "Makes a workspace in {folder} and puts its layers on the map, as of the latest date. Other layers of "
                "the project, its view and its coordinate system stay as they are."
            ).format(folder=folder)
        )
        describe(self.start_button, self.tr("Make a workspace in {folder} and show it").format(folder=folder))
        self._show(why, is_busy=False)

    def show_busy(self, what: str) -> None:
        """Say what is being done."""
        self._show(what, is_busy=True)

    def _show(self, text: str, is_busy: bool) -> None:
        self.label.setText(text)
        self.label.setVisible(bool(text))
        self.progress.setVisible(is_busy)
        self.start_button.setEnabled(not is_busy)
        self.open_button.setEnabled(not is_busy)
