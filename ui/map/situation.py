"""Keeps the situation date the same in the project, QGIS' temporal controller, the canvas and the layout."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...layers.project.situation_date import day_of, drive_controller, project_date, set_project_date


class Situation(QObject):
    """The situation date of the current project. ``changed`` is emitted when the canvas shows another time."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._is_moving = False
        canvas.temporalRangeChanged.connect(self._follow_canvas)

    def tear_down(self) -> None:
        """Stop listening to the canvas."""
        self._canvas.temporalRangeChanged.disconnect(self._follow_canvas)

    def day(self) -> date | None:
        """Return the situation date, or None where the project states none."""
        return project_date(self._project)

    def set_day(self, day: date) -> None:
        """Move project, layouts, temporal controller and canvas to ``day``."""
        set_project_date(self._project, day)
        controller = self._canvas.temporalController()
        if isinstance(controller, QgsTemporalNavigationObject):
            # The canvas follows at once and would tell of the same move a second time.
            self._is_moving = True
            try:
                drive_controller(controller, day)
            finally:
                self._is_moving = False
        self.changed.emit()

    def note(self) -> str:
        """Return a warning when the canvas does not show one situation date, else an empty text."""
        moments = self._canvas.temporalRange()
        if moments.isInfinite():
            return self.tr("QGIS' temporal controller is off: the map shows all dates at once. Choose a date.")
        if moments.begin() != moments.end():
            return self.tr("QGIS' temporal controller shows a span of time. Choose a date to return to one.")
        return ""

    def _follow_canvas(self) -> None:
        """Take over a date that the user chose in QGIS' own temporal controller."""
        if self._is_moving:
            return
        moments = self._canvas.temporalRange()
        day = day_of(moments)
        if day is not None and moments.begin() == moments.end() and day != self.day():
            set_project_date(self._project, day)
        self.changed.emit()
