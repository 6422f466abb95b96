"""The sea and the lakes, from GSHHG's shores."""

from __future__ import annotations

from collections.abc import Iterable

from pyproj import Geod
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import polygonize, unary_union

from .inputs import CLIP, CountryError, Shore
from .output import Feature

SOURCE_ID = "gshhg-2.3.6"
ACCURACY_M = 1_000
"""GSHHG's coast comes from the World Vector Shoreline, whose specification states 500 m at 90 %; to that comes what the
straightening takes."""
COAST_TOLERANCE = 0.003
"""Degrees (300 m) by which the coast may be straightened."""
LAKE_TOLERANCE = 0.001
LEAST_ISLAND_KM2 = 1.0
LEAST_LAKE_KM2 = 15.0
LAND, LAKE = 1, 2
IN_THE_SEA = Point(90.5, 18.5)
NAMED_LAKES = {"Indawgyi": Point(96.35, 25.13)}
"""The position is that of its village tract and of the published coordinates of the lake."""

WGS84 = Geod(ellps="WGS84")


def km2(area: BaseGeometry) -> float:
    """Return the geodesic area on WGS 84 of polygons in EPSG:4326, in km2."""
    return abs(WGS84.geometry_area_perimeter(area)[0]) / 1e6


def sea(shores: Iterable[Shore]) -> Polygon:
    """Return the sea in the clip, without small islands. Raises CountryError where there is none."""
    coasts = [LineString(shore.points).intersection(CLIP) for shore in shores if shore.level == LAND]
    for face in polygonize(unary_union([CLIP.exterior, *coasts])):
        if face.contains(IN_THE_SEA):
            islands = [ring for ring in face.interiors if km2(Polygon(ring)) >= LEAST_ISLAND_KM2]
            open_water = Polygon(face.exterior, islands).simplify(COAST_TOLERANCE).buffer(0)
            return max(getattr(open_water, "geoms", [open_water]), key=lambda part: part.area)
    raise CountryError(f"{IN_THE_SEA.wkt} lies in no water")


def lake_features(shores: Iterable[Shore]) -> list[Feature]:
    """Return the lakes, and rivers so wide that they have two shores."""
    found: list[Feature] = []
    for shore in shores:
        if shore.level != LAKE or len(shore.points) < 4:
            continue
        area = Polygon(shore.points).buffer(0).intersection(CLIP)
        if km2(area) >= LEAST_LAKE_KM2:
            name = next((name for name, inside in NAMED_LAKES.items() if area.contains(inside)), "")
            values = {"name": name, "accuracy_m": ACCURACY_M, "source_id": SOURCE_ID}
            found.append((values, area.simplify(LAKE_TOLERANCE).buffer(0)))
    return sorted(found, key=lambda feature: feature[1].bounds)
