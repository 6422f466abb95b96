"""The measurements that were kept: rename, annotate, zoom to, delete (and take that back), export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.corridors.measurements import SavedMeasurement
from ...core.errors import KachinCorridorsError, TargetExistsError
from ...core.present import present
from ...core.units import length_text
from ...layers.project.workspace_layers import reload_measurements
from ...reports.measurement_export import export_measurements
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.file_dialogs import ask_target
from ..common.length_unit import chosen_unit
from ..common.map_sketch import flash, zoom_to
from ..common.number_item import NumberItem, row_height, text_item
from ..common.plain_text import PlainLabel
from ..common.running import AlgorithmRunner

_ID = Qt.ItemDataRole.UserRole + 1
_NAME, _LENGTH, _DATE, _FROM_TO, _BY, _NOTE = range(6)
_OFFER_S = 30
_FREE_M = 100.0
"""How many digits are shown of a free line, whose accuracy nobody states."""
_MOST_NAMES = 3


class MeasurementsPanel(QWidget):
    """A table of what the workspace keeps; names and notes are edited in it."""

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._workspace: Workspace | None = None
        self._kept: dict[str, SavedMeasurement] = {}
        self.table = QTableWidget(0, _NOTE + 1, self)
        self.empty = PlainLabel(self.tr("Nothing was kept yet. Measure, and press “Save”."), self)
        self.zoom_button = QPushButton(self.tr("Zoom to"), self)
        self.rename_button = QPushButton(self.tr("Rename"), self)
        self.delete_button = QPushButton(self.tr("Delete"), self)
        self.export_button = QPushButton(self.tr("Export all…"), self)
        self._lay_out()
        self.table.itemChanged.connect(self._edited)
        self.table.itemSelectionChanged.connect(self._enable)
        self.zoom_button.clicked.connect(self.zoom_to_selected)
        self.rename_button.clicked.connect(self._rename)
        self.delete_button.clicked.connect(self.delete_selected)
        self.export_button.clicked.connect(self._ask_export)
        self.clear()

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show the measurements of a workspace; they are the same on every day."""
        self._workspace = workspace
        self.setEnabled(True)
        if self.isVisible():
            self.refresh()

    def clear(self) -> None:
        """Show nothing."""
        self._workspace = None
        self._fill([])
        self.setEnabled(False)

    def tear_down(self) -> None:
        """Show nothing; the panel draws nothing and listens to nothing outside of it."""
        self.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew: the layer may have been edited meanwhile."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the measurements anew; when they are not seen, they are read when they are."""
        if self._workspace is None or not self.isVisible():
            return
        try:
            self._fill(self._workspace.measurements.all())
        except KachinCorridorsError as error:
            self._runner.show_error(error)

    def selected(self) -> list[SavedMeasurement]:
        """Return the selected measurements."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._kept[present(self.table.item(row, _NAME)).data(_ID)] for row in rows]

    def zoom_to_selected(self) -> None:
        """Zoom to the selected measurements."""
        chosen = self.selected()
        zoom_to(self._canvas, [point for each in chosen for point in each.points])
        if len(chosen) == 1:
            flash(self._canvas, chosen[0].points)

    def delete_selected(self) -> None:
        """Delete the selected measurements, and offer to take that back."""
        chosen, workspace = self.selected(), self._workspace
        if workspace is None or not chosen:
            return
        if not self._change(partial(workspace.measurements.delete, [each.measurement_id for each in chosen])):
            return
        restore = partial(self._change, partial(workspace.measurements.save, chosen), workspace)
        told = self.tr("Deleted: {names}.").format(names=_names(chosen))
        self._runner.offer(told, self.tr("Undo"), restore, _OFFER_S)

    def export(self, target: Path) -> None:
        """Write all measurements to a file, in the background."""
        workspace = self._workspace
        if workspace is None:
            return

        def tell(count: int) -> None:
            text = self.tr("{count} measurements were exported to {path}.")
            self._runner.show_success(text.format(count=count, path=target), paths=[str(target)])

        self._runner.compute_in_background(
            self.tr("Export measurements"), lambda _: export_measurements(workspace, target), tell, can_cancel=False
        )

    def _lay_out(self) -> None:
        describe(
            self.table,
            self.tr("What the workspace keeps. Double click a name or a note to change it"),
            self.tr("Measurements"),
        )
        describe(
            self.table.horizontalHeader(), self.tr("Click a heading to sort by it"), self.tr("Headings of measurements")
        )
        describe(self.zoom_button, self.tr("Show the selected measurements on the map"))
        describe(self.rename_button, self.tr("Type another name for the selected measurement"))
        describe(self.delete_button, self.tr("Take the selected measurements out of the workspace; that can be undone"))
        describe(self.export_button, self.tr("Write all measurements to a GeoPackage, CSV or GeoJSON file"))
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setSortingEnabled(True)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setMaximumSectionSize(24 * self.fontMetrics().averageCharWidth())
        self.table.verticalHeader().setDefaultSectionSize(row_height(self.table))
        self.table.setMinimumHeight(8 * self.fontMetrics().lineSpacing())
        self.empty.setWordWrap(True)
        buttons = QGridLayout()
        every = (self.zoom_button, self.rename_button, self.delete_button, self.export_button)
        for number, button in enumerate(every):
            buttons.addWidget(button, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def _fill(self, measurements: list[SavedMeasurement]) -> None:
        unit = chosen_unit()
        self._kept = {each.measurement_id: each for each in measurements}
        self.table.blockSignals(True)
        self.table.setSortingEnabled(False)
        header = self.table.horizontalHeader()
        # Else each of thousands of cells would fit its column anew.
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        length = self.tr("Length ({unit})").format(unit=unit)
        heading = [self.tr("Name"), length, self.tr("Date"), self.tr("From–to"), self.tr("By"), self.tr("Note")]
        self.table.setHorizontalHeaderLabels(heading)
        self.table.setRowCount(len(measurements))
        for row, each in enumerate(measurements):
            name = text_item(each.name, is_editable=True)
            name.setData(_ID, each.measurement_id)
            accuracy = _FREE_M if each.accuracy_m is None else each.accuracy_m
            cells = (
                name,
                NumberItem(each.length_km, length_text(each.length_km, unit, accuracy)),
                text_item(each.measured_at[:10]),
                text_item(f"{each.from_name}–{each.to_name}"),
                text_item(each.measured_by),
                text_item(each.note, is_editable=True),
            )
            for column, cell in enumerate(cells):
                self.table.setItem(row, column, cell)
        self.table.setSortingEnabled(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.blockSignals(False)
        self.empty.setVisible(not measurements)
        self._enable()

    def _enable(self) -> None:
        chosen = bool(self.table.selectedIndexes())
        for button in (self.zoom_button, self.rename_button, self.delete_button):
            button.setEnabled(chosen)
        self.export_button.setEnabled(bool(self._kept))

    def _rename(self) -> None:
        rows = [index.row() for index in self.table.selectedIndexes()]
        if rows:
            self.table.editItem(self.table.item(rows[0], _NAME))

    def _edited(self, item: QTableWidgetItem) -> None:
        workspace = self._workspace
        if workspace is None or item.column() not in (_NAME, _NOTE):
            return
        which = "name" if item.column() == _NAME else "note"
        measurement_id = present(self.table.item(item.row(), _NAME)).data(_ID)
        self._change(partial(workspace.measurements.change, measurement_id, **{which: item.text()}))

    def _change(self, change: Callable[[], object], workspace: Workspace | None = None) -> bool:
        """Change the workspace and show what it holds then; False, also shown, when it could not be changed."""
        workspace = workspace or self._workspace
        done = False
        try:
            change()
            done = True
        except KachinCorridorsError as error:
            self._runner.show_error(error)
        if workspace is not None:
            reload_measurements(self._project, workspace)
        self.refresh()
        return done

    def _ask_export(self) -> None:
        path, chosen = ask_target(
            self,
            self.tr("Export measurements"),
            "measurements.gpkg",
            self.tr("GeoPackage (*.gpkg);;CSV (*.csv);;GeoJSON (*.geojson)"),
        )
        if not path:
            return
        target = Path(path)
        if not target.suffix:
            target = target.with_suffix(chosen[chosen.index("*") + 1 : -1])
            # The dialog asked about the name without its ending.
            if target.exists():
                self._runner.show_error(TargetExistsError(path=target))
                return
        self.export(target)


def _names(measurements: Sequence[SavedMeasurement]) -> str:
    names = [each.name for each in measurements]
    return "; ".join(names[:_MOST_NAMES]) + ("; …" if len(names) > _MOST_NAMES else "")
