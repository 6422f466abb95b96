"""Finds the two ends of a stretch together: what is given for one may tell which corridor the other one is meant on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...core.corridors.corridor_choice import closest_reason, the_corridor
from ...core.corridors.measurements import mark_in_words
from ...core.corridors.route_ends import RouteEnd, mark_of_text
from ...core.corridors.routes import Route
from ...core.errors import KachinCorridorsError
from ...core.limits import SNAP_LIMIT_M
from ...core.pairs import zip_equal
from ...core.places.names import NameWarning
from ...store.workspace import Workspace
from .ends_on_routes import end_of_text


@dataclass(frozen=True)
class WantedEnd:
    """What somebody gave for an end: a text, shown as ``label``.

    ``only`` is the id of the corridor on which it was pointed at, ``fixed`` the very point there. Farther than
    ``limit_m`` from a corridor it is not on it.
    """

    text: str
    label: str
    limit_m: float = SNAP_LIMIT_M
    only: str = ""
    fixed: RouteEnd | None = None

    def is_mark(self, route: Route) -> bool:
        """Tell whether it is a kilometre mark, which means another point on another corridor."""
        return mark_of_text(self.text, route) is not None

    def anywhere(self) -> WantedEnd:
        """Return the same, wanted on whatever corridor."""
        return WantedEnd(self.text, self.label)

    def far_off(self, corridor_id: str) -> WantedEnd:
        """Return the same, wanted on a corridor however far that is."""
        return replace(self, limit_m=float("inf"), only=corridor_id)


@dataclass(frozen=True)
class Refusal:
    """Why an end was not found, and the corridor of which that is told."""

    corridor_id: str
    error: KachinCorridorsError


@dataclass(frozen=True)
class FoundEnds:
    """The corridor, and for each end where it is or why it is nowhere; ``error`` is of both together."""

    route: Route | None
    ends: tuple[RouteEnd | None, ...]
    refusals: tuple[Refusal | None, ...]
    warnings: tuple[NameWarning, ...] = ()
    error: KachinCorridorsError | None = None


_Hit = tuple[RouteEnd, tuple[NameWarning, ...]]


def wanted_text(text: str) -> WantedEnd | None:
    """Return what a text asks for; None for an empty one."""
    return WantedEnd(text, text) if text else None


def wanted_point(route: Route, end: RouteEnd) -> WantedEnd:
    """Return a point that was pointed at; on another corridor it is looked up by its place, if it is one."""
    place_ids = [place.place_id for place in route.places if (place.at_m, place.name) == (end.at_m, end.name)]
    text = next(iter(place_ids), mark_in_words(end.at_m))
    return WantedEnd(text, end.name, only=route.corridor_id, fixed=end)


def find_ends(
    workspace: Workspace, routes: Sequence[Route], wanted: Sequence[WantedEnd | None], chosen: Route | None
) -> FoundEnds:
    """Find the ends on the chosen corridor, else on the only one that has all that is wanted."""
    among = (chosen,) if chosen is not None else tuple(routes)
    looked = [None if end is None else _look(workspace, among, end) for end in wanted]
    hits = [{} if found is None else found[0] for found in looked]
    refusals = tuple(
        None if found is None or found[0] else _refusal(found[1], hits[1 - which]) for which, found in enumerate(looked)
    )
    given = [(end.label, hit) for end, hit in zip_equal(wanted, hits) if end is not None and hit]
    if chosen is None and given:
        try:
            corridor_id = the_corridor(given, {route.corridor_id: route.name for route in routes})
        except KachinCorridorsError as error:
            # Of an end that is nowhere it is told first: put right, it may settle the corridor.
            return FoundEnds(None, (None, None), refusals, error=None if any(refusals) else error)
        chosen = next(route for route in routes if route.corridor_id == corridor_id)
    if chosen is None:
        return FoundEnds(None, (None, None), refusals)
    found = [hit.get(chosen.corridor_id) for hit in hits]
    warnings = tuple(warning for hit in found if hit is not None for warning in hit[1])
    return FoundEnds(chosen, tuple(None if hit is None else hit[0] for hit in found), refusals, warnings)


def _look(
    workspace: Workspace, routes: Sequence[Route], wanted: WantedEnd
) -> tuple[dict[str, _Hit], dict[str, KachinCorridorsError]]:
    """Return where an end is by the id of the corridor, and why it is not on the others."""
    hits: dict[str, _Hit] = {}
    errors: dict[str, KachinCorridorsError] = {}
    for route in routes:
        if wanted.only not in ("", route.corridor_id):
            continue
        try:
            hits[route.corridor_id] = (
                (wanted.fixed, ())
                if wanted.fixed is not None
                else end_of_text(workspace, route, wanted.text, wanted.limit_m)
            )
        except KachinCorridorsError as error:
            errors[route.corridor_id] = error
    return hits, errors


def _refusal(errors: Mapping[str, KachinCorridorsError], others: Mapping[str, _Hit]) -> Refusal | None:
    """Return why an end is nowhere: as told of the corridors of the other end, if there are any."""
    near = {corridor: error for corridor, error in errors.items() if corridor in others} or errors
    return Refusal(*closest_reason(near)) if near else None
