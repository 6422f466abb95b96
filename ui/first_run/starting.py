"""Where the button “Start” makes a workspace: a file of a name that is free, in a folder of the user's."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths

from ...layers import settings

_NAME = "kachin_corridors"
_MOST_NAMES = 1000


def workspace_folder() -> Path:
    """Return the folder that is set for workspaces, if it exists, else the user's documents, there or not."""
    named = settings.WORKSPACE_FOLDER.value()
    if named and Path(named).is_dir():
        return Path(named)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def free_workspace(folder: Path) -> Path:
    """Return a path in a folder at which there is no file yet; the names are numbered from the second on."""
    names = (f"{_NAME}.gpkg", *(f"{_NAME}_{number}.gpkg" for number in range(2, _MOST_NAMES)))
    # A broken link is no free name either.
    free = (name for name in names if not (folder / name).exists() and not (folder / name).is_symlink())
    return folder / next(free, names[-1])
