"""Draws the styles and the layout as an analyst gets them, to look at before committing a change."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.situation_date import instant
from kachin_corridors.reports.layouts import export_layout
from kachin_corridors.sharing.shared_project import create_project

from .palette import SEA

DAYS = (date(2025, 9, 10), date(2025, 9, 12))
VIEWS = {
    "region": QgsRectangle(91, 20, 99, 28),
    "kachin": QgsRectangle(95.5, 23.8, 98.9, 27.5),
    "bhamo": QgsRectangle(97.0, 24.0, 97.6, 24.5),
    "sr1": QgsRectangle(97.2, 25.0, 98.9, 26.6),
}
"""Degrees, EPSG:4326."""


def draw(folder: Path) -> list[Path]:
    """Draw views and the sheet for each of the days into the folder, and the sheet with all layers on."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    with tempfile.TemporaryDirectory() as work:
        path = Path(work) / "preview.qgz"
        create_project(path, None, DAYS[0])
        project = QgsProject.instance()
        if not project.read(str(path)):
            raise OSError(project.error())
        for day in DAYS:
            for name, extent in VIEWS.items():
                written.append(_draw_view(project, extent, day, folder / f"{name}_{day}.png"))
            written += _export(project, day, folder / f"sheet_{day}")
        for node in project.layerTreeRoot().findLayers():
            node.setItemVisibilityChecked(True)
        written += _export(project, DAYS[1], folder / "sheet_all")
        project.clear()
    return written


def _draw_view(project: QgsProject, extent: QgsRectangle, day: date, path: Path) -> Path:
    settings = QgsMapSettings()
    settings.setLayers([present(node.layer()) for node in project.layerTreeRoot().findLayers() if node.isVisible()])
    settings.setDestinationCrs(settings.layers()[0].crs())
    settings.setOutputSize(QSize(1400, 1100))
    settings.setOutputDpi(110)
    settings.setBackgroundColor(QColor(SEA))
    settings.setExtent(extent)
    settings.setIsTemporal(True)
    settings.setTemporalRange(instant(day))
    context = settings.expressionContext()
    context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(None))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(str(path))
    return path


def _export(project: QgsProject, day: date, stem: Path) -> list[Path]:
    written = [stem.with_suffix(suffix) for suffix in (".pdf", ".png")]
    for path in written:
        export_layout(project, path, day)
    return written
