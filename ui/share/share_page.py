"""The dock's page Share: each thing that can be passed on in a row, with a sentence that says what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from ...core.errors import KachinCorridorsError
from ...layers.project.date_decoration import is_date_shown
from ..common.described import describe
from ..common.plain_text import PlainLabel
from ..common.running import AlgorithmRunner
from .date_on_map import switch_date
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
        self.dated = QCheckBox(self.tr("Date on the map"), self)
        describe(
            self.dated, self.tr("Write the date on the map, so that every screenshot is dated, without the plugin too")
        )
        self.dated.clicked.connect(self.switch_date)
        column = QVBoxLayout(self)
        column.addLayout(self._rows)
        column.addWidget(self.dated)
        column.addStretch(1)

    def switch_date(self, is_shown: bool) -> None:
        """Have QGIS write the date on the canvas, or not."""
        try:
            switch_date(self._canvas, self._project, is_shown)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
        self.dated.setChecked(is_date_shown(self._project))

    def showEvent(self, event: QShowEvent) -> None:
        """Tell whether the date is on the map now: QGIS' own dialog can change that too."""
        super().showEvent(event)
        self.dated.setChecked(is_date_shown(self._project))

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
