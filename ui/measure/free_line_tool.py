"""A line drawn by hand: its geodesic length while it is drawn, with the project's snapping."""

from __future__ import annotations

from qgis.core import QgsPointLocator, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsSnapIndicator
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal

from ...core.geometry.arrays import as_points
from ...core.geometry.geodesy import LonLat, compass_point, distance, inverse
from ...layers.measuring.map_positions import drawn_along_geodesics
from ...reports.measurement_report import length_with_unit
from ..common.length_unit import chosen_unit
from .measuring_tool import MeasuringTool

_DRAWN, _SEGMENT, _START = "drawn", "segment", "start"
_SAME_POINT_M = 1e-3
_CLICK_PIXELS = 2
"""How far a click is from where it was meant, on a screen."""


class FreeLineTool(MeasuringTool):
    """Draws a line: clicks add vertices; double click, Enter or the right button end it."""

    drawn = pyqtSignal(object, object)
    """The line: its vertices (list of LonLat), and how exactly a click is placed on the ground (m, None off Earth)."""
    begun = pyqtSignal()
    """A line is being drawn: a new one, or one that had been ended is drawn on."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas, project)
        self.setToolName(self.tr("Measure a line drawn by hand"))
        self._vertices: list[LonLat] = []
        # Up to each vertex, so that nothing is measured twice; and the line as it is drawn.
        self._lengths: list[float] = []
        self._path: list[LonLat] = []
        self._ended = False
        self._indicator: QgsSnapIndicator | None = None

    def vertices(self) -> list[LonLat]:
        """Return the vertices drawn so far."""
        return list(self._vertices)

    def deactivate(self) -> None:
        """Take the mark of snapping away too."""
        self._indicator = None
        super().deactivate()

    def forget(self) -> None:
        """Forget all vertices."""
        self._vertices, self._lengths, self._path, self._ended = [], [], [], False

    def position(self, event: QgsMapMouseEvent) -> LonLat | None:
        """Return where a mouse event is, snapped as the project is set to."""
        utils = self.canvas().snappingUtils()
        if utils is None or not utils.config().enabled():
            return super().position(event)
        match = utils.snapToMap(event.pos())
        if self._indicator is None:
            self._indicator = QgsSnapIndicator(self.canvas())
        self._indicator.setMatch(match if match.isValid() else QgsPointLocator.Match())
        return self.position_of(match.point() if match.isValid() else event.mapPoint())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent | None) -> None:
        """End the line; the first click of the two has set its last vertex."""
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            self.finish()

    def clicked(self, position: LonLat, pixel: QPoint) -> None:
        """Add a vertex; after a line was ended, begin another."""
        if self._ended:
            self.reset()
        if self._vertices and distance(self._vertices[-1], position) < _SAME_POINT_M:
            return
        last = self._lengths[-1] + distance(self._vertices[-1], position) if self._vertices else 0.0
        self._path += as_points(drawn_along_geodesics([*self._vertices[-1:], position]))[1 if self._vertices else 0 :]
        self._vertices.append(position)
        self._lengths.append(last)
        self._draw()
        self.changed.emit()
        if len(self._vertices) == 1:
            self.begun.emit()

    def moved(self, position: LonLat | None, pixel: QPoint) -> str:
        """Draw the segment to the cursor, and tell its length and that of the whole line."""
        if position is None:
            self.sketch.remove(_SEGMENT)
            return self.tr("No position on Earth")
        if not self._vertices or self._ended:
            return ""
        metres, azimuth, _ = inverse(self._vertices[-1], position)
        if metres < _SAME_POINT_M:
            return self._length(self._lengths[-1])
        self.sketch.draw_line(_SEGMENT, [self._vertices[-1], position], along_geodesics=True)
        segment = self.tr("segment {length}, {azimuth:03.0f}° {compass}").format(
            length=self._length(metres), azimuth=azimuth, compass=compass_point(azimuth)
        )
        return f"{self._length(self._lengths[-1] + metres)}\n{segment}"

    def settled(self) -> str:
        """Take the segment to the cursor away; return the length of what was clicked."""
        self.sketch.remove(_SEGMENT)
        return self._length(self._lengths[-1]) if len(self._lengths) > 1 else ""

    def undo(self) -> bool:
        """Take back the last vertex; a line that was ended is drawn on instead."""
        if self._ended:
            self._ended = False
            self.begun.emit()
        elif self._vertices:
            self._vertices.pop()
            self._lengths.pop()
            self._path = as_points(drawn_along_geodesics(self._vertices))
        else:
            return False
        self.rest()
        self._draw()
        self.changed.emit()
        return True

    def finish(self) -> bool:
        """End the line; False while it has fewer than two vertices, and when it was ended already."""
        if len(self._vertices) < 2 or self._ended:
            return False
        self._ended = True
        self.sketch.clear()
        # Not up to the cursor, as was told last.
        self.rest()
        self.changed.emit()
        self.drawn.emit(self.vertices(), self._click_metres())
        return True

    def tell_length(self) -> None:
        """Tell the length of a line that was ended, in the unit chosen now: not up to the cursor, as was told last."""
        if self._ended:
            self.told.emit(self._length(self._lengths[-1]))

    def cancel(self) -> bool:
        """Give up the line that is being drawn."""
        if not self._vertices or self._ended:
            return False
        self.reset()
        return True

    def _click_metres(self) -> float | None:
        pixel = self.pixel_metres()
        return None if pixel is None else _CLICK_PIXELS * pixel

    def _draw(self) -> None:
        if self._vertices:
            self.sketch.draw_point(_START, self._vertices[0])
        else:
            self.sketch.clear()
        if len(self._vertices) > 1:
            self.sketch.draw_line(_DRAWN, list(self._path))
        else:
            self.sketch.remove(_DRAWN)

    def _length(self, metres: float) -> str:
        return length_with_unit(metres, chosen_unit(), self._click_metres())
