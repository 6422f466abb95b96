"""Shows in an open project what was changed in the file of its workspace."""

from __future__ import annotations

from qgis.core import QgsProject

from ..core.errors import NoWorkspaceInProjectError
from ..layers.project.situation_date import project_date
from ..layers.project.workspace_layers import project_workspace, reload_workspace
from ..store.workspace import Workspace
from .layouts import find_layout, refresh_layout
from .leg_table import add_leg_table, leg_table_spec, table_cards


def show_changes(project: QgsProject, workspace: Workspace) -> None:
    """Read layers, the margin of the map sheet and its table of legs anew, where the project has them.

    Raises LayerUnusableError, GeometryError and NoSuchCorridorError.
    """
    reload_workspace(project, workspace)
    try:
        if project_workspace(project) != workspace.resolved():
            return
    except NoWorkspaceInProjectError:
        return
    refresh_layout(project, workspace)
    if spec := leg_table_spec(project):
        day = project_date(project) or workspace.control.default_day()
        add_leg_table(find_layout(project), table_cards(workspace, day, spec), day, spec)
    project.setDirty(True)
