"""kachin_corridors:exportclaims."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
)

from ..base import OUTPUT, KachinCorridorsAlgorithm

ORIGIN = "ORIGIN"
CLAIMS = "CLAIMS"
OWN, EVERY = "analyst", "all"
"""The choices of ORIGIN: only what analysts recorded, or the plugin's claims too."""


class ExportClaims(KachinCorridorsAlgorithm):
    """Writes claims of a workspace to a CSV file."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "exportclaims"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Export claims")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Writes claims of the ledger to a CSV file (UTF-8) for another analyst, who takes them with “Import "
            "claims”. The units, places and sources that they name go with them. No spreadsheet computes a text of the "
            "file, and every text comes back as it was. The guide lists the columns."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(
            QgsProcessingParameterEnum(
                ORIGIN,
                self.tr("Claims (analyst: only what analysts recorded)"),
                options=[OWN, EVERY],
                defaultValue=OWN,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, self.tr("File of claims"), self.tr("CSV (*.csv)"))
        )
        self.addOutput(QgsProcessingOutputNumber(CLAIMS, self.tr("Claims written")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Collect the rows, then write them."""
        from ...core.errors import WrongSuffixError
        from ...core.exchange import claim_table
        from ...reports.evidence.claims_csv import write_claims

        workspace, target = self.workspace_read(parameters, context), self.target(parameters, context)
        if target.suffix.lower() != ".csv":
            raise WrongSuffixError(path=target, suffix=".csv")
        is_own_only = self.parameterAsEnumString(parameters, ORIGIN, context) != EVERY
        rows = workspace.exchange.outgoing(is_own_only)
        write_claims(target, rows)
        written = sum(table == claim_table.CLAIMS for table, _ in rows)
        feedback.pushInfo(self.tr("Claims written: {count}.").format(count=written))
        return {OUTPUT: str(target), CLAIMS: written}
