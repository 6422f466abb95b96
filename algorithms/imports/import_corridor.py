"""kachin_corridors:importcorridor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...core.units import METRES_PER_KM
from ..base import QgsProcessingException
from .importing import INPUT, ImportAlgorithm

if TYPE_CHECKING:
    from ...layers.imports.corridor_lines import CorridorImport

LEG = "LEG"
SOURCE = "SOURCE"
ACCURACY = "ACCURACY"
LENGTH_KM = "LENGTH_KM"
ADDED_M = "ADDED_M"
STATED_M = "STATED_M"
TURNED = "TURNED"


class ImportCorridor(ImportAlgorithm):
    """Replaces the line of a leg by one that the user has."""

    def __init__(self) -> None:
        super().__init__()
        self._stated_m = 0

    def name(self) -> str:
        """Return the id within the provider."""
        return "importcorridor"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Import corridor line")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Replaces the line of a leg by a surveyed one, or one from OpenStreetMap, in any coordinate reference "
            "system and either direction. Parts that join are joined; gaps are told, never bridged. The line must "
            "run between the two places of the leg; its ends are extended to them, and how far is told. “Undo import” "
            "brings the former line back."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(
            QgsProcessingParameterVectorLayer(INPUT, self.tr("Line of the leg"), [Qgis.ProcessingSourceType.VectorLine])
        )
        self.addParameter(self.workspace_parameter())
        self.addParameter(QgsProcessingParameterString(LEG, self.tr("Leg: its id or name, for example stilwell-08")))
        self.addParameter(QgsProcessingParameterString(SOURCE, self.tr("Where the line comes from, to be credited")))
        self.addParameter(
            QgsProcessingParameterNumber(
                ACCURACY,
                self.tr("Accuracy (m): 95 % of the line lie within it of the real way"),
                Qgis.ProcessingNumberParameterType.Integer,
                minValue=1,
                maxValue=100_000,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(LENGTH_KM, self.tr("Length of the line (km)")))
        self.addOutput(QgsProcessingOutputNumber(ADDED_M, self.tr("Added to reach the two places (m)")))
        self.addOutput(QgsProcessingOutputNumber(STATED_M, self.tr("Accuracy as it is stated now (m)")))
        self.addOutput(QgsProcessingOutputBoolean(TURNED, self.tr("The line ran the other way")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Replace the line and tell what was done to it."""
        from ...layers.imports.corridor_lines import import_corridor

        origin = self.parameterAsString(parameters, SOURCE, context).strip()
        if not origin:
            raise QgsProcessingException(self.tr("Say where the line comes from (SOURCE): no fact without a source."))
        self._stated_m = self.parameterAsInt(parameters, ACCURACY, context)
        done = import_corridor(
            self.source,
            self.target_workspace,
            self.parameterAsString(parameters, LEG, context).strip(),
            origin,
            self._stated_m,
            context.transformContext(),
            feedback,
        )
        self._tell(done, feedback)
        feedback.setProgress(100.0)
        return {
            LENGTH_KM: done.length_m / METRES_PER_KM,
            ADDED_M: done.added_start_m + done.added_end_m,
            STATED_M: done.accuracy_m,
            TURNED: done.turned,
        }

    def _tell(self, done: CorridorImport, feedback: QgsProcessingFeedback) -> None:
        from ...core.corridors.published import DOUBTFUL_ABOVE

        feedback.pushInfo(
            self.tr("{leg}: {length:.1f} km instead of {former:.1f} km, from {parts} part(s), {rows} row(s)").format(
                leg=done.leg,
                length=done.length_m / METRES_PER_KM,
                former=done.former_length_m / METRES_PER_KM,
                parts=done.parts,
                rows=done.rows,
            )
        )
        feedback.pushInfo(
            self.tr("Added to reach the places: {start:.0f} m at the start, {end:.0f} m at the end").format(
                start=done.added_start_m, end=done.added_end_m
            )
        )
        self.tell_shift(done.shift, feedback)
        if done.accuracy_m > self._stated_m:
            feedback.pushWarning(
                self.tr(
                    "The accuracy is stated as {accuracy} m and not {stated} m: what was added to reach the places is "
                    "more than 5 % of the line, or the change of datum is no better."
                ).format(accuracy=done.accuracy_m, stated=self._stated_m)
            )
        if done.length_m > DOUBTFUL_ABOVE * done.straight_m:
            feedback.pushWarning(
                self.tr("The line is {times:.1f} times as long as the straight line. Is it the right one?").format(
                    times=done.length_m / done.straight_m
                )
            )
        if not done.is_simple:
            feedback.pushWarning(self.tr("The line crosses or touches itself: loops and spikes count in its length."))
        if done.turned:
            feedback.pushInfo(self.tr("The line ran the other way and was turned."))
