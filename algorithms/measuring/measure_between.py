"""kachin_corridors:measurebetween."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...core.errors import BuiltInDataError
from ...core.limits import SNAP_LIMIT_M
from ...core.units import METRES_PER_KM
from ..base import OUTPUT, WORKSPACE
from .points import PlaceAlgorithm

if TYPE_CHECKING:
    from ...store.workspace import Workspace
    from .stretch_rows import MeasuredStretch

CORRIDOR = "CORRIDOR"
FROM, FROM_POINT = "FROM", "FROM_POINT"
TO, TO_POINT = "TO", "TO_POINT"
MAX_OFFSET_KM = "MAX_OFFSET_KM"
SAVE_AS = "SAVE_AS"
MEASURED_BY = "MEASURED_BY"
PLACES = "PLACES"


class MeasureBetween(PlaceAlgorithm):
    """Measures any stretch of a corridor."""

    def __init__(self) -> None:
        super().__init__()
        self._changed: Workspace | None = None

    def name(self) -> str:
        """Return the id within the provider."""
        return "measurebetween"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Measure a stretch of a corridor")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Measures along a corridor from one point to another, either way. Each end is a place (name, id or "
            "P-code), a kilometre mark (12.3 or km 12.3), or a point in any coordinate reference system, which is "
            "taken to the nearest point of the corridor. A point that is farther off than allowed is refused, and "
            "its distance is told. The result: length along the line and straight line (geodesic, WGS 84), azimuths, "
            "legs touched, accuracy of the line, and the places passed with their kilometre marks, which count from "
            "the start of the corridor. With a name under “Keep as” the measurement is kept in the workspace."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(QgsProcessingParameterString(CORRIDOR, self.tr("Corridor (id or name)")))
        for text, point, text_words, point_words in (
            (FROM, FROM_POINT, self.tr("From: place or kilometre mark"), self.tr("From: point")),
            (TO, TO_POINT, self.tr("To: place or kilometre mark"), self.tr("To: point")),
        ):
            self.addParameter(QgsProcessingParameterString(text, text_words, optional=True))
            self.addParameter(QgsProcessingParameterPoint(point, point_words, optional=True))
        words = self.tr("Greatest distance of a point from the corridor (km)")
        kind, limit = Qgis.ProcessingNumberParameterType.Double, SNAP_LIMIT_M / METRES_PER_KM
        self.addParameter(QgsProcessingParameterNumber(MAX_OFFSET_KM, words, kind, limit, minValue=0.0))
        self.addParameter(self.date_parameter(self.tr("Situation date (the latest status when empty)")))
        self.addParameter(QgsProcessingParameterString(SAVE_AS, self.tr("Keep as (name)"), optional=True))
        self.addParameter(QgsProcessingParameterString(MEASURED_BY, self.tr("Measured by"), optional=True))
        self._add_outputs()

    def _add_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Stretch"), Qgis.ProcessingSourceType.VectorLine)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                PLACES, self.tr("Places passed"), Qgis.ProcessingSourceType.VectorPoint, optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("LENGTH_KM", self.tr("Length along the line (km)")))
        self.addOutput(QgsProcessingOutputNumber("STRAIGHT_KM", self.tr("Straight line (km)")))
        self.addOutput(QgsProcessingOutputNumber("FROM_KM", self.tr("From (kilometre mark)")))
        self.addOutput(QgsProcessingOutputNumber("TO_KM", self.tr("To (kilometre mark)")))
        self.addOutput(QgsProcessingOutputString("MEASUREMENT_ID", self.tr("Id of the measurement that was kept")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure, write both tables, and keep the measurement last: then nothing is kept of a run that failed."""
        from ...core.schema import CRS
        from .stretch_rows import COLUMNS, PLACE_COLUMNS, place_rows, stretch_row

        own = self.path(parameters, WORKSPACE, context)
        keep_as = self.parameterAsString(parameters, SAVE_AS, context).strip()
        if keep_as and own is None:
            raise BuiltInDataError(name=keep_as)
        workspace = self.workspace_read(parameters, context)
        measured = self._measure(parameters, context, feedback, workspace)
        row = stretch_row(measured)
        line = self.write_table(parameters, context, COLUMNS, [row], Qgis.WkbType.LineString, CRS, style="measurements")
        results: dict[str, Any] = {OUTPUT: line}
        if parameters.get(PLACES):
            points = place_rows(measured.stretch)
            results[PLACES] = self.write_table(
                parameters, context, PLACE_COLUMNS, points, Qgis.WkbType.Point, CRS, output=PLACES
            )
        kept = measured.kept
        if keep_as:
            workspace.measurements.save([kept])
            self._changed = workspace
        feedback.pushInfo(f"{kept.from_name}–{kept.to_name}: {kept.length_km:.3f} km")
        return results | {
            "LENGTH_KM": kept.length_km,
            "STRAIGHT_KM": kept.straight_km,
            "FROM_KM": kept.from_km,
            "TO_KM": kept.to_km,
            "MEASUREMENT_ID": kept.measurement_id if keep_as else "",
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Show the measurement that was kept in the layer of an open project, in the main thread."""
        from ...layers.project.workspace_layers import reload_workspace

        project = context.project()
        if project is not None and self._changed is not None:
            reload_workspace(project, self._changed)
        return {}

    def _measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        workspace: Workspace,
    ) -> MeasuredStretch:
        from ...core.corridors.measurements import of_stretch
        from ...core.corridors.route_ends import end_at_point
        from ...layers.measuring.ends_on_routes import end_of_text
        from .stretch_rows import MeasuredStretch

        day = self.day(parameters, context)
        route = workspace.corridors.route(self.parameterAsString(parameters, CORRIDOR, context), day)
        limit_m = self.parameterAsDouble(parameters, MAX_OFFSET_KM, context) * METRES_PER_KM
        ends = []
        for text, point in ((FROM, FROM_POINT), (TO, TO_POINT)):
            words, position = self.text_or_point(parameters, text, point, context)
            if position is None:
                end, warnings = end_of_text(workspace, route, words, limit_m)
                self.warn(warnings, feedback)
            else:
                end = end_at_point(route, position, limit_m)
            ends.append(end)
        start, end = ends
        stretch = route.between(start.at_m, end.at_m)
        kept = of_stretch(
            stretch,
            workspace.measurements.line_version(stretch.legs),
            datetime.now(timezone.utc),
            name=self.parameterAsString(parameters, SAVE_AS, context),
            from_name=start.name,
            to_name=end.name,
            situation_date=day,
            measured_by=self.parameterAsString(parameters, MEASURED_BY, context),
        )
        return MeasuredStretch(stretch, start, end, kept)
