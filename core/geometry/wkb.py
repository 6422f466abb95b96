"""Lines and rings out of well-known binary, as arrays and without a look at each vertex."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from ..errors import GeometryError
from .arrays import as_points

if TYPE_CHECKING:
    from .geodesy import Coordinates, LonLat

_LINE, _POLYGON, _COLLECTIONS = 2, 3, (4, 5, 6, 7)
_POINT = 1
_EWKB_Z, _EWKB_M, _EWKB_SRID = 0x8000_0000, 0x4000_0000, 0x2000_0000


def paths_of(wkb: bytes | memoryview) -> list[Coordinates]:
    """Return each line, and each ring of each polygon, as a view of shape (n, 2) into ``wkb``; Z and M are left out.

    ISO and extended WKB. Points are left out. Raises GeometryError for curves.
    """
    paths: list[Coordinates] = []
    _read(wkb, 0, paths)
    return paths


def vertices_of_wkb(wkb: bytes | memoryview) -> list[LonLat]:
    """Return the vertices (longitude, latitude) of one point, or of lines and polygons path by path.

    Raises GeometryError for curves.
    """
    order = "<" if wkb[0] else ">"
    kind, _, _, has_srid = geometry_code(struct.unpack_from(f"{order}I", wkb, 1)[0])
    if kind == _POINT:
        lon, lat = struct.unpack_from(f"{order}2d", wkb, 9 if has_srid else 5)
        return [(lon, lat)]
    return [point for path in paths_of(wkb) for point in as_points(path)]


def line_wkb(points: Coordinates) -> bytes:
    """Return the WKB of the line through points, an array of shape (n, 2)."""
    return struct.pack("<BII", 1, _LINE, len(points)) + points.astype("<f8", order="C").tobytes()


def dimensions_of(wkb: bytes | memoryview) -> str:
    """Return what the vertices have beside x and y: nothing, Z, M or ZM."""
    order = "<" if wkb[0] else ">"
    _, z, m, _ = geometry_code(struct.unpack_from(f"{order}I", wkb, 1)[0])
    return "Z" * z + "M" * m


def geometry_code(code: int) -> tuple[int, bool, bool, bool]:
    """Return the type of a geometry, and whether it has Z, M and an SRID."""
    thousands, kind = divmod(code & 0xFFFF, 1000)
    z = bool(code & _EWKB_Z) or thousands in (1, 3)
    m = bool(code & _EWKB_M) or thousands in (2, 3)
    return kind, z, m, bool(code & _EWKB_SRID)


def _read(wkb: bytes | memoryview, at: int, paths: list[Coordinates]) -> int:
    """Add the paths of the geometry that begins at a byte, and return the byte at which it ends."""
    order = "<" if wkb[at] else ">"
    kind, z, m, has_srid = geometry_code(struct.unpack_from(f"{order}I", wkb, at + 1)[0])
    at += 9 if has_srid else 5
    width = 2 + z + m
    if kind == _POINT:
        return at + 8 * width
    if kind == _LINE:
        return _read_path(wkb, at, order, width, paths)
    if kind != _POLYGON and kind not in _COLLECTIONS:
        raise GeometryError(what="A geometry", reason=f"curves must be segmented first (type {kind})")
    (count,) = struct.unpack_from(f"{order}I", wkb, at)
    at += 4
    for _ in range(count):
        at = _read_path(wkb, at, order, width, paths) if kind == _POLYGON else _read(wkb, at, paths)
    return at


def _read_path(wkb: bytes | memoryview, at: int, order: str, width: int, paths: list[Coordinates]) -> int:
    import numpy as np

    (count,) = struct.unpack_from(f"{order}I", wkb, at)
    values = np.frombuffer(wkb, f"{order}f8", count * width, at + 4)
    paths.append(values.reshape(count, width)[:, :2])
    return at + 4 + 8 * count * width
