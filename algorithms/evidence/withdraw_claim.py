"""kachin_corridors:withdrawclaim."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from ..imports.importing import WorkspaceChange

CLAIM, REASON, RECORDED_BY = "CLAIM", "REASON", "RECORDED_BY"
CLAIM_ID, UNIT_ID, EDIT_ID = "CLAIM_ID", "UNIT_ID", "EDIT_ID"


class WithdrawClaim(WorkspaceChange):
    """Takes a report back that the analyst recorded."""

    changes_ledger_only = True

    def name(self) -> str:
        """Return the id within the provider."""
        return "withdrawclaim"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Withdraw a report")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Takes a report back that was recorded into the workspace: nothing rests on it any more. Nothing is "
            "deleted: the ledger gets a row that names the report and says why. Only who recorded a report takes it "
            "back; what came with the plugin's data is corrected by “Record a report” instead. “Undo last report” "
            "takes the withdrawal back."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(QgsProcessingParameterString(CLAIM, self.tr("Id of the report")))
        self.addParameter(QgsProcessingParameterString(REASON, self.tr("Why it is taken back"), multiLine=True))
        self.addParameter(QgsProcessingParameterString(RECORDED_BY, self.tr("Recorded by")))
        self.addOutput(QgsProcessingOutputString(CLAIM_ID, self.tr("Id of the withdrawal")))
        self.addOutput(QgsProcessingOutputString(UNIT_ID, self.tr("Id of the place, road or area it is of")))
        self.addOutput(QgsProcessingOutputNumber(EDIT_ID, self.tr("Number of the step, for undo")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Record the withdrawal."""
        claim, reason, by = (
            self.parameterAsString(parameters, name, context).strip() for name in (CLAIM, REASON, RECORDED_BY)
        )
        done = self.target_workspace.recording.withdraw(claim, reason, by, self.today())
        return {CLAIM_ID: done.claim_id, UNIT_ID: done.unit_id, EDIT_ID: done.edit_id}
