"""A workspace and a project of its own for each test, or one of each that many tests read."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest
from few_claims import with_few_claims
from geographiclib.geodesic import Geodesic
from lent_copies import LentCopies, state_of
from lent_projects import LentProjects
from qgis.core import (
    QgsApplication,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsLayoutItemMap,
    QgsMapSettings,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.situation_date import day_of, instant, set_project_date
from kachin_corridors.layers.project.workspace_layers import add_workspace, project_workspace
from kachin_corridors.reports.layouts import add_layout, find_layout
from kachin_corridors.store.workspace import Workspace

SHARED_DAY = date(2026, 1, 1)
"""The situation date of the project that tests share."""
NAMED_VILLAGES = ("La Myan", "Man Wein", "Nam San Yang")


@pytest.fixture(autouse=True)
def _application(qgis_app) -> None:
    """Every test here needs the application that pytest-qgis makes."""


@pytest.fixture(scope="session")
def _lent_workspaces(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> LentCopies:
    return LentCopies(built_data, partial(tmp_path_factory.mktemp, "workspace"))


@pytest.fixture
def workspace(_lent_workspaces: LentCopies) -> Iterator[Path]:
    """The built workspace alone in a folder, to do with as one likes. Left as it was, it serves the next test too."""
    with _lent_workspaces.lend() as path:
        yield path


@pytest.fixture
def unread_workspace(built_data: Path, tmp_path: Path) -> Path:
    """A copy of which nothing is in any cache yet: for tests of how a file is read for the first time."""
    return Path(shutil.copy(built_data, tmp_path / "unread.gpkg"))


@pytest.fixture(scope="session")
def few_villages(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built workspace with every twentieth village, to be copied: all 3,200 of them are read for each new file.

    Tests of what is asked of a name or of a place ask the same of it. Kept are the villages that they name.
    """
    path = Path(shutil.copy(built_data, tmp_path_factory.mktemp("few") / "workspace.gpkg"))
    with Workspace(path).tables.writing() as database:
        for table in ("gazetteer", "gazetteer_rejected"):
            named = ", ".join("?" * len(NAMED_VILLAGES))
            database.execute(f"DELETE FROM {table} WHERE fid % 20 AND name NOT IN ({named})", NAMED_VILLAGES)
    with closing(sqlite3.connect(path)) as database:
        database.execute("VACUUM")
    return path


@pytest.fixture(scope="session")
def _lent_small_workspaces(few_villages: Path, tmp_path_factory: pytest.TempPathFactory) -> LentCopies:
    return LentCopies(few_villages, partial(tmp_path_factory.mktemp, "workspace"))


@pytest.fixture
def small_workspace(_lent_small_workspaces: LentCopies) -> Iterator[Path]:
    """As ``workspace``, with few villages."""
    with _lent_small_workspaces.lend() as path:
        yield path


