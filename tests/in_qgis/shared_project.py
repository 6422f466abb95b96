"""A project with a workspace that one test of the desktop after the other looks at, while none of them changes it."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsProject

from kachin_corridors.layers.project.workspace_layers import project_workspace

_OF_QGIS = ("gpkg_", "rtree_", "sqlite_")
_Project = dict[str, tuple[str, bool] | int]
_Rows = dict[str, list[tuple[Any, ...]]]


class SharedProject:
    """Knows whether QGIS' project and its workspace are still as the test before found them.

    A test that took back what it did leaves the rows of the workspace as they were, though not the bytes of its file.
    """

    def __init__(self) -> None:
        self._dock: object = None
        self._project: _Project = {}
        self._bytes = ""
        self._rows: _Rows = {}

    def is_open(self, dock: object) -> bool:
        """Tell whether the next test can go on with it, in this dock."""
        return dock is self._dock and bool(self._project) and self._is_as_it_was()

    def begin(self, dock: object) -> None:
        """Note how a test finds it."""
        self._dock, self._project = dock, _project()
        content = _bytes_of(_workspace())
        if content != self._bytes:
            self._bytes, self._rows = content, _rows_of(_workspace())

    def check(self) -> None:
        """Fail a test that changed what others are to look at."""
        assert self._is_as_it_was(), (
            f"a test that is marked shares_project changed the project or its workspace: {self._differing()}"
        )

    def _is_as_it_was(self) -> bool:
        if _project() != self._project or not _workspace().exists():
            return False
        return _bytes_of(_workspace()) == self._bytes or _rows_of(_workspace()) == self._rows

    def _differing(self) -> list[str]:
        """Return the tables that differ, and the layers and layouts."""
        rows, project = _rows_of(_workspace()), _project()
        tables = [name for name in sorted({*rows, *self._rows}) if rows.get(name) != self._rows.get(name)]
        return tables + [str(key) for key, _ in sorted(project.items() ^ self._project.items())]


def _project() -> _Project:
    """Return the source of each layer and whether it is seen, and how many pages each layout has."""
    project = QgsProject.instance()
    seen = {layer.id() for layer in project.layerTreeRoot().checkedLayers()}
    layers = {key: (layer.source(), key in seen) for key, layer in project.mapLayers().items()}
    layouts = project.layoutManager().printLayouts()
    return {**layers, **{layout.name(): layout.pageCollection().pageCount() for layout in layouts}}


def _workspace() -> Path:
    return project_workspace(QgsProject.instance()).path


def _bytes_of(path: Path) -> str:
    """Return a sum over the file and the log beside it."""
    files = [each for each in (path, path.with_name(path.name + "-wal")) if each.exists()]
    return hashlib.sha256(b"".join(each.read_bytes() for each in files)).hexdigest()


def _rows_of(path: Path) -> _Rows:
    """Return all that is in the tables of the workspace: what is kept for undo is none once all is undone."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {
            name: database.execute(f'SELECT * FROM "{name}"').fetchall()
            for name in names
            if not name.startswith(_OF_QGIS)
        }
    return {name: found for name, found in rows.items() if found}
