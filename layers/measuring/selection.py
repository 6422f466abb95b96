"""What an analyst selected, so that it can be taken out of its layer and measured in a thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsVariantUtils,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ...core.errors import NoLineLayerError, NothingSelectedError
from .geometries import to_degrees


@dataclass(frozen=True)
class SelectedLines:
    """The features that were selected in a layer, as they were then, edits included. May be read in any thread."""

    layer: str
    transform: QgsCoordinateTransform
    count: int
    _source: QgsVectorLayerFeatureSource
    _request: QgsFeatureRequest
    _title: QgsExpression
    _context: QgsExpressionContext

    def features(self) -> Iterator[tuple[str, QgsGeometry]]:
        """Return name and geometry of each by its id: the name is what the layer shows of it, or else the id."""
        for feature in sorted(self._source.getFeatures(self._request), key=QgsFeature.id):
            self._context.setFeature(feature)
            title = self._title.evaluate(self._context)
            name = "" if QgsVariantUtils.isNull(title) else str(title)
            yield name or f"{self.layer} {feature.id()}", QgsGeometry(feature.geometry())


def selected_lines(layer: QgsMapLayer | None, project: QgsProject) -> SelectedLines:
    """Return the selected features of a layer of lines; nothing of them is read yet.

    Raises NoLineLayerError, NothingSelectedError and UnknownCrsError.
    """
    if not isinstance(layer, QgsVectorLayer) or layer.geometryType() != Qgis.GeometryType.Line:
        raise NoLineLayerError
    if not layer.selectedFeatureCount():
        raise NothingSelectedError(layer=layer.name())
    transform = to_degrees(layer.crs(), layer.name(), project.transformContext())
    title = QgsExpression(layer.displayExpression())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    title.prepare(context)
    return SelectedLines(
        layer=layer.name(),
        transform=transform,
        count=layer.selectedFeatureCount(),
        _source=QgsVectorLayerFeatureSource(layer),
        _request=QgsFeatureRequest().setFilterFids(layer.selectedFeatureIds()),
        _title=title,
        _context=context,
    )
