"""Tells what the plugin imports: its own modules, and which heavy libraries (QGIS imports some of these too)."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Mapping
from typing import Any

PACKAGE = "kachin_corridors"
HEAVY = frozenset({"fiona", "geographiclib", "matplotlib", "numpy", "osgeo", "pandas", "pyproj", "scipy", "shapely"})


MOST_AT_START = 58
"""So many modules of the plugin at most may be imported until QGIS has started it: each takes time at every start.

Folders are not counted: their ``__init__`` holds a sentence and no code.
"""


class ImportWatch:
    """From ``start`` on notes in ``heavy`` who in the plugin imports what of ``HEAVY``, until ``stop``.

    ``modules`` are the plugin's own that are imported then.
    """

    def __init__(self) -> None:
        self.heavy: list[str] = []
        self.modules: list[str] = []
        self._import = builtins.__import__
        self._is_watching = False

    def start(self) -> None:
        """Begin to watch."""
        self._import = builtins.__import__
        self._is_watching = True
        builtins.__import__ = self._watched_import  # type: ignore[assignment]

    def stop(self) -> None:
        """Watch no more. What has put itself before the watch meanwhile, as ``qgis.utils`` does, stays in its place."""
        self._is_watching = False
        if builtins.__import__ == self._watched_import:
            builtins.__import__ = self._import
        ours = {name: module for name, module in sys.modules.items() if name.split(".")[0] == PACKAGE}
        self.modules = sorted(
            name for name, module in ours.items() if name == PACKAGE or not hasattr(module, "__path__")
        )

    def _watched_import(self, name: str, namespace: Mapping[str, Any] | None = None, *arguments: Any) -> Any:
        importer = (namespace or {}).get("__name__") or ""
        if self._is_watching and name.split(".")[0] in HEAVY and importer.split(".")[0] == PACKAGE:
            self.heavy.append(f"{importer} imports {name}")
        return self._import(name, namespace, *arguments)


watch = ImportWatch()
