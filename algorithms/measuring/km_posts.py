"""kachin_corridors:kmposts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.errors import StepError
from ...core.limits import LEAST_STEP_KM
from ...core.present import present
from ...layers.messages import explain
from ..base import OUTPUT
from ..tables import NUMBER, TEXT, WHOLE, Column, Row, TableAlgorithm

if TYPE_CHECKING:
    from ...core.corridors.posts import Post
    from ...core.corridors.routes import Route

CORRIDOR = "CORRIDOR"
STEP_KM = "STEP_KM"
BY_SCALE = "BY_SCALE"

COLUMNS = (
    Column("km", NUMBER, "Kilometre mark"),
    Column("corridor", TEXT, "Corridor"),
    Column("leg", TEXT, "Leg"),
    Column("course_deg", NUMBER, "Direction of travel (° from north)"),
    Column("on_large_scale", WHOLE, "Shown on maps of large scale (1 = yes)"),
    Column("on_medium_scale", WHOLE, "Shown on maps of medium scale (1 = yes)"),
    Column("on_small_scale", WHOLE, "Shown on maps of small scale (1 = yes)"),
    Column("corridor_id", TEXT, "Corridor id"),
    Column("leg_id", TEXT, "Leg id"),
)


class KilometrePosts(TableAlgorithm):
    """Puts kilometre posts along one corridor or all."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "kmposts"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Kilometre posts")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Puts a point at every so many kilometres of a corridor, counted along its line from its start "
            "(geodesic, WGS 84). The layer comes with a style that labels the posts. With “Fit to the scale of the "
            "map” there are also posts every 25 and 50 km: maps smaller than 1:3,000,000 show one every 50 km, those "
            "smaller than 1:1,200,000 one every 25 km, and larger ones those of the step. Corridors whose legs do not "
            "join have no posts; the log says which and why."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(
            QgsProcessingParameterString(CORRIDOR, self.tr("Corridor (id or name; all when empty)"), optional=True)
        )
        step = QgsProcessingParameterNumber(
            STEP_KM, self.tr("Step (km)"), Qgis.ProcessingNumberParameterType.Double, 10.0, minValue=LEAST_STEP_KM
        )
        self.addParameter(step)
        self.addParameter(QgsProcessingParameterBoolean(BY_SCALE, self.tr("Fit to the scale of the map"), True))
        self.addParameter(self.date_parameter(self.tr("Situation date (the latest status when empty)")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Kilometre posts"), Qgis.ProcessingSourceType.VectorPoint)
        )

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Say how long a step may be: Processing says only that the value is wrong."""
        step = present(self.parameterDefinition(STEP_KM))
        if STEP_KM in parameters and not step.checkValueIsAcceptable(parameters[STEP_KM], context):
            return False, explain(StepError(least=LEAST_STEP_KM, step=parameters[STEP_KM]))
        return super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Place the posts and write them."""
        from ...core.corridors.posts import posts_of
        from ...core.feedback import followed
        from ...core.schema import CRS

        workspace = self.workspace_read(parameters, context)
        corridor, day = self.parameterAsString(parameters, CORRIDOR, context), self.day(parameters, context)
        if corridor.strip():
            routes = [workspace.corridors.route(corridor, day)]
        else:
            routes, apart = workspace.corridors.joined_routes(day)
            for error in apart:
                feedback.pushWarning(explain(error))
        step_km = self.parameterAsDouble(parameters, STEP_KM, context)
        by_scale = self.parameterAsBoolean(parameters, BY_SCALE, context)
        rows = []
        for route in followed(routes, len(routes), feedback):
            rows += [_row(route, post) for post in posts_of(route, step_km, by_scale)]
        return {OUTPUT: self.write_table(parameters, context, COLUMNS, rows, Qgis.WkbType.Point, CRS, style="kmposts")}


def _row(route: Route, post: Post) -> Row:
    values = [
        post.km,
        route.name,
        post.leg.name,
        post.course_deg,
        int(post.on_large_scale),
        int(post.on_medium_scale),
        int(post.on_small_scale),
        route.corridor_id,
        post.leg.leg_id,
    ]
    return Row(values, QgsGeometry.fromPointXY(QgsPointXY(*post.point)))
