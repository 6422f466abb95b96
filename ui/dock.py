"""The dock: workspace, situation date, legs, overlays, export and sharing."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.base import DATE, OUTPUT, WORKSPACE
from ..algorithms.import_corridor import LEG
from ..algorithms.measure_legs import FIGURES, SUMS
from ..core.errors import KachinCorridorsError, NoWorkspaceInProjectError
from ..layers.messages import explain
from ..layers.project import layer_of, project_workspace
from ..layers.roles import role_of
from ..store.changes import changes_of
from ..store.workspace import control_on, default_day, reports_up_to
from .data_watch import DataWatch
from .date_panel import DatePanel
from .described import describe
from .distances_panel import DistancesPanel
from .holders_panel import HoldersPanel
from .incomplete_rows import IncompleteRowsNotice
from .legs_panel import LegsPanel
from .measurements_panel import MeasurementsPanel
from .output_bar import OutputBar
from .overlays_panel import OverlaysPanel
from .plain_text import tip
from .readable_area import ReadableArea
from .running import AlgorithmRunner, Results
from .situation import Situation
from .stretch_panel import StretchPanel
from .workspace_bar import WorkspaceBar

# Room is dear beside a map.
_MARGINS = (4, 4, 4, 4)
_SPACING = 4
_OFFER_S = 30


class KachinCorridorsDock(QgsDockWidget):
    """Everything that the analyst does with the plugin, on the current project."""

    def __init__(self, canvas: QgsMapCanvas, message_bar: QgsMessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kachin_corridors_dock")
        self.setWindowTitle(self.tr("Kachin Corridors"))
        self._canvas = canvas
        self._project = QgsProject.instance()
        self.runner = AlgorithmRunner(message_bar, self)
        self.situation = Situation(canvas, self._project, self)
        self._legs_watch = DataWatch(self)
        self._build()
        self._connect()
        self.refresh()

    def tear_down(self) -> None:
        """Stop listening, cancel what is under way, take the highlight off the canvas."""
        self.area.show_content()
        self.runner.cancel_all()
        for panel in (self.legs, self.overlays, self.incomplete, *self._on_situation):
            panel.tear_down()
        self.situation.tear_down()
        self._legs_watch.follow(None)
        self.workspaces.tear_down()
        self._project.readProject.disconnect(self.refresh)
        self._project.cleared.disconnect(self.refresh)
        self._project.layersAdded.disconnect(self._layers_changed)
        self._project.layersRemoved.disconnect(self._layers_changed)

    def refresh(self) -> None:
        """Show the state of the project anew."""
        self.overlays.follow_tree()
        try:
            workspace = project_workspace(self._project)
            self._legs_watch.follow(layer_of(self._project, "corridor_legs"))
        except NoWorkspaceInProjectError:
            self._show_no_workspace(self.tr("No workspace in this project yet."))
            return
        except KachinCorridorsError as error:
            self._show_no_workspace("")
            self.runner.show_error(error)
            return
        self.workspaces.show_workspace(workspace)
        self._enable(True)
        self.dates.set_note(self.situation.note())
        try:
            self.incomplete.follow(workspace)
            self.dates.set_changes(changes_of(workspace))
            self.dates.set_day(self.situation.day() or default_day(workspace))
            self._show_situation(workspace)
        except KachinCorridorsError as error:
            self.dates.set_day(self.situation.day() or self.dates.day())
            self._show_fault(workspace, explain(error))

    def _build(self) -> None:
        content = QWidget()
        # The Tab key goes from widget to widget in the order in which they are made.
        self.workspaces = WorkspaceBar(self._canvas, self._project, self.runner, self._update_parameters, content)
        self.incomplete = IncompleteRowsNotice(self._canvas, self._project, self.runner, content)
        self.dates = DatePanel(content)
        self.tabs = QTabWidget(content)
        self.area = ReadableArea(self.tabs, self.runner, content)
        self.legs = LegsPanel(self._canvas, self._project, content, self.runner)
        self.stretch = StretchPanel(self._canvas, self._project, self.runner, content)
        self.saved = MeasurementsPanel(self._canvas, self._project, self.runner, content)
        self.holders = HoldersPanel(self.runner, self._project, content)
        self.distances = DistancesPanel(self._canvas, self._project, self.runner, content)
        self._on_situation = (self.stretch, self.saved, self.holders, self.distances)
        self.overlays = OverlaysPanel(self._project, content)
        column = QVBoxLayout(content)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(_SPACING)
        column.addWidget(self.workspaces)
        column.addWidget(self.incomplete)
        column.addWidget(self.dates)
        column.addWidget(self.area, 1)
        for panel, title, hint in (
            (self.legs, self.tr("Legs"), self.tr("Lengths of the corridors and their legs, beside published figures")),
            (self.stretch, self.tr("Stretch"), self.tr("Measure any part of a corridor, a drawn line or features")),
            (self.saved, self.tr("Saved"), self.tr("The measurements that the workspace keeps")),
            (self.holders, self.tr("Holders"), self.tr("Who holds each kilometre of a corridor on the date")),
            (
                self.distances,
                self.tr("Distances"),
                self.tr("How far it is from a place to others"),
            ),
            (self.overlays, self.tr("Overlays"), self.tr("Which layers of the conflict the map shows")),
        ):
            panel.layout().setContentsMargins(*_MARGINS)
            self.tabs.setTabToolTip(self.tabs.addTab(self._scrolling(panel), title), tip(hint))
        describe(self.tabs.tabBar(), self.tr("Choose what the dock shows below"), self.tr("Pages of the dock"))
        self.outputs = OutputBar(self._canvas, self._project, self.runner, self.dates.day, content)
        column.addWidget(self.outputs)
        # Keeps the card on top where nothing else is shown.
        column.addStretch()
        # Wide enough for a leg's name and its figures side by side, and to see every tab.
        tabs = self.tabs.tabBar().sizeHint().width() + _MARGINS[0] + _MARGINS[2]
        content.setMinimumWidth(max(52 * self.fontMetrics().averageCharWidth(), tabs))
        self.setWidget(content)

    @staticmethod
    def _scrolling(panel: QWidget) -> QScrollArea:
        """Return the panel in an area that scrolls where the screen is too small for it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        # The arrow keys scroll it from any control inside; it is no stop of the Tab key.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setWidget(panel)
        return area

    def _connect(self) -> None:
        self.workspaces.opening.connect(self._show_no_workspace)
        self.workspaces.opened.connect(self._show_opened)
        self.dates.day_chosen.connect(self.situation.set_day)
        self.situation.changed.connect(self._situation_changed)
        self.area.readable.connect(self.refresh)
        self._legs_watch.changed.connect(self._situation_changed)
        self.stretch.measurement_saved.connect(self.saved.refresh)
        self.legs.unit_box.activated.connect(lambda _: self.stretch.refresh_unit())
        self._project.readProject.connect(self.refresh)
        self._project.cleared.connect(self.refresh)
        self._project.layersAdded.connect(self._layers_changed)
        self._project.layersRemoved.connect(self._layers_changed)

    def _show_opened(self, day: date | None) -> None:
        if day is not None:
            self.situation.set_day(day)
        self.refresh()

    def _update_parameters(self) -> dict[str, str]:
        return {WORKSPACE: str(project_workspace(self._project)), LEG: self.legs.current_leg_id()}

    def _show_no_workspace(self, text: str) -> None:
        self.workspaces.show_none(text)
        self.area.show_content()
        self.incomplete.follow(None)
        for panel in (self.legs, *self._on_situation):
            panel.clear()
        self._enable(False)

    def _enable(self, has_workspace: bool) -> None:
        for widget in (self.dates, self.legs, self.overlays, self.outputs):
            widget.setEnabled(has_workspace)
        for part in (self.dates, self.area, self.outputs):
            part.setVisible(has_workspace)

    def _layers_changed(self) -> None:
        self.overlays.follow_tree()
        if self.legs.isEnabled() and not any(role_of(layer) for layer in self._project.mapLayers().values()):
            self.refresh()

    def _situation_changed(self) -> None:
        day = self.situation.day()
        if day is not None and day != self.dates.day():
            self.dates.set_day(day)
        self.dates.set_note(self.situation.note())
        if not self.legs.isEnabled():
            return
        try:
            workspace = project_workspace(self._project)
        except KachinCorridorsError as error:
            self.runner.show_error(error)
            return
        try:
            self._show_situation(workspace)
        except KachinCorridorsError as error:
            self._show_fault(workspace, explain(error))

    def _show_fault(self, workspace: Path, fault: str) -> None:
        """Say why nothing is known of the date: what was known of another one must not stay under it."""
        self.dates.clear_control()
        self.area.show_fault(workspace, self.dates.day(), fault)

    def _show_situation(self, workspace: Path) -> None:
        """Show control, holders and legs as of the date; the legs are measured in the background."""
        day = self.dates.day()
        self.dates.show_control(control_on(workspace, day))
        self.dates.show_reports(reports_up_to(workspace))
        for panel in self._on_situation:
            panel.show_situation(workspace, day)
        outputs = (OUTPUT, FIGURES, SUMS)

        def show_legs(results: Results, context: QgsProcessingContext) -> None:
            taken = (context.takeResultLayer(results[name]) for name in outputs)
            layers = [layer for layer in taken if isinstance(layer, QgsVectorLayer)]
            # The user may have gone on to another date while this one was measured.
            if len(layers) == len(outputs) and day == self.dates.day() and self.legs.isEnabled():
                self.legs.show_rows(*layers)
                self.area.show_content()

        def find_fault(fault: str) -> None:
            if day == self.dates.day() and self.legs.isEnabled():
                tell = partial(self._legs_failed, workspace, day, fault)
                self.area.find_fault(workspace, tell, partial(tell, ""))

        self.runner.run_in_background(
            "measurelegs",
            {WORKSPACE: str(workspace), DATE: day.isoformat(), **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")},
            show_legs,
            find_fault,
            partial(self._legs_cancelled, day),
        )

    def _legs_cancelled(self, day: date) -> None:
        """Show no legs of another date, and offer to measure those of this one."""
        if day != self.dates.day() or not self.legs.isEnabled():
            return
        self.legs.clear()
        self.area.show_content()
        told = self.tr("The legs were not measured for {day}: the task was cancelled.").format(day=day.isoformat())
        self.runner.offer(told, self.tr("Measure them"), self._situation_changed, _OFFER_S)

    def _legs_failed(self, workspace: Path, day: date, fault: str, why_unreadable: str) -> None:
        """Show no legs of another date: because of one of them, or because the whole workspace cannot be read."""
        if day != self.dates.day() or not self.legs.isEnabled():
            return
        if why_unreadable:
            self._show_fault(workspace, why_unreadable)
            return
        self.legs.clear()
        self.area.show_content()
        self.runner.show_error(fault)
