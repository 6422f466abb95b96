"""Whether a CRS says where on Earth something is, and the way of a geometry into another one."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry
from qgis.core import QgsCsException as QgsCsException  # type: ignore[attr-defined] # not in the stubs


def is_known(crs: QgsCoordinateReferenceSystem) -> bool:
    """Tell whether a CRS says where on Earth coordinates are: QGIS calls valid what a GeoPackage calls undefined."""
    return crs.isValid() and not is_undefined(crs.description())


def is_undefined(name: str) -> bool:
    """Tell of the name of a CRS whether nobody stated one: QGIS and GDAL would take the coordinates for degrees."""
    return name.lower().startswith("undefined")


def transformed(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> bool:
    """Transform a geometry in place, and tell whether it has a position in the CRS to which it was to go."""
    try:
        return geometry.transform(transform) == Qgis.GeometryOperationResult.Success
    except QgsCsException:
        return False
