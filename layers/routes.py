"""Reads the corridors of a workspace as measured lines (``core.routes``). Through SQLite: also for background tasks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..core.legs import legs_on
from ..core.routes import Route, Waypoint, routes_of
from .legs import read_legs
from .stored_geometry import vertices_of
from .workspace import read_rows


def read_waypoints(workspace: Path) -> dict[str, list[Waypoint]]:
    """Return for each leg the places with a position that it passes between its ends, in order."""
    query = """
        SELECT leg_id, place_id, name, geom FROM leg_waypoints JOIN places USING (place_id)
        ORDER BY leg_id, waypoint_order
    """
    waypoints: dict[str, list[Waypoint]] = {}
    for row in read_rows(workspace, query):
        for point in vertices_of(row["geom"]):
            waypoints.setdefault(row["leg_id"], []).append(Waypoint(row["place_id"], row["name"], point))
    return waypoints


def read_routes(workspace: Path, day: date | None) -> dict[str, Route]:
    """Return the corridors by id, with the statuses of their legs on ``day`` (the latest without one).

    Raises GeometryError for a leg without a line, LegsApartError for a corridor whose legs do not join.
    """
    return routes_of(legs_on(read_legs(workspace), day), read_waypoints(workspace))
