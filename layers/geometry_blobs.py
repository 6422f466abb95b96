"""Reads the geometries of a GeoPackage from the bytes that SQLite returns, also in background tasks."""

from __future__ import annotations

from qgis.core import QgsGeometry

from ..core.geodesy import LonLat

# Bytes of the envelope in the header of a GeoPackage geometry, by the number in its flags (OGC 12-128r19, 2.1.3).
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)


def vertices(blob: object) -> tuple[LonLat, ...]:
    """Return the vertices (degrees, EPSG:4326) of a GeoPackage geometry; none for an empty or unreadable one."""
    if not isinstance(blob, bytes) or len(blob) < 8 or (blob[3] >> 1 & 0b111) >= len(_ENVELOPE_BYTES):
        return ()
    geometry = QgsGeometry()
    geometry.fromWkb(blob[8 + _ENVELOPE_BYTES[blob[3] >> 1 & 0b111] :])
    if geometry.isNull() or geometry.isEmpty():
        return ()
    return tuple((point.x(), point.y()) for point in geometry.constGet().vertices())
