"""The dock: workspace, situation date, legs, overlays, export and sharing."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.add_leg_table import CORRIDOR
from ..algorithms.base import DATE, OUTPUT, WORKSPACE
from ..algorithms.create_project import LEG_TABLE, PROJECT_WORKSPACE
from ..algorithms.import_corridor import LEG
from ..algorithms.measure_legs import FIGURES, SUMS
from ..core.errors import KachinCorridorsError, NoWorkspaceInProjectError
from ..core.shortening import NAME_CHARACTERS, shortened
from ..layers.messages import explain
from ..layers.project import REGION_BOOKMARK, layer_of, project_workspace
from ..layers.roles import role_of
from ..reports.layouts import export_name
from ..reports.leg_table import leg_table_spec
from ..sharing.shared_project import in_own_folder
from ..store.changes import changes_of
from ..store.workspace import control_on, default_day, reports_up_to
from .data_watch import DataWatch
from .date_panel import DatePanel
from .distances_panel import DistancesPanel
from .file_dialogs import ask_source, ask_target
from .holders_panel import HoldersPanel
from .incomplete_rows import IncompleteRowsNotice
from .legs_panel import LegsPanel
from .measurements_panel import MeasurementsPanel
from .overlays_panel import OverlaysPanel
from .plain_text import PlainLabel
from .readable_area import ReadableArea
from .running import AlgorithmRunner, Results
from .situation import Situation
from .stretch_panel import StretchPanel
from .update_menu import UpdateMenu

# Room is dear beside a map.
_MARGINS = (4, 4, 4, 4)


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
        self.update_menu.tear_down()
        self._project.readProject.disconnect(self.refresh)
        self._project.cleared.disconnect(self.refresh)
        self._project.layersAdded.disconnect(self._layers_changed)
        self._project.layersRemoved.disconnect(self._layers_changed)

    def create_workspace(self, path: Path) -> None:
        """Create a workspace in the background, then add its layers; open the file if it is one already."""
        if path.exists():
            self.open_workspace(path)
            return
        self.runner.run_in_background(
            "createworkspace", {OUTPUT: str(path)}, lambda results, _: self.open_workspace(Path(results[OUTPUT]))
        )

    def open_workspace(self, path: Path) -> None:
        """Add the layers of a workspace to the project and show the situation."""
        was_empty = not self._project.mapLayers()
        results = self.runner.run_now("addlayers", {WORKSPACE: str(path)})
        if results is None:
            return
        if was_empty:
            crs = self._project.crs()
            # When the event loop comes round, QGIS gives an empty project the CRS of its first layer, and zooms out.
            QTimer.singleShot(0, lambda: self._begin_at(crs))
        self.situation.set_day(date.fromisoformat(results[DATE]))
        self.refresh()

    def export_map(self, path: Path) -> None:
        """Export the map sheet: the layers, the date and the extent that the canvas shows."""
        extent = self._canvas.extent()
        crs = self._canvas.mapSettings().destinationCrs().authid()
        results = self.runner.run_now(
            "exportlayout",
            {
                DATE: self.dates.day().isoformat(),
                "EXTENT": f"{extent.xMinimum()},{extent.xMaximum()},{extent.yMinimum()},{extent.yMaximum()} [{crs}]",
                OUTPUT: str(path),
            },
        )
        if results is not None:
            self.runner.show_success(self.tr("The map was exported to {path}.").format(path=results[OUTPUT]))

    def save_shareable_project(self, path: Path) -> None:
        """Write a project with the workspace beside it, into a folder that holds nothing else."""
        try:
            workspace = project_workspace(self._project)
            path = in_own_folder(path, workspace)
        except KachinCorridorsError as error:
            self.runner.show_error(error)
            return
        parameters = {WORKSPACE: str(workspace), DATE: self.dates.day().isoformat(), OUTPUT: str(path)}
        if table := leg_table_spec(self._project):
            parameters |= {LEG_TABLE: table.unit.value, CORRIDOR: table.corridor_id}
        results = self.runner.run_now("createproject", parameters)
        if results is None:
            return
        others = sum(role_of(layer) is None for layer in self._project.mapLayers().values())
        folder = shortened(path.parent.name, NAME_CHARACTERS)
        # The bar shows the beginning only: first what to do, and what a colleague would miss.
        if others:
            text = self.tr("Pass on the folder {folder}. Your other layers ({count}) are not in it.")
        else:
            text = self.tr("Pass on the folder {folder}.")
        more = self.tr(
            "It is {path} and holds the project {project} and the workspace {workspace}, nothing else."
        ).format(path=path.parent, project=path.name, workspace=Path(results[PROJECT_WORKSPACE]).name)
        self.runner.show_success(text.format(folder=folder, count=others), more)

    def refresh(self) -> None:
        """Show the state of the project anew."""
        self.overlays.follow_tree()
        try:
            workspace = project_workspace(self._project)
            self._legs_watch.follow(layer_of(self._project, "corridor_legs"))
        except NoWorkspaceInProjectError:
            self._show_no_workspace(
                self.tr(
                    "No workspace in this project yet. Create one: a file of your own with the built-in places, roads "
                    "and control, added to the map."
                )
            )
            return
        except KachinCorridorsError as error:
            self._show_no_workspace("")
            self.runner.show_error(error)
            return
        self.workspace_label.setText(self.tr("Workspace: {path}").format(path=workspace))
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
        self.workspace_label = PlainLabel(content)
        self.workspace_label.setWordWrap(True)
        # The Tab key goes from widget to widget in the order in which they are made.
        workspace_buttons = self._workspace_buttons(content)
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
        column.addWidget(self.workspace_label)
        column.addLayout(workspace_buttons)
        column.addWidget(self.incomplete)
        column.addWidget(self.dates)
        column.addWidget(self.area, 1)
        self.dates.layout().setContentsMargins(*_MARGINS)
        for panel, title in (
            (self.legs, self.tr("Legs")),
            (self.stretch, self.tr("Stretch")),
            (self.saved, self.tr("Saved")),
            (self.holders, self.tr("Holders")),
            (self.distances, self.tr("Distances")),
            (self.overlays, self.tr("Overlays")),
        ):
            panel.layout().setContentsMargins(*_MARGINS)
            self.tabs.addTab(self._scrolling(panel), title)
        column.addLayout(self._output_buttons(content))
        # Wide enough for a leg's name and its figures side by side, and to see every tab.
        tabs = self.tabs.tabBar().sizeHint().width() + _MARGINS[0] + _MARGINS[2]
        content.setMinimumWidth(max(52 * self.fontMetrics().averageCharWidth(), tabs))
        self.setWidget(content)

    def _output_buttons(self, content: QWidget) -> QHBoxLayout:
        self.export_button = QPushButton(self.tr("Export map…"), content)
        self.export_button.setToolTip(self.tr("Write the map sheet of this day and extent as PDF, PNG or SVG"))
        self.share_button = QPushButton(self.tr("Save shareable project…"), content)
        self.share_button.setToolTip(self.tr("Write a folder for others: project and workspace, no plugin needed"))
        return self._side_by_side(self.export_button, self.share_button)

    def _workspace_buttons(self, content: QWidget) -> QHBoxLayout:
        self.create_button = QPushButton(self.tr("Create workspace…"), content)
        self.create_button.setToolTip(
            self.tr("Copy the built-in data (places, roads, control) into a file of your own, and add its layers")
        )
        self.open_button = QPushButton(self.tr("Open workspace…"), content)
        self.open_button.setToolTip(self.tr("Add the layers of a workspace that was made before"))
        self.update_button = QPushButton(self.tr("Update"), content)
        self.update_button.setToolTip(self.tr("Replace boundaries or the line of a leg by your own, or take that back"))
        self.update_menu = UpdateMenu(self.update_button, self._update_parameters, self.runner)
        self.update_button.setMenu(self.update_menu)
        return self._side_by_side(self.create_button, self.open_button, self.update_button)

    @staticmethod
    def _side_by_side(*buttons: QPushButton) -> QHBoxLayout:
        line = QHBoxLayout()
        for button in buttons:
            line.addWidget(button)
        return line

    @staticmethod
    def _scrolling(panel: QWidget) -> QScrollArea:
        """Return the panel in an area that scrolls where the screen is too small for it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setWidget(panel)
        return area

    def _connect(self) -> None:
        self.create_button.clicked.connect(self._ask_create)
        self.open_button.clicked.connect(self._ask_open)
        self.export_button.clicked.connect(self._ask_export)
        self.share_button.clicked.connect(self._ask_share)
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

    def _begin_at(self, crs: QgsCoordinateReferenceSystem) -> None:
        self._project.setCrs(crs)
        region = self._project.bookmarkManager().bookmarkById(REGION_BOOKMARK)
        extent = QgsCoordinateTransform(region.extent().crs(), crs, self._project).transformBoundingBox(region.extent())
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def _show_no_workspace(self, text: str) -> None:
        self.workspace_label.setText(text)
        self.area.show_content()
        self.incomplete.follow(None)
        for panel in (self.legs, *self._on_situation):
            panel.clear()
        self._enable(False)

    def _enable(self, has_workspace: bool) -> None:
        buttons = (self.update_button, self.export_button, self.share_button)
        for widget in (self.dates, self.legs, self.overlays, *buttons):
            widget.setEnabled(has_workspace)

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
                self.area.find_fault(workspace, partial(self._legs_failed, workspace, day, fault))

        self.runner.run_in_background(
            "measurelegs",
            {WORKSPACE: str(workspace), DATE: day.isoformat(), **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")},
            show_legs,
            find_fault,
        )

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

    def _update_parameters(self) -> dict[str, str]:
        """Return what the dialogs of imports begin with."""
        return {WORKSPACE: str(project_workspace(self._project)), LEG: self.legs.current_leg_id()}

    def _ask_create(self) -> None:
        path, _ = ask_target(
            self,
            self.tr("Create workspace"),
            "kachin_corridors.gpkg",
            self.tr("GeoPackage (*.gpkg)"),
            overwrite_asked=False,
        )
        if path:
            self.create_workspace(Path(path).with_suffix(".gpkg"))

    def _ask_open(self) -> None:
        if path := ask_source(self, self.tr("Open workspace"), self.tr("GeoPackage (*.gpkg)")):
            self.open_workspace(Path(path))

    def _ask_export(self) -> None:
        name = f"{export_name(self.dates.day())}.pdf"
        path, chosen = ask_target(self, self.tr("Export map"), name, self.tr("PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"))
        if path:
            target = Path(path)
            self.export_map(target if target.suffix else target.with_suffix("." + chosen[-4:-1]))

    def _ask_share(self) -> None:
        path, _ = ask_target(
            self, self.tr("Save shareable project"), "kachin_corridors_shared.qgz", self.tr("QGIS project (*.qgz)")
        )
        if path:
            self.save_shareable_project(Path(path).with_suffix(".qgz"))
