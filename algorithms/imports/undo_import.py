"""kachin_corridors:undoimport."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from .importing import WorkspaceChange

UNDONE = "UNDONE"


class UndoImport(WorkspaceChange):
    """Takes the last import of boundaries or of a line back."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "undoimport"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Undo import")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Takes the last import of township boundaries or of a corridor line back: what it replaced is as it was. "
            "Run it again to undo the one before."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addOutput(QgsProcessingOutputString(UNDONE, self.tr("What was undone")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Undo the last import, whatever it was."""
        last = self.target_workspace.imports.undo_last()
        undone = f"{last.kind} {last.subject}: {last.description} ({last.imported_at})".replace(" :", ":")
        feedback.pushInfo(undone)
        return {UNDONE: undone}
