"""The dock's file dialogs: each begins in a folder that exists, the one that was chosen last."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...layers.settings import LAST_FOLDER


def start_folder() -> Path:
    """Return the folder chosen last, else the project's, else the user's own: the first of them that exists.

    Given another one, Qt's dialog begins in the user's own without a word.
    """
    named = (LAST_FOLDER.value(), QgsProject.instance().homePath())
    folders = (Path(name) for name in named if name)
    return next((folder for folder in folders if folder.is_dir()), Path.home())


def ask_target(
    parent: QWidget, title: str, name: str, filters: str, overwrite_asked: bool = True, folder: Path | None = None
) -> tuple[str, str]:
    """Ask where to write; return path and chosen filter, both empty when the user cancels.

    The dialog begins in ``folder``, which must exist, else where ``start_folder`` says.
    """
    options = QFileDialog.Option(0) if overwrite_asked else QFileDialog.Option.DontConfirmOverwrite
    start = str((folder or start_folder()) / name)
    path, chosen = QFileDialog.getSaveFileName(parent, title, start, filters, options=options)
    if path:
        remember(Path(path))
    return path, chosen


def ask_source(parent: QWidget, title: str, filters: str) -> str:
    """Ask which file to read; return its path, empty when the user cancels."""
    path, _ = QFileDialog.getOpenFileName(parent, title, str(start_folder()), filters)
    if path:
        remember(Path(path))
    return path


def remember(path: Path) -> None:
    """Let the next dialog begin in the folder of a file."""
    LAST_FOLDER.set_value(str(path.parent))
