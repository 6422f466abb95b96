"""Where on a corridor somebody means: a kilometre mark, a place, or a point beside it.

Coordinates are longitude, latitude in degrees (EPSG:4326); lengths are metres, unless a name ends in ``_km``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import OffCorridorError, UnknownCorridorError
from ..geometry.geodesy import LonLat
from ..limits import SNAP_LIMIT_M
from ..places.spelling import plain
from ..units import METRES_PER_KM
from .measurements import end_name, position_in_words
from .routes import Route

_MARK = re.compile(r"\s*(?P<km>km)?\s*(?P<number>[-+]?\d+(?:[.,]\d+)?)\s*(?P<unit>km)?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class RouteEnd:
    """An end of a stretch: its mark in metres, its name, and how far what was asked for is from the line."""

    at_m: float
    name: str
    offset_m: float = 0.0


def corridor_named(corridors: Mapping[str, str], text: str) -> str:
    """Return the id of the corridor with that id or name; part of a name will do where only one has it.

    ``corridors`` are names by id. Raises UnknownCorridorError, which lists them.
    """
    wanted = plain(text)
    whole = [key for key, name in corridors.items() if wanted in (plain(key), plain(name))]
    found = whole or [key for key, name in corridors.items() if wanted and wanted in plain(name)]
    if len(found) != 1:
        listed = ", ".join(f"{key} ({name})" for key, name in corridors.items())
        raise UnknownCorridorError(corridor=text, corridors=listed)
    return found[0]


def mark_of_text(text: str, route: Route) -> float | None:
    """Return the mark in metres that a text such as ``12.3`` or ``km 12.3`` gives, or None where it gives none.

    A bare number beyond the end of the corridor is taken for a code, as MIMU's are numbers; with ``km`` it is a mark.
    """
    match = _MARK.fullmatch(text)
    if match is None:
        return None
    at_m = float(match["number"].replace(",", ".")) * METRES_PER_KM
    is_said = match["km"] or match["unit"]
    return at_m if is_said or at_m <= route.length_m else None


def end_at_mark(route: Route, at_m: float) -> RouteEnd:
    """Return the end at a mark. Raises MarkOutsideError beyond the ends of the corridor."""
    route.point_at(at_m)
    return RouteEnd(at_m, end_name(route, at_m))


def end_at_point(route: Route, point: LonLat, limit_m: float = SNAP_LIMIT_M, name: str = "") -> RouteEnd:
    """Return the nearest point of the corridor as an end. Raises OffCorridorError farther than ``limit_m`` from it."""
    foot = route.foot_of(point)
    if not foot.offset_m <= limit_m:
        raise OffCorridorError(
            what=name or position_in_words(point),
            offset=f"{foot.offset_m / METRES_PER_KM:.1f}",
            corridor=route.name,
            mark=f"{foot.at_m / METRES_PER_KM:.1f}",
            limit=f"{limit_m / METRES_PER_KM:g}",
        )
    return RouteEnd(foot.at_m, name or end_name(route, foot.at_m), foot.offset_m)


def end_on_changed_line(end: RouteEnd, before: Route, now: Route) -> RouteEnd | None:
    """Return where an end is on a corridor whose line was changed: at the place that it was at.

    None for any other end: its mark means another point now.
    """
    was_at = {place.place_id for place in before.places if (place.at_m, place.name) == (end.at_m, end.name)}
    place = next((place for place in now.places if place.place_id in was_at), None)
    return None if place is None else RouteEnd(place.at_m, place.name, place.offset_m)


def end_at_place(route: Route, place_id: str, name: str, point: LonLat | None, limit_m: float) -> RouteEnd | None:
    """Return a place as an end: at its own mark where the corridor passes it, else at its nearest point.

    None for a place that has neither mark nor position. Raises OffCorridorError.
    """
    passed = next((place for place in route.places if place.place_id == place_id), None)
    if passed is not None and passed.offset_m <= limit_m:
        return RouteEnd(passed.at_m, passed.name, passed.offset_m)
    return None if point is None else end_at_point(route, point, limit_m, name)
