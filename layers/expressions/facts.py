"""What expression functions know: which workspace an expression is about, and the corridors in it, read once.

Expressions are evaluated in the main thread and, for the labels and symbols of a map, in threads of the renderer, where
no layer may be touched. So the files of our layers are noted in the main thread, by the path of their project and their
id; the threads of the renderer look them up by the ids in the expression's context. A workspace is read again when its
file has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread

from ...core.control.holders import Section
from ...core.corridors.legs import Leg, legs_on
from ...core.corridors.route_ends import corridor_named
from ...core.corridors.routes import Route, Waypoint, route_of
from ...core.errors import NoWorkspaceInProjectError
from ...core.geometry.geodesy import line_length
from ...core.words import Mode
from ...store.workspace import Workspace
from ..project.roles import role_of
from ..project.workspace_layers import workspace_of_layer

_MOST_KEPT = 256


class WorkspaceFacts:
    """The corridors of one workspace, computed when they are first asked for. Nothing in it changes."""

    def __init__(self, workspace: Workspace, legs: Sequence[Leg], waypoints: dict[str, list[Waypoint]]) -> None:
        self._workspace = workspace
        self._legs = legs
        self._waypoints = waypoints
        self._routes: dict[str, Route] = {}
        self._ids: dict[str, str] = {}
        self._sections: dict[tuple[str, date], list[Section]] = {}

    @cached_property
    def leg_lengths_m(self) -> dict[str, float | None]:
        """The length of each leg; None for a gap, which is no way."""
        return {leg.leg_id: None if leg.mode == Mode.GAP else line_length(leg.points) for leg in self._legs}

    @cached_property
    def corridors(self) -> dict[str, str]:
        """The names of the corridors along which one can travel, by id."""
        return {leg.corridor_id: leg.corridor for leg in self._current if leg.mode != Mode.GAP}

    def route(self, corridor: str) -> Route:
        """Return a corridor by its id or name. Raises UnknownCorridorError and LegsApartError."""
        corridor_id = corridor if corridor in self.corridors else self._corridor_named(corridor)
        if corridor_id not in self._routes:
            legs = [leg for leg in self._current if leg.corridor_id == corridor_id]
            self._routes[corridor_id] = route_of(legs, self._waypoints)
        return self._routes[corridor_id]

    def _corridor_named(self, name: str) -> str:
        """Return the id of a corridor, looked up once for all features: comparing names takes its time."""
        if name not in self._ids:
            if len(self._ids) >= _MOST_KEPT:
                self._ids.clear()
            self._ids[name] = corridor_named(self.corridors, name)
        return self._ids[name]

    def section_at(self, corridor: str, at_m: float, day: date) -> Section:
        """Return the section of a corridor (id or name) that holds a mark in metres, as it is held on a day.

        Raises UnknownCorridorError, LegsApartError and MarkOutsideError.
        """
        route = self.route(corridor)
        route.leg_at(at_m)  # refuses a mark that is not on the corridor
        sections = self._sections_on(route, day)
        return next((section for section in sections if at_m < section.end_m), sections[-1])

    def _sections_on(self, route: Route, day: date) -> list[Section]:
        """Return the sections of a corridor, once for all features that a label asks for: they are few days."""
        key = route.corridor_id, day
        sections = self._sections.get(key)
        if sections is None:
            sections = self._workspace.control.holdings().sections_on(route, day)
            if len(self._sections) >= _MOST_KEPT:
                self._sections.clear()
            self._sections[key] = sections
        return sections

    @cached_property
    def _current(self) -> list[Leg]:
        return legs_on(self._legs, None)


def read_facts(path: Path) -> WorkspaceFacts:
    """Return what expressions know of the workspace in a file. Raises what reading it raises."""
    workspace = Workspace(path)
    return WorkspaceFacts(workspace, workspace.corridors.legs(), workspace.corridors.waypoints())


class KnownWorkspaces(QObject):
    """Which file the layers of projects read: noted in the main thread, asked in any."""

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._of_layer: dict[tuple[str, str], Workspace] = {}
        project.layersAdded.connect(self._watch)
        project.readProject.connect(self._note_project)
        project.projectSaved.connect(self._note_project)
        self._watch(project.mapLayers().values())

    def forget(self) -> None:
        """Listen to the project no longer; the layers let go when the object is deleted."""
        self._project.layersAdded.disconnect(self._watch)
        self._project.readProject.disconnect(self._note_project)
        self._project.projectSaved.disconnect(self._note_project)
        self.deleteLater()

    def note_context(self, context: QgsExpressionContext) -> None:
        """Note the layers that a context speaks of; does nothing outside of the main thread."""
        application = QCoreApplication.instance()
        if application is not None and QThread.currentThread() == application.thread():
            self._note(context)

    def of_context(self, context: QgsExpressionContext) -> Workspace:
        """Return the workspace of the project in which an expression is evaluated. For any thread.

        Raises NoWorkspaceInProjectError, also where the context names no project.
        """
        project = _project_path(context)
        for layer_id in context.variable("layer_ids") or ():
            if workspace := self._of_layer.get((project, layer_id)):
                return workspace
        raise NoWorkspaceInProjectError

    def _watch(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if role_of(layer) is not None:
                layer.dataSourceChanged.connect(self._note_project)
        self._note_project()

    def _note_project(self, *_: object) -> None:
        self._note(self.context_of_project())

    def context_of_project(self) -> QgsExpressionContext:
        """Return the context of the project that is watched: of expressions that come without one."""
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.projectScope(self._project))
        return context

    def _note(self, context: QgsExpressionContext) -> None:
        project = _project_path(context)
        for layer in context.variable("layers") or ():
            if isinstance(layer, QgsVectorLayer) and role_of(layer) is not None:
                self._of_layer[project, layer.id()] = workspace_of_layer(layer)


def _project_path(context: QgsExpressionContext) -> str:
    return str(context.variable("project_path") or "")
