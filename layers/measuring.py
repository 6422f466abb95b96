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
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import GeometryError, UnknownCrsError
from ..core.geodesy import finite
from ..core.lines import Gap, LineMeasurement, measure_line
from ..core.schema import CRS
from ..core.wkb import dimensions_of, paths_of
from .vector_files import transformed

if TYPE_CHECKING:
    from ..core.geodesy import Coordinates


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
    if not crs.isValid():
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
    notes = notes_on(line, measurement.gaps)
    if measurement.parts > 1:
        notes.append(_tr("The straight line is from the first vertex of all parts to the last."))
    if not measurement.straight_m:
        notes.append(_tr("The line ends where it begins."))
    if measurement.crosses_antimeridian:
        notes.append(_tr("The line crosses the antimeridian."))
    return measurement, notes


def notes_on(line: LineParts, gaps: Sequence[Gap]) -> list[str]:
    """Return in sentences what a line lacks: its gaps, and what of it is not measured."""
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
    for path in paths_of(wkb):
        finite(path, "The feature")
    if transform.isShortCircuited():
        return wkb
    if not transformed(straight, transform):
        reason = f"it has no position on Earth in {transform.sourceCrs().authid() or 'its coordinate reference system'}"
        raise GeometryError(what="The feature", reason=reason)
    del wkb
    return _view(straight)


def _view(geometry: QgsGeometry) -> memoryview:
    return memoryview(geometry.asWkb())  # type: ignore[arg-type] # a QByteArray is a buffer, its stubs do not know


def _tr(text: str) -> str:
    return QCoreApplication.translate("Measuring", text)
