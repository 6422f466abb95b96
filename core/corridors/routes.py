"""A corridor as one measured line: kilometre marks, places on it, stretches, the nearest point.

Kilometre marks count from the start of the corridor's first leg. Coordinates are longitude, latitude in degrees
(EPSG:4326); lengths are geodesic metres on WGS 84, unless a name ends in ``_km``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from ..errors import LegsApartError, MarkOutsideError, SamePointError
from ..geometry.arrays import as_numbers
from ..geometry.geodesy import LonLat, destination, distance, distances_along, inverse
from ..geometry.nearest import Foot, least_distance, nearest_on_line
from ..pairs import pairwise, zip_equal
from ..units import METRES_PER_KM
from ..words import Mode
from .legs import Leg

if TYPE_CHECKING:
    from ..geometry.geodesy import Coordinates, Metres

_JOINED_M = 1.0
_SAME_POINT_M = 1.0
_POINTLIKE_M = 2.0


@dataclass(frozen=True)
class Waypoint:
    """A place that a leg's line passes between its ends, in order from its start."""

    place_id: str
    name: str
    point: LonLat


@dataclass(frozen=True)
class PlaceOnRoute:
    """A place that a corridor passes. ``offset_m`` is how far it is from the line: 0 where the line runs through."""

    place_id: str
    name: str
    at_m: float
    is_leg_end: bool
    offset_m: float

    @property
    def at_km(self) -> float:
        """The kilometre mark."""
        return self.at_m / METRES_PER_KM


