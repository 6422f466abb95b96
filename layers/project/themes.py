"""The themes of a project: which are offered, which one the layer tree shows, and how one is put on it."""

from __future__ import annotations

from qgis.core import QgsLayerTreeModel, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from .workspace_layers import LOCATOR_THEME


def offered_themes(project: QgsProject) -> list[str]:
    """Return the names of the project's themes, in order; not ours for the small map in the corner of the sheet."""
    locator = QCoreApplication.translate("Themes", LOCATOR_THEME)
    return [name for name in project.mapThemeCollection().mapThemes() if name != locator]


def current_themes(project: QgsProject) -> set[str]:
    """Return the themes whose layers are those that the layer tree shows.

    A layer that is in none of the project's themes counts in none: measurements, or a user's own.
    """
    themes = project.mapThemeCollection()
    layers_of = {name: set(themes.mapThemeVisibleLayerIds(name)) for name in offered_themes(project)}
    in_any = set().union(*layers_of.values())
    nodes = project.layerTreeRoot().findLayers()
    shown = {node.layerId() for node in nodes if node.isVisible()} & in_any
    return {name for name, layers in layers_of.items() if layers == shown}


def show_theme(project: QgsProject, name: str) -> None:
    """Show the layers of a theme with their styles, and hide all others, as QGIS does it."""
    root = project.layerTreeRoot()
    model = QgsLayerTreeModel(root)
    project.mapThemeCollection().applyTheme(name, root, model)
    model.deleteLater()
    project.setDirty(True)
