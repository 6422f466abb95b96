"""kachin_corridors:distances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ...core.errors import NoPositionError
from ...layers.messages import explain
from ..base import OUTPUT
from .points import PlaceAlgorithm

if TYPE_CHECKING:
    from ...core.corridors.distances import Target
    from ...core.corridors.place_figures import PlaceFigures
    from ...store.places.places import FoundPlace
    from ...store.workspace import Workspace

FROM, FROM_POINT = "FROM", "FROM_POINT"
FIGURES = "FIGURES"


class Distances(PlaceAlgorithm):
    """Measures from one place to clusters, bases, airports, border crossings, passes and corridors."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "distances"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Distances from a place")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Measures from a place (name, id or P-code, also of the gazetteer) or from a point in any coordinate "
            "reference system to each mining cluster, base, airport, border crossing and pass: geodesic distance "
            "(WGS 84), azimuth there and back, and the precision of both positions. Beside each stands the corridor "
            "nearest to it with the kilometre mark; each corridor itself has a row with its point nearest to the "
            "start. The nearest come first. Where a distance between the start and a place was published, in either "
            "direction, that place is listed too, whatever its kind, with every figure, its source and year, its "
            "difference and ratio to the straight line, and marks: impossible (shorter than the straight line), "
            "doubtful (less than 1.05 or more than 2.2 times as long), contradicts (another figure). The table of "
            "figures has one row for each. Targets without a position are listed last, with the reason and without "
            "a distance."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(QgsProcessingParameterString(FROM, self.tr("From: place (name or code)"), optional=True))
        self.addParameter(QgsProcessingParameterPoint(FROM_POINT, self.tr("From: point"), optional=True))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Distances"), Qgis.ProcessingSourceType.VectorLine)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                FIGURES,
                self.tr("Published figures, one a row"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
                createByDefault=False,
            )
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure and write the table."""
        from ...core.corridors.distances import distances, feet
        from ...core.corridors.place_figures import PlaceFigures
        from ...core.schema import CRS
        from .distance_rows import COLUMNS, FIGURE_COLUMNS, corridor_row, figure_rows, target_row

        workspace = self.workspace_read(parameters, context)
        origin = self._origin(parameters, context, workspace)
        if origin.point is None:
            raise NoPositionError(place=origin.name, reason=origin.reason)
        self.warn(origin.warnings, feedback)
        routes, apart = workspace.corridors.joined_routes(None)
        for error in apart:
            feedback.pushWarning(explain(error))
        figures = workspace.corridors.figures_from(origin.place_id) if origin.place_id else PlaceFigures()
        found = distances(origin.point, _targets(workspace, origin, figures), routes)
        rows = [corridor_row(origin, each) for each in feet(origin.point, routes)]
        rows += [target_row(origin, each, figures) for each in found]
        nearest_first = [row.as_row() for row in sorted(rows, key=lambda row: row.order_km)]
        results = {OUTPUT: self.write_table(parameters, context, COLUMNS, nearest_first, Qgis.WkbType.LineString, CRS)}
        if parameters.get(FIGURES):
            singly = [row.as_row() for each in found for row in figure_rows(origin, each, figures)]
            results[FIGURES] = self.write_table(parameters, context, FIGURE_COLUMNS, singly, output=FIGURES)
        return results

    def _origin(self, parameters: dict[str, Any], context: QgsProcessingContext, workspace: Workspace) -> FoundPlace:
        from ...core.corridors.measurements import position_in_words
        from ...store.places.places import FoundPlace

        words, point = self.text_or_point(parameters, FROM, FROM_POINT, context)
        if point is not None:
            return FoundPlace("", position_in_words(point), point, None)
        return workspace.places.find(words)


def _targets(workspace: Workspace, origin: FoundPlace, figures: PlaceFigures) -> list[Target]:
    """Return what distances lead to: all but the start itself."""
    from ...store.places.places import CLUSTER

    return [
        target
        for target in workspace.places.targets(figures.by_place)
        # A cluster may have the id of the town that it is called after.
        if target.kind == CLUSTER or target.target_id != origin.place_id
    ]
