"""Townships as MIMU, OCHA, geoBoundaries and GADM publish them, each a little smaller than the stored one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)

from kachin_corridors.layers.imports.boundaries import BoundaryImport, import_boundaries
from kachin_corridors.layers.imports.vector_files import VectorInput
from kachin_corridors.layers.stored_geometry import geometry_of
from kachin_corridors.store.workspace import Workspace

Row = dict[str, Any]
InFile = tuple[dict[str, Any], str]
"""Columns and geometry (WKT, longitude and latitude) of a row of a file."""
SHRUNK = 0.98


# As GADM writes them: some names are other spellings than MIMU's.
GADM_NAMES = {
    "MMR001005": "Chipwe",
    "MMR001006": "Hsawlaw",
    "MMR001009": "Hpakan",
    "MMR001017": "Naungmoon",
    "MMR001018": "Kawnglanghpu",
}


def polygon(row: Row) -> QgsGeometry:
    return geometry_of(row["geom"], row["name"])


def shrunk(geometry: QgsGeometry, factor: float = SHRUNK) -> QgsGeometry:
    """The polygon around its middle, smaller: new boundaries that can be told from the old ones."""
    middle = geometry.centroid().asPoint()
    rings = [
        [
            [
                QgsPointXY(middle.x() + factor * (p.x() - middle.x()), middle.y() + factor * (p.y() - middle.y()))
                for p in ring
            ]
            for ring in part
        ]
        for part in geometry.asMultiPolygon()
    ]
    return QgsGeometry.fromMultiPolygonXY(rings)


def geographiclib_km2(geometry: QgsGeometry) -> float:
    return km2_of_wkb(bytes(geometry.asWkb()))


@cache
def km2_of_wkb(wkb: bytes) -> float:
    """GeographicLib is plain Python, and many files here have the same outlines."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    total = 0.0
    for part in geometry.asMultiPolygon():
        for number, ring in enumerate(part):
            area = Geodesic.WGS84.Polygon()
            for point in ring[:-1]:
                area.AddPoint(point.y(), point.x())
            total += abs(area.Compute()[2]) * (1 if number == 0 else -1)
    return total / 1e6


def mimu(row: Row, **columns: str) -> InFile:
    values = {"TS_PCODE": row["pcode"], "TS": row["name"], "TS_MMR": row["burmese"], "ST": "Kachin"}
    return values | columns, shrunk(polygon(row)).asWkt(9)


def ocha(row: Row) -> InFile:
    values = {"ADM3_PCODE": row["pcode"], "ADM3_EN": row["name"], "ADM3_MM": row["burmese"], "ADM1_EN": "Kachin"}
    return values, shrunk(polygon(row)).asWkt(9)


def geoboundaries(row: Row) -> InFile:
    return {"shapeName": row["name"], "shapeID": f"66882298B{row['pcode']}"}, shrunk(polygon(row)).asWkt(9)


def gadm(row: Row) -> InFile:
    name = GADM_NAMES.get(row["pcode"], row["name"])
    return {"GID_3": f"MMR.4.1.{row['fid']}_1", "NAME_3": name, "NAME_1": "Kachin"}, shrunk(polygon(row)).asWkt(9)


def burmese_only(row: Row) -> InFile:
    return {"TS_MMR4": row["burmese"]}, shrunk(polygon(row)).asWkt(9)


def run(path: Path, workspace: Path, version: str = "", layer: str = "") -> BoundaryImport:
    return import_boundaries(
        VectorInput(path, layer), Workspace(workspace), version, QgsProject.instance().transformContext()
    )
