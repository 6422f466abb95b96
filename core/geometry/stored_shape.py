"""Checks a geometry in well-known binary before anything is computed from it: its kind, its size, its coordinates."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass

from .wkb import geometry_code

_POINT, _LINE, _POLYGON, _MULTI_POLYGON = 1, 2, 3, 6
_KINDS = {"Point": (_POINT,), "LineString": (_LINE,), "MultiPolygon": (_MULTI_POLYGON, _POLYGON)}
_FEWEST = {_LINE: 2, _POLYGON: 4}
"""Vertices that a line, or the ring of a polygon, has at least."""


class ShapeError(Exception):
    """A geometry that cannot be read, or is of another kind. It does not leave this plugin's reading of rows."""


@dataclass(frozen=True)
class BadVertex:
    """A vertex that is nowhere on Earth. ``number`` counts from 1."""

    number: int
    lon: float
    lat: float


def is_on_earth(lon: float, lat: float) -> bool:
    """Tell whether a position is one: finite, and in the range of degrees."""
    return math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180.0 and abs(lat) <= 90.0


def check_shape(wkb: bytes, kind: str) -> BadVertex | None:
    """Return the first vertex that is not on Earth, if any. ``kind`` is an OGC type name of the schema.

    Raises ShapeError for what cannot be read or is of another kind.
    """
    walk = _Walk(wkb)
    try:
        walk.geometry(_KINDS[kind])
    except (struct.error, ValueError, IndexError) as error:
        raise ShapeError from error
    return walk.bad


def is_empty_shape(wkb: bytes) -> bool:
    """Tell whether a geometry has no vertex: a count of 0, or a point of which both coordinates are no number."""
    try:
        order, kind, _, at = _head(wkb, 0)
        if kind == _POINT:
            return all(math.isnan(value) for value in struct.unpack_from(f"{order}2d", wkb, at))
        return bool(struct.unpack_from(f"{order}I", wkb, at)[0] == 0)
    except (struct.error, IndexError):
        return False


def _head(wkb: bytes, at: int) -> tuple[str, int, int, int]:
    """Return byte order, type, coordinates a vertex and the byte after the head of the geometry at a byte."""
    order = "<" if wkb[at] else ">"
    kind, z, m, has_srid = geometry_code(struct.unpack_from(f"{order}I", wkb, at + 1)[0])
    return order, kind, 2 + z + m, at + (9 if has_srid else 5)


class _Walk:
    def __init__(self, wkb: bytes) -> None:
        self._wkb = wkb
        self._at = 0
        self._seen = 0
        self.bad: BadVertex | None = None

    def geometry(self, kinds: tuple[int, ...]) -> None:
        order, kind, width, self._at = _head(self._wkb, self._at)
        if kind not in kinds:
            raise ShapeError
        if kind == _POINT:
            self._vertices(order, width, 1)
        elif kind == _LINE:
            self._path(order, width, _FEWEST[_LINE])
        elif kind == _POLYGON:
            for _ in range(self._count(order)):
                self._path(order, width, _FEWEST[_POLYGON])
        else:
            for _ in range(self._count(order)):
                self.geometry((_POLYGON,))

    def _count(self, order: str) -> int:
        (count,) = struct.unpack_from(f"{order}I", self._wkb, self._at)
        self._at += 4
        return int(count)

    def _path(self, order: str, width: int, fewest: int) -> None:
        count = self._count(order)
        if count < fewest:
            raise ShapeError
        self._vertices(order, width, count)

    def _vertices(self, order: str, width: int, count: int) -> None:
        import numpy as np

        flat = np.frombuffer(self._wkb, f"{order}f8", count * width, self._at).reshape(count, width)[:, :2]
        self._at += 8 * count * width
        if self.bad is None:
            # What is no number is not less than anything.
            good = (np.abs(flat[:, 0]) <= 180.0) & (np.abs(flat[:, 1]) <= 90.0)
            if not good.all():
                first = int(np.argmin(good))
                self.bad = BadVertex(self._seen + first + 1, float(flat[first, 0]), float(flat[first, 1]))
        self._seen += count