@dataclass(frozen=True)
class Stretch:
    """A part of a corridor, in the direction of travel asked for: ``to_m`` may be less than ``from_m``."""

    route: Route
    from_m: float
    to_m: float
    points: tuple[LonLat, ...]

    @property
    def length_m(self) -> float:
        """The length along the line."""
        return abs(self.to_m - self.from_m)

    @cached_property
    def straight(self) -> tuple[float, float, float]:
        """The straight line: metres, azimuth at the start, azimuth from the end back to the start (degrees)."""
        return inverse(self.points[0], self.points[-1])

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The legs that it touches in more than a point, in order of travel."""
        low, high = sorted((self.from_m, self.to_m))
        touched = [
            leg
            for leg, (start, end) in zip_equal(self.route.legs, pairwise(self.route.leg_marks_m))
            if min(end, high) - max(start, low) > _SAME_POINT_M
        ]
        return tuple(touched if self.from_m < self.to_m else reversed(touched))

    @property
    def places(self) -> tuple[PlaceOnRoute, ...]:
        """The places passed, ends included, in order of travel, with their marks on the corridor."""
        low, high = sorted((self.from_m, self.to_m))
        passed = [place for place in self.route.places if low - _SAME_POINT_M <= place.at_m <= high + _SAME_POINT_M]
        return tuple(passed if self.from_m < self.to_m else reversed(passed))

    @property
    def accuracy_m(self) -> int | None:
        """The stated accuracy of the least accurate leg that it touches; None where no leg has one."""
        return max((leg.accuracy_m for leg in self.legs if leg.accuracy_m is not None), default=None)


class Route:
    """The legs of one corridor, in order, as one line. Build it with ``route_of``."""

    def __init__(self, legs: Sequence[Leg], waypoints: Mapping[str, Sequence[Waypoint]]) -> None:
        self.legs = tuple(legs)
        self.corridor_id = legs[0].corridor_id
        self.name = legs[0].corridor
        points: list[LonLat] = [legs[0].points[0]]
        leg_ends = [0]
        for leg in legs:
            points.extend(leg.points[1:])
            leg_ends.append(len(points) - 1)
        self.points = tuple(points)
        self.along_m = tuple(as_numbers(distances_along(points)))
        self.leg_marks_m = tuple(self.along_m[index] for index in leg_ends)
        self.places = tuple(self._places(leg_ends, waypoints))

    @property
    def length_m(self) -> float:
        """The length along the line."""
        return self.along_m[-1]

    def point_at(self, at_m: float) -> LonLat:
        """Return the point at a distance from the start. Raises MarkOutsideError beyond the ends."""
        self._check_mark(at_m)
        index = min(max(bisect_right(self.along_m, at_m) - 1, 0), len(self.points) - 2)
        beyond = at_m - self.along_m[index]
        if beyond <= 0.0:
            return self.points[index]
        if at_m >= self.along_m[index + 1]:
            return self.points[index + 1]
        return destination(self.points[index], inverse(self.points[index], self.points[index + 1])[1], beyond)

    def foot_of(self, point: LonLat) -> Foot:
        """Return the nearest point of the corridor, with its mark and how far off ``point`` is."""
        return nearest_on_line(point, *self._arrays)

    def at_least_from(self, point: LonLat) -> float:
        """Return metres that a point is away from the corridor at least: a bound that costs little."""
        return least_distance(point, *self._arrays)

    @cached_property
    def _arrays(self) -> tuple[Coordinates, Metres]:
        import numpy as np

        return np.array(self.points), np.array(self.along_m)

    def leg_at(self, at_m: float) -> Leg:
        """Return the leg at a distance from the start; where two meet, the one that begins there."""
        self._check_mark(at_m)
        return self.legs[min(bisect_right(self.leg_marks_m, at_m), len(self.legs)) - 1]

    def mark_of(self, place_id: str) -> float | None:
        """Return the distance of a place from the start in metres, or None where the corridor does not pass it."""
        return next((place.at_m for place in self.places if place.place_id == place_id), None)

    def place_at(self, at_m: float) -> PlaceOnRoute | None:
        """Return the place whose mark this is, on the line itself; None where none is."""
        return next(
            (place for place in self.places if max(abs(place.at_m - at_m), place.offset_m) <= _SAME_POINT_M), None
        )

    def between(self, from_m: float, to_m: float) -> Stretch:
        """Return the stretch from one mark to another, either way (metres).

        Raises MarkOutsideError beyond the ends, SamePointError where both marks are the same point.
        """
        self._check_mark(from_m)
        self._check_mark(to_m)
        if abs(from_m - to_m) <= _SAME_POINT_M:
            raise SamePointError(mark=f"{from_m / METRES_PER_KM:.3f}", corridor=self.name)
        low, high = sorted((from_m, to_m))
        inside = self.points[bisect_right(self.along_m, low) : bisect_left(self.along_m, high)]
        points = (self.point_at(low), *inside, self.point_at(high))
        return Stretch(self, from_m, to_m, points if from_m < to_m else points[::-1])

    def line_between(self, from_m: float, to_m: float) -> tuple[LonLat, ...]:
        """Return the line between two marks, the first one first: of so short a stretch its two ends.

        Two places may share a point of the line. Raises MarkOutsideError beyond the ends.
        """
        if to_m - from_m <= _POINTLIKE_M:
            return self.point_at(from_m), self.point_at(to_m)
        return self.between(from_m, to_m).points

    def posts(self, step_km: float) -> list[tuple[float, LonLat]]:
        """Return the kilometre posts: mark (km) and position, from 0 on every ``step_km``; the end has none."""
        count = int(self.length_m / METRES_PER_KM / step_km)
        marks = [number * step_km for number in range(count + 1)]
        return [(mark, self.point_at(min(mark * METRES_PER_KM, self.length_m))) for mark in marks]

    def _check_mark(self, at_m: float) -> None:
        if not 0.0 <= at_m <= self.length_m:
            raise MarkOutsideError(
                mark=f"{at_m / METRES_PER_KM:.3f}", corridor=self.name, end=f"{self.length_m / METRES_PER_KM:.3f}"
            )

    def _places(self, leg_ends: Sequence[int], waypoints: Mapping[str, Sequence[Waypoint]]) -> Iterable[PlaceOnRoute]:
        first = self.legs[0]
        yield PlaceOnRoute(first.from_place_id, first.from_name, 0.0, True, 0.0)
        for leg, (start, end) in zip_equal(self.legs, pairwise(leg_ends)):
            passed = waypoints.get(leg.leg_id, ())
            feet = _feet(leg.points, tuple(waypoint.point for waypoint in passed))
            on_leg = [
                PlaceOnRoute(waypoint.place_id, waypoint.name, self.along_m[start] + foot.at_m, False, foot.offset_m)
                for number, waypoint in enumerate(passed)
                for foot in [feet[number]]
            ]
            yield from sorted(on_leg, key=lambda place: place.at_m)
            yield PlaceOnRoute(leg.to_place_id, leg.to_name, self.along_m[end], True, 0.0)


# A line does not change when the date does: what was found once is not looked for again on every step through time.
@lru_cache(maxsize=512)
def _feet(line: tuple[LonLat, ...], points: tuple[LonLat, ...]) -> tuple[Foot, ...]:
    """Return the point of a line that is nearest to each of others."""
    along_m = as_numbers(distances_along(line))
    return tuple(nearest_on_line(point, line, along_m) for point in points)


def routes_of(legs: Sequence[Leg], waypoints: Mapping[str, Sequence[Waypoint]]) -> dict[str, Route]:
    """Return the corridors by id. ``legs`` must be in the order of ``legs_on``; gaps are no way and make no route.

    Raises LegsApartError for a corridor whose legs do not join: what lies between them is told, never bridged.
    """
    by_corridor: dict[str, list[Leg]] = {}
    for leg in legs:
        if leg.mode != Mode.GAP:
            by_corridor.setdefault(leg.corridor_id, []).append(leg)
    return {corridor_id: route_of(of_corridor, waypoints) for corridor_id, of_corridor in by_corridor.items()}


def joined_routes(
    legs: Sequence[Leg], waypoints: Mapping[str, Sequence[Waypoint]]
) -> tuple[dict[str, Route], list[LegsApartError]]:
    """Return the corridors that can be measured as one line, by id, and why each of the others cannot."""
    routes: dict[str, Route] = {}
    apart = []
    for corridor_id in dict.fromkeys(leg.corridor_id for leg in legs):
        try:
            routes |= routes_of([leg for leg in legs if leg.corridor_id == corridor_id], waypoints)
        except LegsApartError as error:
            apart.append(error)
    return routes, apart


def route_of(legs: Sequence[Leg], waypoints: Mapping[str, Sequence[Waypoint]]) -> Route:
    """Return the legs of one corridor, in order, as one route. Raises LegsApartError where they do not join."""
    for before, after in pairwise(legs):
        apart = distance(before.points[-1], after.points[0])
        if apart > _JOINED_M:
            raise LegsApartError(
                corridor=before.corridor, before=before.name, after=after.name, apart=f"{apart / METRES_PER_KM:.3f}"
            )
    return Route(legs, waypoints)
