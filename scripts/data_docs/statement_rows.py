"""The table of statements as the algorithm makes it, for the documentation."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsVectorLayer

from kachin_corridors.algorithms.statements.check_statements import CheckStatements


def statement_rows(workspace: Path) -> list[tuple[str, str, str, str]]:
    """Run ``kachin_corridors:checkstatements`` and return id, statement, verdict and computed sentence of each row."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    parameters = {"WORKSPACE": str(workspace), "OUTPUT": "memory:statements"}
    results, ok = CheckStatements().run(parameters, context, feedback)
    if not ok:
        raise OSError(feedback.textLog())
    table = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    if not isinstance(table, QgsVectorLayer):
        raise OSError("the algorithm made no table")
    names = ("statement_id", "statement", "verdict", "computed")
    rows = [[str(feature[name]) for name in names] for feature in table.getFeatures()]
    return [(row[0], row[1], row[2], row[3]) for row in rows]
