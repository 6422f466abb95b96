"""How far it is from a place to each mining cluster, base, border crossing and corridor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature, QgsProcessingContext, QgsProject, QgsVariantUtils, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication, QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.base import OUTPUT, WORKSPACE
from ..algorithms.distances import FROM, FROM_POINT
from ..core.errors import KachinCorridorsError, NoPositionOnMapError
from ..core.geodesy import LonLat
from ..core.measurements import mark_in_words, position_in_words
from ..core.units import METRES_PER_KM, accuracy_text, length_text
from ..layers.names import read_places
from ..layers.stored_geometry import points_of
from ..reports.csv_text import csv_text
from .length_unit import chosen_unit
from .map_sketch import MapSketch, zoom_to
from .measuring_tool import bind_tool
from .number_item import NumberItem, row_height, text_item
from .point_tool import PointTool
from .running import AlgorithmRunner, Results

_ROW = Qt.ItemDataRole.UserRole + 1
_TO, _DISTANCE, _AZIMUTH, _KIND, _MARK, _REMARK = range(6)
_EXACT_M = 10.0
_ORIGIN, _LINE = "origin", "line"


class DistancesPanel(QWidget):
    """Runs ``distances`` from a name or a point of the map, and shows its rows, the nearest first."""

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._runner = runner
        self._workspace: Path | None = None
        self._point: LonLat | None = None
        self._rows: list[QgsFeature] = []
        self._columns: list[str] = []
        self._unit = chosen_unit()
        self._sketch = MapSketch(canvas, project, self)
        self.tool = PointTool(canvas, project)
        self.origin = QLineEdit(self)
        self.pick_button = QPushButton(self.tr("&Pick on map"), self)
        self.title = QLabel(self)
        self.table = QTableWidget(0, _REMARK + 1, self)
        self.details = QLabel(self)
        self.zoom_button = QPushButton(self.tr("&Zoom to"), self)
        self.csv_button = QPushButton(self.tr("Copy &as CSV"), self)
        self._lay_out()
        self.origin.returnPressed.connect(self.measure_from_name)
        bind_tool(self.tool, self.pick_button, self.tr("Stop &picking"))
        self.tool.picked.connect(self.measure_from_point)
        self.tool.off_earth.connect(lambda: self._runner.show_error(NoPositionOnMapError()))
        self.table.itemSelectionChanged.connect(self._show_line)
        self.table.itemDoubleClicked.connect(lambda _: self.zoom_to_selected())
        self.zoom_button.clicked.connect(self.zoom_to_selected)
        self.csv_button.clicked.connect(self.copy_csv)
        self.clear()

    def show_situation(self, workspace: Path, day: date) -> None:
        """Offer the places of a workspace; distances are the same on every day."""
        self.setEnabled(True)
        if workspace == self._workspace:
            return
        self._workspace = workspace
        self._fill([], [])
        try:
            names = sorted({place.name for place in read_places(workspace)})
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        completer = QCompleter(names, self.origin)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.origin.setCompleter(completer)

    def clear(self) -> None:
        """Forget the workspace and what was measured."""
        self._workspace = None
        self.tool.leave()
        self.origin.clear()
        self._sketch.clear()
        self._fill([], [])
        self.setEnabled(False)

    def tear_down(self) -> None:
        """Leave nothing on the canvas."""
        self.clear()
        self._sketch.tear_down()
        self.tool.tear_down()

    def showEvent(self, event: QShowEvent | None) -> None:
        """Show lengths in the unit that is chosen now, and what is drawn."""
        super().showEvent(event)
        self._sketch.show(True)
        if chosen_unit() != self._unit:
            self._fill(self._rows, self._columns)

    def hideEvent(self, event: QHideEvent | None) -> None:
        """Take what is drawn out of sight: nobody sees any more what it was about."""
        super().hideEvent(event)
        self._sketch.show(False)

    def measure_from_name(self) -> None:
        """Measure from the place whose name or code was typed."""
        if self.origin.text().strip():
            self._sketch.remove(_ORIGIN)
            self._run({FROM: self.origin.text().strip()})

    def measure_from_point(self, position: LonLat) -> None:
        """Measure from a point (degrees)."""
        self.origin.setText(position_in_words(position))
        self._sketch.draw_point(_ORIGIN, position)
        self._run({FROM_POINT: f"{position[0]!r},{position[1]!r} [EPSG:4326]"})

    def zoom_to_selected(self) -> None:
        """Zoom to the target of the selected row; one without a position has nothing to zoom to."""
        row = self._selected()
        if row is not None and row.hasGeometry():
            zoom_to(self._canvas, points_of(row.geometry())[-1:])

    def copy_csv(self) -> None:
        """Put all columns of all rows on the clipboard (RFC 4180)."""
        rows = (["" if QgsVariantUtils.isNull(value) else value for value in row.attributes()] for row in self._rows)
        QGuiApplication.clipboard().setText(csv_text(self._columns, rows))
        self._runner.show_success(self.tr("Copied to the clipboard: {count} rows.").format(count=len(self._rows)))

    def _lay_out(self) -> None:
        self.origin.setPlaceholderText(self.tr("name, P-code or spelling variant, then Enter"))
        self.origin.setClearButtonEnabled(True)
        self._lay_out_table()
        for label in (self.title, self.details):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.addWidget(self.origin, 1)
        row.addWidget(self.pick_button)
        form = QFormLayout()
        label = QLabel(self.tr("&From"), self)
        label.setBuddy(self.origin)
        form.addRow(label, row)
        buttons = QHBoxLayout()
        buttons.addWidget(self.zoom_button)
        buttons.addWidget(self.csv_button)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addWidget(self.details)
        column.addLayout(buttons)

    def _lay_out_table(self) -> None:
        self.table.setAccessibleName(self.tr("Distances"))
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setMaximumSectionSize(22 * self.fontMetrics().averageCharWidth())
        self.table.setMinimumHeight(10 * self.fontMetrics().lineSpacing())
        self.table.verticalHeader().setDefaultSectionSize(row_height(self.table))

    def _run(self, parameters: Results) -> None:
        workspace = self._workspace
        if workspace is None:
            return

        def show(results: Results, context: QgsProcessingContext) -> None:
            layer = context.takeResultLayer(results[OUTPUT])
            # The user may have gone on to another workspace meanwhile.
            if isinstance(layer, QgsVectorLayer) and workspace == self._workspace:
                self._fill([QgsFeature(row) for row in layer.getFeatures()], layer.fields().names())

        output = {WORKSPACE: str(workspace), OUTPUT: "TEMPORARY_OUTPUT"}
        self._runner.run_in_background("distances", {**output, **parameters}, show)

    def _fill(self, rows: list[QgsFeature], columns: list[str]) -> None:
        unit = self._unit = chosen_unit()
        self._rows, self._columns = rows, columns
        self._sketch.remove(_LINE)
        self.table.setSortingEnabled(False)
        heading = [self.tr("To"), self.tr("Straight\n({unit})").format(unit=unit), self.tr("Azimuth"), self.tr("Kind")]
        self.table.setHorizontalHeaderLabels([*heading, self.tr("Nearest corridor"), self.tr("Remark")])
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            known = _known(row, columns)
            distance, azimuth, mark = known["distance_km"], known["azimuth_deg"], known["corridor_km"]
            near = f"{mark_in_words(mark * METRES_PER_KM)}, {known['corridor']}" if mark is not None else ""
            off = known["corridor_offset_km"]
            near += self.tr(" ({km:.1f} km off)").format(km=off) if off else ""
            name = text_item(str(known["to_name"]))
            name.setData(_ROW, number)
            cells = (
                name,
                NumberItem(distance, "–" if distance is None else length_text(distance, unit, _accuracy_m(known))),
                NumberItem(azimuth, "–" if azimuth is None else f"{azimuth:03.0f}° {known['compass']}"),
                text_item(str(known["kind"])),
                text_item(near),
                text_item(str(known["remark"] or "")),
            )
            for column, cell in enumerate(cells):
                self.table.setItem(number, column, cell)
        self.table.setSortingEnabled(True)
        self.table.sortItems(_DISTANCE)
        title = self.tr("From {name} (geodesic, WGS 84):").format(name=rows[0]["from_name"]) if rows else ""
        self.title.setText(title)
        self.csv_button.setEnabled(bool(rows))
        self._show_line()

    def _selected(self) -> QgsFeature | None:
        rows = {index.row() for index in self.table.selectedIndexes()}
        return self._rows[self.table.item(min(rows), _TO).data(_ROW)] if rows else None

    def _show_line(self) -> None:
        row = self._selected()
        is_drawn = row is not None and row.hasGeometry()
        self.zoom_button.setEnabled(is_drawn)
        self._sketch.remove(_LINE)
        self.details.setText("" if row is None else self._in_words(row))
        self.details.setVisible(row is not None)
        if row is not None and is_drawn:
            self._sketch.draw_line(_LINE, points_of(row.geometry()), along_geodesics=True)

    def _in_words(self, row: QgsFeature) -> str:
        """Return all of a row: a narrow table hides its last columns."""
        known = _known(row, self._columns)
        text = self.tr("{name}, {kind}").format(name=known["to_name"], kind=known["kind"])
        if known["distance_km"] is None:
            return f"{text}: {known['remark']}"
        accuracy = _accuracy_m(known)
        text += f": {length_text(known['distance_km'], self._unit, accuracy)} {self._unit}"
        if accuracy is not None and accuracy > _EXACT_M:
            text += f" (± {accuracy_text(accuracy, self._unit)} {self._unit})"
        if known["azimuth_deg"] is not None:
            text += self.tr(", azimuth {out:03.0f}° {compass} out, {back:03.0f}° back").format(
                out=known["azimuth_deg"], compass=known["compass"], back=known["back_azimuth_deg"]
            )
        if known["corridor"]:
            text += self.tr("; nearest corridor: {mark} of {corridor}, {km:.1f} km off").format(
                mark=mark_in_words(known["corridor_km"] * METRES_PER_KM),
                corridor=known["corridor"],
                km=known["corridor_offset_km"] or 0.0,
            )
        return text


def _known(row: QgsFeature, columns: Sequence[str]) -> dict[str, Any]:
    return {name: None if QgsVariantUtils.isNull(row[name]) else row[name] for name in columns}


def _accuracy_m(known: Mapping[str, Any]) -> float | None:
    """Return how good a distance is: as both positions are, or the one whose precision is known.

    A point of the map is where it was clicked, and is none the worse for having no stated precision.
    """
    if known["uncertainty_km"] is not None:
        return float(known["uncertainty_km"]) * METRES_PER_KM
    either = [known[name] for name in ("from_precision_m", "to_precision_m") if known[name] is not None]
    return max(either, default=_EXACT_M)
