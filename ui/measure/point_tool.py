"""One click on the map gives a position."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, pyqtSignal

from ...core.corridors.measurements import position_in_words
from ...core.geometry.geodesy import LonLat
from .measuring_tool import MeasuringTool


class PointTool(MeasuringTool):
    """Emits ``picked`` (LonLat) and gives the canvas back."""

    picked = pyqtSignal(object)

    def forget(self) -> None:
        """There is nothing to forget."""

    def clicked(self, position: LonLat, pixel: QPoint) -> None:
        """Give the position."""
        self.leave()
        self.picked.emit(position)

    def moved(self, position: LonLat | None, pixel: QPoint) -> str:
        """Tell the position under the cursor."""
        return self.tr("No position on Earth") if position is None else position_in_words(position)

    def settled(self) -> str:
        """There is nothing to tell but where the cursor is."""
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
