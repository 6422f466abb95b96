"""Reads the corridors of a workspace as measured lines. Through SQLite: also for background tasks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ...core.corridors.legs import GAP, legs_on
from ...core.corridors.route_ends import corridor_named
from ...core.corridors.routes import Route, Waypoint, joined_routes, route_of
from ...core.errors import LegsApartError
from ..tables.checked_rows import rows_of
from ..tables.geopackage import vertices_of
from .legs import read_legs


def read_waypoints(workspace: Path) -> dict[str, list[Waypoint]]:
    """Return for each leg the places with a position that it passes between its ends, in order."""
    places = {row["place_id"]: row for row in rows_of(workspace, "places")}
    waypoints: dict[str, list[Waypoint]] = {}
    for row in sorted(rows_of(workspace, "leg_waypoints"), key=lambda row: (row["leg_id"], row["waypoint_order"])):
        place = places.get(row["place_id"])
        if place is None:
            continue
        for point in vertices_of(place["geom"]):
            waypoints.setdefault(row["leg_id"], []).append(Waypoint(row["place_id"], place["name"], point))
    return waypoints


def read_route(workspace: Path, corridor: str, day: date | None) -> Route:
    """Return one corridor, by its id or name, whether the others can be measured or not.

    Raises UnknownCorridorError, GeometryError for a leg without a line, LegsApartError where legs do not join.
    """
    legs = [leg for leg in legs_on(read_legs(workspace), day) if leg.mode != GAP]
    corridor_id = corridor_named({leg.corridor_id: leg.corridor for leg in legs}, corridor)
    return route_of([leg for leg in legs if leg.corridor_id == corridor_id], read_waypoints(workspace))


def read_joined_routes(workspace: Path, day: date | None) -> tuple[list[Route], list[LegsApartError]]:
    """Return the corridors that can be measured as one line, and why each of the others cannot."""
    routes, apart = joined_routes(legs_on(read_legs(workspace), day), read_waypoints(workspace))
    return list(routes.values()), apart
