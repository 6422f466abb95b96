"""Styles of our layers in a project that came with an earlier version, and giving the layers those of this one.

A layer keeps the style with which it came into the project, and the analyst may have changed it since. So styles are
renewed only when that is asked for, and the one before stays among the styles of its layer, in the layer's menu.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from ...core.present import present
from ...store.workspace import Workspace
from ..resources import apply_style, style_digest
from .catalogue import CATALOGUE
from .roles import STYLE_KEY, role_of
from .workspace_layers import workspace_of_layer

_RENEWED: Any = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Rendering
    | QgsMapLayer.StyleCategory.Legend
    | QgsMapLayer.StyleCategory.MapTips
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.Forms
    | QgsMapLayer.StyleCategory.AttributeTable
)
"""What the plugin's styles say. The date, custom properties, notes and the like stay as they are."""


def layers_with_former_style(project: QgsProject, workspace: Workspace) -> list[QgsVectorLayer]:
    """Return the layers of a workspace that have the style of another version, whatever was changed in it since."""
    digests = {spec.role: style_digest(spec.role) for spec in CATALOGUE}
    return [
        layer
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsVectorLayer)
        and role_of(layer) in digests
        and layer.customProperty(STYLE_KEY) != digests[present(role_of(layer))]
        and workspace_of_layer(layer) == workspace.resolved()
    ]


def renewing_styles(project: QgsProject, workspace: Workspace, kept_as: str) -> Iterator[None]:
    """Give layers the styles of this version, one at each turn; what each had stays among its styles by a name.

    How opaque a layer is stays as it is. Raises ResourceError when QGIS does not accept a style.
    """
    for layer in layers_with_former_style(project, workspace):
        role, opacity = present(role_of(layer)), layer.opacity()
        styles = present(layer.styleManager())
        styles.addStyleFromLayer(_free_name(styles.styles(), kept_as))
        apply_style(layer, role, _RENEWED)
        layer.setOpacity(opacity)
        layer.setCustomProperty(STYLE_KEY, style_digest(role))
        layer.triggerRepaint()
        yield


def _free_name(taken: Iterable[str], name: str) -> str:
    names = [name, *(f"{name} ({number})" for number in range(2, 1000))]
    return next(each for each in names if each not in set(taken))
