"""kachin_corridors:importcorridor."""

from __future__ import annotations

from typing import Any

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

from ..layers.corridor_lines import CorridorImport, import_corridor
from .base import QgsProcessingException
from .importing import INPUT, ImportAlgorithm

LEG = "LEG"
SOURCE = "SOURCE"
ACCURACY = "ACCURACY"
LENGTH_KM = "LENGTH_KM"
ADDED_M = "ADDED_M"
TURNED = "TURNED"
_M_PER_KM = 1000.0


class ImportCorridor(ImportAlgorithm):
    """Replaces the line of a leg by one that the user has."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "importcorridor"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Import corridor line")

    def shortHelpString(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Replaces the line of a leg by a surveyed one, or one from OpenStreetMap, in any coordinate reference "
            "system and either direction. Parts that join are joined; gaps are told, never bridged. The line must "
            "run between the two places of the leg; its ends are drawn on to them, and how far is told. “Undo import” "
            "brings the former line back."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(
            QgsProcessingParameterVectorLayer(INPUT, self.tr("Line of the leg"), [Qgis.ProcessingSourceType.Vector])
        )
        self.addParameter(self.workspace_parameter())
        self.addParameter(QgsProcessingParameterString(LEG, self.tr("Leg id, for example stilwell-08")))
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
        self.addOutput(QgsProcessingOutputNumber(ADDED_M, self.tr("Drawn on to the two places (m)")))
        self.addOutput(QgsProcessingOutputBoolean(TURNED, self.tr("The line ran the other way")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Replace the line and tell what was done to it."""
        origin = self.parameterAsString(parameters, SOURCE, context).strip()
        if not origin:
            raise QgsProcessingException(self.tr("Say where the line comes from (SOURCE): no fact without a source."))
        done = import_corridor(
            self.source,
            self.target_workspace,
            self.parameterAsString(parameters, LEG, context).strip(),
            origin,
            self.parameterAsInt(parameters, ACCURACY, context),
            context.transformContext(),
        )
        self._tell(done, feedback)
        feedback.setProgress(100.0)
        return {
            LENGTH_KM: done.length_m / _M_PER_KM,
            ADDED_M: done.added_start_m + done.added_end_m,
            TURNED: done.turned,
        }

    def _tell(self, done: CorridorImport, feedback: QgsProcessingFeedback) -> None:
        feedback.pushInfo(
            self.tr("{leg}: {length:.1f} km instead of {former:.1f} km, from {parts} part(s), {rows} row(s)").format(
                leg=done.leg,
                length=done.length_m / _M_PER_KM,
                former=done.former_length_m / _M_PER_KM,
                parts=done.parts,
                rows=done.rows,
            )
        )
        feedback.pushInfo(
            self.tr("Drawn on to the places: {start:.0f} m at the start, {end:.0f} m at the end").format(
                start=done.added_start_m, end=done.added_end_m
            )
        )
        if done.turned:
            feedback.pushInfo(self.tr("The line ran the other way and was turned."))
