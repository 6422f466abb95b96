"""A click on the map asks why what is drawn there looks as it does."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal

from ...core.geometry.geodesy import LonLat
from ...layers.evidence.clicked import Thing, finding_things
from ..common.stepping import Stepping
from ..measure.measuring_tool import MeasuringTool


class WhyTool(MeasuringTool):
    """Emits ``found`` (list of Thing, LonLat) for each click, the nearest first, and stays until Esc."""

    found = pyqtSignal(object, object)

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas, project)
        self.setToolName(self.tr("Why this colour?"))
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self._stepping = Stepping(self)

    def tear_down(self) -> None:
        """Leave the tool, and look for nothing any more."""
        self.forget()
        super().tear_down()

    def forget(self) -> None:
        """Give up what is looked for."""
        self._stepping.drop()

    def clicked(self, position: LonLat, pixel: QPoint) -> None:
        """Tell what is drawn at a click."""
        self.look(position, pixel)

    def look(self, position: LonLat, pixel: QPoint) -> None:
        """Look what of the plugin's layers is drawn at a pixel of the canvas, a little at each turn, and tell it.

        What was looked for before is given up.
        """
        found: list[Thing] = []
        self._stepping.drop()
        steps = finding_things(self.canvas().mapSettings(), self._project, pixel, found)
        self._stepping.begin(steps, lambda _: self.found.emit(found, position))

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
