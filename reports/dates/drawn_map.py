"""A map of a project that is drawn date by date in any thread, as the canvas draws it.

Layers belong to the thread in which they are used, so it takes copies: made in the main thread, then taken over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QSize, QThread
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtXml import QDomDocument

from ...core.dates import change_days, last_day
from ...core.errors import DateError
from ...core.present import present
from ...core.several_dates.picture_errors import FrameError
from ...layers.project.situation_date import instant
from .shown import Shown, layers_of

_DPI = 96.0


class DrawnMap:
    """What a project shows of an extent, at a size in pixels.

    Make it in the main thread, then call ``take_over`` in the thread that draws. Raises what ``Shown.check`` raises.
    """

    def __init__(self, project: QgsProject, shown: Shown, size: QSize) -> None:
        shown.check(project)
        self._layers = [_copy(layer) for layer in layers_of(project, shown.theme)]
        utils = QgsExpressionContextUtils
        self._scopes = [present(utils.globalScope()), present(utils.projectScope(project))]
        self._settings = _settings_of(project, shown, size)
        self._settings.setLayers(self._layers)

    def take_over(self) -> None:
        """Let the thread in which this is called use the layers."""
        for layer in self._layers:
            if layer.thread() is not QThread.currentThread():
                layer.moveToThread(QThread.currentThread())

    def release(self) -> None:
        """Give the layers up, in the thread that took them over."""
        self._settings.setLayers([])
        self._layers.clear()

    def image_of(self, day: date) -> QImage:
        """Return the map as of a day. Raises FrameError."""
        settings = QgsMapSettings(self._settings)
        settings.setIsTemporal(True)
        settings.setTemporalRange(instant(day))
        context = settings.expressionContext()
        context.appendScopes([QgsExpressionContextScope(scope) for scope in self._scopes])
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
        if image.isNull():
            raise FrameError(day=day.isoformat(), reason="there is not enough memory for a picture of this size")
        return image

    def change_days(self) -> list[date]:
        """Return the days on which something in the extent begins or ends, by the layers that have a time."""
        return change_days(day for layer in self._layers for day in self._days_of(layer))

    def _days_of(self, layer: QgsMapLayer) -> Iterator[date | None]:
        properties = layer.temporalProperties()
        if not isinstance(layer, QgsVectorLayer) or not isinstance(properties, QgsVectorLayerTemporalProperties):
            return
        fields = [properties.startField(), properties.endField()]
        by_fields = properties.mode() == Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields
        if not (properties.isActive() and by_fields and all(layer.fields().indexOf(name) >= 0 for name in fields)):
            return
        to_layer = QgsCoordinateTransform(
            self._settings.destinationCrs(), layer.crs(), self._settings.transformContext()
        )
        request = QgsFeatureRequest(to_layer.transformBoundingBox(self._settings.visibleExtent()))
        request.setSubsetOfAttributes(fields, layer.fields())
        for feature in layer.getFeatures(request):
            for name in fields:
                yield _day(feature[name])


def _day(value: object) -> date | None:
    """Return the day of a stored value; None where it is empty or no date."""
    try:
        return last_day(str(value)) if isinstance(value, str) else _python_day(value)
    except DateError:
        return None


def _python_day(value: object) -> date | None:
    year, month, day = (getattr(value, part, None) for part in ("year", "month", "day"))
    if not (callable(year) and callable(month) and callable(day)) or not getattr(value, "isValid", bool)():
        return None
    return date(year(), month(), day())


def _copy(layer: QgsMapLayer) -> QgsMapLayer:
    copy = present(layer.clone())
    # Styles ask by it which layers the map shows.
    if not copy.setId(layer.id()):
        raise RuntimeError(f"A copy of {layer.name()} did not take its id.")
    _copy_time(layer, copy)
    copy.moveToThread(None)  # type: ignore[arg-type] # no thread until one takes it over; the stubs forbid it
    return copy


def _copy_time(layer: QgsMapLayer, copy: QgsMapLayer) -> None:
    """Give a copy the temporal properties of its layer: QGIS' own copies lack them."""
    own, copied = layer.temporalProperties(), copy.temporalProperties()
    if own is not None and copied is not None:
        document = QDomDocument()
        kept = document.createElement("kept")
        own.writeXml(kept, document, QgsReadWriteContext())
        copied.readXml(kept, QgsReadWriteContext())


def _settings_of(project: QgsProject, shown: Shown, size: QSize) -> QgsMapSettings:
    settings = QgsMapSettings()
    settings.setDestinationCrs(shown.crs)
    settings.setTransformContext(project.transformContext())
    settings.setPathResolver(project.pathResolver())
    # Of lengths in labels; QGIS measures in a plane where it does not know the one of the project.
    settings.setEllipsoid(project.ellipsoid())  # noqa: QGS201
    settings.setBackgroundColor(project.backgroundColor())
    settings.setLabelingEngineSettings(project.labelingEngineSettings())
    settings.setOutputSize(size)
    settings.setOutputDpi(_DPI)
    settings.setExtent(shown.extent)
    for flag in (
        Qgis.MapSettingsFlag.Antialiasing,
        Qgis.MapSettingsFlag.DrawLabeling,
        Qgis.MapSettingsFlag.UseAdvancedEffects,
        Qgis.MapSettingsFlag.HighQualityImageTransforms,
    ):
        settings.setFlag(flag, True)
    if shown.theme:
        overrides = project.mapThemeCollection().mapThemeStyleOverrides(shown.theme)
        settings.setLayerStyleOverrides(overrides)  # type: ignore[arg-type] # the stubs allow no names without a value
    return settings
