"""A workspace and a project of its own for each test."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsApplication,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsMapSettings,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from kachin_corridors.core.present import present


@pytest.fixture(autouse=True)
def _application(qgis_app) -> None:
    """Every test here needs the application that pytest-qgis makes."""


@pytest.fixture
def workspace(built_data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(built_data, tmp_path / "workspace.gpkg"))


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    # pytest holds the last test's project until QGIS has ended: no layer may live that long.
    project.clear()


@pytest.fixture
def rows():
    """Read the rows of a layer, or of a table of a workspace, as dictionaries."""

    def read(layer: QgsVectorLayer | Path, table: str = "") -> list[dict[str, object]]:
        if isinstance(layer, Path):
            layer = QgsVectorLayer(f"{layer}|layername={table}", table, "ogr")
        assert layer.isValid()
        return [QgsFeature(feature).attributeMap() for feature in layer.getFeatures()]

    return read


@pytest.fixture
def metres():
    """Return the length of a line of longitudes and latitudes in metres, by GeographicLib."""

    def metres(points) -> float:
        pairs = itertools.pairwise(points)
        return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairs)

    return metres


@pytest.fixture
def write_vector(tmp_path: Path):
    """Write a vector file as another program would: rows of values and a geometry in EPSG:4326, brought to ``crs``."""
    from osgeo import gdal, ogr, osr

    def write(name: str, rows: list[tuple[dict[str, str], str]], crs: str | None = "EPSG:4326") -> Path:
        path = tmp_path / name
        driver = {".shp": "ESRI Shapefile", ".gpkg": "GPKG", ".geojson": "GeoJSON"}[path.suffix]
        target, wgs84 = osr.SpatialReference(), osr.SpatialReference()
        target.SetFromUserInput(crs or "EPSG:4326")
        wgs84.ImportFromEPSG(4326)
        for reference in (target, wgs84):
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        transformation = osr.CoordinateTransformation(wgs84, target)
        dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        options = ["ENCODING=UTF-8"] if path.suffix == ".shp" else []
        kind = ogr.CreateGeometryFromWkt(rows[0][1]).GetGeometryType() if rows else ogr.wkbPolygon
        layer = dataset.CreateLayer(path.stem, target if crs else None, kind, options)
        for column in rows[0][0] if rows else ("TS_PCODE", "TS"):
            layer.CreateField(ogr.FieldDefn(column, ogr.OFTString))
        for values, wkt in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            for column, value in values.items():
                feature.SetField(column, value)
            geometry = ogr.CreateGeometryFromWkt(wkt)
            geometry.Transform(transformation)
            feature.SetGeometry(geometry)
            layer.CreateFeature(feature)
        return path

    return write


@pytest.fixture
def process():
    """Run an algorithm as the toolbox does: outputs and log, or None and the reason."""
    from kachin_corridors.algorithms.provider import KachinCorridorsProvider

    registry = QgsApplication.processingRegistry()
    provider = KachinCorridorsProvider()
    assert registry.addProvider(provider)

    def run(name: str, project: QgsProject | None, **parameters: object):
        algorithm = present(registry.createAlgorithmById(f"kachin_corridors:{name}"))
        context = QgsProcessingContext()
        if project is not None:
            context.setProject(project)
        feedback = QgsProcessingFeedback()
        accepted, reason = algorithm.checkParameterValues(parameters, context)
        if not accepted:
            return None, reason
        results, succeeded = algorithm.run(parameters, context, feedback)
        return (results if succeeded else None), feedback.textLog()

    yield run
    registry.removeProvider(provider)


@pytest.fixture
def dated():
    """Let map settings show a day, with the variables that a canvas or a layout gives to expressions."""
    from kachin_corridors.layers.project.situation_date import instant

    def dated(settings: QgsMapSettings, day: date) -> QgsMapSettings:
        settings.setIsTemporal(True)
        settings.setTemporalRange(instant(day))
        context = settings.expressionContext()
        context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(None))
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        return settings

    return dated
