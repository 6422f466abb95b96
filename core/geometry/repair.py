"""Valid areas from invalid ones.

QGIS for macOS may bring shapely 1.7, which has no ``make_valid``: the same is then done here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def made_valid(geometry: BaseGeometry) -> BaseGeometry:
    """Return what an invalid area covers as a valid one. What has no area, a spike or a line, is left out."""
    from shapely.geometry import Polygon
    from shapely.ops import unary_union

    try:
        from shapely.validation import make_valid
    except ImportError:
        return by_even_odd_rule(geometry)
    repaired = make_valid(geometry)
    parts = [part for part in getattr(repaired, "geoms", [repaired]) if part.area > 0.0]
    return unary_union(parts) if parts else Polygon()


def by_even_odd_rule(geometry: BaseGeometry) -> BaseGeometry:
    """Return what lies within an odd number of the rings of an area: what GEOS' MakeValid keeps, too."""
    import numpy as np
    from shapely.geometry import LineString, Polygon
    from shapely.ops import polygonize, unary_union

    polygons = [part for part in getattr(geometry, "geoms", [geometry]) if not part.is_empty]
    rings = [np.asarray(ring.coords)[:, :2] for part in polygons for ring in (part.exterior, *part.interiors)]
    rings = [ring for ring in rings if np.ptp(ring, axis=0).any()]
    if not rings:
        return Polygon()
    edges = np.concatenate([np.hstack([ring[:-1], ring[1:]]) for ring in rings])
    x1, y1, x2, y2 = edges[edges[:, 1] != edges[:, 3]].T

    def is_inside(face: BaseGeometry) -> bool:
        point = face.representative_point()
        crossed = (y1 > point.y) != (y2 > point.y)
        at_x = x1[crossed] + (point.y - y1[crossed]) * (x2[crossed] - x1[crossed]) / (y2[crossed] - y1[crossed])
        return bool(np.count_nonzero(at_x > point.x) % 2)

    faces = polygonize(unary_union([LineString(ring) for ring in rings]))
    inside = [face for face in faces if is_inside(face)]
    return unary_union(inside) if inside else Polygon()
