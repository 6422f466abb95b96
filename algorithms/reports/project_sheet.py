"""The project of which an algorithm makes a picture, and the sheet of it into which one puts a page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import QgsPrintLayout, QgsProcessingContext, QgsProject

from ...core.errors import ProjectUnreadableError
from ..base import PROJECT, KachinCorridorsAlgorithm, QgsProcessingException

if TYPE_CHECKING:
    from ...store.workspace import Workspace


class ProjectSheet(NamedTuple):
    """A project, its sheet and workspace, and the day of which the page is to tell."""

    project: QgsProject
    layout: QgsPrintLayout
    workspace: Workspace
    day: date


def project_sheet(
    algorithm: KachinCorridorsAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> ProjectSheet:
    """Return the sheet, and DATE, or without it the project's situation date, or that of the newest report.

    Raises QgsProcessingException without a project, LayoutMissingError without a sheet, and what finding the workspace
    raises.
    """
    from ...layers.project.situation_date import project_date
    from ...layers.project.workspace_layers import project_workspace
    from ...reports.layouts import find_layout

    project = context.project()
    if project is None:
        raise QgsProcessingException(algorithm.tr("Open a project in QGIS, then run this again."))
    layout, workspace = find_layout(project), project_workspace(project)
    day = algorithm.day(parameters, context) or project_date(project) or workspace.control.default_day()
    return ProjectSheet(project, layout, workspace, day)


def project_given(
    algorithm: KachinCorridorsAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> QgsProject:
    """Return the project that PROJECT names, or the current one with its unsaved changes.

    Raises ProjectUnreadableError, and QgsProcessingException where no project is open.
    """
    path = algorithm.path(parameters, PROJECT, context)
    project = context.project() if path is None else _read(path)
    if project is None:
        raise QgsProcessingException(algorithm.tr("No project is open. Choose the project file to export."))
    return project


def _read(path: Path) -> QgsProject:
    if not path.is_file():
        raise ProjectUnreadableError(path=path, reason="there is no such file")
    project = QgsProject()
    if not project.read(str(path)):
        raise ProjectUnreadableError(path=path, reason=project.error())
    return project
