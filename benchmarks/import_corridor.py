"""Importing a network of lines in place of a leg: how the time grows with the number of lines."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from osgeo import ogr, osr
from qgis.core import QgsCoordinateTransformContext
from rows import Row, alternately, milliseconds, seconds

from kachin_corridors.core.file_errors import LineInPartsError
from kachin_corridors.layers.imports.corridor_lines import import_corridor
from kachin_corridors.layers.imports.vector_files import VectorInput
from kachin_corridors.layers.resources import built_data_path
from kachin_corridors.store.workspace import Workspace

LEG = "stilwell-08"
SIZES = (1_000, 8_000)
ROUNDS = 3


def run() -> list[Row]:
    """Return the rows of this benchmark."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = Path(shutil.copy(built_data_path(), folder))
        few, many = alternately(ROUNDS, *(_import(_network(folder, count), workspace) for count in SIZES))
    times = SIZES[1] / SIZES[0]
    return [
        Row(
            f"import of a network of {SIZES[1]:,} lines over that of {SIZES[0]:,}, by line (ratio)",
            many / few / times,
            1.5,
            f"{milliseconds(few)} and {milliseconds(many)}; a time that grows as the square would give {times:g}",
        )
    ]


def _import(path: Path, workspace: Path) -> Callable[[], float]:
    def work() -> None:
        # A network is no leg: it is read, joined, and each gap in it is measured, to be told.
        with suppress(LineInPartsError):
            import_corridor(VectorInput(path), Workspace(workspace), LEG, "made", 50, QgsCoordinateTransformContext())
            raise RuntimeError("The network was taken for a leg.")

    return lambda: seconds(work)


def _network(folder: Path, count: int) -> Path:
    """Write lines of some 100 m that hang together by twos, spread over a degree."""
    path = folder / f"network_{count}.gpkg"
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    random = Random(count)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("network", wgs84, ogr.wkbLineString)
    dataset.StartTransaction()
    for _ in range(count // 2):
        lon, lat = 96.5 + random.random(), 25.0 + random.random()
        for first, last in (((lon, lat), (lon + 0.001, lat)), ((lon + 0.001, lat), (lon + 0.001, lat + 0.001))):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING ({first[0]} {first[1]}, {last[0]} {last[1]})"))
            layer.CreateFeature(feature)
    dataset.CommitTransaction()
    return path
