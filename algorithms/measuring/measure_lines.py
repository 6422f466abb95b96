"""kachin_corridors:measurelines."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...core.errors import GeometryError
from ...core.units import METRES_PER_KM
from ...layers.messages import explain
from ..base import OUTPUT
from ..tables import FEATURE_ID, NUMBER, TEXT, WHOLE, Column, Row
from .features import INPUT, FeatureAlgorithm

COLUMNS = (
    Column("feature_id", FEATURE_ID, "Id of the feature"),
    Column("length_km", NUMBER, "Along the line (km)"),
    Column("straight_km", NUMBER, "Straight line (km)"),
    Column("ratio", NUMBER, "Along the line / straight line"),
    Column("azimuth_deg", NUMBER, "Azimuth from the first vertex to the last (degrees)"),
    Column("back_azimuth_deg", NUMBER, "Azimuth from the last vertex to the first (degrees)"),
    Column("vertices", WHOLE, "Vertices"),
    Column("parts", WHOLE, "Parts"),
    Column("gap_km", NUMBER, "Gaps between the parts (km)"),
    Column("note", TEXT, "Note"),
)


class MeasureLines(FeatureAlgorithm):
    """Measures the lines of any layer."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "measurelines"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Measure lines")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Measures each line of any layer, in any coordinate reference system, or only the selected ones: the "
            "geodesic length (WGS 84), the straight line between its ends with its azimuths, and the ratio of both. "
            "Gaps between the parts of a line are told with their length and not bridged. Z and M values are left out. "
            "A feature that cannot be measured is listed with the reason."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(
            QgsProcessingParameterFeatureSource(INPUT, self.tr("Lines"), [Qgis.ProcessingSourceType.VectorLine])
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Measured lines"), Qgis.ProcessingSourceType.VectorLine)
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure first, write then."""
        from ...layers.measuring.geometries import to_degrees

        source = self.features(parameters, INPUT, context)
        transform = to_degrees(source.sourceCrs(), source.sourceName(), context.transformContext())
        rows = [self._row(feature, transform, feedback) for feature in self.each(source, feedback)]
        destination = self.write_table(parameters, context, COLUMNS, rows, source.wkbType(), source.sourceCrs())
        return {OUTPUT: destination}

    def _row(self, feature: QgsFeature, transform: QgsCoordinateTransform, feedback: QgsProcessingFeedback) -> Row:
        from ...layers.measuring.geometries import measure_geometry

        try:
            line, notes = measure_geometry(feature.geometry(), transform)
        except GeometryError as error:
            reason = explain(error)
            self.warn(feature, reason, feedback)
            return Row([feature.id(), *[None] * (len(COLUMNS) - 2), reason], feature.geometry())
        values = [
            feature.id(),
            line.length_m / METRES_PER_KM,
            line.straight_m / METRES_PER_KM,
            line.ratio,
            line.azimuth_deg,
            line.back_azimuth_deg,
            line.vertices,
            line.parts,
            line.gap_m / METRES_PER_KM,
            " ".join(notes),
        ]
        return Row(values, feature.geometry())
