"""kachin_corridors:measurelegs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsMultiLineString,
    QgsPoint,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.legs import Measurement, legs_on, measure
from ..core.schema import CRS
from ..layers.legs import read_legs, read_published_distances
from ..layers.resources import built_data_path
from ..layers.workspace import check_workspace
from .base import OUTPUT, WORKSPACE, KachinCorridorsAlgorithm, QgsProcessingException

_TEXT = QMetaType.Type.QString
_NUMBER = QMetaType.Type.Double
_WHOLE = QMetaType.Type.Int

# Column, type, and what it holds (the alias in QGIS).
COLUMNS: tuple[tuple[str, QMetaType.Type, str], ...] = (
    ("kind", _TEXT, "Kind: leg, stretch, corridor"),
    ("corridor", _TEXT, "Corridor"),
    ("name", _TEXT, "From–to"),
    ("mode", _TEXT, "Mode"),
    ("status", _TEXT, "Status"),
    ("straight_km", _NUMBER, "Straight line (km)"),
    ("along_km", _NUMBER, "Along the line (km)"),
    ("ratio", _NUMBER, "Along the line / straight line"),
    ("expected_km", _NUMBER, "Expected along the real way (km)"),
    ("shortfall_km", _NUMBER, "Expected shortfall of the line (km)"),
    ("expected_basis", _TEXT, "Basis of the expected length"),
    ("published_km", _NUMBER, "Published, newest figure (km)"),
    ("published_ratio", _NUMBER, "Published / straight line"),
    ("difference_km", _NUMBER, "Published − along the line (km)"),
    ("published", _TEXT, "All published figures"),
    ("remark", _TEXT, "Remark"),
    ("accuracy_m", _WHOLE, "Accuracy of the line (m)"),
    ("corridor_id", _TEXT, "Corridor id"),
    ("leg_ids", _TEXT, "Leg ids"),
)


class MeasureLegs(KachinCorridorsAlgorithm):
    """Measures every leg and corridor, with the published figures beside."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "measurelegs"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Measure legs")

    def shortHelpString(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Measures each leg, each stretch for which a figure was published, and each corridor: the geodesic "
            "straight line and the length along the line (WGS 84), every published figure with source and year, "
            "their difference and ratio. A published figure that is shorter than the straight line is marked as "
            "impossible. Lines through sparse waypoints are shorter than the real way: beside them stands the "
            "length that the real way is expected to have, and the published length that this rests on."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(self.date_parameter(self.tr("Situation date (today's status when empty)")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Leg table"), Qgis.ProcessingSourceType.VectorLine)
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure first, write then: a leg that cannot be measured leaves no half table."""
        day = self.day(parameters, context)
        workspace = self.path(parameters, WORKSPACE, context) or built_data_path()
        check_workspace(workspace)
        rows = measure(legs_on(read_legs(workspace), day), read_published_distances(workspace))
        fields = QgsFields()
        for name, field_type, alias in COLUMNS:
            field = QgsField(name, field_type)
            field.setAlias(alias)
            fields.append(field)
        self.make_output_folder(parameters, context)
        sink, destination = self.parameterAsSink(
            parameters,
            OUTPUT,
            context,
            fields,
            Qgis.WkbType.MultiLineString,
            QgsCoordinateReferenceSystem(CRS),
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        for row in rows:
            if not sink.addFeature(_feature(row, fields), QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, OUTPUT))
        del sink  # writes what is buffered
        feedback.setProgress(100.0)
        return {OUTPUT: destination}

    def make_output_folder(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Make the folder of a file that OUTPUT names; a memory layer or a database needs none."""
        text = self.parameterAsOutputLayer(parameters, OUTPUT, context)
        path = Path(text.split("|")[0])
        if path.is_absolute() and path.suffix:
            path.parent.mkdir(parents=True, exist_ok=True)


def remark(row: Measurement) -> str:
    """Return what an analyst must know before quoting the figures of a row."""
    notes = [
        f"{comparison.published.in_words()}: impossible, shorter than the straight line"
        for comparison in row.comparisons
        if comparison.is_impossible
    ]
    notes += [
        f"{comparison.published.in_words()}: published for {comparison.published.mode}"
        for comparison in row.comparisons
        if not comparison.same_mode
    ]
    return "; ".join(notes)


def _feature(row: Measurement, fields: QgsFields) -> QgsFeature:
    newest = row.comparisons[0] if row.comparisons else None
    line = QgsMultiLineString()
    for leg in row.legs:
        line.addGeometry(QgsLineString([QgsPoint(lon, lat) for lon, lat in leg.points]))
    feature = QgsFeature(fields)
    feature.setGeometry(QgsGeometry(line))
    feature.setAttributes(
        [
            row.kind,
            row.corridor,
            row.name,
            row.modes,
            row.statuses,
            row.straight_km,
            row.along_km,
            row.ratio,
            row.expected_km,
            row.shortfall_km,
            row.expected_basis,
            newest.published.km if newest else None,
            newest.ratio if newest else None,
            newest.difference_km if newest else None,
            "; ".join(comparison.published.in_words() for comparison in row.comparisons),
            remark(row),
            row.accuracy_m,
            row.corridor_id,
            ",".join(leg.leg_id for leg in row.legs),
        ]
    )
    return feature
