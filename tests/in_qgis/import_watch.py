"""Tells which heavy libraries the plugin's own modules import. QGIS imports some too, so sys.modules does not tell."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any

PACKAGE = "kachin_corridors"
HEAVY = frozenset({"fiona", "matplotlib", "numpy", "osgeo", "pandas", "pyproj", "scipy", "shapely"})


class ImportWatch:
    """Between ``start`` and ``stop``, notes in ``heavy`` who in the plugin imports what of ``HEAVY``."""

    def __init__(self) -> None:
        self.heavy: list[str] = []
        self._import = builtins.__import__

    def start(self) -> None:
        """Begin to watch."""
        builtins.__import__ = self._watched_import  # type: ignore[assignment]

    def stop(self) -> None:
        """Leave Python as it was."""
        builtins.__import__ = self._import

    def _watched_import(self, name: str, namespace: Mapping[str, Any] | None = None, *arguments: Any) -> Any:
        importer = (namespace or {}).get("__name__") or ""
        if name.split(".")[0] in HEAVY and importer.split(".")[0] == PACKAGE:
            self.heavy.append(f"{importer} imports {name}")
        return self._import(name, namespace, *arguments)


watch = ImportWatch()
