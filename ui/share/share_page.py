"""The dock's page Share: each thing that can be passed on in a row, with a sentence that says what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ..common.described import describe
from ..common.plain_text import PlainLabel
from ..common.running import AlgorithmRunner
from .outputs import Outputs
from .several_dates import SeveralDates


class SharePage(QWidget):
    """All of it is made of what the canvas shows, as of ``day()``."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        runner: AlgorithmRunner,
        day: Callable[[], date],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self.outputs = Outputs(canvas, project, runner, day, self)
        self.dates = SeveralDates(canvas, project, runner, day, self)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self.export_button = self._add_row(
            self.tr("The map sheet of this day and extent as PDF, PNG or SVG"),
            self.tr("Export map…"),
            self.tr("Write the map sheet of this day and extent as PDF, PNG or SVG"),
            self.outputs.ask_export,
        )
        self._add_dates()
        self._add_row(
            self.tr("A folder for others: project and workspace, no plugin needed"),
            self.tr("Save shareable project…"),
            self.tr("Write a folder that holds a project and its workspace, which open without the plugin too"),
            self.outputs.ask_share,
        )
        column = QVBoxLayout(self)
        column.addLayout(self._rows)
        column.addStretch(1)

    def _add_dates(self) -> None:
        self._add_row(
            self.tr("Maps of this extent on up to six dates beside each other"),
            self.tr("Picture of several dates…"),
            self.tr("Write maps of this extent on up to six dates beside each other as PNG, SVG or PDF"),
            self.dates.ask_picture,
        )
        self._add_row(
            self.tr("The same as a page of the map layout"),
            self.tr("Page of several dates…"),
            self.tr("Put maps of this extent on up to six dates on a page of the map layout"),
            self.dates.ask_page,
        )
        self._add_row(
            self.tr("A dated picture for each day of change, and a film of them"),
            self.tr("Animation…"),
            self.tr("Write a dated picture of this extent for each day of change, and a film of them"),
            self.dates.ask_animation,
        )

    def _add_row(self, text: str, action: str, hint: str, ask: Callable[[], None]) -> QPushButton:
        row = self._rows.rowCount()
        label = PlainLabel(text, self)
        label.setWordWrap(True)
        button = QPushButton(action, self)
        describe(button, hint)
        button.clicked.connect(lambda _checked: ask())
        self._rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows.addWidget(button, row, 1, Qt.AlignmentFlag.AlignVCenter)
        return button
