"""What an analyst selected, taken out of its layer, so that it can be measured in a thread."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from ..core.errors import NoLineLayerError, NothingSelectedError
from .measuring import to_degrees


def selected_lines(
    layer: QgsMapLayer | None, project: QgsProject
) -> tuple[str, list[tuple[str, QgsGeometry]], QgsCoordinateTransform]:
    """Return the name of a layer, its selected features (name and geometry), and the transform to degrees.

    Raises NoLineLayerError, NothingSelectedError and UnknownCrsError.
    """
    if not isinstance(layer, QgsVectorLayer) or layer.geometryType() != Qgis.GeometryType.Line:
        raise NoLineLayerError
    if not layer.selectedFeatureCount():
        raise NothingSelectedError(layer=layer.name())
    transform = to_degrees(layer.crs(), layer.name(), project.transformContext())
    features = []
    for feature in layer.getSelectedFeatures():
        shown = QgsVectorLayerUtils.getFeatureDisplayString(layer, feature)
        features.append((shown or f"{layer.name()} {feature.id()}", QgsGeometry(feature.geometry())))
    return layer.name(), features, transform
