"""Maps of one extent on several dates as a picture: title, legend, scale, sources and caution are on it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayoutSize, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import WrongSuffixError
from ...core.present import present
from ...layers.project.workspace_layers import project_workspace
from ...store.files.publishing import unpublished
from ..document_properties import document_properties
from ..layouts import myanmar_time, set_created, write_pages
from ..sheet_items import MARGIN_MM, MILLIMETRES
from ..sheet_variables import begin_sheet, set_sheet_variables
from .dates_page import LEGEND_MM, TOP_MM, fill_page
from .grid import room_for
from .shown import SeveralDates

_FORMATS = (".png", ".svg", ".pdf")
_AREAS_MM2 = {1: 40_000.0, 2: 26_000.0, 3: 20_000.0, 4: 13_000.0, 5: 11_000.0, 6: 11_000.0}
"""Of one map, by how many there are."""
_LEAST_MM = 225.0
"""Height of the maps together: a legend of one column has room beside them."""
_FLATTEST, _STEEPEST = 2.5, 0.5
_FOOT_MM = 34.0


def export_dates(project: QgsProject, dates: SeveralDates, target: Path, dpi: float = 200.0) -> None:
    """Write the maps to a PNG, SVG or PDF file, whole or not at all; the project is left as it is.

    Raises WrongSuffixError, LayoutExportError, and what Shown.check, project_workspace and unpublished raise.
    """
    if target.suffix.lower() not in _FORMATS:
        raise WrongSuffixError(path=target, suffix=", ".join(_FORMATS))
    dates.shown.check(project)
    workspace = project_workspace(project)
    created, was_dirty = myanmar_time(), project.isDirty()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(QCoreApplication.translate("Dates", "Control, date by date"))
    # QGIS takes any layout for a change of the project.
    project.setDirty(was_dirty)
    with unpublished(target) as files, document_properties(project, layout, dates.days[-1], created):
        begin_sheet(layout)
        set_sheet_variables(layout, workspace)
        set_created(layout, created)
        aspect = min(max(dates.shown.extent.width() / dates.shown.extent.height(), _STEEPEST), _FLATTEST)
        width, height = room_for(len(dates.days), aspect, _AREAS_MM2[len(dates.days)])
        page = present(layout.pageCollection().page(0))
        page.setPageSize(
            QgsLayoutSize(
                width + LEGEND_MM + 2 * MARGIN_MM + 4.0,
                max(height, _LEAST_MM) + TOP_MM + _FOOT_MM + MARGIN_MM,
                MILLIMETRES,
            )
        )
        fill_page(layout, 0, dates)
        write_pages(files, layout, files.path_for(target), target, dpi)
        files.publish(target)
