"""Kachin Corridors, a QGIS plugin. Importing the package loads neither Qt nor any heavy library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import KachinCorridorsPlugin


def classFactory(iface: QgisInterface) -> KachinCorridorsPlugin:
    """Return the plugin, as QGIS asks for it when the user enables it. ``iface`` is None under qgis_process."""
    from .plugin import KachinCorridorsPlugin

    return KachinCorridorsPlugin(iface)
