"""Draws themes as small pictures: layer by layer, in the background, while nothing else is drawn.

Each layer is drawn once for all themes that have it, and for all dates where it does not follow the date: to begin with
all layers of a theme at once would stop QGIS for a quarter of a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...core.present import present
from ...layers.project.control_look import PAPER
from ...layers.project.roles import role_of
from ...layers.project.situation_date import instant
from ...layers.project.workspace_layers import REGION_BOOKMARK

SIZE = QSize(96, 64)
_DPI = 36.0
"""Symbols become that much smaller than on the canvas, which has 96."""
_PATIENCE_MS = 600
"""Whoever steps through dates sees the map of each before pictures are drawn."""
_PAUSE_MS = 20
_MOST_IMAGES = 200


class _Key(NamedTuple):
    layer_id: str
    style: str
    day: date | None
    """None for what does not follow the date."""


class ThemePictures(QObject):
    """Emits ``drawn`` with the name of a theme and its picture. Only layers of ours are in it: others may be slow."""

    drawn = pyqtSignal(str, QImage)

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._day: date | None = None
        self._ratio = 1.0
        self._wanted: list[str] = []
        self._images: dict[_Key, QImage] = {}
        self._job: QgsMapRendererParallelJob | None = None
        self._drawing: _Key | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def stop(self) -> None:
        """Draw nothing until something is asked for again, and forget what was drawn."""
        self._timer.stop()
        self._wanted.clear()
        self.forget()

    def ask(self, themes: Sequence[str], day: date, ratio: float) -> None:
        """Draw these themes, and no others, as of a day; what is known already comes at once."""
        self._wanted, self._day, self._ratio = list(themes), day, ratio
        self._deliver()
        if self._wanted:
            self._timer.start(_PATIENCE_MS)

    def is_drawing(self) -> bool:
        """Tell whether a layer is being drawn at this moment."""
        return self._job is not None

    def forget(self) -> None:
        """Forget what was drawn: it would look otherwise now."""
        self._cancel()
        self._images.clear()

    def _deliver(self) -> None:
        """Give out the pictures of which all layers are drawn."""
        for theme in list(self._wanted):
            keys = self._keys_of(theme)
            if all(key in self._images for key in keys):
                self._wanted.remove(theme)
                self.drawn.emit(theme, self._composed(keys))

    def _go_on(self) -> None:
        if self.is_drawing() or not self._wanted:
            return
        if self._canvas.isDrawing() or self._canvas.isFrozen() or self._is_edited():
            self._timer.start(_PATIENCE_MS)
            return
        keys = (key for theme in self._wanted for key in self._keys_of(theme))
        missing = next((key for key in keys if key not in self._images), None)
        if missing is None:  # a layer that was asked for is gone
            self._deliver()
            return
        self._drawing = missing
        self._job = QgsMapRendererParallelJob(self._settings_for(missing))
        self._job.finished.connect(self._finished)
        self._job.start()

    def _finished(self) -> None:
        job, key = self._job, self._drawing
        self._job = self._drawing = None
        # One that was cancelled says so when another may have begun.
        if job is None or key is None:
            return
        self._images[key] = job.renderedImage()
        while len(self._images) > _MOST_IMAGES:
            del self._images[next(iter(self._images))]
        job.deleteLater()
        self._deliver()
        if self._wanted:
            self._timer.start(_PAUSE_MS)

    def _cancel(self) -> None:
        job, self._job, self._drawing = self._job, None, None
        if job is not None:
            job.finished.disconnect(self._finished)
            job.cancel()
            job.deleteLater()

    def _layers_of(self, theme: str) -> list[QgsVectorLayer]:
        """Return the layers of ours in a theme, the upper ones first."""
        layers = self._project.mapThemeCollection().mapThemeVisibleLayers(theme)
        return [layer for layer in layers if isinstance(layer, QgsVectorLayer) and layer.isValid() and role_of(layer)]

    def _keys_of(self, theme: str) -> list[_Key]:
        records = self._project.mapThemeCollection().mapThemeState(theme).layerRecords()
        styles = {present(record.layer()).id(): record.currentStyle for record in records if record.layer() is not None}
        return [
            _Key(layer.id(), styles.get(layer.id()) or "", self._day if _follows_date(layer) else None)
            for layer in self._layers_of(theme)
        ]

    def _is_edited(self) -> bool:
        """Tell whether a layer is being edited: what is drawn of it at that moment holds its file."""
        return any(
            isinstance(each, QgsVectorLayer) and each.isEditable() for each in self._project.mapLayers().values()
        )

    def _settings_for(self, key: _Key) -> QgsMapSettings:
        layer = present(self._project.mapLayer(key.layer_id))
        settings = QgsMapSettings()
        settings.setDestinationCrs(self._project.crs())
        settings.setTransformContext(self._project.transformContext())
        settings.setLayers([layer])
        manager = present(layer.styleManager())
        if key.style and key.style != manager.currentStyle():
            settings.setLayerStyleOverrides({key.layer_id: manager.style(key.style).xmlData()})
        settings.setExtent(self._extent())
        settings.setOutputSize(SIZE)
        settings.setDevicePixelRatio(self._ratio)
        settings.setOutputDpi(_DPI)
        settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
        settings.setFlag(Qgis.MapSettingsFlag.DrawLabeling, False)
        if key.day is not None:
            settings.setIsTemporal(True)
            settings.setTemporalRange(instant(key.day))
        context = settings.expressionContext()
        for scope in (QgsExpressionContextUtils.globalScope(), QgsExpressionContextUtils.projectScope(self._project)):
            context.appendScope(present(scope))
        context.appendScope(present(QgsExpressionContextUtils.mapSettingsScope(settings)))
        settings.setExpressionContext(context)
        return settings

    def _extent(self) -> QgsRectangle:
        """Return what the pictures show, in the project's CRS: Special Region 1, or what the canvas shows."""
        bookmark = self._project.bookmarkManager().bookmarkById(REGION_BOOKMARK)
        box: QgsReferencedRectangle = bookmark.extent()
        if not bookmark.id() or box.isEmpty():
            return self._canvas.extent()
        to_map = QgsCoordinateTransform(box.crs(), self._project.crs(), self._project)
        return to_map.transformBoundingBox(box)

    def _composed(self, keys: Sequence[_Key]) -> QImage:
        image = QImage(SIZE * self._ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(self._ratio)
        image.fill(QColor(PAPER))
        painter = QPainter(image)
        for key in reversed(keys):
            painter.drawImage(0, 0, self._images[key])
        painter.end()
        return image


def _follows_date(layer: QgsVectorLayer) -> bool:
    return present(layer.temporalProperties()).isActive()
