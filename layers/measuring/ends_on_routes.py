"""Where on a corridor a text means: a kilometre mark, or a place of a workspace by name, id or P-code."""

from __future__ import annotations

from ...core.corridors.route_ends import RouteEnd, end_at_mark, end_at_place, mark_of_text
from ...core.corridors.routes import Route
from ...core.errors import NoPositionError, UnknownPlaceError
from ...core.places.names import NameWarning
from ...store.places.places import FoundPlace
from ...store.workspace import Workspace


def end_of_text(
    workspace: Workspace, route: Route, text: str, limit_m: float
) -> tuple[RouteEnd, tuple[NameWarning, ...]]:
    """Return the end that a text means, and what misleads about the name.

    Raises MarkOutsideError, OffCorridorError farther than ``limit_m`` from the corridor, NoPositionError, and what
    ``Places.find`` raises.
    """
    at_m = mark_of_text(text, route)
    if at_m is not None:
        return end_at_mark(route, at_m), ()
    try:
        place = _place(workspace, route, text)
    except UnknownPlaceError:
        at_m = mark_of_text(f"km {text}", route)
        if at_m is None:
            raise
        return end_at_mark(route, at_m), ()  # a number that is no code either: says which marks there are
    end = end_at_place(route, place.place_id, place.name, place.point, limit_m)
    if end is None:
        raise NoPositionError(place=place.name, reason=place.reason)
    return end, place.warnings


def _place(workspace: Workspace, route: Route, text: str) -> FoundPlace:
    """Return a place that the corridor passes, or else any other."""
    try:
        return workspace.places.find(text, {place.place_id for place in route.places})
    except UnknownPlaceError:
        return workspace.places.find(text)
