"""kachin_corridors:checkworkspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..base import OUTPUT
from ..tables import FEATURE_ID, TEXT, WHOLE, Column, Row, TableAlgorithm

if TYPE_CHECKING:
    from ...core.incomplete_rows import IncompleteRow

LEFT_OUT = "LEFT_OUT"
COLUMNS = (
    Column("table_name", TEXT, "Table"),
    Column("row", FEATURE_ID, "Row (fid)"),
    Column("name", TEXT, "Name"),
    Column("field", TEXT, "Field"),
    Column("fault", TEXT, "What is wrong, and what to do"),
    Column("left_out", WHOLE, "The row is left out (1 = yes)"),
)


class CheckWorkspace(TableAlgorithm):
    """Lists the rows of a workspace that are incomplete."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "checkworkspace"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Check workspace")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Lists what is wrong with rows of a workspace that were edited by hand: which table, row and field, and "
            "what to do. Rows that lack what is needed are left out of all measurements, searches and reports until "
            "they are completed; nothing is changed."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Incomplete rows"), Qgis.ProcessingSourceType.Vector)
        )
        self.addOutput(QgsProcessingOutputNumber(LEFT_OUT, self.tr("Rows that are left out")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check all rows, then write the table."""
        from ...core.incomplete_rows import rows_left_out

        workspace = self.workspace_read(parameters, context)
        faults = workspace.tables.incomplete_rows()
        destination = self.write_table(parameters, context, COLUMNS, [_row(fault) for fault in faults])
        left_out = rows_left_out(faults)
        feedback.pushInfo(
            self.tr("Rows of the workspace that are incomplete and left out: {count}.").format(count=left_out)
        )
        feedback.setProgress(100.0)
        return {OUTPUT: destination, LEFT_OUT: left_out}


def _row(fault: IncompleteRow) -> Row:
    sentence = QCoreApplication.translate("Rows", fault.wrong.value).format(**fault.values)
    return Row([fault.table, fault.fid, fault.name, fault.column, sentence, int(fault.left_out)])
