"""kachin_corridors:undorecording."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from ..imports.importing import WorkspaceChange

UNDONE = "UNDONE"


class UndoRecording(WorkspaceChange):
    """Takes the last recorded report, withdrawal or import of reports back."""

    changes_ledger_only = True

    def name(self) -> str:
        """Return the id within the provider."""
        return "undorecording"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Undo last report")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Takes the last step back by which reports came into the workspace: a report, a withdrawal or an import of "
            "reports. Its rows are gone, and all that follows from the ledger is as it was before. Run it again to "
            "undo the step before; it makes no difference how long ago that was."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addOutput(QgsProcessingOutputString(UNDONE, self.tr("What was undone")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Undo the last step, whatever it was."""
        last = self.target_workspace.recording.undo_last(feedback)
        undone = f"{last.kind}: {last.what} ({last.made_by}, {last.when})"
        feedback.pushInfo(undone)
        return {UNDONE: undone}
