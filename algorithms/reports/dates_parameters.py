"""The parameters of maps of several dates, and what was given in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMapTheme,
    QgsProcessingParameterString,
    QgsProject,
)

from ..base import KachinCorridorsAlgorithm

if TYPE_CHECKING:
    from ...reports.dates.shown import SeveralDates, Shown

DATES = "DATES"
EXTENT = "EXTENT"
THEME = "THEME"


def dates_parameters(algorithm: KachinCorridorsAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Return DATES and what is shown on them."""
    dates = algorithm.tr("Dates, up to six: YYYY-MM-DD with commas between them")
    return [QgsProcessingParameterString(DATES, dates), *shown_parameters(algorithm)]


def shown_parameters(algorithm: KachinCorridorsAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Return EXTENT and THEME, both optional."""
    extent = algorithm.tr("Extent of the map (that of the layout's map when empty)")
    theme = QgsProcessingParameterMapTheme(
        THEME, algorithm.tr("Theme (the layers that the project shows when empty)"), optional=True
    )
    theme.setFlags(theme.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return [QgsProcessingParameterExtent(EXTENT, extent, optional=True), theme]


def dates_given(
    algorithm: KachinCorridorsAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, project: QgsProject
) -> SeveralDates:
    """Return what DATES, EXTENT and THEME say. Raises what reading dates and finding the layout's map raises."""
    from ...core.several_dates.chosen_dates import typed_days
    from ...reports.dates.shown import SeveralDates

    days = typed_days(algorithm.parameterAsString(parameters, DATES, context))
    return SeveralDates(days, shown_given(algorithm, parameters, context, project))


def shown_given(
    algorithm: KachinCorridorsAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, project: QgsProject
) -> Shown:
    """Return what EXTENT and THEME say, in the CRS of the layout's map. Raises LayoutMissingError."""
    from ...reports.dates.shown import Shown
    from ...reports.layouts import map_crs, map_extent

    crs = map_crs(project)
    given = bool(parameters.get(EXTENT))
    extent = algorithm.parameterAsExtent(parameters, EXTENT, context, crs) if given else map_extent(project)
    return Shown(extent, crs, algorithm.parameterAsString(parameters, THEME, context))
