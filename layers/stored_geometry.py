"""Geometries of QGIS from and to the bytes that a workspace stores."""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry, QgsMultiPolygon, QgsWkbTypes

from ..core.errors import GeometryError
from ..core.geometry.arrays import as_points
from ..core.geometry.geodesy import LonLat
from ..core.geometry.wkb import paths_of
from ..store.tables.geopackage import to_blob, wkb_of


def geometry_of(blob: object, what: str) -> QgsGeometry:
    """Return a stored geometry; ``what`` it is of. Raises GeometryError where there is none."""
    wkb = wkb_of(blob)
    if wkb is None:
        raise GeometryError(what=what, reason="it has no geometry")
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def blob_of(geometry: QgsGeometry) -> bytes:
    """Return a geometry in EPSG:4326 as a workspace stores it."""
    box = geometry.boundingBox()
    envelope = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
    return to_blob(bytes(geometry.asWkb()), envelope)


def points_of(geometry: QgsGeometry) -> list[LonLat]:
    """Return the vertices of a geometry, which must outlive QGIS' iterator over them: it does here."""
    if geometry.type() == Qgis.GeometryType.Line and not QgsWkbTypes.isCurvedType(geometry.wkbType()):
        # Many vertices at once: an object for each of them takes twenty times as long.
        return [point for path in paths_of(bytes(geometry.asWkb())) for point in as_points(path)]
    return [(point.x(), point.y()) for point in geometry.vertices()]


def polygons_made_valid(geometry: QgsGeometry) -> QgsGeometry:
    """Return what invalid polygons cover as valid ones. What has no area, a spike or a line, is left out."""
    parts = geometry.makeValid().asGeometryCollection()
    return QgsGeometry.unaryUnion([part for part in parts if part.type() == Qgis.GeometryType.Polygon])


def wkb_made_valid(area: bytes) -> bytes:
    """Return the same of polygons as WKB, as ``core.geometry.areas`` asks for it."""
    geometry = QgsGeometry()
    geometry.fromWkb(area)
    valid = polygons_made_valid(geometry)
    return bytes((QgsGeometry(QgsMultiPolygon()) if valid.isEmpty() else valid).asWkb())


def as_multi(geometry: QgsGeometry) -> QgsGeometry:
    """Return a geometry as one of several parts. Raises GeometryError for a type that has no such form."""
    multi = QgsGeometry(geometry)
    if not multi.convertToMultiType():
        raise GeometryError(what="A geometry", reason="it has no form with several parts")
    return multi
