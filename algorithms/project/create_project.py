"""kachin_corridors:createproject."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...core.units import LengthUnit, unit_of
from ..base import OUTPUT, KachinCorridorsAlgorithm
from ..reports.add_leg_table import CORRIDOR

PROJECT_WORKSPACE = "PROJECT_WORKSPACE"
LEG_TABLE = "LEG_TABLE"
_NONE = "none"


class CreateProject(KachinCorridorsAlgorithm):
    """Writes a project that opens elsewhere, whole, without the plugin."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "createproject"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Create shareable project")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Writes a project file with all layers, styles, themes, the situation date and the map layout, and puts "
            "the workspace beside it: share the folder and it opens in any QGIS 3.40 or newer, without this plugin. "
            "A workspace from another folder is copied; without one the built-in data are used."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Run in the main thread: layouts are graphics scenes, which live there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(self.date_parameter(self.tr("Situation date (the last change when empty)")))
        self.addParameter(
            QgsProcessingParameterEnum(
                LEG_TABLE,
                self.tr("Table of legs on a second page of the layout, with lengths in"),
                options=[_NONE, *LengthUnit],
                defaultValue=_NONE,
                usesStaticStrings=True,
            )
        )
        corridor = QgsProcessingParameterString(
            CORRIDOR, self.tr("Id of the corridor in the table of legs (all corridors when empty)"), optional=True
        )
        corridor.setFlags(corridor.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(corridor)
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, self.tr("Project"), self.tr("QGIS project (*.qgz)"))
        )
        self.addOutput(QgsProcessingOutputFile(PROJECT_WORKSPACE, self.tr("Workspace of the project")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the project and its workspace."""
        from ...core.file_errors import OutputIsInputError
        from ...layers.project.unsaved_edits import refuse_unsaved_edits
        from ...reports.leg_table import LegTableSpec
        from ...sharing.shared_project import create_project
        from ...store.files.publishing import same_file

        target = self.target(parameters, context)
        workspace = self.workspace_given(parameters, context)
        project = context.project()
        if project is not None and project.fileName() and same_file(Path(project.fileName()), target):
            # A shared project is built anew: the analyst's own layers in the open one would be gone.
            raise OutputIsInputError(path=target, output=OUTPUT)
        # What is shared is the file: edits that are not in it yet would be missing without a word.
        if project is not None and workspace is not None:
            refuse_unsaved_edits(project, workspace)
        unit = self.parameterAsEnumString(parameters, LEG_TABLE, context)
        spec = LegTableSpec(unit_of(unit), self.parameterAsString(parameters, CORRIDOR, context))
        shared = create_project(
            target,
            workspace,
            self.day(parameters, context),
            None if unit in ("", _NONE) else spec,
        )
        feedback.pushInfo(
            self.tr("Share these two together: {project} and {workspace}.").format(project=target, workspace=shared)
        )
        return {OUTPUT: str(target), PROJECT_WORKSPACE: str(shared)}
