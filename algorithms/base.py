"""What all algorithms share: their group, translation, and how our errors become Processing errors.

QGIS makes one of each when it starts, to know its parameters. So what an algorithm needs to run is imported when it
runs, and only what its parameters need at the top of its file.
"""

from __future__ import annotations

from abc import abstractmethod
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)
from qgis.core import QgsProcessingException as QgsProcessingException  # type: ignore[attr-defined] # not in the stubs
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import DateError, KachinCorridorsError
from ..layers.garbage import no_garbage_in_thread
from ..layers.messages import explain
from ..layers.resources import built_data_path, guide_address

if TYPE_CHECKING:
    from ..store.workspace import Workspace

WORKSPACE = "WORKSPACE"
DATE = "DATE"
COMPARE_DATE = "COMPARE_DATE"
OUTPUT = "OUTPUT"
PROJECT = "PROJECT"


class KachinCorridorsAlgorithm(QgsProcessingAlgorithm):
    """Base of the provider's algorithms.

    Subclasses implement ``execute`` instead of ``processAlgorithm``, and ``help_text`` instead of ``shortHelpString``.
    """

    replaces_outputs = True
    """Whether a file that an output names is replaced, as Processing does. One that never does has words of its own."""

    date_names: tuple[str, ...] = (DATE, COMPARE_DATE)
    """Parameters that are days: what is no date is refused with a sentence that says how to write one."""

    def tr(self, text: str) -> str:
        """Translate a text of an algorithm."""
        return QCoreApplication.translate("Algorithms", text)

    def createInstance(self) -> QgsProcessingAlgorithm:
        """Return a new algorithm of the same kind, as Processing asks for every run."""
        return type(self)()

    @abstractmethod
    def help_text(self) -> str:
        """Return what the algorithm does, in paragraphs with a newline between them."""

    @abstractmethod
    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work and return the outputs. May raise KachinCorridorsError."""

    def shortHelpString(self) -> str:
        """Return what the toolbox, models and ``qgis_process help`` say of the algorithm, with an example."""
        from .examples import example_of

        return f"{self.help_text()}\n{self.tr('Example: {line}').format(line=example_of(self.id()))}"

    def helpUrl(self) -> str:
        """Return the address of the algorithm's section in the guide, which the button Help opens."""
        return guide_address("algorithms", self.name())

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> bool:
        """Refuse, in the main thread, outputs that would be written over an input or a workspace."""
        from .outputs import refuse_overwriting

        try:
            if self.replaces_outputs:
                refuse_overwriting(self, parameters, context.project())
        except KachinCorridorsError as error:
            raise QgsProcessingException(explain(error)) from error
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Run ``execute`` and say our errors in Processing's way."""
        try:
            with no_garbage_in_thread():
                return self.execute(parameters, context, feedback or QgsProcessingFeedback())
        except KachinCorridorsError as error:
            raise QgsProcessingException(explain(error)) from error

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a text that is no date with a sentence that says how to write one."""
        from ..core.dates import parse_day

        for name in self.date_names:
            value = parameters.get(name)
            if isinstance(value, str) and value:
                try:
                    parse_day(value.partition("T")[0])  # models pass a moment on as 2025-09-12T00:00:00
                except DateError as error:
                    return False, explain(error)
        is_accepted, reason = super().checkParameterValues(parameters, context)
        return is_accepted, reason or ""

    def workspace_parameter(self) -> QgsProcessingParameterDefinition:
        """Return the optional parameter WORKSPACE, a GeoPackage."""
        return QgsProcessingParameterFile(
            WORKSPACE,
            self.tr("Workspace (the built-in data when empty)"),
            fileFilter=self.tr("GeoPackage (*.gpkg)"),
            optional=True,
        )

    def project_parameter(self) -> QgsProcessingParameterDefinition:
        """Return the optional parameter PROJECT, a project file."""
        return QgsProcessingParameterFile(
            PROJECT,
            self.tr("Project (the current one when empty)"),
            fileFilter=self.tr("QGIS projects (*.qgz *.qgs)"),
            optional=True,
        )

    def date_parameter(self, description: str) -> QgsProcessingParameterDefinition:
        """Return the optional parameter DATE, a day."""
        return QgsProcessingParameterDateTime(
            DATE, description, type=QgsProcessingParameterDateTime.Type.Date, optional=True
        )

    def day(self, parameters: dict[str, Any], context: QgsProcessingContext, name: str = DATE) -> date | None:
        """Return the value of DATE, or of another day, or None when it is empty."""
        moment = self.parameterAsDateTime(parameters, name, context)
        if not moment.isValid():
            return None
        return date(moment.date().year(), moment.date().month(), moment.date().day())

    def today(self) -> date:
        """Return the day that it is where the analyst is: what happened today is not in the future there."""
        return datetime.now().astimezone().date()

    def path(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
        """Return the absolute path of a file parameter, or None when it is empty."""
        text = self.parameterAsFile(parameters, name, context)
        return Path(text).absolute() if text else None

    def workspace_given(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Workspace | None:
        """Return the workspace that WORKSPACE names, or None when it is empty."""
        from ..store.workspace import Workspace

        path = self.path(parameters, WORKSPACE, context)
        return None if path is None else Workspace(path)

    def workspace_read(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Workspace:
        """Return the workspace that an algorithm only reads: WORKSPACE, or the built-in data when it is empty.

        Raises what ``Workspace.check`` raises of a file that is none.
        """
        from ..store.workspace import Workspace

        workspace = self.workspace_given(parameters, context) or Workspace(built_data_path())
        workspace.check()
        return workspace

    def target(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path:
        """Return the absolute path of the file destination OUTPUT."""
        return Path(self.parameterAsFileOutput(parameters, OUTPUT, context)).absolute()
