"""Edits of a workspace that QGIS has not saved yet: whoever writes to or copies the file must not pass them by."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer

from ...core.errors import UnsavedEditsError
from ...store.workspace import Workspace


def refuse_unsaved_edits(project: QgsProject, workspace: Workspace) -> None:
    """Raise UnsavedEditsError, with the names of the layers, where the project has unsaved edits of a workspace."""
    names = [
        layer.name()
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.isModified() and _file_of(layer) == workspace.path.resolve()
    ]
    if names:
        raise UnsavedEditsError(layers=", ".join(f"“{name}”" for name in sorted(names)))


def _file_of(layer: QgsVectorLayer) -> Path | None:
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path")
    return Path(path).resolve() if path else None
