"""Which positions of MIMU's place codes are sound, and what is wrong with the others.

A position is wrong that is the centroid of Myanmar, that another town has too, that lies outside the township it is
said to be in by more than the boundaries' accuracy, or, of a ward, far from the rest of its town.
"""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points
from shapely.prepared import PreparedGeometry, prep

from kachin_corridors.core.geometry import geodesy
from kachin_corridors.core.units import METRES_PER_KM

COUNTRY_CENTROID = (95.96211, 21.91597)
"""What the data carry where no position is known."""
CENTROID_TOLERANCE_M = 100.0
BOUNDARY_TOLERANCE_M = 500.0
"""How far outside its township a place may lie: the boundaries are generalised (Laiza is 108 m outside)."""
TOWN_RADIUS_M = 10_000.0
"""How far a ward may be from the middle of its town. Bhamo's are up to 6 km from it, all others' less."""
DECIMALS = 5
"""Positions equal to 1 m are the same position."""


@dataclass(frozen=True)
class Site:
    """A village or ward. ``group`` is the P-code of a ward's town, and of a village its own; degrees, or None."""

    pcode: str
    name: str
    name_mmr: str
    kind: str  # village or ward
    group: str
    group_name: str
    village_tract: str
    township_pcode: str
    lat: float | None
    lon: float | None

    @property
    def position(self) -> geodesy.LonLat | None:
        """Longitude and latitude, or None."""
        return None if self.lat is None or self.lon is None else (self.lon, self.lat)


def metres_outside(position: geodesy.LonLat, polygon: BaseGeometry) -> float:
    """Return how far (m) a position (degrees) is from a polygon, 0 inside.

    The point that is nearest in degrees is never nearer than the one in metres: the result errs to the large side.
    """
    point = Point(*position)
    if polygon.contains(point):
        return 0.0
    nearest = nearest_points(polygon, point)[0]
    return geodesy.distance(position, (nearest.x, nearest.y))


def reject(sites: Sequence[Site], townships: Mapping[str, BaseGeometry]) -> dict[str, str]:
    """Return the reason for every site whose position is not sound, by P-code."""
    owners = _owners(sites)
    middles = _middles(sites, owners)
    # Thousands of points are looked up in a few polygons of many vertices.
    insides = {pcode: prep(polygon) for pcode, polygon in townships.items()}
    reasons: dict[str, str] = {}
    for site in sites:
        reason = _reason(site, townships, insides, owners, middles)
        if reason:
            reasons[site.pcode] = reason
    return reasons


def _reason(
    site: Site,
    townships: Mapping[str, BaseGeometry],
    insides: Mapping[str, PreparedGeometry[BaseGeometry]],
    owners: Mapping[geodesy.LonLat, Site | None],
    middles: Mapping[str, geodesy.LonLat],
) -> str:
    position = site.position
    if position is None:
        return "no position"
    if geodesy.distance(position, COUNTRY_CENTROID) <= CENTROID_TOLERANCE_M:
        return "the centroid of Myanmar"
    owner = owners[_rounded(position)]
    if owner is None:
        return "several places of different names have this position"
    if owner.group != site.group:
        return f"the position of {owner.group_name or owner.name} ({owner.group or owner.pcode})"
    is_inside = insides[site.township_pcode].contains(Point(*position))
    outside = 0.0 if is_inside else metres_outside(position, townships[site.township_pcode])
    if outside > BOUNDARY_TOLERANCE_M:
        return f"{outside / METRES_PER_KM:.1f} km outside {site.township_pcode}"
    away = geodesy.distance(position, middles[site.group])
    if away > TOWN_RADIUS_M:
        return f"{away / METRES_PER_KM:.1f} km from the middle of {site.group_name}"
    return ""


def _rounded(position: geodesy.LonLat) -> geodesy.LonLat:
    return round(position[0], DECIMALS), round(position[1], DECIMALS)


def _owners(sites: Iterable[Site]) -> dict[geodesy.LonLat, Site | None]:
    """Return whose each position is: of the town or village with most sites there, None where two have as many."""
    at: dict[geodesy.LonLat, list[Site]] = defaultdict(list)
    for site in sites:
        if site.position is not None:
            at[_rounded(site.position)].append(site)
    owners: dict[geodesy.LonLat, Site | None] = {}
    for position, found in at.items():
        (first, most), *others = Counter(site.group for site in found).most_common()
        tied = any(count == most for _, count in others)
        owners[position] = None if tied else next(site for site in found if site.group == first)
    return owners


def _middles(sites: Iterable[Site], owners: Mapping[geodesy.LonLat, Site | None]) -> dict[str, geodesy.LonLat]:
    """Return the median position (degrees) of the sites of each town or village that have a position of its own."""
    positions: dict[str, list[geodesy.LonLat]] = defaultdict(list)
    for site in sites:
        if site.position is not None:
            owner = owners[_rounded(site.position)]
            if owner is not None and owner.group == site.group:
                positions[site.group].append(site.position)
    return {
        group: (statistics.median(lon for lon, _ in found), statistics.median(lat for _, lat in found))
        for group, found in positions.items()
    }
