"""How far it is from a place to each mining cluster, base, border crossing and corridor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
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
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.base import OUTPUT, WORKSPACE
from ...algorithms.measuring.distances import FIGURES, FROM, FROM_POINT
from ...core.corridors.leg_cards import Figure
from ...core.corridors.measurements import mark_in_words, position_in_words
from ...core.errors import KachinCorridorsError, NoPositionOnMapError
from ...core.geometry.geodesy import LonLat
from ...core.present import present
from ...core.units import METRES_PER_KM, length_text
from ...layers.measuring.leg_rows import figures_by_target
from ...layers.stored_geometry import points_of
from ...reports.csv_text import csv_text
from ...reports.leg_report import newest_figure_text, signs
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.length_unit import chosen_unit
from ..common.map_sketch import MapSketch, zoom_to
from ..common.number_item import NumberItem, row_height, text_item
from ..common.plain_text import PlainLabel, tip
from ..common.rich_text import NOTHING
from ..common.running import AlgorithmRunner, Results
from .distance_card import accuracy_m, distance_html, known_of, off_in_words
from .leg_card import LegCardView
from .measuring_tool import bind_tool
from .point_tool import PointTool

_ROW = Qt.ItemDataRole.UserRole + 1
_TO, _DISTANCE, _PUBLISHED, _AZIMUTH, _KIND, _MARK, _REMARK = range(7)
_ORIGIN, _LINE = "origin", "line"


class DistancesPanel(QWidget):
    """Runs ``distances`` from a name or a point of the map, and shows its rows, the nearest first."""

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._runner = runner
        self._workspace: Workspace | None = None
        self._point: LonLat | None = None
        self._rows: list[QgsFeature] = []
        self._columns: list[str] = []
        self._figures: dict[tuple[str, str], list[Figure]] = {}
        self._unit = chosen_unit()
        self._sketch = MapSketch(canvas, project, self)
        self.tool = PointTool(canvas, project)
        self.origin = QLineEdit(self)
        self.pick_button = QPushButton(self.tr("Pick on map"), self)
        self.title = PlainLabel(self)
        self.table = QTableWidget(0, _REMARK + 1, self)
        self.details = LegCardView(
            self.tr("The selected distance"),
            self.tr("All that is known of the selected row, with published figures"),
            self,
        )
        self.zoom_button = QPushButton(self.tr("Zoom to"), self)
        self.csv_button = QPushButton(self.tr("Copy as CSV"), self)
        self._lay_out()
        self.origin.returnPressed.connect(self.measure_from_name)
        bind_tool(self.tool, self.pick_button, self.tr("Stop picking"))
        self.tool.picked.connect(self.measure_from_point)
        self.tool.off_earth.connect(lambda: self._runner.show_error(NoPositionOnMapError()))
        self.table.itemSelectionChanged.connect(self._show_line)
        self.table.itemDoubleClicked.connect(lambda _: self.zoom_to_selected())
        self.zoom_button.clicked.connect(self.zoom_to_selected)
        self.csv_button.clicked.connect(self.copy_csv)
        self.clear()

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Offer the places of a workspace; distances are the same on every day."""
        self.setEnabled(True)
        if workspace == self._workspace:
            return
        self._workspace = workspace
        self._fill([], [])
        try:
            names = sorted({place.name for place in workspace.places.places()})
        except KachinCorridorsError as error:
            self._workspace = None  # to be read the next time
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

    def showEvent(self, event: QShowEvent) -> None:
        """Show lengths in the unit that is chosen now, and what is drawn."""
        super().showEvent(event)
        self._sketch.show(True)
        if chosen_unit() != self._unit:
            self._fill(self._rows, self._columns)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take what is drawn out of sight: nobody sees any more what it was about."""
        super().hideEvent(event)
        self._sketch.show(False)
        if self.tool.isActive():
            self.tool.rest()

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
        self._describe()
        self.title.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.origin, 1)
        row.addWidget(self.pick_button)
        form = QFormLayout()
        label = PlainLabel(self.tr("From"), self)
        label.setBuddy(self.origin)
        form.addRow(label, row)
        buttons = QHBoxLayout()
        buttons.addWidget(self.zoom_button)
        buttons.addWidget(self.csv_button)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.title)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        column.addWidget(splitter, 1)
        column.addLayout(buttons)

    def _lay_out_table(self) -> None:
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setMaximumSectionSize(22 * self.fontMetrics().averageCharWidth())
        self.table.setMinimumHeight(10 * self.fontMetrics().lineSpacing())
        self.table.verticalHeader().setDefaultSectionSize(row_height(self.table))

    def _describe(self) -> None:
        describe(
            self.origin,
            self.tr("The place that distances are measured from: type its name or P-code and press Enter"),
            self.tr("From"),
        )
        describe(self.pick_button, self.tr("Click a point of the map to measure the distances from it"))
        describe(
            self.table, self.tr("How far it is to each target. Double click: zoom to the target"), self.tr("Distances")
        )
        describe(
            self.table.horizontalHeader(), self.tr("Click a heading to sort by it"), self.tr("Headings of distances")
        )
        describe(self.zoom_button, self.tr("Show the target of the selected row on the map"))
        describe(self.csv_button, self.tr("All rows with all columns, for a spreadsheet"))

    def _run(self, parameters: Results) -> None:
        workspace = self._workspace
        if workspace is None:
            return

        def show(results: Results, context: QgsProcessingContext) -> None:
            layer, figures = (context.takeResultLayer(results[name]) for name in (OUTPUT, FIGURES))
            # The user may have gone on to another workspace meanwhile.
            if not isinstance(layer, QgsVectorLayer) or not isinstance(figures, QgsVectorLayer):
                return
            if workspace == self._workspace:
                self._figures = figures_by_target(figures)
                self._fill([QgsFeature(row) for row in layer.getFeatures()], layer.fields().names())

        output = {WORKSPACE: str(workspace.path), OUTPUT: "TEMPORARY_OUTPUT", FIGURES: "TEMPORARY_OUTPUT"}
        self._runner.run_in_background("distances", {**output, **parameters}, show)

    def _fill(self, rows: list[QgsFeature], columns: list[str]) -> None:
        unit = self._unit = chosen_unit()
        self._rows, self._columns = rows, columns
        self._sketch.remove(_LINE)
        self.table.setSortingEnabled(False)
        self.table.setHorizontalHeaderLabels(self._headings())
        names = self._names(rows)
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            known = known_of(row, columns)
            distance, azimuth, mark = known["distance_km"], known["azimuth_deg"], known["corridor_km"]
            near = f"{mark_in_words(mark * METRES_PER_KM)}, {known['corridor']}" if mark is not None else ""
            off = off_in_words(known["corridor_offset_km"])
            near += f" ({off})" if off else ""
            name = text_item(names[number])
            name.setData(_ROW, number)
            cells = (
                name,
                NumberItem(distance, "–" if distance is None else length_text(distance, unit, accuracy_m(known))),
                self._published_item(known),
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

    def _names(self, rows: Sequence[QgsFeature]) -> list[str]:
        """Return what each row leads to, with its kind where a cluster and a town have one name."""
        count = Counter(str(row["to_name"]) for row in rows)
        return [
            self.tr("{name} ({kind})").format(name=row["to_name"], kind=row["kind"])
            if count[str(row["to_name"])] > 1
            else str(row["to_name"])
            for row in rows
        ]

    def _headings(self) -> list[str]:
        lengths = [self.tr("Straight\n({unit})"), self.tr("Published\n({unit})")]
        others = [self.tr("Azimuth"), self.tr("Kind"), self.tr("Nearest corridor"), self.tr("Remark")]
        return [self.tr("To"), *(length.format(unit=self._unit) for length in lengths), *others]

    def _figures_to(self, known: Mapping[str, Any]) -> Sequence[Figure]:
        return self._figures.get((known["kind"], known["target_id"]), ())

    def _published_item(self, known: Mapping[str, Any]) -> NumberItem:
        """Return the newest published figure, how many others there are, and the signs of the marks of all."""
        newest_km, count = known["published_km"], len(self._figures_to(known))
        text = f"{newest_figure_text(newest_km, count, self._unit)} {signs(known['marks'] or '')}".strip()
        item = NumberItem(newest_km, text)
        item.setToolTip(tip("; ".join(told for told in (known["published"], known["published_remark"]) if told)))
        return item

    def _selected(self) -> QgsFeature | None:
        rows = {index.row() for index in self.table.selectedIndexes()}
        return self._rows[present(self.table.item(min(rows), _TO)).data(_ROW)] if rows else None

    def _show_line(self) -> None:
        row = self._selected()
        is_drawn = row is not None and row.hasGeometry()
        self.zoom_button.setEnabled(is_drawn)
        self._sketch.remove(_LINE)
        if row is None:
            self.details.show_html(NOTHING)
        else:
            known = known_of(row, self._columns)
            self.details.show_html(distance_html(known, self._figures_to(known), self._unit))
        self.details.setVisible(row is not None)
        if row is not None and is_drawn:
            self._sketch.draw_line(_LINE, points_of(row.geometry()), along_geodesics=True)
