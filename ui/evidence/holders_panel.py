"""Who holds each kilometre: the strip of a corridor, kilometres and shares, and the claims behind each section."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QGuiApplication, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.base import COMPARE_DATE, DATE, WORKSPACE
from ...algorithms.control.kilometres_by_holder import CORRIDOR, OUTPUT_TOTALS
from ...algorithms.reports.add_ways import PAGE
from ...algorithms.reports.compare_ways import WAYS
from ...core.dates import previous_change
from ...core.errors import KachinCorridorsError
from ...core.shortening import shortened
from ...reports.holder_report import change_sentence, csv_of, text_of
from ...reports.layouts import find_layout
from ...reports.strip import Strip, strip_of
from ...reports.strip_export import add_strip_to_layout, save_strip
from ...store.control.holdings import Holdings
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.file_dialogs import ask_target
from ..common.menu_button import menu_button
from ..common.plain_text import PlainLabel
from ..common.running import AlgorithmRunner
from ..map.date_field import DateField
from ..measure.kept_layers import add_kept_layer, ask_layer_file
from .holder_tables import HolderTables
from .strip_widget import StripWidget

_PATIENCE_MS = 10_000


class _Reading(QgsTask):
    """Reads a workspace, so that it is in memory when it is asked for; an error is told to whoever asks then."""

    def __init__(self, workspace: Workspace, on_end: Callable[[], None]) -> None:
        super().__init__(QCoreApplication.translate("HoldersPanel", "Read who holds the corridors"))
        self._workspace = workspace
        self._on_end: Callable[[], None] | None = on_end

    def run(self) -> bool:
        """Read, in a thread of its own."""
        with suppress(KachinCorridorsError):
            self._workspace.control.holdings()
        return True

    def finished(self, result: bool) -> None:
        """Tell the panel, in the main thread."""
        if self._on_end is not None:
            self._on_end()

    def forget(self) -> None:
        """Tell nobody any more, and wait until the thread has ended."""
        self._on_end = None
        self.cancel()
        self.waitForFinished(_PATIENCE_MS)


class HoldersPanel(QWidget):
    """Shows one corridor on the situation date, and on a second date if the analyst asks for one."""

    def __init__(self, runner: AlgorithmRunner, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._project = project
        self._workspace: Workspace | None = None
        self._day: date | None = None
        self._holdings: Holdings | None = None
        self._reading: _Reading | None = None
        self.strip: Strip | None = None
        self._build()
        self._connect()
        self.clear()

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show who holds what on a day; corridor and second date stay as they were chosen."""
        self._workspace, self._day = workspace, day
        if workspace.control.are_holdings_cached():
            self._show_holdings()
        elif self._reading is None:
            # The first reading takes a moment: pyproj, which measures, is loaded for it.
            self._reading = _Reading(workspace, self._reading_ended)
            # QGIS cancels all tasks when it closes a project; one that has not begun yet does not say that it finished.
            self._reading.taskTerminated.connect(self._reading_ended)
            QgsApplication.taskManager().addTask(self._reading)

    def is_reading(self) -> bool:
        """Tell whether a workspace is being read in the background."""
        return self._reading is not None

    def clear(self) -> None:
        """Show nothing: there is no workspace."""
        self._workspace = self._day = self._holdings = self.strip = None
        self.strip_widget.set_strip(None)
        for view in (self.corridors, self.tables, self.change):
            view.clear()
        self.setEnabled(False)

    def tear_down(self) -> None:
        """Wait for what is being read, and let go of it."""
        if self._reading is not None:
            reading, self._reading = self._reading, None
            reading.forget()
        self.clear()

    def choose_corridor(self, corridor_id: str) -> bool:
        """Show a corridor; False where there is none of that id."""
        index = self.corridors.findData(corridor_id)
        if index >= 0:
            self.corridors.setCurrentIndex(index)
        return index >= 0

    def compare_with(self, day: date | None) -> None:
        """Set the second date, or none."""
        if day is not None:
            self.second_date.choose(day)
        self.compare.setChecked(day is not None)

    def copy_text(self) -> None:
        """Put all that is shown on the clipboard as text."""
        if self.strip is not None and self._holdings is not None:
            QGuiApplication.clipboard().setText(text_of(self.strip, self._holdings))

    def copy_csv(self) -> None:
        """Put the table of kilometres and shares on the clipboard as CSV."""
        if self.strip is not None:
            QGuiApplication.clipboard().setText(csv_of(self.strip))

    def save_picture(self, path: Path) -> None:
        """Write the strip to a PNG or SVG file."""
        if self.strip is None:
            return
        try:
            save_strip(self.strip, path)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        self._runner.show_success(self.tr("The strip was saved to {path}.").format(path=path), paths=[str(path)])

    def add_to_layout(self) -> None:
        """Put the strip into the plugin's layout, or draw anew the one that is there."""
        if self.strip is None:
            return
        try:
            layout = find_layout(self._project)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        page = add_strip_to_layout(layout, self.strip).page() + 1
        self._project.setDirty(True)
        self._runner.show_success(
            self.tr(
                "The strip is on page {page} of {layout}. It keeps its dates: add it again when they are others."
            ).format(page=page, layout=layout.name())
        )

    def add_layer(self, path: Path) -> None:
        """Write the sections of the corridor on this day to a new GeoPackage, and add them to the project."""
        if self._workspace is None or self.strip is None or self._day is None:
            return
        day, other = self._day.isoformat(), self.second_date.day().isoformat()
        parameters = {
            WORKSPACE: str(self._workspace.path),
            CORRIDOR: self.strip.corridor_id,
            DATE: day,
            OUTPUT_TOTALS: "TEMPORARY_OUTPUT",
        }
        # The name tells that the layer keeps its date, whatever the situation date is moved to.
        name = self.tr("{corridor}: holders on {day}")
        if self.compare.isChecked():
            parameters[COMPARE_DATE] = other
            name = self.tr("{corridor}: holders on {day}, compared with {other}")
        name = name.format(corridor=self.corridors.currentText(), day=day, other=other)
        add_kept_layer(self._runner, self._project, "kilometresbyholder", parameters, path, name)

    def add_ways_to_layout(self) -> None:
        """Put the ways from India to the mines on a page of the plugin's layout, instead of those that are there."""
        if self._day is None:
            return
        results = self._runner.run_now("addways", {DATE: self._day.isoformat()})
        if results is not None:
            self._runner.show_success(
                self.tr("{count} ways are on page {page} of the layout. They keep their date.").format(
                    count=results[WAYS], page=results[PAGE]
                )
            )

    def _reading_ended(self) -> None:
        """Show what is asked for by now: the date may have been moved meanwhile, or the workspace closed."""
        self._reading = None
        if self._workspace is not None and self._day is not None:
            self._show_holdings()

    def _show_holdings(self) -> None:
        if self._workspace is None or self._day is None:
            return
        try:
            holdings = self._workspace.control.holdings()
        except KachinCorridorsError as error:
            self.clear()
            self._runner.show_error(error)
            return
        if holdings is not self._holdings:
            self._holdings = holdings
            self._offer(holdings, self._day)
            for fault in holdings.faults_on(self._day):
                self._runner.show_error(fault)
        self.setEnabled(True)
        self._refresh()

    def _build(self) -> None:
        self.corridors = QComboBox(self)
        self.corridors.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        corridor_label = PlainLabel(self.tr("Corridor:"), self)
        corridor_label.setBuddy(self.corridors)
        self.compare = QCheckBox(self.tr("Compare with"), self)
        self.second_date = DateField(self.tr("Second date, year-month-day"), self)
        self.second_date.setEnabled(False)
        self.days = QComboBox(self)
        self.days.setEnabled(False)
        describe(self.corridors, self.tr("The corridor whose kilometres are shown by holder"), self.tr("Corridor"))
        describe(self.compare, self.tr("Show a second date below the situation date, and what changed between them"))
        describe(
            self.days,
            self.tr("Choose a second date among those on which a holder or a line of a corridor changed"),
            self.tr("Days on which something changed on a corridor"),
        )
        self.strip_widget = StripWidget(self)
        self.change = PlainLabel(self)
        self.change.setWordWrap(True)
        self.change.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.tables = HolderTables(self)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(corridor_label)
        first.addWidget(self.corridors, 1)
        for widget in (self.compare, self.second_date, self.days):
            second.addWidget(widget)
        column = QVBoxLayout(self)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.second_date.complaint)
        column.addWidget(self.strip_widget)
        column.addWidget(self.change)
        column.addWidget(self.tables, 1)
        column.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        """Make two buttons: six that stand beside each other leave a narrow dock too little of the tables."""
        copying = (
            (self.tr("Copy as text"), self.tr("Sums, sections and claims as text, for a letter"), self.copy_text),
            (self.tr("Copy as CSV"), self.tr("Kilometres and shares by holder, for a spreadsheet"), self.copy_csv),
        )
        strip_hint = self.tr("Put the strip on a page of its own in the map layout")
        layer_hint = self.tr(
            "Write the sections of this day to a GeoPackage, and add that to the map. It keeps its date"
        )
        ways_hint = self.tr("Put the ways from India to the mines, compared on this day, on a page of the map layout")
        keeping = (
            (self.tr("Save picture…"), self.tr("Write the strip as PNG or SVG, for a report"), self._ask_picture),
            (self.tr("Add strip to layout"), strip_hint, self.add_to_layout),
            (self.tr("Add as layer…"), layer_hint, self._ask_layer),
            (self.tr("Add ways to layout"), ways_hint, self.add_ways_to_layout),
        )
        keeping_hint = self.tr("Write what is shown to a file, or put it on the map or into the map layout")
        self.buttons = [
            menu_button(self.tr("Copy"), self.tr("Put what is shown on the clipboard"), copying, self),
            menu_button(self.tr("Save or add"), keeping_hint, keeping, self),
        ]
        row = QHBoxLayout()
        for button in self.buttons:
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.corridors.currentIndexChanged.connect(lambda _index: self._refresh())
        self.compare.toggled.connect(self._compare_toggled)
        self.second_date.day_chosen.connect(lambda _day: self._refresh())
        self.days.activated.connect(self._day_chosen)
        self.strip_widget.section_chosen.connect(self._section_clicked)

    def _offer(self, holdings: Holdings, day: date) -> None:
        """Offer the corridors and days of a workspace; what was chosen stays chosen if it is still there."""
        chosen = self.corridors.currentData()
        self.corridors.blockSignals(True)
        self.corridors.clear()
        # Those of now too: a corridor that begins later is missed on no day.
        for route in {**holdings.routes_on(None), **holdings.routes_on(day)}.values():
            self.corridors.addItem(shortened(route.name), route.corridor_id)
        self.corridors.setCurrentIndex(max(self.corridors.findData(chosen), 0))
        self.corridors.blockSignals(False)
        changes = holdings.change_days()
        self.days.clear()
        self.days.addItem(self.tr("Changes"))
        self.days.addItems([each.isoformat() for each in changes])
        if not self.compare.isChecked():
            before = previous_change(changes, day) or day
            self.second_date.set_day(before)

    def _refresh(self) -> None:
        if self._holdings is None or self._day is None:
            return
        route = self._holdings.routes_on(self._day).get(self.corridors.currentData())
        for button in self.buttons:
            button.setEnabled(route is not None)
        if route is None:
            self._show_no_line(self._day)
            return
        days = [self._day, *([self.second_date.day()] if self.compare.isChecked() else [])]
        self.strip = strip_of(self._holdings, route, days)
        self.strip_widget.set_strip(self.strip)
        self.change.setText(change_sentence(self.strip))
        self.change.setVisible(len(days) > 1)
        self._fit_change()
        self.tables.show_strip(self.strip, self._holdings)

    def _show_no_line(self, day: date) -> None:
        """Show no strip, and say why: that of another day must not stay under this one."""
        self.strip = None
        self.strip_widget.set_strip(None)
        self.tables.clear()
        self.change.setText(
            self.tr("On {day} the workspace has no line of {corridor}.").format(
                day=day.isoformat(), corridor=self.corridors.currentText()
            )
        )
        self.change.setVisible(True)
        self._fit_change()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the whole sentence of what changed."""
        super().resizeEvent(event)
        self._fit_change()

    def _fit_change(self) -> None:
        # Not the width of a neighbour: when the panel is resized, those still have their old one.
        margins = self.layout().contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self.change.keep_height(width)

    def _section_clicked(self, row: int, number: int) -> None:
        """Choose the section that was clicked on the strip, or show the claims of the second date's."""
        if self.strip is None:
            return
        at_m = self.strip.rows[row].sections[number].start_m
        if row == 0:
            self.tables.select_at(at_m)
        else:
            self.tables.show_claims_on(self.strip.rows[row], at_m)

    def _compare_toggled(self, is_on: bool) -> None:
        self.second_date.setEnabled(is_on)
        self.days.setEnabled(is_on)
        self._refresh()

    def _day_chosen(self, index: int) -> None:
        if index > 0:
            self.compare_with(date.fromisoformat(self.days.itemText(index)))

    def _ask_layer(self) -> None:
        if self.strip is None or self._day is None or self._workspace is None:
            return
        name = f"holders_{self.strip.corridor_id}_{self._day.isoformat()}"
        if path := ask_layer_file(self, self._project, self._workspace, name):
            self.add_layer(path)

    def _ask_picture(self) -> None:
        path, _ = ask_target(
            self, self.tr("Save the strip"), "strip.png", self.tr("PNG image (*.png);;SVG drawing (*.svg)")
        )
        if path:
            self.save_picture(Path(path) if Path(path).suffix else Path(path).with_suffix(".png"))
