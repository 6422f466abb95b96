"""kachin_corridors:splitlinebyareas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsVariantUtils,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ...core.errors import GeometryError
from ...core.units import METRES_PER_KM
from ...layers.messages import explain
from ..base import OUTPUT
from ..tables import FEATURE_ID, NUMBER, TEXT, WHOLE, Column, Row
from .features import INPUT, FeatureAlgorithm

if TYPE_CHECKING:
    from ...core.geometry.areas import Areas
    from ...core.geometry.splitting import Piece

AREAS = "AREAS"
FIELD = "FIELD"
SUMMARY = "SUMMARY"
COLUMNS = (
    Column("feature_id", FEATURE_ID, "Id of the line"),
    Column("piece", WHOLE, "Piece, in the order of the line"),
    Column("part", WHOLE, "Part of the line"),
    Column("area", TEXT, "Area"),
    Column("areas", WHOLE, "Number of values in “Area”; 0: outside of all areas"),
    Column("from_km", NUMBER, "From, along the line (km)"),
    Column("to_km", NUMBER, "To, along the line (km)"),
    Column("length_km", NUMBER, "Length (km)"),
    Column("share_percent", NUMBER, "Share of the line (%)"),
    Column("note", TEXT, "Note"),
)
SUMMARY_COLUMNS = (
    Column("feature_id", FEATURE_ID, "Id of the line"),
    Column("area", TEXT, "Area"),
    Column("areas", WHOLE, "Number of values in “Area”; 0: outside of all areas"),
    Column("pieces", WHOLE, "Pieces"),
    Column("length_km", NUMBER, "Length (km)"),
    Column("share_percent", NUMBER, "Share of the line (%)"),
    Column("note", TEXT, "Note"),
)
_AREAS_READ = 30.0  # % of the progress


class SplitLineByAreas(FeatureAlgorithm):
    """Splits lines by polygons: how many kilometres are in which."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "splitlinebyareas"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Split lines by areas")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Splits each line where it enters or leaves polygons, and says of each piece in which it is, by the value "
            "of a field, from which kilometre to which. Lengths are geodesic (WGS 84) and add up to that of the line; "
            "gaps between the parts of a line do not count. A piece in several polygons, or along the border of two, "
            "has all of their values, in alphabetical order, and counts once; one in none is “outside”. Lines and "
            "polygons may have different coordinate reference systems. The summary adds up the pieces of each line by "
            "area."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        line, polygon = Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSource(INPUT, self.tr("Lines"), [line]))
        self.addParameter(QgsProcessingParameterFeatureSource(AREAS, self.tr("Polygons"), [polygon]))
        self.addParameter(
            QgsProcessingParameterField(
                FIELD, self.tr("Field that tells the polygons apart"), parentLayerParameterName=AREAS
            )
        )
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Pieces"), line))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                SUMMARY, self.tr("Summary"), Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=False
            )
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Split first, write then."""
        from ...core.schema import CRS
        from ...layers.measuring.geometries import to_degrees

        source = self.features(parameters, INPUT, context)
        transform = to_degrees(source.sourceCrs(), source.sourceName(), context.transformContext())
        areas, ids = self._areas(parameters, context, feedback)
        rows: list[Row] = []
        summary: list[Row] = []
        for feature in self.each(source, feedback, _AREAS_READ):
            try:
                pieces, note = _split(feature, transform, areas)
            except GeometryError as error:
                pieces, note = [], explain(error)
                self.warn(feature, note, feedback)
            rows += self._rows(feature, pieces, note)
            summary += self._summary(feature, pieces, note)
        self._tell_repaired([ids[number] for number in sorted(areas.repaired)], feedback)
        results = {OUTPUT: self.write_table(parameters, context, COLUMNS, rows, Qgis.WkbType.LineString, CRS)}
        if parameters.get(SUMMARY):
            results[SUMMARY] = self.write_table(parameters, context, SUMMARY_COLUMNS, summary, output=SUMMARY)
        return results

    def _areas(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[Areas, list[int]]:
        """Return the polygons with their values, and the ids of their features."""
        from ...core.geometry.areas import Areas
        from ...layers.measuring.geometries import area_wkb, to_degrees
        from ...layers.stored_geometry import wkb_made_valid

        source = self.features(parameters, AREAS, context)
        transform = to_degrees(source.sourceCrs(), source.sourceName(), context.transformContext())
        field = self.parameterAsString(parameters, FIELD, context)
        polygons, values, ids = [], [], []
        for feature in self.each(source, feedback, 0.0, _AREAS_READ):
            try:
                polygons.append(area_wkb(feature.geometry(), transform))
            except GeometryError as error:
                self.warn(feature, explain(error), feedback)
                continue
            values.append(self._text(feature[field]))
            ids.append(feature.id())
        return Areas(polygons, values, wkb_made_valid), ids

    def _text(self, value: Any) -> str:
        if QgsVariantUtils.isNull(value):
            return self.tr("no value")
        if isinstance(value, (QDate, QDateTime)):
            return value.toString(Qt.DateFormat.ISODate)
        return str(value)

    def _tell_repaired(self, ids: list[int], feedback: QgsProcessingFeedback) -> None:
        if ids:
            feedback.pushWarning(
                self.tr("Invalid polygons were repaired for the splitting, their layer left as it is: {ids}").format(
                    ids=", ".join(map(str, ids))
                )
            )

    def _area(self, values: tuple[str, ...]) -> str:
        return "; ".join(values) if values else self.tr("outside")

    def _rows(self, feature: QgsFeature, pieces: list[Piece], note: str) -> Iterator[Row]:
        from ...core.geometry.wkb import line_wkb

        if not pieces:
            yield Row([feature.id(), *[None] * (len(COLUMNS) - 2), note or self.tr("The line has no length.")])
        whole = sum(piece.length_m for piece in pieces)
        for number, piece in enumerate(pieces, start=1):
            values = [
                feature.id(),
                number,
                piece.part + 1,
                self._area(piece.values),
                len(piece.values),
                piece.start_m / METRES_PER_KM,
                piece.end_m / METRES_PER_KM,
                piece.length_m / METRES_PER_KM,
                100.0 * piece.length_m / whole,
                note,
            ]
            geometry = QgsGeometry()
            geometry.fromWkb(line_wkb(piece.points))
            yield Row(values, geometry)

    def _summary(self, feature: QgsFeature, pieces: list[Piece], note: str) -> Iterator[Row]:
        if not pieces:
            yield Row([feature.id(), *[None] * (len(SUMMARY_COLUMNS) - 2), note or self.tr("The line has no length.")])
        whole = sum(piece.length_m for piece in pieces)
        for values in dict.fromkeys(piece.values for piece in pieces):
            lengths = [piece.length_m for piece in pieces if piece.values == values]
            length = sum(lengths)
            area = [self._area(values), len(values), len(lengths), length / METRES_PER_KM, 100.0 * length / whole]
            yield Row([feature.id(), *area, note])


def _split(feature: QgsFeature, transform: QgsCoordinateTransform, areas: Areas) -> tuple[list[Piece], str]:
    from ...core.geometry.lines import gaps_between
    from ...core.geometry.splitting import split
    from ...layers.measuring.geometries import line_parts, notes_on

    line = line_parts(feature.geometry(), transform)
    return split(line.parts, areas), " ".join(notes_on(line, gaps_between(line.parts)))
