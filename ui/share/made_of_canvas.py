"""What all that is made of the canvas needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from ..common.running import AlgorithmRunner


class MadeOfCanvas(QObject):
    """Acts on what the canvas shows; ``day()`` is the situation date. Dialogs belong to ``window``."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        runner: AlgorithmRunner,
        day: Callable[[], date],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self._day = day
        self._window = window
