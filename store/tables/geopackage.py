"""The geometries of a GeoPackage as bytes (OGC 12-128r19, 2.1.3): a header with an envelope, then WKB.

Plain Python: reading and writing through SQLite needs neither QGIS nor GDAL.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from ...core.errors import GeometryError
from ...core.geometry.geodesy import LonLat, line_positions
from ...core.geometry.wkb import line_wkb, vertices_of_wkb

SRS_ID = 4326
_HEADER = struct.Struct("<2sBBi")
_ENVELOPE = struct.Struct("<4d")
_POINT = struct.Struct("<BI2d")
# Bytes of the envelope by the number in the flags.
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_LITTLE_ENDIAN_XY = 0b0000_0011
_LITTLE_ENDIAN = 0b0000_0001
_EMPTY = 0b0001_0000

GEOMETRY_FUNCTIONS = ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY", "ST_IsEmpty")
"""What the triggers of the spatial index call: QGIS and GDAL bring these functions, SQLite alone does not."""


def to_blob(wkb: bytes, envelope: tuple[float, float, float, float]) -> bytes:
    """Return a geometry in EPSG:4326 as a GeoPackage stores it. ``envelope``: least and greatest x, then y."""
    return _HEADER.pack(b"GP", 0, _LITTLE_ENDIAN_XY, SRS_ID) + _ENVELOPE.pack(*envelope) + wkb


def wkb_of(blob: object) -> bytes | None:
    """Return the WKB of a stored geometry, or None for what is none."""
    if not isinstance(blob, bytes) or len(blob) < _HEADER.size or _envelope_code(blob) >= len(_ENVELOPE_BYTES):
        return None
    return blob[_HEADER.size + _ENVELOPE_BYTES[_envelope_code(blob)] :]


def vertices_of(blob: object) -> tuple[LonLat, ...]:
    """Return the vertices (degrees, EPSG:4326) of a stored point, line or polygon; none for what is none."""
    wkb = wkb_of(blob)
    return () if wkb is None else tuple(vertices_of_wkb(wkb))


def point_blob(point: LonLat) -> bytes:
    """Return a point (degrees) as GDAL stores it in a GeoPackage: without an envelope."""
    return _HEADER.pack(b"GP", 0, _LITTLE_ENDIAN, SRS_ID) + _POINT.pack(1, 1, *point)


def line_blob(points: Sequence[LonLat]) -> bytes:
    """Return the line through points (degrees) as a GeoPackage stores it. Raises GeometryError for no line."""
    wkb = line_wkb(line_positions(points))
    return to_blob(wkb, _extent(points))


def envelope_part(number: int, blob: bytes | None) -> float | None:
    """Return what the function of that number in GEOMETRY_FUNCTIONS says of a geometry; None where it says nothing."""
    if not isinstance(blob, bytes) or len(blob) < _HEADER.size:
        return None
    if number == GEOMETRY_FUNCTIONS.index("ST_IsEmpty"):
        return float(bool(blob[3] & _EMPTY))
    if _envelope_code(blob):
        order = "<" if blob[3] & 1 else ">"
        return float(struct.unpack_from(f"{order}4d", blob, _HEADER.size)[number])
    # GDAL writes points without an envelope.
    try:
        points = vertices_of(blob)
    except (GeometryError, struct.error, IndexError, ValueError):
        return None
    return _extent(points)[number] if points else None


def _extent(points: Sequence[LonLat]) -> tuple[float, float, float, float]:
    lons, lats = zip(*points)
    return min(lons), max(lons), min(lats), max(lats)


def _envelope_code(blob: bytes) -> int:
    return blob[3] >> 1 & 0b111
