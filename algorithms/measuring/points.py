"""What algorithms share that ask for a place: its name or code as a text, or a point in any CRS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterPoint,
)

from ...core.errors import EndMissingError
from ..tables import TableAlgorithm

if TYPE_CHECKING:
    from ...core.geometry.geodesy import LonLat
    from ...core.places.names import NameWarning


class PlaceAlgorithm(TableAlgorithm):
    """Base of algorithms with a text parameter such as FROM and a point parameter FROM_POINT, one of which is given."""

    def point(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> LonLat | None:
        """Return a point parameter in degrees, or None when it is empty."""
        from ...core.schema import CRS

        if not parameters.get(name):
            return None
        point = self.parameterAsPoint(parameters, name, context, QgsCoordinateReferenceSystem(CRS))
        return point.x(), point.y()

    def text_or_point(
        self, parameters: dict[str, Any], text: str, point: str, context: QgsProcessingContext
    ) -> tuple[str, LonLat | None]:
        """Return the text and no point, or a point and an empty text. Raises EndMissingError for both and for none."""
        words = self.parameterAsString(parameters, text, context).strip()
        position = self.point(parameters, point, context)
        if bool(words) == (position is not None):
            raise EndMissingError(text=text, point=point)
        return words, position

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Say how to write a point: Processing says only that the value is wrong."""
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            is_point = isinstance(definition, QgsProcessingParameterPoint)
            if is_point and value and not definition.checkValueIsAcceptable(value, context):
                told = self.tr("“{value}” is no point for {name}. Write it as 97.2336,24.2526 [EPSG:4326].")
                return False, told.format(value=value, name=definition.name())
        return super().checkParameterValues(parameters, context)

    def warn(self, warnings: tuple[NameWarning, ...], feedback: QgsProcessingFeedback) -> None:
        """Say in the log what is known to mislead about a name."""
        for warning in warnings:
            feedback.pushWarning(f"{warning.name}: {warning.warning}")
