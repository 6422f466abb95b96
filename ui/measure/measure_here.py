"""An entry in the menu of the canvas (right click): how far it is from here to what matters."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMenu

from ...core.geometry.geodesy import LonLat
from ...layers.measuring.map_positions import position_of
from ..common.described import describe_entry


class MeasureHere(QObject):
    """``measure`` is called with the position (degrees); the entry is offered only while ``is_offered`` says so."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        is_offered: Callable[[], bool],
        measure: Callable[[LonLat], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._is_offered = is_offered
        self._measure = measure
        canvas.contextMenuAboutToShow.connect(self._add_to_menu)

    def tear_down(self) -> None:
        """Offer nothing any more."""
        self._canvas.contextMenuAboutToShow.disconnect(self._add_to_menu)

    def _add_to_menu(self, menu: QMenu, event: QgsMapMouseEvent) -> None:
        if not self._is_offered():
            return
        crs = self._canvas.mapSettings().destinationCrs()
        position = position_of(event.mapPoint(), crs, self._project.transformContext())
        if position is None:
            return  # off the earth
        entry = menu.addAction(self.tr("Measure distances from here"))
        entry.triggered.connect(lambda: self._measure(position))
        describe_entry(
            menu, entry, self.tr("Show how far it is to mining clusters, bases, border crossings and passes")
        )
