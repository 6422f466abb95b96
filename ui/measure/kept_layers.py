"""Keeps the layer of a result in a GeoPackage that the user chooses: it is there when the project is opened again."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingOutputLayerDefinition, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...algorithms.base import OUTPUT
from ...core.errors import TargetExistsError
from ...core.present import present
from ...store.workspace import Workspace
from ..common.file_dialogs import ask_target
from ..common.running import AlgorithmRunner, CollectingFeedback, Results

_SUFFIX = ".gpkg"
_LONGEST = 60
"""Characters of a proposed name: a Burmese one takes three bytes, and file systems end at 255."""


def ask_layer_file(parent: QWidget, project: QgsProject, workspace: Workspace, name: str) -> Path | None:
    """Ask where to keep a layer, beginning beside the project, else beside the workspace; None when the user cancels.

    ``name`` is proposed, with a number where a file has it already.
    """
    home = Path(project.homePath()) if project.homePath() else workspace.path.parent
    folder = home if home.is_dir() else workspace.path.parent
    path, _ = ask_target(
        parent,
        QCoreApplication.translate("KeptLayers", "Keep the layer in a new GeoPackage"),
        _free_name(folder, name),
        QCoreApplication.translate("KeptLayers", "GeoPackage (*.gpkg)"),
        overwrite_asked=False,
        folder=folder,
    )
    if not path:
        return None
    # Not with_suffix: that would take the day off a name such as holders_2025.09.12.
    return Path(path) if path.lower().endswith(_SUFFIX) else Path(path + _SUFFIX)


def add_kept_layer(
    runner: AlgorithmRunner, project: QgsProject, algorithm: str, parameters: Results, path: Path, name: str
) -> None:
    """Run an algorithm in the background, its OUTPUT into a new GeoPackage, and add that to the project as ``name``.

    A file that is there already is told and left as it is: it may be a workspace, or what another layer reads.
    """
    if path.exists() or path.is_symlink():
        runner.show_error(TargetExistsError(path=path))
        return

    def show(results: Results, context: QgsProcessingContext) -> None:
        layer = QgsVectorLayer(results[OUTPUT], name, "ogr")
        if not layer.isValid():
            raise RuntimeError(f"QGIS cannot read the layer that was written to {path}.")
        # As the toolbox does where it loads a result: names of columns with their units, and the style.
        finisher = present(context.layerToLoadOnCompletionDetails(results[OUTPUT]).postProcessor())
        finisher.postProcessLayer(layer, context, CollectingFeedback())
        if project.addMapLayer(layer) is None:
            raise RuntimeError(f"The project did not take the layer {name}.")
        told = QCoreApplication.translate("KeptLayers", "The layer “{name}” was added. It is kept in {path}.")
        runner.show_success(told.format(name=name, path=path))

    def leave_nothing() -> None:
        # What could not be written to its end, or is not wanted any more; before the run there was no such file.
        with suppress(OSError):
            path.unlink()

    def tell(fault: str) -> None:
        leave_nothing()
        runner.show_error(fault)

    output = QgsProcessingOutputLayerDefinition(str(path), project)
    runner.run_in_background(algorithm, {**parameters, OUTPUT: output}, show, tell, leave_nothing)


def _free_name(folder: Path, name: str) -> str:
    """Return a name for a file that the folder does not have yet."""
    # Ids come from the workspace, which may be somebody else's: no path, and nothing that a file system refuses.
    name = re.sub(r"[^\w.-]+", "_", name)[:_LONGEST]
    number, free = 1, f"{name}{_SUFFIX}"
    while (folder / free).exists():
        number += 1
        free = f"{name}_{number}{_SUFFIX}"
    return free
