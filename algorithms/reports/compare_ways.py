"""kachin_corridors:compareways."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...layers.messages import explain
from ..base import OUTPUT
from ..tables import TableAlgorithm

FROM, TO = "FROM", "TO"
PARTS = "PARTS"
PICTURE = "PICTURE"
WAYS = "WAYS"
MINES = "Pangwa"
STYLE = "kilometres_by_holder"


class CompareWays(TableAlgorithm):
    """Compares the ways from India to the mines."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "compareways"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Ways compared")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Compares, on a date, the ways from India to Pangwa, Chipwi or any other place on a corridor: kilometres "
            "by mode and status, published and expected lengths, who holds how much and how old the news of that is, "
            "missing links, border gates and whether they are open, changes of mode, and what is not known. A way runs "
            "over legs of any corridors, by land first; a missing link is taken only where nothing else leads, is told "
            "with its straight line, and is in no sum. Published figures stand beside the parts for which they were "
            "published. The ways are a table (as CSV) or a layer of lines; the optional parts are one line for each "
            "leg and holder, the optional picture has the ways one below the other at one scale."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(self.date_parameter(self.tr("Situation date (the last change when empty)")))
        self.addParameter(
            QgsProcessingParameterString(
                FROM, self.tr("From: place on a corridor (all ways from India when empty)"), optional=True
            )
        )
        self.addParameter(QgsProcessingParameterString(TO, self.tr("To: place on a corridor"), MINES))
        line = Qgis.ProcessingSourceType.VectorLine
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Ways compared"), line))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                PARTS, self.tr("Parts of the ways by leg and holder"), line, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                PICTURE,
                self.tr("Picture of the ways"),
                fileFilter=self.tr("SVG drawing (*.svg);;PNG image (*.png)"),
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(WAYS, self.tr("Number of ways")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compare all ways first, then write the tables."""
        from ...core.schema import CRS
        from ...reports.ways.ways_picture import picture_of, save_ways
        from ...reports.ways.ways_report import compare_ways, text_of
        from .way_rows import COLUMNS, PART_COLUMNS, part_rows, way_row

        workspace = self.workspace_read(parameters, context)
        day = self.day(parameters, context) or workspace.control.default_day()
        for fault in workspace.control.holdings().faults_on(day):
            feedback.pushWarning(explain(fault))
        start, end = (self.parameterAsString(parameters, name, context).strip() for name in (FROM, TO))
        report = compare_ways(workspace, day, start, end or MINES)
        feedback.pushInfo(text_of(report))
        rows = [way_row(report, each) for each in report.ways]
        line = Qgis.WkbType.MultiLineString
        results: dict[str, Any] = {
            OUTPUT: self.write_table(parameters, context, COLUMNS, rows, line, CRS),
            WAYS: len(rows),
        }
        if parameters.get(PARTS):
            parts = [row for each in report.ways for row in part_rows(each)]
            results[PARTS] = self.write_table(
                parameters, context, PART_COLUMNS, parts, Qgis.WkbType.LineString, CRS, output=PARTS, style=STYLE
            )
        if parameters.get(PICTURE):
            target = Path(self.parameterAsFileOutput(parameters, PICTURE, context)).absolute()
            save_ways(picture_of(workspace, report), target)
            results[PICTURE] = str(target)
        return results
