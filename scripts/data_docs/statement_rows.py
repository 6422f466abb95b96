"""The table of statements as the algorithm makes it, for the documentation."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsVectorLayer

from kachin_corridors.algorithms.statements.check_statements import CheckStatements

from .blocks import StatementRow


def statement_rows(workspace: Path) -> list[StatementRow]:
    """Run ``kachin_corridors:checkstatements`` and return its rows."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    parameters = {"WORKSPACE": str(workspace), "OUTPUT": "memory:statements"}
    results, ok = CheckStatements().run(parameters, context, feedback)
    if not ok:
        raise OSError(feedback.textLog())
    table = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    if not isinstance(table, QgsVectorLayer):
        raise OSError("the algorithm made no table")
    return [
        StatementRow(*(str(feature[name] or "") for name in StatementRow._fields)) for feature in table.getFeatures()
    ]
