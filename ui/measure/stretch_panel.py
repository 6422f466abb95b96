"""Measuring: any stretch of a corridor, a line drawn by hand, or selected features; and keeping what was measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from uuid import uuid4

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBarItem
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ...algorithms.base import DATE, WORKSPACE
from ...algorithms.measuring.km_posts import CORRIDOR, STEP_KM
from ...core.corridors.routes import Route
from ...core.errors import KachinCorridorsError, NoPositionOnMapError
from ...core.geometry.geodesy import LonLat
from ...core.units import METRES_PER_KM
from ...layers.measuring.selection import selected_lines
from ...layers.measuring.stretches import (
    Corridors,
    Measured,
    MeasuredFeatures,
    measure_drawn,
    measure_features,
    read_corridors,
)
from ...layers.messages import explain
from ...layers.project.workspace_layers import reload_measurements
from ...reports.measurement_report import as_csv, as_text
from ...store.workspace import Workspace
from ..common.described import describe, describe_entry
from ..common.length_unit import chosen_unit
from ..common.map_sketch import MapSketch, zoom_to
from ..common.plain_text import PlainLabel
from ..common.rich_text import html
from ..common.running import AlgorithmRunner
from .free_line_tool import FreeLineTool
from .keep_box import KeepBox
from .kept_layers import add_kept_layer, ask_layer_file
from .leg_card import LegCardView
from .measurement_card import features_html, measurement_html
from .measuring_tool import bind_tool
from .stretch_fields import StretchFields
from .stretch_tool import Snap, StretchTool

_MOST_DRAWN = 200
_FEW = 50
"""So many measurements are kept at once; more in the background."""


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
        self._situation: tuple[Workspace, date] | None = None
        self._corridors: Corridors | None = None
        self._results: tuple[Measured, ...] = ()
        self._refused: tuple[str, ...] = ()
        self._offer: QgsMessageBarItem | None = None
        self._sketch = MapSketch(canvas, project, self)
        self.stretch_tool = StretchTool(canvas, project)
        self.line_tool = FreeLineTool(canvas, project)
        self.fields = StretchFields(self)
        self.pick_button = QPushButton(self.tr("Pick on map"), self)
        self.draw_button = QPushButton(self.tr("Draw line"), self)
        self.features_button = QPushButton(self.tr("Selected features"), self)
        self.posts_button = QPushButton(self.tr("Kilometre posts"), self)
        self.live = PlainLabel(self)
        self.card = LegCardView(
            self.tr("The measurement"), self.tr("What was measured, with published figures and places passed"), self
        )
        self.keep = KeepBox(self)
        self._lay_out()
        self._connect_fields()
        self._connect_tools()
        self.clear()

    def show_situation(self, workspace: Workspace, day: date) -> None:
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
        if self.live.text():
            self.line_tool.tell_length()

    def results(self) -> tuple[Measured, ...]:
        """Return what is on the card."""
        return self._results

    def showEvent(self, event: QShowEvent) -> None:
        """Read the corridors when they are first needed."""
        super().showEvent(event)
        self._sketch.show(True)
        if self._corridors is None:
            self._load()
        self._show_card()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take back what was asked, and what is drawn: nobody sees any more what it was about."""
        super().hideEvent(event)
        self._sketch.show(False)
        for tool in (self.stretch_tool, self.line_tool):
            if tool.isActive():
                tool.rest()
        self._withdraw()

    def measure_selection(self) -> None:
        """Measure the selected lines of the active layer in the background."""
        try:
            selected = selected_lines(self._canvas.currentLayer(), self._project)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        day = self._situation[1] if self._situation else None
        self._runner.compute_in_background(
            self.tr("Measure selected features"), partial(measure_features, selected, day), self._show_features
        )

    def add_posts(self, step_km: float, path: Path) -> None:
        """Write kilometre posts to a new GeoPackage, and add them: of the corridor that is measured on, or of all."""
        if self._situation is None:
            return
        workspace, day = self._situation
        route = self._posts_route()
        parameters = {
            WORKSPACE: str(workspace.path),
            DATE: day.isoformat(),
            STEP_KM: step_km,
            CORRIDOR: route.corridor_id if route else "",
        }
        # The name tells that the layer keeps the lines of its date.
        name = self.tr("Kilometre posts on {day}: {corridor}").format(
            day=day.isoformat(), corridor=route.name if route else self.tr("all corridors")
        )
        add_kept_layer(self._runner, self._project, "kmposts", parameters, path, name)

    def _ask_posts(self, step_km: float) -> None:
        if self._situation is None:
            return
        workspace, day = self._situation
        route = self._posts_route()
        name = "_".join(["km_posts", *([route.corridor_id] if route else []), day.isoformat()])
        if path := ask_layer_file(self, self._project, workspace, name):
            self.add_posts(step_km, path)

    def _posts_route(self) -> Route | None:
        return self.fields.chosen_route() or self.fields.measured_route()

    def save(self) -> None:
        """Keep what is on the card in the workspace, and show the layer of measurements."""
        if self._situation is None or not self._results:
            return
        workspace = self._situation[0]
        self.keep.remember_analyst()
        # What is kept twice are two measurements: each can be renamed and deleted by itself.
        saved = [replace(measured.kept, measurement_id=str(uuid4())) for measured in self._to_keep()]
        if len(saved) > _FEW:
            self._runner.compute_in_background(
                self.tr("Save measurements"),
                lambda _: workspace.measurements.save(saved),
                lambda _: self._tell_saved(workspace, self.tr("Saved: {count} lines.").format(count=len(saved))),
                lambda: self._runner.show_warning(self.tr("The lines were not saved: the task was cancelled.")),
                can_cancel=False,
            )
            return
        try:
            workspace.measurements.save(saved)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        names = "; ".join(measurement.name for measurement in saved)
        self._tell_saved(workspace, self.tr("Saved: {names}.").format(names=names))

    def _tell_saved(self, workspace: Workspace, text: str) -> None:
        reload_measurements(self._project, workspace)
        self._runner.show_success(text)
        self.measurement_saved.emit()

    def _lay_out(self) -> None:
        for button, hint in (
            (self.pick_button, self.tr("Click two points of a corridor. Esc or right click: a step back")),
            (self.draw_button, self.tr("Click the vertices. Double click, Enter or right click: end of the line")),
        ):
            describe(button, hint)
        describe(self.features_button, self.tr("Measure the selected lines of the active layer, in any projection"))
        describe(
            self.posts_button, self.tr("A layer of the corridor's kilometres in a new GeoPackage, labelled by scale")
        )
        menu = QMenu(self.posts_button)
        for step_km in (10, 25, 50):
            action = menu.addAction(self.tr("Every {km} km").format(km=step_km))
            hint = self.tr("Add a layer with a post at every full {km} km from the start of the corridor")
            describe_entry(menu, action, hint.format(km=step_km))
            action.triggered.connect(partial(self._ask_posts, float(step_km)))
        self.posts_button.setMenu(menu)
        self.live.setWordWrap(True)
        buttons = QGridLayout()
        for number, button in enumerate((self.pick_button, self.draw_button, self.features_button, self.posts_button)):
            buttons.addWidget(button, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.addWidget(self.fields)
        column.addLayout(buttons)
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
        self.keep.text_button.clicked.connect(self.copy_text)
        self.keep.csv_button.clicked.connect(self.copy_csv)

    def _connect_tools(self) -> None:
        bind_tool(self.stretch_tool, self.pick_button, self.tr("Stop picking"))
        bind_tool(self.line_tool, self.draw_button, self.tr("Stop drawing"))
        for tool in (self.stretch_tool, self.line_tool):
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
        workspace = self._situation[0]
        if not workspace.places.are_resolvers_cached():
            # So that no text that is typed has to wait for it.
            self._runner.compute_in_background(
                self.tr("Read the names of places"), lambda _: workspace.places.cache_resolvers(), lambda _: None
            )

    def _hand_routes_on(self) -> None:
        if self._corridors is not None:
            self.stretch_tool.set_routes(self._corridors.routes, self.fields.chosen_route())

    def _ask_far(self, snap: Snap) -> None:
        offset = f"{snap.end.offset_m / METRES_PER_KM:.1f}"
        # Short: the message bar shows one line beside the button.
        text = self.tr("{km} km off {corridor}, which is nearest at {mark}.").format(
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
        lines = [measured.kept.points for measured in self._results[:_MOST_DRAWN]]
        is_free = any(measured.stretch is None for measured in self._results)
        self._sketch.draw_lines("lines", lines, along_geodesics=is_free)
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
            self.card.show_html(html("<p>{how}</p>", how=self._how_to()))

    def _how_to(self) -> str:
        return self.tr(
            "Choose or type two points of a corridor, or click them on the map; or draw a line, or select lines of any "
            "layer. What was measured is shown here, and can be saved."
        )

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

    def copy_text(self) -> None:
        """Put what is on the card on the clipboard as aligned text."""
        self._copy("\n".join(as_text(measured, chosen_unit()) for measured in self._to_keep()))

    def copy_csv(self) -> None:
        """Put what is on the card on the clipboard as one table in CSV."""
        self._copy(as_csv(self._to_keep(), chosen_unit()))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._runner.show_success(self.tr("Copied to the clipboard."))
