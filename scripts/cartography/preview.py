"""Draws the styles and the layout as an analyst gets them, to look at before committing a change."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMapThemeCollection,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, Qt, QTime
from qgis.PyQt.QtGui import QColor

from kachin_corridors.layers.catalogue import CATALOGUE
from kachin_corridors.layers.resources import apply_style, load_layout_template

from .make_layout import LOCATOR_THEME, NAME
from .palette import SEA

DAYS = (QDate(2025, 9, 10), QDate(2025, 9, 12))
VIEWS = {
    "region": QgsRectangle(91, 20, 99, 28),
    "kachin": QgsRectangle(95.5, 23.8, 98.9, 27.5),
    "bhamo": QgsRectangle(97.0, 24.0, 97.6, 24.5),
    "sr1": QgsRectangle(97.2, 25.0, 98.9, 26.6),
}
EXAMPLE_TEXTS = {
    "kc_boundary_version": "geoBoundaries MMR-ADM3 2019 (The Myanmar Analytics Project, USAID), cleaned",
    "kc_sources": "Boundaries: geoBoundaries, CC BY 4.0\nPlaces: MIMU place codes; GeoNames, CC BY 4.0\n"
    "Countries: Natural Earth, public domain\nControl: open sources, each named in the ledger",
    "kc_plugin_version": "0.1.0",
    "kc_map_number": "KCH001",
    "kc_created": "2026-11-23 21:05 UTC+06:30",
    "kc_producer": "Example producer",
    "kc_sharing": "Public",
    "kc_organisation": "Example organisation",
    "kc_summary": "Text of the analyst: two or three sentences on what the map shows and what changed.",
}


def draw(data: Path, folder: Path) -> list[Path]:
    """Draw views and the sheet for each of the days into the folder, with and without all layers."""
    folder.mkdir(parents=True, exist_ok=True)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    layers = add_layers(project, data)
    written = []
    for day in DAYS:
        stamp = day.toString("yyyyMMdd")
        for name, extent in VIEWS.items():
            written.append(_draw_view(project, extent, day, folder / f"{name}_{stamp}.png"))
        written += _export(project, day, folder / f"sheet_{stamp}")
    for layer in layers.values():
        project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(True)
    written.append(_draw_view(project, VIEWS["bhamo"], DAYS[1], folder / "bhamo_all.png"))
    written += _export(project, DAYS[1], folder / "sheet_all")
    return written


def add_layers(project: QgsProject, data: Path) -> dict[str, QgsVectorLayer]:
    """Add the layers of the catalogue in a group, styled and temporal, and the locator's theme."""
    group = project.layerTreeRoot().addGroup("Kachin Corridors")
    layers = {}
    for spec in CATALOGUE:
        # Not setSubsetString: it reopens the file for writing, and the connections that are open lose it.
        subset = f"|subset={spec.subset}" if spec.subset else ""
        layer = QgsVectorLayer(f"{data}|layername={spec.table}{subset}", spec.title, "ogr")
        apply_style(layer, spec.role)
        if spec.is_temporal:
            _make_temporal(layer)
        assert project.addMapLayer(layer, False) is not None, layer.source()
        group.addLayer(layer).setItemVisibilityChecked(spec.is_visible)
        layers[spec.role] = layer
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.setLayerRecords([QgsMapThemeCollection.MapThemeLayerRecord(layers[r]) for r in ("townships", "countries")])
    project.mapThemeCollection().insert(LOCATOR_THEME, theme)
    return layers


def _make_temporal(layer: QgsVectorLayer) -> None:
    properties = layer.temporalProperties()
    assert isinstance(properties, QgsVectorLayerTemporalProperties)
    properties.setIsActive(True)
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    properties.setStartField("valid_from")
    properties.setEndField("valid_to")
    properties.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)


def _moment(day: QDate) -> QgsDateTimeRange:
    time = QDateTime(day, QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(time, time)


def _draw_view(project: QgsProject, extent: QgsRectangle, day: QDate, path: Path) -> Path:
    settings = QgsMapSettings()
    settings.setLayers([n.layer() for n in project.layerTreeRoot().findLayers() if n.isVisible()])
    settings.setDestinationCrs(project.crs())
    settings.setOutputSize(QSize(1400, 1100))
    settings.setOutputDpi(110)
    settings.setBackgroundColor(QColor(SEA))
    settings.setExtent(extent)
    settings.setIsTemporal(True)
    settings.setTemporalRange(_moment(day))
    context = settings.expressionContext()
    context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(None))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(str(path))
    return path


def _export(project: QgsProject, day: QDate, stem: Path) -> list[Path]:
    layout = QgsPrintLayout(project)
    load_layout_template(layout, NAME)
    for name, value in EXAMPLE_TEXTS.items():
        QgsExpressionContextUtils.setLayoutVariable(layout, name, value)
    main_map = layout.itemById("main_map")
    assert isinstance(main_map, QgsLayoutItemMap)
    main_map.setIsTemporal(True)
    main_map.setTemporalRange(_moment(day))
    layout.refresh()
    exporter = QgsLayoutExporter(layout)
    pdf = QgsLayoutExporter.PdfExportSettings()
    pdf.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    image = QgsLayoutExporter.ImageExportSettings()
    image.dpi = 200
    paths = [stem.with_suffix(".pdf"), stem.with_suffix(".png")]
    results = (exporter.exportToPdf(str(paths[0]), pdf), exporter.exportToImage(str(paths[1]), image))
    assert all(result == QgsLayoutExporter.ExportResult.Success for result in results), results
    return paths
