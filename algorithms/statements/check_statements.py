"""kachin_corridors:checkstatements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFeatureSink

from ..base import OUTPUT
from ..tables import TEXT, Column, Row, TableAlgorithm

if TYPE_CHECKING:
    from ...store.statements.statements import CheckedStatement

COLUMNS = (
    Column("statement_id", TEXT, "Id"),
    Column("statement", TEXT, "Statement"),
    Column("verdict", TEXT, "Verdict"),
    Column("computed", TEXT, "What the data say"),
    Column("speaks_for", TEXT, "Evidence for it, with sources"),
    Column("speaks_against", TEXT, "Evidence against it, with sources"),
    Column("gates", TEXT, "Border gates, told beside it, with sources"),
    Column("checked_by", TEXT, "Checked by"),
    Column("source", TEXT, "Source of the statement"),
    Column("data_sources", TEXT, "Sources of the data"),
)


class CheckStatements(TableAlgorithm):
    """Checks the statements of the article that the project starts from against the data."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "checkstatements"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Check statements of the article")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Checks each statement of the article that the project starts from against the data as of a date: holds, "
            "holds with a remark, does not hold, or cannot be checked, with the numbers and the evidence for and "
            "against it. A statement cannot be checked where data are missing, or where only the article itself says "
            "the main thing. Beside statements of ways across a border it is told whether the gates there let people "
            "and goods pass; that changes no verdict."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(self.date_parameter(self.tr("As of (the article's day when empty)")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Table of statements"), Qgis.ProcessingSourceType.Vector)
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check all statements, then write the table."""
        workspace = self.workspace_read(parameters, context)
        rows = [_row(checked) for checked in workspace.statements.check(self.day(parameters, context))]
        destination = self.write_table(parameters, context, COLUMNS, rows)
        feedback.setProgress(100.0)
        return {OUTPUT: destination}


def _row(checked: CheckedStatement) -> Row:
    return Row(
        [
            checked.statement.statement_id,
            checked.statement.text,
            str(checked.finding.verdict),
            checked.finding.computed,
            checked.speaks_for,
            checked.speaks_against,
            checked.gates,
            checked.statement.checkable_by,
            checked.source,
            checked.data_sources,
        ]
    )
