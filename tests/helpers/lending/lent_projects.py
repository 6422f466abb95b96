"""Projects that tests may change: one that a test left as it was serves the next, as adding the layers takes long."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lent_copies import FolderState, state_of
from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtXml import QDomDocument

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.situation_date import set_project_date
from kachin_corridors.layers.project.workspace_layers import add_workspace
from kachin_corridors.reports.layouts import add_layout
from kachin_corridors.store.workspace import Workspace


@dataclass(frozen=True)
class _Lent:
    """A project and how it was when it was lent."""

    project: QgsProject
    path: Path
    files: FolderState
    layers: list[object]
    sheets: list[QByteArray]


class LentProjects:
    """Lends a project with the layers of a workspace and the sheet, as of ``day``."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._returned: _Lent | None = None

    @contextmanager
    def lend(self, path: Path) -> Iterator[QgsProject]:
        """Lend the project of this workspace that came back unchanged, or else a new one.

        A test may change the date; of a project whose sheet it has changed only that is made anew.
        """
        lent = self._take(path)
        lent.project.setDirty(False)
        yield lent.project
        set_project_date(lent.project, self._day)
        _name_nodes(lent.project)
        # The files first: that is quick.
        if state_of(path.parent) != lent.files or _layers_of(lent.project) != lent.layers:
            lent.project.clear()
        elif _sheets_of(lent.project) == lent.sheets:
            self._returned = lent
        else:
            self._returned = self._with_new_sheet(lent.project, path, lent.layers)

    def clear(self) -> None:
        """Let go of the layers, which may not live as long as QGIS."""
        if self._returned is not None:
            self._returned.project.clear()
        self._returned = None

    def _take(self, path: Path) -> _Lent:
        returned = self._returned
        if returned is not None and (returned.path, returned.files) == (path, state_of(path.parent)):
            self._returned = None
            return returned
        self.clear()
        project = QgsProject()
        add_workspace(project, Workspace(path))
        _name_nodes(project)
        return self._with_new_sheet(project, path, _layers_of(project))

    def _with_new_sheet(self, project: QgsProject, path: Path, layers: list[object]) -> _Lent:
        present(project.layoutManager()).clear()
        add_layout(project, Workspace(path))
        set_project_date(project, self._day)
        return _Lent(project, path, state_of(path.parent), layers, _sheets_of(project))


def _name_nodes(project: QgsProject) -> None:
    """Let all layers in the tree have their names, as those have that are in the legend of an exported sheet."""
    for node in present(project.layerTreeRoot()).findLayers():
        node.setCustomProperty("cached_name", node.name())


def _layers_of(project: QgsProject) -> list[object]:
    """Return all of a project but its sheets that a test may change, stored or not."""
    tree, context = QDomDocument(), QgsReadWriteContext()
    root = tree.createElement("qgis")  # where QGIS puts the themes
    tree.appendChild(root)
    present(project.layerTreeRoot()).writeXml(root, context)
    present(project.mapThemeCollection()).writeXml(tree)
    layers = [_state_of_layer(layer) for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer)]
    bookmarks = [(each.id(), each.name()) for each in present(project.bookmarkManager()).bookmarks()]
    metadata = project.metadata()
    return [
        *(tree.toByteArray(), len(project.mapLayers()), layers, bookmarks, project.customVariables()),
        *(project.crs().authid(), project.ellipsoid(), project.fileName(), project.title(), metadata.title()),
        *(metadata.author(), project.backgroundColor().name()),
    ]


def _sheets_of(project: QgsProject) -> list[QByteArray]:
    return [_xml_of(layout) for layout in present(project.layoutManager()).printLayouts()]


def _state_of_layer(layer: QgsVectorLayer) -> tuple[object, ...]:
    style = QDomDocument()
    layer.exportNamedStyle(style)
    in_memory = layer.isEditable(), layer.selectedFeatureCount()
    return layer.id(), layer.source(), layer.readOnly(), in_memory, style.toByteArray()


def _xml_of(layout: QgsPrintLayout) -> QByteArray:
    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    return document.toByteArray()
