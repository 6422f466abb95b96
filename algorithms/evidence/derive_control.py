"""kachin_corridors:derivecontrol."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..imports.importing import WorkspaceChange


class DeriveControl(WorkspaceChange):
    """Derives what follows from a ledger that somebody has changed by hand."""

    changes_ledger_only = True

    def name(self) -> str:
        """Return the id within the provider."""
        return "derivecontrol"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Derive statuses anew")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Makes statuses, claims in force and townships follow from the ledger of a workspace as it is now. Of use "
            "where somebody changed the tables control_claims, control_units or places by hand, in QGIS or in another "
            "program: what is recorded by “Record a report” is derived at once. Only rows that differ are written."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Derive everything."""
        self.target_workspace.control.derive(feedback)
        feedback.setProgress(100.0)
        return {}
