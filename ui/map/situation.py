"""Keeps the situation date the same in the project, QGIS' temporal controller, the canvas and the layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...layers.project.change_steps import go_to_step, step_by_changes
from ...layers.project.situation_date import day_of, drive_controller, project_date, set_project_date


class Situation(QObject):
    """The situation date of the current project. ``changed`` is emitted when the canvas shows another time."""

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._is_moving = False
        self._change_days: list[date] = []
        canvas.temporalRangeChanged.connect(self._follow_canvas)
        # With any new layer QGIS takes the spans of all layers for the steps of its controller.
        project.layersAdded.connect(self._set_steps)

    def tear_down(self) -> None:
        """Stop listening to the canvas and the project."""
        self._canvas.temporalRangeChanged.disconnect(self._follow_canvas)
        self._project.layersAdded.disconnect(self._set_steps)

    def day(self) -> date | None:
        """Return the situation date, or None where the project states none."""
        return project_date(self._project)

    def set_day(self, day: date) -> None:
        """Move project, layouts, temporal controller and canvas to ``day``."""
        set_project_date(self._project, day)
        controller = self._controller()
        if controller is not None:
            with self._moving():
                drive_controller(controller, day)
                go_to_step(controller, day)
        self.changed.emit()

    def set_change_days(self, days: Sequence[date]) -> None:
        """Let QGIS' temporal controller step by these days, in order; call it again when there are others.

        The situation date stays.
        """
        if self._change_days != list(days):
            self._change_days = list(days)
            self._set_steps()

    def note(self) -> str:
        """Return a warning when the canvas does not show one situation date, else an empty text."""
        moments = self._canvas.temporalRange()
        if moments.isInfinite():
            return self.tr("QGIS' temporal controller is off: the map shows all dates at once. Choose a date.")
        if moments.begin() != moments.end():
            return self.tr("QGIS' temporal controller shows a span of time. Choose a date to return to one.")
        return ""

    def _controller(self) -> QgsTemporalNavigationObject | None:
        controller = self._canvas.temporalController()
        return controller if isinstance(controller, QgsTemporalNavigationObject) else None

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """Move the controller: the canvas follows at once and would tell of the same move a second time."""
        self._is_moving = True
        try:
            yield
        finally:
            self._is_moving = False

    def _set_steps(self) -> None:
        controller = self._controller()
        if controller is not None and self._change_days:
            with self._moving():
                step_by_changes(controller, self._project, self._change_days, self.day())

    def _follow_canvas(self) -> None:
        """Take over a date that the user chose in QGIS' own temporal controller."""
        if self._is_moving:
            return
        moments = self._canvas.temporalRange()
        day = day_of(moments)
        if day is not None and moments.begin() == moments.end() and day != self.day():
            set_project_date(self._project, day)
        self.changed.emit()
