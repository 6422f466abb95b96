"""A click on the map asks why what is drawn there looks as it does."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal

from ...core.geometry.geodesy import LonLat
from ...layers.evidence.clicked import Thing, things_at
from ..measure.measuring_tool import MeasuringTool


class WhyTool(MeasuringTool):
    """Emits ``found`` (list of Thing, LonLat) for each click, the nearest first, and stays until Esc."""

    found = pyqtSignal(object, object)

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas, project)
        self.setToolName(self.tr("Why this colour?"))
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def forget(self) -> None:
        """There is nothing to forget."""

    def clicked(self, position: LonLat, pixel: QPoint) -> None:
        """Tell what is drawn at a click."""
        self.found.emit(self.things_at(pixel), position)

    def things_at(self, pixel: QPoint) -> list[Thing]:
        """Return what of the plugin's layers is drawn at a pixel of the canvas."""
        return things_at(self.canvas().mapSettings(), self._project, pixel)

    def moved(self, position: LonLat | None, pixel: QPoint) -> str:
        """Tell nothing: what is under the cursor is looked for at a click only."""
        return ""

    def settled(self) -> str:
        """There is nothing to tell."""
        return ""

    def undo(self) -> bool:
        """There is nothing to undo."""
        return False

    def finish(self) -> bool:
        """There is nothing to end."""
        return False

    def cancel(self) -> bool:
        """There is nothing under way."""
        return False
