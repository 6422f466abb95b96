"""The dock: follows the project, and shows which workspace is open and what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..algorithms.base import WORKSPACE
from ..core.errors import KachinCorridorsError, NoWorkspaceInProjectError
from ..core.present import present
from ..layers.project.roles import role_of
from ..layers.steps import run_to_the_end
from .common.page_area import MARGINS, SPACING
from .common.running import AlgorithmRunner
from .dock_content import DockContent
from .first_run.dock_tour import dock_steps
from .first_run.tour import Step, Tour
from .help.guide import Guide
from .map.data_watch import DataWatch
from .map.situation import Situation
from .workspace_bar import WorkspaceBar


class KachinCorridorsDock(QgsDockWidget):
    """Everything that the analyst does with the plugin, on the current project."""

    def __init__(self, canvas: QgsMapCanvas, message_bar: QgsMessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kachin_corridors_dock")
        self.setWindowTitle(self.tr("Kachin Corridors"))
        self._project = QgsProject.instance()
        self.runner = AlgorithmRunner(message_bar, self)
        self.situation = Situation(canvas, self._project, self)
        self.guide = Guide(self.runner.show_error, self)
        self._legs_watch = DataWatch(self)
        self._asked_unit = ""
        self._is_tour_wanted = False
        widget = QWidget()
        # The Tab key goes from widget to widget in the order in which they are made.
        self.workspaces = WorkspaceBar(canvas, self._project, self.runner, self._update_parameters, widget)
        menu_button = self.workspaces.menu_button
        self.content = DockContent(canvas, self._project, self.runner, self.situation, self.guide, menu_button, widget)
        self.tour = Tour(self._tour_steps, self.content.bring, self)
        column = QVBoxLayout(widget)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(SPACING)
        column.addWidget(self.workspaces)
        column.addWidget(self.content, 1)
        # Keeps the card on top where nothing else is shown.
        column.addStretch()
        self.setWidget(widget)
        self._connect()
        self.refresh()

    def tear_down(self) -> None:
        """Stop listening, cancel what is under way, take the highlight off the canvas."""
        self._project.readProject.disconnect(self.refresh)
        self._project.cleared.disconnect(self.refresh)
        self._project.layersAdded.disconnect(self._layers_changed)
        self._project.layersRemoved.disconnect(self._layers_changed)
        self.tour.end()
        self.runner.cancel_all()
        self.content.tear_down()
        self.situation.tear_down()
        self._legs_watch.follow(None)
        self.workspaces.tear_down()
        self.guide.tear_down()

    def show_reports_of(self, unit_id: str) -> None:
        """Show why a unit has its status, as soon as the dock shows a workspace."""
        self._asked_unit = unit_id
        if self.content.is_built() and self.content.isEnabled():
            self._show_asked()

    def refresh(self) -> None:
        """Show the state of the project anew; before the first workspace, what shows one is built in steps."""
        if self.content.is_built():
            self.content.overlays.follow_tree()
        if not self._has_layers():
            self._legs_watch.follow(None)
            self._show_no_workspace(self.tr("No workspace in this project yet."))
        elif self.content.is_built():
            run_to_the_end(self._showing_workspace())
        else:
            self.workspaces.show_busy(self.tr("Reading the workspace of this project …"))
            self.runner.stepping.begin(self._first_showing(), lambda _: self._show_tour_to_new())

    def _first_showing(self) -> Iterator[None]:
        yield from self.content.steps()
        # At the end of the menu, below what a page puts into it.
        self.guide.add_to(present(self.workspaces.menu_button.menu()))
        hint = self.tr("Lead through the dock in four steps, each beside the control that it tells of")
        self.workspaces.add_entry(self.tr("Show the tour"), hint, self.show_tour)
        yield from self._showing_workspace()

    def _showing_workspace(self) -> Iterator[None]:
        from ..layers.project.workspace_layers import layer_of, project_workspace

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
        self.workspaces.show_workspace(workspace.path)
        yield
        yield from self.content.showing(workspace)
        self._show_asked()

    def _show_asked(self) -> None:
        asked, self._asked_unit = self._asked_unit, ""
        if asked:
            self.content.evidence.show_unit(asked)

    def _connect(self) -> None:
        self.workspaces.opening.connect(self._show_no_workspace)
        self.workspaces.opened.connect(self._show_opened)
        self.workspaces.started.connect(self._want_tour)
        self.situation.changed.connect(self._situation_changed)
        self.content.readable.connect(self.refresh)
        self.content.reopening_asked.connect(self.workspaces.open_workspace)
        self._legs_watch.changed.connect(self._situation_changed)
        self._project.readProject.connect(self.refresh)
        self._project.cleared.connect(self.refresh)
        self._project.layersAdded.connect(self._layers_changed)
        self._project.layersRemoved.connect(self._layers_changed)

    def _show_opened(self, day: date | None) -> None:
        if day is not None:
            self.situation.set_day(day)
        self.refresh()

    def show_tour(self) -> None:
        """Lead through the dock in four steps, if it shows a workspace."""
        if self.content.isVisible():
            self.tour.begin()

    def _want_tour(self) -> None:
        self._is_tour_wanted = True
        self._show_tour_to_new()

    def _show_tour_to_new(self) -> None:
        """Show the tour to who has just begun and has not seen it, as soon as there is something to see."""
        if self._is_tour_wanted and self.content.is_built() and self.content.isVisible():
            self._is_tour_wanted = False
            self.tour.begin_once()

    def _tour_steps(self) -> list[Step]:
        content = self.content
        return dock_steps(content.overlays.tree, content.dates, content.evidence.why.asking.map_button, content.share)

    def _update_parameters(self) -> dict[str, str]:
        from ..algorithms.imports.import_corridor import LEG
        from ..layers.project.workspace_layers import project_workspace

        return {WORKSPACE: str(project_workspace(self._project).path), LEG: self.content.legs.current_leg_id()}

    def _show_no_workspace(self, text: str) -> None:
        self.workspaces.show_none(text)
        self.content.show_none()

    def _has_layers(self) -> bool:
        """Tell, for little, whether the project may show a workspace."""
        return any(role_of(layer) for layer in self._project.mapLayers().values())

    def _layers_changed(self) -> None:
        if not self.content.is_built():
            return
        self.content.overlays.follow_tree()
        if self.content.isEnabled() and not self._has_layers():
            self.refresh()

    def _situation_changed(self) -> None:
        if not self.content.isEnabled():
            return
        from ..layers.project.workspace_layers import project_workspace

        try:
            workspace = project_workspace(self._project)
        except KachinCorridorsError as error:
            self.runner.show_error(error)
            return
        self.content.show_date(workspace)
