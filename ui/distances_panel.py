"""How far it is from a place to each mining cluster, base, border crossing and corridor."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

from qgis.core import QgsFeature, QgsProcessingContext, QgsProject, QgsVariantUtils, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
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
from ..core.units import METRES_PER_KM, length_text
from ..layers.names import read_places
from ..layers.stored_geometry import points_of
from .length_unit import chosen_unit
from .map_sketch import MapSketch, zoom_to
from .number_item import NumberItem, text_item
from .point_tool import PointTool
from .running import AlgorithmRunner, Results

_ROW = Qt.ItemDataRole.UserRole + 1
_TO, _DISTANCE, _AZIMUTH, _KIND, _MARK, _REMARK = range(6)
_EXACT_M = 10.0


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
        self._sketch = MapSketch(canvas, project, self)
        self.tool = PointTool(canvas, project)
        self.origin = QLineEdit(self)
        self.pick_button = QPushButton(self.tr("&Pick on map"), self)
        self.title = QLabel(self)
        self.table = QTableWidget(0, _REMARK + 1, self)
        self.zoom_button = QPushButton(self.tr("&Zoom to"), self)
        self.csv_button = QPushButton(self.tr("Copy as &CSV"), self)
        self._lay_out()
        self.origin.returnPressed.connect(self.measure_from_name)
        self.pick_button.clicked.connect(lambda is_on: self.tool.start() if is_on else self.tool.leave())
        self.tool.activated.connect(lambda: self.pick_button.setChecked(True))
        self.tool.deactivated.connect(lambda: self.pick_button.setChecked(False))
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
        self._fill([], [])
        self.setEnabled(False)

    def tear_down(self) -> None:
        """Leave nothing on the canvas."""
        self.clear()
        self._sketch.tear_down()
        self.tool.tear_down()

    def measure_from_name(self) -> None:
        """Measure from the place whose name or code was typed."""
        if self.origin.text().strip():
            self._run({FROM: self.origin.text().strip()})

    def measure_from_point(self, position: LonLat) -> None:
        """Measure from a point (degrees)."""
        self.origin.setText(position_in_words(position))
        self._sketch.draw_point("origin", position)
        self._run({FROM_POINT: f"{position[0]!r},{position[1]!r} [EPSG:4326]"})

    def zoom_to_selected(self) -> None:
        """Zoom to the target of the selected row; one without a position has nothing to zoom to."""
        row = self._selected()
        if row is not None and row.hasGeometry():
            zoom_to(self._canvas, points_of(row.geometry())[-1:])

    def copy_csv(self) -> None:
        """Put all columns of all rows on the clipboard (RFC 4180)."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(self._columns)
        for row in self._rows:
            writer.writerow(["" if QgsVariantUtils.isNull(value) else value for value in row.attributes()])
        QGuiApplication.clipboard().setText(stream.getvalue())
        self._runner.show_success(self.tr("Copied to the clipboard: {count} rows.").format(count=len(self._rows)))

    def _lay_out(self) -> None:
        self.origin.setPlaceholderText(self.tr("name, P-code or spelling variant, then Enter"))
        self.origin.setClearButtonEnabled(True)
        self.pick_button.setCheckable(True)
        self.table.setAccessibleName(self.tr("Distances"))
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setMaximumSectionSize(26 * self.fontMetrics().averageCharWidth())
        self.table.setMinimumHeight(10 * self.fontMetrics().lineSpacing())
        self.title.setWordWrap(True)
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
        column.addLayout(buttons)

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
        unit = chosen_unit()
        self._rows, self._columns = rows, columns
        self._sketch.clear()
        self.table.setSortingEnabled(False)
        heading = [self.tr("To"), self.tr("Straight ({unit})").format(unit=unit), self.tr("Azimuth"), self.tr("Kind")]
        self.table.setHorizontalHeaderLabels([*heading, self.tr("Nearest corridor"), self.tr("Remark")])
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            known = {name: None if QgsVariantUtils.isNull(row[name]) else row[name] for name in columns}
            distance, azimuth, mark = known["distance_km"], known["azimuth_deg"], known["corridor_km"]
            within = known["uncertainty_km"]
            accuracy = _EXACT_M if within is None else within * METRES_PER_KM
            near = f"{mark_in_words(mark * METRES_PER_KM)}, {known['corridor']}" if mark is not None else ""
            off = known["corridor_offset_km"]
            near += self.tr(" ({km:.1f} km off)").format(km=off) if off else ""
            name = text_item(str(known["to_name"]))
            name.setData(_ROW, number)
            cells = (
                name,
                NumberItem(distance, "–" if distance is None else length_text(distance, unit, accuracy)),
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
        self._sketch.remove("line")
        if row is not None and is_drawn:
            self._sketch.draw_line("line", points_of(row.geometry()), along_geodesics=True)
