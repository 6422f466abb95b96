"""A project with a workspace that one test of the desktop after the other looks at, while none of them changes it."""

from __future__ import annotations

import hashlib

from qgis.core import QgsProject

from kachin_corridors.layers.project.workspace_layers import project_workspace


class SharedProject:
    """Knows whether QGIS' project and its workspace are still as the test before found them."""

    def __init__(self) -> None:
        self._dock: object = None
        self._state: object = None

    def is_open(self, dock: object) -> bool:
        """Tell whether the next test can go on with it, in this dock."""
        return dock is self._dock and bool(QgsProject.instance().mapLayers()) and self._state == _state()

    def begin(self, dock: object) -> None:
        """Note how a test finds it."""
        self._dock, self._state = dock, _state()

    def check(self) -> None:
        """Fail a test that changed what others are to look at."""
        assert self._state == _state(), "a test that is marked shares_project changed the project or its workspace"


def _state() -> tuple[dict[str, tuple[str, bool]], str]:
    """Return the source of each layer and whether it is seen, and all that is in the workspace."""
    project = QgsProject.instance()
    seen = {layer.id() for layer in project.layerTreeRoot().checkedLayers()}
    layers = {key: (layer.source(), key in seen) for key, layer in project.mapLayers().items()}
    if not layers:
        return {}, ""
    path = project_workspace(project).path
    log = path.with_name(path.name + "-wal")
    content = hashlib.sha256(path.read_bytes() + (log.read_bytes() if log.exists() else b""))
    return layers, content.hexdigest()
