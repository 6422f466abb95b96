"""kachin_corridors:exportanimation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..base import OUTPUT, KachinCorridorsAlgorithm, QgsProcessingException
from .dates_parameters import shown_given, shown_parameters

if TYPE_CHECKING:
    from datetime import date


FROM = "FROM"
TO = "TO"
ONLY_VISIBLE = "ONLY_VISIBLE"
WIDTH = "WIDTH"
HEIGHT = "HEIGHT"
SECONDS = "SECONDS_PER_FRAME"
FORMAT = "FORMAT"
FRAMES = "FRAMES"
MOVIE = "MOVIE"
WHY_NO_MOVIE = "WHY_NO_MOVIE"


class ExportAnimation(KachinCorridorsAlgorithm):
    """Writes a picture of the map for each day on which something changed, and a film of them."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "exportanimation"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Export animation")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Draws the map once for each day on which something changed, with the date on it, and writes the frames as "
            "PNG files into a new or empty folder; with MP4 or GIF also a film of them, where the program ffmpeg is "
            "installed. The map shows the layers that the project shows, or those of a theme. The project is not "
            "changed."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.project_parameter())
        for name, text in (
            (FROM, self.tr("From (the first change when empty)")),
            (TO, self.tr("To (the last change)")),
        ):
            kind = QgsProcessingParameterDateTime.Type.Date
            self.addParameter(QgsProcessingParameterDateTime(name, text, type=kind, optional=True))
        for parameter in shown_parameters(self):
            self.addParameter(parameter)
        only = self.tr("Only days on which something in the extent changed")
        self.addParameter(QgsProcessingParameterBoolean(ONLY_VISIBLE, only, defaultValue=True))
        for name, text, pixels in (
            (WIDTH, self.tr("Width in pixels"), 1280),
            (HEIGHT, self.tr("Height in pixels"), 720),
        ):
            self.addParameter(
                QgsProcessingParameterNumber(name, text, defaultValue=pixels, minValue=200, maxValue=7680)
            )
        self.addParameter(
            QgsProcessingParameterNumber(
                SECONDS,
                self.tr("Seconds for each frame"),
                QgsProcessingParameterNumber.Type.Double,
                1.0,
                minValue=0.04,
                maxValue=60.0,
            )
        )
        kinds = [self.tr("PNG frames"), self.tr("PNG frames and MP4"), self.tr("PNG frames and GIF")]
        self.addParameter(QgsProcessingParameterEnum(FORMAT, self.tr("Format"), kinds, defaultValue=0))
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, self.tr("Folder for the frames")))
        self.addOutput(QgsProcessingOutputNumber(FRAMES, self.tr("Number of frames")))
        self.addOutput(QgsProcessingOutputString(MOVIE, self.tr("Film (empty when none was made)")))
        self.addOutput(QgsProcessingOutputString(WHY_NO_MOVIE, self.tr("Why no film was made")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> bool:
        """Copy what is to be drawn, in the main thread, to which the project belongs."""
        from ...core.errors import KachinCorridorsError
        from ...layers.messages import explain

        if not super().prepareAlgorithm(parameters, context, feedback):
            return False
        try:
            self._prepare(parameters, context)
        except KachinCorridorsError as error:
            raise QgsProcessingException(explain(error)) from error
        return True

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from qgis.PyQt.QtCore import QSize

        from ...layers.project.workspace_layers import project_workspace
        from ...reports.dates.drawn_map import DrawnMap
        from .project_sheet import project_given

        project = project_given(self, parameters, context)
        self._workspace = project_workspace(project)
        width, height = (self.parameterAsInt(parameters, name, context) for name in (WIDTH, HEIGHT))
        shown = shown_given(self, parameters, context, project)
        self._drawn = DrawnMap(project, shown, QSize(width, height))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Draw the frames in whatever thread this is."""
        from pathlib import Path

        from ...layers.messages import explain
        from ...reports.dates.animation import write_animation
        from ...reports.dates.movie import ENDINGS

        folder = Path(self.parameterAsString(parameters, OUTPUT, context)).absolute()
        ending = ("", *ENDINGS)[self.parameterAsEnum(parameters, FORMAT, context)]
        seconds = self.parameterAsDouble(parameters, SECONDS, context)
        self._drawn.take_over()
        try:
            days = self._days(parameters, context)
            made = write_animation(self._drawn, days, folder, ending, seconds, feedback)
        finally:
            self._drawn.release()
        fault = explain(made.fault) if made.fault is not None else ""
        if fault:
            feedback.pushWarning(fault)
        return {OUTPUT: str(folder), FRAMES: len(made.frames), MOVIE: str(made.movie or ""), WHY_NO_MOVIE: fault}

    def _days(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[date]:
        from ...core.several_dates.chosen_dates import days_of_frames

        only_visible = self.parameterAsBoolean(parameters, ONLY_VISIBLE, context)
        changes = self._drawn.change_days() if only_visible else self._workspace.control.change_dates()
        return days_of_frames(changes, *(self.day(parameters, context, name) for name in (FROM, TO)))
