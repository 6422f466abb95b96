"""Lines and points drawn over the map, in degrees, whatever CRS the map has; nothing of them is left afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QPoint, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QApplication, QFrame

from ...core.geometry.geodesy import LonLat
from ...core.schema import CRS
from ...core.shortening import shortened
from ...layers.measuring.map_positions import map_line, map_point
from .plain_text import PlainLabel

HIGHLIGHT = QColor(204, 0, 204, 160)
"""Magenta is no colour of any actor or corridor."""
_OUTLINE = QColor(255, 255, 255, 220)
_LINE_WIDTH, _POINT_SIZE = 5, 11
_CURSOR_GAP = QPoint(16, 16)
_LINE, _POINT = Qgis.GeometryType.Line, Qgis.GeometryType.Point


class MapSketch(QObject):
    """Lines and points by a name of the caller's; drawing one of the same name replaces it."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._lines: dict[str, tuple[Sequence[Sequence[LonLat]], bool]] = {}
        self._points: dict[str, LonLat] = {}
        self._bands: dict[str, QgsRubberBand] = {}
        self._is_shown = True
        canvas.destinationCrsChanged.connect(self._draw_anew)

    def tear_down(self) -> None:
        """Take everything off the canvas and stop listening to it."""
        self.clear()
        self._canvas.destinationCrsChanged.disconnect(self._draw_anew)

    def show(self, is_shown: bool) -> None:
        """Show what is drawn, now and from now on, or keep it out of sight."""
        self._is_shown = is_shown
        for band in self._bands.values():
            band.setVisible(is_shown)

    def draw_line(self, name: str, points: Sequence[LonLat], along_geodesics: bool = False) -> None:
        """Draw a line of at least two points; ``along_geodesics``: where it is measured, not straight on the map."""
        self.draw_lines(name, [points], along_geodesics)

    def draw_lines(self, name: str, lines: Sequence[Sequence[LonLat]], along_geodesics: bool = False) -> None:
        """Draw several lines as one: the canvas paints one item of many lines much faster than many items."""
        self.remove(name)
        self._lines[name] = (lines, along_geodesics)
        crs, context = self._canvas.mapSettings().destinationCrs(), self._project.transformContext()
        shapes = [map_line(points, crs, context, along_geodesics) for points in lines]
        known = [shape for shape in shapes if shape is not None]
        if known:
            self._draw(name, known[0] if len(known) == 1 else QgsGeometry.collectGeometry(known), _LINE)

    def draw_point(self, name: str, position: LonLat) -> None:
        """Draw a point as a ring."""
        self.remove(name)
        self._points[name] = position
        crs, context = self._canvas.mapSettings().destinationCrs(), self._project.transformContext()
        point = map_point(position, crs, context)
        if point is not None:
            self._draw(name, QgsGeometry.fromPointXY(point), _POINT)

    def remove(self, name: str) -> None:
        """Take one line or point off the canvas, if it is there."""
        self._lines.pop(name, None)
        self._points.pop(name, None)
        band = self._bands.pop(name, None)
        if band is not None:
            self._canvas.scene().removeItem(band)

    def clear(self) -> None:
        """Take everything off the canvas."""
        for name in (*self._lines, *self._points):
            self.remove(name)

    def _draw(self, name: str, geometry: QgsGeometry, kind: Qgis.GeometryType) -> None:
        band = QgsRubberBand(self._canvas, kind)
        band.setColor(HIGHLIGHT)
        if kind == _POINT:
            band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            band.setIconSize(_POINT_SIZE)
            band.setWidth(3)
        else:
            band.setWidth(_LINE_WIDTH)
        band.setSecondaryStrokeColor(_OUTLINE)
        band.setToGeometry(geometry)
        band.setVisible(self._is_shown)
        self._bands[name] = band

    def _draw_anew(self) -> None:
        for name, (lines, along_geodesics) in list(self._lines.items()):
            self.draw_lines(name, lines, along_geodesics)
        for name, position in list(self._points.items()):
            self.draw_point(name, position)


class CursorNote(PlainLabel):
    """A few words beside the cursor, in the colours of the theme."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas.viewport())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.Box)
        self.setMargin(3)
        # By a style sheet: under the style sheets of QGIS' dark themes a palette alone has no effect.
        self.setPalette(QApplication.palette())
        self.setStyleSheet("background: palette(window); color: palette(window-text);")
        self.hide()

    def show_at(self, pixel: QPoint, text: str) -> None:
        """Show a text beside a pixel of the canvas, inside of it; nothing when empty."""
        self.setText(shortened(text))
        self.setVisible(bool(text))
        self.adjustSize()
        corner = pixel + _CURSOR_GAP
        room = self.parentWidget().rect()
        # At the right or the lower edge it goes to the other side of the cursor.
        x = corner.x() if corner.x() + self.width() <= room.width() else pixel.x() - _CURSOR_GAP.x() - self.width()
        y = corner.y() if corner.y() + self.height() <= room.height() else pixel.y() - _CURSOR_GAP.y() - self.height()
        self.move(max(0, x), max(0, y))


_LEAST_SPAN_DEG = 0.1
_MARGIN = 1.2


def zoom_to(canvas: QgsMapCanvas, points: Sequence[LonLat]) -> None:
    """Zoom to points in degrees with some of their surroundings; a single point gets as much as a town needs."""
    if not points:
        return
    box = QgsRectangle()
    for lon, lat in points:
        box.combineExtentWith(lon, lat)
    box.grow(max(0.0, (_LEAST_SPAN_DEG - max(box.width(), box.height())) / 2))
    box.scale(_MARGIN)
    # False where the map's projection does not reach: then it stays where it is.
    if canvas.setReferencedExtent(QgsReferencedRectangle(box, QgsCoordinateReferenceSystem(CRS))):
        canvas.refresh()


def flash(canvas: QgsMapCanvas, points: Sequence[LonLat]) -> None:
    """Let a point or a line light up for a moment."""
    drawn = [QgsPointXY(lon, lat) for lon, lat in points]
    shape = QgsGeometry.fromPointXY(drawn[0]) if len(drawn) == 1 else QgsGeometry.fromPolylineXY(drawn)
    canvas.flashGeometries([shape], QgsCoordinateReferenceSystem(CRS))
