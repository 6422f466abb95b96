"""Geometries of QGIS, in any CRS, as what core measures: arrays of longitude and latitude, and WKB in EPSG:4326."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors import GeometryError, UnknownCrsError
from ...core.geometry.arrays import as_points
from ...core.geometry.geodesy import finite
from ...core.geometry.lines import Gap, LineMeasurement, measure_line
from ...core.geometry.wkb import dimensions_of, paths_of
from ...core.schema import CRS
from ..reference_systems import is_known, transformed
from .map_positions import are_on_earth

if TYPE_CHECKING:
    from ...core.geometry.geodesy import Coordinates


@dataclass(frozen=True)
class LineParts:
    """The parts of a line as arrays of longitude and latitude (degrees, shape (n, 2)), and what they leave out.

    ``dimensions`` is Z, M or ZM where the line has them; ``curved`` tells whether curves became segments.
    """

    parts: list[Coordinates]
    dimensions: str
    curved: bool


def to_degrees(
    crs: QgsCoordinateReferenceSystem, what: str, transform_context: QgsCoordinateTransformContext
) -> QgsCoordinateTransform:
    """Return the transform to EPSG:4326 of ``what``, a layer's name. Raises UnknownCrsError."""
    if not is_known(crs):
        raise UnknownCrsError(what=what)
    return QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(CRS), transform_context)


def line_parts(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> LineParts:
    """Return the parts of a line; those without vertices are left out. Raises GeometryError for what is no line."""
    curved = QgsWkbTypes.isCurvedType(geometry.wkbType())
    wkb = _wkb(geometry, transform, Qgis.GeometryType.Line, "it is no line")
    return LineParts([part for part in paths_of(wkb) if len(part)], dimensions_of(wkb), curved)


def area_wkb(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> bytes:
    """Return a polygon as WKB in EPSG:4326. Raises GeometryError for what is none."""
    return bytes(_wkb(geometry, transform, Qgis.GeometryType.Polygon, "it is no polygon"))


def measure_geometry(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> tuple[LineMeasurement, list[str]]:
    """Return the measures of a line, and what an analyst must know of them. Raises GeometryError."""
    line = line_parts(geometry, transform)
    measurement = measure_line(line.parts)
    notes = notes_on(line, measurement.gaps, measurement.crosses_antimeridian)
    if measurement.parts > 1:
        notes.append(_tr("The straight line is from the first vertex of all parts to the last."))
    if not measurement.straight_m:
        notes.append(_tr("The line ends where it begins."))
    return measurement, notes


def notes_on(line: LineParts, gaps: Sequence[Gap], crosses_antimeridian: bool = False) -> list[str]:
    """Return in sentences what is to be known of a line: its gaps, what of it is not measured, where it leads."""
    notes = [
        _tr("There is a gap of {metres:.1f} m between parts {before} and {after}; it is not bridged.").format(
            metres=gap.length_m, before=gap.after_part, after=gap.after_part + 1
        )
        for gap in gaps
    ]
    if line.dimensions:
        names = _tr(" and ").join(line.dimensions)
        notes.append(
            _tr("{dimensions} values are left out: lengths are those on the ellipsoid.").format(dimensions=names)
        )
    if line.curved:
        notes.append(_tr("Curves are measured along segments of at most one degree."))
    if crosses_antimeridian:
        notes.append(_tr("The line crosses the antimeridian."))
    return notes


def _wkb(
    geometry: QgsGeometry, transform: QgsCoordinateTransform, kind: Qgis.GeometryType, otherwise: str
) -> memoryview:
    """Return a geometry without curves as WKB in EPSG:4326: a view, as a line may have millions of vertices."""
    if geometry.isNull():
        raise GeometryError(what="The feature", reason="it has no geometry")
    if geometry.type() != kind:
        raise GeometryError(what="The feature", reason=otherwise)
    if geometry.isEmpty():
        raise GeometryError(what="The feature", reason="its geometry is empty")
    straight = QgsGeometry(geometry)
    if QgsWkbTypes.isCurvedType(straight.wkbType()):
        straight.convertToStraightSegment()
    wkb = _view(straight)
    # Before it is transformed: afterwards it could not be told which vertex is none.
    paths = [finite(path, "The feature") for path in paths_of(wkb) if len(path)]
    if transform.isShortCircuited():
        return wkb
    outermost = _outermost(paths)
    del wkb, paths
    if not transformed(straight, transform) or not are_on_earth(outermost, transform):
        reason = f"it has no position on Earth in {transform.sourceCrs().authid() or 'its coordinate reference system'}"
        raise GeometryError(what="The feature", reason=reason)
    return _view(straight)


def _outermost(paths: Sequence[Coordinates]) -> list[QgsPointXY]:
    """Return the vertices that are farthest to each side."""
    import numpy as np

    found = np.concatenate([path[[*path.argmin(axis=0), *path.argmax(axis=0)]] for path in paths])
    numbers = [*found.argmin(axis=0), *found.argmax(axis=0)]
    return [QgsPointXY(x, y) for x, y in as_points(found[numbers])]


def _view(geometry: QgsGeometry) -> memoryview:
    return memoryview(geometry.asWkb())  # type: ignore[arg-type] # a QByteArray is a buffer, its stubs do not know


def _tr(text: str) -> str:
    return QCoreApplication.translate("Measuring", text)
