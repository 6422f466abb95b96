"""Says an error of ``core.errors`` in the language of the interface."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import KachinCorridorsError


def explain(error: KachinCorridorsError) -> str:
    """Return the translated sentence of an error with its values filled in."""
    return QCoreApplication.translate("Errors", error.sentence).format(**error.values)
