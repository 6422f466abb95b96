"""kachin_corridors:importclaims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ..base import OUTPUT
from ..imports.importing import INPUT, WorkspaceChange
from ..tables import TEXT, WHOLE, Column, Row, TableAlgorithm

if TYPE_CHECKING:
    from pathlib import Path

    from ...core.exchange.merging import Offered
    from ...core.exchange.verdicts import Judgement

ACCEPT = "ACCEPT"
ACCEPT_NEAR = "ACCEPT_NEAR"
ACCEPT_FAULTLESS = "ACCEPT_FAULTLESS"
NEW, NEAR, KNOWN, FAULTS, TAKEN = "NEW", "NEAR", "KNOWN", "FAULTS", "TAKEN"
EDIT_ID = "EDIT_ID"
COLUMNS = (
    Column("row", WHOLE, "Row of the file"),
    Column("verdict", TEXT, "What becomes of it"),
    Column("table_name", TEXT, "Table"),
    Column("id", TEXT, "Id"),
    Column("content", TEXT, "What it says"),
    Column("field", TEXT, "Field"),
    Column("remark", TEXT, "What is to be said of it, and what to do"),
)


class ImportClaims(WorkspaceChange, TableAlgorithm):
    """Takes claims of other analysts into a workspace, when the analyst agrees."""

    changes_ledger_only = True

    def __init__(self) -> None:
        super().__init__()
        self._has_taken = False

    def name(self) -> str:
        """Return the id within the provider."""
        return "importclaims"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Import claims")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Looks through a CSV file of claims that “Export claims” wrote, or that has its columns, and reports for "
            "each row whether it is new, known, nearly a duplicate, or has a fault. Without “Take the new rows” "
            "nothing is changed. Nothing of a file with faults is taken, unless the rows without faults are accepted "
            "alone; a near duplicate (the same said by the same, of the same unit and day) only when that is accepted. "
            "Rows that are there are never changed. What is taken is marked as an analyst's and can be undone."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(
            QgsProcessingParameterFile(INPUT, self.tr("File of claims"), fileFilter=self.tr("CSV (*.csv *.tsv *.txt)"))
        )
        for name, description in (
            (ACCEPT, self.tr("Take the new rows")),
            (ACCEPT_NEAR, self.tr("Take near duplicates too")),
            (ACCEPT_FAULTLESS, self.tr("Take the rows without faults of a file with faults")),
        ):
            self.addParameter(QgsProcessingParameterBoolean(name, description, False))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, self.tr("Report"), Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=True
            )
        )
        for name, description in (
            (NEW, self.tr("New rows")),
            (NEAR, self.tr("Near duplicates")),
            (KNOWN, self.tr("Rows known already")),
            (FAULTS, self.tr("Rows with faults")),
            (TAKEN, self.tr("Rows taken")),
            (EDIT_ID, self.tr("Number under which it can be undone")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and compare the file, report, and take what is accepted, in one transaction."""
        from ...core.exchange.verdicts import judgements
        from ...core.feedback import PartOfJob
        from ...core.present import present
        from ...reports.evidence.claims_csv import offer_of

        workspace, path = self.target_workspace, present(self.path(parameters, INPUT, context))
        workspace.check()
        file, offered = offer_of(workspace, path, self.today(), PartOfJob(feedback, 0, 40))
        if file.unknown_columns:
            text = self.tr("Columns that are not known, and left out: {columns}.")
            feedback.pushWarning(text.format(columns=", ".join(file.unknown_columns)[:300]))
        results: dict[str, Any] = {
            NEW: len(offered.new),
            NEAR: len(offered.near),
            KNOWN: len(offered.known) + len(offered.kept),
            FAULTS: offered.rows_with_faults,
            TAKEN: 0,
        }
        if parameters.get(OUTPUT):
            rows = [_row(each) for each in judgements(offered)]
            results[OUTPUT] = self.write_table(parameters, context, COLUMNS, rows)
        if self.parameterAsBoolean(parameters, ACCEPT, context):
            results.update(self._take(offered, path, parameters, context, feedback))
        feedback.setProgress(100.0)
        text = self.tr("New: {NEW}. Near duplicates: {NEAR}. Known: {KNOWN}. With faults: {FAULTS}. Taken: {TAKEN}.")
        feedback.pushInfo(text.format(**results))
        return results

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Show what was taken; a report alone changes nothing that is shown."""
        return super().postProcessAlgorithm(context, feedback) if self._has_taken else {}

    def _take(
        self,
        offered: Offered,
        path: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write what is accepted. Raises FaultyClaimsError for a file with faults whose other rows are not accepted."""
        from ...core.exchange.exchange_errors import FaultyClaimsError
        from ...core.feedback import PartOfJob, stop_if_cancelled

        if offered.faults and not self.parameterAsBoolean(parameters, ACCEPT_FAULTLESS, context):
            first = min(offered.faults, key=lambda fault: fault.row)
            raise FaultyClaimsError(path=path, count=offered.rows_with_faults, row=first.row, fault=first.in_words())
        taken = list(offered.new)
        if self.parameterAsBoolean(parameters, ACCEPT_NEAR, context):
            taken += [near.row for near in offered.near]
        if not taken:
            return {}
        stop_if_cancelled(feedback)
        edit_id = self.target_workspace.exchange.take(taken, path.name, PartOfJob(feedback, 40, 100))
        self._has_taken = True
        return {TAKEN: len(taken), EDIT_ID: edit_id}


def _row(judgement: Judgement) -> Row:
    from ...reports.evidence.verdict_text import remark_of

    verdict, number, table, key, what, fault = judgement
    column = "" if fault is None else fault.column
    return Row([number, str(verdict), table, key, what, column, remark_of(judgement)])
