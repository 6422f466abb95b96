"""Writes the situation date on the canvas, by QGIS' own decoration, and has QGIS show it at once."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QMetaObject

from ...layers.project.date_decoration import show_date

_READ_AGAIN = "projectReadDecorationItems"
"""The slot of QGIS' main window that reads the decorations of a project: QGIS itself calls it when one was opened."""


def switch_date(canvas: QgsMapCanvas, project: QgsProject, is_shown: bool) -> None:
    """Have the date written on the canvas, or not, from now on. Raises DecorationsInUseError."""
    show_date(project, is_shown)
    project.setDirty(True)
    read_decorations(canvas)


def read_decorations(canvas: QgsMapCanvas) -> None:
    """Have QGIS show what decorations the project holds now; where it cannot, it does when the project is opened."""
    window = canvas.window()
    if window is not None and window.metaObject().indexOfMethod(f"{_READ_AGAIN}()") >= 0:
        QMetaObject.invokeMethod(window, _READ_AGAIN)
        canvas.refresh()
