"""What QGIS does to invalid areas, done by shapely: for the tests that know no QGIS."""

from __future__ import annotations

from shapely import wkb
from shapely.errors import ShapelyError
from shapely.geometry import Polygon
from shapely.ops import unary_union
from shapely.validation import make_valid


def shapely_made_valid(area: bytes) -> bytes:
    try:
        valid = make_valid(wkb.loads(area))
    except ShapelyError:  # of a ring of two or three points
        return bytes(Polygon().wkb)
    return bytes(unary_union([part for part in getattr(valid, "geoms", [valid]) if part.area > 0.0]).wkb)
