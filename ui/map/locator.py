"""QGIS' locator bar finds places, townships, corridors, legs and kilometre marks: ``kch stilwell 120``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...core.errors import KachinCorridorsError
from ...layers.garbage import no_garbage_in_thread
from ...layers.messages import explain
from ...layers.resources import icon_path

if TYPE_CHECKING:
    from datetime import date

    from ...layers.search import Found
    from ...store.workspace import Workspace

PREFIX = "kch"
"""QGIS takes no shorter prefix from a plugin."""
_SHORTEST_WITHOUT_PREFIX = 3
_SECONDS = 8


class PlaceLocator(QgsLocatorFilter):
    """Searches the workspace of the current project. QGIS clones it for each search and runs the clone in a thread."""

    def __init__(self, canvas: QgsMapCanvas, message_bar: QgsMessageBar) -> None:
        super().__init__()
        self._canvas = canvas
        self._message_bar = message_bar
        self._workspace: Workspace | None = None
        self._day: date | None = None

    def name(self) -> str:
        """Return the id of the filter."""
        return "kachin_corridors_places"

    def displayName(self) -> str:
        """Return the name in the locator's list of filters."""
        return self._tr("Kachin Corridors: places and kilometre marks")

    def description(self) -> str:
        """Return what it finds."""
        return self._tr(
            "Places, townships, villages, corridors and legs by code, name or spelling variant, and kilometre marks: "
            "kch stilwell 120"
        )

    def prefix(self) -> str:
        """Return what restricts a search to this filter."""
        return PREFIX

    def clone(self) -> PlaceLocator:
        """Return a filter for one search."""
        return PlaceLocator(self._canvas, self._message_bar)

    def prepare(self, string: str | None, context: QgsLocatorContext) -> list[str]:
        """Take from the project what the search needs; QGIS calls this in the main thread."""
        from ...layers.project.situation_date import project_date
        from ...layers.project.workspace_layers import project_workspace

        project = QgsProject.instance()
        try:
            self._workspace = project_workspace(project)
        except KachinCorridorsError:
            self._workspace = None
        self._day = project_date(project)
        return []

    def fetchResults(self, string: str | None, context: QgsLocatorContext, feedback: QgsFeedback | None) -> None:
        """Search, in a thread of QGIS'."""
        from ...layers.search import search

        query = (string or "").strip()
        if self._workspace is None or (not context.usingPrefix and len(query) < _SHORTEST_WITHOUT_PREFIX):
            return
        try:
            with no_garbage_in_thread():
                for found in search(self._workspace, query, self._day):
                    if feedback is not None and feedback.isCanceled():
                        return
                    self.resultFetched.emit(self._result(found))
        except KachinCorridorsError as error:
            self.logMessage(explain(error), Qgis.MessageLevel.Warning)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Show on the map what the user chose, or say why it cannot be shown."""
        # The stubs have the getter only.
        points = [(lon, lat) for lon, lat in result.userData["points"]]  # type: ignore[attr-defined]
        if not points:
            from ..common.plain_text import show_message

            text = f"{result.displayString}: {result.description}"
            show_message(self._message_bar, text, Qgis.MessageLevel.Warning, _SECONDS)
            return
        from ..common.map_sketch import flash, zoom_to

        zoom_to(self._canvas, points)
        flash(self._canvas, points)

    def _result(self, found: Found) -> QgsLocatorResult:
        result = QgsLocatorResult(self, found.title, {"points": [list(point) for point in found.points]})
        result.description = found.description
        result.group = found.group
        result.score = found.score
        # Else QGIS would list the groups by the alphabet.
        result.groupScore = found.group_rank
        result.icon = QIcon(icon_path())
        return result

    @staticmethod
    def _tr(text: str) -> str:
        return QCoreApplication.translate("Locator", text)
