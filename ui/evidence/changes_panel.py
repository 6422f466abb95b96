"""What changed between two days: a second date, the changes by actor, and the same as prose, as CSV and on the map."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsProcessingContext, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ...algorithms.base import DATE, OUTPUT, WORKSPACE
from ...algorithms.evidence.control_changes import LAYERS, SINCE, SUMMARY
from ...core.dates import previous_change
from ...core.errors import KachinCorridorsError, TargetExistsError
from ...core.evidence.changes import Changes, ControlChange, RoadChange, TownshipChange
from ...core.evidence.day_news import DayOfChange
from ...core.feedback import Feedback
from ...layers.evidence.changes_layer import Compared, add_change_layers
from ...reports.evidence.change_table import csv_of
from ...reports.evidence.changes_text import paragraph_of, summary_of
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.map_sketch import flash, zoom_to
from ..common.plain_text import PlainLabel
from ..common.running import AlgorithmRunner, Results
from ..map.date_field import DateField
from ..map.day_list import DAY, list_days_in
from ..measure.kept_layers import ask_layer_file
from .changes_tree import ChangesTree

_LEAST_LINES, _LINES_OF_TEXT, _SPACING = 2, 4, 4


class _Compared(NamedTuple):
    """What changed, in one sentence and as a paragraph too."""

    changes: Changes
    summary: str
    paragraph: str


class ChangesPanel(QWidget):
    """Compares the situation date with a second one; off until the analyst asks for it."""

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._workspace: Workspace | None = None
        self._day: date | None = None
        self._comparing: tuple[Workspace, date, date] | None = None
        self._offered: list[DayOfChange] = []
        self.changes: Changes | None = None
        self._build()
        self._connect()
        self._compare_toggled(False)
        self.clear()

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show what changed up to a day; the second date stays as it was chosen."""
        self._workspace, self._day = workspace, day
        self.setEnabled(True)
        self._offer_days()
        if self.compare.isChecked():
            self._refresh()
        else:
            self._offer_change_before()
            self._show(None)

    def clear(self) -> None:
        """Show nothing: there is no workspace."""
        self._workspace = self._day = None
        self._offered = []
        self._list.set_days(())
        self._show(None)
        self.setEnabled(False)

    def tear_down(self) -> None:
        """Leave nothing behind."""
        self.clear()

    def compare_with(self, day: date | None) -> None:
        """Set the second date, or none."""
        if day is not None:
            self.second_date.choose(day)
        self.compare.setChecked(day is not None)

    def copy_text(self) -> None:
        """Put the paragraph on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def copy_csv(self) -> None:
        """Put all that changed on the clipboard, a row for each place and stretch of road."""
        if self.changes is not None:
            QGuiApplication.clipboard().setText(csv_of(self.changes))

    def add_to_map(self, path: Path) -> None:
        """Write what changed to a new GeoPackage, in the background, and add its layers to the map.

        A file that is there already is told and left as it is.
        """
        if self.changes is None or self._workspace is None:
            return
        if path.exists() or path.is_symlink():
            self._runner.show_error(TargetExistsError(path=path))
            return
        since, day = self.changes.since, self.changes.day
        compared = Compared(path, since, day, self._workspace.path.name)

        def show(results: Results, context: QgsProcessingContext) -> None:
            layers = add_change_layers(self._project, compared, results[SUMMARY])
            told = self.tr("Layers of what changed from {since} to {day} were added: {count}. They are kept in {path}.")
            self._runner.show_success(
                told.format(since=since.isoformat(), day=day.isoformat(), count=len(layers), path=path),
                paths=[str(path)],
            )

        parameters: Results = {
            WORKSPACE: str(self._workspace.path),
            SINCE: since.isoformat(),
            DATE: day.isoformat(),
            OUTPUT: "TEMPORARY_OUTPUT",
            LAYERS: str(path),
        }
        self._runner.run_in_background("controlchanges", parameters, show)

    def _build(self) -> None:
        self.compare = QCheckBox(self.tr("Compare with"), self)
        self.second_date = DateField(self.tr("Second date, year-month-day"), self)
        self.days = QComboBox(self)
        self._list = list_days_in(self.days, self.tr("Changes"))
        # It never shows a day that was chosen: the field beside it does.
        self.days.setMinimumContentsLength(len(self.tr("Changes")))
        self.summary = PlainLabel(self)
        self.summary.setWordWrap(True)
        self.tree = ChangesTree(self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.copy_text_button = QPushButton(self.tr("Copy text"), self)
        self.copy_csv_button = QPushButton(self.tr("Copy as CSV"), self)
        self.map_button = QPushButton(self.tr("Add to map…"), self)
        describe(self.compare, self.tr("Show below what changed between the situation date and a second one"))
        describe(
            self.days,
            self.tr("Choose the second date among those on which something changed"),
            self.tr("Days on which something changed"),
        )
        describe(
            self.text,
            self.tr("What changed as a paragraph for a report, and what is not recorded"),
            self.tr("What changed, as prose"),
        )
        describe(self.copy_text_button, self.tr("Copy the paragraph above, for a report"))
        describe(self.copy_csv_button, self.tr("Copy all that changed as a table, for a spreadsheet"))
        describe(
            self.map_button,
            self.tr("Write what changed to a GeoPackage and show it on the map. It keeps both dates"),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        dates, buttons = QHBoxLayout(), QHBoxLayout()
        for widget in (self.compare, self.second_date, self.days):
            dates.addWidget(widget)
        for button in (self.copy_text_button, self.copy_csv_button, self.map_button):
            buttons.addWidget(button)
        line, frame = self.fontMetrics().lineSpacing(), 2 * self.text.frameWidth() + 8
        self.text.setMinimumHeight(_LEAST_LINES * line + frame)
        self.text.setMaximumHeight(_LINES_OF_TEXT * line + frame)
        column = QVBoxLayout(self)
        column.setSpacing(_SPACING)
        column.addLayout(dates)
        column.addWidget(self.second_date.complaint)
        column.addWidget(self.summary)
        column.addWidget(self.tree, 1)
        column.addWidget(self.text)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.compare.toggled.connect(self._compare_toggled)
        self.second_date.day_chosen.connect(lambda _day: self._refresh())
        self.days.activated.connect(self._day_chosen)
        self.tree.change_chosen.connect(self._go_to)
        self.copy_text_button.clicked.connect(lambda: self.copy_text())
        self.copy_csv_button.clicked.connect(lambda: self.copy_csv())
        self.map_button.clicked.connect(lambda: self._ask_map())

    def _offer_days(self) -> None:
        """Offer the days of change, the newest first, with what happened on them where that is known by now."""
        if self._workspace is None:
            return
        comparing = self._workspace.comparing
        if comparing.are_days_cached():
            days = comparing.days()
        else:
            days = [DayOfChange(day) for day in self._workspace.control.change_dates()]
        # The workspace gives the same list for as long as its file is the same: no day has to be looked at.
        if days is not self._offered:
            self._offered = days
            self._list.set_days(days[::-1])
            self.days.setCurrentIndex(0)

    def _offer_change_before(self) -> None:
        """Propose the day of the change before the situation date, until the analyst chose another."""
        if self._workspace is None or self._day is None:
            return
        self.second_date.set_day(previous_change([each.day for each in self._offered], self._day) or self._day)

    def _compare_toggled(self, is_on: bool) -> None:
        self.second_date.setEnabled(is_on)
        self.days.setEnabled(is_on)
        if is_on:
            self._refresh()
        else:
            self._show(None)

    def _day_chosen(self, index: int) -> None:
        if index > 0:
            self.compare_with(self.days.itemData(index, DAY))
            self.days.setCurrentIndex(0)

    def _asked(self) -> tuple[Workspace, date, date] | None:
        """Return what is to be compared; None where nothing is."""
        if self._workspace is None or self._day is None or not self.compare.isChecked():
            return None
        return self._workspace, self.second_date.day(), self._day

    def _refresh(self) -> None:
        """Compare in the background: of a large ledger it takes a tenth of a second and more."""
        asked = self._asked()
        if asked is None or self._comparing is not None:
            # What is under way looks at its end whether something else is asked for by now.
            return
        self._comparing = asked
        workspace, since, day = asked

        def compute(_feedback: Feedback) -> _Compared | KachinCorridorsError:
            try:
                changes = workspace.comparing.between(since, day)
            except KachinCorridorsError as error:
                return error
            return _Compared(changes, summary_of(changes), paragraph_of(changes))

        self._runner.compute_in_background(
            self.tr("Compare two days"), compute, self._show_compared, self._forget_comparing
        )

    def _show_compared(self, compared: _Compared | KachinCorridorsError) -> None:
        """Show what was compared, unless the dates were moved meanwhile, or the workspace closed."""
        asked, self._comparing = self._comparing, None
        if asked != self._asked():
            self._refresh()
        elif isinstance(compared, _Compared):
            self._show(compared)
        else:
            self._show(None)
            self._runner.show_error(compared)

    def _forget_comparing(self) -> None:
        self._comparing = None

    def _show(self, compared: _Compared | None) -> None:
        self.changes = changes = compared.changes if compared is not None else None
        self.tree.show_changes(changes)
        self.text.setPlainText(compared.paragraph if compared is not None else "")
        for button in (self.copy_text_button, self.copy_csv_button):
            button.setEnabled(changes is not None)
        self.map_button.setEnabled(changes is not None and bool(changes.units or changes.roads or changes.townships))
        if compared is not None:
            self.summary.setText(compared.summary)
        else:
            self.summary.setText(self.tr("Tick “Compare with” to see what changed since another day."))

    def _go_to(self, change: ControlChange | RoadChange | TownshipChange) -> None:
        """Show on the map where something changed."""
        if self._workspace is None or self.changes is None:
            return
        points = self._workspace.comparing.points_of(change, self.changes)
        if not points:
            self._runner.show_warning(self.tr("{place} has no position.").format(place=change.name))
            return
        zoom_to(self._canvas, points)
        flash(self._canvas, points)

    def _ask_map(self) -> None:
        if self.changes is None or self._workspace is None:
            return
        name = f"changes_{self.changes.since.isoformat()}_{self.changes.day.isoformat()}"
        if path := ask_layer_file(self, self._project, self._workspace, name):
            self.add_to_map(path)
