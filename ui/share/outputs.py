"""The map sheet as a file, and the project for others."""

from __future__ import annotations

from pathlib import Path

from ...algorithms.base import DATE, OUTPUT, WORKSPACE
from ...algorithms.project.create_project import LEG_TABLE, PROJECT_WORKSPACE
from ...algorithms.reports.add_leg_table import CORRIDOR
from ...core.errors import KachinCorridorsError
from ...core.shortening import shortened
from ...layers.project.roles import role_of
from ...layers.project.workspace_layers import project_workspace
from ...reports.layouts import export_name
from ...reports.leg_table import leg_table_spec
from ...sharing.shared_project import in_own_folder
from ..common.file_dialogs import ask_target
from ..common.running import Results
from .made_of_canvas import MadeOfCanvas

_FOLDER_CHARACTERS = 24
"""Of a folder's name in the message bar, where a sentence that matters follows it."""


class Outputs(MadeOfCanvas):
    """Writes what the project shows."""

    def export_map(self, path: Path) -> None:
        """Export the map sheet: the layers, the date and the extent that the canvas shows."""
        extent = self._canvas.extent()
        crs = self._canvas.mapSettings().destinationCrs().authid()
        results = self._runner.run_now(
            "exportlayout",
            {
                DATE: self._day().isoformat(),
                "EXTENT": f"{extent.xMinimum()},{extent.xMaximum()},{extent.yMinimum()},{extent.yMaximum()} [{crs}]",
                OUTPUT: str(path),
            },
        )
        if results is not None:
            written = str(results[OUTPUT])
            self._runner.show_success(self.tr("The map was exported to {path}.").format(path=written), paths=[written])

    def save_shareable_project(self, path: Path) -> None:
        """Write a project with the workspace beside it, into a folder that holds nothing else."""
        try:
            workspace = project_workspace(self._project)
            path = in_own_folder(path, workspace)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
            return
        parameters = {WORKSPACE: str(workspace.path), DATE: self._day().isoformat(), OUTPUT: str(path)}
        if table := leg_table_spec(self._project):
            parameters |= {LEG_TABLE: table.unit.value, CORRIDOR: table.corridor_id}
        results = self._runner.run_now("createproject", parameters)
        if results is not None:
            self._say_shared(path, results)

    def _say_shared(self, path: Path, results: Results) -> None:
        others = sum(role_of(layer) is None for layer in self._project.mapLayers().values())
        folder = shortened(path.parent.name, _FOLDER_CHARACTERS)
        # The bar shows the beginning only: first what to do, and what a colleague would miss.
        if others:
            text = self.tr("Pass on the folder {folder}. Your other layers ({count}) are not in it.")
        else:
            text = self.tr("Pass on the folder {folder}.")
        more = self.tr(
            "It is {path} and holds the project {project} and the workspace {workspace}, nothing else."
        ).format(path=path.parent, project=path.name, workspace=Path(results[PROJECT_WORKSPACE]).name)
        self._runner.show_success(text.format(folder=folder, count=others), more)

    def ask_export(self) -> None:
        """Ask for a file, and export the map sheet."""
        name = f"{export_name(self._project, self._day())}.pdf"
        path, chosen = ask_target(
            self._window, self.tr("Export map"), name, self.tr("PDF (*.pdf);;PNG (*.png);;SVG (*.svg)")
        )
        if path:
            target = Path(path)
            self.export_map(target if target.suffix else target.with_suffix("." + chosen[-4:-1]))

    def ask_share(self) -> None:
        """Ask for a file in a new folder, and write the shareable project."""
        path, _ = ask_target(
            self._window,
            self.tr("Save shareable project"),
            "kachin_corridors_shared.qgz",
            self.tr("QGIS project (*.qgz)"),
        )
        if path:
            self.save_shareable_project(Path(path).with_suffix(".qgz"))
