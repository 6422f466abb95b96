"""Measuring: any stretch of a corridor, a line drawn by hand, or selected features; and keeping what was measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from qgis.core import QgsProject, QgsTask
from qgis.gui import QgsMapCanvas, QgsMessageBarItem
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..core.errors import KachinCorridorsError, NoPositionOnMapError
from ..core.geodesy import LonLat
from ..core.units import METRES_PER_KM
from ..layers.corridor_measuring import (
    Corridors,
    MeasuredFeatures,
    measure_drawn,
    measure_features,
    read_corridors,
)
from ..layers.measurement_report import Measured, as_csv, as_text
from ..layers.measurements import save_measurement
from ..layers.messages import explain
from ..layers.project import reload_measurements
from ..layers.selection import selected_lines
from .free_line_tool import FreeLineTool
from .keep_box import KeepBox
from .leg_card import LegCardView
from .length_unit import chosen_unit
from .map_sketch import MapSketch, zoom_to
from .measurement_card import features_html, measurement_html
from .measuring_tool import MeasuringTool
from .running import AlgorithmRunner
from .stretch_fields import StretchFields
from .stretch_tool import Snap, StretchTool

_MOST_DRAWN = 200


class StretchPanel(QWidget):
    """Measures and shows. ``measurement_saved`` is emitted when measurements were added to the workspace."""

    measurement_saved = pyqtSignal()

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._situation: tuple[Path, date] | None = None
        self._corridors: Corridors | None = None
        self._results: tuple[Measured, ...] = ()
        self._refused: tuple[str, ...] = ()
        self._offer: QgsMessageBarItem | None = None
        self._sketch = MapSketch(canvas, project, self)
        self.stretch_tool = StretchTool(canvas, project)
        self.line_tool = FreeLineTool(canvas, project)
        self.fields = StretchFields(self)
        self.pick_button = QPushButton(self.tr("&Pick on map"), self)
        self.draw_button = QPushButton(self.tr("&Draw line"), self)
        self.features_button = QPushButton(self.tr("Measure selected fea&tures"), self)
        self.live = QLabel(self)
        self.card = LegCardView(self)
        self.keep = KeepBox(self)
        self._lay_out()
        self._connect_fields()
        self._connect_tools()
        self.clear()

    def show_situation(self, workspace: Path, day: date) -> None:
        """Measure on the corridors of a workspace, with their statuses on a day; they are read when this is seen."""
        self._situation = (workspace, day)
        self._corridors = None
        self.setEnabled(True)
        if self.isVisible():
            self._load()

    def clear(self) -> None:
        """Forget the workspace and all that was measured on it."""
        self._situation = self._corridors = None
        self.stretch_tool.leave()
        self.line_tool.leave()
        self.stretch_tool.set_routes((), None)
        self._withdraw()
        self.fields.clear()
        self._show(())
        self.setEnabled(False)

    def tear_down(self) -> None:
        """Leave nothing on the canvas, and listen to nothing."""
        self.clear()
        self._sketch.tear_down()
        self.stretch_tool.tear_down()
        self.line_tool.tear_down()

    def refresh_unit(self) -> None:
        """Show lengths in the unit that is chosen now."""
        self._show_card()

    def results(self) -> tuple[Measured, ...]:
        """Return what is on the card."""
        return self._results

    def showEvent(self, event: QShowEvent | None) -> None:
        """Read the corridors when they are first needed."""
        super().showEvent(event)
        if self._corridors is None:
            self._load()
        self._show_card()

    def hideEvent(self, event: QHideEvent | None) -> None:
        """Take back what was asked: nobody sees any more what it was about."""
        super().hideEvent(event)
        self._withdraw()

    def measure_selection(self) -> None:
        """Measure the selected lines of the active layer in the background."""
        try:
            name, features, transform = selected_lines(self._canvas.currentLayer(), self._project)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        day = self._situation[1] if self._situation else None

        def compute(task: QgsTask) -> MeasuredFeatures:
            return measure_features(features, name, transform, day, task.isCanceled)

        self._runner.compute_in_background(self.tr("Measure selected features"), compute, self._show_features)

    def save(self) -> None:
        """Keep what is on the card in the workspace, and show the layer of measurements."""
        if self._situation is None or not self._results:
            return
        workspace = self._situation[0]
        self.keep.remember_analyst()
        saved = [measured.kept for measured in self._to_keep()]
        try:
            for measurement in saved:
                save_measurement(workspace, measurement)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        reload_measurements(self._project, workspace)
        names = "; ".join(measurement.name for measurement in saved)
        self._runner.show_success(self.tr("Saved: {names}.").format(names=names))
        self.measurement_saved.emit()

    def _lay_out(self) -> None:
        for button, tip in (
            (self.pick_button, self.tr("Click two points of a corridor. Esc or right click: a step back")),
            (self.draw_button, self.tr("Click the vertices. Double click, Enter or right click: end of the line")),
        ):
            button.setCheckable(True)
            button.setToolTip(tip)
        self.features_button.setToolTip(self.tr("The selected lines of the active layer, in any projection"))
        self.live.setWordWrap(True)
        self.live.setTextFormat(Qt.TextFormat.PlainText)
        self.card.setMinimumHeight(14 * self.fontMetrics().lineSpacing())
        row = QHBoxLayout()
        row.addWidget(self.pick_button)
        row.addWidget(self.draw_button)
        column = QVBoxLayout(self)
        column.addWidget(self.fields)
        column.addLayout(row)
        column.addWidget(self.features_button)
        column.addWidget(self.live)
        column.addWidget(self.card, 1)
        column.addWidget(self.keep)

    def _connect_fields(self) -> None:
        self.fields.measured.connect(lambda measured: self._show(() if measured is None else (measured,)))
        self.fields.corridor_changed.connect(self._hand_routes_on)
        self.fields.asked.connect(self._ask)
        self.fields.touched.connect(self._withdraw)
        self.features_button.clicked.connect(self.measure_selection)
        self.keep.save_button.clicked.connect(self.save)
        self.keep.zoom_button.clicked.connect(self._zoom)
        self.keep.text_button.clicked.connect(lambda: self._copy(as_text))
        self.keep.csv_button.clicked.connect(lambda: self._copy(as_csv))

    def _connect_tools(self) -> None:
        for tool, button in ((self.stretch_tool, self.pick_button), (self.line_tool, self.draw_button)):
            button.clicked.connect(partial(self._switch, tool))
            tool.activated.connect(partial(button.setChecked, True))
            tool.deactivated.connect(partial(button.setChecked, False))
            tool.told.connect(self.live.setText)
            tool.changed.connect(self._withdraw)
            tool.off_earth.connect(lambda: self._runner.show_error(NoPositionOnMapError()))
        self.stretch_tool.started.connect(lambda first: self.fields.show_ends(first, None))
        self.stretch_tool.picked.connect(self.fields.show_ends)
        self.stretch_tool.far_off.connect(self._ask_far)
        self.stretch_tool.failed.connect(self._runner.show_error)
        self.line_tool.drawn.connect(self._drawn)
        self.line_tool.begun.connect(self._begin_line)

    def _load(self) -> None:
        if self._situation is None:
            return
        try:
            self._corridors = read_corridors(*self._situation)
        except KachinCorridorsError as error:
            self.fields.say(explain(error))
            return
        self.fields.show_corridors(self._corridors)
        self._hand_routes_on()

    def _hand_routes_on(self) -> None:
        if self._corridors is not None:
            self.stretch_tool.set_routes(self._corridors.routes, self.fields.chosen_route())

    @staticmethod
    def _switch(tool: MeasuringTool, is_on: bool) -> None:
        if is_on:
            tool.start()
        else:
            tool.leave()

    def _ask_far(self, snap: Snap) -> None:
        offset = f"{snap.end.offset_m / METRES_PER_KM:.1f}"
        text = self.tr("The click is {km} km off the corridor {corridor}; the nearest point of it is {mark}.").format(
            km=offset, corridor=snap.route.name, mark=snap.in_words()
        )
        self._ask(text, offset, partial(self.stretch_tool.accept, snap))

    def _ask(self, text: str, offset_km: str, accept: Callable[[], object]) -> None:
        self._withdraw()
        action = self.tr("Use it all the same ({km} km off)").format(km=offset_km)
        self._offer = self._runner.offer(text, action, accept)

    def _withdraw(self) -> None:
        offer, self._offer = self._offer, None
        self._runner.withdraw(offer)

    def _begin_line(self) -> None:
        self.fields.forget_ends()
        self._show(())

    def _drawn(self, points: list[LonLat], click_m: float | None) -> None:
        day = self._situation[1] if self._situation else None
        try:
            measured = measure_drawn(points, click_m, day, self._canvas.scale())
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        self.fields.forget_ends()
        self._show((measured,))

    def _show_features(self, found: MeasuredFeatures) -> None:
        self.fields.forget_ends()
        self._show(found.lines, found.refused)

    def _show(self, results: Sequence[Measured], refused: Sequence[str] = ()) -> None:
        self._results, self._refused = tuple(results), tuple(refused)
        self._sketch.clear()
        for number, measured in enumerate(self._results[:_MOST_DRAWN]):
            is_free = measured.stretch is None
            self._sketch.draw_line(f"line {number}", measured.kept.points, along_geodesics=is_free)
        only = self._results[0].kept if len(self._results) == 1 else None
        if only is not None:
            self._sketch.draw_point("start", only.points[0])
            self._sketch.draw_point("end", only.points[-1])
        self.keep.show_name(only.name if only else "", len(self._results))
        self._show_card()

    def _show_card(self) -> None:
        unit = chosen_unit()
        if len(self._results) == 1 and not self._refused:
            self.card.show_html(measurement_html(self._results[0], unit))
        elif self._results or self._refused:
            self.card.show_html(features_html(self._results, self._refused, unit))
        else:
            self.card.show_html("")

    def _to_keep(self) -> list[Measured]:
        """Return the results as they are kept or passed on: with the name, note and person of the fields."""
        name, note = self.keep.name.text().strip(), self.keep.note.text().strip()
        by = self.keep.measured_by.text().strip()
        return [
            replace(each, kept=replace(each.kept, name=name or each.kept.name, note=note, measured_by=by))
            for each in self._results
        ]

    def _zoom(self) -> None:
        zoom_to(self._canvas, [point for measured in self._results for point in measured.kept.points])

    def _copy(self, write: Callable[..., str]) -> None:
        texts = [write(measured, chosen_unit()) for measured in self._to_keep()]
        QGuiApplication.clipboard().setText("\n".join(texts))
        self._runner.show_success(self.tr("Copied to the clipboard."))
