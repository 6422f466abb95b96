"""The mark by which a layer, the layer group and the layout of this plugin are known in a project."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

ROLE_KEY = "kachin_corridors/role"
"""Custom property that marks a layer, the layer group and the layout of this plugin."""
STYLE_KEY = "kachin_corridors/style"
"""Custom property of a layer that says which of the plugin's styles it was given (``resources.style_digest``)."""


def role_of(layer: object) -> str | None:
    """Return the role of a layer of ours, or None for any other."""
    if not isinstance(layer, QgsVectorLayer):
        return None
    role = layer.customProperty(ROLE_KEY)
    return str(role) if role else None
