"""A project with a workspace that one test of the desktop after the other looks at, while none of them changes it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject

from kachin_corridors.layers.project.workspace_layers import project_workspace
from kachin_corridors.store.workspace import Workspace


class SharedProject:
    """Knows whether QGIS' project is still as the test before found it. Its workspace began as ``built_data``.

    ``folder`` is for the workspaces: one after the other, as a file that QGIS had open may not be written anew.
    """

    def __init__(self, folder: Path, built_data: Path) -> None:
        self._folder, self._built_data = folder, Workspace(built_data)
        self._dock: object = None
        self._looks: dict[str, tuple[str, bool]] = {}

    def is_open(self, dock: object) -> bool:
        """Tell whether the next test can go on with it, in this dock."""
        return dock is self._dock and bool(self._looks) and self._looks == _looks()

    def new_workspace(self) -> Path:
        """Return where the next one is to be."""
        return self._folder / str(len(list(self._folder.iterdir()))) / "workspace.gpkg"

    def begin(self, dock: object) -> None:
        """Note how a test finds it."""
        self._dock, self._looks = dock, _looks()

    def check(self) -> None:
        """Fail a test that changed what others are to look at."""
        assert self._looks == _looks(), "a test that is marked shares_project changed the project"
        assert project_workspace(QgsProject.instance()).has_content_of(self._built_data)


def _looks() -> dict[str, tuple[str, bool]]:
    """Return of each layer the source, and whether it is seen."""
    project = QgsProject.instance()
    seen = {layer.id() for layer in project.layerTreeRoot().checkedLayers()}
    return {key: (layer.source(), key in seen) for key, layer in project.mapLayers().items()}
