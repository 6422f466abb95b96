"""kachin_corridors:addlegtable."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ...core.units import LengthUnit, unit_of
from ..base import DATE, KachinCorridorsAlgorithm

CORRIDOR = "CORRIDOR"
UNIT = "UNIT"
LEGS = "LEGS"


class AddLegTable(KachinCorridorsAlgorithm):
    """Puts the table of legs and published distances into the layout of the current project."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "addlegtable"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Add leg table to layout")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Puts a table of the legs with their lengths and all published figures on a page of its own in the map "
            "layout of the current project. The table shows the legs as of the situation date and says so; it does "
            "not change when the date does: run this again, and the table is filled anew where it stands."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Run in the main thread: layouts are graphics scenes, which live there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.date_parameter(self.tr("Situation date (the project's when empty)")))
        self.addParameter(
            QgsProcessingParameterString(
                CORRIDOR, self.tr("Id of the corridor (all corridors when empty)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                UNIT,
                self.tr("Unit of lengths"),
                options=list(LengthUnit),
                defaultValue=LengthUnit.KM.value,
                usesStaticStrings=True,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(LEGS, self.tr("Number of legs, stretches and corridors")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure the legs of the project's workspace and fill the table."""
        from ...reports.leg_table import LegTableSpec, add_leg_table, table_cards
        from .project_sheet import project_sheet

        project, layout, workspace, day = project_sheet(self, parameters, context)
        unit = unit_of(self.parameterAsEnumString(parameters, UNIT, context))
        spec = LegTableSpec(unit, self.parameterAsString(parameters, CORRIDOR, context))
        cards = table_cards(workspace, day, spec)
        add_leg_table(layout, cards, day, spec)
        project.setDirty(True)
        return {DATE: day.isoformat(), LEGS: len(cards)}