@pytest.fixture(scope="session")
def few_claims(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built workspace with the claims of few units, few villages and nothing of the country, to be copied.

    What is recorded in it is derived in little time.
    """
    return with_few_claims(built_data, tmp_path_factory.mktemp("few") / "workspace.gpkg")


@pytest.fixture(scope="session")
def _lent_small_ledgers(few_claims: Path, tmp_path_factory: pytest.TempPathFactory) -> LentCopies:
    return LentCopies(few_claims, partial(tmp_path_factory.mktemp, "workspace"))


@pytest.fixture
def small_ledger(_lent_small_ledgers: LentCopies) -> Iterator[Path]:
    """As ``workspace``, with few claims."""
    with _lent_small_ledgers.lend() as path:
        yield path


@pytest.fixture
def project() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    # pytest holds the last test's project until QGIS has ended: no layer may live that long.
    project.clear()


@pytest.fixture(scope="session")
def _lent_projects(qgis_app) -> Iterator[LentProjects]:
    lent = LentProjects(SHARED_DAY)
    yield lent
    lent.clear()


@pytest.fixture
def opened_project(_lent_projects: LentProjects, workspace: Path) -> Iterator[QgsProject]:
    """A project with the layers of ``workspace`` and the sheet, to do with as one likes.

    Left as it was, but for its date, it serves the next test too.
    """
    with _lent_projects.lend(workspace) as project:
        yield project


@pytest.fixture(scope="session")
def _opened_once(qgis_app, built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[QgsProject]:
    path = Path(shutil.copy(built_data, tmp_path_factory.mktemp("shared") / "workspace.gpkg"))
    project = QgsProject()
    add_workspace(project, Workspace(path))
    add_layout(project, Workspace(path))
    set_project_date(project, SHARED_DAY)
    project.setDirty(False)
    yield project
    project.clear()


@pytest.fixture
def read_project(_opened_once: QgsProject, read_workspace: Path) -> Iterator[QgsProject]:
    """A project with the layers of ``read_workspace`` and the sheet, which many tests share.

    To be read only: here fails a test that leaves it otherwise than it was.
    """
    before = _state_of(_opened_once)
    # What a fixture of a module did with it, to export the sheet for instance, is no test's.
    _opened_once.setDirty(False)
    yield _opened_once
    assert _state_of(_opened_once) == before
    assert not _opened_once.isDirty()


@pytest.fixture
def read_workspace(_opened_once: QgsProject) -> Iterator[Path]:
    """The workspace that many tests share, to be read only: here fails a test that writes to it.

    Nor may it be opened for writing, as QGIS does for an edit: the log beside it would be another state of the file,
    and all that is known of it would be read anew.
    """
    path = project_workspace(_opened_once).path
    before = state_of(path.parent)
    yield path
    assert state_of(path.parent) == before


def _state_of(project: QgsProject) -> list[object]:
    """Return what decides what a map of the project shows."""
    nodes = project.layerTreeRoot().findLayers()
    layers = [(layer, node.isVisible()) for node in nodes if isinstance(layer := node.layer(), QgsVectorLayer)]
    sheets = [layout.name() for layout in project.layoutManager().layouts()]
    main_map = find_layout(project).itemById("main_map")
    assert isinstance(main_map, QgsLayoutItemMap)
    return [
        *((layer.id(), layer.source(), layer.name(), is_visible) for layer, is_visible in layers),
        *((layer.isEditable(), layer.selectedFeatureCount(), layer.labelsEnabled()) for layer, _ in layers),
        *(present(layer.renderer()).dump() for layer, _ in layers),
        (sheets, main_map.extent().toString(), day_of(main_map.temporalRange())),
        (day_of(project.timeSettings().temporalRange()), project.crs().authid(), project.fileName()),
    ]


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
        return _metres_along(tuple((point[0], point[1]) for point in points))

    return metres


@cache
def _metres_along(points: tuple[tuple[float, float], ...]) -> float:
    """GeographicLib is plain Python, and many tests measure the same lines."""
    pairs = itertools.pairwise(points)
    return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairs)


@pytest.fixture(scope="session")
def write_vector_into():
    """Write a vector file as another program would: rows of values and a geometry in EPSG:4326, brought to ``crs``."""
    from osgeo import gdal, ogr, osr

    def write(folder: Path, name: str, rows: list[tuple[dict[str, str], str]], crs: str | None = "EPSG:4326") -> Path:
        path = folder / name
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
def write_vector(write_vector_into, tmp_path: Path):
    """As ``write_vector_into``, into the folder of the test."""
    return partial(write_vector_into, tmp_path)


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


@pytest.fixture(scope="session")
def dated():
    """Let map settings show a day, with the variables that a canvas or a layout gives to expressions."""

    def dated(settings: QgsMapSettings, day: date) -> QgsMapSettings:
        settings.setIsTemporal(True)
        settings.setTemporalRange(instant(day))
        context = settings.expressionContext()
        context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(None))
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        return settings

    return dated
