"""Finds the two ends of a stretch together: what is given for one may tell which corridor the other one is meant on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ...core.corridors.corridor_choice import closest_reason, the_corridor
from ...core.corridors.measurements import mark_in_words
from ...core.corridors.route_ends import RouteEnd, mark_of_text
from ...core.corridors.routes import Route
from ...core.errors import KachinCorridorsError
from ...core.limits import SNAP_LIMIT_M
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


@dataclass(frozen=True)
class _Looked:
    """Where an end is by the id of the corridor, and why it is not on the others."""

    label: str
    hits: dict[str, _Hit] = field(default_factory=dict)
    errors: dict[str, KachinCorridorsError] = field(default_factory=dict)


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
    looked = [_look(workspace, among, end) for end in wanted]
    refusals = tuple(_refusal(each, looked[1 - which]) for which, each in enumerate(looked))
    if chosen is None:
        try:
            chosen = _common_route(routes, looked)
        except KachinCorridorsError as error:
            # Of an end that is nowhere it is told first: put right, it may settle the corridor.
            return FoundEnds(None, (None, None), refusals, error=None if any(refusals) else error)
    if chosen is None:
        return FoundEnds(None, (None, None), refusals)
    return _on(chosen, looked, refusals)


def _on(route: Route, looked: Sequence[_Looked], refusals: tuple[Refusal | None, ...]) -> FoundEnds:
    """Return where the ends are on a corridor."""
    found = [each.hits.get(route.corridor_id) for each in looked]
    warnings = tuple(warning for hit in found if hit is not None for warning in hit[1])
    return FoundEnds(route, tuple(None if hit is None else hit[0] for hit in found), refusals, warnings)


def _common_route(routes: Sequence[Route], looked: Sequence[_Looked]) -> Route | None:
    """Return the only corridor that has all that was found; None where nothing was. Raises what the_corridor does."""
    given = [(each.label, each.hits) for each in looked if each.hits]
    if not given:
        return None
    corridor_id = the_corridor(given, {route.corridor_id: route.name for route in routes})
    return next(route for route in routes if route.corridor_id == corridor_id)


def _look(workspace: Workspace, routes: Sequence[Route], wanted: WantedEnd | None) -> _Looked:
    """Look for an end on each of the corridors; nowhere for one that is not wanted."""
    looked = _Looked("" if wanted is None else wanted.label)
    if wanted is None:
        return looked
    for route in routes:
        if wanted.only not in ("", route.corridor_id):
            continue
        try:
            looked.hits[route.corridor_id] = (
                (wanted.fixed, ())
                if wanted.fixed is not None
                else end_of_text(workspace, route, wanted.text, wanted.limit_m)
            )
        except KachinCorridorsError as error:
            looked.errors[route.corridor_id] = error
    return looked


def _refusal(looked: _Looked, other: _Looked) -> Refusal | None:
    """Return why an end is nowhere: as told of the corridors of the other end, if there are any."""
    if looked.hits:
        return None
    near = {corridor: error for corridor, error in looked.errors.items() if corridor in other.hits} or looked.errors
    return Refusal(*closest_reason(near)) if near else None
