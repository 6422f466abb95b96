"""How far it is from one point to what matters: straight lines with bearings, and the nearest point of a corridor.

Coordinates are longitude, latitude in degrees (EPSG:4326); distances are geodesic metres on WGS 84.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..geometry.geodesy import LonLat, compass_point, inverse
from ..geometry.nearest import Foot
from .legs import Leg
from .routes import Route

_SAME_POINT_M = 1e-3


@dataclass(frozen=True)
class Target:
    """What a distance leads to. ``point`` is None where no position is known; ``reason`` says why."""

    target_id: str
    kind: str
    name: str
    point: LonLat | None
    precision_m: int | None
    reason: str = ""


@dataclass(frozen=True)
class RouteFoot:
    """The nearest point of a corridor, and the leg that it is on."""

    route: Route
    foot: Foot

    @property
    def leg(self) -> Leg:
        """The leg at that point."""
        return self.route.leg_at(self.foot.at_m)


@dataclass(frozen=True)
class Line:
    """A straight line from one point to another: metres, and the azimuths at both of its ends in degrees.

    Azimuths are None where both ends are the same point: then there is no direction.
    """

    start: LonLat
    end: LonLat
    metres: float
    azimuth: float | None
    back_azimuth: float | None

    @property
    def compass(self) -> str:
        """The nearest of the 16 winds, empty without a direction."""
        return "" if self.azimuth is None else compass_point(self.azimuth)


@dataclass(frozen=True)
class DistanceTo:
    """The way to one target: the line, None without a position, and the corridor nearest to the target."""

    target: Target
    line: Line | None
    nearest: RouteFoot | None


def line_between(start: LonLat, end: LonLat) -> Line:
    """Return the geodesic from one point to another. Raises GeometryError for coordinates that are no position."""
    metres, azimuth, back_azimuth = inverse(start, end)
    if metres < _SAME_POINT_M:
        return Line(start, end, 0.0, None, None)
    return Line(start, end, metres, azimuth, back_azimuth)


def nearest_route(point: LonLat, routes: Iterable[Route]) -> RouteFoot | None:
    """Return the corridor that is nearest to a point; of equally near ones the first, None of none."""
    best: tuple[float, int, RouteFoot] | None = None
    # The search on a corridor costs: those that cannot be the nearest are spared it.
    by_bound = sorted((route.at_least_from(point), number, route) for number, route in enumerate(routes))
    for at_least, number, route in by_bound:
        if best is not None and at_least > best[0]:
            break
        foot = route.foot_of(point)
        if best is None or (foot.offset_m, number) < best[:2]:
            best = foot.offset_m, number, RouteFoot(route, foot)
    return None if best is None else best[2]


def feet(point: LonLat, routes: Iterable[Route]) -> list[RouteFoot]:
    """Return the nearest point of each corridor, in the order of the corridors."""
    return [RouteFoot(route, route.foot_of(point)) for route in routes]


def distances(origin: LonLat, targets: Iterable[Target], routes: Sequence[Route]) -> list[DistanceTo]:
    """Return the way to each target, the nearest first, and last those without a position."""
    found = [
        DistanceTo(target, None, None)
        if target.point is None
        else DistanceTo(target, line_between(origin, target.point), nearest_route(target.point, routes))
        for target in targets
    ]
    return sorted(found, key=lambda each: math.inf if each.line is None else each.line.metres)
