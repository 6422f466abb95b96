"""What maps of several dates show: checked before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject, QgsRectangle

from ...core.several_dates.picture_errors import EmptyExtentError, NoLayersShownError, ThemeMissingError


@dataclass(frozen=True)
class Shown:
    """An extent in a CRS, and a theme of the project; without a theme the layers that the project shows."""

    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    theme: str = ""

    def check(self, project: QgsProject) -> None:
        """Raise EmptyExtentError, ThemeMissingError or NoLayersShownError where there is nothing to draw."""
        if self.extent.isEmpty() or not self.extent.isFinite():
            raise EmptyExtentError
        if self.theme and not project.mapThemeCollection().hasMapTheme(self.theme):
            raise ThemeMissingError(theme=self.theme)
        if not layers_of(project, self.theme):
            raise NoLayersShownError


@dataclass(frozen=True)
class SeveralDates:
    """What is shown on which days, in order."""

    days: Sequence[date]
    shown: Shown


def layers_of(project: QgsProject, theme: str = "") -> list[QgsMapLayer]:
    """Return the layers of a theme, or those that the project shows, the upper ones first."""
    if theme:
        return project.mapThemeCollection().mapThemeVisibleLayers(theme)
    order = project.layerTreeRoot().layerOrder()
    visible = set(project.layerTreeRoot().checkedLayers())
    return [layer for layer in order if layer in visible and layer.isSpatial()]
